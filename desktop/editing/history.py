# SPDX-License-Identifier: EUPL-1.2
"""The history of a plan: restore points, what they hold, and going back to one in one step."""

from dataclasses import dataclass
from pathlib import Path

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.compare import Difference, compare
from desktop.plan.errors import Trouble
from desktop.plan.message import Message, say
from desktop.plan.tree import Plan
from desktop.store import restore_points
from desktop.store.library import Summary, summary_of
from desktop.store.plan_file import PlanFile
from desktop.store.restore_points import Occasion, RestorePoint, points_of
from desktop.store.trouble import told, trouble

__all__ = [
    "HistoryEntry",
    "Occasion",
    "RestorePoint",
    "delete_point",
    "go_back",
    "history",
    "make_point",
    "preview",
    "read_point",
    "take_in",
]

REASONS = {
    Occasion.BY_HAND: N_("made by you"),
    Occasion.IMPORT: N_("before an import"),
    Occasion.CARRY_OVER: N_("before the plan of the next year"),
    Occasion.RESTORE: N_("before going back to an earlier form"),
    Occasion.MIGRATION: N_("before the file was brought to a newer version"),
    Occasion.SAFETY: N_("safety copy"),
}


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A restore point with a short look into it; `summary.trouble`: why it cannot be read."""

    point: RestorePoint
    summary: Summary

    @property
    def reason(self) -> Message:
        """Why it was made."""
        return say(REASONS[self.point.occasion])


def history(session: PlanSession) -> tuple[HistoryEntry, ...]:
    """The restore points and safety copies of the plan, the latest first."""
    return tuple(HistoryEntry(point, summary_of(point.path)) for point in points_of(session.path))


def make_point(session: PlanSession, occasion: Occasion, name: str = "") -> RestorePoint:
    """Keep the plan as it is now; too many points that no person asked for thin out."""
    point = _keep(session, occasion, name)
    restore_points.thin(session.path)
    return point


def delete_point(point: RestorePoint) -> None:
    """Delete a restore point for ever. Raises EnvironmentTrouble."""
    with told(point.path):
        point.path.unlink()


def read_point(point: RestorePoint) -> Plan:
    """The plan as it was then; the copy is only read."""
    file = PlanFile.open(point.path, read_only=True)
    try:
        return file.load()
    finally:
        file.close()


def preview(session: PlanSession, point: RestorePoint) -> tuple[Difference, ...]:
    """What going back to `point` would change in the plan."""
    return compare(session.plan, read_point(point))


def go_back(session: PlanSession, point: RestorePoint) -> RestorePoint:
    """Make the plan what it was at `point`, in one step that can be undone.

    What it is now is kept first, as a restore point that is returned; no point is let go meanwhile.
    Raises EnvironmentTrouble; then the plan is what it was.
    """
    label = say(N_("Go back to the plan of {date}"), date=f"{point.at:%d.%m.%Y %H:%M}")
    return _take_on(session, point.path, Occasion.RESTORE, label)


def take_in(session: PlanSession, brought: Path) -> RestorePoint:
    """Make the plan what the plan file `brought` holds, in one step that can be undone.

    What it is now is kept first, as a restore point that is returned. Raises EnvironmentTrouble;
    then the plan is what it was.
    """
    return _take_on(session, brought, Occasion.IMPORT, say(N_("Put in the plan that was brought")))


def _take_on(
    session: PlanSession, source: Path, occasion: Occasion, label: Message
) -> RestorePoint:
    if session.read_only:
        raise trouble(Trouble.READ_ONLY, session.path)
    file = PlanFile.open(source, read_only=True)
    try:
        file.load()  # what cannot be read is told before anything is changed
        image = file.image()
    finally:
        file.close()
    kept = _keep(session, occasion, "")
    session.take_on(label, image)
    return kept


def _keep(session: PlanSession, occasion: Occasion, name: str) -> RestorePoint:
    at = session.clock().astimezone()
    path = restore_points.new_point(session.path, at, occasion, name)
    session.save_copy(path)
    return next(point for point in points_of(session.path) if point.path == path)
