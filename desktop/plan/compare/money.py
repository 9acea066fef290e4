# SPDX-License-Identifier: EUPL-1.2
"""The money of a plan by source of funding, one table role at a time.

Roles are never added together: contracts and subsidies often pay for services that stand in the
table of existing services too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.plan.checks.view import resolved
from desktop.plan.columns import column_of
from desktop.plan.coverage import with_contents
from desktop.plan.declare import Kind
from desktop.plan.roles import ROLES, role
from desktop.plan.totals import Total, total
from desktop.plan.tree import Plan, Table
from desktop.plan.values.money import LEI


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in lei of `counted` cells; `skipped` ones have no number or no known unit."""

    lei: Decimal = Decimal(0)
    counted: int = 0
    skipped: int = 0

    def __add__(self, other: "Money") -> "Money":
        return Money(
            self.lei + other.lei, self.counted + other.counted, self.skipped + other.skipped
        )


def money_by_source(plan: Plan, also: str | None = None) -> Mapping[str, Mapping[str, Money]]:
    """By role of table, then by key of the declared amount column ("buget_local"): its money.

    Only tables that print, and columns that may be added up; in the order of the declarations.
    `also`: APPROVED or EXECUTED counts what the amounts became, instead of what was estimated.
    """
    printed = replace(plan, sections=with_contents(plan.sections))
    tables = [resolved(section, table) for section, table in printed.tables()]
    if also is not None:
        tables = [_became(table, also) for table in tables]
    found = {key: _of_role([t for t in tables if role(t.role).key == key]) for key in ROLES}
    return {key: sources for key, sources in found.items() if sources}


def _became(table: Table, also: str) -> Table:
    """The table with what its amounts became in the place of the amounts."""
    rows = (
        replace(row, cells={key: texts.get(also, "") for key, texts in row.also.items()})
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def _of_role(tables: list[Table]) -> Mapping[str, Money]:
    sums: dict[str, Money] = {}
    for table in tables:
        for declared in role(table.role).columns:
            column = column_of(table, declared)
            if declared.kind is Kind.AMOUNT and declared.total and column is not None:
                money = _money(total(table, column.key))
                sums[declared.key] = sums.get(declared.key, Money()) + money
    return sums


def _money(summed: Total) -> Money:
    if summed.unit == LEI and summed.value is not None:
        return Money(summed.value, summed.counted, len(summed.skipped))
    if summed.value:  # a number of what nobody said
        return Money(skipped=summed.counted + len(summed.skipped))
    return Money(counted=summed.counted, skipped=len(summed.skipped))
