# SPDX-License-Identifier: EUPL-1.2
"""The person's plans as use cases: list, start, open, read a file that is brought in."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.editing.session import PlanSession
from desktop.paths import home
from desktop.plan.errors import EnvironmentTrouble
from desktop.plan.naming import display_name
from desktop.plan.office import is_same
from desktop.plan.tree import Period, Plan
from desktop.plan.watch import Watch, unwatched
from desktop.store.library import Summary, bring_in, free_path, made_home, plans
from desktop.store.places import Away, away
from desktop.store.plan_file import PlanFile
from desktop.store.trouble import told

__all__ = [
    "Away",
    "Opened",
    "Summary",
    "made_home",
    "open_plan",
    "path_for",
    "plan_of_the_year_before",
    "plans",
    "read_file",
    "start",
    "start_file",
    "twin_of",
    "withdraw",
]


@dataclass(frozen=True, slots=True)
class Opened:
    """An open plan; `copied_from` says that a copy in the library is what is worked on, and why."""

    session: PlanSession
    copied_from: Path | None = None
    reason: Away | None = None


def start(plan: Plan) -> PlanSession:
    """A file in the library for a new plan, open. It exists before the first word is written."""
    return PlanSession.create(path_for(plan), plan)


def start_file(plan: Plan, watch: Watch = unwatched) -> Path:
    """As `start`, but the file is closed again: for a plan made off the main thread.

    What `watch` raises leaves no file behind.
    """
    path = path_for(plan)
    PlanFile.create(path, plan, watch=watch).close()
    return path


def path_for(plan: Plan) -> Path:
    """Where a new plan's file goes in the library."""
    return free_path(f"{display_name(plan.administration)} {plan.period.first}")


def withdraw(path: Path) -> None:
    """Delete a plan's file that was brought in and now stands in another's. Raises
    EnvironmentTrouble.
    """
    with told(path):
        path.unlink()


def open_plan(path: Path, *, copy_first: bool = False) -> Opened:
    """Open a plan where it is; one on a stick, a share or in a synced folder is copied in first,
    unless the library itself was put there.

    `copy_first`: it is copied in wherever it is. Raises EnvironmentTrouble.
    """
    is_ours = path.absolute().is_relative_to(home().absolute())
    reason = None if is_ours else away(path)
    if reason is None and not copy_first:
        return Opened(PlanSession.open(path))
    return Opened(PlanSession.open(bring_in(path)), path, reason)


def twin_of(plan: Plan, path: Path) -> Summary | None:
    """Another plan that the library has of the same administration and years, the latest changed.

    `path`: the file of `plan`.
    """
    for summary in plans():
        if (
            summary.path != path
            and summary.period == plan.period
            and summary.administration is not None
            and is_same(summary.administration, plan.administration)
        ):
            return summary
    return None


def plan_of_the_year_before(plan: Plan, path: Path) -> Plan | None:
    """The plan that the library has of the same administration for the year before, if any.

    `path`: the file of `plan`. What cannot be read, being open or damaged, is passed over.
    """
    year = plan.period.first - 1
    if plan.period.last > plan.period.first:
        return None  # several years have no year before to be compared with
    for summary in plans():
        same = summary.administration is not None and is_same(
            summary.administration, plan.administration
        )
        if same and summary.period == Period(year, year) and summary.path != path:
            with suppress(EnvironmentTrouble):
                return _read(summary.path)
    return None


def _read(path: Path) -> Plan:
    file = PlanFile.open(path, read_only=True)
    try:
        return file.load()
    finally:
        file.close()


def read_file(path: Path, most: int) -> bytes:
    """The bytes of a file that is brought in, `most` + 1 at most. Raises EnvironmentTrouble."""
    with told(path), path.open("rb") as file:
        return file.read(most + 1)
