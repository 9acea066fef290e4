# SPDX-License-Identifier: EUPL-1.2
"""The header of the grid as printed: labels in lines, group labels over their columns."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QStyle, QWidget

from desktop.ui import theme
from desktop.ui.grid.inks import PAD, PAD_ABOVE, Inks
from desktop.ui.grid.model import TableModel
from desktop.ui.grid.wrapping import Wrapping

CENTRED = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Over:
    """A group label over columns `first` to `last`."""

    label: str
    first: int
    last: int


def groups_over(labels: list[str | None]) -> list[Over]:
    """The group labels over neighbouring columns with the same group."""
    found: list[Over] = []
    for place, label in enumerate(labels):
        if not label:
            continue
        if found and found[-1].label == label and found[-1].last == place - 1:
            found[-1] = Over(label, found[-1].first, place)
        else:
            found.append(Over(label, place, place))
    return found


class GroupedHeader(QHeaderView):
    """Paints one or two lines of labels. Columns are named by their place."""

    width_chosen = Signal(int)  # the person made it wider
    moved = Signal(int, int)  # dragged before another, or last
    line_moved = Signal()  # where a dragged column would go
    label_chosen = Signal(int)  # clicked twice

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.table_model = model
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(theme.LARGE)
        self.setHighlightSections(False)
        self.movable = True
        self._dragged: int | None = None
        self._pressed = False
        self._start: QPoint | None = None  # where a label was pressed
        self._drop: int | None = None  # before which column a dragged one would go
        self._group_height = 0
        self._height = 0
        self.restyle()
        self.sectionResized.connect(self._remember_dragged)

    def restyle(self) -> None:
        """Take the font and the colours in force."""
        self.wrapping = Wrapping(self.font())
        self.inks = Inks(self.palette())

    def measure(self) -> None:
        """Compute the heights of both lines from the widths in force."""
        plain, below = [1], [0]
        for place, column in enumerate(self.table_model.columns):
            lines = len(self._lines(column.column.label, self.sectionSize(place)))
            (below if column.column.group else plain).append(lines)
        above = [len(self._lines(over.label, self._width(over))) for over in self._groups()]
        line, frame = self.wrapping.line_height, 2 * PAD_ABOVE
        self._group_height = max(above) * line + frame if above else 0
        grouped = self._group_height + max(below) * line + frame
        self._height = max(max(plain) * line + frame, grouped if above else 0)
        self.updateGeometry()
        self.geometriesChanged.emit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        columns = self.table_model.columns
        if not rect.isValid() or logicalIndex >= len(columns):
            return
        painter.fillRect(rect, self.inks.ground)
        column = columns[logicalIndex].column
        over = next((o for o in self._groups() if o.first <= logicalIndex <= o.last), None)
        if over:
            self._paint_group(painter, rect, over)
            rect = rect.adjusted(0, self._group_height, 0, 0)
        self._paint_label(painter, rect, column.label)

    def _paint_group(self, painter: QPainter, rect: QRect, over: Over) -> None:
        """The part of the group's cell above this section: each section paints its own part."""
        left = self.sectionViewportPosition(over.first)
        whole = QRect(left, rect.top(), self._width(over), self._group_height)
        painter.save()
        painter.setClipRect(QRect(rect.left(), rect.top(), rect.width(), self._group_height))
        self._paint_label(painter, whole, over.label)
        painter.restore()

    def _paint_label(self, painter: QPainter, rect: QRect, label: str) -> None:
        painter.setPen(self.inks.line)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(self.inks.ink)
        lines = self._lines(label, rect.width())
        line = self.wrapping.line_height
        top = rect.top() + max(PAD_ABOVE, (rect.height() - line * len(lines)) // 2)
        for number, text in enumerate(lines):
            place = QRect(rect.left(), top + number * line, rect.width() - 1, line)
            painter.drawText(place, CENTRED, text)

    def _lines(self, label: str, width: int) -> tuple[str, ...]:
        return self.wrapping.lines(label, width - 2 * PAD)

    def _groups(self) -> list[Over]:
        return groups_over([column.column.group for column in self.table_model.columns])

    def _width(self, over: Over) -> int:
        return sum(map(self.sectionSize, range(over.first, over.last + 1)))

    # A width chosen with the mouse is told once, at the release; a label is dragged to its place

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = True, None
        position = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and not self._on_edge(position.x()):
            self._start = position
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        if self._start is None or not self.movable:
            super().mouseMoveEvent(event)
            return
        far = abs(position.x() - self._start.x()) >= QApplication.startDragDistance()
        if far or self._drop is not None:
            self._show_drop(self._place_at(position.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._pressed = False
        start, drop = self._start, self._drop
        self._start = None
        self._show_drop(None)
        if self._dragged is not None:
            self.width_chosen.emit(self._dragged)
        elif start is not None and drop is not None:
            self.moved.emit(self.logicalIndexAt(start), drop)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = True
        if self._on_edge(event.position().toPoint().x()):
            super().mouseDoubleClickEvent(event)
        else:
            self.label_chosen.emit(self.logicalIndexAt(event.position().toPoint()))

    def _remember_dragged(self, section: int, old: int, new: int) -> None:
        if self._pressed and old != new:
            self._dragged = section
            self.viewport().update()

    def _on_edge(self, x: int) -> bool:
        """Whether a press at `x` takes the line between two columns."""
        section = self.logicalIndexAt(x)
        if section < 0:
            return True
        left = self.sectionViewportPosition(section)
        right = left + self.sectionSize(section)
        grip = self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, self)
        return right - x <= grip or (section > 0 and x - left < grip)

    def _place_at(self, x: int) -> int:
        section = self.logicalIndexAt(min(max(x, 0), self.length() - 1 - self.offset()))
        if section < 0:
            return 0
        return section + (x > self.sectionViewportPosition(section) + self.sectionSize(section) / 2)

    def _show_drop(self, place: int | None) -> None:
        if place != self._drop:
            self._drop = place
            self.viewport().update()
            self.line_moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.paint_drop(painter, self.height())
        painter.end()

    def paint_drop(self, painter: QPainter, height: int) -> None:
        """The line where a dragged column would go, `height` pixels long."""
        if self._drop is None:
            return
        at_end = self._drop >= self.count()
        left = self.length() - self.offset() if at_end else self.sectionViewportPosition(self._drop)
        painter.fillRect(QRect(left - theme.FOCUS, 0, theme.HAIR, height), self.inks.blue)
