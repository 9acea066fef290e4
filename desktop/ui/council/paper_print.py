# SPDX-License-Identifier: EUPL-1.2
"""A paper printed beside its text, and saved or opened as a PDF or a Word file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.printing import Printed, PrintFeed, printed_as

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.editing.tasks import Progress
    from desktop.plan.office import Office
    from desktop.plan.tree import Plan
    from desktop.ui.open_plan import OpenPlan


class PaperFeed(PrintFeed):
    """The prints of one paper; `office`: what is kept of who draws up the plan."""

    def __init__(self, open_plan: OpenPlan, key: str, office: Office, parent: QObject) -> None:
        super().__init__(open_plan.session, open_plan.jobs, parent)
        self._key, self._office = key, office

    def show_office(self, office: Office) -> None:
        """Another office draws up the plan, or under another name: what was printed is old."""
        if office != self._office:
            self._office, self.latest = office, None

    def job(self) -> Callable[[Plan, Progress], Printed]:
        """Prints the paper instead of the plan."""
        return partial(printed_paper, self._key, self._office)


def printed_paper(key: str, office: Office, plan: Plan, progress: Progress) -> Printed:
    """The paper as the plan says it now. Runs off the main thread. Raises Stopped."""
    from desktop.output.council import compose_paper

    return printed_as(plan, partial(compose_paper, plan, key, office), progress)
