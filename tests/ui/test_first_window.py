# SPDX-License-Identifier: EUPL-1.2
"""A second start of the program: its file goes to the window that is open."""

import subprocess
import sys
from pathlib import Path

import pytest
from window_samples import small_plan

from desktop import paths
from desktop.editing.session import PlanSession
from desktop.ui.first_window import FirstWindow, hand_over
from desktop.ui.route import Page, Route

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)
SECOND = """
import sys
from pathlib import Path
from desktop import app
sys.exit(app.run(Path(sys.argv[1]) if sys.argv[1:] else None))
"""


@pytest.fixture
def first(window):
    """The window, listening for later starts."""
    listening = FirstWindow(window)
    listening.asked.connect(window.come_forward)
    yield listening
    listening.close()


def start(*arguments: str) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-c", SECOND, *arguments], cwd=paths.PACKAGE.parent)


def test_alone_there_is_nobody_to_hand_over_to(qapp) -> None:
    assert not hand_over(Path("x.plansocial"))


def test_a_second_start_ends_and_its_plan_is_shown_in_the_first(window, first, qtbot, tmp_path):
    path = tmp_path / "alt plan.plansocial"
    PlanSession.create(path, small_plan()).close()
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = start(str(path))
    assert second.wait(20) == 0
    assert asked.args == [path]
    assert window.open_plan.session.path == path
    assert window.route.page is Page.HUB


def test_the_plan_that_is_open_is_only_shown(window, first, qtbot) -> None:
    before = window.open_plan
    window.go(Route(Page.DOCUMENT))
    window.showMinimized()
    first.asked.emit(before.session.path)
    assert window.open_plan is before
    assert not window.isMinimized()
    assert window.route.page is Page.HUB


def test_without_a_file_the_window_comes_to_the_front(window, first) -> None:
    window.go(Route(Page.DOCUMENT))
    first.asked.emit(None)
    assert window.route.page is Page.DOCUMENT


def test_a_plan_open_in_another_program_is_explained(window, tmp_path) -> None:
    path = tmp_path / "alt.plansocial"
    session = PlanSession.create(path, small_plan())
    try:
        assert not window.opening.open_file(path)
    finally:
        session.close()
    assert "is open in another window" in window.banner.text.text()
    assert window.open_plan is not None


def test_what_a_crash_left_is_no_hindrance(window) -> None:
    one = FirstWindow(window)
    other = FirstWindow(window)
    other.close()
    one.close()
