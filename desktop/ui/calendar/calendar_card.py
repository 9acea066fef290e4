# SPDX-License-Identifier: EUPL-1.2
"""The next days of the calendar on the contents page, late ones first."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _, render
from desktop.plan.calendar.steps import Step, StepState, soonest, steps_of
from desktop.plan.calendar.words import phase_words, when
from desktop.plan.council.names import SECOND
from desktop.plan.findings import Place
from desktop.plan.tree import Plan
from desktop.ui import theme
from desktop.ui.calendar.step_words import DRAWINGS
from desktop.ui.fields import ElidedButton
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.route import Page, Route
from desktop.ui.section_help import WrappedLabel
from desktop.ui.stylesheet import look

MOST = 4  # beside the chapters


class CalendarCard(QFrame):
    """Until a day is chosen it only asks for one; each line is a way to its step.

    `filled`: it has other lines.
    """

    filled = Signal()

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.open_plan = open_plan
        self.lines: list[QPushButton] = []
        self._shown: tuple[Step, ...] | None = None
        self._most = MOST
        title = QLabel(_("Calendar"), self)
        look(title, "strong")
        self.see = QPushButton(_("See the calendar"), self)
        look(self.see, "link")
        self.see.clicked.connect(lambda: open_plan.go(Route(Page.CALENDAR)))
        self.asking = QLabel(self)
        self.asking.setWordWrap(True)
        look(self.asking, "quiet")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.see)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.TIGHT, theme.MEDIUM, theme.TIGHT)
        column.setSpacing(theme.HAIR)
        column.addLayout(head)
        column.addWidget(self.asking)
        column.addLayout(self._steps)
        self.setAccessibleName(title.text())

    def refresh(self) -> None:
        """Show the steps that are waited for next; they are worked out off the main thread, for
        the holidays take long to load."""
        plan = self.open_plan.plan
        if not plan.council.entry("meeting-date").strip():
            self._show((), _("When does the council meet? The days are counted from there."))
            return
        today: date = self.open_plan.session.clock().astimezone().date()
        found = partial(self._found, plan)
        self.open_plan.jobs.start(next_steps, plan, today, done=found, owner=self)

    def stand(self, beside: bool) -> None:
        """Beside the chapters there is room for some steps; under them the next is enough."""
        most = MOST if beside else 1
        if most != self._most:
            self._most = most
            self.refresh()

    def _found(self, plan: Plan, steps: tuple[Step, ...]) -> None:
        if plan is self.open_plan.plan:  # else newer ones are on their way
            self._show(steps[: self._most], "" if steps else _("Every step is done."))

    def _show(self, steps: tuple[Step, ...], said: str) -> None:
        self.asking.setText(said)
        self.asking.setVisible(bool(said))
        if steps == self._shown:
            return
        self._shown = steps
        while (item := self._steps.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.lines = []
        for step in steps:
            self._steps.addWidget(self._line(step))
        self.filled.emit()

    def _line(self, step: Step) -> QWidget:
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, theme.HAIR)
        grid.setHorizontalSpacing(theme.HAIR)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        sign = QLabel(holder)
        show_icon(sign, *DRAWINGS[step.state])
        late = f"{_(step.state.value)}, " if step.state is StepState.LATE else ""
        again = f"{render(phase_words(step))}: " if step.round == SECOND else ""
        told = WrappedLabel(f"{again}{late}{render(when(step))}", holder)
        told.setIndent(theme.HAIR)
        look(told, "small")
        way = ElidedButton(_(step.title), holder)
        look(way, "link")
        way.setAccessibleName(f"{_(step.title)}, {told.text()}")
        place = Place(column=step.key)
        way.clicked.connect(lambda: self.open_plan.go(Route(Page.CALENDAR, place=place)))
        grid.addWidget(sign, 0, 0)
        grid.addWidget(way, 0, 1)
        grid.addWidget(told, 1, 1)
        self.lines.append(way)
        return holder


def next_steps(plan: Plan, today: date) -> tuple[Step, ...]:
    """The steps that are waited for, the nearest first. Runs off the main thread."""
    return soonest(steps_of(plan, today), today)
