# SPDX-License-Identifier: EUPL-1.2
"""Copies of a plan's file: safety copies that thin out with age, and copies for elsewhere.

A copy is written under a temporary name, checked, then given its name. A live file is never copied
as a file: its journal would be missing.
"""

import os
import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime
from glob import escape
from pathlib import Path

from desktop import paths
from desktop.plan.errors import Trouble
from desktop.store.connection import Mode, connect, glance
from desktop.store.places import OUTSIDE, name_outside
from desktop.store.trouble import told, trouble

SUFFIX = ".plansocial"
STAMP = "%Y-%m-%d %H.%M.%S"
Period = Callable[[date], Hashable]

THINNING: tuple[tuple[int, Period], ...] = (  # after two full days: so many of each period
    (12, lambda day: day),
    (10, lambda day: day.isocalendar()[:2]),
    (9, lambda day: (day.year, day.month)),
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A safety copy and when it was made (local time)."""

    path: Path
    at: datetime


def write_copy(connection: sqlite3.Connection, target: Path, *, journal: bool = True) -> None:
    """Copy an open plan to `target`, replacing what is there; without its journal if asked.

    Raises EnvironmentTrouble; then `target` is what it was.
    """
    unfinished = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    try:
        with told(target):
            connection.execute("VACUUM INTO ?", (str(unfinished),))
            if not journal:
                _forget_steps(unfinished)
            _check(unfinished, target)
            unfinished.replace(target)
    finally:
        with suppress(OSError):
            unfinished.unlink()


def folder_of(plan: Path) -> Path:
    """Where the safety copies of a plan's file go: no other file's copies do."""
    folder, name = paths.home() / "backups", name_outside(plan)
    return folder / plan.stem if name is None else folder / OUTSIDE / name


def copies_of(plan: Path) -> Iterator[Path]:
    """The copies of a plan's file that are somewhere else than in its folder.

    They were made when files of one name shared a folder, or before the file was moved; a copy of
    the same plan is known by the plan's ident.
    """
    folder, own = paths.home() / "backups", folder_of(plan)
    others = [folder / plan.stem, *(folder / OUTSIDE).glob(f"{escape(plan.stem)} (*)")]
    found = [path for each in others if each != own for path in each.glob(f"*{SUFFIX}")]
    ident = _ident(plan) if found else None
    yield from (path for path in found if ident is not None and _ident(path) == ident)


def _ident(path: Path) -> str | None:
    try:
        with closing(glance(path)) as connection:
            return str(connection.execute("SELECT ident FROM plan").fetchone()[0])
    except (sqlite3.Error, TypeError):
        return None


def back_up(connection: sqlite3.Connection, plan: Path, at: datetime) -> Backup:
    """Make a safety copy, and let go of those that have become too many. `at`: local time."""
    folder = folder_of(plan)
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    stamp = at.replace(microsecond=0, tzinfo=None)
    copy = Backup(folder / f"{stamp.strftime(STAMP)}{SUFFIX}", stamp)
    write_copy(connection, copy.path)
    own = backups_among(folder.glob(f"*{SUFFIX}"))
    superfluous = to_drop((backup.at for backup in own), at.date())
    for backup in own:
        if backup.at in superfluous:
            backup.path.unlink(missing_ok=True)
    return copy


def backups_of(plan: Path) -> tuple[Backup, ...]:
    """The safety copies of a plan's file, the latest first."""
    return backups_among((*folder_of(plan).glob(f"*{SUFFIX}"), *copies_of(plan)))


def backups_among(paths_of_copies: Iterable[Path]) -> tuple[Backup, ...]:
    """Those of these files that are safety copies, the latest first."""
    found = []
    for path in paths_of_copies:
        try:
            found.append(Backup(path, datetime.strptime(path.stem, STAMP)))
        except ValueError:  # somebody else's file
            continue
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def to_drop(stamps: Iterable[datetime], today: date) -> set[datetime]:
    """Which copies to let go: all of today and yesterday stay, then one for each of twelve days,
    ten weeks, nine months, the latest of each.
    """
    rest = sorted((s for s in set(stamps) if (today - s.date()).days >= 2), reverse=True)
    dropped: set[datetime] = set()
    for count, period in THINNING:
        seen: set[Hashable] = set()
        while rest and (len(seen) < count or period(rest[0].date()) in seen):
            stamp = rest.pop(0)
            if period(stamp.date()) in seen:
                dropped.add(stamp)
            seen.add(period(stamp.date()))
    return dropped | set(rest)


def _forget_steps(path: Path) -> None:
    with closing(connect(path, Mode.WRITE)) as copy:
        copy.execute("DELETE FROM journal")
        copy.execute("VACUUM")


def _check(path: Path, target: Path) -> None:
    """Have the copy on the disk, whole, before it takes a name."""
    with path.open("rb+") as written:
        os.fsync(written.fileno())
    with closing(connect(path, Mode.READ)) as copy:
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise trouble(Trouble.INPUT_OUTPUT, target)
