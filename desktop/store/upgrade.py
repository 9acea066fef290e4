# SPDX-License-Identifier: EUPL-1.2
"""Files made by an older version of the program, brought to the schema of this one."""

import sqlite3
from datetime import datetime
from pathlib import Path

from desktop.store import backups
from desktop.store import connection as settings
from desktop.store.journal import Journal
from desktop.store.restore_points import Occasion, new_point


def is_older(connection: sqlite3.Connection) -> bool:
    """Whether the file's schema is older than ours."""
    return settings.pragma(connection, "user_version") < settings.SCHEMA


def upgrade(connection: sqlite3.Connection, path: Path, at: datetime) -> None:
    """Migrate an open file, after a restore point. Undo starts anew where old steps do not fit."""
    backups.write_copy(connection, new_point(path, at, Occasion.MIGRATION))
    migrate(connection)


def upgraded_copy(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy in memory of a file that is only read, migrated; the given connection is closed."""
    copy = settings.copy_in_memory(connection)
    connection.close()
    migrate(copy)
    return copy


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an empty or older file to the schema and the views of this version."""
    fits = settings.pragma(connection, "user_version") >= settings.STEPS_FIT_SINCE
    from desktop.store import schema, views  # sqlite_utils is slow to import and rarely needed

    schema.migrate(connection)
    views.make_views(connection)
    if not fits:
        Journal(connection).clear()
