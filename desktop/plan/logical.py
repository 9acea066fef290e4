# SPDX-License-Identifier: EUPL-1.2
"""Rows as they are meant: with their continuations after a page break, and merged cells once."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop.plan.columns import kind_of, unit_of
from desktop.plan.tree import Row, RowKind, Table
from desktop.plan.values import Value, parse


def logical_rows(table: Table) -> tuple[Row, ...]:
    """The ordinary rows, each with the texts of its continuations joined to its own, in order.

    A continuation that does not say which row it continues belongs to the row above it.
    """
    rows: dict[str, Row] = {}
    above: str | None = None
    owners: dict[str, str] = {}
    for row in table.rows:
        if row.kind is RowKind.ROW:
            rows[row.ident] = row
            above = owners[row.ident] = row.ident
        elif row.kind is RowKind.CONTINUATION:
            owner = owners.get(row.continues or "", above)
            if owner is not None:
                rows[owner] = _joined(rows[owner], row)
                owners[row.ident] = owner
    return tuple(rows.values())


def _joined(row: Row, continuation: Row) -> Row:
    cells = dict(row.cells)
    for key, text in continuation.cells.items():
        cells[key] = "\n".join(part for part in (cells.get(key, ""), text) if part)
    return replace(row, cells=cells)


def covering(table: Table, key: str) -> Mapping[str, str]:
    """For rows whose cell under `key` lies below the first of a merge: the ident of that first.

    A cell below that holds a text of its own is no part of the merged cell and is not listed.
    """
    texts = {row.ident: row.text(key).strip() for row in table.rows}
    return {
        ident: merge.rows[0]
        for merge in table.merges
        if merge.column == key
        for ident in merge.rows[1:]
        if texts.get(ident, "") in ("", texts.get(merge.rows[0], ""))
    }


def cell_reader(table: Table, key: str) -> Callable[[Row], Value]:
    """`columns.value_of` for many rows of one column, whose kind and unit are looked up once."""
    kind, unit = kind_of(table, key), unit_of(table, None, key)
    return lambda row: parse(kind, row.text(key), row.units.get(key) or unit)
