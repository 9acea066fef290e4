# SPDX-License-Identifier: EUPL-1.2
"""The person's office as use cases: found for a new plan, kept from a plan for the next ones."""

from contextlib import suppress

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.office import Office, is_same, with_office
from desktop.plan.tree import Administration, Plan
from desktop.store.own_office import read_offices, set_offices_aside, write_offices

MOST_KEPT = 12


def last_office() -> Office | None:
    """The office that was kept last, for the place of the next plan. Raises EnvironmentTrouble."""
    return next(iter(read_offices()), None)


def office_for(administration: Administration) -> Office | None:
    """What is kept of the office of `administration`. Raises EnvironmentTrouble."""
    return next((o for o in read_offices() if is_same(o.administration, administration)), None)


def keep_office(office: Office) -> None:
    """Keep `office` for the plans to come, in place of what was kept of it.

    A file that cannot be read is set aside first. Raises EnvironmentTrouble.
    """
    others = [o for o in _known() if not is_same(o.administration, office.administration)]
    write_offices((office, *others)[:MOST_KEPT])


def furnished(plan: Plan) -> Plan:
    """A new plan with what is kept of its office; as it is where nothing can be read."""
    with suppress(EnvironmentTrouble):
        office = office_for(plan.administration)
        return with_office(plan, office) if office else plan
    return plan


def _known() -> tuple[Office, ...]:
    try:
        return read_offices()
    except EnvironmentTrouble as error:
        if error.kind is not Trouble.DAMAGED:
            raise
        set_offices_aside()
        return ()
