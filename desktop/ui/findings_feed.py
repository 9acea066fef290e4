# SPDX-License-Identifier: EUPL-1.2
"""The findings of the open plan, computed beside the typing and never in its way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.plan.findings import Finding, Severity
from desktop.plan.marks import Marks
from desktop.plan.tree import Plan
from desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from desktop.editing.session import PlanSession

QUIET_MILLISECONDS = 400  # after the last change


class FindingsFeed(QObject):
    """`updated` follows each new list. `known` is False until the first one has come."""

    updated = Signal()

    def __init__(self, session: PlanSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self.all: tuple[Finding, ...] = ()
        self.known = False
        self._standing: Marks = {}
        self._checked: tuple[Plan, Marks] | None = None
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MILLISECONDS)
        self._timer.timeout.connect(self.check_now)

    @property
    def accepted(self) -> Mapping[tuple[str, ...], str]:
        """The reasons of the findings that a person lets stand."""
        return self._session.accepted

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings nobody has accepted, as the checks gave them."""
        return tuple(f for f in self.all if f.key not in self.accepted)

    @property
    def worth_telling(self) -> tuple[Finding, ...]:
        """The open errors and warnings."""
        return tuple(f for f in self.open if f.severity is not Severity.HINT)

    @property
    def carried(self) -> tuple[Finding, ...]:
        """What came from last year's plan and is still to be looked at."""
        kept = self._session.carried
        return tuple(found for key, found in self._standing.items() if key in kept)

    def in_section(self, ident: str) -> tuple[Finding, ...]:
        """The open findings of a section, then what is to be looked at in it."""
        return tuple(f for f in (*self.open, *self.carried) if f.place.section == ident)

    def schedule(self) -> None:
        """Check soon, when the typing rests."""
        self._timer.start()

    def check_now(self) -> None:
        """Check the plan as it is, off the main thread; nothing to do when it was checked."""
        self._timer.stop()
        plan, marks = self._session.plan, self._session.carried
        if self._checked is None or plan is not self._checked[0] or marks != self._checked[1]:
            self._checked = plan, marks
            self._jobs.start(_check, plan, marks, done=self._arrived)

    def _arrived(self, found: tuple[tuple[Finding, ...], Marks]) -> None:
        self.all, self._standing = found
        self.known = True
        self.updated.emit()


def _check(plan: Plan, marks: Marks) -> tuple[tuple[Finding, ...], Marks]:
    from desktop.intake.code_lists import nomenclature
    from desktop.plan.carried import standing
    from desktop.plan.checks import check

    return check(plan, nomenclature()), standing(plan, marks)
