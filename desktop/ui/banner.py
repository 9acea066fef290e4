# SPDX-License-Identifier: EUPL-1.2
"""A sentence in a coloured frame, with what one can do about it; never over the work."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look


class Tone(Enum):
    """How a banner is meant: look of its frame, its icon and the colour of the icon."""

    TROUBLE = ("banner-stop", "circle-alert", "stop")
    ATTENTION = ("banner-look", "triangle-alert", "look")
    SUCCESS = ("banner-done", "check", "done")


class Banner(QFrame):
    """Hidden until it has something to say. Actions are (label, what to do) pairs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SMALL, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        layout.setSpacing(theme.TIGHT)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.text, 1)
        self.buttons: list[QPushButton] = []
        self.hide()

    def say(self, tone: Tone, text: str, *actions: tuple[str, Callable[[], object]]) -> None:
        """Show `text` and a button for each action."""
        frame, drawing, colour = tone.value
        look(self, frame)
        show_icon(self._icon, drawing, colour)
        self.text.setText(text)
        self.setAccessibleName(text)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(label, act) for label, act in actions]
        self.show()

    def _button(self, label: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(label, self)
        button.clicked.connect(lambda: act())
        self._row.addWidget(button)
        return button
