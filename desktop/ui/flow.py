# SPDX-License-Identifier: EUPL-1.2
"""A layout that goes on in a second row where the window is narrow."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

from desktop.ui import theme


class FlowLayout(QLayout):
    """Lays widgets side by side, and under them where the room ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.HAIR)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Go through the items line by line; the height that they take."""
        inside = rect.marginsRemoved(self.contentsMargins())
        y = inside.y()
        for line in self._lines(inside.width()):
            height = max(item.sizeHint().height() for item in line)
            if move:
                self._move(line, QPoint(inside.x(), y), height)
            y += height + self.spacing()
        bottom = self.contentsMargins().bottom()
        return max(y - self.spacing(), inside.y()) + bottom - rect.y()

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        """The items that are shown, as many to a line as there is room for."""
        line: list[QLayoutItem] = []
        used = 0
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            needed = item.sizeHint().width()
            if line and used + needed > width:
                yield line
                line, used = [], 0
            line.append(item)
            used += needed + self.spacing()
        if line:
            yield line

    def _move(self, line: list[QLayoutItem], corner: QPoint, height: int) -> None:
        """Set the items of a line beside one another, each in the middle of its height."""
        x = corner.x()
        for item in line:
            size = item.sizeHint()
            down = (height - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, corner.y() + down), size))
            x += size.width() + self.spacing()


def side_by_side(parent: QWidget, *widgets: QWidget) -> QWidget:
    """The widgets in a row that stays together where a flow goes on below."""
    group = QWidget(parent)
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.TIGHT)
    for widget in widgets:
        row.addWidget(widget)
    return group
