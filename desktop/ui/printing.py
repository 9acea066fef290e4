# SPDX-License-Identifier: EUPL-1.2
"""The prints of the open plan, made beside the typing: only the newest plan is ever waited for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.plan.tree import Plan
from desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from desktop.editing.session import PlanSession
    from desktop.editing.tasks import Progress
    from desktop.ui.preview.places import PrintedPlaces


class Printed(NamedTuple):
    """A print: the plan, its bytes, each page's width and height in points, what stands where."""

    plan: Plan
    data: bytes
    sizes: tuple[tuple[float, float], ...]
    places: PrintedPlaces


class PrintFeed(QObject):
    """`arrived` brings each new print, `began` the Progress of one that starts.

    `failed` carries an exception; `stopped` follows when a person let a print go.
    """

    began = Signal(object)
    arrived = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, session: PlanSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self.latest: Printed | None = None
        self._running: tuple[Plan, Progress] | None = None
        self._wanted = False  # another print, once the running one has ended

    @property
    def is_current(self) -> bool:
        """Whether the latest print is of the plan as it is now."""
        return self.latest is not None and self.latest.plan is self._session.plan

    def ask(self) -> None:
        """Print the plan as it is now, unless that has been done or is under way.

        A print of an older plan is let go when less than half of it is done.
        """
        if self._running is not None:
            plan, progress = self._running
            self._wanted = plan is not self._session.plan
            if self._wanted and progress.done * 2 <= progress.whole:
                progress.stop()
        elif not self.is_current:
            self._start(self._session.plan)

    def stop(self) -> None:
        """Let the running print go."""
        self._wanted = False
        if self._running is not None:
            self._running[1].stop()

    def _start(self, plan: Plan) -> None:
        from desktop.editing.tasks import Progress

        progress = Progress()
        self._running, self._wanted = (plan, progress), False
        self.began.emit(progress)
        self._jobs.start(
            printed, plan, progress, done=self._done, failed=self._not_done, owner=self
        )

    def _done(self, outcome: Printed) -> None:
        self._running, self.latest = None, outcome
        self.arrived.emit(outcome)
        self._go_on()

    def _not_done(self, error: BaseException) -> None:
        from desktop.editing.tasks import Stopped

        self._running = None
        if not isinstance(error, Stopped):
            self.failed.emit(error)
        elif not self._wanted:
            self.stopped.emit()
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted:
            self._wanted = False
            self.ask()


def printed(plan: Plan, progress: Progress) -> Printed:
    """The plan printed at its own stage. Runs off the main thread. Raises Stopped."""
    from desktop.output.compose import compose
    from desktop.output.pdf import render
    from desktop.ui.preview.places import PrintedPlaces

    with no_collecting():
        outcome = render(compose(plan, plan.stage), progress)
        places = PrintedPlaces(outcome.placements)
    return Printed(plan, outcome.data, outcome.sizes, places)


@contextmanager
def no_collecting() -> Iterator[None]:
    """Put off Python's collecting of cycles: it stops every thread, and printing makes next to
    none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
