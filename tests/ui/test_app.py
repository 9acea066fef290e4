# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop import paths
from desktop.app import Mistakes

CLOSED_AT_ONCE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop import app

class Window(app.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(0, self.close)

app.MainWindow = Window
sys.exit(app.run(Path(sys.argv[1]) if sys.argv[1:] else None))
"""


@pytest.fixture
def window(qtbot) -> QWidget:
    """Any window."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def raised(text: str) -> ValueError:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def tell(mistakes: Mistakes, error: Exception) -> None:
    mistakes.tell(type(error), error, error.__traceback__)


def test_a_mistake_is_told_once_and_kept_in_the_log(window, capsys) -> None:
    mistakes = Mistakes(window)
    for text in ("first", "first", "second"):
        tell(mistakes, raised(text))
    boxes = window.findChildren(QMessageBox)
    assert len(boxes) == 2
    log = (paths.home() / "errors.log").read_text("utf-8")
    assert [log.count(f"ValueError: {text}") for text in ("first", "second")] == [1, 1]
    assert str(paths.home()) in boxes[0].text()
    assert capsys.readouterr().err.count("ValueError: first") == 2
    for box in boxes:
        box.close()


@pytest.mark.parametrize("arguments", [[], ["missing.plansocial"]])
def test_the_program_opens_its_window_and_ends_when_it_is_closed(arguments) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLOSED_AT_ONCE, *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=paths.PACKAGE.parent,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
