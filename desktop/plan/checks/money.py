# SPDX-License-Identifier: EUPL-1.2
"""Checks on amounts and other numbers: their unit, their decimals, whether they can be read."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.i18n import N_, NN_
from desktop.plan.checks.view import PlanView, TableView
from desktop.plan.columns import unit_of
from desktop.plan.declare import Kind
from desktop.plan.derived import unit_in
from desktop.plan.findings import Finding, Severity
from desktop.plan.message import say, say_count
from desktop.plan.tree import Paragraph, Row
from desktop.plan.values import Amount
from desktop.plan.values.money import THOUSAND_LEI

# Half the lines of a town's budget are under this many thousands of lei; the largest line of the
# county plans seen is 31.500 thousand. Fifty million lei on most lines means lei were written.
IMPLAUSIBLE_MEDIAN = Decimal(50_000)
IMPLAUSIBLE = Decimal(1_000_000)
MONEY_DECIMALS = 2

Amounts = list[tuple[Row, Amount]]


def unit_plausibility(view: PlanView) -> Iterator[Finding]:
    """Check 4: "mii lei" is not printed over figures that are in lei already.

    Plausibility only: no law says how large a budget may be.
    """
    for table in view.tables:
        above = _unit_above(table)
        for key in table.keys(Kind.AMOUNT):
            if (unit_of(table.table, None, key) or above) == THOUSAND_LEI:
                amounts = _amounts(table, key)
                plain = [(row, a) for row, a in amounts if "lei" not in a.text.lower()]
                yield from _too_large(table, key, plain)


def _too_large(table: TableView, key: str, amounts: Amounts) -> Iterator[Finding]:
    ordered = sorted(amounts, key=lambda each: each[1].value or 0)
    values = [amount.value or 0 for _row, amount in ordered]
    if values and (values[len(values) // 2] >= IMPLAUSIBLE_MEDIAN or values[-1] >= IMPLAUSIBLE):
        row, amount = ordered[-1]
        message = say(
            N_("“{column}” is in thousands of lei, but figures such as {amount} look like lei."),
            column=table.label(key),
            amount=amount.text,
        )
        place = table.place(row, key)
        yield Finding("unit-plausibility", Severity.WARNING, place, message, amount.text)


def _unit_above(table: TableView) -> str | None:
    """The unit said by the section's heading or by a short line just above the table."""
    blocks = table.section.blocks
    idents = [getattr(block, "ident", None) for block in blocks]
    above = blocks[: idents.index(table.table.ident)][-1:]
    lines = [block.text for block in above if isinstance(block, Paragraph) and len(block.text) < 40]
    return unit_in(" ".join([table.section.heading or "", *lines]))


def _amounts(table: TableView, key: str) -> Amounts:
    """The cells of a column that hold an amount other than zero."""
    cells = ((row, table.value(row, key)) for row in table.rows if row.text(key))
    return [(row, cell) for row, cell in cells if isinstance(cell, Amount) and cell.value]


def unit_missing(view: PlanView) -> Iterator[Finding]:
    """Check 4: a column of amounts says, in its header or its cells, lei or thousands of lei.

    A reader of the plan cannot know otherwise, and a total cannot add the column to others.
    """
    for table in view.tables:
        for key in table.keys(Kind.AMOUNT):
            bare = [(row, amount) for row, amount in _amounts(table, key) if amount.unit is None]
            if bare and _unit_above(table) is None:
                row, amount = bare[0]
                message = say(
                    N_("“{column}” does not say whether its figures are lei or thousands of lei."),
                    column=table.label(key),
                )
                place = table.place(row, key)
                yield Finding("unit-missing", Severity.HINT, place, message, amount.text)


def units_mixed(view: PlanView) -> Iterator[Finding]:
    """Check 4: one table counts either in lei or in thousands of lei.

    Mixed units are right but easily misread, and are where totals go wrong.
    """
    for table in view.tables:
        first: dict[str, tuple[Row, str, Amount]] = {}
        for key in table.keys(Kind.AMOUNT):
            for row, amount in _amounts(table, key):
                if amount.unit is not None and not amount.unit_cost:
                    first.setdefault(amount.unit, (row, key, amount))
        if len(first) > 1:
            row, key, amount = tuple(first.values())[1]
            message = say(
                N_("This table has both lei and thousands of lei: “{column}” is in {unit}."),
                column=table.label(key),
                unit=amount.unit,
            )
            place = table.place(row, key)
            yield Finding("units-mixed", Severity.HINT, place, message, amount.text)


def unit_cost(view: PlanView) -> Iterator[Finding]:
    """Check 4: a budget is the whole amount, not the cost for one person (HG 426/2020)."""
    for table in view.tables:
        for key in table.keys(Kind.AMOUNT):
            costs = [(row, amount) for row, amount in _amounts(table, key) if amount.unit_cost]
            if costs:
                row, amount = costs[0]
                message = say_count(
                    *NN_(
                        "In “{column}” a cell has the cost for one person, not the whole budget.",
                        "In “{column}” {count} cells have the cost for one person, not the whole"
                        " budget.",
                    ),
                    len(costs),
                    column=table.label(key),
                )
                place = table.place(row, key)
                yield Finding("unit-cost", Severity.WARNING, place, message, amount.text)


def too_many_decimals(view: PlanView) -> Iterator[Finding]:
    """Check 13: an amount in lei has at most two decimals; there is no coin under one ban."""
    for table in view.tables:
        for row, key, value in table.values(Kind.AMOUNT):
            if isinstance(value, Amount) and value.decimals > MONEY_DECIMALS:
                message = say(
                    N_("The amount has more than two decimals: {amount}."), amount=value.text
                )
                yield Finding(
                    "too-many-decimals",
                    Severity.WARNING,
                    table.place(row, key),
                    message,
                    value.text,
                    value.readings(),
                )


def unclear_numbers(view: PlanView) -> Iterator[Finding]:
    """Check 13: a number that can be read in two ways ("1234.5") is in no total until it is clear.

    Romanian writing groups thousands by points and starts decimals with a comma.
    """
    for table in view.tables:
        for row, key, value in table.values(Kind.AMOUNT, Kind.QUANTITY, Kind.OCCUPANCY, Kind.AREA):
            problem = value.problem()
            if problem is not None and not (isinstance(value, Amount) and value.unit_cost):
                yield Finding(
                    "unclear-numbers",
                    Severity.WARNING,
                    table.place(row, key),
                    problem,
                    value.text,
                    value.readings(),
                )
