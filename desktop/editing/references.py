# SPDX-License-Identifier: EUPL-1.2
"""What a table says of its rows and columns elsewhere, kept true when they go, come or move."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from desktop.plan.tree import Group, Merge, Row, RowKind, Table

Texts = dict[str, dict[str, str]]  # new texts by row ident and column key


def without_rows(table: Table, gone: Set[str]) -> tuple[dict[str, object], Texts]:
    """Members of `table` once the rows `gone` are not there, and texts that moved down.

    A merge whose first row goes keeps its text: in the next of its rows.
    """
    left = [replace(merge, rows=_left(merge.rows, gone)) for merge in table.merges]
    members: dict[str, object] = {"merges": tuple(merge for merge in left if merge.rows)}
    texts = _texts_down(table, left)
    if table.groups is not None:
        kept = (replace(g, rows=_left(g.rows, gone)) for g in table.groups)
        members["groups"] = tuple(group for group in kept if group.rows)
    if table.marks is not None:
        marks = table.marks.items()
        members["marks"] = {k: v for k, v in marks if k.split("/")[0] not in gone}
    return members, texts


def moved_rows(
    table: Table, order: Sequence[Row], moved: Set[str]
) -> tuple[tuple[Merge, ...], Texts]:
    """Merges and moved texts once the rows stand in `order`, of which `moved` changed place.

    A row put between rows of a merge joins it, unless it has a text of its own there. A merge torn
    apart keeps the part with the most rows; its text goes to the first of them.
    """
    places = {row.ident: place for place, row in enumerate(order)}
    merges = []
    for merge in table.merges:
        ends = [places[ident] for ident in merge.rows]
        stretch = order[min(ends) : max(ends) + 1]
        if any(row.ident in moved for row in stretch):
            merge = replace(merge, rows=_longest_part(merge, stretch, moved))
        merges.append(merge)
    return tuple(merges), _texts_down(table, merges)


def with_rows(table: Table, above: str, new: Sequence[str]) -> dict[str, object]:
    """Members of `table` once the rows `new` stand under the row `above`.

    They join a merge that goes on below them, and the group of the row above.
    """
    members: dict[str, object] = {
        "merges": tuple(
            replace(m, rows=_after(m.rows, above, new)) if above in m.rows[:-1] else m
            for m in table.merges
        )
    }
    if table.groups is not None:
        members["groups"] = tuple(_joined(group, above, new) for group in table.groups)
    return members


def freed_continuations(rows: Sequence[Row], gone: Set[str]) -> Iterator[tuple[Row, Row]]:
    """(row, what it becomes) of rows that went on a row that is gone.

    The first part that stays becomes a row of its own, and the parts after it go on from that one:
    otherwise their text would join a row it never belonged to.
    """
    owners: dict[str, str] = {}
    for row in rows:
        if row.ident in gone or row.continues not in gone:
            continue
        if row.continues in owners:
            yield row, replace(row, continues=owners[row.continues])
        elif row.kind is RowKind.CONTINUATION:
            owners[row.continues or ""] = row.ident
            yield row, replace(row, kind=RowKind.ROW, continues=None, continues_columns=None)
        else:
            yield row, replace(row, continues=None)


def without_column(table: Table, key: str) -> dict[str, object]:
    """Members of `table` that speak of its column `key`, once it is not there."""
    members: dict[str, object] = {
        "columns": tuple(column for column in table.columns if column.key != key),
        "merges": tuple(merge for merge in table.merges if merge.column != key),
    }
    if table.units is not None:
        members["units"] = _without(table.units, key)
    if table.marks is not None:
        marks = table.marks.items()
        members["marks"] = {k: v for k, v in marks if k.partition("/")[2] != key}
    return members


def row_without_column(row: Row, key: str) -> Row:
    """`row` without its cell under `key` and what is said of it."""
    columns = row.continues_columns
    return replace(
        row,
        cells=_without(row.cells, key),
        units=_without(row.units, key),
        also={k: texts for k, texts in row.also.items() if k != key},
        continues_columns=None if columns is None else tuple(c for c in columns if c != key),
    )


def _longest_part(merge: Merge, stretch: Sequence[Row], moved: Set[str]) -> tuple[str, ...]:
    """The part of a merge with the most rows in it, in their new order."""
    members = set(merge.rows)
    parts: list[list[str]] = [[]]
    for row in stretch:
        joins = row.ident in moved and not row.text(merge.column)
        if row.ident in members or joins:
            parts[-1].append(row.ident)
        elif row.kind is not RowKind.CONTINUATION:
            parts.append([])
    trimmed = [_from_member_to_member(part, members) for part in parts]
    return tuple(max(trimmed, key=lambda part: len(members.intersection(part))))


def _from_member_to_member(part: list[str], members: Set[str]) -> list[str]:
    inside = [place for place, ident in enumerate(part) if ident in members]
    return part[inside[0] : inside[-1] + 1] if inside else []


def _texts_down(table: Table, merges: Sequence[Merge]) -> Texts:
    """Texts of merges whose first row is another than in `table`; `merges` in its order."""
    texts: Texts = {}
    for before, after in zip(table.merges, merges, strict=True):
        if after.rows and after.rows[0] != before.rows[0]:
            _move_text(table, before, after.rows[0], texts)
    return texts


def _move_text(table: Table, merge: Merge, to: str, texts: Texts) -> None:
    source, target = table.row(merge.rows[0]), table.row(to)
    if source is None or target is None:
        return
    moved, own = source.text(merge.column), target.text(merge.column)
    if not moved:
        return
    both = own if own == moved else "\n".join(filter(None, (moved, own)))
    texts.setdefault(to, {})[merge.column] = both
    texts.setdefault(source.ident, {})[merge.column] = ""


def _left(idents: Sequence[str], gone: Set[str]) -> tuple[str, ...]:
    return tuple(ident for ident in idents if ident not in gone)


def _joined(group: Group, above: str, new: Sequence[str]) -> Group:
    return replace(group, rows=_after(group.rows, above, new)) if above in group.rows else group


def _after(idents: tuple[str, ...], above: str, new: Sequence[str]) -> tuple[str, ...]:
    place = idents.index(above) + 1
    return (*idents[:place], *new, *idents[place:])


def _without(texts: Mapping[str, str], key: str) -> dict[str, str]:
    return {k: text for k, text in texts.items() if k != key}
