# SPDX-License-Identifier: EUPL-1.2
"""What the parts of the window know of it: its bar, its notices, the open plan, the way to go.

Undo, search, help, opening and leaving are parts; `main_window` puts them together.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _
from desktop.plan.message import Message
from desktop.ui import theme
from desktop.ui.appearance import Appearance
from desktop.ui.banner import Banner
from desktop.ui.jobs import Jobs
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.preview.beside import PreviewBeside
from desktop.ui.progress_line import ProgressLine
from desktop.ui.route import Page, Route
from desktop.ui.scroll_area import bring_in_sight
from desktop.ui.stylesheet import look
from desktop.ui.top_bar import TopBar

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from desktop.editing.lists import Lists
    from desktop.editing.session import PlanSession

USUAL_SIZE = QSize(1366, 768)
LEAST_SIZE = QSize(900, 560)


class Window(QMainWindow):
    """An empty window: what happens in it is said by `MainWindow`."""

    bar: TopBar

    def __init__(self, executor: Executor | None = None) -> None:
        super().__init__()
        self.setWindowTitle(_("Plan Social"))
        self.setMinimumSize(LEAST_SIZE)
        self.resize(USUAL_SIZE)
        self.jobs = Jobs(self, executor)
        self.open_plan: OpenPlan | None = None
        self.route = Route(Page.HOME)
        self.appearance = Appearance(self)
        self.banner = Banner(self)
        self.progress = ProgressLine(self)
        self.stack = QStackedWidget(self)
        self._pressed_in: QWidget | None = None

    def event(self, event: QEvent) -> bool:
        """Before a key is pressed Qt asks who wants it: remember where it will be pressed."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._pressed_in = self.focusWidget()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does; Qt does so in dialogs only.

        Not a button that got the focus by this very key, pressed in a field.
        """
        button, self._pressed_in = self._pressed_in, None
        plain = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if plain and isinstance(button, QPushButton | QToolButton) and button.hasFocus():
            button.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab: where it leads is brought in sight, also into a page from outside of it."""
        moved = super().focusNextPrevChild(next)
        focus = self.focusWidget()
        if moved and focus is not None:
            bring_in_sight(focus)
        return moved

    @cached_property
    def lists(self) -> Lists:
        """The lists of the pickers, for every page and every plan; made when first asked for."""
        from desktop.editing.lists import Lists
        from desktop.intake.code_lists import read_list

        return Lists(read_list)

    def open_session(self, session: PlanSession) -> bool:
        """Make `session` the open plan and show its contents; False if the other cannot be left."""
        raise NotImplementedError

    def go(self, route: Route) -> None:
        """Show a page, if what is written on this one could be stored."""
        raise NotImplementedError

    def kept(self, page: Page) -> PageWidget | None:
        """A page that was visited before, or None."""
        raise NotImplementedError

    def go_home(self) -> None:
        """Close the plan and show the list of plans."""
        raise NotImplementedError

    def go_back(self) -> None:
        """The page before this one."""
        raise NotImplementedError

    def commit(self) -> bool:
        """Store everything written on the page that is shown."""
        raise NotImplementedError

    def save(self) -> None:
        """Ctrl+S: everything is stored as it is written; store the rest and say so."""
        raise NotImplementedError

    def show_trouble(self, message: Message, retry: Callable[[], object]) -> None:
        """Say what could not be done; the text stays where it was typed."""
        raise NotImplementedError

    def show_history(self) -> None:
        """Name in the bar what can be undone and redone."""
        raise NotImplementedError

    def lay_out(self, strip: QWidget) -> None:
        """The bar on top; under it the rail's place, then the notices and `strip` over the page."""
        center = QWidget(self)
        look(center, "ground")
        layout = QVBoxLayout(center)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        self.body = QHBoxLayout()
        self.body.setSpacing(0)
        pages = QWidget(self)
        column = QVBoxLayout(pages)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        margins = QVBoxLayout()
        margins.setContentsMargins(theme.LARGE, theme.TIGHT, theme.LARGE, 0)
        margins.addWidget(self.banner)
        margins.addWidget(self.progress)
        margins.addWidget(strip)
        column.addLayout(margins)
        column.addWidget(self.stack, 1)
        self.beside = PreviewBeside(pages, self)
        self.bar.offer(self.beside.action, "panel-right")
        self.body.addWidget(self.beside, 1)
        layout.addLayout(self.body, 1)
        self.setCentralWidget(center)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
