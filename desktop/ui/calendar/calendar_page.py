# SPDX-License-Identifier: EUPL-1.2
"""The calendar of the year: what to do until when, and what is done."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.i18n import _, render
from desktop.plan.calendar.steps import Step, StepState, steps_of
from desktop.plan.calendar.words import phase_words
from desktop.plan.council.papers import papers_of
from desktop.plan.findings import Place
from desktop.ui import theme
from desktop.ui.binding import commit_all
from desktop.ui.calendar.calendar_sheet import calendar_sheet
from desktop.ui.calendar.setting_card import SettingCard
from desktop.ui.calendar.step_row import StepRow
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.stylesheet import look
from desktop.ui.tab_order import chain, stops
from desktop.ui.titled_card import titled_card

if TYPE_CHECKING:
    from desktop.editing.session import Changed

StepKey = tuple[str, int]


class CalendarPage(PageWidget):
    """The steps under the phases of the year; those of the second round stand by themselves."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.setting = SettingCard(open_plan, self)
        self.sheet = calendar_sheet(open_plan, self.today, self)
        self.rows: dict[StepKey, StepRow] = {}
        self._steps = QVBoxLayout()
        self._steps.setSpacing(theme.MEDIUM)
        self._cards: list[QFrame] = []
        self._lay_out()
        self.refresh()
        open_plan.changed.connect(self._changed)

    def today(self) -> date:
        """The day on which it is told what is late."""
        return self.open_plan.session.clock().astimezone().date()

    def arrive(self, place: Place | None = None) -> None:
        """The choice that is missing; the step asked for; else the first that is waited for."""
        self.refresh()
        if place is not None and place.column is not None:
            self._open_step(place.column)
        elif not self.open_plan.plan.council.procedure:
            next(iter(self.setting.choices.values())).setFocus()
        else:
            waited = (s for s in self._of_now() if s.state in (StepState.LATE, StepState.TO_DO))
            first = next(waited, None)
            if first is not None:
                self._show_row(self.rows[_key(first)])

    def commit(self) -> bool:
        """Store every field."""
        return commit_all(self)

    def refresh(self) -> None:
        """Show the plan's steps as they stand; rows that are open stay so."""
        self.setting.refresh()
        steps = self._of_now()
        if [_key(step) for step in steps] != list(self.rows):
            self._build(steps)
        for step in steps:
            self.rows[_key(step)].show_step(step)

    def _of_now(self) -> tuple[Step, ...]:
        return steps_of(self.open_plan.plan, self.today())

    def _changed(self, changed: Changed) -> None:
        if changed.plan and self.isVisible():
            self.refresh()

    def _open_step(self, key: str) -> None:
        row = next((row for (name, _round), row in self.rows.items() if name == key), None)
        if row is not None:
            row.show_details(True)
            self._show_row(row)

    def _show_row(self, row: StepRow) -> None:
        row.head.setFocus()
        self.scroll_area.reveal(row)

    def _build(self, steps: tuple[Step, ...]) -> None:
        """Make the rows anew: the second round came or went."""
        opened = {key for key, row in self.rows.items() if row.head.isChecked()}
        for card in self._cards:
            self._steps.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.rows, self._cards = {}, []
        names = {paper.key: paper.title for paper in papers_of(self.open_plan.plan)}
        for phase, group in groupby(steps, phase_words):
            card, column = titled_card(render(phase), self, theme.HAIR)
            for step in group:
                row = StepRow(self.open_plan, step, names, card)
                self.rows[_key(step)] = row
                column.addWidget(row)
                row.show_details(_key(step) in opened)
                row.grown.connect(self._order)
            self._steps.addWidget(card)
            self._cards.append(card)
        self._order()

    def _order(self) -> None:
        """Let Tab go down the page, through what was made later too."""
        parts = (self.setting, *self.rows.values(), self.sheet)
        chain(stop for part in parts for stop in stops(part))

    def _lay_out(self) -> None:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        column.setSpacing(theme.MEDIUM)
        heading = QLabel(_("Calendar of the year"), content)
        look(heading, "title")
        advice = QLabel(
            _(
                "Days are counted from the meeting and the commission. Nothing here forbids "
                "anything: what is late or too short is only told."
            ),
            content,
        )
        advice.setWordWrap(True)
        look(advice, "quiet")
        for widget in (heading, advice, self.setting):
            column.addWidget(widget)
        column.addLayout(self._steps)
        column.addWidget(self.sheet)
        column.addStretch(1)
        content.setMaximumWidth(theme.TEXT_WIDTH + 2 * theme.LARGE)
        self.scroll_area = ContentScroll(self)
        self.scroll_area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)


def _key(step: Step) -> StepKey:
    return step.key, step.round
