# SPDX-License-Identifier: EUPL-1.2
"""The page and, when it is wanted, the printed page to its right; the width is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QSplitter, QWidget

from desktop.i18n import _
from desktop.ui import settings, theme
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.route import Page

if TYPE_CHECKING:
    from desktop.ui.preview.panel import PreviewPanel

SHOWN = "preview/shown"
WIDTH = "preview/width"
PAGES = (Page.HUB, Page.PLAN_DATA, Page.SECTION, Page.REVIEW, Page.CARRIED)


class PreviewBeside(QSplitter):
    """Holds the pages; `action` shows and hides the panel, which is made when first wanted.

    Until a person has chosen, a wide window starts with the panel and another without.
    """

    def __init__(self, pages: QWidget, window: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, window)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.BORDER)
        ignored = QSizePolicy.Policy.Ignored  # pages that are not shown ask for no room
        pages.setSizePolicy(ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(pages)
        self.setStretchFactor(0, 1)
        self.panel: PreviewPanel | None = None
        self._width = _number(settings.stored().value(WIDTH), theme.PREVIEW_WIDTH)
        self._open_plan: OpenPlan | None = None
        self._page: PageWidget | None = None
        self._kind: Page | None = None
        self.action = QAction(_("Printed page"), window)
        self.action.setCheckable(True)
        self.action.setShortcut(QKeySequence(Qt.Key.Key_F8))
        self.action.setToolTip(_("Show the printed page beside this one (F8)"))
        self.action.setEnabled(False)
        self.action.triggered.connect(self._choose)
        window.addAction(self.action)
        self.splitterMoved.connect(self._remember_width)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def follow(self, open_plan: OpenPlan | None) -> None:
        """Another plan is open, or none."""
        if self.panel is not None:
            self.panel.hide()
            self.panel.setParent(None)
            self.panel.deleteLater()
        self.panel, self._open_plan, self._page = None, open_plan, None

    def show_page(self, kind: Page, page: PageWidget) -> None:
        """The window shows `page`."""
        if self._page is not page:
            self._kind, self._page = kind, page
            page.place_moved.connect(self._place_moved, Qt.ConnectionType.UniqueConnection)
        self._show_or_hide()
        self._place_moved()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the width of the window is known."""
        super().showEvent(event)
        self._show_or_hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel keeps its width, the page takes the rest; where both have no room, it goes."""
        super().resizeEvent(event)
        self._show_or_hide()
        if self.panel is not None and not self.panel.isHidden():
            self._give_width()

    def _wanted(self) -> bool:
        chosen = settings.stored().value(SHOWN)
        if chosen is None:
            return self.window().width() >= theme.PREVIEW_WINDOW
        return str(chosen) == "yes"

    def _choose(self, shown: bool) -> None:
        settings.stored().setValue(SHOWN, "yes" if shown else "no")
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        room = self.width() >= self._page_width() + theme.PREVIEW_LEAST
        possible = self._open_plan is not None and self._kind in PAGES and room
        shown = possible and self._wanted()
        self.action.setEnabled(possible)
        self.action.setChecked(shown)
        if shown:
            self._show()
        elif self.panel is not None:
            self.panel.hide()

    def _show(self) -> None:
        panel = self.panel or self._made_panel()
        if panel.isHidden():
            panel.show()
            self._give_width()
        panel.refresh()
        self._place_moved()

    def _made_panel(self) -> PreviewPanel:
        from desktop.ui.preview.panel import PreviewPanel

        assert self._open_plan is not None
        self.panel = PreviewPanel(self._open_plan, self)
        self.panel.hide()  # or the splitter shows it at a width of its own
        self.panel.closed.connect(self.action.trigger)
        self.addWidget(self.panel)
        self.setStretchFactor(1, 0)
        return self.panel

    def _give_width(self) -> None:
        most = self.width() - self._page_width()
        width = min(max(self._width, theme.PREVIEW_LEAST), max(most, theme.PREVIEW_LEAST))
        self.setSizes([max(self.width() - width, 1), width])

    def _page_width(self) -> int:
        """What the page needs, so that nothing on it is cut off."""
        asked = self._page.minimumSizeHint().width() if self._page is not None else 0
        return max(asked, theme.letters(self, theme.BESIDE_LETTERS))

    def _remember_width(self, position: int, handle: int) -> None:
        self._width = self.sizes()[1]
        settings.stored().setValue(WIDTH, self._width)

    def _focus_moved(self, old: QObject | None, new: QObject | None) -> None:
        if isinstance(new, QWidget) and self._page is not None and self._page.isAncestorOf(new):
            self._place_moved()

    def _place_moved(self) -> None:
        if self.panel is not None and self.panel.isVisible() and self._page is not None:
            self.panel.show_place(self._page.place_in_focus())


def _number(value: object, otherwise: int) -> int:
    try:
        return int(str(value))
    except ValueError:
        return otherwise
