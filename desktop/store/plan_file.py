# SPDX-License-Identifier: EUPL-1.2
"""One plan in one file: create, open, read, change in transactions, undo, redo, close."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from desktop.plan.errors import Trouble
from desktop.plan.message import Message
from desktop.plan.tree import Plan
from desktop.plan.watch import Watch, unwatched
from desktop.store import backups, writing
from desktop.store.connection import (
    APPLICATION_ID,
    SCHEMA,
    Mode,
    connect,
    probe,
    take,
)
from desktop.store.exports import Exported, exports_of, note_export
from desktop.store.images import Image
from desktop.store.journal import Journal, Step
from desktop.store.outline import ROOT, Outline
from desktop.store.records import Change, Record, Values
from desktop.store.trouble import kind_of_sqlite, told, trouble
from desktop.store.upgrade import is_older, migrate, upgrade, upgraded_copy

Clock = Callable[[], datetime]
SUFFIX = backups.SUFFIX


def now() -> datetime:
    """The time of edits, unless a test gives another clock."""
    return datetime.now(UTC)


class PlanFile:
    """An open file of a plan. Writable ones are locked until closed.

    Every method raises EnvironmentTrouble where the disk, a lock or the file itself is at fault.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, *, read_only: bool, clock: Clock = now
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self._journal = Journal(connection)
        self._clock = clock
        self._mergeable = False
        self._identity = _identity(path)

    @classmethod
    def create(
        cls,
        path: Path,
        plan: Plan,
        *,
        accepted: Sequence[Values] = (),
        clock: Clock = now,
        watch: Watch = unwatched,
    ) -> "PlanFile":
        """Write `plan` to a new file and open it. An existing file is refused (EXISTS).

        `accepted`: as `accepted()` gives them. What `watch` raises leaves no file behind.
        """
        if path.exists():
            raise trouble(Trouble.EXISTS, path)
        unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
        try:
            with told(path):
                _write_new(unfinished, plan, accepted, watch)
                _put_in_place(unfinished, path)
        finally:
            with suppress(OSError):
                unfinished.unlink()
        return cls.open(path, clock=clock)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, clock: Clock = now) -> "PlanFile":
        """Open an existing file, read-only too where the disk does not let it be written."""
        _refuse_foreign(path)
        read_only = read_only or not _is_writable(path)
        with told(path):
            connection = _connect(path, read_only=read_only, clock=clock)
        return cls(connection, path, read_only=read_only, clock=clock)

    def outline(self) -> Outline:
        """Every record of the plan, as a tree."""
        with told(self.path), self._as_damage():
            return Outline(self._records())

    def load(self) -> Plan:
        """The plan of the file."""
        return self.outline().plan()

    def accepted(self) -> dict[int, Values]:
        """The accepted findings by uid: key (JSON list of text) and reason."""
        with told(self.path), self._as_damage():
            return {uid: values for _r, uid, values in self._rows_of(Record.ACCEPTED)}

    def image(self) -> Image:
        """Every record of the file, accepted findings too."""
        with told(self.path), self._as_damage():
            return {
                (record, uid): values
                for each in Record
                for record, uid, values in self._rows_of(each)
            }

    @contextmanager
    def transaction(
        self, label: Message, merge_key: str | None = None
    ) -> Iterator["writing.Transaction"]:
        """Changes written together, with their step of the journal, or not at all.

        A step of the same `merge_key` made within ten seconds takes the changes in.
        """
        with self._write() as transaction:
            yield transaction
            if transaction.changes:
                self._note(label, transaction.changes, merge_key)
        self._mergeable = True

    def undo(self) -> Step | None:
        """Take back the last step: it tells what was changed. None where there is none."""
        step = self._journal.last()
        if step is not None:
            self._repeat(step, [c.inverse() for c in reversed(step.changes)], undone=True)
        return step

    def redo(self) -> Step | None:
        """Do the step undone last again. None where there is none."""
        step = self._journal.next()
        if step is not None:
            self._repeat(step, step.changes, undone=False)
        return step

    def undo_label(self) -> Message | None:
        """The name of the step that `undo` takes back."""
        return self._journal.label(undone=False)

    def redo_label(self) -> Message | None:
        """The name of the step that `redo` does again."""
        return self._journal.label(undone=True)

    def seal(self) -> None:
        """Let the next edit be a step of its own, whatever its merge key."""
        self._mergeable = False

    def back_up(self) -> backups.Backup:
        """Make a safety copy beside the library."""
        return backups.back_up(self._connection, self.path, self._clock().astimezone())

    def version_at(self) -> datetime:
        """When the plan became what it is: its last step, else as its last export or file says."""
        step = self._journal.last()
        if step is not None:
            return step.at
        made = exports_of(self._connection)
        return (
            made[0].version_at if made else datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        )

    def note_export(self, what: str, name: str, data: bytes) -> Exported:
        """Remember that a file was made of the plan as it is now."""
        import hashlib  # loads OpenSSL, which a start can do without

        sha256 = hashlib.sha256(data).hexdigest()
        exported = Exported(self._clock(), self.version_at(), what, name, sha256)
        with self._write():
            note_export(self._connection, exported)
        return exported

    def exports(self) -> tuple[Exported, ...]:
        """The files that were made of the plan, the newest first."""
        with told(self.path):
            return exports_of(self._connection)

    def copy_to(self, target: Path, *, journal: bool = False) -> None:
        """Copy the plan, with what undo knows of it if asked, replacing `target` if it is there."""
        backups.write_copy(self._connection, target, journal=journal)

    def close(self) -> None:
        """Trim the journal and let the file go."""
        try:
            if not self.read_only:
                with self._write():
                    self._journal.trim()
        finally:
            self._connection.close()

    @contextmanager
    def _write(self) -> Iterator["writing.Transaction"]:
        if self.read_only:
            raise trouble(Trouble.READ_ONLY, self.path)
        if _identity(self.path) != self._identity:  # on POSIX an open file can be deleted
            raise trouble(Trouble.MISSING, self.path)
        with told(self.path), writing.atomic(self._connection) as transaction:
            yield transaction

    def _note(self, label: Message, changes: list[Change], merge_key: str | None) -> None:
        at = self._clock()
        last = self._journal.last() if self._mergeable and merge_key else None
        if last is not None and last.takes(merge_key, at):
            self._journal.extend(last, label, changes, at)
        else:
            self._journal.write(label, changes, at, merge_key)

    def _repeat(
        self, step: Step, changes: "list[Change] | tuple[Change, ...]", *, undone: bool
    ) -> None:
        with self._write() as transaction:
            for change in changes:
                transaction.write(change)
            self._journal.mark(step, undone=undone)
        self._mergeable = False

    def _records(self) -> Iterator[tuple[Record, int, Values]]:
        for record in Record:
            if record is not Record.ACCEPTED:
                yield from self._rows_of(record)

    def _rows_of(self, record: Record) -> Iterator[tuple[Record, int, Values]]:
        cursor = self._connection.execute(f"SELECT * FROM {record} ORDER BY id")
        names = [column[0] for column in cursor.description]
        for found in cursor:
            values = dict(zip(names, found, strict=True))
            yield record, values.pop("id"), values

    @contextmanager
    def _as_damage(self) -> Iterator[None]:
        """What cannot be read as a plan is a damaged file."""
        try:
            yield
        except (ValueError, KeyError, TypeError, sqlite3.OperationalError) as error:
            if isinstance(error, sqlite3.Error) and kind_of_sqlite(error):
                raise
            raise trouble(Trouble.DAMAGED, self.path) from error


