# SPDX-License-Identifier: EUPL-1.2
"""Row numbers and list markers as they go on, in the style of what stands above."""

from collections.abc import Iterator, Sequence

from desktop.plan.columns import kind_of
from desktop.plan.declare import Kind
from desktop.plan.tree import Row, RowKind, Table
from desktop.plan.values.ordinal import Ordinal, read_ordinal

FIRST = "1."


def numbered_column(table: Table) -> str | None:
    """The key of the column of row numbers, or None."""
    keys = (column.key for column in table.columns)
    return next((key for key in keys if kind_of(table, key) is Kind.ORDINAL), None)


def following(above: Sequence[Row], key: str) -> str:
    """The number offered to a row under the rows `above`: "1." where they have none."""
    for row in reversed(above):
        if row.kind is RowKind.ROW and row.text(key).strip():
            return read_ordinal(row.text(key)).following()
    return FIRST


def renumbered(table: Table, key: str) -> Iterator[tuple[Row, str]]:
    """The ordinary rows that have a number, with the number each should have.

    Counting begins again where it did: under another first part ("2.1" after "1.3"), and under a
    group row whose first row was 1.
    """
    count, start, under_group = 0, None, False
    for row in table.rows:
        ordinal = read_ordinal(row.text(key))
        if row.kind is RowKind.GROUP:
            under_group = True
        if row.kind is not RowKind.ROW or ordinal.position is None:
            continue
        own_start = ordinal.before.replace("*", "")
        again = own_start != start or (under_group and ordinal.position == 1)
        count, start, under_group = 1 if again else count + 1, own_start, False
        yield row, _with_mark(ordinal, count)


def next_marker(markers: Sequence[str]) -> str:
    """The marker of an item under items with these markers: "b)" under "a)", "-" under "-"."""
    if not markers:
        return "-"
    last = markers[-1]
    if last in markers[:-1] or last == "o":  # a letter may be a bullet
        return last
    return read_ordinal(last).following() or last


def _with_mark(ordinal: Ordinal, position: int) -> str:
    """The number written as `ordinal` is, its footnote sign where it was."""
    number = ordinal.written_as(position)
    first = "*" in ordinal.before
    return ordinal.mark + number if first else number + ordinal.mark
