# SPDX-License-Identifier: EUPL-1.2
"""Prints beside the typing: only the newest plan is waited for, and a person may stop one."""

from concurrent.futures import Executor, Future

import pytest
from PySide6.QtCore import QObject
from window_samples import small_plan

from desktop.editing.commands.plan import set_title
from desktop.editing.session import PlanSession
from desktop.ui import printing
from desktop.ui.jobs import Jobs
from desktop.ui.printing import PrintFeed


class LaterExecutor(Executor):
    """Keeps jobs until `work` is called."""

    def __init__(self) -> None:
        self.waiting: list = []

    def submit(self, job, /, *arguments, **options) -> Future:
        future: Future = Future()
        self.waiting.append((future, job, arguments, options))
        return future

    def work(self) -> None:
        """Do the oldest job."""
        future, job, arguments, options = self.waiting.pop(0)
        try:
            future.set_result(job(*arguments, **options))
        except Exception as error:
            future.set_exception(error)


@pytest.fixture
def session(tmp_path):
    session = PlanSession.create(tmp_path / "plan.plansocial", small_plan())
    yield session
    session.close()


@pytest.fixture
def later() -> LaterExecutor:
    return LaterExecutor()


@pytest.fixture
def feed(qapp, session, later):
    owner = QObject()
    feed = PrintFeed(session, Jobs(owner, later), owner)
    feed.shown = []
    feed.arrived.connect(lambda printed: feed.shown.append(printed.plan.title))
    yield feed
    owner.deleteLater()


def test_a_plan_is_printed_once_however_often_it_is_asked(feed, later, session) -> None:
    for _turn in range(3):
        feed.ask()
    assert len(later.waiting) == 1
    later.work()
    feed.ask()
    assert not later.waiting
    assert feed.is_current
    assert feed.shown == [session.plan.title]


def test_of_many_edits_only_the_first_and_the_last_are_printed(feed, later, session) -> None:
    feed.ask()
    later_progress = later.waiting[0][2][1]
    later_progress(60, 100)  # too far to be let go
    for number in range(9):
        set_title(session, f"Titlul {number}")
        feed.ask()
    while later.waiting:
        later.work()
    assert feed.shown == ["Plan mic", "Titlul 8"]


def test_an_old_print_that_has_hardly_begun_is_let_go(feed, later, session) -> None:
    feed.ask()
    set_title(session, "Altul")
    feed.ask()
    while later.waiting:
        later.work()
    assert feed.shown == ["Altul"]


def test_a_person_stops_a_print_and_the_last_one_stays(feed, later, session, qtbot) -> None:
    feed.ask()
    later.work()
    set_title(session, "Altul")
    feed.ask()
    feed.stop()
    with qtbot.waitSignal(feed.stopped):
        later.work()
    assert not later.waiting
    assert feed.latest.plan.title == "Plan mic"
    feed.ask()
    later.work()
    assert feed.is_current


def test_an_undone_edit_needs_no_second_print_of_another_plan(feed, later, session) -> None:
    feed.ask()
    set_title(session, "Altul")
    feed.ask()
    session.undo()
    feed.ask()
    while later.waiting:
        later.work()
    assert feed.is_current
    assert "Altul" not in feed.shown


def test_a_print_that_fails_is_told_and_can_be_asked_again(feed, later, monkeypatch, qtbot) -> None:
    from desktop.output import compose

    made = compose.compose

    def broken(*_arguments):
        raise ValueError("broken")

    monkeypatch.setattr(compose, "compose", broken)
    feed.ask()
    with qtbot.waitSignal(feed.failed):
        later.work()
    monkeypatch.setattr(compose, "compose", made)
    feed.ask()
    later.work()
    assert feed.is_current


def test_collecting_is_put_off_and_taken_up_again() -> None:
    import gc

    assert gc.isenabled()
    with printing.no_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()
