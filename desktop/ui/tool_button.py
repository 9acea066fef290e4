# SPDX-License-Identifier: EUPL-1.2
"""A flat button with an icon and words."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyleOptionToolButton, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.words import label

LEAST_LETTERS = 28  # of a long name
ROUNDING = 2  # pixels: widths of letters are not whole
AIR = " "  # between an icon and its words; Qt leaves room for two


class ToolButton(QToolButton):
    """A button with air between its icon and its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fit_icon()

    def _fit_icon(self) -> None:
        side = theme.icon_side()
        self.setIconSize(QSize(side, side))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_icon()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.text = AIR + option.text


class NamingButton(ToolButton):
    """A button whose words may be long: it takes the room that is left over, and no more than it
    needs; the rest of them is its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self._beside = 0  # pixels of the icon and the edges
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def name(self, text: str) -> None:
        """Show `text`, as much of it as there is room for."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._measure()

    def _measure(self) -> None:
        self.setText(label(self._whole))
        needed = self.sizeHint().width() + ROUNDING
        self._beside = needed - ROUNDING - self.fontMetrics().horizontalAdvance(self._whole)
        self.setMinimumWidth(min(needed, theme.letters(self, LEAST_LETTERS)))
        self.setMaximumWidth(needed)
        self._shorten()

    def _shorten(self) -> None:
        room = self.width() - self._beside
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if label(shown) != self.text():
            self.setText(label(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
