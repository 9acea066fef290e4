# SPDX-License-Identifier: EUPL-1.2
"""Checks that add: printed totals, parts of a budget line, quarters of a year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from desktop.i18n import N_
from desktop.plan.checks.view import PlanView, TableView
from desktop.plan.declare import Kind
from desktop.plan.findings import Finding, Reading, Severity
from desktop.plan.fold import fold
from desktop.plan.message import Message, say
from desktop.plan.totals import Total, add, arithmetic, total
from desktop.plan.tree import Row, RowKind
from desktop.plan.values import Amount, Value
from desktop.plan.values.figures import rewritten
from desktop.plan.values.money import LEI, in_lei

BUDGET_ROLE = "buget-trimestrial"
QUARTERS = ("trim_1", "trim_2", "trim_3", "trim_4")
CODE = re.compile(r"\d{2}(?:\.\d{2})*")


def column_totals(view: PlanView) -> Iterator[Finding]:
    """Check 1: a printed total is the sum of its rows, a merged cell counted once.

    Arithmetic. With several total rows, each may sum its group, all rows above it, or all rows.
    """
    for table in view.tables:
        printed = [row for row in table.table.rows if row.kind is RowKind.TOTAL]
        for key in table.declared if printed else ():
            declared = table.declared[key]
            if declared and declared.total:
                for row in printed:
                    yield from _against_rows(table, row, key)


def _against_rows(table: TableView, row: Row, key: str) -> Iterator[Finding]:
    value = table.value(row, key)
    if value.is_blank() or value.number() is None:
        return
    sums = [total(table.table, key, rows) for rows in _scopes(table, row)]
    if not any(agrees(value, summed) for summed in sums):
        message = say(
            N_("The total says {printed}, but the rows add up to another sum: {arithmetic}."),
            printed=value.text,
            arithmetic=arithmetic(sums[0]),
        )
        yield _wrong("column-totals", table, row, key, message, sums[0])


def _scopes(table: TableView, printed: Row) -> list[frozenset[str]]:
    """The rows that a total row may sum, the likeliest first."""
    rows = table.table.rows
    here = rows.index(printed)
    everything = _ordinary(rows)
    totals = [at for at, row in enumerate(rows) if row.kind is RowKind.TOTAL]
    if len(totals) == 1:
        return [everything]
    ends = (RowKind.TOTAL, RowKind.GROUP)
    start = next((at + 1 for at in reversed(range(here)) if rows[at].kind in ends), 0)
    stop = next((at for at in range(here + 1, len(rows)) if rows[at].kind in ends), len(rows))
    near = [_ordinary(rows[start:here]), _ordinary(rows[here + 1 : stop])]
    wide = [everything, _ordinary(rows[:here])]
    scopes = wide + near if here == totals[-1] else near + wide
    return [scope for scope in scopes if scope]


def _ordinary(rows: Sequence[Row]) -> frozenset[str]:
    return frozenset(row.ident for row in rows if row.kind is RowKind.ROW)


def agrees(printed: Value, summed: Total) -> bool:
    """Whether a printed number is the sum; if only one of them names its unit, as bare numbers."""
    number = printed.number()
    if isinstance(printed, Amount) and (printed.unit is None) != (summed.unit is None):
        shown = {addend.unit for addend in summed.addends if addend.number}
        if summed.unit is None:
            number = printed.value
        elif len(shown) == 1:
            return printed.value == sum(addend.shown for addend in summed.addends)
    return number == (summed.value or 0)


def _wrong(
    check: str, table: TableView, row: Row, key: str, message: Message, summed: Total
) -> Finding:
    """A sum that is not what is printed; a proven one can be written in the cell's own way."""
    value, severity = table.value(row, key), _proof(summed)
    readings: tuple[Reading, ...] = ()
    if severity is Severity.ERROR:
        text = rewritten(value.text, _as_printed(value, summed))
        if text is not None and agrees(table.value(_with(row, key, text), key), summed):
            readings = (Reading(text, say(N_("the sum"))),)
    return Finding(check, severity, table.place(row, key), message, value.text, readings)


def _as_printed(printed: Value, summed: Total) -> Decimal:
    """A sum in the unit of the cell that prints it."""
    number = summed.value or Decimal(0)
    if not isinstance(printed, Amount) or summed.unit != LEI:
        return number
    if printed.unit is None:
        return sum((addend.shown for addend in summed.addends), Decimal(0))
    return number / in_lei(Decimal(1), printed.unit)


