# SPDX-License-Identifier: EUPL-1.2
"""The contents page: how far the plan is, what is next, and the sections, editable."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _, ngettext
from desktop.plan.errors import EnvironmentTrouble
from desktop.plan.findings import Place
from desktop.plan.standing import to_fill
from desktop.plan.tree import Plan, Section, State
from desktop.ui import theme
from desktop.ui.contents_tree import ContentsTree
from desktop.ui.money_card import MoneyCard
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.questions.offer import ServicesOffer
from desktop.ui.route import Page, Route
from desktop.ui.section_actions import SectionActions
from desktop.ui.stylesheet import look
from desktop.ui.tab_order import chain, stops
from desktop.ui.words import heading_line, shortened

FACTS_MILLISECONDS = 60  # after the page was painted
LONGEST = 100  # letters of the next section's heading
LINES_WITH_PICTURE = 34  # a narrow page so tall has the picture of the money too
LETTERS_SIDE_BY_SIDE = 100  # a page so wide has what is next and the money side by side
LETTERS_THREE_WIDE = 175  # a page so wide has room beside the chapters and their facts too
if TYPE_CHECKING:
    from desktop.editing.session import Changed
    from desktop.ui.calendar.calendar_card import CalendarCard


class HubPage(PageWidget):
    """One card for what is next, and the tree under its toolbar."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.route_next = Route(Page.REVIEW)
        self.progress = QLabel(self)
        look(self.progress, "quiet")
        self.next_name = QLabel(self)
        self.next_name.setWordWrap(True)
        look(self.next_name, "heading")
        self.go_on = QPushButton(self)
        look(self.go_on, "primary")
        self.go_on.clicked.connect(lambda: open_plan.go(self.route_next))
        self.offer = ServicesOffer(open_plan, self)
        self.tree = ContentsTree(open_plan, self)
        self.tree.chosen.connect(lambda uid: open_plan.go(Route(Page.SECTION, uid)))
        self.actions_of_sections = SectionActions(open_plan, self.tree, self)
        self.money = MoneyCard(self)
        self.money.sheet_asked.connect(lambda: open_plan.go(Route(Page.ACCOUNTANT)))
        self.calendar: CalendarCard | None = None
        self._above = False  # the calendar stands above the chapters
        self._year_before: Plan | None = None
        self._looked_back = False
        self._facts_soon = QTimer(self, singleShot=True, interval=FACTS_MILLISECONDS)
        self._facts_soon.timeout.connect(self.show_facts)
        self._lay_out()
        open_plan.changed.connect(self._changed)
        open_plan.findings.updated.connect(self._changed)

    def arrive(self, place: Place | None = None) -> None:
        """The focus goes to the way on, or to the section that is asked for."""
        self.refresh()
        section = next((s for s in self.open_plan.plan.sections if place == Place(s.ident)), None)
        if section is None:
            self.go_on.setFocus()
            return
        self.tree.select(section.uid)
        self.tree.setFocus()

    def commit(self) -> bool:
        """Store the heading that is being written."""
        return self.tree.commit()

    def refresh(self) -> None:
        """Show the plan as it is; the facts of its chapters follow when that is painted."""
        sections = self.open_plan.plan.sections
        self.tree.show_plan()
        self.offer.refresh()
        counted = to_fill(sections)
        done = sum(section.state is not State.TO_DO for section in counted)
        pattern = ngettext(
            "{done} of {total} section filled in",
            "{done} of {total} sections filled in",
            len(counted),
        )
        self.progress.setText(pattern.format(done=done, total=len(counted)))
        self._show_next(next_section(sections))
        self._facts_soon.start()

    def show_facts(self) -> None:
        """Show what the tables of each chapter hold."""
        from desktop.plan.progress import chapters

        self._facts_soon.stop()
        if not self.isVisible():
            return  # what the tree shows may be older than the plan
        self.tree.show_facts(chapters(self.open_plan.plan))
        self.money.show_plan(self.open_plan.plan, self._look_back())
        self._show_calendar()

    def _show_calendar(self) -> None:
        """Show the next days of the year; what counts them is loaded now, not at the start."""
        if self.calendar is None:
            from desktop.ui.calendar.calendar_card import CalendarCard

            self.calendar = CalendarCard(self.open_plan, self)
            self.calendar.filled.connect(self._order)
        self.calendar.refresh()
        self._place_calendar()

    def _place_calendar(self) -> None:
        """Beside the chapters where the page is wide, under what is next where only the cards
        stand side by side, else under the chapters."""
        if self.calendar is None:
            return
        beside = self._is_wide(LETTERS_THREE_WIDE)
        self._above = self._is_wide(LETTERS_SIDE_BY_SIDE) and not beside
        here, there = (self._left, self._body) if self._above else (self._body, self._left)
        if here.indexOf(self.calendar) < 0:
            there.removeWidget(self.calendar)
            here.addWidget(self.calendar, 0 if self._above else 1)
        top = Qt.AlignmentFlag.AlignTop
        here.setAlignment(self.calendar, Qt.AlignmentFlag(0) if self._above else top)
        self.calendar.stand(beside)
        self._order()

    def _is_wide(self, letters: int) -> bool:
        return self.width() >= theme.letters(self, letters)

    def _order(self) -> None:
        """Let Tab go down the page."""
        parts = [self.go_on, self.money, self.offer, self.actions_of_sections, self.tree]
        if self.calendar is not None:
            parts.insert(1 if self._above else len(parts), self.calendar)
        chain(stop for part in parts for stop in stops(part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand side by side where there is room, else under one another; money in words."""
        super().resizeEvent(event)
        beside = self._is_wide(LETTERS_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        for box in (self._head, self._body):
            box.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._place_calendar()
        lines = self.height() / self.fontMetrics().lineSpacing()
        self.money.show_bars(beside or lines >= LINES_WITH_PICTURE)

    def _look_back(self) -> Plan | None:
        """Last year's plan of the library, looked for once."""
        if not self._looked_back:
            from desktop.editing.library import plan_of_the_year_before

            self._looked_back = True
            with suppress(EnvironmentTrouble):
                path = self.open_plan.session.path
                self._year_before = plan_of_the_year_before(self.open_plan.plan, path)
        return self._year_before

    def _changed(self, changed: Changed | None = None) -> None:
        if self.isVisible():
            self.refresh()

    def _show_next(self, section: Section | None) -> None:
        if section is None:
            self.route_next = Route(Page.REVIEW)
            self.next_name.setText(_("Every section has its state. Read the review, then print."))
            self.go_on.setText(_("Review"))
        else:
            self.route_next = Route(Page.SECTION, section.uid)
            name = shortened(heading_line(section), LONGEST)
            self.next_name.setText(_("Next: {section}").format(section=name))
            self.next_name.setToolTip(heading_line(section))
            self.go_on.setText(_("Continue"))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.SMALL)
        self._left = QVBoxLayout()
        self._left.setSpacing(theme.SMALL)
        self._left.addWidget(self._next_card(), 1)
        self._head.addLayout(self._left, 3)
        self._head.addWidget(self.money, 2)
        layout.addLayout(self._head)
        layout.addWidget(self.offer)
        layout.addWidget(self.actions_of_sections)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(theme.SMALL)
        self._body.addWidget(self.tree, 3)
        layout.addLayout(self._body, 1)

    def _next_card(self) -> QFrame:
        card = QFrame(self)
        look(card, "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        words = QVBoxLayout()
        words.setSpacing(theme.HAIR)
        words.addStretch(1)
        words.addWidget(self.next_name)
        words.addWidget(self.progress)
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self.go_on)
        return card


def next_section(sections: tuple[Section, ...]) -> Section | None:
    """The first section that still waits to be filled in."""
    return next((s for s in to_fill(sections) if s.state is State.TO_DO), None)