def _refuse_foreign(path: Path) -> None:
    """Raise MISSING, NOT_A_PLAN or TOO_NEW, without touching the file."""
    if not path.exists():
        raise trouble(Trouble.MISSING, path)
    if not path.is_file():
        raise trouble(Trouble.NOT_A_PLAN, path)
    with told(path):
        application, version = probe(path)
    if application != APPLICATION_ID:
        raise trouble(Trouble.NOT_A_PLAN, path)
    if version > SCHEMA:
        raise trouble(Trouble.TOO_NEW, path)


def _identity(path: Path) -> tuple[int, int] | None:
    """What the name stands for; found without opening the file (see `connection`)."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_writable(path: Path) -> bool:
    """Whether the file and, for its journal, the folder can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connect(path: Path, *, read_only: bool, clock: Clock) -> sqlite3.Connection:
    if read_only:
        _recover(path)
    connection = connect(path, Mode.READ if read_only else Mode.WRITE)
    try:
        if not read_only:
            take(connection)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise trouble(Trouble.DAMAGED, path)
        if is_older(connection) and read_only:
            return upgraded_copy(connection)
        if is_older(connection):
            upgrade(connection, path, clock().astimezone())
    except BaseException:
        connection.close()
        raise
    return connection


def _recover(path: Path) -> None:
    """Take back what a crash left half written: a reader cannot, where it may not write."""
    journal = path.with_name(f"{path.name}-journal")
    if not (journal.exists() and _is_writable(path)):
        return
    with closing(connect(path, Mode.WRITE)) as connection, suppress(sqlite3.OperationalError):
        take(connection)


def _write_new(path: Path, plan: Plan, accepted: Sequence[Values], watch: Watch) -> None:
    with closing(connect(path, Mode.CREATE)) as connection:
        take(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection)
        with writing.atomic(connection) as transaction:
            writing.write_plan(transaction, plan, ROOT, watch)
            for uid, values in enumerate(accepted, 1):
                transaction.write(Change(Record.ACCEPTED, uid, None, values))


def _put_in_place(unfinished: Path, path: Path) -> None:
    """Give a finished file its name, unless the name was taken meanwhile (OSError)."""
    if sys.platform == "win32":
        unfinished.rename(path)  # on Windows, refuses to replace
        return
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        path.touch(exist_ok=False)
        unfinished.replace(path)
