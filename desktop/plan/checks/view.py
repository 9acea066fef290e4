# SPDX-License-Identifier: EUPL-1.2
"""A plan as its checks look at it: what prints, with the meaning of tables worked out once."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from desktop.plan import derived
from desktop.plan.checks.kinds import NamedKinds
from desktop.plan.columns import declaration
from desktop.plan.coverage import CLOSED, printed_sections
from desktop.plan.declare import Declared, Kind
from desktop.plan.findings import Finding, Place
from desktop.plan.logical import cell_reader, logical_rows
from desktop.plan.nomenclature import Nomenclature
from desktop.plan.tree import ListBlock, Paragraph, Plan, Row, RowKind, Section, Table
from desktop.plan.values import Value


@dataclass(frozen=True)
class TableView:
    """A table whose legend and units are said, so that letters over columns have a meaning."""

    section: Section
    table: Table

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The ordinary rows, with their continuations."""
        return logical_rows(self.table)

    @cached_property
    def declared(self) -> Mapping[str, Declared | None]:
        """The declaration of each column."""
        return {c.key: declaration(self.table, c.key) for c in self.table.columns}

    @cached_property
    def _readers(self) -> Mapping[str, Callable[[Row], Value]]:
        return {column.key: cell_reader(self.table, column.key) for column in self.table.columns}

    def value(self, row: Row, key: str) -> Value:
        """The value of a cell."""
        return self._readers[key](row)

    def values(self, *kinds: Kind) -> Iterator[tuple[Row, str, Value]]:
        """The cells of ordinary rows that say something, in columns of these kinds."""
        for key in self.keys(*kinds):
            for row in self.rows:
                if row.text(key) and not (value := self.value(row, key)).is_blank():
                    yield row, key, value

    def keys(self, *kinds: Kind) -> tuple[str, ...]:
        """The keys of the columns of these kinds; a column nobody declared is of text."""
        return tuple(
            key
            for key, declared in self.declared.items()
            if (declared.kind if declared else Kind.TEXT) in kinds
        )

    def find(self, declared_key: str) -> str | None:
        """The key of the column that shows a declared one ("cod"), or None."""
        found = (k for k, d in self.declared.items() if d is not None and d.key == declared_key)
        return next(found, None)

    def text(self, row: Row, declared_key: str) -> str:
        """The text of a row under a declared column, "" where the table has none."""
        key = self.find(declared_key)
        return row.text(key) if key else ""

    def label(self, key: str) -> str:
        """The label of a column on one line."""
        column = self.table.column(key)
        return " ".join(column.label.split()) if column else key

    def place(self, row: Row | None = None, key: str | None = None) -> Place:
        """The place of the table, a row or a cell."""
        return Place(self.section.ident, self.table.ident, row.ident if row else None, key)


@dataclass(frozen=True)
class Spot:
    """A text of the plan outside table cells, and where it stands."""

    text: str
    place: Place
    marker: str = ""


@dataclass(frozen=True)
class PlanView:
    """A plan, its printed sections and tables, and the nomenclature if one is given."""

    plan: Plan
    nomenclature: Nomenclature

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections that print, without the blocks of those that say "not applicable"."""
        return tuple(
            replace(section, blocks=()) if section.state in CLOSED else section
            for section in printed_sections(self.plan.sections)
        )

    @cached_property
    def tables(self) -> tuple[TableView, ...]:
        """The tables that print."""
        return tuple(
            TableView(section, resolved(section, block))
            for section in self.sections
            for block in section.blocks
            if isinstance(block, Table)
        )

    @cached_property
    def named_kinds(self) -> NamedKinds:
        """The nomenclature, to be searched by names of services."""
        return NamedKinds(self.nomenclature)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Headings, paragraphs, list items, captions, notes: all text that is in no table row."""
        return tuple(spot for section in self.sections for spot in _spots(section))


Check = Callable[[PlanView], Iterator[Finding]]


def resolved(section: Section, table: Table) -> Table:
    """`table` with its legend and units written out."""
    legend = derived.effective_legend(section, table)
    return replace(table, legend=legend, units=derived.effective_units(table))


def _spots(section: Section) -> Iterator[Spot]:
    if section.heading:
        yield Spot(section.heading, Place(section.ident))
    for at, block in enumerate(section.blocks):
        place = Place(section.ident, block=at)
        if isinstance(block, Paragraph):
            yield Spot(block.text, place)
        elif isinstance(block, ListBlock):
            for number, item in enumerate(block.items):
                yield Spot(item.text, replace(place, item=number), item.marker)
        elif isinstance(block, Table):
            yield from _table_spots(section, block)


def _table_spots(section: Section, table: Table) -> Iterator[Spot]:
    place = Place(section.ident, table.ident)
    texts = (table.caption or "", *table.notes)
    yield from (Spot(text, place) for text in texts if text)
    for row in table.rows:
        if row.kind in (RowKind.NOTE, RowKind.GROUP):
            text = derived.group_label(table, row)
            yield Spot(text, replace(place, row=row.ident))


def snippet(text: str, match: re.Match[str]) -> str:
    """The part of `text` that a match on its folded-in-place form covers, verbatim."""
    return text[match.start() : match.end()]
