# SPDX-License-Identifier: EUPL-1.2
"""Writing prepared texts into a section: first where it is blank, then under what is there."""

from collections.abc import Mapping, Sequence

from desktop.editing.apply import Edit
from desktop.editing.commands.cells import with_texts
from desktop.editing.commands.ordinals import numbered_column
from desktop.editing.commands.rows import insert_rows, place_of
from desktop.editing.session import PlanSession
from desktop.plan.tree import Row, RowKind, Table
from desktop.store.records import Record


def is_empty(table: Table, row: Row) -> bool:
    """Whether a row says nothing but its number."""
    number = numbered_column(table)
    texts = (text for key, text in row.cells.items() if key != number)
    return row.kind is RowKind.COLUMN_NUMBERS or not any(text.strip() for text in texts)


def write_rows(
    session: PlanSession, edit: Edit, table_uid: int, rows: Sequence[Mapping[str, str]]
) -> list[int]:
    """Write rows of texts, by column key, into the empty rows of a table, then into new ones before
    its closing totals. Their uids."""
    table = session.table(table_uid)
    empty = [r for r in table.rows if r.kind is RowKind.ROW and is_empty(table, r)]
    for row, texts in zip(empty, rows, strict=False):
        edit.change(Record.ROW, row.uid, cells=with_texts(row, texts))
    rest = [Row(ident="", kind=RowKind.ROW, cells=texts) for texts in rows[len(empty) :]]
    uids = [row.uid for row in empty[: len(rows)]]
    if rest:
        now = session.table(table_uid)
        uids += insert_rows(session, edit, now, place_of(now, None, None), rest)
    return uids
