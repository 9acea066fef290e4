# SPDX-License-Identifier: EUPL-1.2
"""Whole processes: the window with a plan open, and `check`."""

from pathlib import Path

from bench.measure import Result, medians, process, ratio
from bench.plans import measured_plan
from desktop.editing.session import PlanSession

TURNS = 7
BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""
OUR_WINDOW = """
import gc
import sys
from desktop import cli
gc.disable()  # as the command does
from desktop import app
from PySide6.QtCore import QTimer

class Window(app.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(0, self.close)

app.MainWindow = Window
sys.exit(cli.main(sys.argv[1:]))
"""


def results(folder: Path) -> list[Result]:
    """The ratios of the window and of `check` (2.5 at most each)."""
    file = folder / "measured.plansocial"
    PlanSession.create(file, measured_plan()).close()
    window, bare_window, check, library = medians(
        TURNS,
        process("-c", OUR_WINDOW, str(file)),
        process("-c", BARE_WINDOW),
        process("-m", "desktop", "check", str(file)),
        process("-c", "import sqlite_utils"),
    )
    return [
        ratio("window with the plan", window, "bare PySide6 main window", bare_window, 2.5),
        ratio("plan-social check", check, 'python -c "import sqlite_utils"', library, 2.5),
    ]
