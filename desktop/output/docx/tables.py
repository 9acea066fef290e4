# SPDX-License-Identifier: EUPL-1.2
"""A table as Word has it: the columns and the type size of the PDF, header rows that repeat, labels
over several columns and lines, merged cells, tall rows that may go on over the page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.output.blocks import HeaderCell, TableBlock, TableCell, TableRow
from desktop.output.docx.markup import Element, Own, made, paragraph, twips
from desktop.output.docx.styles import TABLE, Styles, align_of, grey
from desktop.output.pdf.columns import Demands, Fit, fit, lines_of
from desktop.output.pdf.pages import Frame
from desktop.output.pdf.plan_table import LEADING_ROWS, TALL
from desktop.output.pdf.styles import BOLD_ROWS, HEADER_GREY, TABLE_LEADING
from desktop.output.pdf.table_drawing import SHADES
from desktop.plan.tree import RowKind

BEGINS, GOES_ON = "restart", "continue"  # of a cell that is merged over rows


class Grid(NamedTuple):
    """The columns' widths in twips, and the styles of the cells' texts."""

    widths: Sequence[int]
    text: str
    bold: str

    def width(self, column: int, columns: int) -> int:
        """The width of `columns` columns from `column` on."""
        return sum(self.widths[column : column + columns])


class Cell(NamedTuple):
    """A cell of one row: where it stands and how it looks."""

    column: int
    columns: int
    text: str
    align: str | None = None
    merged: str = ""  # BEGINS, GOES_ON or "" for a cell of one row
    open_above: bool = False  # no line there
    open_below: bool = False


class Row(NamedTuple):
    """A row's cells and how it looks. `kept`: it stays with the next row; `whole`: on one page."""

    cells: Sequence[Cell]
    bold: bool = False
    grey: float | None = None
    header: bool = False
    kept: bool = False
    whole: bool = False


class Laid(NamedTuple):
    """A table, its columns and type size, and which rows are tall enough to go over the page."""

    block: TableBlock
    fit: Fit
    tall: Sequence[bool]


def lay_table(block: TableBlock, demands: Demands, frame: Frame) -> Laid:
    """The table as the PDF has it on pages of this frame."""
    fitted = fit(block, demands, frame.width)
    most = TALL * frame.height / (fitted.size * TABLE_LEADING)  # lines
    tall = [
        any(
            lines_of(demand, width, fitted.size) > most
            for demand, width in zip(row, fitted.widths, strict=True)
        )
        for row in demands.rows
    ]
    return Laid(block, fitted, tall)


def table(laid: Laid, styles: Styles, leads: bool) -> Element:
    """The table; where it `leads`, its last row stays with what follows."""
    size = laid.fit.size
    widths = tuple(map(twips, laid.fit.widths))
    grid = Grid(widths, styles.cell(size, False), styles.cell(size, True))
    rows = [*_header(laid.block), *_rows(laid, leads)]
    return made(
        "tbl",
        _properties(sum(grid.widths)),
        made("tblGrid", *(made("gridCol", w=width) for width in grid.widths)),
        *(_row(row, grid) for row in rows),
    )


