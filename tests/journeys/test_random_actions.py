# SPDX-License-Identifier: EUPL-1.2
"""Two thousand actions at random in the window: nothing breaks, and undo leads back to the start.

Hypothesis draws keys, texts, commands and undo, and shortens a journey that fails.
PLAN_SOCIAL_ACTIONS makes more of them, each time others.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from fields import plan_with_every_field
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from wanderer import Wanderer

from desktop.editing.session import PlanSession
from desktop.ui.main_window import MainWindow

ASKED = os.environ.get("PLAN_SOCIAL_ACTIONS")
WANTED = int(ASKED or "2000")
IN_A_JOURNEY = 100  # a longer one may use up what Hypothesis draws from, and end early
JOURNEYS = WANTED // IN_A_JOURNEY + 5
NUMBERS = st.tuples(*[st.integers(min_value=0, max_value=9999)] * 2)  # of one action's choices
START = plan_with_every_field()


@pytest.fixture
def nobody_waits(monkeypatch) -> None:
    """File dialogs are cancelled; nothing is opened outside the window."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args: ("", ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)


class Journey(RuleBasedStateMachine):
    """Somebody at a new window; each rule is one action, after which all must be as it is said."""

    show: Callable[[object], MainWindow]
    done = 0

    def __init__(self) -> None:
        super().__init__()
        self.person = Wanderer(type(self).show(START))

    @rule(numbers=NUMBERS)
    def press(self, numbers) -> None:
        self.person.take(numbers, Wanderer.press_something)

    @rule(numbers=NUMBERS)
    def press_once_more(self, numbers) -> None:
        self.person.take(numbers, Wanderer.press_something)

    @rule(numbers=NUMBERS)
    def write(self, numbers) -> None:
        self.person.take(numbers, Wanderer.write_something)

    @rule(numbers=NUMBERS)
    def go(self, numbers) -> None:
        self.person.take(numbers, Wanderer.go_somewhere)

    @rule(numbers=NUMBERS)
    def trigger(self, numbers) -> None:
        self.person.take(numbers, Wanderer.trigger_something)

    @rule(numbers=NUMBERS)
    def click(self, numbers) -> None:
        self.person.take(numbers, Wanderer.click_something)

    @rule(numbers=NUMBERS)
    def undo(self, numbers) -> None:
        self.person.take(numbers, Wanderer.undo_something)

    def teardown(self) -> None:
        type(self).done += self.person.steps
        undone_and_redone(self.person)


def undone_and_redone(person: Wanderer) -> None:
    """Everything can be taken back and done again, and is in the file."""
    assert person.window.commit()
    end, accepted, path = person.plan, dict(person.session.accepted), person.session.path
    steps = 0
    while person.session.undo_label is not None:
        person.undo()
        person.look()
        steps += 1
    assert (person.plan, person.session.accepted) == (START, {})
    for _step in range(steps):
        person.redo()
    assert (person.plan, person.session.accepted) == (end, accepted)
    assert person.window.close()
    is_stored(path, end, accepted)


def is_stored(path: Path, plan: object, accepted: object) -> None:
    session = PlanSession.open(path)
    assert (session.plan, session.accepted) == (plan, accepted)
    session.close()


@pytest.mark.timeout(600)
def test_two_thousand_actions_break_nothing_and_can_be_undone(show_window, nobody_waits) -> None:
    class Here(Journey):
        show = staticmethod(show_window)

    chosen = settings(
        max_examples=JOURNEYS,
        stateful_step_count=IN_A_JOURNEY,
        derandomize=ASKED is None,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Here, settings=chosen)
    assert Here.done >= WANTED
