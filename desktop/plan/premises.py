# SPDX-License-Identifier: EUPL-1.2
"""Which acts a section of the premises is made from, and how objectives are typed (one a line)."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.plan.fold import fold
from desktop.plan.lookup.entries import Entry
from desktop.plan.lookup.serving import serving_section
from desktop.plan.objectives import (
    Level,
    OwnAct,
    OwnObjective,
    Tick,
    act_items,
    act_of,
    objective_items,
)
from desktop.plan.tree import Item

_STEP_IN = re.compile(r"(?:\s*[-–—•]+\s*|\s+)(?=\S)")
_BULLET = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class SectionActs:
    """The levels of acts that a section names; `in_heading`: its heading names the act already."""

    levels: tuple[Level, ...]
    in_heading: bool = False


_OF_SECTION: Mapping[str, SectionActs] = MappingProxyType(
    {
        "premise.strategie": SectionActs((Level.LOCAL, Level.COUNTY), in_heading=True),
        "premise.strategii-nationale": SectionActs((Level.NATIONAL,)),
        "premise.programe": SectionActs((Level.PROGRAMME,)),
    }
)


def section_acts(key: str | None) -> SectionActs | None:
    """What acts the section of the edition with this key is made from; None for other sections."""
    return _OF_SECTION.get(key or "")


def offered_acts(key: str, own: Iterable[OwnAct], entries: Iterable[Entry]) -> tuple[OwnAct, ...]:
    """The acts to tick in a section: her own, then those of our list that she has not made hers."""
    levels = _OF_SECTION[key].levels
    hers = tuple(act for act in own if act.level in levels)
    names = {fold(act.name) for act in hers}
    served = serving_section(key)
    if served is None:
        return hers
    ours = (act_of(entry) for entry in entries if served.offers(entry))
    return hers + tuple(a for a in ours if a.level in levels and fold(a.name) not in names)


def act_lines(act: OwnAct, ticks: Collection[Tick], named: bool, marker: str) -> tuple[Item, ...]:
    """The ticked objectives of an act; `named`: under a line that names the act itself."""
    return act_items(act, ticks, marker) if named else objective_items(act, ticks, marker)


def marker_after(items: Iterable[Item]) -> str:
    """The sign for more lines under `items`: theirs where it is a bullet, else a dash."""
    markers = [item.marker.strip() for item in items]
    return markers[-1] if markers and _BULLET.fullmatch(markers[-1]) else "-"


def objectives_in(text: str) -> tuple[OwnObjective, ...]:
    """The objectives typed one on a line; those that begin with a dash or a space stand under the
    one above."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        step_in = _STEP_IN.match(line)
        if not line.strip():
            continue
        if step_in and found:
            found[-1][1].append(line[step_in.end() :].rstrip())
        else:
            found.append((line.strip(), []))
    return tuple(OwnObjective(general, tuple(specific)) for general, specific in found)


def objectives_text(objectives: Iterable[OwnObjective]) -> str:
    """The objectives as `objectives_in` reads them."""
    lines: list[str] = []
    for objective in objectives:
        lines += [objective.text, *(f"- {text}" for text in objective.specific)]
    return "\n".join(lines)
