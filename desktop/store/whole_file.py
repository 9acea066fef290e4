# SPDX-License-Identifier: EUPL-1.2
"""A small file written in one step: a reader finds the old one or the new one, never half."""

import os
from contextlib import suppress
from pathlib import Path

from desktop.store.trouble import told


def write_whole(path: Path, text: str) -> None:
    """Write beside `path` first, then replace it. Its folder is made. Raises EnvironmentTrouble."""
    unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        with told(path):
            path.parent.mkdir(exist_ok=True)
            with unfinished.open("wb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
    finally:
        with suppress(OSError):
            unfinished.unlink()
