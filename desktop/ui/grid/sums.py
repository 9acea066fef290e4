# SPDX-License-Identifier: EUPL-1.2
"""The computed totals of a table's columns, beside those it prints. Never written by themselves."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.i18n import N_, ngettext, render
from desktop.plan.declare import Kind
from desktop.plan.message import say
from desktop.plan.totals import Total, arithmetic, in_unit, total
from desktop.plan.tree import Row, RowKind, Table
from desktop.ui.grid.faces import ColumnFace


@dataclass(frozen=True, slots=True)
class ColumnSum:
    """The sum of one column. `text`: as written in a total row, `unit` the unit of money in it;
    `printed`: the text of the table's own total, where it has one; `differs`: that says another
    number."""

    summed: Total
    text: str
    unit: str | None = None
    printed: str = ""
    differs: bool = False

    @property
    def figure(self) -> str:
        """The sum without its unit."""
        return self.text.removesuffix(f" {self.unit}") if self.unit else self.text

    @property
    def skipped_words(self) -> str:
        """How many cells are not numbers: "(2 nenumerice)", or ""."""
        count = len(self.summed.skipped)
        words = ngettext("({count} not a number)", "({count} not numbers)", count)
        return words.format(count=count) if count else ""

    def explanation(self) -> str:
        """The arithmetic, and what the table prints where that differs."""
        lines = [arithmetic(self.summed)]
        if self.differs:
            said = say(N_("The total row says {printed}."), printed=self.printed)
            lines.append(render(said))
        if self.skipped_words:
            lines.append(self.skipped_words)
        return "\n".join(lines)


def is_summed(column: ColumnFace) -> bool:
    """Whether the numbers of a column are added up."""
    return column.declared.total if column.declared else column.kind is Kind.AMOUNT


def sums_of(table: Table, columns: Sequence[ColumnFace]) -> Mapping[str, ColumnSum]:
    """The sums of the shown columns that have numbers, by column key."""
    return dict(sums_one_by_one(table, columns))


def sums_one_by_one(table: Table, columns: Sequence[ColumnFace]) -> Iterator[tuple[str, ColumnSum]]:
    """`sums_of`, a column at a time, for whoever must not wait for all of them at once."""
    printed = only_total_row(table)
    for column in columns:
        summed = _sum(table, column, printed) if is_summed(column) else None
        if summed and summed.summed.value is not None:
            yield column.key, summed


def only_total_row(table: Table) -> Row | None:
    """The total row of the table, where it has just one."""
    totals = [row for row in table.rows if row.kind is RowKind.TOTAL]
    return totals[0] if len(totals) == 1 else None


def _sum(table: Table, column: ColumnFace, printed: Row | None) -> ColumnSum:
    summed = total(table, column.key)
    units = {addend.unit for addend in summed.addends}
    unit = next(iter(units)) if len(units) == 1 else column.unit
    text = in_unit(summed, unit)
    said = column.value(printed).number() if printed else None
    differs = said is not None and said != (summed.value or Decimal(0))
    said_text = printed.text(column.key) if printed else ""
    shown_unit = unit if unit and text.endswith(f" {unit}") else None
    return ColumnSum(summed, text, shown_unit, said_text, differs)


def common_unit(sums: Mapping[str, ColumnSum]) -> str | None:
    """The unit of money of most sums, to be said once for all of them."""
    units = Counter(summed.unit for summed in sums.values() if summed.unit)
    return units.most_common(1)[0][0] if units else None


def total_cells(columns: Sequence[ColumnFace], sums: Mapping[str, ColumnSum]) -> dict[str, str]:
    """The cells of a total row with these sums: its name, then each sum as text."""
    named = next((c.key for c in columns if c.kind is Kind.TEXT and c.key not in sums), None)
    texts = {key: summed.text for key, summed in sums.items()}
    return {**({named: "Total"} if named else {}), **texts}
