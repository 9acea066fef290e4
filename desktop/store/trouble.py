# SPDX-License-Identifier: EUPL-1.2
"""Errors of SQLite and of the disk, told as `EnvironmentTrouble`; any other error is our bug."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.i18n import N_
from desktop.plan.errors import BadInput, EnvironmentTrouble, Trouble
from desktop.plan.message import say

SENTENCES = {
    Trouble.BUSY: N_("“{name}” is open in another window or another program. Close it there."),
    Trouble.READ_ONLY: N_("“{name}” can only be read here, not changed."),
    Trouble.FULL: N_("The disk is full. Free some space and try again; what was saved is safe."),
    Trouble.DAMAGED: N_("The file “{name}” is damaged. Open a safety copy of it instead."),
    Trouble.NOT_A_PLAN: N_("“{name}” is not a plan made with this program."),
    Trouble.TOO_NEW: N_("“{name}” was made with a newer version of this program. Install that."),
    Trouble.PERMISSION: N_("You are not allowed to open or write “{name}” in this place."),
    Trouble.MISSING: N_("The file or folder “{name}” was not found."),
    Trouble.EXISTS: N_("There already is a file named “{name}”. Choose another name."),
    Trouble.INPUT_OUTPUT: N_("The disk that holds “{name}” does not answer. Check it, try again."),
}

_OF_SQLITE = {
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.NOT_A_PLAN,
    sqlite3.SQLITE_PERM: Trouble.PERMISSION,
    sqlite3.SQLITE_AUTH: Trouble.PERMISSION,
    sqlite3.SQLITE_CANTOPEN: Trouble.PERMISSION,
    sqlite3.SQLITE_IOERR: Trouble.INPUT_OUTPUT,
}

_OF_SYSTEM = {
    errno.ENOENT: Trouble.MISSING,
    errno.ENOTDIR: Trouble.MISSING,
    errno.EEXIST: Trouble.EXISTS,
    errno.EACCES: Trouble.PERMISSION,
    errno.EPERM: Trouble.PERMISSION,
    errno.EISDIR: Trouble.NOT_A_PLAN,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
}


def trouble(kind: Trouble, path: Path) -> EnvironmentTrouble:
    """The trouble of `kind` with the file at `path`, with its sentence."""
    return EnvironmentTrouble(kind, say(SENTENCES[kind], name=path.name or str(path)), str(path))


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the disk inside the block into troubles with `path`.

    Raises BadInput for a text or a number that no file can hold.
    """
    try:
        yield
    except (UnicodeEncodeError, OverflowError) as error:
        raise BadInput(say(N_("This text has a character that cannot be kept."))) from error
    except sqlite3.DatabaseError as error:
        kind = kind_of_sqlite(error)
        if kind is None:
            raise
        raise trouble(kind, path) from error
    except OSError as error:
        raise trouble(_OF_SYSTEM.get(error.errno or 0, Trouble.INPUT_OUTPUT), path) from error


def kind_of_sqlite(error: sqlite3.Error) -> Trouble | None:
    """The trouble an SQLite error stands for, or None where the error is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", None)  # absent on errors of the Python module
    return _OF_SQLITE.get(code & 0xFF) if code is not None else None
