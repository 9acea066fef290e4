# SPDX-License-Identifier: EUPL-1.2
"""The one rule by which a text field becomes text of the plan.

While a field holds text that is not stored, Ctrl+Z is the field's own. The text is stored when the
focus leaves, on Enter in a single line, after 1.5 s without a key, and when the window asks
(another page, Ctrl+S, deactivation, close). Then the field's history is cleared, so the next Ctrl+Z
is the plan's. When storing fails the text stays in the field and the trouble is told.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.plan.errors import PlanSocialError
from desktop.ui.stylesheet import mark

IDLE_MILLISECONDS = 1500
PARAGRAPH_SEPARATOR = "\u2029"
TextField = QLineEdit | QPlainTextEdit


class TextBinding(QObject):
    """Ties a field to one text: `read` gives the stored text, `write` stores another.

    `write` may raise PlanSocialError; `troubled` then carries its message. `stored` follows a
    commit that changed something, `recovered` one that came after trouble, `began` and
    `left` are the two ends of writing in this field.
    """

    troubled = Signal(object)
    recovered = Signal()
    stored = Signal()
    left = Signal()
    began = Signal()

    def __init__(
        self, field: TextField, read: Callable[[], str], write: Callable[[str], None]
    ) -> None:
        super().__init__(field)
        self.field = field
        self.read = read
        self.write = write
        self.failed = False
        self._showing = False
        self._shown = ""  # what the field shows for the stored text
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MILLISECONDS)
        self._idle.timeout.connect(self.commit)
        self._show(read())
        field.textChanged.connect(self._typed)
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.commit)
        field.installEventFilter(self)

    @property
    def dirty(self) -> bool:
        """Whether the field holds text that is not stored."""
        return text_of(self.field) != self._shown

    def commit(self) -> bool:
        """Store the field's text if it is not; False when that failed, the text staying here."""
        self._idle.stop()
        if not self.dirty:
            return self._succeeded()
        text = text_of(self.field)
        before, self._shown = self._shown, text  # so that our own change is not seen as another's
        try:
            self.write(text)
        except PlanSocialError as error:
            self._shown = before
            self._failed(error)
            return False
        self._clear_history()
        self.stored.emit()
        return self._succeeded()

    def refresh(self) -> None:
        """Show the stored text again, unless the person is writing another."""
        if not self.dirty:
            self._show(self.read())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give Ctrl+Z to the plan when the field has nothing of its own; store on focus out."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._leave_to_plan(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._leave(event.reason())
        return False

    def _leave(self, reason: Qt.FocusReason) -> None:
        if reason is not Qt.FocusReason.PopupFocusReason:  # a context menu is no leaving
            self.commit()
            self.left.emit()

    def _leave_to_plan(self, event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo)
        redo = event.matches(QKeySequence.StandardKey.Redo)
        if (undo and not self.dirty) or (redo and not self._has_redo()):
            event.ignore()
            return True
        return False

    def _has_redo(self) -> bool:
        if isinstance(self.field, QLineEdit):
            return self.field.isRedoAvailable()
        return self.field.document().isRedoAvailable()

    def _typed(self) -> None:
        if self._showing or not self.dirty:
            self._idle.stop()
            return
        if not self._idle.isActive():
            self.began.emit()
        self._idle.start()

    def _failed(self, error: PlanSocialError) -> None:
        self.failed = True
        mark(self.field, "failed", True)
        self.troubled.emit(error.message)

    def _succeeded(self) -> bool:
        if self.failed:
            self.failed = False
            mark(self.field, "failed", False)
            self.recovered.emit()
        return True

    def _show(self, text: str) -> None:
        if text_of(self.field) != text:
            self._showing = True
            self._replace(text)
            self._showing = False
        self._shown = text_of(self.field)
        self._idle.stop()

    def _replace(self, text: str) -> None:
        if isinstance(self.field, QLineEdit):
            position = self.field.cursorPosition()
            self.field.setText(text)
            self.field.setCursorPosition(min(position, len(text)))
        else:
            position = self.field.textCursor().position()
            self.field.setPlainText(text)
            place_cursor(self.field, position)

    def _clear_history(self) -> None:
        """Forget the field's own undo steps: what they could undo is the plan's now."""
        if isinstance(self.field, QPlainTextEdit):
            self.field.document().clearUndoRedoStacks()
            return
        position, chosen = self.field.cursorPosition(), self.field.selectionStart()
        length = self.field.selectionLength()
        blocked = self.field.blockSignals(True)
        self.field.setText(self.field.text())
        self.field.setCursorPosition(position)
        if chosen >= 0:
            self.field.setSelection(chosen, length)
        self.field.blockSignals(blocked)


def text_of(field: TextField) -> str:
    """The text in a field, verbatim: toPlainText() would turn no-break spaces into spaces."""
    if isinstance(field, QLineEdit):
        return field.text()
    return field.document().toRawText().replace(PARAGRAPH_SEPARATOR, "\n")


def place_cursor(field: QPlainTextEdit, position: int) -> None:
    """Put the cursor of `field` at `position`, or at the end when the text is shorter."""
    cursor = field.textCursor()
    cursor.setPosition(min(max(position, 0), field.document().characterCount() - 1))
    field.setTextCursor(cursor)


def bindings_under(root: QWidget) -> list[TextBinding]:
    """Every binding of the fields under `root`."""
    return root.findChildren(TextBinding)


def commit_all(root: QWidget) -> bool:
    """Store every field under `root`; False when any failed. All are tried."""
    outcomes = [binding.commit() for binding in bindings_under(root)]
    return all(outcomes)
