# SPDX-License-Identifier: EUPL-1.2
"""A row of tools with their words, that goes on in a second row where the window is narrow."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.tool_button import ToolButton


class Toolbar(QWidget):
    """Buttons for actions; each is hidden while its action is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)

    def add(self, action: QAction) -> QToolButton:
        """Offer `action` with its icon and its words."""
        button = ToolButton(self)
        button.setDefaultAction(action)
        action.changed.connect(partial(_follow, button, action))
        self._flow.addWidget(button)
        return button

    def add_menu(self, words: str, icon: str, menu: QMenu) -> QToolButton:
        """Offer a menu of what is not needed at every turn."""
        button = ToolButton(self)
        show_icon(button, icon)
        button.setText(words)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._flow.addWidget(button)
        return button


def _follow(button: QToolButton, action: QAction) -> None:
    button.setVisible(action.isVisible())
