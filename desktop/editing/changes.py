# SPDX-License-Identifier: EUPL-1.2
"""What an edit changed, told after its commit, so that views refresh just that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.editing.remarks import is_mark
from desktop.store.outline import Entry, Outline
from desktop.store.records import PARENT_COLUMN, Change, Record

PLACE = {"position", "level", *PARENT_COLUMN.values()}


@dataclass(frozen=True, slots=True)
class Changed:
    """The uids of what one command, undo or redo changed.

    `structure`: sections added, removed, moved or of another level. `sections`: heading, state or
    sentence. `blocks`: what a block says itself, and the items of lists. `block_order`: sections
    whose blocks were added, removed or moved. `rows`: (table, row) whose texts changed.
    `row_order`: tables whose rows were added, removed or moved. `findings`: what was said of
    findings. `marks`: what came from last year's plan was ticked off. `initiator`: what the command
    was given, so that a view knows its own edit.
    """

    plan: bool = False
    structure: bool = False
    sections: frozenset[int] = frozenset()
    blocks: frozenset[int] = frozenset()
    block_order: frozenset[int] = frozenset()
    rows: frozenset[tuple[int, int]] = frozenset()
    row_order: frozenset[int] = frozenset()
    findings: bool = False
    marks: bool = False
    initiator: object | None = field(default=None, compare=False)


class Gathering:
    """Makes one `Changed` of many changes; `note` each before and after the outline follows it."""

    def __init__(self) -> None:
        self._flags: dict[str, bool] = {}
        self._sets: dict[str, set[object]] = {}

    def changed(self, initiator: object | None = None) -> Changed:
        """What was noted."""
        sets = {name: frozenset(found) for name, found in self._sets.items()}
        return Changed(**self._flags, **sets, initiator=initiator)  # type: ignore[arg-type]

    def follow(self, outline: Outline, change: Change) -> None:
        """Apply `change` to `outline` and note it, with the parents of before and after."""
        if change.record is Record.ACCEPTED:
            said = change.after or change.before or {}
            self._flags["marks" if is_mark(said) else "findings"] = True
            return
        for entry in self._entries(outline, change):
            for moved in _kinds(change):
                self._note(entry, moved)

    def _entries(self, outline: Outline, change: Change) -> Iterator[Entry]:
        """The entry where it was and where it is, with the outline following in between."""
        if change.before is not None:
            yield outline.entry(change.record, change.uid)
        outline.apply(change)
        if change.after is not None:
            yield outline.entry(change.record, change.uid)

    def _note(self, entry: Entry, moved: bool) -> None:
        parent = entry.parent.uid if entry.parent is not None else 0
        match entry.record, moved:
            case Record.PLAN, _:
                self._flags["plan"] = True
            case Record.SECTION, True:
                self._flags["structure"] = True
            case Record.SECTION, False:
                self._add("sections", entry.uid)
            case Record.BLOCK, True:
                self._add("block_order", parent)
            case Record.BLOCK, False:
                self._add("blocks", entry.uid)
            case Record.ITEM, _:
                self._add("blocks", parent)
            case Record.ROW, True:
                self._add("row_order", parent)
            case Record.ROW, False:
                self._add("rows", (parent, entry.uid))

    def _add(self, name: str, uid: object) -> None:
        self._sets.setdefault(name, set()).add(uid)


def _kinds(change: Change) -> set[bool]:
    """True: it came, went or moved; False: what it says changed."""
    if change.before is None or change.after is None:
        return {True}
    return {name in PLACE for name in change.after}


def follow_all(outline: Outline, changes: Iterable[Change]) -> Gathering:
    """Bring `outline` after `changes`, in their order."""
    gathering = Gathering()
    for change in changes:
        gathering.follow(outline, change)
    return gathering
