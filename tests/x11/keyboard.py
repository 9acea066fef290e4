# SPDX-License-Identifier: EUPL-1.2
"""Keys as the X server gives them: to the window that the window manager made active."""

import subprocess
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

MILLISECONDS = 10_000  # a machine that is busy is slow, not wrong


class Keyboard:
    """The keyboard; what comes of a key is waited for, never for a time."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, *keys: str) -> None:
        """Press keys, each as X names it: "ctrl+z", "Next", "shift+Tab"."""
        subprocess.run(("xdotool", "key", "--delay", "10", *keys), check=True)

    def write(self, text: str) -> None:
        """Type a text on the Romanian layout."""
        subprocess.run(("xdotool", "type", "--delay", "10", text), check=True)

    def until(self, reached: Callable[[], object]) -> None:
        """Let the window work until it is so."""
        self._qtbot.waitUntil(lambda: bool(reached()), timeout=MILLISECONDS)

    def step(self, *keys: str) -> QWidget:
        """Press keys that move the focus; where it is then."""
        before = QApplication.focusWidget()
        self.press(*keys)
        self.until(lambda: QApplication.focusWidget() not in (before, None))
        after = QApplication.focusWidget()
        assert after is not None
        return after


def manage(*arguments: str) -> None:
    """Ask the window manager for something."""
    subprocess.run(("wmctrl", *arguments), check=True)


def number_of(window: QWidget) -> str:
    """The window's number, as the window manager takes it."""
    return hex(int(window.winId()))
