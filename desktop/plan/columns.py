# SPDX-License-Identifier: EUPL-1.2
"""The columns of a table as its plan shows them, read through the declaration of its role."""

import re
from collections.abc import Sequence
from typing import Any, TypeVar

from desktop.plan.declare import Cell, Declared, Kind, Role, declared_fields
from desktop.plan.derived import unit_in
from desktop.plan.fold import fold
from desktop.plan.roles import role
from desktop.plan.tree import Column, Row, Table
from desktop.plan.values import Value, parse

RowType = TypeVar("RowType")

LETTER = re.compile(r"[A-Z]")
CAPTION_UNIT = re.compile(r"(?:^|\(|- )(mii lei|lei)(?:\)|$)")


def declaration(table: Table, key: str) -> Declared | None:
    """The declaration behind column `key`, or None for a column of the person's own.

    A column named by a letter ("A") means what the table's legend says of it; without a legend of
    its own, a table that has just the columns of the model, in order, is read by position.
    """
    role_of_table = role(table.role)
    found = role_of_table.find(key)
    if found is None and LETTER.fullmatch(key):
        return _by_legend(role_of_table, table, key) or _by_position(role_of_table, table, key)
    return found


def _by_legend(role_of_table: Role, table: Table, letter: str) -> Declared | None:
    meaning = fold((table.legend or {}).get(letter, ""))
    return next((d for d in role_of_table.columns if meaning.startswith(fold(d.official))), None)


def _by_position(role_of_table: Role, table: Table, letter: str) -> Declared | None:
    declared = [d for d in role_of_table.columns if d.default]
    keys = [column.key for column in table.columns]
    if letter not in keys or len(keys) != len(declared):
        return None
    if any(
        k not in d.keys and not LETTER.fullmatch(k) for k, d in zip(keys, declared, strict=True)
    ):
        return None
    return declared[keys.index(letter)]


def kind_of(table: Table, key: str) -> Kind:
    """What the texts of column `key` mean; plain text where no role declares it."""
    found = declaration(table, key)
    return found.kind if found else Kind.TEXT


def unit_of(table: Table, row: Row | None, key: str) -> str | None:
    """The unit of money of a cell, "lei" or "mii lei", or None where nothing says it.

    The cell's own unit comes first, then the column's, the table's, and what is printed in the
    header ("Buget județean (mii lei)") or as the caption ("MII LEI"); the declaration last.
    """
    own = row.units.get(key) if row else None
    column = table.column(key)
    stored = own or (column.unit if column else None) or (table.units or {}).get(key)
    return stored or _printed_unit(table, column) or _declared_unit(table, key)


def _printed_unit(table: Table, column: Column | None) -> str | None:
    in_header = column and (unit_in(column.label) or unit_in(column.group or ""))
    in_caption = CAPTION_UNIT.search(fold(table.caption)) if table.caption else None
    return in_header or (in_caption.group(1) if in_caption else None)


def _declared_unit(table: Table, key: str) -> str | None:
    found = declaration(table, key)
    return found.unit if found else None


def value_of(table: Table, row: Row, key: str) -> Value:
    """The value of a cell, read from its text with the kind and the unit of its column."""
    return parse(kind_of(table, key), row.text(key), unit_of(table, row, key))


def column_of(table: Table, declared: Declared) -> Column | None:
    """The column of the table that shows `declared`, or None where this plan has none."""
    return next((c for c in table.columns if _same(declaration(table, c.key), declared)), None)


def _same(found: Declared | None, declared: Declared) -> bool:
    return found is not None and found.key == declared.key


def view(row_type: type[RowType], table: Table, row: Row) -> RowType:
    """The row as its typed dataclass; a column that the table does not have gives an empty cell."""
    cells: dict[str, Cell] = {}
    for declared in declared_fields(row_type):
        column = column_of(table, declared)
        key = column.key if column else declared.key
        text = row.text(key) if column else ""
        cells[declared.field] = Cell(text, declared.kind, unit_of(table, row, key))
    values: dict[str, Any] = cells
    return row_type(**values)


def header_rows(columns: Sequence[Column]) -> tuple[tuple[str, ...], ...]:
    """Header rows made anew: one row of labels, or two where a group stands over its columns.

    A group's label stands over its first column, the cells after it are empty, as in the
    interchange. Give only the columns that are to be printed.
    """
    if not any(column.group for column in columns):
        return (tuple(column.label for column in columns),)
    above = []
    for before, column in zip((None, *columns), columns, strict=False):
        continued = before is not None and column.group and before.group == column.group
        above.append("" if continued else column.group or column.label)
    below = tuple(column.label if column.group else "" for column in columns)
    return tuple(above), below


def new_columns(role_of_table: Role) -> tuple[Column, ...]:
    """The columns a new table of this role starts with, with the official labels."""
    return tuple(
        Column(key=declared.key, label=declared.official, group=declared.group)
        for declared in role_of_table.columns
        if declared.default
    )
