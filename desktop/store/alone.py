# SPDX-License-Identifier: EUPL-1.2
"""One at a time: what several windows read, change and write of a person's own files.

The lock is the system's, on an open file: whoever crashes lets go of it. The file itself stays,
empty, and says nothing.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from desktop.plan.errors import Trouble
from desktop.store.library import made_home
from desktop.store.trouble import told, trouble

NAME = ".in-use"
PATIENCE_SECONDS = 3.0  # others hold it for a few milliseconds
PAUSE_SECONDS = 0.01


@contextmanager
def alone() -> Iterator[None]:
    """Nobody else is inside such a block meanwhile. Raises EnvironmentTrouble (BUSY)."""
    path = made_home() / NAME
    with told(path):
        file = path.open("ab")
    with file:
        until = time.monotonic() + PATIENCE_SECONDS
        while not _taken(file):
            if time.monotonic() > until:
                raise trouble(Trouble.BUSY, made_home())
            time.sleep(PAUSE_SECONDS)
        try:
            yield
        finally:
            _let_go(file)


if sys.platform == "win32":
    import msvcrt

    def _taken(file: BinaryIO) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _let_go(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _taken(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
