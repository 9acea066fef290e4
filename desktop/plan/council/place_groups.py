# SPDX-License-Identifier: EUPL-1.2
"""The places of a paper by what they are about, for a person to choose from."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.i18n import N_
from desktop.plan.council.names import PaperName
from desktop.plan.council.places import places_of
from desktop.plan.council.register import ENTRIES, GROUPS
from desktop.plan.tree import Plan

OWN = N_("This paper")
NUMBERS = N_("Numbers and dates of papers")
PEOPLE = N_("Other words")


class GroupedPlace(NamedTuple):
    """A place: its name without brackets, what it holds now, the interface text of its group."""

    name: str
    value: str
    group: str


def grouped_places(plan: Plan, name: PaperName) -> Iterator[GroupedPlace]:
    """Every place that is known in the paper."""
    entries = {entry.place: GROUPS[entry.group] for entry in ENTRIES if entry.place}
    for place, value in places_of(plan, name):
        yield GroupedPlace(place, value, entries.get(place) or _group(place))


def _group(place: str) -> str:
    """Of a place that is no entry: a paper's "nr. …" and "data …", or words of people."""
    first, _space, rest = place.partition(" ")
    if first in ("nr.", "data"):
        return NUMBERS if rest else OWN
    return PEOPLE
