# SPDX-License-Identifier: EUPL-1.2
"""A table of the plan as a sheet: its own columns cell for cell, then its numbers, then sums.

Cells joined over rows are only drawn so, without the line between: every row can be sorted and
read by itself. Sums are formulas over the columns of numbers, in which only what a total adds is a
number.
"""

from __future__ import annotations

from openpyxl.utils import get_column_letter

from desktop.i18n import N_
from desktop.output.compose.headers import header_cells, header_height
from desktop.output.compose.rows import ACROSS
from desktop.output.xlsx.looks import Look
from desktop.output.xlsx.page_setup import set_page
from desktop.output.xlsx.sheet import Sheet, lines_of
from desktop.output.xlsx.texts import pieces
from desktop.output.xlsx.typed import ColumnSum, TypedColumn, typed_columns, with_units
from desktop.output.xlsx.widths import MOST, MOST_FROZEN, NUMBER_WIDTH, text_widths
from desktop.plan.columns import kind_of
from desktop.plan.declare import Kind
from desktop.plan.errors import BadInput
from desktop.plan.logical import covering
from desktop.plan.message import say
from desktop.plan.tree import Row, RowKind, Section, Table

MOST_COLUMNS = 16_384  # of a sheet
MOST_RANGES = 200  # of one formula; Excel takes 255
NOT_ADDED = "nu se adună"
NOT_ADDED_WHY = (
    f"„{NOT_ADDED}”: textul nu este un număr, este un procent sau are altă măsură decât restul "
    "coloanei; totalurile nu îl cuprind."
)
SUM_OF_ALL = "Total calculat"
SUM_OF_GROUP = "Total calculat: {group}"


