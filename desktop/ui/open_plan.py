# SPDX-License-Identifier: EUPL-1.2
"""The open plan as the pages see it: its session, its changes as signals, its findings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.plan.errors import PlanSocialError
from desktop.plan.message import Message
from desktop.plan.tree import Plan, Section
from desktop.ui.binding import TextBinding, TextField
from desktop.ui.findings_feed import FindingsFeed
from desktop.ui.jobs import Jobs
from desktop.ui.printing import PrintFeed
from desktop.ui.route import Route

if TYPE_CHECKING:
    from desktop.editing.lists import Lists
    from desktop.editing.session import Changed, PlanSession


class OpenPlan(QObject):
    """Signals: `changed` after each command; `troubled(message, retry)` when one could not be
    stored and `recovered` when it later was; `writing` when a field holds text that is not stored
    yet; `going` asks the window for another page.
    """

    changed = Signal(object)
    troubled = Signal(object, object)
    recovered = Signal()
    writing = Signal()
    going = Signal(object)

    def __init__(
        self, session: PlanSession, jobs: Jobs, lists: Callable[[], Lists], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.opening = session.plan  # as it was opened, to be compared with
        self.copied = session.plan  # what the copies folder holds, or need not hold
        self.jobs = jobs
        self._lists = lists
        self.findings = FindingsFeed(session, jobs, self)
        self.prints = PrintFeed(session, jobs, self)
        self._unsubscribe = session.subscribe(self._tell)

    @property
    def lists(self) -> Lists:
        """The lists of the pickers, made when the first is asked for."""
        return self._lists()

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.session.plan

    def section(self, uid: int) -> Section | None:
        """The section with this uid, or None when it is gone."""
        return next((s for s in self.plan.sections if s.uid == uid), None)

    def run(self, command: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        """Run a command of editing.commands on the session; None when trouble was told instead."""
        try:
            return command(self.session, *arguments, **options)
        except PlanSocialError as error:
            self.troubled.emit(error.message, lambda: self.run(command, *arguments, **options))
            return None

    def bind(
        self, field: TextField, read: Callable[[], str], write: Callable[[str], object]
    ) -> TextBinding:
        """Tie a text field to a text of the plan; trouble is told by the window's banner."""

        def store(text: str) -> None:
            write(text)

        binding = TextBinding(field, read, store)
        field.setReadOnly(self.session.read_only)
        binding.troubled.connect(lambda message: self._field_troubled(message, binding))
        binding.recovered.connect(self.recovered)
        binding.began.connect(self.writing)
        binding.left.connect(self.session.seal)
        return binding

    def go(self, route: Route) -> None:
        """Ask the window for another page."""
        self.going.emit(route)

    def close(self) -> None:
        """Stop listening and close the file."""
        self._unsubscribe()
        self.prints.stop()
        self.session.close()

    def _field_troubled(self, message: Message, binding: TextBinding) -> None:
        self.troubled.emit(message, binding.commit)

    def _tell(self, changed: Changed) -> None:
        self.findings.schedule()
        self.changed.emit(changed)
        if changed.findings or changed.marks:  # said to stand, or ticked off: known at once
            self.findings.updated.emit()
