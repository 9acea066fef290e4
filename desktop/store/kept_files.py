# SPDX-License-Identifier: EUPL-1.2
"""Files kept with the papers of a plan: what was changed in Word, or the signed scan.

They lie in a folder beside the plan's file. A file once there is never written over, nor removed.
"""

from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from itertools import count
from pathlib import Path

from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.tree import KeptFile
from desktop.store.trouble import told
from desktop.store.whole_file import write_whole

FOLDER = "{stem} – dosar"
MAXIMUM_BYTES = 256 * 1024 * 1024  # of one file; a longer scan is surely a mistake


class Standing(StrEnum):
    """Whether a kept file is still what it was."""

    THERE = "there"
    CHANGED = "changed"
    BESIDE = "beside"  # whole, in the folder of another name of the plan
    MISSING = "missing"


def folder_of(plan: Path) -> Path:
    """The folder of papers of the plan's file."""
    return plan.with_name(FOLDER.format(stem=plan.stem))


def keep(plan: Path, source: Path, at: datetime, signed: bool = False) -> KeptFile:
    """Copy `source` into the plan's folder of papers, under a name that is free there.

    The same bytes under the same name are not copied twice. Raises BadInput for a file that is too
    long, EnvironmentTrouble where one cannot be read or written.
    """
    with told(source):
        if source.stat().st_size > MAXIMUM_BYTES:
            raise BadInput(say(N_("“{name}” is too long to be kept."), name=source.name))
        data = source.read_bytes()
    target = _free(folder_of(plan), source.name, data)
    if not target.exists():
        write_whole(target, data, new=True)
    return KeptFile(target.name, sha256(data).hexdigest(), at.isoformat(), signed)


def place_of(plan: Path, kept: KeptFile) -> Path:
    """Where a kept file lies; a name that leads elsewhere is taken as a bare name.

    Where a plan's file got another name and the folder did not, the same bytes lie in the folder
    of the old name, beside ours.
    """
    own = folder_of(plan) / Path(kept.name.replace("\\", "/")).name
    if own.exists():
        return own
    beside = sorted(plan.parent.glob(FOLDER.format(stem="*")))
    return next((path for each in beside if _is_whole(path := each / own.name, kept)), own)


def standing(plan: Path, kept: KeptFile) -> Standing:
    """Whether a kept file is still there as it was kept. Raises EnvironmentTrouble."""
    path = place_of(plan, kept)
    if not path.is_file():
        return Standing.MISSING
    if path.parent != folder_of(plan):
        return Standing.BESIDE
    with told(path):
        return Standing.THERE if _holds(path, kept) else Standing.CHANGED


def _is_whole(path: Path, kept: KeptFile) -> bool:
    """Whether a file beside ours is the one kept; of one that cannot be read we do not know it."""
    try:
        return path.is_file() and _holds(path, kept)
    except OSError:
        return False


def _holds(path: Path, kept: KeptFile) -> bool:
    return sha256(path.read_bytes()).hexdigest() == kept.sha256


def _free(folder: Path, name: str, data: bytes) -> Path:
    """The first of "name", "name (2)"… that no other file has."""
    wanted = folder / name
    for number in count(1):
        path = wanted if number == 1 else wanted.with_stem(f"{wanted.stem} ({number})")
        with told(path):
            if not path.exists() or (path.is_file() and path.read_bytes() == data):
                return path
    raise AssertionError  # count never ends
