# SPDX-License-Identifier: EUPL-1.2
"""Where a plan that a person opens is worked on."""

import pytest
from invented_plan import small_plan

from desktop.editing import library
from desktop.editing.session import PlanSession
from desktop.store.places import Away


@pytest.fixture
def elsewhere(tmp_path):
    """A plan outside the library."""
    path = tmp_path / "stick.plansocial"
    PlanSession.create(path, small_plan()).close()
    return path


def test_a_plan_on_this_computer_is_worked_on_where_it_is(elsewhere):
    opened = library.open_plan(elsewhere)
    assert (opened.session.path, opened.copied_from) == (elsewhere, None)
    opened.session.close()


@pytest.mark.parametrize("reason", Away)
def test_a_plan_that_can_go_away_is_copied_in(elsewhere, plan_library, monkeypatch, reason):
    monkeypatch.setattr(library, "away", lambda path: reason)
    before = elsewhere.read_bytes()
    opened = library.open_plan(elsewhere)
    assert opened.session.path.parent == plan_library
    assert (opened.copied_from, opened.reason) == (elsewhere, reason)
    opened.session.close()
    assert elsewhere.read_bytes() == before


@pytest.mark.parametrize("reason", Away)
def test_a_plan_in_the_library_is_never_copied_wherever_that_is(plan_library, monkeypatch, reason):
    """A portable program may be told to keep its plans on the stick."""
    monkeypatch.setattr(library, "away", lambda path: reason)
    path = plan_library / "plan.plansocial"
    PlanSession.create(path, small_plan()).close()
    opened = library.open_plan(path)
    assert (opened.session.path, opened.copied_from) == (path, None)
    opened.session.close()
