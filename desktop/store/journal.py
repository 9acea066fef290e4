# SPDX-License-Identifier: EUPL-1.2
"""The journal of a file: every command as the changes it made, so that undo outlives a crash.

A step is written in the very transaction of its changes. Undone steps stay, to be done again, until
a new step is written.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desktop.plan.message import Message
from desktop.store.parts import pack_message, to_json, unpack_message
from desktop.store.records import Change, Record

KEPT_STEPS = 200
LAST_DONE = "coalesce((SELECT id FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1), 0)"
DONE = "undone = 0 ORDER BY id DESC LIMIT 1"
UNDONE = f"id > {LAST_DONE} ORDER BY id LIMIT 1"  # undone steps are the last; no whole scan
MERGE_WITHIN = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Step:
    """One command: its number, its name, when it was done, what it changed."""

    number: int
    label: Message
    at: datetime
    merge_key: str | None
    changes: tuple[Change, ...]

    def takes(self, merge_key: str | None, at: datetime) -> bool:
        """Whether an edit of `merge_key` made at `at` goes on with this step."""
        return merge_key is not None and merge_key == self.merge_key and at - self.at < MERGE_WITHIN


class Journal:
    """The steps of one file. Every method that writes is called inside a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def last(self) -> Step | None:
        """The step that undo takes back next."""
        return self._step(DONE)

    def next(self) -> Step | None:
        """The step that redo does again next."""
        return self._step(UNDONE)

    def label(self, *, undone: bool) -> Message | None:
        """The name of the next step to do again (undone) or to take back."""
        which = UNDONE if undone else DONE
        found = self._connection.execute(f"SELECT label FROM journal WHERE {which}")
        row = found.fetchone()
        return unpack_message(json.loads(row[0])) if row else None

    def write(
        self, label: Message, changes: Sequence[Change], at: datetime, merge_key: str | None
    ) -> None:
        """Add a step; what was undone before can no longer be done again."""
        self._connection.execute(f"DELETE FROM journal WHERE id > {LAST_DONE}")
        self._connection.execute(
            "INSERT INTO journal (at, merge_key, label, changes) VALUES (?, ?, ?, ?)",
            (at.isoformat(), merge_key, to_json(pack_message(label)), pack_changes(changes)),
        )

    def extend(self, step: Step, label: Message, changes: Sequence[Change], at: datetime) -> None:
        """Make `changes` part of the last step; a step that has come to nothing goes."""
        merged = merge(step.changes, changes)
        if not merged:
            self._connection.execute("DELETE FROM journal WHERE id = ?", (step.number,))
            return
        self._connection.execute(
            "UPDATE journal SET at = ?, label = ?, changes = ? WHERE id = ?",
            (at.isoformat(), to_json(pack_message(label)), pack_changes(merged), step.number),
        )

    def mark(self, step: Step, *, undone: bool) -> None:
        """Say that a step was undone, or done again."""
        self._connection.execute(
            "UPDATE journal SET undone = ? WHERE id = ?", (int(undone), step.number)
        )

    def trim(self, keep: int = KEPT_STEPS) -> None:
        """Forget all but the last `keep` steps."""
        self._connection.execute(
            "DELETE FROM journal WHERE id NOT IN (SELECT id FROM journal ORDER BY id DESC LIMIT ?)",
            (keep,),
        )

    def clear(self) -> None:
        """Forget every step: after a migration they no longer fit."""
        self._connection.execute("DELETE FROM journal")

    def _step(self, where: str) -> Step | None:
        found = self._connection.execute(
            f"SELECT id, label, at, merge_key, changes FROM journal WHERE {where}"
        ).fetchone()
        if found is None:
            return None
        number, label, at, merge_key, changes = found
        return Step(
            number,
            unpack_message(json.loads(label)),
            datetime.fromisoformat(at),
            merge_key,
            unpack_changes(changes),
        )


def pack_changes(changes: Iterable[Change]) -> str:
    """JSON: [[record, uid, before or null, after or null], …]."""
    return to_json([[c.record, c.uid, c.before, c.after] for c in changes])


def unpack_changes(packed: str) -> tuple[Change, ...]:
    """The changes that `pack_changes` wrote."""
    return tuple(Change(Record(r), uid, b, a) for r, uid, b, a in json.loads(packed))


def merge(earlier: Iterable[Change], later: Iterable[Change]) -> tuple[Change, ...]:
    """Two lists of changes as one: of each record the first image before and the last after."""
    merged: dict[tuple[Record, int], Change] = {}
    for change in (*earlier, *later):
        key = (change.record, change.uid)
        merged[key] = _join(merged[key], change) if key in merged else change
    return tuple(c for c in merged.values() if c.before != c.after)


def _join(first: Change, then: Change) -> Change:
    """Two changes of one record as one."""
    before: Any = first.before
    after: Any = then.after
    if before is not None and then.before is not None and first.after is not None:
        before = {**then.before, **before}
    if after is not None and first.after is not None and then.before is not None:
        after = {**first.after, **after}
    return Change(first.record, first.uid, before, after)