class TableSheet:
    """Writes one table; `table` with its legend and units written out."""

    def __init__(self, sheet: Sheet, section: Section, table: Table) -> None:
        self.sheet, self.section, self.table = sheet, section, table
        self.columns = table.columns
        self.typed = typed_columns(table)
        self.widths = text_widths(table)
        self.all_widths = [*self.widths, *[NUMBER_WIDTH] * len(self.typed)] or [MOST]
        if len(self.all_widths) > MOST_COLUMNS:
            raise BadInput(say(N_("A table has more columns than Excel can hold.")), table.ident)
        self._own = range(1, len(self.columns) + 1)
        self._numbers = range(self._own.stop, self._own.stop + len(self.typed))
        self._whole = range(1, max(self._numbers.stop, 2))
        self._places: dict[str, int] = {}  # the sheet's row of each row, by ident

    def write(self, mark: str) -> None:
        """Write everything; `mark` is the running head of a draft."""
        head = self._write_title(1)
        body = self._write_header(head)
        after = self._write_rows(body)
        after = self._write_sums(after)
        self._write_notes(after)
        self.sheet.set_widths(self.all_widths)
        for at, own in enumerate((*self.columns, *(typed.column for typed in self.typed)), 1):
            hidden = not own.visible
            self.sheet.worksheet.column_dimensions[get_column_letter(at)].hidden = hidden
        frozen, header = self._frozen(), (head, body - 1) if body > head else None
        self.sheet.freeze(body, frozen + 1)
        names = f"A:{get_column_letter(frozen)}" if frozen else None
        set_page(self.sheet.worksheet, mark, header, sum(self.all_widths), names)

    def _frozen(self) -> int:
        """How many columns stay in sight: up to the one that names the row, if they are narrow."""
        kinds = [kind_of(self.table, column.key) for column in self.columns]
        upto = kinds.index(Kind.TEXT) + 1 if Kind.TEXT in kinds else 0
        return upto if self.typed and sum(self.widths[:upto]) <= MOST_FROZEN else 0

    def _write_title(self, row: int) -> int:
        """The heading of the section and the caption. The row after them."""
        for text, look in ((self.section.heading, Look.TITLE), (self.table.caption, Look.LINE)):
            if text and text.strip():
                row = self._write_bands(row, text, look)
        return row

    def _write_bands(self, row: int, text: str, look: Look) -> int:
        for piece in pieces(text):
            self.sheet.band(row, self._whole, piece, look, self.all_widths)
            row += 1
        return row

    def _write_header(self, top: int) -> int:
        """The labels of the columns. The row after them."""
        own = header_height(self.table, self.columns)
        height = max(own, 1 if self.typed else 0)
        for row in range(top, top + height):
            self.sheet.dress(row, self._whole, Look.HEADER)
        for cell in header_cells(self.section, self.table, self.columns):
            row, column = top + cell.row, cell.column + 1
            self.sheet.text(row, column, pieces(cell.text)[0], Look.HEADER)
            self.sheet.join(row, column, row + cell.rows - 1, column + cell.columns - 1)
            width = sum(self.widths[cell.column : cell.column + cell.columns])
            self._make_tall(row, cell.rows, lines_of(cell.text, width))
        for column, text in zip(self._numbers, with_units(self.typed), strict=True):
            self.sheet.text(top, column, text, Look.HEADER)
            self.sheet.join(top, column, top + height - 1, column)
            self._make_tall(top, height, lines_of(text, NUMBER_WIDTH))
        return top + height

    def _make_tall(self, top: int, rows: int, lines: int) -> None:
        for row in range(top, top + rows):
            self.sheet.make_tall(row, -(-lines // rows))

    def _write_rows(self, top: int) -> int:
        """Every row as the plan holds it. The row after them."""
        joined = {c.key: covering(self.table, c.key) for c in self.columns}
        place = top
        for row in self.table.rows:
            self._places[row.ident] = place
            keys = frozenset(key for key, covered in joined.items() if row.ident in covered)
            texts = {c.key: pieces(row.text(c.key)) for c in self.columns}
            for part in range(max(map(len, texts.values()), default=1)):  # 1 but for endless texts
                self._write_texts(
                    place, row, {k: t[part : part + 1] for k, t in texts.items()}, keys
                )
                place += 1
            self._write_numbers(self._places[row.ident], row)
        return place

    def _write_texts(
        self, place: int, row: Row, texts: dict[str, list[str]], joined: frozenset[str]
    ) -> None:
        across, lines = self._across(row), 1
        for column, own in enumerate(self.columns, 1):
            text = "".join(texts[own.key])
            look = LOOKS.get(row.kind, Look.TEXT)
            if look is Look.TEXT and own.key in joined:
                look = Look.JOINED
            self.sheet.text(place, column, text, look)
            room = (
                self.widths[column - 1 :] if column == across else self.widths[column - 1 : column]
            )
            lines = max(lines, lines_of(text, sum(room)))
        if across is not None:
            self.sheet.join(place, across, place, self._own.stop - 1)
        self.sheet.make_tall(place, lines)

    def _across(self, row: Row) -> int | None:
        """Where the one text of a label across the table stands."""
        filled = [at for at, c in enumerate(self.columns, 1) if row.text(c.key)]
        return filled[0] if row.kind in ACROSS and len(filled) == 1 else None

    def _write_numbers(self, place: int, row: Row) -> None:
        for at, typed in zip(self._numbers, self.typed, strict=True):
            if row.ident in typed.numbers:
                number = typed.numbers[row.ident]
                self.sheet.number(place, at, number, Look.NUMBER, typed.decimals)
            else:
                text = NOT_ADDED if row.ident in typed.left_out else ""
                self.sheet.text(place, at, text, Look.NOT_ADDED)

    def _write_sums(self, row: int) -> int:
        """The sums of the groups and of the whole table. The row after them."""
        added = [typed.sums for typed in self.typed if typed.sums]
        for number, (group, *_rest) in enumerate(zip(*added, strict=True)):
            self.sheet.band(row, self._own, _sum_label(group), Look.SUM_LABEL, self.widths)
            for at, typed in zip(self._numbers, self.typed, strict=True):
                self._write_sum(row, at, typed, typed.sums[number] if typed.sums else None)
            row += 1
        return row

    def _write_sum(self, row: int, at: int, typed: TypedColumn, each: ColumnSum | None) -> None:
        """One sum: a formula over its rows, its number where they are too scattered for one."""
        if each is None or each.result is None:
            self.sheet.text(row, at, "", Look.SUM)
        elif not 0 < len(each.runs) <= MOST_RANGES:
            self.sheet.number(row, at, each.result, Look.SUM, typed.decimals)
        else:
            letter, places = get_column_letter(at), self._places
            areas = (f"{letter}{places[a]}:{letter}{places[b]}" for a, b in each.runs)
            formula = f"SUM({','.join(areas)})"
            self.sheet.formula(row, at, formula, each.result, Look.SUM, typed.decimals)

    def _write_notes(self, row: int) -> None:
        letters = (self.table.legend or {}).items()
        notes = [*self.table.notes, *(f"{letter} – {meaning}" for letter, meaning in letters)]
        notes = [note for note in notes if note.strip()]
        if any(typed.left_out for typed in self.typed):
            notes.append(NOT_ADDED_WHY)
        for note in notes:
            row = self._write_bands(row, note, Look.LINE)


LOOKS = {
    RowKind.GROUP: Look.GROUP,
    RowKind.NOTE: Look.LINE,
    RowKind.TOTAL: Look.TOTAL_ROW,
    RowKind.COLUMN_NUMBERS: Look.CENTRED,
}


def _sum_label(each: ColumnSum) -> str:
    if each.group is None:
        return SUM_OF_ALL
    return pieces(SUM_OF_GROUP.format(group=" ".join(each.group.label.split())))[0]
