# SPDX-License-Identifier: EUPL-1.2
"""An accountant who opens the sheet, writes in it and saves it."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.output.xlsx import render_accountant_sheet
from desktop.plan.tree import (
    Administration,
    Column,
    Merge,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    State,
    Table,
)

APPROVED, EXECUTED = "G", "H"
KEY = 9


def a_row(ident: str, *texts: str, **more: Any) -> Row:
    keys = "nr", "denumire", "buget_local", "buget_judetean"
    cells = {key: text for key, text in zip(keys, texts, strict=False) if text}
    return Row(ident=ident, kind=more.pop("kind", RowKind.ROW), cells=cells, **more)


def money_plan(*rows: Row, ident: str = "valea-noua-2027") -> Plan:
    """Services with money in thousands of lei, in lei and of no known unit; a section left out."""
    columns = (
        Column("nr", "Nr."),
        Column("denumire", "Denumirea serviciului"),
        Column("buget_local", "Buget local (mii lei)"),
        Column("buget_judetean", "Buget județean"),
    )
    usual = (
        a_row("1", "1", "Îngrijire la domiciliu", "1.710", "500 lei"),
        a_row("2", "2", "Centru de zi", "", "100"),
        a_row("3", "3", "Cămin", "70", ""),
        a_row("t", "", "TOTAL", "1.780", "", kind=RowKind.TOTAL),
    )
    table = Table(
        ident="t1",
        role="servicii-existente",
        columns=columns,
        rows=rows or usual,
        merges=() if rows else (Merge("buget_local", ("1", "2")),),
    )
    left_out = replace(table, ident="t2", rows=(a_row("9", "1", "Nimic", "5", ""),), merges=())
    return Plan(
        ident=ident,
        kind="plan-anual",
        administration=Administration("comuna", "Valea Nouă", "Neamț"),
        period=Period(2027, 2027),
        title="Plan",
        sections=(
            Section(ident="a", level=1, heading="A. Servicii", blocks=(table,)),
            Section(ident="b", level=1, heading="B.", blocks=(left_out,), state=State.LEFT_OUT),
        ),
    )


def the_sheet(plan: Plan) -> Worksheet:
    """The sheet of a plan as openpyxl reads it."""
    return load_workbook(BytesIO(render_accountant_sheet(plan))).active


def places(sheet: Worksheet) -> dict[tuple[str, str], int]:
    """The row of each line: by what it is about and its source."""
    keyed = (row for row in sheet.iter_rows(4) if str(row[KEY - 1].value or "").startswith("["))
    return {(row[1].value, row[2].value): row[0].row for row in keyed}


def filled(plan: Plan, cells: Mapping[str, Any]) -> bytes:
    """The sheet of `plan` with other values in some cells ("G5")."""
    sheet = the_sheet(plan)
    for coordinate, value in cells.items():
        sheet[coordinate] = value
    return saved(sheet)


def saved(sheet: Worksheet) -> bytes:
    """The bytes of the workbook of a sheet."""
    data = BytesIO()
    sheet.parent.save(data)
    return data.getvalue()
