# SPDX-License-Identifier: EUPL-1.2
"""The window of the program: the one place that makes the QApplication and what stands under it."""

import gc
import signal
import sys
import traceback
from pathlib import Path
from types import TracebackType

import desktop.editing.library  # noqa: F401 - before Qt: each import after it costs more

# isort: split
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop import i18n, paths
from desktop.i18n import _
from desktop.ui import appearance, qt_translation, settings
from desktop.ui.first_window import FirstWindow, hand_over
from desktop.ui.grid.left_behind import leave_text
from desktop.ui.main_window import MainWindow

NAME = "Plan Social"


def run(path: Path | None) -> int:
    """Show the window, on the plan at `path` if one is given; return when it is closed.

    Where a window is open already, that one takes the plan.
    """
    application = make_application()
    if hand_over(path):
        return 0
    window = MainWindow(path)
    first = FirstWindow(window)
    first.asked.connect(window.come_forward)
    sys.excepthook = Mistakes(window).tell
    application.aboutToQuit.connect(leave_text)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # every change is stored already
    window.show()
    gc.freeze()  # what the start has made stays to the end
    gc.enable()
    return application.exec()


def make_application() -> QApplication:
    """The application, in Romanian and with our look; before any widget is made."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName("plan-social")
    i18n.install()
    qt_translation.install(application)
    appearance.dress(application, settings.mode(), settings.points())
    return application


class Mistakes:
    """Tells of our own mistakes: each in the log, the first of each place in a box that waits not.

    A view that calls a faulty method may raise many times in a second.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._told: set[str] = set()

    def tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write the traceback to stderr and the log; show the box unless it was shown for it."""
        sys.__excepthook__(kind, error, trace)
        text = "".join(traceback.format_exception(kind, error, trace))
        if text in self._told:
            return
        self._told.add(text)
        log = paths.home() / "errors.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(text)
        self._show(log)

    def _show(self, log: Path) -> None:
        sentence = _("The program made a mistake. What you wrote is saved. Details: {file}")
        box = QMessageBox(
            QMessageBox.Icon.Warning, NAME, sentence.format(file=log), parent=self._window
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
