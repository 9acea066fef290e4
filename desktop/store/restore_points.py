# SPDX-License-Identifier: EUPL-1.2
"""Restore points: copies of a plan's file made on an occasion, beside its rolling safety copies.

The file's name tells when and why: "2027-03-01 12.00.00 la-cerere - Înainte de ședință.plansocial".
Those a person asked for stay until the person deletes them; of the others the latest stay.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from urllib.parse import quote, unquote

from desktop.store.backups import STAMP, SUFFIX, backups_among, copies_of, folder_of
from desktop.store.trouble import told

KEPT = 20  # of the points that no person asked for
LONGEST_NAME = 60
_POINT = re.compile(r"(?P<stamp>\S+ \S+) (?P<occasion>[a-z-]+)(?: - (?P<name>.+))?")
_REFUSED = re.compile(r'[%<>:"/\\|?*\x00-\x1f]|[ .]+$')  # what Windows refuses in a file's name


class Occasion(Enum):
    """Why a copy was made; the value is its word in the file's name."""

    BY_HAND = "la-cerere"
    IMPORT = "inainte-de-import"
    CARRY_OVER = "inainte-de-preluare"
    RESTORE = "inainte-de-revenire"
    MIGRATION = "inainte-de-actualizare"
    SAFETY = "siguranta"  # a rolling safety copy: no word in its name


@dataclass(frozen=True, slots=True)
class RestorePoint:
    """A copy to go back to. `at`: local time; `name`: as a person wrote it; `size` in bytes."""

    path: Path
    at: datetime
    occasion: Occasion
    name: str
    size: int


def points_of(plan: Path) -> tuple[RestorePoint, ...]:
    """Every copy of a plan's file, safety copies too, the latest first."""
    return _points((*folder_of(plan).glob(f"*{SUFFIX}"), *copies_of(plan)))


def _points(files: Sequence[Path]) -> tuple[RestorePoint, ...]:
    named = [point for path in files if (point := _read(path))]
    rolling = [
        RestorePoint(backup.path, backup.at, Occasion.SAFETY, "", backup.path.stat().st_size)
        for backup in backups_among(files)
    ]
    return tuple(sorted((*named, *rolling), key=lambda point: point.at, reverse=True))


def new_point(plan: Path, at: datetime, occasion: Occasion, name: str = "") -> Path:
    """Where a point made now goes, in a folder that is there: a second that has no point yet.

    Of a long name only the beginning is kept. Raises EnvironmentTrouble.
    """
    folder = folder_of(plan)
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    taken = {point.at for point in _points(tuple(folder.glob(f"*{SUFFIX}")))}
    stamp = at.replace(microsecond=0, tzinfo=None)
    while stamp in taken:
        stamp += timedelta(seconds=1)
    written = _REFUSED.sub(lambda found: quote(found[0], safe="").replace(".", "%2E"), _short(name))
    ending = f" - {written}" if written else ""
    return folder / f"{stamp.strftime(STAMP)} {occasion.value}{ending}{SUFFIX}"


def thin(plan: Path) -> None:
    """Let go of the oldest points that no person asked for. Raises EnvironmentTrouble."""
    kept = (Occasion.BY_HAND, Occasion.SAFETY)  # safety copies thin out by themselves
    folder = folder_of(plan)
    points = _points(tuple(folder.glob(f"*{SUFFIX}")))
    ours = [point for point in points if point.occasion not in kept]
    with told(folder):
        for point in ours[KEPT:]:
            point.path.unlink(missing_ok=True)


def _short(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]


def _read(path: Path) -> RestorePoint | None:
    """The point that a file is, or None for a safety copy or somebody else's file."""
    found = _POINT.fullmatch(path.stem)
    if found is None:
        return None
    try:
        at = datetime.strptime(found["stamp"], STAMP)
        occasion = Occasion(found["occasion"])
        return RestorePoint(path, at, occasion, unquote(found["name"] or ""), path.stat().st_size)
    except (ValueError, OSError):
        return None
