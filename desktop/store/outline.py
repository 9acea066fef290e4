# SPDX-License-Identifier: EUPL-1.2
"""The records of a file in memory, as a tree that composes immutable plans.

A change costs its path to the root: a plan composed after it shares every node that stayed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import cast

from desktop.plan import tree
from desktop.store.records import PARENT_COLUMN, Change, Record, Values, decode

ROOT = 1  # uid of the one record of Record.PLAN
CHILDREN = {
    tree.Plan: "sections",
    tree.Section: "blocks",
    tree.ListBlock: "items",
    tree.Table: "rows",
}
PARENT = {
    Record.SECTION: Record.PLAN,
    Record.BLOCK: Record.SECTION,
    Record.ITEM: Record.BLOCK,
    Record.ROW: Record.BLOCK,
}

_place = attrgetter("position", "uid")
_node = attrgetter("node")


@dataclass(slots=True, eq=False)
class Entry:
    """One record: its values, its node, its place. `children` are in order."""

    record: Record
    uid: int
    values: Values
    node: tree.Node
    parent: "Entry | None" = None
    position: int = 0
    children: list["Entry"] = field(default_factory=list)
    stale: set["Entry"] = field(default_factory=set)  # children to compose anew; itself: reordered

    def index(self) -> int:
        """Where it stands among its siblings."""
        assert self.parent is not None
        return bisect_left(self.parent.children, _place(self), key=_place)

    def compose(self) -> tree.Node:
        """The node with its children as they are now."""
        if self.stale:
            for child in self.stale - {self}:
                child.compose()
            self.stale.clear()
            children = tuple(map(_node, self.children))
            self.node = replace(self.node, **{CHILDREN[type(self.node)]: children})  # type: ignore[arg-type]
        return self.node

    def touch(self) -> None:
        """Say to every ancestor that this entry is no longer what they composed."""
        child, parent = self, self.parent
        while parent is not None and child not in parent.stale:
            parent.stale.add(child)
            child, parent = parent, parent.parent


class Outline:
    """All records of a plan, by kind and uid, kept up to date by `apply`."""

    def __init__(self, records: Iterable[tuple[Record, int, Values]]) -> None:
        """From every record of a plan's file, parents before children, in any order."""
        self._entries: dict[Record, dict[int, Entry]] = {r: {} for r in (Record.PLAN, *PARENT)}
        self._idents: dict[tuple[Record, str], int] = {}
        self._last = dict.fromkeys(self._entries, 0)
        for record, uid, values in records:
            entry = self._add(record, uid, values)
            if entry.parent is not None:
                entry.parent.children.append(entry)
                entry.parent.stale.add(entry.parent)
        for entry in self._all():
            entry.children.sort(key=_place)
            if entry.stale:
                entry.touch()

    def plan(self) -> tree.Plan:
        """The plan as it is now."""
        return cast(tree.Plan, self.entry(Record.PLAN, ROOT).compose())

    def entry(self, record: Record, uid: int) -> Entry:
        """The entry of a record. Raises KeyError where there is none."""
        return self._entries[record][uid]

    def entries(self, record: Record) -> Mapping[int, Entry]:
        """All entries of a kind by uid."""
        return self._entries[record]

    def parent_entry(self, record: Record, parent: int) -> Entry:
        """The entry under which records of this kind with this parent stand."""
        return self._entries[PARENT[record]][parent]

    def find(self, record: Record, ident: str) -> int | None:
        """The uid of the section, table or row with this ident."""
        return self._idents.get((record, ident))

    def next_uid(self, record: Record) -> int:
        """A uid that no record of this kind has had since the file was opened."""
        self._last[record] += 1
        return self._last[record]

    def apply(self, change: Change) -> None:
        """Follow one change of the file."""
        if change.before is None:
            assert change.after is not None
            self._insert(self._add(change.record, change.uid, change.after))
        elif change.after is None:
            self._remove(self.entry(change.record, change.uid))
        else:
            self._update(self.entry(change.record, change.uid), change.after)

    def _add(self, record: Record, uid: int, values: Values) -> Entry:
        entry = Entry(record, uid, values, decode(record, uid, values))
        entry.position = cast(int, values.get("position", 0))
        entry.parent = self._parent(record, values)
        self._entries[record][uid] = entry
        self._last[record] = max(self._last[record], uid)
        self._remember(entry)
        return entry

    def _parent(self, record: Record, values: Values) -> Entry | None:
        if record is Record.PLAN:
            return None
        column = PARENT_COLUMN.get(record)
        return self._entries[PARENT[record]][cast(int, values[column]) if column else ROOT]

    def _insert(self, entry: Entry) -> None:
        assert entry.parent is not None
        entry.parent.children.insert(entry.index(), entry)
        self._reordered(entry.parent)

    def _remove(self, entry: Entry) -> None:
        self._detach(entry)
        del self._entries[entry.record][entry.uid]
        self._forget(entry)

    def _update(self, entry: Entry, after: Values) -> None:
        self._forget(entry)
        entry.values = {**entry.values, **after}
        entry.node = decode(entry.record, entry.uid, entry.values)
        if type(entry.node) in CHILDREN:
            entry.stale.add(entry)
        self._remember(entry)
        entry.touch()
        if "position" in after or PARENT_COLUMN.get(entry.record) in after:
            self._replace(entry)

    def _replace(self, entry: Entry) -> None:
        """Stand where the values say: another position, perhaps another parent."""
        self._detach(entry)
        entry.parent = self._parent(entry.record, entry.values)
        entry.position = cast(int, entry.values["position"])
        self._insert(entry)
        entry.touch()

    def _detach(self, entry: Entry) -> None:
        assert entry.parent is not None
        del entry.parent.children[entry.index()]
        entry.parent.stale.discard(entry)
        self._reordered(entry.parent)

    @staticmethod
    def _reordered(parent: Entry) -> None:
        parent.stale.add(parent)
        parent.touch()

    def _remember(self, entry: Entry) -> None:
        ident = entry.values.get("ident")
        if isinstance(ident, str):
            self._idents[entry.record, ident] = entry.uid

    def _forget(self, entry: Entry) -> None:
        ident = entry.values.get("ident")
        if isinstance(ident, str) and self._idents.get((entry.record, ident)) == entry.uid:
            del self._idents[entry.record, ident]

    def _all(self) -> Iterator[Entry]:
        for entries in self._entries.values():
            yield from entries.values()
