# SPDX-License-Identifier: EUPL-1.2
"""When a paper or a line of its wording is for a plan: named rules, nothing else decides."""

from desktop.plan.council import procedures
from desktop.plan.council.names import FIRST, SECOND, PaperName, of_round
from desktop.plan.council.procedures import NO_ANSWER, OPINION, VIEW, Procedure, procedure_of
from desktop.plan.council.register import said
from desktop.plan.council.register_lists import PROPOSALS
from desktop.plan.council.register_meeting import ORDINARY
from desktop.plan.council.rows import ACCOUNTING, COUNTY, DEPARTMENT, PREFECT
from desktop.plan.naming import is_county, kind_key
from desktop.plan.tree import Plan

MODEL_EDITION = "order_1086_2018"
TOLD = frozenset((PREFECT, DEPARTMENT, ACCOUNTING, COUNTY))


def first(plan: Plan, name: PaperName) -> bool:
    """In the first round."""
    return name.round == FIRST


def second(plan: Plan, name: PaperName) -> bool:
    """In the round after the budget."""
    return name.round == SECOND


def public(plan: Plan, name: PaperName) -> bool:
    """The draft is announced under Legea 52/2003."""
    return procedures.is_public(plan)


def usual_terms(plan: Plan, name: PaperName) -> bool:
    """The draft is announced with the usual terms."""
    return procedure_of(plan) is Procedure.NORMATIVE


def urgent(plan: Plan, name: PaperName) -> bool:
    """The draft is announced with the terms of an urgency."""
    return procedure_of(plan) is Procedure.URGENT


def individual(plan: Plan, name: PaperName) -> bool:
    """The decision is for one case."""
    return procedure_of(plan) is Procedure.INDIVIDUAL


def asks_county(plan: Plan, name: PaperName) -> bool:
    """The county council is consulted: in the first round."""
    return name.round == FIRST and procedures.asks_county(plan)


def county_opinion(plan: Plan, name: PaperName) -> bool:
    """The county gave an opinion."""
    return asks_county(plan, name) and said(plan, "county-answer") == OPINION


def county_view(plan: Plan, name: PaperName) -> bool:
    """The county gave a point of view."""
    return asks_county(plan, name) and said(plan, "county-answer") == VIEW


def county_silent(plan: Plan, name: PaperName) -> bool:
    """The county has not answered, or its answer is not entered yet."""
    return asks_county(plan, name) and said(plan, "county-answer") in ("", NO_ANSWER)


def local(plan: Plan, name: PaperName) -> bool:
    """A commune, a town or a municipality, of whose decisions we know what they cite."""
    return not county(plan, name) and not sector(plan, name)


def county(plan: Plan, name: PaperName) -> bool:
    """The council is that of a county."""
    return is_county(plan.administration)


def sector(plan: Plan, name: PaperName) -> bool:
    """A sector, of whose council we do not know which articles it cites."""
    return kind_key(plan.administration.kind) == "sector"


def county_or_sector(plan: Plan, name: PaperName) -> bool:
    """The council is not convened under the articles that we know."""
    return not local(plan, name)


def ordinary(plan: Plan, name: PaperName) -> bool:
    """An ordinary meeting of a local council (art. 133 alin. (1) of the Codul administrativ)."""
    return local(plan, name) and said(plan, "meeting-kind", name.round) == ORDINARY


def not_ordinary(plan: Plan, name: PaperName) -> bool:
    """Another meeting of a local council."""
    return local(plan, name) and not ordinary(plan, name)


def of_the_model(plan: Plan, name: PaperName) -> bool:
    """The plan follows the model of Ordinul 1086/2018."""
    return plan.edition == MODEL_EDITION


def has_proposals(plan: Plan, name: PaperName) -> bool:
    """Proposals of the public are entered, of a draft that is announced."""
    entered = plan.council.lists.get(of_round(PROPOSALS, name.round))
    return procedures.is_public(plan) and bool(entered)


def no_proposals(plan: Plan, name: PaperName) -> bool:
    """No proposal of the public is entered."""
    return not has_proposals(plan, name)


def to_one(plan: Plan, name: PaperName) -> bool:
    """A letter to one recipient."""
    return bool(name.recipient)


def to_prefect(plan: Plan, name: PaperName) -> bool:
    """The letter to the prefect."""
    return name.recipient == PREFECT


def to_department(plan: Plan, name: PaperName) -> bool:
    """The letter to the department that draws up the plan."""
    return name.recipient == DEPARTMENT


def to_accounting(plan: Plan, name: PaperName) -> bool:
    """The letter to the accounting department."""
    return name.recipient == ACCOUNTING


def to_county(plan: Plan, name: PaperName) -> bool:
    """The letter to the county's service."""
    return name.recipient == COUNTY


def to_others(plan: Plan, name: PaperName) -> bool:
    """A letter to anybody else, the mayor among them."""
    return name.recipient not in TOLD
