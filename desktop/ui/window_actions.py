# SPDX-License-Identifier: EUPL-1.2
"""What the whole window can do by key and menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.i18n import _
from desktop.ui.page_widget import PageWidget
from desktop.ui.route import Page, Route
from desktop.ui.section_foot import neighbours

if TYPE_CHECKING:
    from desktop.ui.find.search import Search
    from desktop.ui.help.asking import Asking
    from desktop.ui.steps import Steps
    from desktop.ui.window import Window


class WindowActions(QObject):
    """The actions; those that need an open plan are disabled without one."""

    def __init__(self, window: Window, steps: Steps, search: Search, asking: Asking) -> None:
        super().__init__(window)
        self._window, self._search = window, search
        standard = QKeySequence.StandardKey
        self.undo = self._action(_("Undo"), [standard.Undo], steps.undo)
        self.redo = self._action(_("Redo"), ["Ctrl+Y", "Ctrl+Shift+Z"], steps.redo)
        self.save = self._action(_("Save now"), [standard.Save], window.save)
        self.contents = self._action(_("Contents"), ["Ctrl+Home"], lambda: self._go(Page.HUB))
        self.review = self._action(_("Review"), ["F7"], lambda: self._go(Page.REVIEW))
        self.document = self._action(_("Document"), ["Ctrl+P"], self._print)
        self.accountant = self._action(
            _("Accountant's sheet"), [], lambda: self._go(Page.ACCOUNTANT)
        )
        self.council = self._action(_("Council file"), ["F9"], lambda: self._go(Page.COUNCIL))
        self.calendar = self._action(_("Calendar"), ["F6"], lambda: self._go(Page.CALENDAR))
        self.before = self._action(_("Section before"), ["Ctrl+PgUp"], lambda: self._step(0))
        self.after = self._action(_("Section after"), ["Ctrl+PgDown"], lambda: self._step(1))
        self.find = self._action(_("Find…"), ["Ctrl+F"], lambda: self._find())
        self.replace = self._action(_("Replace…"), ["Ctrl+H"], lambda: self._find(replacing=True))
        self.years = self._action(_("Change the year…"), [], lambda: self._find(years=True))
        self.next_place = self._action(_("Next place"), ["F3"], lambda: self._step_in_search(1))
        self.place_before = self._action(
            _("Place before"), ["Shift+F3"], lambda: self._step_in_search(-1)
        )
        self.history = self._action(
            _("History of the plan"), ["Ctrl+Shift+H"], lambda: self._go(Page.HISTORY)
        )
        self.unify = self._action(_("Unify the diacritics"), [], self._unify)
        self.folder = self._action(_("Show the plan's folder"), [], self._show_folder)
        self.home = self._action(_("My plans"), ["Ctrl+O"], window.go_home)
        self.lists = self._action(_("My lists"), [], lambda: self._go(Page.LISTS))
        self.settings = self._action(_("Settings"), [], lambda: self._go(Page.SETTINGS))
        self.help = self._action(_("Help"), [standard.HelpContents], asking.about_focus)
        self.news = self._action(_("What is new"), [], lambda: asking.about("noutati"))
        self.about = self._action(_("About"), [], lambda: asking.about("despre"))
        self.enable()

    def menu(self, parent: QWidget) -> QMenu:
        """The menu of the window."""
        menu = QMenu(parent)
        menu.addActions([self.home, self.folder])
        menu.addSeparator()
        menu.addActions([self.contents, self.before, self.after])
        menu.addActions([self.review, self.document, self.accountant])
        menu.addSeparator()
        menu.addActions([self.find, self.replace, self.years])
        menu.addSeparator()
        menu.addActions([self.save, self.history, self.unify])
        menu.addSeparator()
        menu.addActions([self.lists, self.settings, self.help, self.news, self.about])
        return menu

    def enable(self) -> None:
        """Enable what can be done now."""
        open_plan = self._window.open_plan
        for action in self._of_the_plan():
            action.setEnabled(open_plan is not None)
        on_section = self._window.route.page is Page.SECTION
        for action in (self.before, self.after):
            action.setEnabled(open_plan is not None and on_section)
        self.unify.setEnabled(open_plan is not None and not open_plan.session.read_only)

    def _of_the_plan(self) -> tuple[QAction, ...]:
        """What can be done only with a plan."""
        ways = (self.save, self.contents, self.review, self.document, self.folder, self.history)
        searches = (self.find, self.replace, self.years, self.next_place, self.place_before)
        return (*ways, self.accountant, self.council, self.calendar, *searches)

    def _find(self, *, replacing: bool = False, years: bool = False) -> None:
        if self._window.open_plan is not None:
            self._search.open(replacing=replacing, years=years)

    def _step_in_search(self, direction: int) -> None:
        if self._window.open_plan is not None:
            self._search.step(direction)

    def _action(
        self, text: str, keys: list[str | QKeySequence.StandardKey], act: Callable[[], object]
    ) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda: act())
        self._window.addAction(action)
        return action

    def _go(self, page: Page) -> None:
        self._window.go(Route(page))

    def _print(self) -> None:
        """On a page that prints, ask what of it; elsewhere go to the document."""
        page = self._window.stack.currentWidget()
        if not (isinstance(page, PageWidget) and page.ask_to_print()):
            self._go(Page.DOCUMENT)

    def _step(self, direction: int) -> None:
        open_plan, route = self._window.open_plan, self._window.route
        if open_plan is None or route.page is not Page.SECTION:
            return
        target = neighbours(open_plan.plan.sections, route.section)[direction]
        if target is not None:
            self._window.go(Route(Page.SECTION, target.uid))

    def _unify(self) -> None:
        from desktop.editing.commands.diacritics import unify

        if self._window.open_plan is not None and self._window.commit():
            self._window.open_plan.run(unify)

    def _show_folder(self) -> None:
        from desktop.ui.reader import open_locally

        if self._window.open_plan is not None:
            open_locally(self._window.open_plan.session.path.parent)
