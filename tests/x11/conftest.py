# SPDX-License-Identifier: EUPL-1.2
"""Windows on a real X server under a real window manager; `make test-x11` gives both."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from keyboard import Keyboard
from qt_fixtures import (  # noqa: F401  # fixtures are found by name
    no_modal_dialogs,
    no_widgets_left,
    our_fonts,
    show_window,
)

from desktop import i18n, paths
from desktop.ui import qt_translation

OTHER_PROGRAM = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.setWindowTitle("Alt program")
window.resize(300, 200)
window.show()
application.exec()
"""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Real keys would go to whatever window of the developer is in front."""
    if item.get_closest_marker("needs_window_manager") and "PLAN_SOCIAL_X_RUN" not in os.environ:
        pytest.skip("needs a window manager and an X server of its own: make test-x11")


@pytest.fixture(autouse=True)
def romanian(english_texts, qapp) -> Iterator[None]:
    """The window and Qt's own dialogs speak as their users see them."""
    i18n.install("ro")
    translation = qt_translation.install(qapp)
    yield
    qapp.removeTranslator(translation)


@pytest.fixture
def keyboard(qtbot) -> Keyboard:
    """The keyboard of the X server."""
    return Keyboard(qtbot)


@pytest.fixture
def start() -> Iterator[Callable[..., subprocess.Popen]]:
    """Starts another Python program beside this one; it is ended with the test."""
    started: list[subprocess.Popen] = []

    def run(program: str, *arguments: str) -> subprocess.Popen:
        command = (sys.executable, "-c", program, *arguments)
        started.append(subprocess.Popen(command, cwd=paths.PACKAGE.parent))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def other_program(start) -> Callable[[], object]:
    """Starts a window of another program, which the window manager puts in front."""
    return lambda: start(OTHER_PROGRAM)
