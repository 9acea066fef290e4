# SPDX-License-Identifier: EUPL-1.2
"""A row of tools with their words, that goes on in a second row where the window is narrow."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.ui.flow import FlowLayout


class Toolbar(QWidget):
    """Buttons for actions; each is hidden while its action is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)

    def add(self, action: QAction) -> QToolButton:
        """Offer `action` with its icon and its words."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(partial(_follow, button, action))
        self._flow.addWidget(button)
        return button


def _follow(button: QToolButton, action: QAction) -> None:
    button.setVisible(action.isVisible())
