# SPDX-License-Identifier: EUPL-1.2
"""The look of the program: what the person chose, and what the system shows, followed at once."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.ui import settings, theme


class Appearance(QObject):
    """Looks again whenever the system turns light, dark or to high contrast."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def apply(self) -> None:
        """Give the whole program the look of the settings."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, settings.mode(), settings.points())

    def _follow(self, *_changed: object) -> None:
        if theme.chosen_tokens(settings.mode()) is not theme.current():
            self.apply()
