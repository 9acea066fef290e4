# SPDX-License-Identifier: EUPL-1.2
"""Which files were made of a plan, so that a printed PDF can be told from a later version.

They are no part of the plan: undo does not touch them, and a copy of the plan takes them along.
"""

import sqlite3
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Exported:
    """A file made of the plan: when, from the plan as saved `version_at`, what of it, its name.

    `what`: the plan's stage, or the key of a paper. `sha256`: of the file's bytes, hexadecimal.
    """

    at: datetime
    version_at: datetime
    what: str
    name: str
    sha256: str


def note_export(connection: sqlite3.Connection, exported: Exported) -> None:
    """Remember a file that was made. Raises sqlite3.Error."""
    connection.execute(
        "INSERT INTO exported (at, version_at, what, name, sha256) VALUES (?, ?, ?, ?, ?)",
        (
            exported.at.isoformat(),
            exported.version_at.isoformat(),
            exported.what,
            exported.name,
            exported.sha256,
        ),
    )


def exports_of(connection: sqlite3.Connection) -> tuple[Exported, ...]:
    """The files that were made, the newest first. Raises sqlite3.Error."""
    rows = connection.execute(
        "SELECT at, version_at, what, name, sha256 FROM exported ORDER BY id DESC"
    )
    return tuple(
        Exported(datetime.fromisoformat(at), datetime.fromisoformat(version_at), *rest)
        for at, version_at, *rest in rows
    )
