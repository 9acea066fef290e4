# SPDX-License-Identifier: EUPL-1.2
"""Gives a grid the height that the page around it has for it, so that its totals stay in sight."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.ui.grid.view import GridView

ENOUGH_LINES = 10  # of text, in a grid that leaves room for all of its page
FEWEST_LINES = 6  # in one that leaves room for what stands above it


class PageFit(QObject):
    """Follows the size of the page and of what else stands on it.

    The only grid of a page gets what the whole page leaves of a screenful, where that is enough;
    else what stands above it and beside it leaves, findings and buttons below being scrolled to.
    Where even that is little, and where a page has more grids, each gets what its own editor
    leaves: scrolled to, it is seen whole.
    """

    def __init__(self, grid: GridView, editor: QWidget) -> None:
        super().__init__(editor)
        self.grid = grid
        self.editor = editor
        self.area: QScrollArea | None = None  # the page, once it is known
        self.content = editor  # what the page scrolls
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)

    def follow(self) -> None:
        """Look for the page that scrolls around the grid, and fit to it from now on."""
        area = _scroll_area(self.editor)
        content = area.widget() if area is not None else None
        if area is None or content is None or area is self.area:
            return
        self.area, self.content = area, content
        area.viewport().installEventFilter(self)
        content.installEventFilter(self)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._soon.start()
        return False

    def fit(self) -> None:
        """Say to the grid how high it may be."""
        if self.area is not None and self.editor.isVisible():
            least = self.grid.minimumSizeHint().height()
            self.grid.set_room(max(least, next(self._rooms(self.area.viewport().size()))))

    def _rooms(self, seen: QSize) -> Iterator[int]:
        """The heights that would do where so much of the page is seen, the best first."""
        content, room = self.content, seen.height()
        asked, around = self.grid.sizeHint().height(), _height(self.editor, self.editor.width())
        if len(content.findChildren(GridView)) == 1:
            whole = room - (_height(content, seen.width()) - asked)
            if whole >= self.grid.height_of(ENOUGH_LINES):
                yield whole
            below_top = room - self.editor.mapTo(content, QPoint()).y() - (around - asked)
            if below_top >= self.grid.height_of(FEWEST_LINES):
                yield below_top
        yield room - (around - asked)


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def _height(widget: QWidget, width: int) -> int:
    """The height that `widget` asks for at a width."""
    return (
        widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
    )


def bring_into_sight(field: QWidget) -> None:
    """Scroll the page to a field once its new place is laid out."""
    area = _scroll_area(field)
    if area is not None:
        QTimer.singleShot(0, field, partial(area.ensureWidgetVisible, field))
