# SPDX-License-Identifier: EUPL-1.2
"""Commands on the cells of tables."""

from collections.abc import Mapping

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import Message, say, say_count
from desktop.plan.tree import Column, Row, Table
from desktop.store.records import Record

UNITS = ("lei", "mii lei")


def set_cell(session: PlanSession, row_uid: int, key: str, text: str) -> None:
    """Write `text`, exactly, into the cell under column `key`."""
    column = known_column(session.table_of(row_uid), key)
    label = say(N_("Edit “{column}”"), column=column.label)
    with session.command(label, f"cell/{row_uid}/{key}") as edit:
        edit.change(Record.ROW, row_uid, cells=with_texts(session.row(row_uid), {key: text}))


def set_cells(
    session: PlanSession,
    table_uid: int,
    texts: Mapping[tuple[int, str], str],
    label: Message | None = None,
) -> None:
    """Write several cells of a table at once; `texts` by (row uid, column key)."""
    table = session.table(table_uid)
    by_row: dict[int, dict[str, str]] = {}
    for (row_uid, key), text in texts.items():
        known_column(table, key)
        by_row.setdefault(row_uid, {})[key] = text
    named = label or say_count("Edit {count} cell", "Edit {count} cells", len(texts))
    with session.command(named) as edit:
        for row_uid, row_texts in by_row.items():
            cells = with_texts(session.row(row_uid), row_texts)
            edit.change(Record.ROW, row_uid, cells=cells)


def set_cell_unit(session: PlanSession, row_uid: int, key: str, unit: str | None) -> None:
    """Give one cell its own unit of money, "lei" or "mii lei", or None for that of its column."""
    column = known_column(session.table_of(row_uid), key)
    known_unit(unit)
    others = {k: u for k, u in session.row(row_uid).units.items() if k != key}
    with session.command(say(N_("Change the unit in “{column}”"), column=column.label)) as edit:
        edit.change(Record.ROW, row_uid, units=others | ({key: unit} if unit else {}))


def known_column(table: Table, key: str) -> Column:
    """The column of `table` with this key. Raises BadInput where there is none."""
    column = table.column(key)
    if column is None:
        raise BadInput(say(N_("The table has no such column.")), key)
    return column


def known_unit(unit: str | None) -> None:
    """Raise BadInput for a unit of money that is not "lei" or "mii lei"."""
    if unit is not None and unit not in UNITS:
        raise BadInput(say(N_("The unit can be only lei or thousands of lei.")))


def with_texts(row: Row, texts: Mapping[str, str]) -> dict[str, str]:
    """The cells of `row` with other texts; an empty cell that is not held stays so."""
    return {**row.cells, **{key: text for key, text in texts.items() if row.text(key) != text}}
