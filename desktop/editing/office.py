# SPDX-License-Identifier: EUPL-1.2
"""The person's office as use cases: found for a new plan, kept from a plan for the next ones."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.office import Office, is_same, office_of, with_office
from desktop.plan.tree import Administration, Letterhead, Plan
from desktop.store.alone import alone
from desktop.store.own_office import read_offices, set_offices_aside, write_offices

MOST_KEPT = 12


def known_offices() -> tuple[Office, ...]:
    """What is kept of every office, the one kept last first. Raises EnvironmentTrouble."""
    return read_offices()


def office_among(offices: Iterable[Office], administration: Administration) -> Office | None:
    """The office of `administration`, if it is among `offices`."""
    return next((o for o in offices if is_same(o.administration, administration)), None)


def keep_office(office: Office) -> None:
    """Keep `office` for the plans to come, in place of what was kept of it.

    A file that cannot be read is set aside first. Raises EnvironmentTrouble.
    """
    with alone():
        _keep(office)


def keep_names(plan: Plan, **names: Any) -> Office:
    """Keep what the office of `plan` is called (`name`, `genitive`), whatever else is kept of it.

    The office as it is shown then. Raises EnvironmentTrouble.
    """
    unnamed = replace(office_of(plan), letterhead=Letterhead(), officials=())
    with alone():
        office = replace(office_among(_known(), plan.administration) or unnamed, **names)
        _keep(office)
    return office_of(plan, office)


def office_shown(plan: Plan) -> Office:
    """The office as `plan` shows it, under the name that is kept of it; as proposed where nothing
    is kept, or can be read."""
    with suppress(EnvironmentTrouble):
        return office_of(plan, office_among(read_offices(), plan.administration))
    return office_of(plan)


def furnished(plan: Plan) -> Plan:
    """A new plan with what is kept of its office; as it is where nothing can be read."""
    with suppress(EnvironmentTrouble):
        office = office_among(read_offices(), plan.administration)
        return with_office(plan, office) if office else plan
    return plan


def _keep(office: Office) -> None:
    others = [o for o in _known() if not is_same(o.administration, office.administration)]
    write_offices((office, *others)[:MOST_KEPT])


def _known() -> tuple[Office, ...]:
    try:
        return read_offices()
    except EnvironmentTrouble as error:
        if error.kind is not Trouble.DAMAGED:
            raise
        set_offices_aside()
        return ()
