# SPDX-License-Identifier: EUPL-1.2
"""The printed pages of an earlier form of the plan, to look at only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.ui.preview.panel import PreviewPanel
from desktop.ui.printing import Printed, PrintFeed, printed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.editing.tasks import Progress
    from desktop.plan.tree import Plan
    from desktop.ui.open_plan import OpenPlan

Read = Callable[[], "Plan"]


class EarlierFeed(PrintFeed):
    """Prints once the plan that `read` gives, whatever the open plan becomes meanwhile."""

    def __init__(self, open_plan: OpenPlan, read: Read, parent: QWidget) -> None:
        super().__init__(open_plan.session, open_plan.jobs, parent)
        self._read = read

    @property
    def is_current(self) -> bool:
        """An earlier form never changes."""
        return self.latest is not None

    def ask(self) -> None:
        """Print, unless that has been done or is under way."""
        if self._running is None:
            super().ask()

    def job(self) -> Callable[[Plan, Progress], Printed]:
        """Reads the earlier form off the main thread too."""
        return partial(printed_earlier, self._read)


class EarlierPages(PreviewPanel):
    """Shows the form that `read` gives; what is printed there leads nowhere. `called`: its name."""

    def __init__(self, open_plan: OpenPlan, read: Read, called: str, parent: QWidget) -> None:
        feed = EarlierFeed(open_plan, read, parent)
        super().__init__(open_plan, parent, feed)
        feed.setParent(self)
        self.view.pointed.disconnect(self._go)
        self.view.setToolTip("")
        self.view.setAccessibleName(_("Printed pages of {form}").format(form=called))
        self.hide_it.setToolTip(_("Hide the pages (Esc)"))
        self.hide_it.setAccessibleName(_("Hide the pages (Esc)"))

    def stop(self) -> None:
        """Let a print that runs go."""
        self._prints.stop()

    def _stopped(self) -> None:
        self.closed.emit()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, PlanSocialError):
            raise error
        self.progress.end()
        self._say(render(error.message))


def printed_earlier(read: Read, now: Plan, progress: Progress) -> Printed:
    """The earlier form printed at its own stage. Runs off the main thread. Raises Stopped,
    EnvironmentTrouble."""
    return printed(read(), progress)
