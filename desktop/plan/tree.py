# SPDX-License-Identifier: EUPL-1.2
"""The tree of a plan: sections holding paragraphs, lists, tables and signatures.

Nodes are immutable; a change makes a new plan that shares what did not change, so any thread may
read a plan while the next one is made. `uid` is the number of a node's record in its file (0 before
it is stored); `ident` is its id in the interchange, unique in the plan, and what other nodes refer
to. Texts are kept exactly as written. See docs/format.md for the interchange these nodes mirror.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

EMPTY: Mapping[str, Any] = MappingProxyType({})


def nothing() -> Mapping[str, Any]:
    """The one empty mapping, as a default of fields."""
    return EMPTY


@dataclass(frozen=True, slots=True)
class Kept:
    """What an interchange document said of a node beyond the tree, so that export gives it back.

    `unknown`: members the format does not declare, verbatim. `written`: optional members that the
    document wrote although their value is what their absence would mean (null, empty, derived).
    """

    unknown: Mapping[str, Any] = field(default_factory=nothing)
    written: frozenset[str] = frozenset()


NOTHING_KEPT = Kept()


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Any part of a plan."""

    kept: Kept = NOTHING_KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored(Node):
    """A node that has a record of its own in the plan's file."""

    uid: int = field(default=0, compare=False)


class RowKind(StrEnum):
    """Kinds of table rows; the value is the word of the interchange."""

    ROW = "row"
    GROUP = "group"  # one label across the table, in the first cell
    TOTAL = "total"
    COLUMN_NUMBERS = "colnumbers"  # 1, 2, 3 … under the header
    NOTE = "note"  # a full-width note inside the table
    CONTINUATION = "continuation"  # the rest of row `continues` after a page break


APPROVED, EXECUTED = ALSO = ("aprobat", "executat")  # what became of an estimated amount


class State(StrEnum):
    """What a person said of a section."""

    TO_DO = "todo"
    FILLED = "filled"
    NOT_APPLICABLE = "not-applicable"  # prints its heading and its sentence
    LEFT_OUT = "left-out"  # does not print


class Stage(StrEnum):
    """For what the document is printed."""

    DRAFT = "ciorna"
    PROJECT = "proiect"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Row(Stored):
    """A table row. `cells`: text by column key; a key that is absent is an empty cell.

    `continues` is the ident of the row that a continuation belongs to; `continues_columns` the keys
    whose text goes on from the row above. `units`: a cell's own unit of money, by column key.
    `also`: by column key, what an amount became (`ALSO`), as written; it is not printed.
    """

    ident: str
    kind: RowKind
    cells: Mapping[str, str]
    continues: str | None = None
    continues_columns: tuple[str, ...] | None = None
    units: Mapping[str, str] = field(default_factory=nothing)
    also: Mapping[str, Mapping[str, str]] = field(default_factory=nothing)

    def text(self, key: str) -> str:
        """The text of the cell under column `key`, as written ("" where there is none)."""
        return self.cells.get(key, "")


@dataclass(frozen=True, slots=True)
class Column(Node):
    """A column as this plan shows it. `group`: the printed label over several columns.

    `width` is a share of the table's width, or None to be computed; `unit` a unit of money that is
    not said in the label.
    """

    key: str
    label: str
    group: str | None = None
    visible: bool = True
    width: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Merge(Node):
    """One printed cell over several rows of a column; its text stands in the first row.

    `value` is only kept where a document says another than the first row's text.
    """

    column: str
    rows: tuple[str, ...]
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Group(Node):
    """Rows under one label; derived from group rows unless a document differs."""

    label: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph(Stored):
    """A paragraph.

    Known roles: title, annex-header, articol, adoption, unit, objective-title, strategy-line.
    """

    text: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Item(Stored):
    """A list item: marker verbatim ("-", "c.1.2."), text, indent; tight: glued to its marker."""

    marker: str
    text: str
    indent: int = 0
    tight: bool = False


