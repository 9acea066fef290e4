# SPDX-License-Identifier: EUPL-1.2
"""How far a long job is, and a button that stops it; quiet while the job is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.i18n import _
from desktop.ui import theme

if TYPE_CHECKING:
    from desktop.editing.tasks import Progress

PATIENCE_MILLISECONDS = 500  # shorter work shows nothing
LOOK_MILLISECONDS = 100


class ProgressLine(QFrame):
    """Hidden until what it follows has lasted half a second; `end` hides it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self.text = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(theme.TIGHT)
        self.stop = QPushButton(_("Stop"), self)
        self.stop.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.HAIR, 0, theme.HAIR)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self.text)
        layout.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._appear)
        self._look = QTimer(self, interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self._show_progress)
        self.hide()

    def follow(self, progress: Progress, text: str) -> None:
        """Show how far `progress` is, under what the work is called."""
        self._progress = progress
        self.text.setText(text)
        self.bar.setAccessibleName(text)
        self.stop.setEnabled(True)
        self._patience.start()

    def end(self) -> None:
        """The work is over, whichever way."""
        self._progress = None
        self._patience.stop()
        self._look.stop()
        self.hide()

    def _appear(self) -> None:
        self._show_progress()
        self._look.start()
        self.show()

    def _show_progress(self) -> None:
        if self._progress is not None:
            self.bar.setRange(0, self._progress.whole)  # 0: not known yet
            self.bar.setValue(self._progress.done)

    def _stop(self) -> None:
        if self._progress is not None:
            self.stop.setEnabled(False)
            self._progress.stop()
