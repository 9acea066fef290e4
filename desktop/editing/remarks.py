# SPDX-License-Identifier: EUPL-1.2
"""What a file keeps of findings: those a person lets stand, and marks that nobody ticked off yet.

Both are one kind of record: the key of a finding, and a reason. The reason of an accepted finding
is the person's; that of a mark is the sentence that says what to look at.
"""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from desktop.plan.findings import Finding
from desktop.plan.marks import Key, Marks, is_carried, mark_of
from desktop.store.parts import pack_message, to_json, unpack_message
from desktop.store.records import Change, Record, Values


class Remarks:
    """The records of an open file, by key; `follow` what was written."""

    def __init__(self, records: Mapping[int, Values]) -> None:
        self.records: dict[int, Values] = {}
        self._uids: dict[Key, int] = {}
        self._accepted: dict[Key, str] = {}
        self._marks: dict[Key, Finding] = {}
        for uid, values in records.items():
            self._take(uid, values)
        self._last = max(records, default=0)

    @property
    def accepted(self) -> Mapping[Key, str]:
        """The reasons given for accepted findings."""
        return MappingProxyType(self._accepted)

    @property
    def marks(self) -> Marks:
        """The marks, in the order in which they came into the file."""
        return {key: self._marks[key] for key in sorted(self._marks, key=self._uids.__getitem__)}

    def change(self, key: Key, reason: str | None) -> Change | None:
        """What makes `reason` that of `key`, or with None takes the record away; None for nothing.

        Each new record gets a number of its own, whether it is written in the end or not.
        """
        uid = self._uids.get(key, 0)
        before = self.records.get(uid)
        if reason == (before["reason"] if before else None):
            return None
        after = None if reason is None else {"key": json.dumps(key), "reason": reason}
        if before is None:
            uid = self._last = self._last + 1
        return Change(Record.ACCEPTED, uid, before, after)

    def follow(self, changes: Iterable[Change]) -> None:
        """Be what the file is after these changes."""
        for change in changes:
            if change.record is Record.ACCEPTED:
                self._drop(change.uid)
                if change.after is not None:
                    self._take(change.uid, change.after)
                    self._last = max(self._last, change.uid)

    def _take(self, uid: int, values: Values) -> None:
        key: Key = tuple(json.loads(str(values["key"])))
        self.records[uid], self._uids[key] = values, uid
        if is_carried(key[0]):
            self._marks[key] = mark_of(key, unpack_message(json.loads(str(values["reason"]))))
        else:
            self._accepted[key] = str(values["reason"])

    def _drop(self, uid: int) -> None:
        values = self.records.pop(uid, None)
        if values is not None:
            key: Key = tuple(json.loads(str(values["key"])))
            del self._uids[key]
            self._marks.pop(key, None)
            self._accepted.pop(key, None)


def is_mark(values: Values) -> bool:
    """Whether a record is of a mark."""
    return is_carried(json.loads(str(values["key"]))[0])


def packed_mark(mark: Finding) -> Values:
    """A mark as a record of a new file."""
    return {"key": json.dumps(mark.key), "reason": to_json(pack_message(mark.message))}
