# SPDX-License-Identifier: EUPL-1.2
"""The changes of one open command: each is written to the file and followed in memory at once."""

import dataclasses
from typing import Any

from desktop.editing.changes import Gathering, follow_all
from desktop.plan import tree
from desktop.store.outline import Entry, Outline
from desktop.store.positions import make_room
from desktop.store.records import PARENT_COLUMN, Change, Record, Values, encode
from desktop.store.writing import Transaction, children_of, record_of

CONTENT = (Record.BLOCK, Record.ITEM, Record.ROW)


class Edit:
    """What a command does to a plan. Once the command is over, every change raises RuntimeError.

    `fills`: a section that was still to do counts as filled when its contents change.
    """

    def __init__(self, transaction: Transaction, outline: Outline) -> None:
        self.outline = outline
        self.fills = True
        self._transaction = transaction
        self._gathering = Gathering()
        self._followed: list[Change] = []
        self._touched: set[int] = set()

    def change(self, record: Record, uid: int, **members: Any) -> None:
        """Give a node other members; nothing is written where they are what it has."""
        entry = self.outline.entry(record, uid)
        self._update(entry, encode(dataclasses.replace(entry.node, **members)))

    def insert(
        self, record: Record, parent: int, node: tree.Node, before: int | None = None
    ) -> int:
        """Add a node with all its children under `parent`, before a sibling or last. Its uid."""
        position = self._make_room(self._siblings(record, parent), before)
        uid = self.outline.next_uid(record)
        self._write(Change(record, uid, None, record_of(record, node, parent, position)))
        for children, nodes in children_of(node):
            for child in nodes:
                self.insert(children, uid, child)
        return uid

    def remove(self, record: Record, uid: int) -> None:
        """Take a node away with all its children."""
        entry = self.outline.entry(record, uid)
        for child in reversed(entry.children):
            self.remove(child.record, child.uid)
        self._touch(entry)
        self._write(Change(record, uid, dict(entry.values), None))

    def move(
        self, record: Record, uid: int, before: int | None = None, parent: int | None = None
    ) -> None:
        """Put a node before a sibling, or last; under another parent where one is given."""
        entry = self.outline.entry(record, uid)
        assert entry.parent is not None
        target = entry.parent.uid if parent is None else parent
        if before == uid:
            return
        self._touch(entry)
        position = self._make_room(self._siblings(record, target), before)
        column = PARENT_COLUMN.get(record)
        self._update(entry, {"position": position} | ({column: target} if column else {}))

    def write_accepted(self, uid: int, before: Values | None, after: Values | None) -> None:
        """Note, or forget, that a finding was accepted."""
        self._write(Change(Record.ACCEPTED, uid, before, after))

    def finish(self) -> Gathering:
        """Say that touched sections are begun; what was changed."""
        for uid in self._touched if self.fills else ():
            section = self.outline.entries(Record.SECTION).get(uid)
            if section is not None and section.values["state"] == tree.State.TO_DO.value:
                self._update(section, {"state": tree.State.FILLED.value})
        return self._gathering

    def revert(self) -> None:
        """Bring the memory back to what it was; the file has rolled back."""
        follow_all(self.outline, [c.inverse() for c in reversed(self._followed)])

    def _siblings(self, record: Record, parent: int) -> list[Entry]:
        return self.outline.parent_entry(record, parent).children

    def _make_room(self, siblings: list[Entry], before: int | None) -> int:
        index = len(siblings)
        if before is not None:
            index = next(i for i, s in enumerate(siblings) if s.uid == before)
        new, moved = make_room([s.position for s in siblings], index, 1)
        for entry, position in [(siblings[i], position) for i, position in moved.items()]:
            self._update(entry, {"position": position})
        return new[0]

    def _update(self, entry: Entry, values: Values) -> None:
        after = {k: v for k, v in values.items() if entry.values[k] != v}
        if after:
            before = {k: entry.values[k] for k in after}
            self._write(Change(entry.record, entry.uid, before, after))

    def _write(self, change: Change) -> None:
        self._transaction.write(change)
        self._gathering.follow(self.outline, change)
        self._followed.append(change)
        if change.after is not None and change.record in CONTENT:
            self._touch(self.outline.entry(change.record, change.uid))

    def _touch(self, entry: Entry) -> None:
        while entry.parent is not None and entry.record is not Record.SECTION:
            entry = entry.parent
        if entry.record is Record.SECTION:
            self._touched.add(entry.uid)
