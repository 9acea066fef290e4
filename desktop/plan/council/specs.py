# SPDX-License-Identifier: EUPL-1.2
"""How a paper of the council file is declared, and what it is for one plan.

The declaration (`PaperKind`) holds the wording as lines with conditions; `papers.papers_of` makes
of it the papers of a plan (`PaperSpec`), whose parts hold the proposed text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop.plan.council.names import PaperName
from desktop.plan.editions.model import Certainty
from desktop.plan.tree import Plan

When = Callable[[Plan, PaperName], bool]


class PartKind(StrEnum):
    """What a part prints as. A person may write each in her own words but the last three."""

    ISSUER = "issuer"  # the lines at the head of the page
    NUMBER = "number"
    ADDRESSEE = "addressee"
    TITLE = "title"  # one title; its lines stand under one another
    TEXT = "text"  # each line a paragraph
    LIST = "list"  # each line with a dash
    NUMBERED = "numbered"  # each line with its number
    ENACTING = "enacting"  # "HOTĂRĂȘTE:"
    ARTICLES = "articles"  # each line an article; one that begins with "(" is its next paragraph
    VOTES = "votes"
    ANNEX_HEADER = "annex-header"  # begins a new page
    TABLE = "table"
    SIGNATURES = "signatures"
    ANNEX = "annex"  # the plan itself


GENERATED = frozenset((PartKind.TABLE, PartKind.SIGNATURES, PartKind.ANNEX))


class Issuer(StrEnum):
    """Whose paper it is: what stands last at the head of the page."""

    COUNCIL = "council"
    HEAD = "head"
    OFFICE = "office"
    DEPARTMENT = "department"
    ACCOUNTING = "accounting"
    COMMISSION = "commission"
    SECRETARY = "secretary"


class Signer(StrEnum):
    """Who signs a paper, and as what."""

    INITIATOR = "initiator"
    HEAD = "head"
    SEEN_FOR_LEGALITY = "seen-for-legality"
    CHAIR = "chair"  # or, where the chair refuses, two councillors
    COUNTERSIGNS = "countersigns"
    SECRETARY = "secretary"
    DEPARTMENT_HEAD = "department-head"
    AUTHOR = "author"
    ACCOUNTANT = "accountant"
    COMMISSION_CHAIR = "commission-chair"
    COMMISSION_SECRETARY = "commission-secretary"
    PUBLIC_RELATIONS = "public-relations"


def always(plan: Plan, name: PaperName) -> bool:
    """The line or paper is for every plan."""
    return True


@dataclass(frozen=True, slots=True)
class Line:
    """A line of wording with {words} and [places]; left out where `when` does not hold."""

    text: str
    when: When = always


@dataclass(frozen=True, slots=True)
class PartSpec:
    """A part as declared. `optional`: prints only once a person has taken it in.

    `certainty` is of the law it cites; an unsure one is always optional.
    """

    key: str
    kind: PartKind
    lines: tuple[Line, ...] = ()
    optional: bool = False
    certainty: Certainty = Certainty.VERIFIED
    table: str = ""
    when: When = always


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper. `title` is Romanian, as in file names and contents; `label` for the screen.

    `letters`: the key of the list of which each row gets this paper.
    """

    kind: str
    title: str
    label: str
    issuer: Issuer
    signers: tuple[Signer, ...]
    parts: tuple[PartSpec, ...]
    when: When = always
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paper of one plan. `proposed`: its text, with [places] to be filled in.

    `label` is an interface text. What a person wrote instead is in `Plan.council`.
    """

    key: str
    kind: PartKind
    label: str
    proposed: str
    optional: bool
    certainty: Certainty
    table: str

    @property
    def editable(self) -> bool:
        """Whether a person may write it in her own words."""
        return self.kind not in GENERATED


@dataclass(frozen=True, slots=True)
class PaperSpec:
    """A paper of one plan: its name, whose it is, who signs, its parts in order.

    `number`: its place in the file ("07"); letters of one kind share it ("01.1", "01.2"), so that
    one letter more moves nothing.
    """

    number: str
    name: PaperName
    title: str
    label: str
    issuer: Issuer
    signers: tuple[Signer, ...]
    parts: tuple[Part, ...]

    @property
    def key(self) -> str:
        """The key of the paper, of its act and of what is written of it."""
        return self.name.key

    def part(self, key: str) -> Part | None:
        """The part with this key, or None."""
        return next((part for part in self.parts if part.key == key), None)