def _with(row: Row, key: str, text: str) -> Row:
    return replace(row, cells={**row.cells, key: text})


def _proof(summed: Total) -> Severity:
    """A sum proves an error only when every cell that says something was added."""
    return Severity.ERROR if summed.addends and not summed.skipped else Severity.WARNING


@dataclass
class _Part:
    """Rows under one total of a quarterly budget; rows with their code as a tuple of segments."""

    head: Row | None = None
    lines: list[tuple[tuple[str, ...], Row]] = field(default_factory=list)

    def under(self, code: tuple[str, ...]) -> frozenset[str]:
        """The rows directly under `code`; under () those that have no parent here."""
        codes = [line for line, _row in self.lines]
        return frozenset(
            row.ident for line, row in self.lines if line != code and _parent(line, codes) == code
        )


def _parent(code: tuple[str, ...], codes: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    shorter = (code[:length] for length in range(len(code) - 1, 0, -1))
    return next((each for each in shorter if each in codes), ())


def children_sums(view: PlanView) -> Iterator[Finding]:
    """Check 2: a budget line is the sum of the lines under its code (10 = 10.01 + 10.02 …), and
    the total the sum of the lines that stand under no other.

    Arithmetic; the classification nests by code (Ordinul MFP 1954/2005).
    """
    for table in view.tables:
        if table.table.role == BUDGET_ROLE:
            for part in _parts(table):
                lines = [*part.lines, *([((), part.head)] if part.head else [])]
                for code, row in lines:
                    yield from _against_children(table, row, code, part.under(code))


def _parts(table: TableView) -> Iterator[_Part]:
    """The table cut at its total rows, which stand above their lines (or below the last ones)."""
    part, parts = _Part(), []
    for row in table.table.rows:
        if _is_total(table, row):
            if part.lines or part.head:
                parts.append(part)
            part = _Part(row)
        elif row.kind is RowKind.ROW and CODE.fullmatch(code := _code(table, row)):
            part.lines.append((tuple(code.split(".")), row))
    parts.append(part)
    if len(parts) > 1 and not parts[-1].lines and not parts[0].head:
        parts[0].head = parts.pop().head
    return iter(parts)


def _is_total(table: TableView, row: Row) -> bool:
    return row.kind is RowKind.TOTAL or (
        row.kind is RowKind.ROW and fold(table.text(row, "denumire")).startswith("total")
    )


def _code(table: TableView, row: Row) -> str:
    return "".join(table.text(row, "cod").split()).rstrip(".")


def _against_children(
    table: TableView, row: Row, code: tuple[str, ...], children: frozenset[str]
) -> Iterator[Finding]:
    for key in table.keys(Kind.AMOUNT) if children else ():
        value, summed = table.value(row, key), total(table.table, key, children)
        comparable = value.number() is not None and summed.addends
        if comparable and not agrees(value, summed):
            message = say(
                N_("“{name}” has {printed}, but the lines under it add up to: {arithmetic}."),
                name=".".join(code) or table.text(row, "denumire") or "TOTAL",
                printed=value.text,
                arithmetic=arithmetic(summed),
            )
            yield _wrong("children-sums", table, row, key, message, summed)


def quarter_sums(view: PlanView) -> Iterator[Finding]:
    """Check 3: the year of a budget line is the sum of its four quarters. Arithmetic."""
    for table in view.tables:
        year, quarters = table.find("total"), [table.find(key) for key in QUARTERS]
        if year is None or None in quarters:
            continue
        for row in table.table.rows:
            if row.kind in (RowKind.ROW, RowKind.TOTAL):
                yield from _against_quarters(table, row, year, [k for k in quarters if k])


def _against_quarters(
    table: TableView, row: Row, year: str, quarters: Sequence[str]
) -> Iterator[Finding]:
    value = table.value(row, year)
    cells = [(key, table.value(row, key)) for key in quarters]
    summed = add([(key, cell) for key, cell in cells if not cell.is_blank()])
    if value.number() is not None and summed.addends and not agrees(value, summed):
        message = say(
            N_("The year says {printed}, but the quarters add up to: {arithmetic}."),
            printed=value.text,
            arithmetic=arithmetic(summed),
        )
        yield _wrong("quarter-sums", table, row, year, message, summed)
