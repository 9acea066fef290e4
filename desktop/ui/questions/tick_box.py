# SPDX-License-Identifier: EUPL-1.2
"""A tick that is seen in every theme: the style's own draws dark lines on dark paper."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from desktop.ui import theme
from desktop.ui.icons import pixmap


class TickBox(QCheckBox):
    """A check box drawn with the tokens of the theme."""

    def sizeHint(self) -> QSize:
        """The box, its text, and the ring of the focus around both."""
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        side = self._side()
        width = side + theme.TIGHT + text.width() + 2 * theme.HAIR
        return QSize(width, max(side, text.height()) + theme.HAIR)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`: no text is cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The text ticks as well as the box."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, mark, text, and the ring when it has the focus."""
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        enabled, ticked = self.isEnabled(), self.isChecked()
        edge = QColor(tokens.blue if ticked and enabled else tokens.quiet)
        painter.setPen(QPen(edge, theme.FOCUS if self.hasFocus() else theme.BORDER))
        painter.setBrush(edge if ticked else QColor(tokens.paper))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.HAIR, theme.HAIR)
        if ticked:
            side = box.width() - theme.HAIR
            mark = pixmap("check", QColor(tokens.on_blue), side, self.devicePixelRatioF())
            painter.drawPixmap(box.left() + theme.HAIR // 2, box.top() + theme.HAIR // 2, mark)
        painter.setPen(QColor(tokens.ink if enabled else tokens.quiet))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        text = self.rect().adjusted(box.right() + theme.TIGHT, 0, 0, 0)
        painter.drawText(text, flags, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.blue), theme.BORDER))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self.rect().adjusted(0, 0, -1, -1)
            painter.drawRoundedRect(ring, theme.HAIR, theme.HAIR)

    def _side(self) -> int:
        return theme.icon_side(theme.ICON)

    def _box(self) -> QRect:
        side = self._side()
        return QRect(theme.HAIR // 2, (self.height() - side) // 2, side, side)
