# SPDX-License-Identifier: EUPL-1.2
"""The findings of the open plan, computed beside the typing and never in its way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.plan.findings import Finding, Severity
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
        self._checked: Plan | None = None
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

    def in_section(self, ident: str) -> tuple[Finding, ...]:
        """The open findings of a section."""
        return tuple(f for f in self.open if f.place.section == ident)

    def schedule(self) -> None:
        """Check soon, when the typing rests."""
        self._timer.start()

    def check_now(self) -> None:
        """Check the plan as it is, off the main thread; nothing to do when it was checked."""
        self._timer.stop()
        plan = self._session.plan
        if plan is not self._checked:
            self._checked = plan
            self._jobs.start(_check, plan, done=self._arrived)

    def _arrived(self, findings: tuple[Finding, ...]) -> None:
        self.all = findings
        self.known = True
        self.updated.emit()


def _check(plan: Plan) -> tuple[Finding, ...]:
    from desktop.intake.code_lists import nomenclature
    from desktop.plan.checks import check

    return check(plan, nomenclature())
