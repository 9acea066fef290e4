# SPDX-License-Identifier: EUPL-1.2
"""The scroll area of a page: no frame, no focus of its own, its content as wide as the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ContentScroll(QScrollArea):
    """Scrolls up and down; sideways too where a content is wider and that is allowed."""

    def __init__(self, parent: QWidget | None = None, *, sideways: bool = True) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_content(self, content: QWidget) -> None:
        """Put `content` in the place of what is there. `setWidget` alone would delete that at once,
        even while one of its buttons is being pressed.
        """
        before = self.takeWidget()
        self.setWidget(content)
        if before is not None:
            before.hide()
            before.deleteLater()
