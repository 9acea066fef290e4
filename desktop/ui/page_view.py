# SPDX-License-Identifier: EUPL-1.2
"""The printed pages on screen: the very bytes of a PDF, each page drawn when it comes into view.

Pages are drawn off the main thread, one at a time: pdfium does not bear two threads. Until a page
of a new print is drawn, its old picture stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from desktop.ui import theme
from desktop.ui.jobs import Jobs

KEPT_PICTURES = 12
FALLBACK_SCALE = 1.25
UPPER_PART = 3  # what is revealed comes to a third of the height of the view


class Picture(NamedTuple):
    """A drawn page: of which print, how wide in pixels."""

    edition: int
    width: int
    image: QImage


class PageView(QAbstractScrollArea):
    """Pages under one another. `page_shown(number, of)` counts from 1.

    The widest page fills the view, or each does when `fit_each`. `pointed(page, x, y)` tells where
    a page (from 0) was clicked, in points.
    """

    page_shown = Signal(int, int)
    page_drawn = Signal()
    pointed = Signal(int, float, float)

    def __init__(
        self, jobs: Jobs, parent: QWidget | None = None, *, fit_each: bool = False
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._fit_each = fit_each
        self._data = b""
        self._edition = 0
        self._drawing = False
        self._sizes: Sequence[tuple[float, float]] = ()
        self._scales: list[float] = []  # device independent pixels per point
        self._boxes: list[QRectF] = []
        self.pictures: dict[int, Picture] = {}
        self.marked: tuple[tuple[int, QRectF], ...] = ()
        self.zoom = 1.0
        self._part = 0.0  # how far down the pages one has scrolled, of 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._draw_soon = QTimer(self, singleShot=True, interval=0)
        self._draw_soon.timeout.connect(self._draw_next)

    def show_pages(self, data: bytes, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a PDF whose pages have these sizes in points, staying where the person was."""
        self._data, self._sizes = data, sizes
        self._edition += 1
        self._fit()
        self._scrolled()

    def mark(self, marked: Sequence[tuple[int, QRectF]]) -> None:
        """Lay a soft colour over rectangles: pages from 0, points from their top left corners."""
        self.marked = tuple(marked)
        self.viewport().update()

    def reveal(self, page: int, area: QRectF) -> None:
        """Bring an area of a page into view, unless it is there."""
        if not 0 <= page < self.page_count:
            return
        box = self.on_view(page, area)
        view = QRectF(self.viewport().rect())
        if box.top() < view.top() or box.bottom() > view.bottom():
            _scroll_by(self.verticalScrollBar(), box.top() - view.height() / UPPER_PART)
        if box.left() < view.left() or box.right() > view.right():
            _scroll_by(self.horizontalScrollBar(), box.left() - theme.PAGE_GAP)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def is_drawn(self) -> bool:
        """Whether every page in view is drawn from the newest bytes."""
        return bool(self._sizes) and self._next_to_draw() is None

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, from 1; 0 when there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        inside = [i for i, box in enumerate(self._boxes) if box.top() <= middle]
        return (inside[-1] + 1) if inside else min(1, self.page_count)

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the width of the view."""
        self.zoom = min(max(zoom, 0.5), 3.0)
        self._fit()
        self._scrolled()

    def go_to_page(self, number: int) -> None:
        """Bring page `number` (from 1) to the top."""
        boxes = self._boxes
        if 1 <= number <= len(boxes):
            self.verticalScrollBar().setValue(round(boxes[number - 1].top() - theme.PAGE_GAP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and last page; the rest scrolls."""
        if event.key() == Qt.Key.Key_Home:
            self.go_to_page(1)
        elif event.key() == Qt.Key.Key_End:
            self.go_to_page(self.page_count)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which point of which page was clicked."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position() + self._shift()
        for page, box in enumerate(self._boxes):
            if box.contains(at):
                point = (at - box.topLeft()) / self._scales[page]
                self.pointed.emit(page, point.x(), point.y())
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages follow the width; what is in view stays there."""
        part = self._part
        super().resizeEvent(event)
        self._fit()
        bar = self.verticalScrollBar()
        bar.setValue(round(part * bar.maximum()))
        self._scrolled()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, hairline and, where it has been drawn, the page."""
        painter = QPainter(self.viewport())
        tokens = theme.current()
        painter.fillRect(self.viewport().rect(), QColor(tokens.ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._visible():
            box = self._boxes[number].translated(-self._shift())
            painter.fillRect(box, QColor(theme.PRINTED_PAPER))
            if number in self.pictures:
                painter.drawImage(box, self.pictures[number].image)
            painter.setPen(QColor(tokens.line))
            painter.drawRect(box)
        self._paint_marks(painter)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew instead of moving pixels."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(theme.TEXT_WIDTH, theme.TEXT_WIDTH)

    def _paint_marks(self, painter: QPainter) -> None:
        colour = QColor(theme.LIGHT.blue)  # paper is white in every theme
        colour.setAlphaF(theme.MARK_STRENGTH)
        for page, area in self.marked:
            if page < self.page_count:
                painter.fillRect(self.on_view(page, area), colour)

    def _shift(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def on_view(self, page: int, area: QRectF) -> QRectF:
        """Where an area of a page lies on the viewport."""
        scale, box = self._scales[page], self._boxes[page]
        corner = box.topLeft() + area.topLeft() * scale - self._shift()
        return QRectF(corner, area.size() * scale)

    def _fit(self) -> None:
        """Find where each page lies, before scrolling."""
        widths = [width for width, _height in self._sizes]
        fitted = widths if self._fit_each else [max(widths, default=0.0)] * len(widths)
        room = self.viewport().width() - 2 * theme.PAGE_GAP
        self._scales = [self.zoom * room / w if w and room > 0 else FALLBACK_SCALE for w in fitted]
        self._boxes = _under_one_another(
            [QSizeF(*size) * scale for size, scale in zip(self._sizes, self._scales, strict=True)],
            self.viewport().width(),
        )
        boxes, view = self._boxes, self.viewport().size()
        bottom = round(boxes[-1].bottom()) + theme.PAGE_GAP if boxes else 0
        right = max((round(box.right()) + theme.PAGE_GAP for box in boxes), default=0)
        self._set_range(self.verticalScrollBar(), bottom, view.height())
        self._set_range(self.horizontalScrollBar(), right, view.width())
        self.viewport().update()

    def _set_range(self, bar: QScrollBar, content: int, page: int) -> None:
        bar.setRange(0, max(0, content - page))
        bar.setPageStep(page)
        bar.setSingleStep(self.fontMetrics().lineSpacing() * 3)

    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        self._part = bar.value() / max(1, bar.maximum())
        self.viewport().update()
        self._draw_soon.start()
        self.page_shown.emit(self.current_page, self.page_count)

    def _visible(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return [
            number
            for number, box in enumerate(self._boxes)
            if box.bottom() >= top and box.top() <= bottom
        ]

    def _pixels_per_point(self, number: int) -> float:
        return self._scales[number] * self.devicePixelRatioF()

    def _next_to_draw(self) -> int | None:
        """A page in view without a picture of the newest print at the size of now."""
        for number in self._visible():
            width = round(self._sizes[number][0] * self._pixels_per_point(number))
            picture = self.pictures.get(number)
            if picture is None or picture[:2] != (self._edition, width):
                return number
        return None

    def _draw_next(self) -> None:
        number = self._next_to_draw()
        if number is None or self._drawing:
            return
        self._drawing = True
        scale = self._pixels_per_point(number)
        width = round(self._sizes[number][0] * scale)
        keep = partial(self._keep, number, self._edition, width)
        self._jobs.start(
            drawn, self._data, number, scale, done=keep, failed=self._not_drawn, owner=self
        )

    def _keep(self, number: int, edition: int, width: int, image: QImage) -> None:
        self._drawing = False
        self.pictures.pop(number, None)  # the newest stand last
        self.pictures[number] = Picture(edition, width, image)
        for old in list(self.pictures)[:-KEPT_PICTURES]:
            del self.pictures[old]
        self.viewport().update()
        self._draw_soon.start()
        self.page_drawn.emit()

    def _not_drawn(self, error: BaseException) -> None:
        self._drawing = False
        raise error


def _under_one_another(sizes: Sequence[QSizeF], view: float) -> list[QRectF]:
    gap, room = float(theme.PAGE_GAP), max([view, *(s.width() + 2 * theme.PAGE_GAP for s in sizes)])
    tops = accumulate((size.height() + gap for size in sizes), initial=gap)
    return [
        QRectF(QPointF((room - size.width()) / 2, top), size)
        for size, top in zip(sizes, tops, strict=False)
    ]


def _scroll_by(bar: QScrollBar, step: float) -> None:
    bar.setValue(round(bar.value() + step))


def drawn(data: bytes, number: int, scale: float) -> QImage:
    """Page `number` (from 0) of a PDF at `scale` pixels per point. Runs off the main thread."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        bitmap = document[number].render(scale=scale, prefer_bgrx=True)
        shape = (bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return QImage(bitmap.buffer, *shape).copy()
    finally:
        document.close()
