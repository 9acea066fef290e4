# SPDX-License-Identifier: EUPL-1.2
"""Drawing a laid table: shades, hairlines, then the texts, cell by cell."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from desktop.output.pdf.canvas import Box, Sheet, TextRun
from desktop.output.pdf.lines import Line
from desktop.output.pdf.styles import GROUP_GREY, HEADER_GREY, PAD_TOP, PAD_X
from desktop.output.pdf.table_rows import Grid, LaidCell, LaidHeader, LaidRow
from desktop.plan.tree import RowKind

SHADES = {
    RowKind.GROUP: GROUP_GREY,
    RowKind.TOTAL: GROUP_GREY,
    RowKind.COLUMN_NUMBERS: HEADER_GREY,
}

Segment = tuple[float, float, float, float]


class Drawn(NamedTuple):
    """The part of a table that is drawn on one page. `continued`: its header was printed before."""

    grid: Grid
    header: LaidHeader
    rows: Sequence[LaidRow]
    continued: bool


def draw_table(sheet: Sheet, part: Drawn, left: float, top: float) -> None:
    """Draw a part of a table from this corner on."""
    below = top + part.header.height
    edges = [below, *accumulate((row.height for row in part.rows), initial=below)][1:]
    header = list(_header_boxes(part, left, top))
    cells = list(_cells(part, left, edges))
    _shade(sheet, part, left, top, edges)
    sheet.rules(_rules(part, left, top, edges, [box for _, box in header]))
    for label, box in header:
        run = _run(part.grid, label, label.lines)
        middle = (box.height - run.height) / 2
        element = None if part.continued else label.element
        sheet.text(element, label.place, _inside(box, middle), run, box)
    for cell, lines, box in cells:
        run = _run(part.grid, cell, lines)
        sheet.text(cell.element, cell.place, _inside(box, PAD_TOP), run, box)


def _run(grid: Grid, cell: LaidCell, lines: Sequence[Line]) -> TextRun:
    return TextRun(lines, cell.face, grid.size, grid.leading, cell.align.value)


def _inside(box: Box, down: float) -> Box:
    return Box(box.left + PAD_X, box.top + down, box.width - 2 * PAD_X, box.height - down)


def _header_boxes(part: Drawn, left: float, top: float) -> Iterator[tuple[LaidCell, Box]]:
    edges = part.grid.edges
    for cell, laid in part.header.cells:
        above = sum(part.header.heights[: cell.row])
        height = sum(part.header.heights[cell.row : cell.row + cell.rows])
        width = part.grid.width(cell.column, cell.columns)
        yield laid, Box(left + edges[cell.column], top + above, width, height)


def _cells(
    part: Drawn, left: float, edges: Sequence[float]
) -> Iterator[tuple[LaidCell, Sequence[Line], Box]]:
    """The cells with their lines and boxes; a merged text is one cell down to where it ends."""
    for number, row in enumerate(part.rows):
        for cell in row.cells:
            if cell.flows and number:
                continue
            lines, last = _with_those_below(part.rows, number, cell)
            x, width = part.grid.edges[cell.column], part.grid.width(cell.column, cell.columns)
            yield cell, lines, Box(left + x, edges[number], width, edges[last + 1] - edges[number])


def _with_those_below(
    rows: Sequence[LaidRow], number: int, cell: LaidCell
) -> tuple[Sequence[Line], int]:
    lines, last = cell.lines, number
    for below in rows[number + 1 :]:
        more = next((c for c in below.cells if c.flows and c.column == cell.column), None)
        if more is None:
            break
        lines, last = [*lines, *more.lines], last + 1
    return lines, last


def _shade(sheet: Sheet, part: Drawn, left: float, top: float, edges: Sequence[float]) -> None:
    width = part.grid.edges[-1]
    if part.header.height:
        sheet.shade(Box(left, top, width, part.header.height), HEADER_GREY)
    for row, edge in zip(part.rows, edges, strict=False):
        if row.kind in SHADES:
            sheet.shade(Box(left, edge, width, row.height), SHADES[row.kind])


def _rules(
    part: Drawn, left: float, top: float, edges: Sequence[float], header: Sequence[Box]
) -> list[Segment]:
    right = left + part.grid.edges[-1]
    segments = [(left, y, right, y) for y in {top, edges[0], edges[-1]}]
    segments += [(left, top, left, edges[-1]), (right, top, right, edges[-1])]
    for box in header:
        segments.append((box.left, box.top, box.left, box.top + box.height))
        segments.append((box.left, box.top, box.left + box.width, box.top))
    segments += _above_cells(part, left, edges)
    segments += _beside_cells(part, left, edges)
    return sorted(set(segments))


def _above_cells(part: Drawn, left: float, edges: Sequence[float]) -> Iterator[Segment]:
    """The lines between rows, left out where cells are joined; neighbours make one line."""
    for row, y in zip(part.rows[1:], edges[1:], strict=False):
        start: float | None = None
        for cell in row.cells:
            here = left + part.grid.edges[cell.column]
            if cell.joined and start is not None:
                yield (start, y, here, y)
            start = None if cell.joined else (here if start is None else start)
        if start is not None:
            yield (start, y, left + part.grid.edges[-1], y)


def _beside_cells(part: Drawn, left: float, edges: Sequence[float]) -> Iterator[Segment]:
    """The lines between columns; they run down as long as no row spans the columns."""
    for column, x in enumerate(part.grid.edges[1:-1], start=1):
        start: float | None = None
        for row, y in zip(part.rows, edges, strict=False):
            bounded = any(cell.column == column for cell in row.cells)
            if not bounded and start is not None:
                yield (left + x, start, left + x, y)
            start = (y if start is None else start) if bounded else None
        if start is not None:
            yield (left + x, start, left + x, edges[-1])
