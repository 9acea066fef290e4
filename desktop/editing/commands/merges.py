# SPDX-License-Identifier: EUPL-1.2
"""Commands that make one cell of several under one another, and take it apart again."""

from collections.abc import Collection, Sequence

from desktop.editing.commands.cells import known_column, with_texts
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import say, say_count
from desktop.plan.tree import Merge, Row, RowKind, Table
from desktop.store.records import Record


def merge_cells(
    session: PlanSession,
    table_uid: int,
    key: str,
    row_uids: Collection[int],
    *,
    join_texts: bool = False,
) -> None:
    """Make one cell of those of neighbouring ordinary rows under column `key`.

    Merged cells among them are taken in whole. The text of the first stays; another text below
    raises BadInput, or goes with `join_texts` under the first, on lines of its own.
    """
    table = session.table(table_uid)
    known_column(table, key)
    members = merged_rows(table, key, row_uids)
    texts = _texts(members, key)
    if len(texts) > 1 and not join_texts:
        message = N_("The cells have different texts. Empty those below, or join their texts.")
        raise BadInput(say(message))
    merge = Merge(column=key, rows=tuple(row.ident for row in members))
    others = [m for m in table.merges if not (m.column == key and set(m.rows) & set(merge.rows))]
    label = say_count("Merge {count} cell", "Merge {count} cells", len(members))
    with session.command(label) as edit:
        for row, text in zip(members, ["\n".join(texts), *[""] * len(members)], strict=False):
            edit.change(Record.ROW, row.uid, cells=with_texts(row, {key: text}))
        edit.change(Record.BLOCK, table_uid, merges=(*others, merge))


def split_merge(session: PlanSession, table_uid: int, key: str, row_uid: int) -> None:
    """Take apart the merged cell of a row under column `key`; its text stays in the first row."""
    table = session.table(table_uid)
    merge = merge_at(table, key, session.row(row_uid).ident)
    if merge is None:
        raise BadInput(say(N_("This cell is not a merged one.")))
    with session.command(say(N_("Split a merged cell"))) as edit:
        left = tuple(other for other in table.merges if other is not merge)
        edit.change(Record.BLOCK, table_uid, merges=left)


def merge_at(table: Table, key: str, ident: str) -> Merge | None:
    """The merged cell that a row has a part of under column `key`, or None."""
    return next((m for m in table.merges if m.column == key and ident in m.rows), None)


def texts_to_join(table: Table, key: str, row_uids: Collection[int]) -> tuple[str, ...]:
    """The different texts that one cell of these rows would have to hold. Raises BadInput."""
    return _texts(merged_rows(table, key, row_uids), key)


def merged_rows(table: Table, key: str, row_uids: Collection[int]) -> tuple[Row, ...]:
    """The rows that one cell over these rows would cover, with those of merged cells among them.

    Continuations between them stay out. Raises BadInput where they are fewer than two, are not
    ordinary rows, or another row stands between them.
    """
    idents = {row.ident for row in table.rows if row.uid in row_uids}
    for merge in table.merges:
        if merge.column == key and idents & set(merge.rows):
            idents |= set(merge.rows)
    body = [row for row in table.rows if row.kind is not RowKind.CONTINUATION]
    places = [place for place, row in enumerate(body) if row.ident in idents]
    found = tuple(body[places[0] : places[-1] + 1]) if places else ()
    if len(found) < 2:
        raise BadInput(say(N_("Choose two or more cells under one another to merge them.")))
    if len(found) != len(places) or any(row.kind is not RowKind.ROW for row in found):
        raise BadInput(say(N_("Only ordinary rows that stand together can have a merged cell.")))
    return found


def _texts(rows: Sequence[Row], key: str) -> tuple[str, ...]:
    """The different texts of the rows, in order."""
    return tuple(dict.fromkeys(text for row in rows if (text := row.text(key))))