def _properties(width: int) -> Element:
    return made(
        "tblPr",
        made("tblStyle", val=TABLE),
        made("tblW", w=width, type="dxa"),
        made("tblLayout", type="fixed"),
        made("tblLook", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )


def _row(row: Row, grid: Grid) -> Element:
    made_row = made("tr")
    properties = made("trPr")
    if row.whole:
        properties.append(made("cantSplit"))
    if row.header:
        properties.append(made("tblHeader"))
    if len(properties):
        made_row.append(properties)
    made_row.extend(_cell(cell, row, grid) for cell in row.cells)
    return made_row


def _cell(cell: Cell, row: Row, grid: Grid) -> Element:
    own = Own(keep_next=row.kept, align=cell.align)
    text = paragraph(grid.bold if row.bold else grid.text, cell.text, own)
    width = grid.width(cell.column, cell.columns)
    return made("tc", made("tcPr", *_cell_properties(cell, row, width)), text)


def _cell_properties(cell: Cell, row: Row, width: int) -> Iterator[Element]:
    yield made("tcW", w=width, type="dxa")
    if cell.columns > 1:
        yield made("gridSpan", val=cell.columns)
    if cell.merged:
        yield made("vMerge", val=cell.merged)
    if cell.open_above or cell.open_below:
        sides = [("top", cell.open_above), ("bottom", cell.open_below)]
        yield made("tcBorders", *(made(side, val="nil") for side, is_open in sides if is_open))
    if row.grey is not None:
        yield made("shd", val="clear", color="auto", fill=grey(row.grey))
    if row.header:
        yield made("vAlign", val="center")


def _header(block: TableBlock) -> Iterator[Row]:
    for line in range(block.header_rows):
        cells = sorted(
            (cell for cell in block.header if cell.row <= line < cell.row + cell.rows),
            key=lambda cell: cell.column,
        )
        filled = tuple(_filled([_label(cell, line) for cell in cells], len(block.columns)))
        yield Row(filled, bold=True, grey=HEADER_GREY, header=True, kept=True, whole=True)


def _label(cell: HeaderCell, line: int) -> Cell:
    merged = "" if cell.rows == 1 else (BEGINS if line == cell.row else GOES_ON)
    text = cell.text if line == cell.row else ""
    return Cell(cell.column, cell.columns, text, "center", merged)


def _filled(cells: Sequence[Cell], count: int) -> Iterator[Cell]:
    """The cells of a line of labels, and empty ones where no label stands."""
    column = 0
    for cell in cells:
        if cell.column > column:
            yield Cell(column, cell.column - column, "")
        yield cell
        column = cell.column + cell.columns
    if column < count:
        yield Cell(column, count - column, "")


def _rows(laid: Laid, leads: bool) -> Iterator[Row]:
    rows = laid.block.rows
    standing = [_standing(row) for row in rows]
    for number, row in enumerate(rows):
        above = standing[number - 1] if number else {}
        below = standing[number + 1] if number + 1 < len(rows) else {}
        cells = [_merged(each, above, below) for each in standing[number].items()]
        yield Row(
            cells,
            bold=row.kind in BOLD_ROWS,
            grey=SHADES.get(row.kind),
            kept=_is_kept(rows, number) if number + 1 < len(rows) else leads,
            whole=not laid.tall[number],
        )


def _is_kept(rows: Sequence[TableRow], number: int) -> bool:
    """Whether a row is never the last on a page: a label, and the row before a closing total."""
    closes = number == len(rows) - 2 and rows[number + 1].kind is RowKind.TOTAL
    return closes or rows[number].kind in LEADING_ROWS


Standing = dict[tuple[int, int], TableCell]  # the cells of a row by column and columns


def _standing(row: TableRow) -> Standing:
    found: Standing = {}
    column = 0
    for cell in row.cells:
        found[column, cell.columns] = cell
        column += cell.columns
    return found


def _merged(each: tuple[tuple[int, int], TableCell], above: Standing, below: Standing) -> Cell:
    """A cell between those above and below it.

    An empty cell joined to the one above is merged with it; one that holds a text of its own only
    has no line above, for Word shows nothing of a merged cell but its first row.
    """
    (column, columns), cell = each
    under = below.get((column, columns))
    goes_on = _goes_on(cell, above.get((column, columns)))
    followed = under is not None and _goes_on(under, cell)
    merged = GOES_ON if goes_on else (BEGINS if followed else "")
    return Cell(
        column,
        columns,
        cell.text,
        align_of(cell.align),
        merged,
        open_above=cell.joined and not goes_on,
        open_below=under is not None and under.joined and not followed,
    )


def _goes_on(cell: TableCell, above: TableCell | None) -> bool:
    return above is not None and cell.joined and not cell.text.strip()
