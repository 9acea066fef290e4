# SPDX-License-Identifier: EUPL-1.2
"""Sums of columns: a merged cell once, equal measures only, what is not numeric left out and named.

Money adds in lei where the unit is known, else as written. Nothing here is printed or stored.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.plan import derived
from desktop.plan.logical import cell_reader, covering, logical_rows
from desktop.plan.tree import Group, Table
from desktop.plan.values import Amount, Quantity, Value
from desktop.plan.values.figures import written
from desktop.plan.values.money import LEI, in_lei

LONGEST_SUM = 8  # addends that an arithmetic line shows before it says "…"


@dataclass(frozen=True, slots=True)
class Addend:
    """What one cell gives to a sum: its row, its number as added, and as written with its unit."""

    name: str
    number: Decimal
    shown: Decimal
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """A sum. `value` is None where no cell is numeric; `unit`: "lei", a measure, or None.

    `skipped`: idents of the rows whose text is neither a number of the sum's measure nor nothing.
    """

    value: Decimal | None
    unit: str | None
    addends: tuple[Addend, ...] = ()
    skipped: tuple[str, ...] = ()

    @property
    def counted(self) -> int:
        """How many cells were added."""
        return len(self.addends)


def total(table: Table, key: str, rows: Collection[str] | None = None) -> Total:
    """The sum of column `key` over the ordinary rows of `table`, or over those with these idents.

    Cells that say "nothing" count as nothing; a merged cell counts in its first row only.
    """
    cells = _said(table, key)
    return add([(name, value) for name, value in cells if rows is None or name in rows])


def group_totals(table: Table, key: str) -> tuple[tuple[Group, Total], ...]:
    """The sum of column `key` over each group of the table."""
    cells = _said(table, key)
    places = {name: place for place, (name, _value) in enumerate(cells)}

    def of_group(group: Group) -> Total:
        return add([cells[at] for at in sorted({places[i] for i in group.rows if i in places})])

    return tuple((group, of_group(group)) for group in derived.effective_groups(table))


def _said(table: Table, key: str) -> list[tuple[str, Value]]:
    """What the cells of a column say that are no part of a merged cell above, by row ident."""
    covered, value_in = covering(table, key), cell_reader(table, key)
    cells = [(r.ident, value_in(r)) for r in logical_rows(table) if r.ident not in covered]
    return [(name, value) for name, value in cells if not value.is_blank()]


def measure(value: Value) -> str | None:
    """What the number of `value` counts; only numbers of one measure are added."""
    if isinstance(value, Amount):
        return None if value.unit is None else LEI
    return value.measure if isinstance(value, Quantity) else None


def add(cells: Sequence[tuple[str, Value]]) -> Total:
    """The sum of values, each under a name of its own (a row's ident, a column's key).

    Numbers of the measure that most cells have are added; zero is of any measure.
    """
    numeric = [(name, value, n) for name, value in cells if (n := value.number()) is not None]
    kinds = Counter(measure(value) for _name, value, number in numeric if number)
    kind = kinds.most_common(1)[0][0] if kinds else None
    added = [
        _addend(name, value, number)
        for name, value, number in numeric
        if not number or measure(value) == kind
    ]
    taken = {addend.name for addend in added}
    skipped = tuple(name for name, _value in cells if name not in taken)
    value = sum((addend.number for addend in added), Decimal(0)) if added else None
    return Total(value, kind, tuple(added), skipped)


def _addend(name: str, value: Value, number: Decimal) -> Addend:
    if isinstance(value, Amount) and value.value is not None:
        return Addend(name, number, value.value, value.unit)
    return Addend(name, number, number)


def arithmetic(summed: Total) -> str:
    """The sum as a line to read: "1.710 + 50 + 70 = 1.830 mii lei"; long ones show their ends."""
    units = {addend.unit for addend in summed.addends}
    unit = next(iter(units)) if len(units) == 1 else None
    numbers = [addend.shown if unit else addend.number for addend in summed.addends]
    result = in_unit(summed, unit or summed.unit)
    texts = [written(number) for number in numbers]
    if len(texts) > LONGEST_SUM:
        texts = [*texts[:3], "…", *texts[-2:]]
    return f"{' + '.join(texts)} = {result}" if texts else result


def in_unit(summed: Total, unit: str | None) -> str:
    """The value of a sum in a unit of money ("1.830 mii lei"), or bare where it has none."""
    value = summed.value or Decimal(0)
    if summed.unit != LEI or unit is None:
        return written(value)
    return f"{written(value / in_lei(Decimal(1), unit))} {unit}"
