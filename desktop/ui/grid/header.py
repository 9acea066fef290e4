# SPDX-License-Identifier: EUPL-1.2
"""The header of the grid as printed: labels in lines, group labels over their columns."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

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
    """Paints one or two lines of labels. `width_chosen` tells a column the person made wider."""

    width_chosen = Signal(int)

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.table_model = model
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(theme.LARGE)
        self.setHighlightSections(False)
        self._dragged: int | None = None
        self._pressed = False
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

    # A width chosen with the mouse is told once, at the release

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = True, None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._pressed = False
        if self._dragged is not None:
            self.width_chosen.emit(self._dragged)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = True
        super().mouseDoubleClickEvent(event)

    def _remember_dragged(self, section: int, old: int, new: int) -> None:
        if self._pressed and old != new:
            self._dragged = section
            self.viewport().update()


class RowHandles(QHeaderView):
    """The narrow edge at the left by which rows are chosen; a mark shows the current row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(theme.MEDIUM)
        self.setFixedWidth(theme.MEDIUM)
        self.restyle()

    def restyle(self) -> None:
        """Take the colours in force."""
        self.inks = Inks(self.palette())

    def sizeHint(self) -> QSize:
        return QSize(theme.MEDIUM, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        selection = self.selectionModel()
        chosen = selection is not None and selection.isRowSelected(logicalIndex)
        painter.fillRect(rect, self.inks.chosen if chosen else self.inks.ground)
        painter.setPen(self.inks.line)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selection is not None and selection.currentIndex().row() == logicalIndex:
            bar = QRect(rect.left(), rect.top(), theme.HAIR, rect.height() - theme.BORDER)
            painter.fillRect(bar, self.inks.blue)
