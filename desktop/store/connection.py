# SPDX-License-Identifier: EUPL-1.2
"""The only place that connects to SQLite, and all its settings.

Never `open()` the file of a plan that may be open: on POSIX, closing any other handle of a file
frees this process's locks on it. Whoever must look into a file asks SQLite (`probe`).
"""

import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path

APPLICATION_ID = int.from_bytes(b"PlSo")  # in the header: "this SQLite file is a plan"
SCHEMA = 2  # user_version of files this program writes
STEPS_FIT_SINCE = 1  # the oldest schema whose journal can still be undone


class Mode(StrEnum):
    """How a file is opened; the value is SQLite's own word."""

    READ = "ro"
    WRITE = "rw"
    CREATE = "rwc"


def connect(path: Path, mode: Mode) -> sqlite3.Connection:
    """A connection that never waits and never creates by surprise; for WRITE, see `take`.

    Raises sqlite3.Error.
    """
    connection = _open(path, f"mode={mode}")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def take(connection: sqlite3.Connection) -> None:
    """Lock the file for this process until it closes or dies, and make commits durable.

    The rollback journal leaves one single file at rest; FULL outlives a power cut.
    Raises sqlite3.OperationalError (SQLITE_BUSY) where another process has the file.
    """
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")


def probe(path: Path) -> tuple[int, int]:
    """(application_id, user_version) of a file, without touching, locking or recovering it.

    (0, 0) for an empty file. Raises sqlite3.DatabaseError where it is not an SQLite file.
    """
    with closing(_open(path, "mode=ro&immutable=1")) as connection:
        return pragma(connection, "application_id"), pragma(connection, "user_version")


def glance(path: Path) -> sqlite3.Connection:
    """A connection that reads past a lock; what it reads may be half written. Only for lists."""
    return _open(path, "mode=ro&immutable=1")


def copy_in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy of a whole file that exists only while its connection is open."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    connection.backup(copy)
    return copy


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """The value of a numeric PRAGMA."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _open(path: Path, query: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{query}"
    return sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)
