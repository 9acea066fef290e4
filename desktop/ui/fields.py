# SPDX-License-Identifier: EUPL-1.2
"""Input widgets that behave as this window promises."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.words import label

LEAST_LETTERS = 12  # of an elided label


class _Quiet:
    """The wheel scrolls past such a field, instead of changing it unseen."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def _quieten(field: QComboBox | QSpinBox) -> None:
    """Let a field take the focus by Tab and click only; as tall as a line field."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setMinimumHeight(theme.field_height(field))


class QuietComboBox(_Quiet, QComboBox):
    """A combo box that the wheel scrolls past."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _quieten(self)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """The focus is seen however it came, also before the first Tab."""
        super().initStyleOption(option)
        if self.hasFocus():
            option.state |= QStyle.StateFlag.State_KeyboardFocusChange


class QuietSpinBox(_Quiet, QSpinBox):
    """A spin box that the wheel scrolls past."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _quieten(self)


class GrowingTextEdit(QPlainTextEdit):
    """A text field as tall as its text, so that only the page scrolls.

    Shift+Enter breaks the line like Enter. Tab goes to the next field. `left_up` and `left_down`
    tell that an arrow key went past the first or last line.
    """

    left_up = Signal()
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None, least_lines: int = 1) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.HAIR / 2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """The text's own height."""
        return QSize(super().sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to a new font or look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the field."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain line breaks only, and a word when the arrows leave the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
            return
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_Up and self._on_edge_line(first=True):
            self.left_up.emit()
        elif plain and event.key() == Qt.Key.Key_Down and self._on_edge_line(first=False):
            self.left_down.emit()
        super().keyPressEvent(event)

    def _on_edge_line(self, first: bool) -> bool:
        cursor = self.textCursor()
        move = cursor.MoveOperation.Up if first else cursor.MoveOperation.Down
        return not cursor.movePosition(move)

    def _height(self) -> int:
        lines = max(self.document().documentLayout().documentSize().height(), self._least_lines)
        padding = self.height() - self.viewport().height() if self.isVisible() else 0
        margins = 2 * self.document().documentMargin()
        frame = max(padding, 2 * (theme.HAIR + theme.FOCUS))
        line = ceil(
            QFontMetricsF(self.font()).lineSpacing()
        )  # as a text is laid out, in whole pixels
        return round(lines * line + margins) + frame

    def _fit(self, *_: object) -> None:
        height = self._height()
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()


class ElidedLabel(QLabel):
    """A label of one line that shortens its text to the room there is; the whole is its tip."""

    def setText(self, text: str) -> None:
        """Keep the whole text; show what fits."""
        super().setText(text)
        self.setToolTip(text)
        self.setMinimumWidth(theme.letters(self, LEAST_LETTERS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, with an ellipsis where it ends early."""
        painter = QPainter(self)
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class ElidedButton(QPushButton):
    """A button of one line that shortens its text to the room there is; the whole is its tip."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(label(text), parent)
        self._whole = text
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.letters(self, LEAST_LETTERS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        shown = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        room = self.width() - (self.sizeHint().width() - shown)
        text = label(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
        if text != self.text():
            self.setText(text)
