# SPDX-License-Identifier: EUPL-1.2
"""A sheet to be printed and given to colleagues: what the plan needs to know of each service.

What the plan already says stands beside the blank to be filled, so that only changes are written.
"""

from collections.abc import Iterator

from desktop.output.blocks import (
    NOWHERE,
    Block,
    Document,
    HeaderCell,
    Heading,
    Paragraph,
    Style,
    TableBlock,
    TableCell,
    TableColumn,
    TableRow,
)
from desktop.plan.columns import column_of, unit_of
from desktop.plan.declare import Declared, Kind
from desktop.plan.naming import council, period_phrase
from desktop.plan.roles.services import EXISTING_SERVICES
from desktop.plan.service_questions import service_rows
from desktop.plan.tree import Plan, Row, RowKind, Table

TITLE = "Fișă pentru colectarea datelor"
INTRODUCTION = (
    "Vă rugăm să completați coloana din dreapta și să înapoiați fișa. Unde nu este cazul, puneți o "
    "liniuță. Beneficiile (venitul minim de incluziune, ajutorul de încălzire, alocațiile) nu sunt "
    "servicii sociale și nu se trec aici."
)
HEADER = ("Ce ne trebuie", "Ce avem acum", "Completați aici")
WIDTHS = (0.4, 0.25, 0.35)
ASKED = (Kind.QUANTITY, Kind.OCCUPANCY, Kind.AMOUNT)
HINTS = {
    "capacitate": "câte persoane poate primi: locuri, pe zi sau pe an",
    "grad_ocupare": "în procente sau câte persoane sunt acum",
}
STAFF = "Personal: fiecare funcție cu numărul de posturi\n(de exemplu: asistent social – 1)"
SIGNED = "Completat de: ………………………………    Funcția: ………………………    Data: ……………"
ROOM = "\n\n"  # lines to write on by hand
SIGNATURE = TableRow(RowKind.NOTE, (TableCell(SIGNED, NOWHERE, columns=len(HEADER)),))


def compose_sheet(plan: Plan) -> Document:
    """The sheet for every service that the tables of existing services name, in their order."""
    phrase = period_phrase(plan.period)
    whose = council(plan.administration)
    blocks = (
        Paragraph(f"{TITLE}\n{phrase}", Style.TITLE, NOWHERE, leads=True),
        Paragraph(INTRODUCTION, Style.BODY, NOWHERE),
        *(block for service in service_rows(plan) for block in _service(*service)),
    )
    return Document(title=f"{TITLE} {phrase}", author=whose, mark="", blocks=blocks)


def _service(table: Table, row: Row, name: str) -> Iterator[Block]:
    yield Heading(name, 2, NOWHERE)
    rows = [_asked(table, row, declared) for declared in EXISTING_SERVICES.columns]
    yield TableBlock(
        columns=tuple(
            TableColumn(label, width) for label, width in zip(HEADER, WIDTHS, strict=True)
        ),
        header=tuple(HeaderCell(text, 0, at, 1, 1, NOWHERE) for at, text in enumerate(HEADER)),
        header_rows=1,
        rows=(*(each for each in rows if each), _row(STAFF, "", ROOM), SIGNATURE),
        place=NOWHERE,
    )


def _asked(table: Table, row: Row, declared: Declared) -> TableRow | None:
    """The line that asks for one declared column, or None for one that nobody is asked for."""
    if declared.kind not in ASKED:
        return None
    column = column_of(table, declared)
    unit = unit_of(table, row, column.key) if column else None
    hint = f" ({unit or 'lei'})" if declared.kind is Kind.AMOUNT else ""
    if declared.key in HINTS:
        hint = f"\n({HINTS[declared.key]})"
    return _row(declared.official + hint, row.text(column.key) if column else "", "\n")


def _row(*texts: str) -> TableRow:
    return TableRow(RowKind.ROW, tuple(TableCell(text, NOWHERE) for text in texts))
