# SPDX-License-Identifier: EUPL-1.2
"""Steps at random in the window: nothing breaks, and undo leads back to the start.

PLAN_SOCIAL_STEPS makes the journeys longer, PLAN_SOCIAL_JOURNEYS more of them.
"""

import os

import pytest
from fields import plan_with_every_field
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from wanderer import Wanderer

from desktop.editing.session import PlanSession

STEPS = int(os.environ.get("PLAN_SOCIAL_STEPS", "150"))
JOURNEYS = int(os.environ.get("PLAN_SOCIAL_JOURNEYS", "4"))


@pytest.fixture
def nobody_waits(monkeypatch) -> None:
    """File dialogs are cancelled; nothing is opened outside the window."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args: ("", ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)


@pytest.mark.parametrize("seed", range(JOURNEYS))
def test_a_random_journey_is_whole_and_can_be_undone(seed, show_window, nobody_waits) -> None:
    start = plan_with_every_field()
    person = Wanderer(show_window(start), seed)
    person.wander(STEPS)
    assert person.window.commit()
    end, accepted, path = person.plan, dict(person.session.accepted), person.session.path
    steps = 0
    while person.session.undo_label is not None:
        person.undo()
        person.look()
        steps += 1
    assert person.plan == start
    assert person.session.accepted == {}
    for _step in range(steps):
        person.redo()
    assert (person.plan, person.session.accepted) == (end, accepted)
    assert person.window.close()
    session = PlanSession.open(path)
    assert (session.plan, session.accepted) == (end, accepted)
    session.close()
