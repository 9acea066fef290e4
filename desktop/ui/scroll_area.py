# SPDX-License-Identifier: EUPL-1.2
"""The scroll area of a page: no frame, no focus of its own, its content as wide as the page."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from shiboken6 import isValid

SETTLING_MILLISECONDS = 200


class ContentScroll(QScrollArea):
    """Scrolls up and down; sideways too where a content is wider and that is allowed."""

    def __init__(self, parent: QWidget | None = None, *, sideways: bool = True) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wanted: QWidget | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MILLISECONDS)
        self._settling.timeout.connect(self._let_go)
        self._follow_soon = QTimer(self, singleShot=True, interval=0)
        self._follow_soon.timeout.connect(self._follow)
        self.verticalScrollBar().rangeChanged.connect(self._range_changed)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def reveal(self, part: QWidget) -> None:
        """Bring a part of the content into view, and keep it there while what was made with it is
        still being laid out."""
        self._wanted = part
        self._settling.start()
        self._follow_soon.start()

    def _range_changed(self) -> None:
        """The content has another height; its parts stand where they will stand only after this."""
        if self._wanted is not None:
            self._follow_soon.start()

    def _follow(self) -> None:
        if self._wanted is not None and isValid(self._wanted):
            self.ensureWidgetVisible(self._wanted)

    def _let_go(self) -> None:
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


def bring_in_sight(widget: QWidget) -> None:
    """Scroll what is around `widget` so that it is seen; nothing moves when it is seen already."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
