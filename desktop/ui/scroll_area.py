# SPDX-License-Identifier: EUPL-1.2
"""The scroll area of a page: no frame, no focus of its own, its content as wide as the page."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from shiboken6 import isValid


class ContentScroll(QScrollArea):
    """Scrolls up and down; sideways too where a content is wider and that is allowed."""

    def __init__(self, parent: QWidget | None = None, *, sideways: bool = True) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wanted: QWidget | None = None
        self._reveal_soon = QTimer(self, singleShot=True, interval=0)
        self._reveal_soon.timeout.connect(self._reveal)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def reveal(self, part: QWidget) -> None:
        """Bring a part of the content into view once it is laid out: it may have been made now."""
        self._wanted = part
        self._reveal_soon.start()

    def _reveal(self) -> None:
        if self._wanted is not None and isValid(self._wanted):
            self.ensureWidgetVisible(self._wanted)
        self._wanted = None

    def show_content(self, content: QWidget) -> None:
        """Put `content` in the place of what is there. `setWidget` alone would delete that at once,
        even while one of its buttons is being pressed.
        """
        before = self.takeWidget()
        self.setWidget(content)
        if before is not None:
            before.hide()
            before.deleteLater()
