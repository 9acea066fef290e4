# SPDX-License-Identifier: EUPL-1.2
"""A file written in one step: a reader finds the old one or the new one, never half."""

import os
from contextlib import suppress
from pathlib import Path

from desktop.store.trouble import told


def write_whole(path: Path, contents: str | bytes, *, new: bool = False) -> None:
    """Write beside `path` first, then replace it; a `new` file is only named so, for it stands in
    the place of none. Its folder is made. Raises EnvironmentTrouble."""
    unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        with told(path):
            path.parent.mkdir(exist_ok=True)
            with unfinished.open("xb") as file:
                file.write(contents.encode() if isinstance(contents, str) else contents)
                file.flush()
                os.fsync(file.fileno())
            (unfinished.rename if new else unfinished.replace)(path)
    finally:
        with suppress(OSError):
            unfinished.unlink()
