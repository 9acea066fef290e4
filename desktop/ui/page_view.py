# SPDX-License-Identifier: EUPL-1.2
"""The printed pages on screen: the very bytes of a PDF, each page drawn when it comes into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from desktop.ui import theme

if TYPE_CHECKING:
    import pypdfium2

KEPT_PICTURES = 12
FALLBACK_SCALE = 1.25


class PageView(QAbstractScrollArea):
    """Pages under one another, at the width of the view. `page_shown(number, of)` counts from 1."""

    page_shown = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: pypdfium2.PdfDocument | None = None
        self._sizes: list[tuple[float, float]] = []
        self._pictures: dict[tuple[int, int], QImage] = {}
        self.zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._draw_soon = QTimer(self, singleShot=True, interval=0)
        self._draw_soon.timeout.connect(self._draw_next)

    def show_pdf(self, data: bytes) -> None:
        """Show these bytes, staying where the person was."""
        import pypdfium2

        self.clear()
        self.document = pypdfium2.PdfDocument(data)
        self._sizes = [self.document.get_page_size(i) for i in range(len(self.document))]
        self._fit()
        self._scrolled()

    def clear(self) -> None:
        """Show nothing."""
        if self.document is not None:
            self.document.close()
        self.document = None
        self._sizes, self._pictures = [], {}

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, from 1; 0 when there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        inside = [i for i, box in enumerate(self._boxes()) if box.top() <= middle]
        return (inside[-1] + 1) if inside else min(1, self.page_count)

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the width of the view."""
        self.zoom = min(max(zoom, 0.5), 3.0)
        self._fit()
        self._scrolled()

    def go_to_page(self, number: int) -> None:
        """Bring page `number` (from 1) to the top."""
        boxes = self._boxes()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages follow the width; the page in view stays."""
        page = self.current_page
        super().resizeEvent(event)
        self._fit()
        if page > 1:
            self.go_to_page(page)
        self._scrolled()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, hairline and, where it has been drawn, the page."""
        painter = QPainter(self.viewport())
        tokens = theme.current()
        shift_x, shift_y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.fillRect(self.viewport().rect(), QColor(tokens.ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, box in enumerate(self._boxes()):
            box = box.translated(-shift_x, -shift_y)
            if not box.intersects(QRectF(self.viewport().rect())):
                continue
            painter.fillRect(box, QColor(Qt.GlobalColor.white))
            picture = self._pictures.get((number, self._pixel_width(number)))
            if picture is not None:
                painter.drawImage(box, picture)
            painter.setPen(QColor(tokens.line))
            painter.drawRect(box)

    def _scale(self) -> float:
        """Device independent pixels per point: the widest page fills the view."""
        widest = max((width for width, _height in self._sizes), default=0.0)
        room = self.viewport().width() - 2 * theme.PAGE_GAP
        return self.zoom * room / widest if widest and room > 0 else FALLBACK_SCALE

    def _boxes(self) -> list[QRectF]:
        """Where each page lies, before scrolling."""
        scale, top, boxes = self._scale(), float(theme.PAGE_GAP), []
        sizes = [(width * scale, height * scale) for width, height in self._sizes]
        room = max([self.viewport().width(), *(w + 2 * theme.PAGE_GAP for w, _h in sizes)])
        for width, height in sizes:
            boxes.append(QRectF((room - width) / 2, top, width, height))
            top += height + theme.PAGE_GAP
        return boxes

    def _fit(self) -> None:
        boxes, view = self._boxes(), self.viewport().size()
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
        self.viewport().update()
        self._draw_soon.start()
        self.page_shown.emit(self.current_page, self.page_count)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew instead of moving pixels."""
        self.viewport().update()

    def _visible(self) -> list[int]:
        top = self.verticalScrollBar().value()
        view = QRectF(0, top, max(self.viewport().width(), 1), self.viewport().height())
        return [
            number
            for number, box in enumerate(self._boxes())
            if box.bottom() >= view.top() and box.top() <= view.bottom()
        ]

    def _pixel_width(self, number: int) -> int:
        return round(self._sizes[number][0] * self._scale() * self.devicePixelRatioF())

    def _draw_next(self) -> None:
        """Draw one page that is in view and not drawn, then come again: typing never waits long."""
        for number in self._visible():
            key = (number, self._pixel_width(number))
            if key not in self._pictures:
                self._pictures[key] = self._picture(number)
                while len(self._pictures) > KEPT_PICTURES:
                    self._pictures.pop(next(iter(self._pictures)))
                self.viewport().update()
                self._draw_soon.start()
                return

    def _picture(self, number: int) -> QImage:
        assert self.document is not None
        page = self.document[number]
        scale = self._scale() * self.devicePixelRatioF()
        bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        image = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return image

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(theme.TEXT_WIDTH, theme.TEXT_WIDTH)
