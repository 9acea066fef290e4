# SPDX-License-Identifier: EUPL-1.2
"""The grid as the person sees it: its look and its size."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from desktop.editing.session import PlanSession
from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.grid.base import GridBase
from desktop.ui.grid.handles import RowHandles
from desktop.ui.grid.invitation import paint_invitation
from desktop.ui.grid.layout import GridLayout

Trigger = QAbstractItemView.EditTrigger
LEAST_LINES = 4  # of text, that the grid asks to show at least
MOST_OF_SCREEN = 0.6  # the share of the screen that it asks for where no page says its room


class GridSurface(GridBase):
    """A table of the plan, painted and laid out. `GridView` adds the keyboard and commands."""

    def __init__(self, session: PlanSession, table_uid: int, parent: QWidget | None = None) -> None:
        super().__init__(session, table_uid, parent)
        self._dress()
        self.setModel(self.table_model)
        self.setItemDelegate(self.cell_delegate)
        self.arrangement = GridLayout(self)
        self._room = 0  # the height that the page has for the grid, when it has said so
        self.grouped_header.line_moved.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._slide_merged)
        GridSurface.restyle(self)

    def _dress(self) -> None:
        self.setHorizontalHeader(self.grouped_header)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("Table"))

    def _slide_merged(self) -> None:
        """Texts of merged cells stay in sight, so that scrolling must paint them anew."""
        if self.table_model.table.merges:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        shown = self.visualRect(self.currentIndex()).intersects(QRect(QPoint(), event.oldSize()))
        super().resizeEvent(event)
        self.arrangement.viewport_resized()
        if shown and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.arrangement.settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in changes and hasattr(self, "actions_offered"):
            self.restyle()

    def restyle(self) -> None:
        """Take the font and the colours in force."""
        self.cell_delegate.restyle(self)
        self.grouped_header.restyle()
        handles = self.verticalHeader()
        if isinstance(handles, RowHandles):
            handles.restyle()
        handles.setDefaultSectionSize(self.cell_delegate.row_height(1))
        self.arrangement.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.session.read_only:
            paint_invitation(self)
        painter = QPainter(self.viewport())
        self.grouped_header.paint_drop(painter, self.viewport().height())
        painter.end()

    def set_room(self, height: int) -> None:
        """Say how high the grid may ask to be."""
        if height != self._room:
            self._room = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        most = self._room or round(self.screen().availableSize().height() * MOST_OF_SCREEN)
        return QSize(super().sizeHint().width(), min(self._whole_height(), most))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.letters(self, 40), self.height_of(LEAST_LINES))

    def height_of(self, lines: int) -> int:
        """The height of the header and of so many lines of text, or of all where they are fewer."""
        rows = lines * self.cell_delegate.row_height(1)
        return min(self._whole_height(), self.grouped_header.height() + rows)

    def _whole_height(self) -> int:
        """The height at which nothing scrolls and the invitation shows."""
        body = self.verticalHeader().length() + self.cell_delegate.row_height(1)
        edges = theme.SMALL + 2 * self.frameWidth()  # a scroll bar, the frame
        return self.grouped_header.sizeHint().height() + body + edges

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll where the grid itself has nothing to scroll."""
        if self.verticalScrollBar().maximum() == 0 and not event.angleDelta().x():
            event.ignore()
            return
        super().wheelEvent(event)
