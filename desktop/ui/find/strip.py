# SPDX-License-Identifier: EUPL-1.2
"""The strip over a page to which a search led: which place it is, the next one, the list."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look


class FindStrip(QFrame):
    """`stepped` carries 1 or -1; `list_asked` leads back to all places."""

    stepped = Signal(int)
    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.said = QLabel(self)
        self.before = self._button("chevron-left", _("Place before"), "Shift+F3")
        self.after = self._button("chevron-right", _("Next place"), "F3")
        self.all = self._button("list", _("All places"), "Ctrl+F")
        self.leave = self._button("x", _("End the search"), "")
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.all.clicked.connect(self.list_asked)
        self.leave.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SMALL, 0, theme.HAIR, 0)
        layout.setSpacing(theme.HAIR)
        layout.addWidget(self.said, 1)
        for button in (self.before, self.after, self.all, self.leave):
            layout.addWidget(button)
        self.hide()

    def show_place(self, wanted: str, number: int, count: int) -> None:
        """Say which place this is."""
        text = _("“{text}”: place {number} of {count}")
        self.said.setText(text.format(text=wanted, number=number, count=count))
        self.show()

    def _button(self, drawing: str, text: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        show_icon(button, drawing)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text} ({shown})" if keys else text)
        button.setAccessibleName(text)
        return button
