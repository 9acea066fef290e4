# SPDX-License-Identifier: EUPL-1.2
"""Last year's plan as the beginning of the next: its file, its marks, and the old file."""

import pytest
from invented_plan import small_plan

from desktop.editing.carried import start_next
from desktop.editing.commands.blocks import add_paragraph, set_paragraph
from desktop.editing.commands.cells import set_cell
from desktop.editing.commands.findings import tick_off
from desktop.editing.history import Occasion
from desktop.editing.session import PlanSession
from desktop.editing.tasks import Stopped
from desktop.plan.carried import standing
from desktop.plan.marks import Check
from desktop.store.library import plans
from desktop.store.restore_points import points_of


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "vechi.plansocial"
    PlanSession.create(path, small_plan()).close()
    return path


@pytest.fixture
def session(old):
    session = PlanSession.open(start_next(old, 2028))
    yield session
    session.close()


def marks(session) -> list:
    return list(standing(session.plan, session.carried).values())


def test_the_old_plan_stays_as_it_was_byte_for_byte_and_has_a_restore_point(old) -> None:
    before = old.read_bytes()
    start_next(old, 2028)
    assert old.read_bytes() == before
    assert [point.occasion for point in points_of(old)] == [Occasion.CARRY_OVER]


def test_the_new_plan_is_in_the_library_with_its_marks_and_nothing_to_undo(session) -> None:
    assert session.plan.period.first == 2028
    assert [summary.path for summary in plans()] == [session.path]
    assert [each.place.row for each in marks(session)] == ["t1.2"]
    assert session.undo_label is None
    assert session.accepted == {}


def test_a_mark_that_is_ticked_off_is_gone_for_good_and_comes_back_with_undo(old) -> None:
    path = start_next(old, 2028)
    first = PlanSession.open(path)
    tick_off(first, marks(first))
    first.close()
    again = PlanSession.open(path)
    assert marks(again) == []
    again.undo()
    assert [each.place.row for each in marks(again)] == ["t1.2"]
    again.redo()
    assert again.carried == {}
    again.close()


def test_an_edit_clears_a_mark_and_undo_brings_both_back(session) -> None:
    [mark] = marks(session)
    row = session.find_row(mark.place.row)
    set_cell(session, row.uid, "buget_local", "95")
    assert marks(session) == []
    session.undo()
    assert marks(session) == [mark]


def test_a_mark_whose_words_moved_is_ticked_off_where_they_are_now(old) -> None:
    file = PlanSession.open(old)
    section = file.find_section("s2")
    set_paragraph(file, section.blocks[0].uid, "Raport în ianuarie 2028")
    file.close()
    session = PlanSession.open(start_next(old, 2028))
    section = session.find_section("s2")
    add_paragraph(session, section.uid, text="Înainte", before_uid=section.blocks[0].uid)
    [mark] = [each for each in marks(session) if each.check == Check.TEXT]
    assert mark.place.block == 1
    tick_off(session, [mark])
    assert [each.check for each in marks(session)] == [Check.AMOUNTS]
    session.close()


def test_going_back_to_the_opening_brings_the_marks_back(session) -> None:
    tick_off(session, marks(session))
    session.return_to_opening()
    assert [each.place.row for each in marks(session)] == ["t1.2"]


def test_what_is_stopped_leaves_no_new_plan(old) -> None:
    def stop(done: int, of: int) -> None:
        if done > 60:
            raise Stopped

    with pytest.raises(Stopped):
        start_next(old, 2028, stop)
    assert plans() == ()
