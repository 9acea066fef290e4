# SPDX-License-Identifier: EUPL-1.2
"""The flowable of wide tables: breaks between rows, and inside a row only when the row is tall.

Cells are broken into lines once, when the table is laid; a split only shares out rows and lines.
The header stands once on each page that shows a part of the table.
"""

from desktop.output.blocks import TableBlock, TableCell, TableRow
from desktop.output.pdf.canvas import Sheet
from desktop.output.pdf.columns import Fit
from desktop.output.pdf.pages import Piece
from desktop.output.pdf.structure import Structure
from desktop.output.pdf.table_drawing import Drawn, draw_table
from desktop.output.pdf.table_rows import Grid, LaidHeader, LaidRow, cut, lay_header, lay_rows
from desktop.output.pdf.table_structure import add_table
from desktop.plan.tree import RowKind

TALL = 0.35  # a row higher than this share of the page may be split inside
LEAST_PART = 36.0  # points of a split row that must stand on a page
TALLEST_HEADER = 0.5  # of the page; a higher header is printed once, as rows
LEADING_ROWS = {RowKind.GROUP, RowKind.COLUMN_NUMBERS}  # never the last on a page


def lay_table(table: TableBlock, fit: Fit, page_height: float, structure: Structure) -> "PlanTable":
    """The table in lines, ready to be placed on pages of `page_height` points."""
    grid = Grid(fit)
    header = lay_header(table, grid)
    if header.height > TALLEST_HEADER * page_height:
        return lay_table(_without_header(table), fit, page_height, structure)
    rows = lay_rows(table, grid)
    add_table(structure.root, header, rows)
    return PlanTable(grid, header, rows, page_height)


def _without_header(table: TableBlock) -> TableBlock:
    across = len(table.columns)
    labels = tuple(
        TableRow(RowKind.GROUP, (TableCell(cell.text, cell.place, columns=across),))
        for cell in table.header
    )
    rows = labels + table.rows
    return TableBlock(table.columns, header=(), header_rows=0, rows=rows, place=table.place)


def _goes_on_in(row: LaidRow) -> bool:
    return any(cell.flows and cell.lines for cell in row.cells)


class PlanTable(Piece):
    """A table, or the part of one that stands on a page."""

    before, after = 5.0, 10.0

    def __init__(
        self,
        grid: Grid,
        header: LaidHeader,
        rows: list[LaidRow],
        page_height: float,
        continued: bool = False,
    ) -> None:
        self.grid = grid
        self.header = header
        self.rows = rows
        self.page_height = page_height
        self.continued = continued  # earlier rows stand on the page before
        self.height = header.height + sum(row.height for row in rows)

    def split(self, room: float) -> "tuple[PlanTable, PlanTable] | None":
        """The rows that fit into `room` and the rest; None where no row fits."""
        rows = self.rows
        if not rows:
            return None
        taken, left = self._fitting_rows(room - self.header.height)
        if taken < len(rows) and left >= LEAST_PART and self._is_tall(rows[taken]):
            parts = cut(rows[taken], left, self.grid)
            if parts:
                above, below = parts
                return self._part([*rows[:taken], above]), self._rest([below, *rows[taken + 1 :]])
        whole_page = room >= self.page_height
        taken = self._good_break(min(taken, len(rows) - 1)) or (taken if whole_page else 0)
        return (self._part(rows[:taken]), self._rest(rows[taken:])) if taken else None

    def _fitting_rows(self, room: float) -> tuple[int, float]:
        for position, row in enumerate(self.rows):
            if row.height > room:
                return position, room
            room -= row.height
        return len(self.rows), room

    def _is_tall(self, row: LaidRow) -> bool:
        return row.height > TALL * (self.page_height - self.header.height)

    def _good_break(self, taken: int) -> int:
        """A little earlier where a total would stand alone on a page, a label would be the last
        row, or a merged text is not at its end."""
        rows = self.rows
        if taken == len(rows) - 1 and taken > 2 and rows[taken].kind is RowKind.TOTAL:
            taken -= 1
        while taken and (rows[taken - 1].kind in LEADING_ROWS or _goes_on_in(rows[taken])):
            taken -= 1
        return taken

    def _part(self, rows: list[LaidRow]) -> "PlanTable":
        return PlanTable(self.grid, self.header, rows, self.page_height, self.continued)

    def _rest(self, rows: list[LaidRow]) -> "PlanTable":
        return PlanTable(self.grid, self.header, rows, self.page_height, continued=True)

    def detach_tail(self) -> "tuple[PlanTable | None, PlanTable]":
        """The table without its last row, and that row."""
        if len(self.rows) < 2:
            return None, self
        return self._part(self.rows[:-1]), self._rest(self.rows[-1:])

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw grid and texts."""
        draw_table(sheet, Drawn(self.grid, self.header, self.rows, self.continued), left, top)
