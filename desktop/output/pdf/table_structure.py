# SPDX-License-Identifier: EUPL-1.2
"""The structure of a laid table: rows of header cells and of cells, each with what it spans.

Where labels across the table part it into groups, each group is a body of its own, and a cell names
its header cells: those of its columns and the label of its group, or of its total.
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
        # what is headed must follow: a header alone is a body
        _add_header(table.add("THead" if rows else "TBody"), header)
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
        self._groups: tuple[Element, ...] = ()  # the labels that the next rows stand under
        self._above: dict[int, Element] = {}  # the last cell in each column
        self._heads: dict[tuple[int, int, tuple[Element, ...]], tuple[Element, ...]] = {}

    def add_rows(self, rows: Sequence[LaidRow]) -> None:
        """Add the rows; texts that run down over rows are one cell, as high as those rows."""
        body, in_labels = None, False
        for row in rows:
            if _is_group(row) and not in_labels:
                self._groups, body = (), None
            in_labels = _is_group(row)
            body = body or self._table.add("TBody")
            if all(cell.flows for cell in row.cells):
                self._pass_over(row)
            else:
                self._add_row(body.add("TR"), row)

    def _pass_over(self, row: LaidRow) -> None:
        """A row without a cell of its own is no row to readers."""
        for cell in row.cells:
            cell.element = self._above[cell.column]

    def _add_row(self, line: Element, row: LaidRow) -> None:
        labels = () if row.kind is RowKind.TOTAL else self._groups
        for cell in row.cells:
            scope = _scope(row, cell)
            if cell.flows:
                _lengthen(self._above[cell.column])
            elif scope:
                made = self._above[cell.column] = line.add_cell("TH", Spans(cell.columns, 1, scope))
                labels = (*labels, made)
            else:
                heads = self._heads_of(cell, labels) if len(row.cells) > 1 else ()
                self._above[cell.column] = line.add_cell("TD", Spans(cell.columns, heads=heads))
            cell.element = self._above[cell.column]
        if _is_group(row):
            self._groups = labels

    def _heads_of(self, cell: LaidCell, labels: tuple[Element, ...]) -> tuple[Element, ...]:
        """The same tuple for all cells with the same headers; none where the columns' own do."""
        key = cell.column, cell.columns, labels
        if self._grouped and key not in self._heads:
            self._heads[key] = (*self._over(cell.column, cell.columns), *labels)
        return self._heads.get(key, ())

    def _over(self, first: int, columns: int) -> list[Element]:
        """The header cells over so many columns from `first` on."""
        return [
            laid.element
            for cell, laid in self._header.cells
            if laid.element and cell.column < first + columns and cell.column + cell.columns > first
        ]


def _is_group(row: LaidRow) -> bool:
    return row.kind is RowKind.GROUP and len(row.cells) == 1


def _scope(row: LaidRow, cell: LaidCell) -> str:
    """Of a cell that is a header: the label of a group or of a total."""
    if _is_group(row):
        return "Column"
    return "Row" if row.kind is RowKind.TOTAL and cell.column == 0 and cell.lines else ""


def _lengthen(cell: Element) -> None:
    assert cell.spans
    cell.spans = cell.spans._replace(rows=cell.spans.rows + 1)
