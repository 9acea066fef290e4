# SPDX-License-Identifier: EUPL-1.2
"""Keeps the totals at the lower edge of the page while their grid goes on below it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea

from desktop.ui.grid.footer import TotalsFooter
from desktop.ui.grid.view import GridView

FEWEST_LINES = 1  # of text that stay in sight over the totals


class TotalsInSight(QObject):
    """Lifts the footer over rows that the page does not show; brings the current cell above it."""

    def __init__(self, grid: GridView, footer: TotalsFooter) -> None:
        super().__init__(footer)
        self.grid, self.footer = grid, footer
        self.area: QScrollArea | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.place)

    def follow(self, area: QScrollArea | None) -> None:
        """Stay in sight of the page that scrolls in `area` from now on."""
        around = self.footer.parentWidget()
        if area is None or area is self.area or around is None:
            return
        self.area = area
        area.verticalScrollBar().valueChanged.connect(self.place)
        area.viewport().installEventFilter(self)
        around.installEventFilter(self)
        self.grid.current_cell_changed.connect(self._show_cell)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._soon.start()
        return False

    def place(self) -> None:
        """Put the footer under the grid, or as far above as the page hides of it."""
        under = self.grid.geometry().bottom() + 1
        least = self.grid.y() + self.grid.height_of(FEWEST_LINES)
        lowest = under - self._hidden(under + self.footer.height())
        self.footer.move(self.footer.x(), min(max(lowest, least), under))
        self.footer.raise_()

    def _hidden(self, bottom: int) -> int:
        """How far a height of the grid's surroundings lies below the edge of the page."""
        around = self.footer.parentWidget()
        if self.area is None or around is None:
            return 0
        edge = self.area.viewport()
        return around.mapTo(edge, QPoint(0, bottom)).y() - edge.height()

    def _show_cell(self) -> None:
        """Scroll the page to the current cell where the footer or the edge would hide it."""
        index = self.grid.currentIndex()
        around = self.footer.parentWidget()
        if self.area is None or around is None or not (index.isValid() and self.grid.hasFocus()):
            return
        cell = self.grid.visualRect(index)
        below = self.grid.viewport().mapTo(around, cell.bottomLeft()).y()
        above = self.grid.mapTo(self.area.viewport(), QPoint()).y()
        over = min(self._hidden(below + self.footer.height()), above)  # the header stays in sight
        if over > 0:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + over)
