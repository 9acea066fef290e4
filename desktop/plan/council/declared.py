# SPDX-License-Identifier: EUPL-1.2
"""How the register of the council file is declared: its groups, entries and lists.

Labels and helps are interface texts; a choice's `text` and a `place` are Romanian, as printed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop.plan.tree import Plan

Applies = Callable[[Plan], bool]


class EntryKind(StrEnum):
    """What is typed into an entry, or into a column of a list."""

    TEXT = "text"  # one line
    LONG_TEXT = "long-text"
    DATE = "date"  # as written; read by `reading.date_of`
    HOUR = "hour"
    COUNT = "count"  # of people; read by `reading.count_of`
    CHOICE = "choice"
    YES = "yes"  # "da" or nothing


class Group(StrEnum):
    """The groups of the register, in the order in which they are filled in."""

    CONSULTATION = "consultation"
    COUNTY = "county"
    PUBLIC = "public"
    COMMISSION = "commission"
    MEETING = "meeting"
    VOTES = "votes"
    SIGNERS = "signers"
    COMMUNICATION = "communication"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class Choice:
    """A text that may be chosen: as stored and printed, and its interface label."""

    text: str
    label: str


def everywhere(plan: Plan) -> bool:
    """The declaration holds for every plan."""
    return True


@dataclass(frozen=True, slots=True)
class Entry:
    """A text entered once. `place` is its name in square brackets in the papers' texts.

    `usual`: what prints while nothing is entered. `each_round`: asked again in the second round.
    `lasting`: still holds next year. `applies`: for which plans it is asked.
    """

    key: str
    kind: EntryKind
    label: str
    group: Group
    help: str = ""
    place: str = ""
    choices: tuple[Choice, ...] = ()
    usual: str = ""
    each_round: bool = False
    lasting: bool = False
    applies: Applies = everywhere


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list of the register."""

    key: str
    label: str
    kind: EntryKind = EntryKind.TEXT
    help: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryList:
    """A list of the register. `letters`: each row has a key of its own, and a letter."""

    key: str
    label: str
    group: Group
    columns: tuple[ListColumn, ...]
    help: str = ""
    letters: bool = False
    each_round: bool = False
    lasting: bool = False
    applies: Applies = everywhere
