# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet: each amount of the plan in both units, with room for what became of it.

Only the cells to fill can be written in; the others are locked without a password. Beside each line
stands, unseen, what it is known by when the sheet comes back (`plan.accountant_sheet`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.i18n import N_
from desktop.output.xlsx.looks import Look, Looks, number_format
from desktop.output.xlsx.package import package
from desktop.output.xlsx.page_setup import set_page
from desktop.output.xlsx.sheet import Sheet, lines_of
from desktop.output.xlsx.texts import pieces
from desktop.output.xlsx.workbook import new_workbook
from desktop.plan.accountant_sheet import (
    HEADER,
    SIGN,
    TITLE,
    TOTAL_KEY,
    SheetLine,
    known_amount,
    line_key,
    sheet_lines,
)
from desktop.plan.compare import Money, money_by_source
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.naming import display_name, period_phrase
from desktop.plan.roles import role
from desktop.plan.tree import ALSO, Plan
from desktop.plan.values.figures import decimals
from desktop.plan.watch import Watch, unwatched

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

INSTRUCTIONS = (
    "Scrieți numai în celulele galbene, în lei (nu în mii lei): ce s-a aprobat în buget și ce s-a "
    "executat. Ce lăsați gol rămâne neschimbat în plan. Nu mutați și nu ștergeți rânduri sau "
    "coloane. Salvați ca fișier Excel (.xlsx) și trimiteți-l înapoi."
)
TOTALS = "Totaluri pe surse"
WIDTHS = (7.0, 42.0, 29.0, 19.0, 15.0, 14.0, 17.0, 17.0)
NUMBER, NAME, SOURCE, TEXT, IN_LEI, IN_THOUSANDS, *TO_FILL = range(1, len(WIDTHS) + 1)
KEY, ROLE = len(WIDTHS) + 1, len(WIDTHS) + 2  # unseen
WHOLE = range(1, KEY)
THOUSAND = Decimal(1000)
TOLD_EACH = 200  # lines


def render_accountant_sheet(plan: Plan, watch: Watch = unwatched) -> bytes:
    """The workbook of the one sheet; the same bytes for the same plan.

    Raises BadInput where the plan has no amounts. `watch` is told the lines done.
    """
    lines = sheet_lines(plan)
    if not lines:
        raise BadInput(say(N_("The plan has no amounts of money by source yet.")))
    workbook = new_workbook(plan, f"{TITLE} – {display_name(plan.administration)}")
    sheet = Sheet(workbook.worksheets[0], Looks(workbook))
    sheet.worksheet.title = TITLE
    _write_head(sheet, plan)
    header = 3
    first = header + 1
    row = _write_lines(sheet, plan, lines, first, watch)
    last = _write_totals(sheet, plan, row, (first, row - 1))
    sheet.set_widths(WIDTHS)
    sheet.freeze(first, SOURCE)
    set_page(sheet.worksheet, "", (header, header))
    sheet.worksheet.print_area = f"A1:H{last}"
    _protect(sheet.worksheet, first, last)
    return package(workbook, [sheet.results])


def _write_head(sheet: Sheet, plan: Plan) -> None:
    title = f"{TITLE} – {display_name(plan.administration)}, {period_phrase(plan.period)}"
    sheet.band(1, WHOLE, title, Look.TITLE, WIDTHS)
    sheet.band(2, WHOLE, INSTRUCTIONS, Look.LINE, WIDTHS)
    for column, text in zip(WHOLE, HEADER, strict=True):
        sheet.text(3, column, text, Look.HEADER)
        sheet.make_tall(3, lines_of(text, WIDTHS[column - 1]))
    sheet.text(3, KEY, SIGN, Look.HEADER)


def _write_lines(
    sheet: Sheet, plan: Plan, lines: Sequence[SheetLine], row: int, watch: Watch
) -> int:
    """Each table under its heading, its lines under one another. The row after them."""
    done = 0
    for _table, run in groupby(lines, lambda line: line.table.ident):
        of_table = list(run)
        heading = of_table[0].section.heading or of_table[0].table.caption or ""
        sheet.band(row, WHOLE, pieces(heading)[0], Look.GROUP, WIDTHS)
        row += 1
        above = None
        for line in of_table:
            if done % TOLD_EACH == 0:
                watch(done, len(lines))
            _write_line(sheet, row, line, repeated=line.row.ident == above)
            sheet.text(row, KEY, line_key(plan, line), Look.LINE)
            sheet.text(row, ROLE, role(line.table.role).key, Look.LINE)
            above, row, done = line.row.ident, row + 1, done + 1
    return row


def _write_line(sheet: Sheet, row: int, line: SheetLine, *, repeated: bool) -> None:
    look = Look.REPEATED if repeated else Look.TEXT
    for column, text in ((NUMBER, line.number), (NAME, line.name)):
        sheet.text(row, column, pieces(text)[0], look)
    for column, text in ((SOURCE, line.source), (TEXT, line.text)):
        sheet.text(row, column, pieces(text)[0], Look.TEXT)
    _write_both_units(sheet, row, line.lei)
    for column, which in zip(TO_FILL, ALSO, strict=True):
        _write_known(sheet, row, column, line, line.also.get(which, ""))
    texts = ((SOURCE, line.source), (TEXT, line.text), (NAME, "" if repeated else line.name))
    sheet.make_tall(row, max(lines_of(text, WIDTHS[column - 1]) for column, text in texts))


def _write_both_units(sheet: Sheet, row: int, lei: Decimal | None) -> None:
    if lei is None:
        sheet.dress(row, range(IN_LEI, IN_THOUSANDS + 1), Look.NUMBER)
        return
    sheet.number(row, IN_LEI, lei, Look.NUMBER, 2 if lei % 1 else 0)
    thousands = (lei / THOUSAND).normalize()
    sheet.number(row, IN_THOUSANDS, thousands, Look.NUMBER, decimals(thousands))


def _write_known(sheet: Sheet, row: int, column: int, line: SheetLine, text: str) -> None:
    """What the plan knows already, in lei; a text without a clear amount stays as it is."""
    lei = known_amount(line, text).lei if text else None
    if lei is None:
        sheet.text(row, column, pieces(text)[0], Look.TO_FILL)
    else:
        sheet.number(row, column, lei, Look.TO_FILL)
    sheet.worksheet.cell(row, column).number_format = number_format(2)


def _write_totals(sheet: Sheet, plan: Plan, row: int, body: tuple[int, int]) -> int:
    """The sums of each kind of table by source, which follow what is written. The last row."""
    sheet.band(row, WHOLE, TOTALS, Look.GROUP, WIDTHS)
    known = {which: money_by_source(plan, which) for which in ALSO}
    for key, sources in money_by_source(plan).items():
        for name, money in sources.items():
            row += 1
            declared = role(key).find(name)
            texts = "", ROLES.get(key, role(key).key), declared.official if declared else name, ""
            for column, text in enumerate(texts, 1):
                sheet.text(row, column, text, Look.TOTAL_ROW)
            sheet.text(row, KEY, TOTAL_KEY, Look.LINE)
            sheet.text(row, ROLE, key, Look.LINE)
            became = [known[which].get(key, {}).get(name, Money()) for which in ALSO]
            for column, sum_of in _columns(money, became):
                places = 2 if column in TO_FILL or sum_of % 1 else 0
                sheet.formula(row, column, _sum_of(column, row, body), sum_of, Look.SUM, places)
    return row


def _columns(money: Money, became: Sequence[Money]) -> Iterator[tuple[int, Decimal]]:
    yield IN_LEI, money.lei
    yield IN_THOUSANDS, money.lei / THOUSAND
    for column, each in zip(TO_FILL, became, strict=True):
        yield column, each.lei


def _sum_of(column: int, row: int, body: tuple[int, int]) -> str:
    """The sum of a column over the lines of the source and the kind of table named in this row."""
    letters = {c: chr(ord("A") + c - 1) for c in range(1, ROLE + 1)}
    first, last = body

    def area(at: int) -> str:
        return f"${letters[at]}${first}:${letters[at]}${last}"

    return (
        f"SUMIFS({area(column)},{area(SOURCE)},${letters[SOURCE]}{row},"
        f"{area(ROLE)},${letters[ROLE]}{row})"
    )


def _protect(worksheet: Worksheet, first: int, last: int) -> None:
    """Lock all but the cells to fill, hide the keys, ask for amounts where amounts belong."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for letter in "IJ":
        worksheet.column_dimensions[letter].hidden = True
    protection = worksheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = False  # these may still be made wider
    amounts = DataValidation(
        type="decimal", operator="greaterThanOrEqual", formula1="0", errorStyle="warning"
    )
    amounts.errorTitle, amounts.error = TITLE, "Scrieți o sumă în lei, numai cu cifre."
    amounts.showErrorMessage = True
    amounts.add(f"G{first}:H{last}")
    worksheet.add_data_validation(amounts)


ROLES: Mapping[str, str] = {
    "servicii-existente": "Servicii sociale existente",
    "servicii-propuse": "Servicii sociale propuse",
    "contractare": "Contractare",
    "subventii": "Subvenții",
    "formare": "Formare",
    "formare-peer-review": "Întâlniri de tip peer review",
    "supervizare": "Supervizare",
}
