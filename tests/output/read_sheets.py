# SPDX-License-Identifier: EUPL-1.2
"""Our workbooks read back by openpyxl, and tables with every oddity a workbook may stumble over."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from small_plans import a_plan, a_row, a_table, everything_plan

from desktop.output.xlsx import render_xlsx
from desktop.plan.checks.view import resolved
from desktop.plan.coverage import with_contents
from desktop.plan.tree import Column, Group, Merge, Plan, Row, RowKind, Section, Stage, Table

ODD_TEXTS = (
    "=1+1",
    "+40 722",
    "-5",
    "@SUM(A1)",
    "\t=cmd|' /C calc'!A0",
    '\r\n=HYPERLINK("http://x")',
    "'apostrof",
    "#REF!",
    "TRUE",
    "1.710",
    "01/02/2027",
    "  spații la capete  ",
    "un rând\nal doilea\r\nal treilea",
    "clopoțel \x07 și \x00 nul \x1f",
    "_x0041_ și _x000D_",
    "\ufffe\uffff",
    "😀 ș ț ş ţ é",
    "<b>&amp;</b> ]]>",
    "",
    " ",
)


def an_odd_plan() -> Plan:
    """A table whose texts a spreadsheet might run, change or refuse."""
    rows = tuple(a_row(f"r{n}", text, text, text) for n, text in enumerate(ODD_TEXTS))
    return a_plan(a_table(*rows), heading="[Foaie]: *?/\\ cu semne = 'interzise' și lungă, lungă")


def a_budget_plan() -> Plan:
    """Money in both units, a merge, groups of other measures, a hidden column, notes."""
    columns = (
        Column("nr", "Nr."),
        Column("denumire", "Denumirea serviciului"),
        Column("capacitate", "Capacitate", visible=False),
        Column("buget_local", "Buget local", "Bugete (mii lei)"),
        Column("buget_stat", "Buget de stat", "Bugete (mii lei)"),
    )

    def row(ident: str, *texts: str, **more: Any) -> Row:
        cells = {c.key: t for c, t in zip(columns, texts, strict=False) if t}
        return Row(ident=ident, kind=more.pop("kind", RowKind.ROW), cells=cells, **more)

    rows = (
        row("g1", "A.1 Vârstnici", kind=RowKind.GROUP),
        row("1", "1", "Unu", "10 locuri", "100", "7,5"),
        row("2", "2", "Doi", "20 beneficiari/zi", "", "500 lei"),
        row("2c", "", "și restul", kind=RowKind.CONTINUATION, continues="2"),
        row("g2", "A.2 Copii", kind=RowKind.GROUP),
        row("3", "3", "Trei", "30 copii/zi", "50", "nu este cazul"),
        row("4", "4", "Patru", "40 copii/zi", "mulți bani", "0", units={"buget_stat": "lei"}),
        row("t", "", "TOTAL", "", "150", "8", kind=RowKind.TOTAL),
    )
    table = Table(
        ident="t1",
        role="servicii-existente",
        columns=columns,
        rows=rows,
        merges=(Merge("buget_local", ("1", "2")),),
        notes=("* O notă.", "=nota cu egal"),
    )
    return a_plan(table, heading="A. Servicii")


def two_tables_plan() -> Plan:
    """Tables that would give their sheets one name; rows grouped by a word of their own."""
    groups = (Group("Primul și al treilea", ("a", "c")), Group("Al doilea", ("b",)))
    columns = (Column("denumire", "Ce"), Column("buget_local", "Lei", unit="lei"))
    rows = [
        Row(ident=i, kind=RowKind.ROW, cells={"denumire": i, "buget_local": n})
        for i, n in (("a", "1"), ("b", "20"), ("c", "300"))
    ]
    one = Table(
        ident="x", role="servicii-existente", columns=columns, rows=tuple(rows), groups=groups
    )
    other = replace(one, ident="y", rows=(replace(rows[0], ident="d"),), groups=None)
    return a_plan(one, other, a_table(), heading="Istoric")


def invented_plans() -> tuple[Plan, ...]:
    """Every plan of this module, and the one with each kind of row."""
    return an_odd_plan(), a_budget_plan(), two_tables_plan(), everything_plan(), a_plan()


def opened(plan: Plan, **options: Any) -> Workbook:
    """The workbook of a plan, read back."""
    return load_workbook(BytesIO(render_xlsx(plan, Stage.FINAL)), **options)


def tables_with_sheets(plan: Plan, workbook: Workbook) -> list[tuple[Section, Table, Worksheet]]:
    """Each table that prints with its sheet, in order."""
    tables = [
        (section, resolved(section, block))
        for section in with_contents(plan.sections)
        for block in section.blocks
        if isinstance(block, Table)
    ]
    sheets = workbook.worksheets[1:]
    return [(s, t, sheet) for (s, t), sheet in zip(tables, sheets, strict=True)]


def body_row(sheet: Worksheet) -> int:
    """The first row under the frozen header."""
    return int(coordinate_from_string(sheet.freeze_panes)[1]) if sheet.freeze_panes else 1


def unescaped(text: str) -> str:
    """The text behind what a workbook holds, as Excel shows it."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def text_of(cell: Any) -> str:
    """The text of a cell as the plan has it."""
    return "" if cell.value is None else unescaped(str(cell.value))
