# SPDX-License-Identifier: EUPL-1.2
"""Keeps the widths of columns, the heights of rows and the spans of the grid right.

Heights are computed once when a table or its widths are new, then only for rows that changed.
"""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QTimer

from desktop.ui import theme
from desktop.ui.grid.base import GridBase
from desktop.ui.grid.delegate import BOLD, MOST_LINES
from desktop.ui.grid.faces import DISPLAY
from desktop.ui.grid.inks import PAD
from desktop.ui.grid.spans import Spans
from desktop.ui.grid.widths import needed_width, shared_widths

SETTLING_MILLISECONDS = 60  # a window being resized is laid out when it rests


class GridLayout(QObject):
    """The layout of one grid; follows its model. `measured_rows` counts heights computed."""

    def __init__(self, view: GridBase) -> None:
        super().__init__(view)
        self.view = view
        self.model = view.table_model
        self.measured_rows = 0
        self._spans = Spans()
        self._moved = False  # rows came, went or moved since the spans were set
        self._available = 0
        self._needs: list[int] | None = None
        self._whole: Mapping[str, str] = {}
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MILLISECONDS)
        self._settling.timeout.connect(self.settle)
        self._follow_model()

    def _follow_model(self) -> None:
        self.model.modelReset.connect(self.renew)
        self.model.headerDataChanged.connect(self.renew)
        self.model.dataChanged.connect(self._rows_changed)
        self.model.rowsInserted.connect(self._rows_inserted)
        self.model.rowsRemoved.connect(self.view.updateGeometry)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.rowsMoved):
            signal.connect(self._rows_moved)
        self.model.spans_changed.connect(self._spans_changed)

    def renew(self) -> None:
        """Lay everything out anew: other columns, another font."""
        self._needs = None
        self._available = 0
        if self.view.isVisible():  # else at the showing, when the width is known
            self.settle()

    def keep_whole(self, texts: Mapping[str, str]) -> None:
        """Sums that a column, by its key, should have room for when the grid is next laid out."""
        self._whole = texts

    def settle(self) -> None:
        """Fit the columns to the width of the viewport, if it is other than before."""
        available = self.view.viewport().width()
        if available == self._available or available < theme.WIDE:
            return
        self._available = available
        if self._fit_columns(available):
            self.fit_rows(0, self.model.rowCount() - 1)
        self.view.grouped_header.measure()
        self.set_spans()

    def viewport_resized(self) -> None:
        """The viewport has another size; lay out at once before it is seen, later when it rests."""
        if self._available == 0 or not self.view.isVisible():
            self.settle()
        elif self.view.viewport().width() != self._available:
            self._settling.start()

    @property
    def available(self) -> int:
        """The width that the columns were fitted to."""
        return self._available

    def _fit_columns(self, available: int) -> bool:
        wrapping = self.view.cell_delegate.wrapping
        if self._needs is None:
            rows = self.model.table.rows
            self._needs = [
                needed_width(column, rows, wrapping, self._whole.get(column.key, ""))
                for column in self.model.columns
            ]
        widths = shared_widths(self.model.columns, self._needs, available)
        header = self.view.grouped_header
        if widths == [header.sectionSize(place) for place in range(header.count())]:
            return self.measured_rows == 0
        for place, width in enumerate(widths):
            header.resizeSection(place, width)
        return True

    def fit_rows(self, first: int, last: int) -> None:
        """Give rows the height that shows their texts whole, up to MOST_LINES lines."""
        header = self.view.verticalHeader()
        widths = [
            self.view.columnWidth(place) - 2 * PAD for place in range(header.model().columnCount())
        ]
        whole = sum(widths) + 2 * PAD * (len(widths) - 1)
        for place in range(first, last + 1):
            height = self.view.cell_delegate.row_height(self._line_count(place, widths, whole))
            if header.sectionSize(place) != height:
                header.resizeSection(place, height)
        self.measured_rows += last - first + 1
        self.view.updateGeometry()

    def _line_count(self, place: int, widths: list[int], whole: int) -> int:
        face = self.model.face(place)
        texts = face.by_role[DISPLAY]
        lines = self.view.cell_delegate.wrapping.lines
        bold = face.row.kind in BOLD
        if face.full_width:
            return len(lines(texts[0], whole, bold)) if texts else 1
        count = 1
        for text, width in zip(texts, widths, strict=True):
            if text and count < MOST_LINES:
                count = max(count, len(lines(text, width, bold)))
        return count

    def _rows_changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        self.fit_rows(top.row(), bottom.row())

    def _rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self.fit_rows(first, last)

    def set_spans(self) -> None:
        """Let cells cover others as the table has it."""
        self.view.clearSpans()
        self._spans = self.model.spans
        for (row, column), (rows, columns) in self._spans.sizes.items():
            self.view.setSpan(row, column, rows, columns)

    def _spans_changed(self) -> None:
        """Only what is other than before, while the rows stand where they stood."""
        if self._moved:
            self._moved = False
            self.set_spans()
            return
        before, after = self._spans.sizes, self.model.spans.sizes
        for cell in before:
            if after.get(cell) != before[cell]:
                self.view.setSpan(*cell, 1, 1)
        for cell, size in after.items():
            if before.get(cell) != size:
                self.view.setSpan(*cell, *size)
        self._spans = self.model.spans

    def _rows_moved(self) -> None:
        self._moved = True
