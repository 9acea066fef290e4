# SPDX-License-Identifier: EUPL-1.2
"""The rows of a table with their texts broken into lines, once, and their heights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from desktop.output.blocks import Align, HeaderCell, TableBlock, TableCell, TableRow
from desktop.output.pdf.columns import Fit
from desktop.output.pdf.fonts import Face, face
from desktop.output.pdf.lines import Line, break_text
from desktop.output.pdf.structure import Element
from desktop.output.pdf.styles import BOLD_ROWS, PAD_BOTTOM, PAD_TOP, PAD_X, TABLE_LEADING
from desktop.plan.findings import Place
from desktop.plan.tree import RowKind

ROUNDING = 1e-6


@dataclass(slots=True)
class LaidCell:
    """A cell with its lines. `flows`: they go on from the cell above, in one text."""

    place: Place
    lines: list[Line]
    column: int
    columns: int
    align: Align
    face: Face
    joined: bool = False
    flows: bool = False
    spread: bool = False  # its text runs on into the empty cells below
    element: Element | None = None  # once the structure of the table is made


@dataclass(slots=True)
class LaidRow:
    """A row: its cells and its height in points."""

    kind: RowKind
    cells: list[LaidCell]
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class LaidHeader:
    """The header: cells by the lines they span, and the heights of those lines."""

    cells: list[tuple[HeaderCell, LaidCell]]
    heights: list[float]

    @property
    def height(self) -> float:
        """The height of all lines."""
        return sum(self.heights)


class Grid:
    """Type size and column edges of a table; edges are points from its left edge."""

    def __init__(self, fit: Fit) -> None:
        self.size = fit.size
        self.leading = fit.size * TABLE_LEADING
        self.edges = [0.0, *accumulate(fit.widths)]

    def width(self, column: int, columns: int) -> float:
        """The width of `columns` columns from `column` on."""
        return self.edges[column + columns] - self.edges[column]

    def broken(self, text: str, weight: Face, column: int, columns: int) -> list[Line]:
        """The lines of a text in a cell over these columns; none for an empty one."""
        if not text:
            return []
        room = (self.width(column, columns) - 2 * PAD_X) / self.size
        return break_text(text, weight, room)

    def height(self, lines: int) -> float:
        """The height of a cell of so many lines; the emptiest row is one line high."""
        return max(lines, 1) * self.leading + PAD_TOP + PAD_BOTTOM

    def fitting(self, height: float) -> int:
        """How many lines a cell of this height holds."""
        return max(0, int((height - PAD_TOP - PAD_BOTTOM + ROUNDING) / self.leading))


def lay_header(table: TableBlock, grid: Grid) -> LaidHeader:
    """The header of `table` in lines."""
    bold = face("Bold")
    cells = [
        (
            cell,
            LaidCell(
                cell.place,
                grid.broken(cell.text, bold, cell.column, cell.columns),
                cell.column,
                cell.columns,
                Align.CENTRE,
                bold,
            ),
        )
        for cell in table.header
    ]
    return LaidHeader(cells, _header_heights(cells, table.header_rows, grid))


def _header_heights(
    cells: Sequence[tuple[HeaderCell, LaidCell]], count: int, grid: Grid
) -> list[float]:
    heights = [grid.height(1)] * count
    for cell, laid in sorted(cells, key=lambda pair: pair[0].rows):
        lines = slice(cell.row, cell.row + cell.rows)
        short = grid.height(len(laid.lines)) - sum(heights[lines])
        if short > 0:
            heights[cell.row + cell.rows - 1] += short
    return heights


def lay_rows(table: TableBlock, grid: Grid) -> list[LaidRow]:
    """The rows of `table` in lines; merged texts run down over the empty cells below them."""
    rows = [LaidRow(row.kind, list(_laid(row, grid))) for row in table.rows]
    runs = list(_merged_runs(rows))
    for run in runs:
        run[0][1].spread = True
    for row in rows:
        heights = (len(cell.lines) for cell in row.cells if not cell.spread)
        row.height = grid.height(max(heights, default=0))
    for run in runs:
        _spread(run, grid)
    return rows


def _laid(row: TableRow, grid: Grid) -> Iterator[LaidCell]:
    weight = face("Bold" if row.kind in BOLD_ROWS else "Regular")
    column = 0
    for cell in row.cells:
        lines = grid.broken(cell.text, weight, column, cell.columns)
        yield _cell(cell, lines, column, weight)
        column += cell.columns


def _cell(cell: TableCell, lines: list[Line], column: int, weight: Face) -> LaidCell:
    return LaidCell(cell.place, lines, column, cell.columns, cell.align, weight, cell.joined)


Run = list[tuple[LaidRow, LaidCell]]


def _merged_runs(rows: Sequence[LaidRow]) -> Iterator[Run]:
    """For each merged text the cell it stands in and the empty cells it may run down over."""
    merged = sorted({cell.column for row in rows for cell in row.cells if cell.joined})
    for column in merged:
        run: Run = []
        for row in rows:
            cell = next((c for c in row.cells if c.column == column and c.columns == 1), None)
            if run and cell and cell.joined and not cell.lines:
                run.append((row, cell))
                continue
            if len(run) > 1:
                yield run
            run = [(row, cell)] if cell and cell.lines else []
        if len(run) > 1:
            yield run


def _spread(run: Run, grid: Grid) -> None:
    """Give each row of a merged cell as many of its lines as the row has room for."""
    first = run[0][1]
    lines = first.lines
    for row, cell in run:
        room = len(lines) if cell is run[-1][1] else grid.fitting(row.height)
        cell.lines, lines = lines[:room], lines[room:]
        cell.flows = cell is not first
        if cell.lines:
            cell.place = first.place
    row, cell = run[-1]
    row.height = max(row.height, grid.height(len(cell.lines)))


def cut(row: LaidRow, height: float, grid: Grid) -> tuple[LaidRow, LaidRow] | None:
    """The row in two, the first at most `height` high; None where nothing would stand in one."""
    count = grid.fitting(height)
    above = [replace(cell, lines=cell.lines[:count]) for cell in row.cells]
    below = [replace(cell, lines=cell.lines[count:], joined=True, flows=True) for cell in row.cells]
    if not any(cell.lines for cell in above) or not any(cell.lines for cell in below):
        return None
    return _row(row.kind, above, grid), _row(row.kind, below, grid)


def _row(kind: RowKind, cells: list[LaidCell], grid: Grid) -> LaidRow:
    return LaidRow(kind, cells, grid.height(max(len(cell.lines) for cell in cells)))
