# SPDX-License-Identifier: EUPL-1.2
"""Short news for those who listen to the window instead of looking at it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say `text` when it has ended its sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
