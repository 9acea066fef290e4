# SPDX-License-Identifier: EUPL-1.2
"""The changes of one open command: each is written to the file and followed in memory at once."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any

from desktop.editing.changes import Gathering, follow_all
from desktop.plan import tree
from desktop.store.outline import Entry, Outline
from desktop.store.positions import make_room
from desktop.store.records import PARENT_COLUMN, Change, Record, Values, encode
from desktop.store.writing import Transaction, children_of, record_of


class Edit:
    """What a command does to a plan. Once the command is over, every change raises RuntimeError.

    A section that was still to do counts as filled when its contents change, unless `fills` is
    set false.
    """

    def __init__(self, transaction: Transaction, outline: Outline) -> None:
        self.fills = True
        self._outline = outline
        self._transaction = transaction
        self._gathering = Gathering()
        self.followed: list[Change] = []
        self._touched: set[int] = set()

    def change(self, record: Record, uid: int, **members: Any) -> None:
        """Give a node other members; nothing is written where they are what it has."""
        entry = self._outline.entry(record, uid)
        if self._update(entry, encode(dataclasses.replace(entry.node, **members))):
            self._touch(entry)

    def insert(
        self, record: Record, parent: int, nodes: Sequence[tree.Node], before: int | None = None
    ) -> list[int]:
        """Add nodes with their children under `parent`, before a sibling or last. Their uids."""
        uids = self._insert(record, parent, nodes, before)
        for uid in uids[:1]:
            self._touch(self._outline.entry(record, uid))
        return uids

    def remove(self, record: Record, uid: int) -> None:
        """Take a node away with all its children."""
        entry = self._outline.entry(record, uid)
        self._touch(entry)
        self._remove(entry)

    def move(
        self,
        record: Record,
        uids: Sequence[int],
        before: int | None = None,
        parent: int | None = None,
    ) -> None:
        """Put nodes, in this order, before a sibling that is not among them, or last.

        Under another parent where one is given.
        """
        entries = [self._outline.entry(record, uid) for uid in uids]
        target = entries[0].parent if parent is None else self._outline.parent_entry(record, parent)
        assert target is not None
        positions = self._make_room(target, before, len(entries))
        column = PARENT_COLUMN.get(record)
        place = {column: target.uid} if column else {}
        for entry, position in zip(entries, positions, strict=True):
            self._touch(entry)
            self._update(entry, {"position": position} | place)
            self._touch(entry)

    def write_accepted(self, change: Change) -> None:
        """Note that a finding was accepted, or no longer is."""
        self._write(change)

    def write_records(self, changes: Iterable[Change]) -> None:
        """Write changes as they are given: each section keeps the state they say."""
        self.fills = False
        for change in changes:
            self._write(change)

    def finish(self) -> Gathering:
        """Say that touched sections are begun; what was changed."""
        for uid in self._touched if self.fills else ():
            section = self._outline.entries(Record.SECTION).get(uid)
            if section is not None and section.values["state"] == tree.State.TO_DO.value:
                self._update(section, {"state": tree.State.FILLED.value})
        return self._gathering

    def revert(self) -> None:
        """Bring the memory back to what it was; the file has rolled back or will."""
        follow_all(self._outline, [c.inverse() for c in reversed(self.followed)])

    def _insert(
        self, record: Record, parent: int, nodes: Sequence[tree.Node], before: int | None
    ) -> list[int]:
        uids = [self._outline.next_uid(record) for _node in nodes]
        room = self._make_room(self._outline.parent_entry(record, parent), before, len(nodes))
        for uid, node, position in zip(uids, nodes, room, strict=True):
            self._write(Change(record, uid, None, record_of(record, node, parent, position)))
            for child_record, children in children_of(node):
                self._insert(child_record, uid, children, None)
        return uids

    def _remove(self, entry: Entry) -> None:
        for child in reversed(entry.children):
            self._remove(child)
        self._write(Change(entry.record, entry.uid, dict(entry.values), None))

    def _make_room(self, parent: Entry, before: int | None, count: int) -> list[int]:
        siblings = parent.children
        index = len(siblings)
        if before is not None:
            index = next(i for i, sibling in enumerate(siblings) if sibling.uid == before)
        room, moved = make_room([s.position for s in siblings], index, count)
        for entry, position in [(siblings[i], position) for i, position in moved.items()]:
            self._update(entry, {"position": position})
        return room

    def _update(self, entry: Entry, values: Values) -> bool:
        """Write what differs; whether anything does."""
        after = {k: v for k, v in values.items() if entry.values[k] != v}
        if after:
            before = {k: entry.values[k] for k in after}
            self._write(Change(entry.record, entry.uid, before, after))
        return bool(after)

    def _write(self, change: Change) -> None:
        self._transaction.write(change)
        self._gathering.follow(self._outline, change)
        self.followed.append(change)

    def _touch(self, entry: Entry) -> None:
        """Remember the section whose contents change: not the section's own heading or place."""
        parent = entry.parent
        while parent is not None and parent.record is not Record.SECTION:
            parent = parent.parent
        if parent is not None:
            self._touched.add(parent.uid)
