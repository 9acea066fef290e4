# SPDX-License-Identifier: EUPL-1.2
"""What stands at the head of a paper: the country, the county, the administration, whose it is."""

from desktop.plan.council.specs import Issuer
from desktop.plan.council.words import accounting_name, department_name
from desktop.plan.fold import fold
from desktop.plan.naming import county_name, display_name, is_county, unit_of_kind
from desktop.plan.office import Office, proposed_name
from desktop.plan.tree import Plan


def head_lines(plan: Plan, issuer: Issuer, office: Office | None = None) -> str:
    """The lines at the head of a paper. A letterhead of the plan's own gives them, down to the
    administration; a paper of the office or of its department has the whole of it."""
    own = _lettered(plan)
    if own and issuer in (Issuer.OFFICE, Issuer.DEPARTMENT):
        return "\n".join(own)
    return "\n".join((*_above(plan, own), *_issued_by(plan, issuer, office)))


def _lettered(plan: Plan) -> tuple[str, ...]:
    heading = plan.letterhead.heading if plan.letterhead else ""
    return tuple(line for line in heading.splitlines() if line.strip())


def _above(plan: Plan, own: tuple[str, ...]) -> tuple[str, ...]:
    """The lines down to the administration: of the letterhead, where it names it, else ours."""
    where = plan.administration
    unit = display_name(where).upper()
    folded = [fold(line) for line in own]
    if fold(unit) in folded:
        return own[: folded.index(fold(unit)) + 1]
    county = () if is_county(where) else (county_name(where).upper(),)
    return ("ROMÂNIA", *county, unit)


def _issued_by(plan: Plan, issuer: Issuer, office: Office | None) -> tuple[str, ...]:
    where = plan.administration
    county = is_county(where)
    council = "CONSILIUL JUDEȚEAN" if county else "CONSILIUL LOCAL"
    secretary = f"SECRETAR GENERAL AL {unit_of_kind(where.kind).genitive.upper()}"
    match issuer:
        case Issuer.COUNCIL:
            return (council,)
        case Issuer.COMMISSION:
            return (council, "[comisia]")
        case Issuer.HEAD:
            return (council, "PREȘEDINTE") if county else ("PRIMAR",)
        case Issuer.SECRETARY:
            return (secretary,)
        case Issuer.DEPARTMENT:
            return (department_name(plan),)
        case Issuer.ACCOUNTING:
            return (accounting_name(plan),)
        case Issuer.OFFICE:
            name = office.name.strip() if office else ""
            return (name or proposed_name(where),)
