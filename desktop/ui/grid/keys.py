# SPDX-License-Identifier: EUPL-1.2
"""What a key pressed in the grid means."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.grid.delegate import Way

_KEYS = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
_TRAVEL = frozenset(
    (
        *(_KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_Left, _KEYS.Key_Right),
        *(_KEYS.Key_Home, _KEYS.Key_End, _KEYS.Key_A),
    )
)


def modifiers_of(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers of a key, wherever on the keyboard it is."""
    return event.modifiers() & ~KEYPAD


def way_of(event: QKeyEvent) -> Way | None:
    """Where Enter and Tab lead, or None for other keys."""
    modifiers = modifiers_of(event)
    if modifiers & (CONTROL | ALT):
        return None
    shift = bool(modifiers & SHIFT)
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return Way.UP if shift else Way.DOWN
        case Qt.Key.Key_Tab:
            return Way.PREVIOUS if shift else Way.NEXT
        case Qt.Key.Key_Backtab:
            return Way.PREVIOUS
    return None


def travels(event: QKeyEvent) -> bool:
    """Whether the key goes or chooses far in the grid, whatever the window does with it."""
    modifiers = modifiers_of(event)
    return modifiers in (CONTROL, CONTROL | SHIFT) and event.key() in _TRAVEL


def starts_typing(event: QKeyEvent) -> bool:
    """A letter, also with AltGr (which Windows tells as Ctrl+Alt), or Backspace."""
    control, alt = bool(event.modifiers() & CONTROL), bool(event.modifiers() & ALT)
    if event.key() == Qt.Key.Key_Backspace:
        return not control and not alt
    return bool(event.text()) and event.text().isprintable() and control == alt
