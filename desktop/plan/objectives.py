# SPDX-License-Identifier: EUPL-1.2
"""Strategies and programmes with their objectives, typed once and ticked each year.

What is ticked becomes list items or paragraphs of the premises. Official wording: Romanian.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.plan.lookup.entries import Entry
from desktop.plan.tree import Item

Tick = tuple[int, int | None]  # objective, and one of its specific objectives or None for itself

_GOVERNMENT = re.compile(r"HG (?:nr\. ?)?(?=[0-9])")
_APPROVED = (("a", "aprobată prin"), ("ul", "aprobat prin"), ("ele", "aprobate prin"))


class Level(StrEnum):
    """Whose act it is."""

    LOCAL = "local"
    COUNTY = "county"
    NATIONAL = "national"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class OwnObjective:
    """An objective (general, or a direction of action) and the specific ones under it."""

    text: str
    specific: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnAct:
    """A strategy or programme as the person typed it. `ident` is given when it is kept.

    `act`: what approved it ("HCL nr. 46 din 28.05.2021"); a year is None where it is not known.
    """

    ident: str
    level: Level
    name: str
    act: str = ""
    first_year: int | None = None
    last_year: int | None = None
    objectives: tuple[OwnObjective, ...] = ()

    def ends_before(self, year: int) -> bool:
        """Whether its period is over when `year` begins."""
        return self.last_year is not None and self.last_year < year


def act_of(entry: Entry) -> OwnAct:
    """The beginning of an own act from an entry of the list of strategies, not kept yet."""
    level = Level.PROGRAMME if entry.kind == "program" else Level.NATIONAL
    act = _GOVERNMENT.sub("Hotărârea Guvernului nr. ", entry.code, count=1)
    return OwnAct("", level, entry.label, act, entry.first_year, entry.last_year)


def act_sentence(act: OwnAct) -> str:
    """ "Strategia …, aprobată prin HCL nr. 46 din 28.05.2021, pentru perioada 2021-2026"."""
    parts = [act.name]
    if act.act:
        approved = _approved(act.name)
        parts.append(f"{approved} {act.act}" if approved else act.act)
    if act.first_year and str(act.first_year) not in act.name:
        last = f"perioada {act.first_year}-{act.last_year}"
        parts.append(f"pentru {last}" if act.last_year else f"începând cu anul {act.first_year}")
    return ", ".join(parts)


def _approved(name: str) -> str:
    """How "approved by" agrees with the first word of a name; "" where that is not sure."""
    first = name.split(" ", 1)[0].lower()
    return next((words for ending, words in _APPROVED if first.endswith(ending)), "")


def objective_items(
    act: OwnAct, ticks: Collection[Tick], marker: str = "-", indent: int = 0
) -> tuple[Item, ...]:
    """The ticked objectives in their order, specific ones one step in, under their own objective.

    A ticked specific objective brings the one it belongs to.
    """
    return tuple(
        Item(marker=marker, text=text, indent=indent + depth) for text, depth in _ticked(act, ticks)
    )


def act_items(act: OwnAct, ticks: Collection[Tick], marker: str = "-") -> tuple[Item, ...]:
    """The act itself as an item, then its ticked objectives one step in."""
    objectives = objective_items(act, ticks, marker, 1)
    end = ":" if objectives else ";"
    return (Item(marker=marker, text=act_sentence(act) + end), *objectives)


def _ticked(act: OwnAct, ticks: Collection[Tick]) -> Iterator[tuple[str, int]]:
    wanted = {*ticks, *((objective, None) for objective, _specific in ticks)}
    return ((text, depth) for tick, text, depth in _lines(act) if tick in wanted)


def _lines(act: OwnAct) -> Iterator[tuple[Tick, str, int]]:
    for i, objective in enumerate(act.objectives):
        yield (i, None), objective.text, 0
        for j, text in enumerate(objective.specific):
            yield (i, j), text, 1
