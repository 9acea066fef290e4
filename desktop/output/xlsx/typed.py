# SPDX-License-Identifier: EUPL-1.2
"""The columns of a table as numbers: the same that totals add, in the unit of their column."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from desktop.output.compose.rows import NUMERIC
from desktop.plan.columns import declaration, unit_of
from desktop.plan.declare import Kind
from desktop.plan.totals import Total, group_totals, total
from desktop.plan.tree import Column, Group, Table
from desktop.plan.values.figures import decimals
from desktop.plan.values.money import LEI, LEI_IN

NO_UNIT = "unitate nespusă"
MOST_RANGES = 200  # of one formula; Excel takes 255
_TIMES = {"day": "pe zi", "week": "pe săptămână", "month": "pe lună", "year": "pe an"}
_THINGS = {"places": "locuri", "persons": "persoane", "hours": "ore", "families": "familii"}


@dataclass(frozen=True, slots=True)
class TypedColumn:
    """A column of the plan as numbers, by row ident, in `unit`.

    `left_out`: rows whose text a total leaves out. `sum` is that of the whole column, None where
    it is not added up; `group_sums` those of the table's groups, None where a group adds another
    measure. `decimals`: how many its numbers need: none, two as money has, or more. `names`,
    `places`: the rows that have a number, in order, and the place of each among them.
    """

    key: str
    label: str
    unit: str
    numbers: Mapping[str, Decimal]
    left_out: frozenset[str]
    sum: Decimal | None
    group_sums: tuple[tuple[Group, Decimal | None], ...]
    decimals: int
    names: tuple[str, ...]
    places: Mapping[str, int]

    def runs(self, rows: Iterable[str]) -> list[tuple[str, str]]:
        """The first and last of each run of these rows between which no other row has a number."""
        places = sorted({self.places[ident] for ident in rows if ident in self.places})
        runs = groupby(enumerate(places), lambda each: each[1] - each[0])
        found = ([place for _at, place in run] for _start, run in runs)
        return [(self.names[run[0]], self.names[run[-1]]) for run in found]


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
    groups = group_totals(table, column.key) if adds else ()
    return TypedColumn(
        column.key,
        " ".join(column.label.split()) or (declared.official if declared else column.key),
        unit,
        numbers,
        frozenset(summed.skipped),
        summed.value / factor if adds and summed.value is not None else None,
        tuple((group, _group_sum(each, numbers, group, factor)) for group, each in groups),
        _most_decimals(numbers.values()),
        tuple(numbers),
        {name: place for place, name in enumerate(numbers)},
    )


def _most_decimals(numbers: Iterable[Decimal]) -> int:
    most = max((decimals(number.normalize()) for number in numbers), default=0)
    return max(2, most) if most else 0


def _group_sum(
    summed: Total, numbers: Mapping[str, Decimal], group: Group, factor: Decimal
) -> Decimal | None:
    """The sum of a group; None where it would add other rows than the whole column does."""
    ours = {ident for ident in group.rows if ident in numbers}
    if {addend.name for addend in summed.addends} != ours:
        return None
    return (summed.value or Decimal(0)) / factor


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
