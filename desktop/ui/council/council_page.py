# SPDX-License-Identifier: EUPL-1.2
"""The council file: what is entered once, and the papers that are made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _
from desktop.plan.council.texts import entry_at
from desktop.plan.findings import Place
from desktop.ui import theme
from desktop.ui.binding import commit_all
from desktop.ui.council.making import Making
from desktop.ui.council.paper_list import PaperList
from desktop.ui.council.register_form import RegisterForm
from desktop.ui.flow import FlowLayout, side_by_side
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.route import Page, Route
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.stylesheet import look
from desktop.ui.tab_order import chain, stops

if TYPE_CHECKING:
    from desktop.editing.session import Changed


class CouncilPage(PageWidget):
    """Two views: the papers first, for that is what one comes for; the register beside them."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.papers = PaperList(open_plan, self)
        self.register = RegisterForm(open_plan, self)
        self.views = QStackedWidget(self)
        views: tuple[QWidget, ...] = (self.papers, self.register)
        self.scrolls = {view: self._scrolled(view) for view in views}
        self.show_papers = self._tab(_("Papers"), self.papers)
        self.show_register = self._tab(_("What is entered once"), self.register)
        group = QButtonGroup(self)
        for tab in (self.show_papers, self.show_register):
            group.addButton(tab)
        self.show_papers.setChecked(True)
        self.making = Making(open_plan, self)
        self.save_all = QPushButton(_("Save all papers…"), self)
        look(self.save_all, "primary")
        show_icon(self.save_all, "save", "on_blue")
        self.save_all.setToolTip(_("Every paper as a PDF and as a Word file, in one folder"))
        self.save_all.clicked.connect(self._save_all)
        self.save_map = QPushButton(_("Councillor’s folder…"), self)
        show_icon(self.save_map, "files")
        self.save_map.setToolTip(
            _("All papers one after another, to be read, as a PDF and as a Word file")
        )
        self.save_map.clicked.connect(self._save_map)
        self._lay_out()
        self._order()
        self.register.rebuilt.connect(self._order)
        open_plan.changed.connect(self._changed)

    def arrive(self, place: Place | None = None) -> None:
        """The field that is asked for, else the first paper."""
        self.refresh()
        key = entry_at(place) if place is not None else None
        if key is not None and key in self.papers.rows:
            self.focus_number(key)
        elif key is not None:
            self.focus_entry(key)
        elif self.show_papers.isChecked():
            self.papers.focus_last()
        else:
            self.show_register.setFocus()

    def commit(self) -> bool:
        """Store every field of both views."""
        return commit_all(self)

    def refresh(self) -> None:
        """Show the view in front as it is stored; the other follows when it comes there."""
        (self.papers if self.show_papers.isChecked() else self.register).refresh()

    def focus_number(self, key: str) -> None:
        """Show the papers, and put the focus into the number of one."""
        self.show_papers.setChecked(True)
        self._show(self.papers)
        self.papers.rows[key].act.number.setFocus()
        self.scrolls[self.papers].reveal(self.papers.rows[key].act)

    def focus_entry(self, key: str) -> None:
        """Show an entry or a list of the register, and put the focus there."""
        self.show_register.setChecked(True)
        self._show(self.register)
        focused = self.register.focus_key(key)
        if focused is not None:
            self.scrolls[self.register].reveal(focused)

    def _changed(self, changed: Changed) -> None:
        if changed.plan and self.isVisible():
            self.refresh()

    def _order(self) -> None:
        """Let Tab go down the page, through what was made later too."""
        tabs = (self.show_papers, self.show_register)
        ways = (self.save_all, self.save_map, self.to_calendar, self.making)
        parts = (*tabs, *ways, self.papers, *self.register.parts)
        chain(stop for part in parts for stop in stops(part))

    def _show(self, view: QWidget) -> None:
        self.refresh()
        self.views.setCurrentWidget(self.scrolls[view])

    def _save_all(self) -> None:
        folder = self.making.ask_folder() if self.commit() else None
        if folder is not None:
            self.making.save_all(folder)

    def _save_map(self) -> None:
        folder = self.making.ask_folder() if self.commit() else None
        if folder is not None:
            self.making.save_map(folder)

    def _tab(self, text: str, view: QWidget) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._show(view))
        return button

    def _scrolled(self, view: QWidget) -> ContentScroll:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.TIGHT, theme.MEDIUM)
        column.addWidget(view)
        column.addStretch(1)
        content.setMaximumWidth(theme.TEXT_WIDTH)
        scroll = ContentScroll(self)
        scroll.setWidget(content)
        self.views.addWidget(scroll)
        return scroll

    def _lay_out(self) -> None:
        heading = QLabel(_("The council file"), self)
        look(heading, "title")
        advice = QLabel(
            _(
                "Numbers, dates and votes are written once, under “What is entered once” or beside "
                "a paper, and stand in every paper from then on."
            ),
            self,
        )
        advice.setWordWrap(True)
        advice.setMaximumWidth(theme.TEXT_WIDTH)
        look(advice, "quiet")
        self.to_calendar = QPushButton(_("Calendar"), self)
        look(self.to_calendar, "link")
        show_icon(self.to_calendar, "calendar-days", "blue")
        self.to_calendar.clicked.connect(lambda: self.open_plan.go(Route(Page.CALENDAR)))
        bar = FlowLayout()
        bar.setSpacing(theme.MEDIUM)
        bar.addWidget(side_by_side(self, self.show_papers, self.show_register))
        bar.addWidget(side_by_side(self, self.save_all, self.save_map, self.to_calendar))
        rule = QFrame(self)
        look(rule, "rule")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(heading)
        layout.addWidget(advice)
        layout.addLayout(bar)
        layout.addWidget(self.making)
        layout.addWidget(rule)
        layout.addWidget(self.views, 1)
