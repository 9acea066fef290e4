# SPDX-License-Identifier: EUPL-1.2
"""The look of the program: what the person chose, and what the system shows, followed at once."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop.ui import settings, theme
from desktop.ui.stylesheet import stylesheet
from desktop.ui.theme import BASE_POINTS, Mode


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
        dress(application, settings.mode(), settings.points())

    def _follow(self, *_changed: object) -> None:
        if theme.chosen_tokens(settings.mode()) is not theme.current():
            self.apply()


def dress(app: QApplication, mode: Mode = Mode.LIGHT, points: float = BASE_POINTS) -> None:
    """Give the whole program its look; may be called again at any time."""
    tokens = theme.chosen_tokens(mode)
    style = app.style()
    if style is None or style.name().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    font = theme.interface_font(app, points)
    app.setFont(font)
    app.setPalette(theme.palette_of(tokens))
    app.setStyleSheet(stylesheet(tokens, font.pointSizeF()))
