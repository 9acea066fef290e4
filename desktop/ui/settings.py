# SPDX-License-Identifier: EUPL-1.2
"""What the person chose for the window: the size of type and the theme, in a small ini file."""

from PySide6.QtCore import QSettings

from desktop import paths
from desktop.ui import theme
from desktop.ui.theme import Mode

POINTS = "look/points"
MODE = "look/theme"


def stored() -> QSettings:
    """The settings file, beside the person's plans."""
    return QSettings(str(paths.home() / "settings.ini"), QSettings.Format.IniFormat)


def points() -> float:
    """The chosen base size of type; the usual one where nothing sensible is stored."""
    try:
        chosen = float(str(stored().value(POINTS, theme.BASE_POINTS)))
    except ValueError:
        return theme.BASE_POINTS
    return min(max(chosen, theme.MIN_POINTS), theme.MAX_POINTS)


def mode() -> Mode:
    """The chosen theme."""
    value = str(stored().value(MODE, Mode.SYSTEM.value))
    return next((mode for mode in Mode if mode.value == value), Mode.SYSTEM)


def choose(points: float, mode: Mode) -> None:
    """Store the person's choice."""
    settings = stored()
    settings.setValue(POINTS, points)
    settings.setValue(MODE, mode.value)
    settings.sync()
