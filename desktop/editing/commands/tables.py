# SPDX-License-Identifier: EUPL-1.2
"""Commands on a table as a whole: its columns, caption, notes, legend, role.

What changes the printed header makes `header_rows` anew from the columns.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop.editing import references
from desktop.editing.commands.cells import known_column, known_unit
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.columns import header_rows
from desktop.plan.errors import BadInput
from desktop.plan.message import Message, say
from desktop.plan.roles import ROLES
from desktop.plan.tree import Column, Table
from desktop.store.records import Record


def relabel_column(session: PlanSession, table_uid: int, key: str, label: str) -> None:
    """Print another label over a column."""
    named = say(N_("Change the heading of a column"))
    _change_column(session, table_uid, key, named, f"label/{table_uid}/{key}", label=label)


def set_column_group(session: PlanSession, table_uid: int, key: str, group: str | None) -> None:
    """Print `group` over the column, and once over neighbours of the same group; None: nothing."""
    named = say(N_("Change the heading over columns"))
    _change_column(session, table_uid, key, named, f"group/{table_uid}/{key}", group=group or None)


def rename_group(session: PlanSession, table_uid: int, group: str, label: str) -> None:
    """Print another label over all columns that stand under `group`."""
    table = session.table(table_uid)
    columns = tuple(replace(c, group=label) if c.group == group else c for c in table.columns)
    named = say(N_("Change the heading over columns"))
    _change_columns(session, table, columns, named, f"group/{table_uid}")


def set_column_visible(session: PlanSession, table_uid: int, key: str, visible: bool) -> None:
    """Show a column and print it, or keep its texts out of sight."""
    table = session.table(table_uid)
    column = known_column(table, key)
    if not visible and not any(c.visible for c in table.columns if c.key != key):
        raise BadInput(say(N_("A table needs at least one column that is shown.")))
    pattern = N_("Show the column “{column}”") if visible else N_("Hide the column “{column}”")
    _change_column(session, table_uid, key, say(pattern, column=column.label), visible=visible)


def set_column_width(session: PlanSession, table_uid: int, key: str, width: float | None) -> None:
    """Give a column a share of the table's width above 0, or None to have it computed."""
    if width is not None and not 0 < width < float("inf"):
        raise BadInput(say(N_("The width of a column must be above zero.")))
    named = say(N_("Change the width of a column"))
    _change_column(session, table_uid, key, named, f"width/{table_uid}/{key}", width=width)


def set_column_unit(session: PlanSession, table_uid: int, key: str, unit: str | None) -> None:
    """Say in which unit of money a column is, "lei" or "mii lei", where its label does not."""
    known_unit(unit)
    _change_column(session, table_uid, key, say(N_("Change the unit of a column")), unit=unit)


def move_column(session: PlanSession, table_uid: int, key: str, before_key: str | None) -> None:
    """Put a column before another, or last."""
    table = session.table(table_uid)
    column = known_column(table, key)
    others = [c for c in table.columns if c.key != key]
    place = len(others)
    if before_key == key:
        return
    if before_key is not None:
        place = others.index(known_column(table, before_key))
    columns = (*others[:place], column, *others[place:])
    named = say(N_("Move the column “{column}”"), column=column.label)
    _change_columns(session, table, columns, named)


def add_column(
    session: PlanSession,
    table_uid: int,
    label: str,
    after_key: str | None = None,
    key: str | None = None,
) -> str:
    """Add an empty column after another, or last. `key`: one of the role's, else a free one.

    Returns its key.
    """
    table = session.table(table_uid)
    if key is not None and table.column(key) is not None:
        raise BadInput(say(N_("The table already has this column.")), key)
    new = Column(key=key or _free_key(table), label=label)
    place = len(table.columns)
    if after_key is not None:
        place = table.columns.index(known_column(table, after_key)) + 1
    columns = (*table.columns[:place], new, *table.columns[place:])
    _change_columns(session, table, columns, say(N_("Add the column “{column}”"), column=label))
    return new.key


def remove_column(session: PlanSession, table_uid: int, key: str) -> None:
    """Take a column away with the texts under it."""
    table = session.table(table_uid)
    column = known_column(table, key)
    if not any(c.visible for c in table.columns if c.key != key):
        raise BadInput(say(N_("A table needs at least one column that is shown.")))
    members = references.without_column(table, key)
    with session.command(say(N_("Delete the column “{column}”"), column=column.label)) as edit:
        for row in table.rows:
            left = references.row_without_column(row, key)
            edit.change(
                Record.ROW,
                row.uid,
                cells=left.cells,
                units=left.units,
                also=left.also,
                continues_columns=left.continues_columns,
            )
        edit.change(Record.BLOCK, table_uid, **members, **_header(members["columns"]))


def set_caption(session: PlanSession, table_uid: int, caption: str | None) -> None:
    """Print a caption over the table; None or "": none."""
    if not session.table(table_uid).caption and not caption:
        return
    label = say(N_("Change the title of the table"))
    with session.command(label, f"caption/{table_uid}") as edit:
        edit.change(Record.BLOCK, table_uid, caption=caption or None)


def set_notes(session: PlanSession, table_uid: int, notes: Sequence[str]) -> None:
    """Print these notes under the table, each on its own line."""
    session.table(table_uid)
    with session.command(say(N_("Change the notes of the table")), f"notes/{table_uid}") as edit:
        edit.change(Record.BLOCK, table_uid, notes=tuple(notes))


def set_legend(session: PlanSession, table_uid: int, legend: Mapping[str, str] | None) -> None:
    """Say what letters over columns mean; None: what the paragraphs above the table say."""
    session.table(table_uid)
    with session.command(say(N_("Change the legend of the table"))) as edit:
        edit.change(Record.BLOCK, table_uid, legend=None if legend is None else dict(legend))


def set_table_role(session: PlanSession, table_uid: int, role_key: str) -> None:
    """Say what the table is for; its columns and texts stay."""
    session.table(table_uid)
    if role_key not in ROLES:
        raise BadInput(say(N_("There is no such kind of table.")), role_key)
    with session.command(say(N_("Change what the table is for"))) as edit:
        edit.change(Record.BLOCK, table_uid, role=role_key)


def _change_column(
    session: PlanSession,
    table_uid: int,
    key: str,
    named: Message,
    merge: str | None = None,
    **members: Any,
) -> None:
    table = session.table(table_uid)
    column = known_column(table, key)
    changed = replace(column, **members)
    columns = tuple(changed if c.key == key else c for c in table.columns)
    _change_columns(session, table, columns, named, merge)


def _change_columns(
    session: PlanSession,
    table: Table,
    columns: tuple[Column, ...],
    label: Message,
    merge: str | None = None,
) -> None:
    """Store columns, with a new header where what is printed changes."""
    header = _header(columns) if _printed(columns) != _printed(table.columns) else {}
    with session.command(label, merge) as edit:
        edit.change(Record.BLOCK, table.uid, columns=columns, **header)


def _printed(columns: Any) -> list[tuple[str, str, str | None]]:
    return [(c.key, c.label, c.group) for c in columns if c.visible]


def _header(columns: Any) -> dict[str, Any]:
    return {"header_rows": header_rows([column for column in columns if column.visible])}


def _free_key(table: Table) -> str:
    keys = {column.key for column in table.columns}
    return next(k for n in range(1, len(keys) + 2) if (k := f"coloana_{n}") not in keys)
