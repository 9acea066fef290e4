# SPDX-License-Identifier: EUPL-1.2
"""The editor of one cell: grows with its text, and keeps it until it is safely stored."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.plan.errors import PlanSocialError
from desktop.ui import theme
from desktop.ui.binding import IDLE_MILLISECONDS, text_of
from desktop.ui.stylesheet import look

LEAST_LETTERS = 16  # the editor of a narrow column is wider than it, to see what one writes
Write = Callable[[int, str, str], None]  # row uid, column key, text; may raise PlanSocialError


class CellEditor(QPlainTextEdit):
    """Edits the cell of row `row_uid` under `key`.

    `typed_over`: opened by typing, so that an arrow leaves the cell, as in Excel. `failed`: the
    last try to store raised; the text is then only here and the editor must not close.
    """

    troubled = Signal(object)  # a PlanSocialError
    recovered = Signal()
    began = Signal()  # it holds text that is not stored

    def __init__(self, parent: QWidget, row_uid: int, key: str, write: Write) -> None:
        super().__init__(parent)
        self.row_uid = row_uid
        self.key = key
        self.typed_over = False
        self.failed = False
        self.closing = False
        self.write = write
        self._stored: str | None = None
        self._first = ""
        self._cell = QRect()
        self._viewport = parent
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MILLISECONDS)
        self._idle.timeout.connect(self.store)
        self._dress()

    def _dress(self) -> None:
        look(self, "cell")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(theme.FOCUS)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def seed(self, text: str) -> None:
        """Show the cell's text, once: what is typed is never replaced from outside."""
        if self._stored is not None:
            return
        self.setPlainText(text)
        self._stored = self._first = text_of(self)
        if self.typed_over:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.textChanged.connect(self._typed)

    def _typed(self) -> None:
        if not self._idle.isActive():
            self.began.emit()
        self._idle.start()

    def store(self) -> bool:
        """Write the text to the plan if it is other than stored; False when that failed."""
        self._idle.stop()
        text = text_of(self)
        if text == self._stored:
            return self._succeeded()
        before, self._stored = self._stored, text
        try:
            self.write(self.row_uid, self.key, text)
        except PlanSocialError as error:
            self._stored, self.failed = before, True
            look(self, "cell-failed")
            self.troubled.emit(error)
            return False
        return self._succeeded()

    def _succeeded(self) -> bool:
        if self.failed:
            self.failed = False
            look(self, "cell")
            self.recovered.emit()
        return True

    def give_up(self) -> bool:
        """Put back the text that the cell had when the editor opened; False when that failed."""
        self.setPlainText(self._first)
        return self.store()

    def break_line(self) -> None:
        """Start a new line in the cell."""
        self.textCursor().insertText("\n")
        self.ensureCursorVisible()

    def fit(self, cell: QRect) -> None:
        """Stand over `cell`, as wide and high as the text asks, inside the viewport."""
        self._cell = QRect(cell)  # the option that it comes from dies
        room = self._viewport.rect()
        width = max(cell.width(), theme.letters(self, LEAST_LETTERS))
        width = min(width, room.width())
        left = max(0, min(cell.left(), room.right() + 1 - width))
        if self.width() != width:
            self.resize(width, max(self.height(), cell.height()))
        height = max(cell.height(), min(self._text_height(), room.height()))
        top = max(0, min(cell.top(), room.bottom() + 1 - height))
        self.setGeometry(left, top, width, height)
        self._show_scrollbar(self._text_height() > height)

    def _text_height(self) -> int:
        """The height of all lines; a QPlainTextEdit's document counts its height in lines."""
        lines = self.document().size().height()
        frame = 2 * (theme.FOCUS + round(self.document().documentMargin()))
        return round(lines * self.fontMetrics().lineSpacing()) + frame + theme.FOCUS

    def _grow(self) -> None:
        if self._cell.isValid():
            self.fit(self._cell)

    def _show_scrollbar(self, needed: bool) -> None:
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if needed else policy.ScrollBarAlwaysOff
        )
