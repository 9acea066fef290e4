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


@dataclass(frozen=True, slots=True)
class Kept:
    """What an interchange document said of a node beyond the tree, so that export gives it back.

    `unknown`: members the format does not declare, verbatim. `written`: optional members that the
    document wrote although their value is what their absence would mean (null, empty, derived).
    """

    unknown: Mapping[str, Any] = EMPTY
    written: frozenset[str] = frozenset()


NOTHING_KEPT = Kept()


def _uid() -> int:
    return field(default=0, compare=False, kw_only=True)  # type: ignore[no-any-return]


def _kept() -> Kept:
    return field(default=NOTHING_KEPT, kw_only=True)  # type: ignore[no-any-return]


class RowKind(StrEnum):
    """Kinds of table rows; the value is the word of the interchange."""

    ROW = "row"
    GROUP = "group"  # one label across the table, in the first cell
    TOTAL = "total"
    COLUMN_NUMBERS = "colnumbers"  # 1, 2, 3 … under the header
    NOTE = "note"  # a full-width note inside the table
    CONTINUATION = "continuation"  # the rest of row `continues` after a page break


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
class Row:
    """A table row. `cells`: text by column key; a key that is absent is an empty cell.

    `continues` is the ident of the row that a continuation belongs to; `continues_columns` the keys
    whose text goes on from the row above. `units`: a cell's own unit of money, by column key.
    """

    ident: str
    kind: RowKind
    cells: Mapping[str, str]
    continues: str | None = None
    continues_columns: tuple[str, ...] | None = None
    units: Mapping[str, str] = EMPTY
    uid: int = _uid()
    kept: Kept = _kept()

    def text(self, key: str) -> str:
        """The text of the cell under column `key`, as written ("" where there is none)."""
        return self.cells.get(key, "")


@dataclass(frozen=True, slots=True)
class Column:
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
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Merge:
    """One printed cell over several rows of a column; its text stands in the first row.

    `value` is only kept where a document says another than the first row's text.
    """

    column: str
    rows: tuple[str, ...]
    value: str | None = None
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong together under a label (derived from group rows unless a document differs)."""

    label: str
    rows: tuple[str, ...]
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. Known roles: title, annex-header, articol, adoption, unit, objective-title, strategy-line."""

    text: str
    role: str | None = None
    uid: int = _uid()
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: marker verbatim ("-", "a)", "c.1.2."), text, indent level; tight: no space between them."""

    marker: str
    text: str
    indent: int = 0
    tight: bool = False
    uid: int = _uid()
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list of items."""

    items: tuple[Item, ...]
    uid: int = _uid()
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: declared role, columns as shown, header rows verbatim, rows, merges, notes, legend, marks.

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
    uid: int = _uid()
    kept: Kept = _kept()

    def column(self, key: str) -> Column | None:
        """The column view with this key, or None."""
        return next((c for c in self.columns if c.key == key), None)

    def row(self, ident: str) -> Row | None:
        """The row with this ident, or None."""
        return next((r for r in self.rows if r.ident == ident), None)


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block printed line by line."""

    lines: tuple[str, ...]
    uid: int = _uid()
    kept: Kept = _kept()


Block = Paragraph | ListBlock | Table | Signature


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its key in the edition (if any), level 0-4 (0 = title block), heading as written, blocks.

    `sentence` is what a section that is not applicable prints under its heading.
    """

    ident: str
    level: int
    heading: str | None
    blocks: tuple[Block, ...] = ()
    key: str | None = None
    state: State = State.FILLED
    sentence: str | None = None
    uid: int = _uid()
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Administration:
    """Who adopts the plan. `kind`: comuna, oras, municipiu, judet, sector (as in the interchange)."""

    kind: str
    name: str
    county: str
    siruta: int | None = None
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Period:
    """First and last year of the plan."""

    first: int
    last: int
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Official:
    """A person who signs or answers for something: role key (primar, presedinte-sedinta, secretar-general, intocmit…)."""

    role: str
    name: str
    title: str = ""  # as printed before the name ("domnul", "doamna", "")
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the plan's own file (draft, decision, opinion, announcement): number and date as written."""

    kind: str
    number: str = ""
    date: str = ""
    kept: Kept = _kept()


@dataclass(frozen=True, slots=True)
class Plan:
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
    schema: str = "plan-social/1"
    kept: Kept = _kept()

    def tables(self) -> Iterator[tuple[Section, Table]]:
        """Every table with its section, in document order."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Table):
                    yield section, block
