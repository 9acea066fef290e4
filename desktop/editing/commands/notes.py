# SPDX-License-Identifier: EUPL-1.2
"""A note under a table with the sign that leads to it."""

import re
from itertools import count

from desktop.editing.commands.cells import known_column, with_texts
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.derived import effective_marks
from desktop.plan.message import say
from desktop.plan.tree import RowKind, Table
from desktop.store.records import Record

SIGNS = re.compile(r"\s*(\*+)")


def add_note_with_mark(session: PlanSession, row_uid: int, key: str) -> int:
    """Put the next free sign after the text of a cell and begin its note under the table.

    Returns the place of the note among the table's notes.
    """
    table, row = session.table_of(row_uid), session.row(row_uid)
    column = known_column(table, key)
    mark = free_mark(table)
    members: dict[str, object] = {"notes": (*table.notes, f"{mark} ")}
    if table.marks is not None:
        members["marks"] = {**table.marks, f"{row.ident}/{key}": mark}
    with session.command(say(N_("Add a note to “{column}”"), column=column.label)) as edit:
        edit.change(Record.ROW, row_uid, cells=with_texts(row, {key: row.text(key) + mark}))
        edit.change(Record.BLOCK, table.uid, **members)
    return len(table.notes)


def free_mark(table: Table) -> str:
    """The shortest sign "*", "**" … that neither a cell nor a note of the table has."""
    notes = [*table.notes]
    for row in table.rows:
        if row.kind is RowKind.NOTE:
            notes += row.cells.values()
    taken = {found[1] for note in notes if (found := SIGNS.match(note))}
    taken.update(effective_marks(table).values())
    return next(sign for number in count(1) if (sign := "*" * number) not in taken)
