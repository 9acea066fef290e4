# SPDX-License-Identifier: EUPL-1.2
"""A flat button with an icon and words."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QStyleOptionToolButton, QToolButton, QWidget

from desktop.ui import theme

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
