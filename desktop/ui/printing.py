# SPDX-License-Identifier: EUPL-1.2
"""The prints of the open plan, made beside the typing: only the newest plan is ever waited for."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.output.copies import Copy
from desktop.plan.tree import Plan
from desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from desktop.editing.session import PlanSession
    from desktop.editing.tasks import Progress
    from desktop.output.blocks import Document, SignatureField
    from desktop.ui.preview.places import PrintedPlaces


class Printed(NamedTuple):
    """A print: the plan, its bytes, each page's width and height in points, what stands where, its
    fields for electronic signatures."""

    plan: Plan
    data: bytes
    sizes: tuple[tuple[float, float], ...]
    places: PrintedPlaces
    fields: tuple[SignatureField, ...]


class PrintFeed(QObject):
    """`arrived` brings each new print, `began` the Progress of one that starts.

    `failed` carries an exception; `stopped` follows when a person let a print go.
    """

    began = Signal(object)
    arrived = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(
        self, session: PlanSession, jobs: Jobs, parent: QObject, copy: Copy = Copy.WHOLE
    ) -> None:
        super().__init__(parent)
        self.copy = copy
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
        job = self.job()
        self._jobs.start(job, plan, progress, done=self._done, failed=self._not_done, owner=self)

    def job(self) -> Callable[[Plan, Progress], Printed]:
        """What prints a plan off the main thread."""
        return partial(printed, copy=self.copy)

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


def printed(plan: Plan, progress: Progress, copy: Copy = Copy.WHOLE) -> Printed:
    """A copy of the plan printed at its own stage. Runs off the main thread. Raises Stopped."""
    from desktop.output.compose import compose

    return printed_as(plan, lambda: compose(plan, plan.stage, copy), progress)


def printed_as(plan: Plan, composed: Callable[[], Document], progress: Progress) -> Printed:
    """A document composed of the plan, printed. Runs off the main thread. Raises Stopped."""
    from desktop.output.blocks import SignatureBlock
    from desktop.output.pdf import render
    from desktop.ui.preview.places import PrintedPlaces

    with no_collecting():
        document = composed()
        outcome = render(document, progress)
        places = PrintedPlaces(outcome.placements)
    signing = (block for block in document.blocks if isinstance(block, SignatureBlock))
    fields = tuple(field for block in signing for field in block.fields)
    return Printed(plan, outcome.data, outcome.sizes, places, fields)


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
