# SPDX-License-Identifier: EUPL-1.2
"""The tables of a plan as one workbook, a sheet for each, behind a list of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.output.compose import MARKS
from desktop.output.xlsx.looks import Look, Looks
from desktop.output.xlsx.package import package
from desktop.output.xlsx.page_setup import set_page
from desktop.output.xlsx.sheet import Sheet, lines_of
from desktop.output.xlsx.texts import escaped, pieces, sheet_name
from desktop.plan.checks.view import resolved
from desktop.plan.coverage import with_contents
from desktop.plan.naming import council
from desktop.plan.tree import Plan, Section, Stage, Table
from desktop.plan.watch import Watch, unwatched

if TYPE_CHECKING:
    from openpyxl import Workbook

CONTENTS = "Cuprins"
CONTENTS_HEADER = ("Foaia", "Secțiunea", "Tabelul")
CONTENTS_WIDTHS = (36.0, 70.0, 50.0)
EXPLAINED = (
    "Fiecare tabel al planului este pe foaia lui: întâi textele, așa cum sunt scrise, apoi sumele "
    "și cantitățile ca numere. Totalurile calculate sunt formule."
)


def render_xlsx(plan: Plan, stage: Stage, watch: Watch = unwatched) -> bytes:
    """The workbook of the tables of `plan` that print; the same bytes for the same plan.

    `watch` is told the tables done; what it raises ends the work.
    """
    from desktop.output.xlsx.table_sheet import TableSheet

    tables = [
        (section, resolved(section, block))
        for section in with_contents(plan.sections)
        for block in section.blocks
        if isinstance(block, Table)
    ]
    workbook = new_workbook(plan, plan.title)
    looks, names = Looks(workbook), _names(tables)
    contents = Sheet(workbook.worksheets[0], looks)
    contents.worksheet.title = CONTENTS
    _write_contents(contents, plan, tables, names, MARKS[stage])
    sheets = [contents]
    for number, ((section, table), name) in enumerate(zip(tables, names, strict=True)):
        watch(number, len(tables) + 1)
        sheets.append(Sheet(workbook.create_sheet(name), looks))
        TableSheet(sheets[-1], section, table).write(MARKS[stage])
    watch(len(tables), len(tables) + 1)
    return package(workbook, [sheet.results for sheet in sheets])


def new_workbook(plan: Plan, title: str) -> Workbook:
    """An empty workbook that says whose it is. Its dates are the plan's, never today's."""
    from openpyxl import Workbook

    workbook = Workbook()
    properties = workbook.properties
    properties.title = escaped(pieces(title)[0])
    properties.creator = properties.lastModifiedBy = escaped(council(plan.administration))
    properties.language = "ro-RO"
    properties.created = properties.modified = datetime(max(plan.period.first, 1900), 1, 1)
    return workbook


def _names(tables: Sequence[tuple[Section, Table]]) -> list[str]:
    """A name for the sheet of each table: of its section, or its own where that has several."""
    taken = {CONTENTS.lower()}
    names = []
    for section, table in tables:
        alone = sum(isinstance(block, Table) for block in section.blocks) == 1
        heading, caption = section.heading or "", table.caption or ""
        name = sheet_name(heading if alone and heading.strip() else caption or heading, taken)
        taken.add(name.lower())
        names.append(name)
    return names


def _write_contents(
    sheet: Sheet,
    plan: Plan,
    tables: Sequence[tuple[Section, Table]],
    names: Sequence[str],
    mark: str,
) -> None:
    whole = range(1, len(CONTENTS_HEADER) + 1)
    sheet.band(1, whole, pieces(plan.title)[0], Look.TITLE, CONTENTS_WIDTHS)
    sheet.band(2, whole, EXPLAINED, Look.LINE, CONTENTS_WIDTHS)
    for column, text in zip(whole, CONTENTS_HEADER, strict=True):
        sheet.text(3, column, text, Look.HEADER)
    for row, ((section, table), name) in enumerate(zip(tables, names, strict=True), 4):
        _link(sheet, row, name)
        for column, text in ((2, section.heading or ""), (3, table.caption or "")):
            sheet.text(row, column, pieces(text)[0], Look.LINE)
            sheet.make_tall(row, lines_of(text, CONTENTS_WIDTHS[column - 1]))
    sheet.set_widths(CONTENTS_WIDTHS)
    sheet.freeze(4, 1)
    set_page(sheet.worksheet, mark, (3, 3))


def _link(sheet: Sheet, row: int, name: str) -> None:
    from openpyxl.worksheet.hyperlink import Hyperlink

    sheet.text(row, 1, name, Look.LINK)
    cell = sheet.worksheet.cell(row, 1)
    quoted = name.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!A1", display=name)
