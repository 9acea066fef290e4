# SPDX-License-Identifier: EUPL-1.2
"""Searching as the window knows it: its page, the strip over other pages, the way between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from desktop.ui.find.strip import FindStrip
from desktop.ui.route import Page, Route

if TYPE_CHECKING:
    from desktop.plan.search import Hit
    from desktop.ui.find.page import FindPage
    from desktop.ui.window import Window

LONGEST = 60  # letters of a selection that is looked for


class Search(QObject):
    """Ctrl+F, Ctrl+H, F3 and the sweep of the year."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.strip = FindStrip(window)
        self.strip.stepped.connect(self.step)
        self.strip.list_asked.connect(lambda: self.open())

    def open(self, *, replacing: bool = False, years: bool = False) -> None:
        """Show the page, looking for the letters that are chosen where the focus is."""
        text = chosen_text()
        self._window.go(Route(Page.FIND))
        page = self._page()
        if page is None or self._window.route.page is not Page.FIND:
            return
        if years:
            page.sweep()
        else:
            page.start(text, replacing=replacing)

    def step(self, direction: int) -> None:
        """The next place, or the one before; without a search, the page to begin one."""
        page = self._page()
        if page is None or not page.shown_text.strip():
            self.open()
        else:
            page.step(direction)

    def show(self, hit: Hit, number: int, count: int) -> None:
        """Go to a hit and choose its letters there."""
        from desktop.ui.find.jump import mark_hit, route_to

        open_plan, page = self._window.open_plan, self._page()
        if open_plan is None or page is None:
            return
        route = route_to(open_plan.plan, hit.place)
        self._window.go(route)
        shown = self._window.stack.currentWidget()
        if self._window.route == route and shown is not None:
            mark_hit(shown, hit)
            self.strip.show_place(page.shown_text, number, count)

    def page_shown(self, page: Page) -> None:
        """The strip stands over pages of the plan only."""
        if page not in (Page.SECTION, Page.PLAN_DATA):
            self.strip.hide()

    def _page(self) -> FindPage | None:
        from desktop.ui.find.page import FindPage

        kept = self._window.kept(Page.FIND)
        return kept if isinstance(kept, FindPage) else None


def chosen_text() -> str:
    """The letters chosen in the field that has the focus, if they are few and on one line."""
    field = QApplication.focusWidget()
    text = ""
    if isinstance(field, QLineEdit):
        text = field.selectedText()
    elif isinstance(field, QPlainTextEdit):
        text = field.textCursor().selectedText()
    return text if len(text) <= LONGEST and "\u2029" not in text else ""
