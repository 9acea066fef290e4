# SPDX-License-Identifier: EUPL-1.2
"""The settings: size of type and theme. They hold at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import N_, _
from desktop.plan.findings import Place
from desktop.ui import settings, theme
from desktop.ui.fields import QuietComboBox
from desktop.ui.page_widget import PageWidget
from desktop.ui.stylesheet import look
from desktop.ui.theme import Mode

SIZES = (9.0, 10.0, 10.5, 11.0, 12.0, 13.0, 14.0, 16.0, 18.0)
MODE_WORDS = {
    Mode.SYSTEM: N_("As the system"),
    Mode.LIGHT: N_("Light"),
    Mode.DARK: N_("Dark"),
    Mode.CONTRAST: N_("High contrast"),
}


class SettingsPage(PageWidget):
    """`chosen` after each choice, `left` when the person is done."""

    chosen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = QuietComboBox(self)
        for size in SIZES:
            self.letters.addItem(
                _("{size} points").format(size=f"{size:g}".replace(".", ",")), size
            )
        self.mode = QuietComboBox(self)
        for mode in Mode:
            self.mode.addItem(_(MODE_WORDS[mode]), mode.value)
        self.done = QPushButton(_("Back"), self)
        self._lay_out()
        self.letters.currentIndexChanged.connect(self._choose)
        self.mode.currentIndexChanged.connect(self._choose)
        self.done.clicked.connect(self.left)

    def arrive(self, place: Place | None = None) -> None:
        """Show what is chosen."""
        for box, value in ((self.letters, settings.points()), (self.mode, settings.mode().value)):
            blocked = box.blockSignals(True)
            box.setCurrentIndex(max(box.findData(value), 0))
            box.blockSignals(blocked)
        self.letters.setFocus()

    def _choose(self) -> None:
        settings.choose(self.letters.currentData(), Mode(self.mode.currentData()))
        self.chosen.emit()

    def _lay_out(self) -> None:
        title = QLabel(_("Settings"), self)
        look(title, "title")
        card = QFrame(self)
        look(card, "card")
        form = QFormLayout(card)
        form.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        form.setSpacing(theme.SMALL)
        form.addRow(_("Size of the &letters"), self.letters)
        form.addRow(_("&Colours"), self.mode)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.WIDE, theme.LARGE, theme.WIDE, theme.LARGE)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(title)
        layout.addWidget(card)
        layout.addWidget(self.done, 0)
        layout.addStretch(1)
        card.setMaximumWidth(theme.TEXT_WIDTH)
        self.done.setMaximumWidth(theme.letters(self.done, 20))
