# SPDX-License-Identifier: EUPL-1.2
"""Commands on the rows of tables."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.editing import references
from desktop.editing.apply import Edit
from desktop.editing.commands.cells import known_column, with_texts
from desktop.editing.commands.naming import row_idents
from desktop.editing.commands.ordinals import following, numbered_column, renumbered
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import say, say_count
from desktop.plan.tree import EMPTY, NOTHING_KEPT, Row, RowKind, Table
from desktop.store.records import Record


def add_row(
    session: PlanSession,
    table_uid: int,
    after_uid: int | None = None,
    kind: RowKind = RowKind.ROW,
    cells: Mapping[str, str] | None = None,
    before_uid: int | None = None,
) -> int:
    """Add a row under `after_uid`, above `before_uid`, or as the last before a closing total.

    An ordinary row is offered the next number. Its uid.
    """
    table = session.table(table_uid)
    place = place_of(table, after_uid, before_uid)
    row = Row(ident="", kind=kind, cells=cells or {})
    with session.command(say(N_("Add a row"))) as edit:
        return insert_rows(session, edit, table, place, [row])[0]


def paste_columns(
    session: PlanSession,
    table_uid: int,
    block: Sequence[Sequence[str]],
    keys: Sequence[str | None],
    row_uid: int | None = None,
) -> list[int]:
    """Write a block of texts from a row down, each of its columns under a key; None: nowhere.

    Where the table ends, rows are added, before closing totals; without `row_uid` all are new. The
    uids of its rows.
    """
    table = session.table(table_uid)
    for key in filter(None, keys):
        known_column(table, key)
    body = place_of(table, None, None)
    start = body if row_uid is None else _index(table, row_uid)
    end = body if row_uid is None or start < body else len(table.rows)
    texts = [
        {key: text for key, text in zip(keys, line, strict=False) if key is not None}
        for line in block
    ]
    below = table.rows[start : min(end, start + len(texts))]
    label = say_count("Paste {count} row", "Paste {count} rows", len(texts))
    with session.command(label) as edit:
        for row, line in zip(below, texts, strict=False):
            edit.change(Record.ROW, row.uid, cells=with_texts(row, line))
        rest = [Row(ident="", kind=RowKind.ROW, cells=line) for line in texts[len(below) :]]
        return [row.uid for row in below] + insert_rows(session, edit, table, end, rest)


def delete_rows(session: PlanSession, uids: Collection[int]) -> None:
    """Take rows away; what merges, groups, marks and continuations say of them goes too."""
    by_table: dict[int, set[str]] = {}
    for uid in uids:
        by_table.setdefault(session.table_of(uid).uid, set()).add(session.row(uid).ident)
    label = say_count("Delete {count} row", "Delete {count} rows", len(uids))
    with session.command(label) as edit:
        for table_uid, gone in by_table.items():
            _forget(session.table(table_uid), gone, edit)
        for uid in uids:
            edit.remove(Record.ROW, uid)


def move_rows(session: PlanSession, uids: Sequence[int], before_uid: int | None) -> None:
    """Put rows of one table, in the order they stand, before another row, or last.

    Their continuations go with them.
    """
    table = session.table_of(uids[0])
    moved = _with_continuations(table, set(uids))
    label = say_count("Move {count} row", "Move {count} rows", len(uids))
    moved_uids = {row.uid for row in moved}
    others = [row for row in table.rows if row.uid not in moved_uids]
    place = _place_among(table, others, before_uid)
    order = [*others[:place], *moved, *others[place:]]
    before = others[place].uid if place < len(others) else None
    if tuple(order) == table.rows:
        return
    merges, texts = references.moved_rows(table, order, {row.ident for row in moved})
    with session.command(label) as edit:
        edit.move(Record.ROW, [row.uid for row in moved], before)
        edit.change(Record.BLOCK, table.uid, merges=merges)
        _write_texts(table, texts, edit)
        _free_stranded(order, edit)


def duplicate_rows(session: PlanSession, uids: Collection[int]) -> list[int]:
    """Put copies of rows of one table under the last of them, with the next numbers. Their uids."""
    if not uids:
        return []
    table = session.table_of(next(iter(uids)))
    rows = [row for row in table.rows if row.uid in set(uids)]
    label = say_count("Duplicate {count} row", "Duplicate {count} rows", len(rows))
    key = numbered_column(table)
    copies = [
        replace(row, kept=NOTHING_KEPT, also=EMPTY, cells=_without_number(row, key)) for row in rows
    ]
    with session.command(label) as edit:
        return insert_rows(session, edit, table, table.rows.index(rows[-1]) + 1, copies)


def renumber(session: PlanSession, table_uid: int) -> None:
    """Number the rows anew in the style they have; rows without a number stay without."""
    table = session.table(table_uid)
    key = numbered_column(table)
    if key is None:
        raise BadInput(say(N_("This table has no column of row numbers.")))
    with session.command(say(N_("Number the rows anew"))) as edit:
        for row, text in renumbered(table, key):
            edit.change(Record.ROW, row.uid, cells=with_texts(row, {key: text}))


def insert_rows(
    session: PlanSession,
    edit: Edit,
    table: Table,
    place: int,
    rows: Iterable[Row],
) -> list[int]:
    """Put new rows before the one at `place` of `table` as it was when the command began.

    They get idents, and ordinary ones the next numbers where they have none.
    """
    idents = row_idents(session, table.ident, len(table.rows) + 1)
    above = table.rows[:place]
    new = [replace(row, ident=next(idents)) for row in _with_numbers(table, above, rows)]
    before = table.rows[place].uid if place < len(table.rows) else None
    uids = edit.insert(Record.ROW, table.uid, new, before)
    if above:
        members = references.with_rows(table, above[-1].ident, [row.ident for row in new])
        edit.change(Record.BLOCK, table.uid, **members)
    return uids


def _with_numbers(table: Table, above: Sequence[Row], rows: Iterable[Row]) -> Iterator[Row]:
    key = numbered_column(table)
    number = following(above, key) if key else ""
    for row in rows:
        if key and row.kind is RowKind.ROW:
            if key not in row.cells and number:
                row = replace(row, cells={key: number, **row.cells})
            number = following((row,), key) if row.text(key) else number
        yield row


def _without_number(row: Row, key: str | None) -> dict[str, str]:
    numbered = row.kind is RowKind.ROW
    return {k: text for k, text in row.cells.items() if not numbered or k != key}


def place_of(table: Table, after_uid: int | None, before_uid: int | None) -> int:
    """Where a new row goes: under a row, above one, or as the last before a closing total."""
    if after_uid is not None:
        return _index(table, after_uid) + 1
    if before_uid is not None:
        return _index(table, before_uid)
    place = len(table.rows)
    while place and table.rows[place - 1].kind is RowKind.TOTAL:
        place -= 1
    return place if place else len(table.rows)  # totals at the top stay at the top


def _index(table: Table, row_uid: int) -> int:
    for place, row in enumerate(table.rows):
        if row.uid == row_uid:
            return place
    raise BadInput(say(N_("This row is no longer in the table.")))


def _forget(table: Table, gone: set[str], edit: Edit) -> None:
    members, texts = references.without_rows(table, gone)
    edit.change(Record.BLOCK, table.uid, **members)
    _write_texts(table, {i: t for i, t in texts.items() if i not in gone}, edit)
    for row, free in references.freed_continuations(table.rows, gone):
        edit.change(
            Record.ROW,
            row.uid,
            kind=free.kind,
            continues=free.continues,
            continues_columns=free.continues_columns,
        )


def _write_texts(table: Table, texts: references.Texts, edit: Edit) -> None:
    rows = {row.ident: row for row in table.rows if row.ident in texts}
    for ident, row in rows.items():
        edit.change(Record.ROW, row.uid, cells=with_texts(row, texts[ident]))


def _with_continuations(table: Table, uids: set[int]) -> list[Row]:
    idents = {row.ident for row in table.rows if row.uid in uids}
    return [row for row in table.rows if row.ident in idents or _goes_on(row, idents)]


def _goes_on(row: Row, idents: set[str]) -> bool:
    return row.kind is RowKind.CONTINUATION and row.continues in idents


def _place_among(table: Table, others: Sequence[Row], before_uid: int | None) -> int:
    """Where to stand among `others` to be before `before_uid`, or before what follows it."""
    if before_uid is None:
        return len(others)
    places = {row.uid: place for place, row in enumerate(others)}
    below = table.rows[_index(table, before_uid) :]
    return next((places[row.uid] for row in below if row.uid in places), len(others))


def _free_stranded(order: Sequence[Row], edit: Edit) -> None:
    """A row that goes on a row no longer above it goes on the row above it."""
    seen: set[str] = set()
    for row in order:
        if row.continues is not None and row.continues not in seen:
            edit.change(Record.ROW, row.uid, continues=None)
        seen.add(row.ident)
