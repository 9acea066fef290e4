# SPDX-License-Identifier: EUPL-1.2
"""Saving what is shown, or the same as another kind of file; what was made is remembered."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.i18n import N_, _, render
from desktop.output.copies import Copy, what_is_made
from desktop.plan.errors import EnvironmentTrouble, PlanSocialError, Trouble
from desktop.plan.tree import Plan
from desktop.ui.banner import Banner, Tone
from desktop.ui.document.files_made import moment
from desktop.ui.open_plan import OpenPlan
from desktop.ui.progress_line import ProgressLine
from desktop.ui.reader import ways_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.editing.tasks import Progress

KINDS = {  # by ending: what the button, the dialog and its filter say
    ".pdf": (N_("Save PDF…"), N_("Save PDF"), N_("PDF document (*.pdf)")),
    ".docx": (N_("Save for Word…"), N_("Save for Word"), N_("Word document (*.docx)")),
    ".xlsx": (
        N_("Save the tables for Excel…"),
        N_("Save the tables for Excel"),
        N_("Excel workbook (*.xlsx)"),
    ),
}


class Saving(QObject):
    """Writes files; says quietly in `outcome` that it is done, or what went wrong.

    `ask` is asked for another name, by ending, where one cannot be used. `saved` follows a file
    that was written.
    """

    saved = Signal()

    def __init__(
        self,
        open_plan: OpenPlan,
        outcome: Banner,
        progress: ProgressLine,
        ask: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._open_plan = open_plan
        self._outcome = outcome
        self._progress = progress
        self._ask = ask

    def make(self, target: Path, copy: Copy) -> None:
        """Make a file of the kind of `target` beside the work, and write it."""
        from desktop.editing.tasks import Progress

        progress = Progress()
        plan = self._open_plan.plan
        self._progress.follow(progress, _("Preparing “{name}”…").format(name=target.name))
        self._open_plan.jobs.start(
            made,
            plan,
            target.suffix.lower(),
            copy,
            progress,
            done=lambda data: self._made(target, data, plan, copy),
            failed=self._not_made,
            owner=self,
        )

    def write(self, target: Path, data: bytes, copy: Copy) -> bool:
        """Write the bytes of a file made of the plan as it is now."""
        from desktop.output.export import write_whole

        try:
            write_whole(target, data)
        except PlanSocialError as error:
            again = (_("Try again"), partial(self.make, target, copy))  # the plan may be another
            other = (_("Choose another name"), partial(self._ask, target.suffix.lower()))
            signed = isinstance(error, EnvironmentTrouble) and error.kind is Trouble.EXISTS
            actions = (other,) if signed else (again, other)
            self._outcome.say(Tone.TROUBLE, render(error.message), *actions)
            return False
        self._note(target, data, copy)
        self._outcome.say(
            Tone.SUCCESS,
            self._said(target),
            *ways_to(target),
        )
        self.saved.emit()
        return True

    def _said(self, target: Path) -> str:
        saved = _("PDF saved: {name}") if target.suffix.lower() == ".pdf" else _("Saved: {name}")
        version = _("It holds the plan as it was on {version}.")
        at = moment(self._open_plan.session.version_at)
        return f"{saved.format(name=target.name)}. {version.format(version=at)}"

    def _note(self, target: Path, data: bytes, copy: Copy) -> None:
        """Remember the file; where that cannot be, it was saved all the same."""
        session = self._open_plan.session
        if session.read_only:
            return
        try:
            session.note_export(what_is_made(session.plan.stage, copy), target.name, data)
        except PlanSocialError as error:
            self._open_plan.troubled.emit(error.message, lambda: self._note(target, data, copy))

    def _made(self, target: Path, data: bytes, plan: Plan, copy: Copy) -> None:
        self._progress.end()
        if plan is self._open_plan.plan:
            self.write(target, data, copy)
        else:
            self.make(target, copy)  # something was written meanwhile

    def _not_made(self, error: BaseException) -> None:
        from desktop.editing.tasks import Stopped

        self._progress.end()
        if isinstance(error, Stopped):
            self._outcome.say(Tone.ATTENTION, _("Nothing was saved: you stopped it."))
        elif isinstance(error, PlanSocialError):
            self._outcome.say(Tone.TROUBLE, render(error.message))
        else:
            raise error


def made(plan: Plan, ending: str, copy: Copy, progress: Progress) -> bytes:
    """The bytes of a file of the plan at its own stage. Runs off the main thread."""
    from desktop.output.export import WRITERS
    from desktop.ui.printing import no_collecting

    with no_collecting():
        return WRITERS[ending](plan, plan.stage, copy, progress)
