# SPDX-License-Identifier: EUPL-1.2
"""The window: bar, rail and one page at a time. It holds the open plan and goes where asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent

from desktop.i18n import N_, _, render
from desktop.plan.message import Message, say
from desktop.ui.banner import Tone
from desktop.ui.binding import commit_all
from desktop.ui.find.search import Search
from desktop.ui.help.asking import Asking
from desktop.ui.icons import redraw_icons
from desktop.ui.leaving import Leaving
from desktop.ui.open_plan import OpenPlan
from desktop.ui.opening import Opening
from desktop.ui.page_widget import PageWidget
from desktop.ui.pages import Pages
from desktop.ui.rail import Rail
from desktop.ui.route import Page, Route
from desktop.ui.steps import Steps
from desktop.ui.top_bar import TopBar
from desktop.ui.window import Window
from desktop.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from desktop.editing.session import Changed, PlanSession


LOOKED_INTO = {Page.FIND, Page.HISTORY, Page.SETTINGS, Page.LISTS}  # then one goes on with the work


class MainWindow(Window):
    """Starts on the plan at `path`, or at home. `executor` is for tests that want no threads."""

    def __init__(self, path: Path | None = None, executor: Executor | None = None) -> None:
        super().__init__(executor)
        self.rail: Rail | None = None
        self._before = self.route
        self.steps = Steps(self)
        self.leaving = Leaving(self)
        self.opening = Opening(self)
        self.search = Search(self)
        self.asking = Asking(self)
        self.pages = Pages(self, self.opening, self.search, self.asking)
        self.actions_of_window = WindowActions(self, self.steps, self.search, self.asking)
        self.bar = TopBar(self.actions_of_window.undo, self.actions_of_window.redo, self)
        self.bar.menu.setMenu(self.actions_of_window.menu(self.bar.menu))
        self.bar.home_asked.connect(self.go_home)
        self.lay_out(self.search.strip)
        if path is None or not self.opening.open_file(path):
            self.go(Route(Page.HOME))

    def open_session(self, session: PlanSession) -> bool:
        """Make `session` the open plan and show its contents; False if the other cannot be left."""
        self.banner.hide()
        if not self.close_plan():
            session.close()
            return False
        self.open_plan = OpenPlan(session, self.jobs, lambda: self.lists, self)
        self.beside.follow(self.open_plan)
        self.open_plan.changed.connect(self._plan_changed)
        self.open_plan.troubled.connect(self.show_trouble)
        self.open_plan.recovered.connect(self._recovered)
        self.open_plan.writing.connect(self._show_writing)
        self.open_plan.going.connect(self.go)
        self.rail = Rail(self.open_plan, self)
        self.rail.asked.connect(self.go)
        self.body.insertWidget(0, self.rail)
        self._show_plan()
        self.open_plan.findings.schedule()
        self.go(Route(Page.HUB))
        return True

    def close_plan(self) -> bool:
        """Store what is written and close the file; False when something could not be stored."""
        if self.open_plan is None:
            return True
        if not self.commit() and not self.leaving.given_up:
            return False
        self.pages.forget_plan()
        self.beside.follow(None)
        if self.rail is not None:
            self.rail.hide()
            self.rail.deleteLater()
        closing, self.open_plan, self.rail = self.open_plan, None, None
        self.leaving.let_go(closing)
        closing.deleteLater()
        self.bar.show_plan(None)
        self.setWindowTitle(_("Plan Social"))
        return True

    def go(self, route: Route) -> None:
        """Show a page, if what is written on this one could be stored."""
        if not self.commit():
            return
        open_plan = self.open_plan
        if route.page is Page.SECTION and open_plan and not open_plan.section(route.section):
            route = Route(Page.HUB)  # undo took the section away meanwhile
        page = self.pages.page(route)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if route.page is not self.route.page and Page.HELP not in (route.page, self.route.page):
            self._before = self.route
        self.route = route
        if self.rail is not None:
            self.rail.setVisible(route.page not in (Page.HOME, Page.NEW, Page.NEXT))
            self.rail.show_route(route)
        self.actions_of_window.enable()
        self.search.page_shown(route.page)
        page.arrive(route.place)
        self.beside.show_page(route.page, page)

    def come_forward(self, path: Path | None = None) -> None:
        """Show the window over others, with the plan at `path` if the person asked for one."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if path is not None:
            self.opening.open_given(path)

    def kept(self, page: Page) -> PageWidget | None:
        """A page that was visited before, or None."""
        return self.pages.kept(page)

    def go_home(self) -> None:
        """Close the plan and show the list of plans."""
        if self.close_plan():
            self.go(Route(Page.HOME))

    def go_back(self) -> None:
        """The page before this one."""
        self.go(self._before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing on the page wanted leaves a page one looks something up on."""
        if event.key() == Qt.Key.Key_Escape and self.route.page in LOOKED_INTO:
            work = Route(Page.HUB if self.open_plan is not None else Page.HOME)
            self.go(work if self._before.page in LOOKED_INTO else self._before)
        else:
            super().keyPressEvent(event)

    def commit(self) -> bool:
        """Store everything written on the page that is shown."""
        page = self.stack.currentWidget()
        return page.commit() if isinstance(page, PageWidget) else True

    def save(self) -> None:
        """Ctrl+S: everything is stored as it is written; store the rest and say so."""
        if self.open_plan is not None and self.commit():
            self.bar.show_saved(self.open_plan.session.saved_at)
            self.banner.hide()

    def show_trouble(self, message: Message, retry: Callable[[], object]) -> None:
        """Say what could not be done; the text stays where it was typed."""

        def again() -> None:
            self.banner.hide()
            retry()

        self.bar.show_unsaved()
        self.banner.say(Tone.TROUBLE, render(message), (_("Try again"), again))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is written; when that fails, stay and say so."""
        if not self.leaving.ready() or not self.close_plan():
            event.ignore()
            return
        self.jobs.close()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Store when the window is left; draw icons anew for other colours or letters."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            commit_all(self)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            redraw_icons(self)
            if self.rail is not None:
                self.rail.tree.redraw()
        super().changeEvent(event)

    def _plan_changed(self, changed: Changed) -> None:
        assert self.open_plan is not None
        self.show_history()
        if not self.banner.isVisible():
            self.bar.show_saved(self.open_plan.session.saved_at)
        if changed.plan:
            self._show_plan()
        if changed.structure or changed.sections or changed.findings or changed.marks:
            assert self.rail is not None
            self.rail.refresh()
        gone = self.route.page is Page.SECTION and not self.open_plan.section(self.route.section)
        if gone:
            self.go(Route(Page.HUB))

    def _recovered(self) -> None:
        self.banner.hide()
        if self.open_plan is not None:
            self.bar.show_saved(self.open_plan.session.saved_at)

    def _show_plan(self) -> None:
        assert self.open_plan is not None
        session = self.open_plan.session
        self.bar.show_plan(session.plan)
        self.setWindowTitle(f"{self.bar.plan_name.text()} – {_('Plan Social')}")
        self.show_history()
        if session.read_only:
            self.bar.show_read_only()
        else:
            self.bar.show_saved(session.saved_at)

    def show_history(self) -> None:
        """Name in the bar what can be undone and redone."""
        if self.open_plan is not None:
            session = self.open_plan.session
            self.bar.show_history(session.undo_label, session.redo_label)

    def _show_writing(self) -> None:
        """What is being written can be undone too."""
        assert self.open_plan is not None
        self.bar.show_history(say(N_("what you are writing")), self.open_plan.session.redo_label)
