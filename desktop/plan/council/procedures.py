# SPDX-License-Identifier: EUPL-1.2
"""How the decision is adopted, and for whom: what decides which papers there are."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from desktop.i18n import N_
from desktop.plan.council.names import FIRST, ROUNDS
from desktop.plan.editions.model import Certainty
from desktop.plan.naming import is_county, kind_key
from desktop.plan.tree import Plan


class Procedure(StrEnum):
    """The secretary's choice; the value is stored in `CouncilFile.procedure`."""

    NORMATIVE = "normativ"
    INDIVIDUAL = "individual"
    URGENT = "urgent"


LABELS: Mapping[Procedure, str] = MappingProxyType(
    {
        Procedure.NORMATIVE: N_("A decision with rules for everyone (normative act)"),
        Procedure.INDIVIDUAL: N_("A decision for one case (individual act)"),
        Procedure.URGENT: N_("Urgent (art. 7 alin. (13) of Legea 52/2003)"),
    }
)
# How sure we are of art. 198 and of art. 199 of the Codul administrativ, which other councils cite.
MADE_PUBLIC, COMMUNICATED = Certainty.INFERRED, Certainty.FROM_MEMORY
# What the county answered, as stored.
OPINION, VIEW, NO_ANSWER = "aviz", "punct de vedere", "fără răspuns"


def procedure_of(plan: Plan) -> Procedure:
    """The chosen procedure; until one is chosen, the normative one, which leaves out nothing."""
    known = {each.value for each in Procedure}
    chosen = plan.council.procedure
    return Procedure(chosen) if chosen in known else Procedure.NORMATIVE


def is_public(plan: Plan) -> bool:
    """Whether the draft is announced under Legea 52/2003."""
    return procedure_of(plan) is not Procedure.INDIVIDUAL


def asks_county(plan: Plan) -> bool:
    """Whether the draft goes to the county council: not for a county, nor for a sector, of which
    we do not know to whom it would go."""
    return not is_county(plan.administration) and kind_key(plan.administration.kind) != "sector"


def has_second_round(plan: Plan) -> bool:
    """Whether the plan is changed after the budget."""
    return bool(plan.council.entry("second-round").strip())


def rounds_of(plan: Plan) -> tuple[int, ...]:
    """The rounds the plan goes through: the second one once it is begun."""
    return ROUNDS if has_second_round(plan) else (FIRST,)
