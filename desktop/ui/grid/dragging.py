# SPDX-License-Identifier: EUPL-1.2
"""Rows taken by the mouse to another place, with a line where they would go."""

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.grid.base import GridBase
from desktop.ui.grid.commands import GridCommands

ROLLING_MILLISECONDS = 60  # between steps of a grid that rolls under the pointer


class RowDrag(QObject):
    """One grid's drag of the chosen rows. `place`: before which row they would go, or None."""

    def __init__(self, view: GridBase, commands: GridCommands) -> None:
        super().__init__(view)
        self.view, self._commands = view, commands
        self.place: int | None = None
        self._start: QPoint | None = None
        self._height = 0
        self._rolling = QTimer(self, interval=ROLLING_MILLISECONDS)
        self._rolling.timeout.connect(self._roll)

    @property
    def is_ready(self) -> bool:
        """Whether the mouse was pressed on rows that it may take along."""
        return self._start is not None

    def press(self, position: QPoint) -> None:
        """The mouse took hold of the chosen rows at a position of the viewport."""
        if not self.view.session.read_only:
            self._start = position

    def move(self, position: QPoint) -> None:
        """The mouse moved with the button down."""
        if self._start is None:
            return
        far = (position - self._start).manhattanLength() >= QApplication.startDragDistance()
        if self.place is None and not far:
            return
        self._height = position.y()
        self._show(self._place_at(position.y()))
        if 0 <= position.y() < self.view.viewport().height():
            self._rolling.stop()
        elif not self._rolling.isActive():
            self._rolling.start()

    def release(self) -> bool:
        """Put the rows where the line is; False when they were not dragged at all."""
        place = self.place
        self.cancel()
        if place is not None:
            self._commands.move_to(place)
        return place is not None

    def cancel(self) -> None:
        """Leave the rows where they are."""
        self._start = None
        self._rolling.stop()
        self._show(None)

    def _place_at(self, height: int) -> int:
        row = self.view.rowAt(min(max(height, 0), self.view.viewport().height() - 1))
        if row < 0:
            return self.view.table_model.rowCount()
        middle = self.view.rowViewportPosition(row) + self.view.rowHeight(row) / 2
        return row + (height > middle)

    def _show(self, place: int | None) -> None:
        if place != self.place:
            self.place = place
            self.view.viewport().update()

    def _roll(self) -> None:
        step = self.view.cell_delegate.row_height(1)
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + (step if self._height > 0 else -step))
        self._show(self._place_at(self._height))

    def paint(self, painter: QPainter) -> None:
        """The line where the rows would go."""
        if self.place is None:
            return
        header = self.view.verticalHeader()
        at_end = self.place >= header.count()
        height = header.length() - header.offset() if at_end else 0
        if not at_end:
            height = header.sectionViewportPosition(self.place)
        paint_line(self.view, painter, QRect(0, height - theme.FOCUS, self._width(), theme.HAIR))

    def _width(self) -> int:
        return min(self.view.horizontalHeader().length(), self.view.viewport().width())


def paint_line(view: GridBase, painter: QPainter, line: QRect) -> None:
    """A line where something would be put."""
    painter.fillRect(line, view.cell_delegate.inks.blue)
