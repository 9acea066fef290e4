# SPDX-License-Identifier: EUPL-1.2
"""The structure of a laid table: rows of header cells and of cells, each with what it spans.

Where labels across the table part it into groups, each group is a body of its own, and a cell names
its header cells: those of its columns and the label of its group. A total's label is a header too.
"""

from collections.abc import Sequence

from desktop.output.pdf.structure import Element, Spans
from desktop.output.pdf.table_rows import LaidCell, LaidHeader, LaidRow
from desktop.plan.tree import RowKind


def add_table(parent: Element, header: LaidHeader, rows: Sequence[LaidRow]) -> None:
    """Add a table to `parent`, and to each laid cell its element; nothing for an empty table."""
    if not header.cells and not rows:
        return
    table = parent.add("Table")
    if header.cells:
        _add_header(table.add("THead"), header)
    _Body(table, header, rows).add_rows(rows)


def _add_header(head: Element, header: LaidHeader) -> None:
    lines = [head.add("TR") for _ in header.heights]
    for cell, laid in header.cells:
        laid.element = lines[cell.row].add_cell("TH", Spans(cell.columns, cell.rows, "Column"))


class _Body:
    def __init__(self, table: Element, header: LaidHeader, rows: Sequence[LaidRow]) -> None:
        self._table = table
        self._header = header
        self._grouped = any(map(_is_group, rows))
        self._groups: tuple[Element, ...] = ()
        self._heads: dict[tuple[int, int], tuple[Element, ...]] = {}  # of columns, in this group

    def add_rows(self, rows: Sequence[LaidRow]) -> None:
        """Add the rows; texts that run down over rows are one cell, as high as those rows."""
        above: dict[int, Element] = {}
        body, in_group = None, False
        for row in rows:
            if _is_group(row) and not in_group:
                self._groups, body = (), None
            in_group = _is_group(row)
            body = body or self._table.add("TBody")
            line = body.add("TR")
            for cell in row.cells:
                if cell.flows:
                    _lengthen(above[cell.column])
                    cell.element = above[cell.column]
                else:
                    cell.element = above[cell.column] = self._add_cell(line, row, cell)

    def _add_cell(self, line: Element, row: LaidRow, cell: LaidCell) -> Element:
        if _is_group(row):
            group = line.add_cell("TH", Spans(cell.columns, scope="Column"))
            self._groups = (*self._groups, group)
            self._heads.clear()
            return group
        if row.kind is RowKind.TOTAL and cell.column == 0 and cell.lines:
            return line.add_cell("TH", Spans(cell.columns, scope="Row"))
        return line.add_cell("TD", Spans(cell.columns, heads=self._heads_of(cell)))

    def _heads_of(self, cell: LaidCell) -> tuple[Element, ...]:
        if not self._grouped:
            return ()
        columns = cell.column, cell.column + cell.columns
        found = self._heads.get(columns)
        if found is None:
            found = self._heads[columns] = (*self._over(*columns), *self._groups)
        return found

    def _over(self, start: int, end: int) -> list[Element]:
        """The header cells over the columns from `start` to before `end`."""
        return [
            laid.element
            for cell, laid in self._header.cells
            if laid.element and cell.column < end and cell.column + cell.columns > start
        ]


def _is_group(row: LaidRow) -> bool:
    return row.kind is RowKind.GROUP and len(row.cells) == 1


def _lengthen(cell: Element) -> None:
    assert cell.spans
    cell.spans = cell.spans._replace(rows=cell.spans.rows + 1)