@dataclass(frozen=True, slots=True)
class ListBlock(Stored):
    """A list of items."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table(Stored):
    """A table: declared role, columns as shown, header rows verbatim, rows, merges, notes.

    `groups`, `units`, `legend`, `marks` are None when they are what `plan.derived` computes.
    `notes` are printed under the table; `header_rows` are remade when columns are edited.
    """

    ident: str
    role: str
    caption: str | None = None
    columns: tuple[Column, ...] = ()
    header_rows: tuple[tuple[str, ...], ...] = ()
    groups: tuple[Group, ...] | None = None
    rows: tuple[Row, ...] = ()
    merges: tuple[Merge, ...] = ()
    notes: tuple[str, ...] = ()
    units: Mapping[str, str] | None = None
    legend: Mapping[str, str] | None = None
    marks: Mapping[str, str] | None = None

    def column(self, key: str) -> Column | None:
        """The column view with this key, or None."""
        return next((c for c in self.columns if c.key == key), None)

    def row(self, ident: str) -> Row | None:
        """The row with this ident, or None."""
        return next((r for r in self.rows if r.ident == ident), None)


@dataclass(frozen=True, slots=True)
class Signature(Stored):
    """A signature block printed line by line."""

    lines: tuple[str, ...]


Block = Paragraph | ListBlock | Table | Signature


@dataclass(frozen=True, slots=True)
class Section(Stored):
    """A section: key in the edition (if any), level 0-4 (0 = title block), heading, blocks.

    `sentence` is what a section that is not applicable prints under its heading.
    """

    ident: str
    level: int
    heading: str | None
    blocks: tuple[Block, ...] = ()
    key: str | None = None
    state: State = State.FILLED
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class Administration(Node):
    """Who adopts the plan. `kind`: comuna, oras, municipiu, judet or sector."""

    kind: str
    name: str
    county: str
    siruta: int | None = None


@dataclass(frozen=True, slots=True)
class Period(Node):
    """First and last year of the plan."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Official(Node):
    """A person who signs: role key (primar, presedinte-sedinta, secretar-general, intocmit…)."""

    role: str
    name: str
    title: str = ""  # as printed before the name ("domnul", "doamna", "")


@dataclass(frozen=True, slots=True)
class Act(Node):
    """An act of the council file (draft, decision, opinion, notice, any paper): number and date as
    written."""

    kind: str
    number: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class KeptFile(Node):
    """A file kept with a paper: what the secretary changed in Word, or the signed scan.

    It lies under `name` in the folder of papers beside the plan's file; `sha256` (hexadecimal)
    tells whether it is still the file that was kept, `kept_at` (ISO 8601) when that was.
    """

    name: str
    sha256: str
    kept_at: str
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Paper(Node):
    """What a person wrote of a paper of the council file; `key` is also the kind of its `Act`.

    `parts`: texts by part, only of those that differ from what is proposed ("" = left out).
    """

    key: str
    parts: Mapping[str, str] = field(default_factory=nothing)
    files: tuple[KeptFile, ...] = ()


@dataclass(frozen=True, slots=True)
class CouncilFile(Node):
    """What is entered once for all papers of the council file (plan/council declares the keys).

    `procedure`: how the decision is adopted, "" until chosen. `entries`: texts by key, as written
    (dates, votes, names). `lists`: rows of texts by key (providers, proposals, who is told).
    """

    procedure: str = ""
    entries: Mapping[str, str] = field(default_factory=nothing)
    lists: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=nothing)
    papers: tuple[Paper, ...] = ()

    def entry(self, key: str) -> str:
        """The text entered under `key` ("" where there is none)."""
        return self.entries.get(key, "")

    def paper(self, key: str) -> Paper:
        """What a person wrote of the paper `key`; nothing, where it is as proposed."""
        return next((paper for paper in self.papers if paper.key == key), Paper(key))


NO_COUNCIL_FILE = CouncilFile()


@dataclass(frozen=True, slots=True)
class Letterhead(Node):
    """What prints above the first page. `heading`: the issuer, line by line, as printed.

    `picture`: the coat of arms as the bytes of a PNG or JPEG file (see plan/picture.py), or None.
    """

    heading: str = ""
    address: str = ""
    fiscal_code: str = ""
    phone: str = ""
    email: str = ""
    site: str = ""
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Plan(Node):
    """A whole plan."""

    ident: str
    kind: str
    administration: Administration
    period: Period
    title: str
    sections: tuple[Section, ...] = ()
    edition: str | None = None
    stage: Stage = Stage.DRAFT
    officials: tuple[Official, ...] = ()
    acts: tuple[Act, ...] = ()
    letterhead: Letterhead | None = None
    council: CouncilFile = NO_COUNCIL_FILE
    schema: str = "plan-social/1"

    def tables(self) -> Iterator[tuple[Section, Table]]:
        """Every table with its section, in document order."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Table):
                    yield section, block
