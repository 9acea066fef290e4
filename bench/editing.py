# SPDX-License-Identifier: EUPL-1.2
"""One cell edit, durable on the disk, against a bare SQLite commit with the same pragmas."""

import sqlite3
from collections.abc import Callable
from itertools import count
from pathlib import Path

from bench.measure import Result, medians, ratio
from bench.plans import measured_plan
from desktop.editing.commands.cells import set_cell
from desktop.editing.session import PlanSession

TURNS = 100
PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = DELETE",
    "synchronous = FULL",
    "foreign_keys = ON",
)


def results(folder: Path) -> list[Result]:
    """The ratio (3 at most); `folder` must lie on a real disk, for the commits to be real."""
    session = PlanSession.create(folder / "edited.plansocial", measured_plan())
    bare = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    try:
        ours, theirs = medians(TURNS, _edit(session), _commit(bare))
    finally:
        session.close()
        bare.close()
    return [ratio("one cell edit", ours, "bare SQLite commit, same pragmas", theirs, 3)]


def _edit(session: PlanSession) -> Callable[[], None]:
    """An edit of the first cell, another text each time."""
    row = next(table.rows[0] for _section, table in session.plan.tables() if table.rows)
    key, numbers = next(iter(row.cells)), count()

    def edit() -> None:
        set_cell(session, row.uid, key, f"text {next(numbers)}")

    return edit


def _commit(connection: sqlite3.Connection) -> Callable[[], None]:
    """An update of one row in a transaction of its own."""
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, cells TEXT NOT NULL) STRICT")
    connection.execute("INSERT INTO row VALUES (1, '')")
    numbers = count()

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE row SET cells = ? WHERE id = 1", [f"text {next(numbers)}"])
        connection.execute("COMMIT")

    return commit
