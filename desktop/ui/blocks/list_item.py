# SPDX-License-Identifier: EUPL-1.2
"""One item of a list: marker and text, and the keys that work in it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.editing.commands.lists import set_item
from desktop.i18n import _
from desktop.plan.tree import Item
from desktop.ui import theme
from desktop.ui.binding import place_cursor
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.open_plan import OpenPlan
from desktop.ui.stylesheet import look

MARKER_LETTERS = 7
DEEPEST = 6

TABBED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
KEYS = {  # (modifier, key) -> name of the signal
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up): "move_up",
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down): "move_down",
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Delete): "removed",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Return): "added",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Enter): "added",
}


class ListItem(QWidget):
    """Signals tell the list what a key asked; the item stores its own marker and text."""

    added = Signal()
    removed = Signal()
    merged_up = Signal()
    move_up = Signal()
    move_down = Signal()
    indented = Signal(int)
    left_up = Signal()
    left_down = Signal()

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid
        self.marker = QLineEdit(self)
        look(self.marker, "marker")
        self.marker.setAccessibleName(_("Marker"))
        self.marker.setToolTip(_("Marker, as printed"))
        self.marker.setFixedWidth(theme.letters(self.marker, MARKER_LETTERS))
        self.text = GrowingTextEdit(self)
        self.text.setAccessibleName(_("List item"))
        self.text.left_up.connect(self.left_up)
        self.text.left_down.connect(self.left_down)
        self.text.installEventFilter(self)
        self.marker_binding = open_plan.bind(
            self.marker,
            lambda: self.item.marker,
            lambda text: set_item(open_plan.session, uid, marker=text),
        )
        self.text_binding = open_plan.bind(
            self.text,
            lambda: self.item.text,
            lambda text: set_item(open_plan.session, uid, text=text),
        )
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(theme.HAIR)
        self._layout.addWidget(self.marker, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self.text, 1)
        self._passing = False  # the focus came by Tab, and another Tab takes it on
        self.refresh()

    @property
    def item(self) -> Item:
        """The item as it is stored."""
        return self.open_plan.session.item(self.uid)

    def refresh(self) -> None:
        """Show the item as it is stored; a field being written in is left alone."""
        self.marker_binding.refresh()
        self.text_binding.refresh()
        self._layout.setContentsMargins(self.item.indent * theme.LARGE, 0, 0, 0)

    def focus(self, position: int | None = None) -> None:
        """Put the cursor into the text: at `position`, or where it was."""
        self.text.setFocus()
        if position is not None:
            place_cursor(self.text, position)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of a list; anything else is the field's."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            self._passing = event.reason() in TABBED
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._passing = False
        return not self.text.isReadOnly() and (self._list_key(event) or self._edge_key(event))

    def _list_key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        name = KEYS.get((modifiers, Qt.Key(event.key())))
        if name is None:
            return False
        getattr(self, name).emit()
        return True

    def _edge_key(self, event: QKeyEvent) -> bool:
        """Keys that work at the start of the text only: indent, and removing an empty item."""
        cursor = self.text.textCursor()
        if cursor.position() != 0 or cursor.hasSelection() or self._passing:
            return False
        key, empty = event.key(), self.text.document().isEmpty()
        if key == Qt.Key.Key_Tab and self.item.indent < DEEPEST:
            self.indented.emit(1)
        elif key == Qt.Key.Key_Backtab and self.item.indent > 0:
            self.indented.emit(-1)
        elif key == Qt.Key.Key_Delete and empty:
            self.removed.emit()
        elif key == Qt.Key.Key_Backspace and empty:
            self.merged_up.emit()
        else:
            return False
        return True
