# SPDX-License-Identifier: EUPL-1.2
"""The bar under the grid with the computed total of each column, under its column."""

from collections.abc import Iterator, Mapping
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.i18n import _, ngettext
from desktop.plan.findings import Severity
from desktop.ui import theme
from desktop.ui.grid.inks import MARK, PAD, PAD_ABOVE, draw_mark
from desktop.ui.grid.sums import ColumnSum, common_unit, sums_of, sums_one_by_one
from desktop.ui.grid.view import GridView

RESTING_MILLISECONDS = 150  # sums are not made between two keys
LARGE = 500  # rows; sums of larger tables are made a column at a time, with room for keys between
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
CUT = "…"  # in place of a sum whose column is partly out of sight
Lines = list[tuple[str, bool]]  # each with whether it is strong


class TotalsFooter(QWidget):
    """Shows the sums of the grid's table; hidden where nothing can be summed."""

    renewed = Signal()

    def __init__(self, view: GridView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.sums: Mapping[str, ColumnSum] = {}
        self._unit: str | None = None  # said once, beside the title
        self._resting = QTimer(self, singleShot=True, interval=RESTING_MILLISECONDS)
        self._resting.timeout.connect(self._rested)
        self._coming: dict[str, ColumnSum] = {}
        self._making: Iterator[tuple[str, ColumnSum]] = iter(())
        self._between = QTimer(self, singleShot=True, interval=0)
        self._between.timeout.connect(self._make_next)
        view.table_model.table_changed.connect(self._table_changed)
        view.grouped_header.sectionResized.connect(self.update)
        view.grouped_header.geometriesChanged.connect(self._fit)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        self.setAccessibleName(_("Computed totals"))
        self._rested()

    def renew(self) -> None:
        """Compute the sums of the table as it is now."""
        self._resting.stop()
        self._between.stop()
        model = self.view.table_model
        self._show(sums_of(model.table, model.columns))

    def _table_changed(self) -> None:
        self._between.stop()
        self._resting.start()

    def _rested(self) -> None:
        model = self.view.table_model
        if model.rowCount() <= LARGE:
            self.renew()
            return
        self._coming, self._making = {}, sums_one_by_one(model.table, model.columns)
        self._between.start()

    def _make_next(self) -> None:
        following = next(self._making, None)
        if following is None:
            self._show(self._coming)
            return
        self._coming[following[0]] = following[1]
        self._between.start()

    def _show(self, sums: Mapping[str, ColumnSum]) -> None:
        self.sums = sums
        self._unit = common_unit(sums)
        self.view.arrangement.keep_whole({k: self._words(s) for k, s in sums.items()})
        self.setAccessibleDescription(self._spoken())
        self.setVisible(bool(sums))
        self.updateGeometry()
        self.update()
        self.renewed.emit()

    def _spoken(self) -> str:
        names = {column.key: column.name for column in self.view.table_model.columns}
        said = (f"{names[k]}: {s.text} {s.skipped_words}".strip() for k, s in self.sums.items())
        return "; ".join(said)

    def sizeHint(self) -> QSize:
        columns = enumerate(self.view.table_model.columns)
        lines = [len(self._lines(p, self.sums[c.key])) for p, c in columns if c.key in self.sums]
        lines.append(len(self._title()))
        return QSize(0, self.view.cell_delegate.row_height(max(lines, default=1)))

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        delegate = self.view.cell_delegate
        painter.fillRect(self.rect(), delegate.inks.ground)
        painter.setPen(delegate.inks.line)
        painter.drawRect(self.rect().adjusted(0, -1, -1, -1))
        title = self._title_place()
        painter.setClipRect(title)
        self._paint_lines(painter, title, LEFT, self._title())
        painter.setClipping(False)
        for place, column in enumerate(self.view.table_model.columns):
            if column.key in self.sums:
                self._paint_sum(painter, place, self.sums[column.key])

    def _paint_sum(self, painter: QPainter, column: int, summed: ColumnSum) -> None:
        delegate, cell = self.view.cell_delegate, self._cell(column)
        in_sight = cell & QRect(self._left(), 0, self.view.viewport().width(), self.height())
        if in_sight.isEmpty():
            return
        painter.setClipRect(in_sight)
        if summed.differs:
            mark = QRectF(cell.left() + theme.FOCUS, cell.top() + PAD_ABOVE, MARK, MARK)
            draw_mark(painter, mark, Severity.WARNING, delegate.inks)
        place, lines = cell.adjusted(PAD, PAD_ABOVE, -PAD, 0), self._lines(column, summed)
        figures = place.adjusted(place.width() - self._widest(lines), 0, 0, 0)
        if figures.left() < in_sight.left() or figures.right() > in_sight.right():
            place = in_sight.adjusted(PAD, PAD_ABOVE, -PAD, 0)
            lines = [(CUT, False)]  # never a part of a number
        self._paint_lines(painter, place, RIGHT, lines)
        painter.setClipping(False)

    def _widest(self, lines: Lines) -> int:
        wrapping = self.view.cell_delegate.wrapping
        return ceil(max(wrapping.bold_metrics.horizontalAdvance(line) for line, _strong in lines))

    def _paint_lines(self, painter: QPainter, place: QRect, side: int, lines: Lines) -> None:
        delegate = self.view.cell_delegate
        for line, strong in lines:
            painter.setFont(delegate.wrapping.bold if strong else delegate.wrapping.font)
            painter.setPen(delegate.inks.ink if strong else delegate.inks.quiet)
            painter.drawText(place, side, line)
            place.translate(0, delegate.wrapping.line_height)

    def _words(self, summed: ColumnSum) -> str:
        """A sum without the unit that the title says."""
        return summed.figure if summed.unit == self._unit else summed.text

    def _lines(self, place: int, summed: ColumnSum) -> Lines:
        """The lines under a column: those of the sum, then how many cells it left out.

        A sum wider than its column goes on in the next line, so that no digit is ever hidden.
        """
        width = self.view.grouped_header.sectionSize(place) - 2 * PAD
        wrapping = self.view.cell_delegate.wrapping
        lines = [(line, True) for line in wrapping.lines(self._words(summed), width, True)]
        if summed.summed.skipped:
            words = summed.skipped_words
            fits = wrapping.metrics.horizontalAdvance(words) <= width
            lines.append((words if fits else f"({len(summed.summed.skipped)})", False))
        return lines

    def _title(self) -> Lines:
        """The name of the row with the unit of its sums, in the room before the first of them."""
        skipped = sum(len(summed.summed.skipped) for summed in self.sums.values())
        words = ngettext("{count} text is not a number", "{count} texts are not numbers", skipped)
        name = _("Computed total")
        title = f"{name} ({self._unit})" if self._unit else name
        wrapping, width = self.view.cell_delegate.wrapping, self._title_place().width()
        lines = [(line, True) for line in wrapping.lines(title, width, True)]
        if skipped:
            left_out = wrapping.lines(words.format(count=skipped), width)
            lines += [(line, False) for line in left_out]
        return lines

    def _title_place(self) -> QRect:
        """From the left to the first column with a sum."""
        columns = self.view.table_model.columns
        first = next((p for p, column in enumerate(columns) if column.key in self.sums), 0)
        right = self._cell(first).left() if first else self.width()
        left = max(self._left(), self._left() - self.view.grouped_header.offset())
        return QRect(left, 0, max(0, right - left), self.height()).adjusted(PAD, PAD_ABOVE, -PAD, 0)

    def _left(self) -> int:
        return self.view.viewport().x()

    def _cell(self, place: int) -> QRect:
        header = self.view.grouped_header
        left = self._left() + header.sectionViewportPosition(place)
        return QRect(left, 0, header.sectionSize(place), self.height())

    def sum_at(self, position: QPoint) -> ColumnSum | None:
        """The sum shown at a position."""
        for place, column in enumerate(self.view.table_model.columns):
            if self._cell(place).contains(position):
                return self.sums.get(column.key)
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            summed = self.sum_at(event.pos())
            QToolTip.showText(event.globalPos(), summed.explanation() if summed else "", self)
            return True
        return super().event(event)
