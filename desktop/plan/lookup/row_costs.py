# SPDX-License-Identifier: EUPL-1.2
"""What the service of a row may cost by the standards: said beside its amounts, never written."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.i18n import N_
from desktop.plan.columns import column_of, value_of
from desktop.plan.fold import fold
from desktop.plan.lookup.entries import Entry
from desktop.plan.lookup.serving import shows_cost_standard
from desktop.plan.lookup.standards import (
    FOR_ONE_YEAR,
    CostStandard,
    cost_standards,
    ended_standards,
)
from desktop.plan.message import Message, say
from desktop.plan.roles import role
from desktop.plan.tree import Row, Table
from desktop.plan.values.figures import grouped, written
from desktop.plan.values.service_code import codes_in, normal_code

_CODE, _CAPACITIES = "cod", ("capacitate", "capacitate_locuri")


def costs_beside(
    table: Table, row: Row, key: str, entries: Iterable[Entry], year: int
) -> tuple[Message, ...]:
    """The standards of the row's service in `year` for the amount under `key`, with a reckoning.

    Where none holds any more, the last one that did; nothing for other columns.
    """
    code = service_code_of(table, row) if shows_cost_standard(table, key) else None
    if code is None:
        return ()
    known = tuple(entries)
    standards = cost_standards(known, code, year)
    if not standards:
        return tuple(_ended(standard) for standard in ended_standards(known, code, year)[:1])
    return tuple(_said(table, row, standards))


def service_code_of(table: Table, row: Row) -> str | None:
    """The code of the service that a row is about: in its column, else in its texts."""
    in_column = normal_code(_text(table, row, _CODE))
    if in_column:
        return in_column
    texts = (code for text in row.cells.values() for code in codes_in(text))
    return next(texts, None)


def _said(table: Table, row: Row, standards: Iterable[CostStandard]) -> Iterator[Message]:
    places = _places(table, row)
    for standard in standards:
        yield say(N_("Cost standard: {standard}"), standard=standard.said())
        if places and standard.lei is not None and fold(standard.unit) == FOR_ONE_YEAR:
            yield say(
                N_("{places} × {cost} = {total} lei a year, only to compare with"),
                places=written(places),
                cost=grouped(standard.lei),
                total=grouped(places * standard.lei),
            )


def _ended(standard: CostStandard) -> Message:
    last = standard.last
    return say(
        N_("The last cost standard we know ended on {day}: {standard}"),
        day=f"{last:%d.%m.%Y}" if last else "",
        standard=standard.said(),
    )


def _places(table: Table, row: Row) -> Decimal | None:
    declared = (role(table.role).find(key) for key in _CAPACITIES)
    columns = (column_of(table, each) for each in declared if each)
    numbers = (value_of(table, row, column.key).number() for column in columns if column)
    return next((number for number in numbers if number), None)


def _text(table: Table, row: Row, declared_key: str) -> str:
    declared = role(table.role).find(declared_key)
    column = column_of(table, declared) if declared else None
    return row.text(column.key) if column else ""
