# SPDX-License-Identifier: EUPL-1.2
"""Going to the help and back to where it was asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.ui.page_widget import PageWidget
from desktop.ui.route import Page, Route

if TYPE_CHECKING:
    from desktop.ui.window import Window


class Asking(QObject):
    """The way to the help page of a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._asked_at = Route(Page.HOME)

    def about_focus(self) -> None:
        """F1: the topic of what has the focus, under what the law asks of the section."""
        from desktop.ui.help.context import own_help, place_in_guide

        route, open_plan = self._window.route, self._window.open_plan
        target = place_in_guide(route, QApplication.focusWidget())
        above = ""
        if open_plan is not None and route.page is Page.SECTION:
            above = own_help(open_plan.plan, route.section)
        self.about(target, above)

    def about(self, target: str, preface: str = "") -> None:
        """A topic of the guide ("noutati"), a heading of it ("tabelul#randuri")."""
        from desktop.ui.help.help_page import HelpPage

        route, page = self._window.route, self._window.stack.currentWidget()
        if route.page is not Page.HELP:
            place = page.place_in_focus() if isinstance(page, PageWidget) else None
            self._asked_at = replace(route, place=place or route.place)
        self._window.go(Route(Page.HELP))
        shown = self._window.stack.currentWidget()
        if isinstance(shown, HelpPage):
            shown.show_topic(target, preface)

    def back(self) -> None:
        """To the page and the place where the help was asked for."""
        self._window.go(self._asked_at)
