# SPDX-License-Identifier: EUPL-1.2
"""The folder of a person's plans: what is in it, names for new files, files brought in."""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop import paths
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.file_names import without_forbidden
from desktop.plan.tree import Administration, Period, Stage, State
from desktop.store import backups, kept_files
from desktop.store.connection import APPLICATION_ID, SCHEMA, glance, probe
from desktop.store.plan_file import SUFFIX, PlanFile
from desktop.store.trouble import told

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST_NAME = 80
SUMMARISED = (
    "title, administration_kind, administration, county, siruta, first_year, last_year, stage"
)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list of plans shows of one. `trouble`: why the rest could not be read.

    `states`: how many sections are in each state. `modified`: aware, UTC.
    """

    path: Path
    modified: datetime
    title: str = ""
    administration: Administration | None = None
    period: Period | None = None
    stage: Stage = Stage.DRAFT
    states: Mapping[State, int] = field(default_factory=dict)
    trouble: Trouble | None = None


def plans() -> tuple[Summary, ...]:
    """The plans of the library, the one changed last first. The folder is made on first use."""
    folder = made_home()
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        with suppress(FileNotFoundError):  # deleted while we look
            found.append(summary_of(path))
    return tuple(sorted(found, key=lambda summary: summary.modified, reverse=True))


def made_home() -> Path:
    """The library's folder, made where it is not there. Raises EnvironmentTrouble."""
    folder = paths.home()
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def summary_of(path: Path) -> Summary:
    """A short look at a plan, even one that is open: no lock is taken and none is waited for."""
    modified = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    try:
        application, version = probe(path)
        if application != APPLICATION_ID:
            return Summary(path, modified, trouble=Trouble.NOT_A_PLAN)
        if version > SCHEMA:
            return Summary(path, modified, trouble=Trouble.TOO_NEW)
        with closing(glance(path)) as connection:
            return _read(path, modified, connection)
    except (sqlite3.Error, ValueError, TypeError):
        return Summary(path, modified, trouble=Trouble.DAMAGED)


def free_path(name: str) -> Path:
    """Where a new plan called `name` goes in the library: a name no file has, and none had.

    What was kept beside a plan that is gone (its copies, its papers) would else be taken for its.
    """
    stem = file_name(name)
    folder = made_home()
    candidate, number = folder / f"{stem}{SUFFIX}", 1
    while any(path.exists() for path in (candidate, *kept_beside(candidate))):
        number += 1
        candidate = folder / f"{stem} ({number}){SUFFIX}"
    return candidate


def kept_beside(plan: Path) -> tuple[Path, ...]:
    """The folders of what is kept for a plan's file."""
    return backups.folder_of(plan), kept_files.folder_of(plan)


def file_name(name: str) -> str:
    """`name` without what Windows or Linux refuse in a file's name; "Plan" if nothing is left."""
    clean = without_forbidden(name)[:_LONGEST_NAME].strip(" .")
    return f"Plan {clean}" if _RESERVED.match(clean) else clean or "Plan"


def bring_in(path: Path) -> Path:
    """Copy a plan from elsewhere into the library, to work on it there. Where it now is.

    Raises EnvironmentTrouble.
    """
    source = PlanFile.open(path, read_only=True)
    try:
        target = free_path(path.stem)
        source.copy_to(target, journal=True)
    finally:
        source.close()
    return target


def restore(backup: Path, path: Path) -> None:
    """Put a safety copy in the place of a plan that is not open; a copy of that is kept first.

    A plan too damaged to be read is set aside under another name. Raises EnvironmentTrouble.
    """
    source = PlanFile.open(backup, read_only=True)
    try:
        _keep_current(path)
        source.copy_to(path, journal=True)
    finally:
        source.close()


def _keep_current(path: Path) -> None:
    if not path.exists():
        return
    try:
        current = PlanFile.open(path)
    except EnvironmentTrouble as error:
        if error.kind not in (Trouble.DAMAGED, Trouble.NOT_A_PLAN):
            raise
        aside = free_path(f"{path.stem} - {datetime.now():%Y-%m-%d %H.%M.%S}").name
        with told(path):
            path.rename(path.with_name(f"{aside}.damaged"))
        return
    try:
        current.back_up()
    finally:
        current.close()


def _read(path: Path, modified: datetime, connection: sqlite3.Connection) -> Summary:
    connection.row_factory = sqlite3.Row
    plan = connection.execute(f"SELECT {SUMMARISED} FROM plan").fetchone()
    states = connection.execute("SELECT state, count(*) FROM section GROUP BY state")
    return Summary(
        path,
        modified,
        title=plan["title"],
        administration=Administration(
            plan["administration_kind"], plan["administration"], plan["county"], plan["siruta"]
        ),
        period=Period(plan["first_year"], plan["last_year"]),
        stage=Stage(plan["stage"]),
        states={State(state): count for state, count in states},
    )
