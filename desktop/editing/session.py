# SPDX-License-Identifier: EUPL-1.2
"""An open plan: its commands, its undo and redo, and word of every change."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from desktop.editing.apply import Edit
from desktop.editing.changes import Changed as Changed
from desktop.editing.changes import follow_all
from desktop.editing.remarks import Remarks
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.marks import Marks
from desktop.plan.message import Message, say
from desktop.plan.tree import Block, Item, ListBlock, Node, Plan, Row, Section, Table
from desktop.store.exports import Exported
from desktop.store.images import Image, changes_between
from desktop.store.journal import Step
from desktop.store.outline import Entry
from desktop.store.plan_file import Clock, PlanFile, now
from desktop.store.records import Change, Record

Listener = Callable[[Changed], None]
TREE = (Record.PLAN, Record.SECTION, Record.BLOCK, Record.ITEM, Record.ROW)

GONE = {
    Record.SECTION: N_("This section is no longer in the plan."),
    Record.BLOCK: N_("This text or table is no longer in the plan."),
    Record.ITEM: N_("This line is no longer in the list."),
    Record.ROW: N_("This row is no longer in the table."),
}


class PlanSession:
    """The one way to change a plan: `command` writes, commits, then tells the listeners.

    `plan` is the plan after the last command; during a command, `section`, `block`, `row` and
    `item` already see what it has done. `clock` tells the time of edits.

    Raises EnvironmentTrouble where the disk is at fault (the plan is then what it was) and BadInput
    for uids that are not in the plan.
    """

    def __init__(self, file: PlanFile, *, clock: Clock = now) -> None:
        self._file = file
        self.clock = clock
        self._outline = file.outline()
        self._remarks = Remarks(file.accepted())
        self._listeners: list[Listener] = []
        self._editing = False
        self._changed = False
        self._opening = self._image()
        self.plan: Plan = self._outline.plan()
        self.saved_at: datetime | None = datetime.fromtimestamp(file.path.stat().st_mtime, UTC)

    @classmethod
    def create(cls, path: Path, plan: Plan, *, clock: Clock = now) -> "PlanSession":
        """A session on a new file that holds `plan`. An existing file is refused (EXISTS)."""
        return cls(PlanFile.create(path, plan, clock=clock), clock=clock)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, clock: Clock = now) -> "PlanSession":
        """A session on an existing file; see `read_only` for whether it may be changed."""
        return cls(PlanFile.open(path, read_only=read_only, clock=clock), clock=clock)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Whether every command is refused (READ_ONLY)."""
        return self._file.read_only

    @property
    def undo_label(self) -> Message | None:
        """The name of the command that `undo` takes back."""
        return self._file.undo_label()

    @property
    def redo_label(self) -> Message | None:
        """The name of the command that `redo` does again."""
        return self._file.redo_label()

    @property
    def accepted(self) -> Mapping[tuple[str, ...], str]:
        """The reasons given for accepted findings, by `Finding.key`."""
        return self._remarks.accepted

    @property
    def carried(self) -> Marks:
        """What came from last year's plan and nobody has ticked off; see `plan.marks`."""
        return self._remarks.marks

    @property
    def version_at(self) -> datetime:
        """When the plan became what it is now."""
        return self._file.version_at()

    def note_export(self, what: str, name: str, data: bytes) -> Exported:
        """Remember that the file `name` was made of the plan as it is now; see `Exported`."""
        return self._file.note_export(what, name, data)

    def exports(self) -> tuple[Exported, ...]:
        """The files that were made of the plan, the newest first."""
        return self._file.exports()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each change; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @contextmanager
    def command(
        self, label: Message, merge: str | None = None, initiator: object | None = None
    ) -> Iterator[Edit]:
        """Changes under one name: all in the file when the block ends, or none if it raises.

        Edits with the same `merge` key within ten seconds are one step of undo.
        """
        self._begin()
        edit: Edit | None = None
        try:
            with self._file.transaction(label, merge) as transaction:
                edit = Edit(transaction, self._outline)
                yield edit
                gathering = edit.finish()
        except BaseException:
            if edit is not None:
                edit.revert()
            raise
        finally:
            self._editing = False
        self._committed(edit.followed, gathering.changed(initiator))

    def undo(self) -> Message | None:
        """Take back the last command; its name, or None where there is none."""
        step = self._step(self._file.undo)
        if step is None:
            return None
        self._repeated([c.inverse() for c in reversed(step.changes)])
        return step.label

    def redo(self) -> Message | None:
        """Do again the command undone last; its name, or None where there is none."""
        step = self._step(self._file.redo)
        if step is None:
            return None
        self._repeated(step.changes)
        return step.label

    @property
    def changed_since_opening(self) -> bool:
        """Whether the plan is another than when the session began."""
        return self._image() != self._opening

    def return_to_opening(self) -> None:
        """Make the plan what it was when the session began; as every command, to be undone."""
        self.take_on(say(N_("Go back to the plan as it was opened")), self._opening)

    def take_on(self, label: Message, image: Image) -> None:
        """Make every record what it is in `image`, of this file at another time, as one command."""
        with self.command(label) as edit:
            edit.write_records(changes_between(self._image(), image))

    def seal(self) -> None:
        """End the merging of edits: the field was left."""
        self._file.seal()

    def back_up(self) -> None:
        """Make a safety copy: before something big."""
        self._file.back_up()

    def save_copy(self, target: Path) -> None:
        """Copy the plan as it is, for a stick or a folder, replacing `target` if it is there."""
        self._file.copy_to(target)

    def close(self) -> None:
        """Let the file go, after a safety copy if it was changed; the session is of no more use.

        Raises EnvironmentTrouble where that copy fails: the plan itself is then safe and closed.
        """
        self._listeners.clear()
        try:
            if self._changed:
                self.back_up()
        finally:
            self._file.close()

    def section(self, uid: int) -> Section:
        """The section with this uid."""
        return cast(Section, self._node(Record.SECTION, uid))

    def block(self, uid: int) -> Block:
        """The block with this uid."""
        return cast(Block, self._node(Record.BLOCK, uid))

    def table(self, uid: int) -> Table:
        """The table with this uid; another block is refused too."""
        block = self.block(uid)
        if not isinstance(block, Table):
            raise BadInput(say(N_("This is not a table.")))
        return block

    def row(self, uid: int) -> Row:
        """The row with this uid."""
        return cast(Row, self._node(Record.ROW, uid))

    def item(self, uid: int) -> Item:
        """The list item with this uid."""
        return cast(Item, self._node(Record.ITEM, uid))

    def section_of(self, block_uid: int) -> Section:
        """The section in which a block stands."""
        return cast(Section, self._parent(Record.BLOCK, block_uid).compose())

    def table_of(self, row_uid: int) -> Table:
        """The table in which a row stands."""
        return cast(Table, self._parent(Record.ROW, row_uid).compose())

    def list_of(self, item_uid: int) -> ListBlock:
        """The list in which an item stands."""
        return cast(ListBlock, self._parent(Record.ITEM, item_uid).compose())

    def find_section(self, ident: str) -> Section | None:
        """The section with this ident."""
        uid = self._outline.find(Record.SECTION, ident)
        return None if uid is None else self.section(uid)

    def find_table(self, ident: str) -> Table | None:
        """The table with this ident."""
        uid = self._outline.find(Record.BLOCK, ident)
        return None if uid is None else self.table(uid)

    def find_row(self, ident: str) -> Row | None:
        """The row with this ident."""
        uid = self._outline.find(Record.ROW, ident)
        return None if uid is None else self.row(uid)

    def write_accepted(self, edit: Edit, key: tuple[str, ...], reason: str | None) -> None:
        """Inside a command: accept the finding of this key, or with None no longer; a mark too."""
        change = self._remarks.change(key, reason)
        if change is not None:
            edit.write_accepted(change)

    def _step(self, repeat: Callable[[], Step | None]) -> Step | None:
        self._begin()
        try:
            return repeat()
        finally:
            self._editing = False

    def _begin(self) -> None:
        if self._editing:
            raise RuntimeError("a command inside a command")
        self._editing = True

    def _image(self) -> Image:
        """Every record as it is now."""
        entries = {(r, uid): e.values for r in TREE for uid, e in self._outline.entries(r).items()}
        return entries | {(Record.ACCEPTED, uid): v for uid, v in self._remarks.records.items()}

    def _entry(self, record: Record, uid: int) -> Entry:
        try:
            return self._outline.entry(record, uid)
        except KeyError:
            raise BadInput(say(GONE[record])) from None

    def _node(self, record: Record, uid: int) -> Node:
        return self._entry(record, uid).compose()

    def _parent(self, record: Record, uid: int) -> Entry:
        parent = self._entry(record, uid).parent
        assert parent is not None
        return parent

    def _repeated(self, changes: Iterable[Change]) -> None:
        changes = list(changes)
        self._committed(changes, follow_all(self._outline, changes).changed())

    def _committed(self, changes: Iterable[Change], changed: Changed) -> None:
        if changed == Changed():
            return
        self._remarks.follow(changes)
        self.plan = self._outline.plan()
        self.saved_at = self.clock()
        self._changed = True
        for listener in tuple(self._listeners):
            listener(changed)
