# SPDX-License-Identifier: EUPL-1.2
"""History: points are kept, looked into, and gone back to in one step that can be undone."""

import pytest
from invented_plan import rich_plan, small_plan

from desktop.editing import history
from desktop.editing.commands.blocks import add_table, remove_block, set_paragraph
from desktop.editing.commands.cells import set_cell
from desktop.editing.commands.findings import accept, withdraw
from desktop.editing.commands.plan import set_title
from desktop.editing.commands.rows import add_row, delete_rows, move_rows
from desktop.editing.commands.sections import add_section, move_section, remove_section
from desktop.editing.history import Occasion
from desktop.editing.session import Changed, PlanSession
from desktop.plan.compare import What
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import Message

FINDING = Finding("c", Severity.HINT, Place(), Message("m"), "t")


def work(session: PlanSession, named) -> None:
    """A day's work: something of everything."""
    set_title(session, "Alt titlu")
    set_cell(session, 2, "denumire", "Cantină")
    move_rows(session, [6], 1)
    delete_rows(session, [3, 4])
    add_row(session, named.table, cells={"denumire": "Nou"})
    remove_block(session, named.points)
    section = add_section(session, named.chapter, 2, "Nouă")
    add_table(session, section, "formare")
    move_section(session, named.information, named.title)
    remove_section(session, named.services)
    accept(session, FINDING, "așa este")


def test_a_point_keeps_the_plan_as_it_is(session, clock) -> None:
    point = history.make_point(session, Occasion.BY_HAND, "Înainte de ședință")
    set_title(session, "Alt titlu")
    (entry,) = history.history(session)
    assert entry.point == point
    assert (point.name, str(entry.reason)) == ("Înainte de ședință", "made by you")
    assert point.size == point.path.stat().st_size
    assert entry.summary.title == "Planul de acțiune"
    assert sum(entry.summary.states.values()) == 4
    assert history.read_point(point) == small_plan()


def test_the_preview_tells_what_going_back_would_change(session) -> None:
    point = history.make_point(session, Occasion.IMPORT)
    set_cell(session, 2, "denumire", "Cantină")
    state, difference = history.preview(session, point)
    assert str(state.message) == "The section was filled, now it is to do."
    assert (difference.what, difference.old) == (What.CHANGED, "Cantină")
    assert difference.new == "Serviciul 2"


def test_going_back_is_one_step_and_keeps_what_was(session, heard, named, clock) -> None:
    point = history.make_point(session, Occasion.BY_HAND)
    work(session, named)
    done, count = session.plan, len(heard)
    kept = history.go_back(session, point)
    assert session.plan == small_plan()
    assert session.accepted == {}
    assert len(heard) == count + 1
    assert str(session.undo_label).startswith("Go back to the plan of 01.03.2027")
    assert (kept.occasion, history.read_point(kept)) == (Occasion.RESTORE, done)
    session.undo()
    assert session.plan == done
    assert session.accepted == {FINDING.key: "așa este"}


def test_what_did_not_change_keeps_its_uids_and_is_the_same_object(session, named) -> None:
    point = history.make_point(session, Occasion.BY_HAND)
    set_title(session, "x")
    set_cell(session, 2, "denumire", "Cantină")
    before, heard = session.plan, []
    session.subscribe(heard.append)
    history.go_back(session, point)
    assert heard == [Changed(plan=True, sections=frozenset({2}), rows=frozenset({(4, 2)}))]
    rows = [plan.sections[1].blocks[2].rows for plan in (before, session.plan)]
    assert [a is b for a, b in zip(*rows, strict=True)] == [True, False, True, True, True, True]


def test_going_back_and_forth_between_points(session, named) -> None:
    first = history.make_point(session, Occasion.BY_HAND, "unu")
    work(session, named)
    second = history.make_point(session, Occasion.BY_HAND, "doi")
    done = session.plan
    history.go_back(session, first)
    set_paragraph(session, named.beginning, "x")
    accept(session, FINDING, "altfel")
    history.go_back(session, second)
    assert session.plan == done
    assert session.accepted == {FINDING.key: "așa este"}
    withdraw(session, FINDING.key)
    accept(session, FINDING, "iar")
    assert session.accepted == {FINDING.key: "iar"}


def test_no_point_is_let_go_while_going_back(session, clock, monkeypatch) -> None:
    monkeypatch.setattr("desktop.store.restore_points.KEPT", 1)
    point = history.make_point(session, Occasion.IMPORT)
    set_title(session, "x")
    history.go_back(session, point)
    assert point.path.exists()
    assert len(history.history(session)) == 2
    history.make_point(session, Occasion.CARRY_OVER)
    assert [e.point.occasion for e in history.history(session)] == [Occasion.CARRY_OVER]


def test_going_back_to_what_is_there_is_no_step(session, heard) -> None:
    history.go_back(session, history.make_point(session, Occasion.BY_HAND))
    assert heard == []
    assert session.undo_label is None


def test_a_damaged_point_is_told_and_changes_nothing(session, heard) -> None:
    point = history.make_point(session, Occasion.BY_HAND)
    whole = point.path.read_bytes()
    point.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(EnvironmentTrouble) as error:
        history.go_back(session, point)
    assert error.value.kind is Trouble.DAMAGED
    assert heard == []
    assert session.plan == small_plan()


def test_a_plan_that_may_only_be_read_is_refused(session, tmp_path) -> None:
    point = history.make_point(session, Occasion.BY_HAND)
    copy = tmp_path / "copie.plansocial"
    session.save_copy(copy)
    reading = PlanSession.open(copy, read_only=True)
    with pytest.raises(EnvironmentTrouble) as error:
        history.go_back(reading, point)
    reading.close()
    assert error.value.kind is Trouble.READ_ONLY


def test_a_point_may_be_deleted(session) -> None:
    point = history.make_point(session, Occasion.BY_HAND)
    history.delete_point(point)
    assert history.history(session) == ()
    with pytest.raises(EnvironmentTrouble) as error:
        history.delete_point(point)
    assert error.value.kind is Trouble.MISSING


def test_safety_copies_are_in_the_history(session) -> None:
    session.back_up()
    (entry,) = history.history(session)
    assert str(entry.reason) == "safety copy"
    assert history.read_point(entry.point) == small_plan()


def test_return_to_the_opening_is_one_step_that_loses_nothing(session, named, heard) -> None:
    assert not session.changed_since_opening
    work(session, named)
    done, count = session.plan, len(heard)
    assert session.changed_since_opening
    session.return_to_opening()
    assert session.plan == small_plan()
    assert not session.changed_since_opening
    assert len(heard) == count + 1
    session.undo()
    assert session.plan == done
    session.redo()
    assert session.plan == small_plan()


def test_the_opening_is_that_of_this_session(tmp_path) -> None:
    path = tmp_path / "a.plansocial"
    first = PlanSession.create(path, small_plan())
    set_title(first, "ieri")
    first.close()
    second = PlanSession.open(path)
    set_title(second, "azi")
    second.return_to_opening()
    assert second.plan.title == "ieri"
    second.close()


def test_any_plan_becomes_any_other_and_is_brought_back(session, tmp_path) -> None:
    """Uids that were of a paragraph are of a table there, and rows stand in other tables."""
    other = PlanSession.create(tmp_path / "alt.plansocial", rich_plan())
    accept(other, FINDING, "x")
    image = other._file.image()
    other.close()
    accept(session, FINDING, "y")
    session.take_on(Message("all"), image)
    assert session.plan == rich_plan()
    assert session._file.image() == image
    session.undo()
    assert session.plan == small_plan()
    assert session.accepted == {FINDING.key: "y"}
