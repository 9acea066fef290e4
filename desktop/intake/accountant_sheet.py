# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet that comes back: what it says of the amounts of a plan.

The file is a stranger's: it may be any file, of any size, changed in any way. Nothing is guessed:
what is not as it was made is refused with its place.
"""

import json
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import ZipFile

from desktop.i18n import N_
from desktop.plan.accountant_sheet import (
    HEADER,
    SIGN,
    TITLE,
    TOTAL_KEY,
    AmountChange,
    SheetLine,
    amount_change,
    fingerprint,
    sheet_lines,
)
from desktop.plan.errors import BadInput
from desktop.plan.fold import fold
from desktop.plan.message import say
from desktop.plan.tree import ALSO, Plan
from desktop.plan.watch import Watch, unwatched

MAXIMUM_BYTES = 8 * 1024 * 1024  # of the file
MOST_UNPACKED = 64 * 1024 * 1024
MOST_PARTS = 500
MOST_ROWS = 200_000
MOST_SHEETS = 30
SEARCHED = 40  # rows and columns in which our sign is looked for
MOST_LEI = Decimal(10) ** 15
BAN = Decimal("0.01")
TOLD_EACH = 500  # rows

NAME, SOURCE, TEXT, KEY = 1, 2, 3, len(HEADER)  # columns, from 0
TO_FILL = range(KEY - len(ALSO), KEY)

NOT_A_SHEET = N_(
    "This is not an accountant's sheet made by Plan Social. It must be an Excel file (.xlsx)."
)
TOO_LARGE = N_("This file is too large to be an accountant's sheet.")
MOVED = N_("Columns of the sheet were moved or deleted. Use the sheet as it was made.")
OTHER_PLAN = N_("This sheet was made for another plan.")
MIXED_UP = N_("This row no longer says what it said when the sheet was made.")
UNKNOWN_ROW = N_("This row is not from the sheet that was made, but an amount is written in it.")
GONE = N_("The plan no longer has the row of this amount.")
TWICE = N_("This row stands twice in the sheet, each time with an amount.")
NO_AMOUNT = N_("Here stands something that is not an amount of money.")
NO_RESULT = N_("Here stands a formula without a result. Write the amount itself.")
NEGATIVE = N_("An amount cannot be less than zero.")
TOO_MUCH = N_("This amount is too large.")

Cells = Sequence[Any]  # the values of a row, as openpyxl reads them


@dataclass(frozen=True, slots=True)
class Filled:
    """A row in which something is written: its number in the sheet, its key, its cells."""

    place: int
    key: str
    cells: Cells

    def where(self, column: int) -> str:
        """The place of a cell, as Excel names it."""
        return f"{TITLE}, {letter(column)}{self.place}"


def read_accountant_sheet(
    data: bytes, plan: Plan, watch: Watch = unwatched
) -> tuple[AmountChange, ...]:
    """What the filled sheet changes in `plan`, in the order of the sheet.

    Empty cells change nothing. Raises BadInput with the place for anything that is not as it was
    made; `watch` is told the rows read.
    """
    filled = list(_filled_rows(data, watch))
    lines = {(line.row.ident, line.key): line for line in sheet_lines(plan)}
    seen: set[tuple[str, str]] = set()
    changes: list[AmountChange] = []
    for row in filled:
        line = _line_of(row, plan, lines)
        if (line.row.ident, line.key) in seen:
            raise BadInput(say(TWICE), row.where(0))
        seen.add((line.row.ident, line.key))
        changes += _changes_of(row, line)
    return tuple(changes)


def _changes_of(row: Filled, line: SheetLine) -> Iterator[AmountChange]:
    for column, which in zip(TO_FILL, ALSO, strict=True):
        if row.cells[column] is None:
            continue
        try:
            change = amount_change(line, which, _given(row.cells[column]))
        except BadInput as error:
            raise BadInput(error.message, row.where(column)) from None
        if change is not None:
            yield change


def _given(value: object) -> Decimal | str:
    """An amount of lei as it was typed: a number, rounded to the ban that was seen, or a text."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise BadInput(say(NO_AMOUNT))  # a date, a time, true or false
    lei = Decimal(str(value))
    if not lei.is_finite() or lei >= MOST_LEI:
        raise BadInput(say(TOO_MUCH))
    if lei < 0:
        raise BadInput(say(NEGATIVE))
    return lei.quantize(BAN, ROUND_HALF_UP)


