# SPDX-License-Identifier: EUPL-1.2
"""A sheet to write on: texts that are never formulas, numbers, sums with their results."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop.output.xlsx.looks import Look, Looks
from desktop.output.xlsx.texts import escaped, looks_like_a_formula

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

LINE = 13.0  # points of one line of text
LETTERS = 1.2  # of ours in the width that a column counts as one
TALLEST = 409.0  # points that Excel lets a row be


class Sheet:
    """Rows and columns count from 1. `results`: of each formula, by its coordinate."""

    def __init__(self, worksheet: Worksheet, looks: Looks) -> None:
        self.worksheet = worksheet
        self.results: dict[str, Decimal] = {}
        self._looks = looks

    def text(self, row: int, column: int, text: str, look: Look) -> None:
        """Write a text, as text whatever it begins with; an empty cell has the look too."""
        cell = self._cell(row, column, look, quoted=looks_like_a_formula(text))
        if text:
            cell._value, cell.data_type = escaped(text), "s"  # past guessing what it is

    def number(self, row: int, column: int, number: Decimal, look: Look, decimals: int = 0) -> None:
        """Write a number, shown with so many decimals."""
        self._cell(row, column, look, decimals).value = number

    def formula(
        self, row: int, column: int, formula: str, result: Decimal, look: Look, decimals: int = 0
    ) -> None:
        """Write a formula ("SUM(A1:A9)") and what it comes to."""
        cell = self._cell(row, column, look, decimals)
        cell.value = f"={formula}"
        self.results[cell.coordinate] = result

    def dress(self, row: int, columns: range, look: Look) -> None:
        """Give empty cells a look."""
        for column in columns:
            self._cell(row, column, look)

    def join(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """Make one cell of several."""
        if (row, column) != (last_row, last_column):
            self.worksheet.merge_cells(
                start_row=row, start_column=column, end_row=last_row, end_column=last_column
            )

    def band(
        self, row: int, columns: range, text: str, look: Look, widths: Sequence[float]
    ) -> None:
        """A text across columns of these widths, in a row as tall as it needs."""
        self.dress(row, columns, look)
        self.text(row, columns.start, text, look)
        self.join(row, columns.start, row, columns.stop - 1)
        self.make_tall(row, lines_of(text, sum(widths)))

    def make_tall(self, row: int, lines: int) -> None:
        """Make room for so many lines: joined cells do not make it themselves."""
        height = min(lines * LINE + 2, TALLEST)
        held = self.worksheet.row_dimensions[row].height or 0.0
        self.worksheet.row_dimensions[row].height = max(height, held)

    def freeze(self, row: int, column: int) -> None:
        """Keep what stands above and before this cell in sight."""
        from openpyxl.utils import get_column_letter

        self.worksheet.freeze_panes = f"{get_column_letter(column)}{row}"

    def set_widths(self, widths: Sequence[float]) -> None:
        """Make the columns so wide, in letters."""
        from openpyxl.utils import get_column_letter

        for column, width in enumerate(widths, 1):
            self.worksheet.column_dimensions[get_column_letter(column)].width = width

    def _cell(
        self, row: int, column: int, look: Look, decimals: int = 0, quoted: bool = False
    ) -> Cell:
        cell = self.worksheet.cell(row, column)
        cell._style = self._looks.style(look, decimals, quoted)  # ready-made: a look is set once
        return cell


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of `width` letters, about."""
    return sum(_lines_of_one(line, max(width * LETTERS, 1.0)) for line in text.split("\n"))


def _lines_of_one(line: str, room: float) -> int:
    lines, filled = 1, 0.0
    for word in line.split():
        if filled and filled + 1 + len(word) > room:
            lines, filled = lines + 1, 0.0
        filled += len(word) + bool(filled)
        lines, filled = lines + int(filled // room), filled % room
    return lines
