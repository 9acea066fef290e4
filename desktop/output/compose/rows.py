# SPDX-License-Identifier: EUPL-1.2
"""The rows of a table as they print: continuations joined to their row, labels across the table."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from desktop.output.blocks import Align, TableCell, TableRow
from desktop.plan.columns import kind_of
from desktop.plan.declare import Kind
from desktop.plan.findings import Place
from desktop.plan.tree import Column, Row, RowKind, Section, Table

NUMERIC = {Kind.QUANTITY, Kind.OCCUPANCY, Kind.AREA, Kind.AMOUNT}
SHORT = 24  # a longer text in a column of numbers is read, not compared: it starts at the left
ACROSS = {RowKind.GROUP, RowKind.NOTE}


class Printed(NamedTuple):
    """A row and the texts it prints, by column key."""

    row: Row
    texts: Mapping[str, str]


def table_rows(section: Section, table: Table, columns: Sequence[Column]) -> tuple[TableRow, ...]:
    """The rows of `table` under `columns`, the printed ones."""
    numeric = frozenset(c.key for c in columns if kind_of(table, c.key) in NUMERIC)
    centred = frozenset(c.key for c in columns if kind_of(table, c.key) is Kind.ORDINAL)
    maker = _CellMaker(section.ident, table, columns, numeric, centred)
    printed = joined_rows(table)
    return tuple(
        TableRow(one.row.kind, tuple(maker.cells(one, above)))
        for above, one in zip((None, *printed), printed, strict=False)
    )


def joined_rows(table: Table) -> list[Printed]:
    """The rows with their continuations: text that goes on stands on a line of its own, so that
    words at the seam are not glued. A continuation of no known row prints as a row."""
    found: dict[str, dict[str, str]] = {}
    printed: list[Printed] = []
    for row in table.rows:
        texts = found.get(row.continues or "") if row.kind is RowKind.CONTINUATION else None
        if texts is None:
            texts = dict(row.cells)
            printed.append(Printed(row, texts))
        else:
            _append(texts, row.cells)
        found[row.ident] = texts
    return printed


def _append(texts: dict[str, str], more: Mapping[str, str]) -> None:
    for key, text in more.items():
        if text.strip():
            texts[key] = f"{texts[key]}\n{text}" if texts.get(key, "").strip() else text


class _CellMaker(NamedTuple):
    section: str
    table: Table
    columns: Sequence[Column]
    numeric: frozenset[str]
    centred: frozenset[str]

    def cells(self, one: Printed, above: Printed | None) -> Iterator[TableCell]:
        """The cells of a row; `above` is the row printed before it."""
        if one.row.kind in ACROSS and (across := self._across(one)):
            yield across
            return
        skipped = self._label_span(one) if one.row.kind is RowKind.TOTAL else 0
        if skipped > 1:
            yield self._cell(one, self.columns[skipped - 1], columns=skipped)
        joined = self._joined_keys(one.row, above.row) if above else frozenset()
        for column in self.columns[skipped if skipped > 1 else 0 :]:
            yield self._cell(one, column, joined=column.key in joined)

    def _across(self, one: Printed) -> TableCell | None:
        """The one label across the table; None where a row of labels holds more than one text."""
        keys = [c.key for c in self.table.columns if one.texts.get(c.key, "").strip()]
        if len(keys) > 1:
            return None
        key = keys[0] if keys else self.columns[0].key
        place = self._place(one, key)
        return TableCell(one.texts.get(key, ""), place, columns=len(self.columns))

    def _label_span(self, one: Printed) -> int:
        """Over how many leading columns the label of a total stands: blanks and the label."""
        for position, column in enumerate(self.columns):
            if one.texts.get(column.key, "").strip():
                return 0 if column.key in self.numeric else position + 1
        return 0

    def _joined_keys(self, row: Row, above: Row) -> frozenset[str]:
        merged = {
            merge.column
            for merge in self.table.merges
            if row.ident in merge.rows[1:] and above.ident in merge.rows
        }
        continued = row.continues_columns if above.kind not in ACROSS else None
        return frozenset(merged | set(continued or ()))

    def _cell(
        self, one: Printed, column: Column, columns: int = 1, joined: bool = False
    ) -> TableCell:
        text = one.texts.get(column.key, "")
        align = self._align(one.row.kind, column.key, text)
        return TableCell(text, self._place(one, column.key), align, columns, joined)

    def _align(self, kind: RowKind, key: str, text: str) -> Align:
        if kind is RowKind.COLUMN_NUMBERS or key in self.centred:
            return Align.CENTRE
        numeric = key in self.numeric and len(text) <= SHORT
        return Align.END if numeric else Align.START

    def _place(self, one: Printed, key: str) -> Place:
        return Place(self.section, self.table.ident, one.row.ident, key)
