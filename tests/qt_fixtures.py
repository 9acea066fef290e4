# SPDX-License-Identifier: EUPL-1.2
"""What every test of a window stands on: our fonts, no dialog that waits, no window left open.

The conftest of a folder that tests windows imports these fixtures by name; no other folder pays
for Qt.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontDatabase, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from desktop import paths
from desktop.editing.session import PlanSession
from desktop.editing.tasks import InlineExecutor
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.plan.tree import Plan
from desktop.ui.main_window import MainWindow


@pytest.fixture(scope="session", autouse=True)
def our_fonts(qapp: QApplication) -> None:
    """The fonts we ship, so that widths are the same on every machine."""
    for file in sorted((paths.resources() / "fonts").glob("**/*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0, f"{file.name} cannot be loaded"
    if "DejaVu Sans" in QFontDatabase.families():
        qapp.setFont(QFont("DejaVu Sans", 10))


@pytest.fixture(autouse=True)
def no_modal_dialogs(monkeypatch) -> None:
    """A dialog that would wait for a person fails the test instead of hanging it."""

    def unexpected(*args: object, **kwargs: object) -> None:
        raise AssertionError("a modal dialog was opened")

    monkeypatch.setattr(QDialog, "exec", unexpected)
    for name in ("exec", "question", "warning", "information", "critical"):
        monkeypatch.setattr(QMessageBox, name, unexpected)


@pytest.fixture(autouse=True)
def no_widgets_left(qapp: QApplication) -> Iterator[None]:
    """A test closes what it opened."""
    yield
    qapp.clipboard().clear()  # Qt would free what is on it after Python has ended, and crash
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"left open: {left}"


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Type a text into a widget as an input method does (QTest.keyClicks aborts on ș and ț)."""

    def type_into(widget: QWidget, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(widget, event)

    return type_into


@pytest.fixture
def show_window(qtbot, tmp_path) -> Iterator[Callable[..., MainWindow]]:
    """Shows a window on a new file that holds the given plan, or at home; jobs run at once."""
    windows: list[MainWindow] = []

    def show(plan: Plan | None = None) -> MainWindow:
        path = None
        if plan is not None:
            path = tmp_path / f"{len(windows)}.plansocial"
            PlanSession.create(path, plan).close()
        window = MainWindow(path, InlineExecutor())
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield show
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def full_disk(monkeypatch) -> Callable[[], None]:
    """From now on nothing can be written; the returned function frees the disk again."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise EnvironmentTrouble(Trouble.FULL, say("The disk is full."))

    written = PlanSession.command
    monkeypatch.setattr(PlanSession, "command", refuse)
    return lambda: monkeypatch.setattr(PlanSession, "command", written)
