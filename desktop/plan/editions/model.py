# SPDX-License-Identifier: EUPL-1.2
"""How an edition is declared: one legal model as sections with their texts and seeds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from desktop.i18n import N_
from desktop.plan.naming import council_genitive, genitive, is_county, period_phrase, plan_title
from desktop.plan.tree import (
    Administration,
    Item,
    ListBlock,
    Paragraph,
    Period,
    State,
    nothing,
)

NOT_APPLICABLE = "Nu este cazul."  # prints under a heading that does not apply to the plan
LIST_TO_FILL = ListBlock(items=(Item(marker="-", text=""),))  # one line to write in


class Certainty(Enum):
    """How sure we are of a legal basis; only the first is shown without a warning.

    `value` is the interface text that stands beside the basis.
    """

    VERIFIED = N_("verified")
    PRACTICE = N_("seen in other plans, not asked by the order")
    INFERRED = N_("inferred from other plans, to be verified")
    FROM_MEMORY = N_("from memory, to be verified")


@dataclass(frozen=True, slots=True)
class TableSeed:
    """A table a section starts with: its role, other labels by column key, its first rows."""

    role: str
    labels: Mapping[str, str] = field(default_factory=nothing)
    rows: tuple[Mapping[str, str], ...] = ()


Seed = Paragraph | ListBlock | TableSeed


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One section of the legal model.

    `heading` is a pattern for `wording`, `help` an interface text (one to three sentences of ours,
    the first of them always shown), `paragraph` one that says more to whoever asks, `basis` the
    legal basis in Romanian, `certainty` of that basis; `order_wording` says that the heading stands
    word for word in plans of several councils. `heading_only` sections hold nothing
    themselves; `optional` ones are not in a new plan and may be added. `footnote` is the mark that
    the model prints after the heading.
    """

    key: str
    level: int
    heading: str
    help: str
    basis: str
    certainty: Certainty = Certainty.VERIFIED
    order_wording: bool = False
    state: State = State.TO_DO
    seeds: tuple[Seed, ...] = ()
    sentence: str = NOT_APPLICABLE
    heading_only: bool = False
    optional: bool = False
    footnote: str = ""
    paragraph: str = ""


def wording(pattern: str, administration: Administration, period: Period) -> str:
    """A text of the edition, with the names of this administration and period in its places.

    Places: {title}, {council} "Consiliului Local al comunei X", {unit} "comunei X", {level}
    "local", {level_f} "locală", {for_period} "pentru anul 2027".
    """
    county = is_county(administration)
    return pattern.format(
        title=plan_title(administration, period),
        council=council_genitive(administration),
        unit=genitive(administration),
        level="județean" if county else "local",
        level_f="județeană" if county else "locală",
        for_period=period_phrase(period),
    )
