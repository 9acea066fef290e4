# SPDX-License-Identifier: EUPL-1.2
"""The columns of a table as numbers: the same that totals add, in the unit of their column."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from desktop.output.compose.rows import NUMERIC
from desktop.plan.columns import LETTER, declaration, unit_of
from desktop.plan.declare import Declared, Kind
from desktop.plan.totals import Total, group_totals, total
from desktop.plan.tree import Column, Group, Table
from desktop.plan.values.figures import decimals
from desktop.plan.values.money import LEI, LEI_IN

NO_UNIT = "unitate nespusă"
_TIMES = {"day": "pe zi", "week": "pe săptămână", "month": "pe lună", "year": "pe an"}
_THINGS = {"places": "locuri", "persons": "persoane", "hours": "ore", "families": "familii"}


@dataclass(frozen=True, slots=True)
class ColumnSum:
    """A sum under a column of numbers: of one group, or of all rows where `group` is None.

    `runs`: the idents of the first and last row of each run of rows that it adds. `result` is None
    for a group that adds another measure than the column.
    """

    group: Group | None
    result: Decimal | None
    runs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TypedColumn:
    """A column of the plan as numbers, by row ident, in `unit`, shown with so many `decimals`.

    `sums`: those of the table's groups, then the whole; none where the column is not added up.
    `left_out`: rows whose text the sums leave out.
    """

    column: Column
    label: str
    unit: str
    decimals: int
    numbers: Mapping[str, Decimal]
    sums: tuple[ColumnSum, ...]
    left_out: frozenset[str]


def typed_columns(table: Table) -> tuple[TypedColumn, ...]:
    """Each column of money or quantities that holds a number; `table` with its legend and units
    written out."""
    typed = (_typed(table, c) for c in table.columns if _kind(table, c.key) in NUMERIC)
    return tuple(column for column in typed if column.numbers)


def _kind(table: Table, key: str) -> Kind:
    declared = declaration(table, key)
    return declared.kind if declared else Kind.TEXT


def _typed(table: Table, column: Column) -> TypedColumn:
    declared = declaration(table, column.key)
    summed = total(table, column.key)
    unit = shown_unit(table, column.key, summed)
    factor = Decimal(LEI_IN[unit]) if summed.unit == LEI else Decimal(1)
    numbers = {addend.name: addend.number / factor for addend in summed.addends}
    adds = declared is not None and declared.total and summed.value is not None
    return TypedColumn(
        column,
        _label(column, declared),
        unit,
        _most_decimals(numbers.values()),
        numbers,
        tuple(_sums(table, column.key, summed, factor)) if adds else (),
        frozenset(summed.skipped) if adds else frozenset(),
    )


def _label(column: Column, declared: Declared | None) -> str:
    """What the column says over itself; what it means where that is a letter."""
    label = " ".join(column.label.split())
    if declared and (not label or LETTER.fullmatch(label)):
        return declared.official
    return label or column.key


def _most_decimals(numbers: Iterable[Decimal]) -> int:
    """None, two as money has, or more where a number needs them."""
    most = max((decimals(number.normalize()) for number in numbers), default=0)
    return max(2, most) if most else 0


def _sums(table: Table, key: str, summed: Total, factor: Decimal) -> Iterator[ColumnSum]:
    """The sums of the groups, then of the whole column, in the unit of the column."""
    names = tuple(addend.name for addend in summed.addends)
    places = {name: place for place, name in enumerate(names)}
    for group, each in (*group_totals(table, key), (None, summed)):
        rows = names if group is None else {i for i in group.rows if i in places}
        alike = {addend.name for addend in each.addends} == set(rows)
        result = (each.value or Decimal(0)) / factor if alike else None
        runs = _runs(sorted(places[ident] for ident in rows))
        yield ColumnSum(group, result, tuple((names[a], names[b]) for a, b in runs))


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of places that follow one another."""
    for _start, run in groupby(enumerate(places), lambda each: each[1] - each[0]):
        found = [place for _at, place in run]
        yield found[0], found[-1]


def shown_unit(table: Table, key: str, summed: Total) -> str:
    """In what the numbers of a column are shown: lei, mii lei, what is counted, or ""."""
    if summed.unit == LEI:
        written = Counter(addend.unit for addend in summed.addends if addend.unit)
        said = unit_of(table, None, key) or ""
        return said if said in LEI_IN else written.most_common(1)[0][0]
    if _kind(table, key) is Kind.AMOUNT:
        return NO_UNIT if summed.value else ""
    thing, _slash, time = (summed.unit or "").partition("/")
    return " ".join(filter(None, (_THINGS.get(thing, thing), _TIMES.get(time, time))))


def with_units(columns: Sequence[TypedColumn]) -> Iterator[str]:
    """The heading of each column of numbers, with its unit where the label does not say it."""
    for column in columns:
        said = not column.unit or column.unit in column.label.lower()
        yield f"{column.label}, ca număr" + ("" if said else f" ({column.unit})")