def _line_of(row: Filled, plan: Plan, lines: dict[tuple[str, str], SheetLine]) -> SheetLine:
    """The line of the plan that a row of the sheet belongs to."""
    try:
        ident, row_ident, key, seal = (str(part) for part in json.loads(row.key))
    except (ValueError, TypeError, RecursionError):
        raise BadInput(say(UNKNOWN_ROW), row.where(0)) from None
    if ident != plan.ident:
        raise BadInput(say(OTHER_PLAN), TITLE)
    if seal != fingerprint(*(_shown(row.cells[column]) for column in (NAME, SOURCE, TEXT))):
        raise BadInput(say(MIXED_UP), row.where(NAME))
    if (row_ident, key) not in lines:
        raise BadInput(say(GONE), row.where(0))
    return lines[row_ident, key]


def _shown(value: object) -> str:
    return "" if value is None else str(value)


def _filled_rows(data: bytes, watch: Watch) -> Iterator[Filled]:
    """The rows in which an amount is written, checked for their form."""
    _check_package(data)
    rows, formulas = (_sheet_rows(data, values) for values in (True, False))
    header = next((at for at, cells in enumerate(rows[:SEARCHED]) if SIGN in cells), None)
    if header is None:
        raise BadInput(say(NOT_A_SHEET))
    _check_header(header + 1, rows[header])
    for at, cells in enumerate(rows[header + 1 :], header + 1):
        if at % TOLD_EACH == 0:
            watch(at, len(rows))
        row = Filled(at + 1, _shown(cells[KEY]), cells)
        if row.key == TOTAL_KEY:
            continue
        _check_results(row, formulas[at])
        if any(cells[column] is not None for column in TO_FILL):
            yield row


def _check_header(place: int, cells: Cells) -> None:
    """Every label must stand where it was put, and our sign after the last."""
    for column, label in enumerate((*HEADER, SIGN)):
        if fold(_shown(cells[column])) != fold(label):
            raise BadInput(say(MOVED), f"{TITLE}, {letter(column)}{place}")


def _check_results(row: Filled, formulas: Cells) -> None:
    """A formula that nobody has worked out reads as an empty cell: it must not be lost unseen."""
    for column in TO_FILL:
        if row.cells[column] is None and formulas[column] is not None:
            raise BadInput(say(NO_RESULT), row.where(column))


def _sheet_rows(data: bytes, values: bool) -> list[Cells]:
    """Every row of our sheet, at least as wide as it was made; `values`: results of formulas."""
    with _distrust(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl leaves out of other programs' files
        return _read_rows(data, values)


def _check_package(data: bytes) -> None:
    """Refuse what is no workbook, unpacks to more than a sheet holds, or defines entities."""
    if len(data) > MAXIMUM_BYTES:
        raise BadInput(say(TOO_LARGE))
    with _distrust(), ZipFile(BytesIO(data)) as package:
        entries = package.infolist()
        if len(entries) > MOST_PARTS or sum(e.file_size for e in entries) > MOST_UNPACKED:
            raise BadInput(say(TOO_LARGE))
        parts = (entry for entry in entries if entry.filename.endswith((".xml", ".rels")))
        if any(b"<!DOCTYPE" in _beginning(package, part.filename) for part in parts):
            raise BadInput(say(NOT_A_SHEET))


@contextmanager
def _distrust() -> Iterator[None]:
    """Whatever a stranger's file makes other people's code raise says that it is no sheet."""
    try:
        yield
    except BadInput:
        raise
    except Exception as error:
        raise BadInput(say(NOT_A_SHEET)) from error


def _beginning(package: ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(2048)


def _read_rows(data: bytes, values: bool) -> list[Cells]:
    from openpyxl import load_workbook

    workbook = load_workbook(BytesIO(data), read_only=True, data_only=values)
    try:
        for sheet in workbook.worksheets[:MOST_SHEETS]:
            sheet.reset_dimensions()  # what the file says of its size may be wrong
            if _is_ours(sheet):
                return [_padded(cells) for cells in _bounded(_values(sheet))]
    finally:
        workbook.close()
    raise BadInput(say(NOT_A_SHEET))


def _is_ours(sheet: Any) -> bool:
    return any(SIGN in cells for cells in islice(_values(sheet), SEARCHED))


def _values(sheet: Any) -> Iterator[Cells]:
    return sheet.iter_rows(max_col=SEARCHED, values_only=True)  # type: ignore[no-any-return]


def _bounded(rows: Iterator[Cells]) -> Iterator[Cells]:
    for number, cells in enumerate(rows):
        if number >= MOST_ROWS:
            raise BadInput(say(TOO_LARGE))
        yield cells


def _padded(cells: Cells) -> Cells:
    """The first cells of a row, those that hold only spaces as empty ones."""
    kept = [None if isinstance(cell, str) and not cell.strip() else cell for cell in cells]
    return kept + [None] * (KEY + 1 - len(kept))


def letter(column: int) -> str:
    """The letter of one of the first columns, which count from 0."""
    return chr(ord("A") + column)
