# SPDX-License-Identifier: EUPL-1.2
"""The tables of the papers: who took part, what was proposed, the money by source.

A list that is still empty prints blank rows, to be filled in by hand.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from desktop.output.blocks import (
    NOWHERE,
    Align,
    Block,
    HeaderCell,
    Paragraph,
    Style,
    TableBlock,
    TableCell,
    TableColumn,
    TableRow,
)
from desktop.plan.compare.money import Money, money_by_source
from desktop.plan.council.names import PaperName
from desktop.plan.council.reading import count_of
from desktop.plan.council.register import said
from desktop.plan.council.register_lists import (
    ASKED_PROPOSALS,
    COUNCILLORS,
    PARTICIPANTS,
    PROPOSALS,
)
from desktop.plan.council.rows import rows_of
from desktop.plan.roles import role
from desktop.plan.roles.services import EXISTING_SERVICES, PROPOSED_SERVICES
from desktop.plan.tree import Plan, RowKind
from desktop.plan.values.figures import grouped

BLANK_ROWS, BLANK_COUNCILLORS = 5, 11
ROOM = "\n"  # for a hand
NUMBER = ("Nr. crt.", 0.08)
PARTICIPANT = (NUMBER, ("Numele și prenumele", 0.34), ("Din partea", 0.33), ("Semnătura", 0.25))
COUNCILLOR = (NUMBER, ("Numele și prenumele", 0.57), ("Semnătura", 0.35))
PROPOSAL = (
    NUMBER,
    ("Cine propune", 0.2),
    ("Nr. și data", 0.14),
    ("Propunerea", 0.27),
    ("Preluată / nepreluată", 0.13),
    ("Motivul", 0.18),
)
LEFT_OUT = "Nu sunt cuprinse sumele scrise altfel decât în cifre sau fără unitate ({count})."
Header = Sequence[tuple[str, float]]


def table_blocks(plan: Plan, name: PaperName, table: str) -> Iterator[Block]:
    """The blocks of the table called `table` in the wording."""
    yield from _TABLES[table](plan, name)


def _participants(plan: Plan, name: PaperName) -> Iterator[Block]:
    rows = [(row.get("name", ""), row.get("of", ""), ROOM) for row in rows_of(plan, PARTICIPANTS)]
    yield _table(PARTICIPANT, rows or [(ROOM, "", "")] * BLANK_ROWS)


def _attendance(plan: Plan, name: PaperName) -> Iterator[Block]:
    rows = [(row.get("name", ""), ROOM) for row in rows_of(plan, COUNCILLORS)]
    in_office = count_of(said(plan, "in-office", name.round)) or BLANK_COUNCILLORS
    yield _table(COUNCILLOR, rows or [("", ROOM)] * in_office)


def _asked_proposals(plan: Plan, name: PaperName) -> Iterator[Block]:
    rows = [_proposal(row) for row in rows_of(plan, ASKED_PROPOSALS)]
    yield _table(PROPOSAL, rows or [(ROOM, "", "", "", "")] * BLANK_ROWS)


def _proposals(plan: Plan, name: PaperName) -> Iterator[Block]:
    yield _table(PROPOSAL, [_proposal(row) for row in rows_of(plan, PROPOSALS, name.round)])


def _proposal(row: Mapping[str, str]) -> tuple[str, ...]:
    number, date = row.get("number", "").strip(), row.get("date", "").strip()
    when = " / ".join(filter(None, (number, date)))
    return (
        row.get("who", ""),
        when,
        row.get("text", ""),
        row.get("answer", ""),
        row.get("reason", ""),
    )


def _money(plan: Plan, name: PaperName) -> Iterator[Block]:
    """The amounts of existing and of proposed services by source, each table on its own."""
    found = money_by_source(plan)
    roles = [each.key for each in (EXISTING_SERVICES, PROPOSED_SERVICES)]
    sources = {
        declared.key: declared.official
        for key in roles
        for declared in role(key).columns
        if declared.key in found.get(key, {})
    }
    rows = [
        (label, *(_lei(found.get(key, {}).get(source)) for key in roles))
        for source, label in sources.items()
    ]
    totals = [sum(found.get(key, {}).values(), Money()) for key in roles]
    header = (
        ("Sursa de finanțare", 0.4),
        ("Servicii existente (lei)", 0.3),
        ("Servicii propuse (lei)", 0.3),
    )
    total = ("TOTAL", *map(_lei, totals))
    yield _block(header, [*rows, total] if rows else [("\n", "", "")] * BLANK_ROWS, bool(rows))
    if count := sum(each.skipped for each in totals):
        yield Paragraph(LEFT_OUT.format(count=count), Style.NOTE, NOWHERE)


def _lei(money: Money | None) -> str:
    return grouped(money.lei.quantize(Decimal("0.01"))) if money and money.counted else "–"


def _table(header: Header, rows: Sequence[Sequence[str]]) -> TableBlock:
    """A table whose first column counts its rows."""
    return _block(header, [(f"{number}.", *row) for number, row in enumerate(rows, 1)])


def _block(header: Header, rows: Sequence[Sequence[str]], figures: bool = False) -> TableBlock:
    """`figures`: all columns but the first hold numbers, and the last row their totals."""
    align = Align.END if figures else Align.START
    last = len(rows) - 1
    return TableBlock(
        columns=tuple(TableColumn(label, width) for label, width in header),
        header=tuple(
            HeaderCell(label, 0, at, 1, 1, NOWHERE) for at, (label, _w) in enumerate(header)
        ),
        header_rows=1,
        rows=tuple(
            TableRow(
                RowKind.TOTAL if figures and number == last else RowKind.ROW,
                tuple(
                    TableCell(text, NOWHERE, align if at else Align.START)
                    for at, text in enumerate(row)
                ),
            )
            for number, row in enumerate(rows)
        ),
        place=NOWHERE,
    )


_TABLES: Mapping[str, Callable[[Plan, PaperName], Iterator[Block]]] = MappingProxyType(
    {
        "participants": _participants,
        "attendance": _attendance,
        "consultation-proposals": _asked_proposals,
        "proposals": _proposals,
        "money": _money,
    }
)
