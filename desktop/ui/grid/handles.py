# SPDX-License-Identifier: EUPL-1.2
"""The edge at the left of the grid by which rows are chosen and dragged."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView

from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.grid.base import GridBase
from desktop.ui.grid.choice import Choice
from desktop.ui.grid.commands import GridCommands
from desktop.ui.grid.dragging import RowDrag
from desktop.ui.grid.inks import Inks

DOTS = 3  # lines of the grip's two dots


class RowHandles(QHeaderView):
    """A mark shows the current row, a grip the chosen ones: there they are taken and dragged."""

    def __init__(self, view: GridBase, commands: GridCommands, drag: RowDrag) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self.view, self._commands, self._drag = view, commands, drag
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(theme.MEDIUM)
        self.setFixedWidth(theme.MEDIUM)
        self.setMouseTracking(True)
        self.setToolTip(_("Click chooses the row; drag a chosen row to move it"))
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
        if self._is_chosen(logicalIndex) and not self.view.session.read_only:
            self._paint_grip(painter, rect)

    def _paint_grip(self, painter: QPainter, rect: QRect) -> None:
        middle = QPoint(rect.center().x(), min(rect.center().y(), rect.top() + theme.SMALL))
        for line in range(DOTS):
            for side in (-1, 1):
                dot = middle + QPoint(side * theme.FOCUS, (line - 1) * theme.HAIR)
                painter.fillRect(QRect(dot, QSize(theme.FOCUS, theme.FOCUS)), self.inks.quiet)

    def _is_chosen(self, row: int) -> bool:
        choice = self._commands.choice
        return row in choice.rows and len(choice.columns) == self.view.table_model.columnCount()

    # Chosen rows are dragged by their handles; at others the mouse chooses

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and not event.modifiers() and self._is_chosen(row):
            self._drag.press(event.position().toPoint())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        if self._drag.is_ready:
            self._drag.move(position)
            return
        on_grip = not event.buttons() and self._is_chosen(self.logicalIndexAt(position))
        shape = Qt.CursorShape.OpenHandCursor if on_grip else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._drag.is_ready:
            super().mouseReleaseEvent(event)
        elif not self._drag.release():  # only a click
            row = self.logicalIndexAt(event.position().toPoint())
            self.view.choose(Choice((row,), tuple(range(self.view.table_model.columnCount()))))
