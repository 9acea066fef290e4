# SPDX-License-Identifier: EUPL-1.2
"""A session: one command is one step, told once, or nothing has happened."""

import sqlite3
from datetime import UTC, datetime

import pytest
from invented_plan import small_plan

from desktop.editing.commands.blocks import set_paragraph
from desktop.editing.commands.cells import set_cell, set_cells
from desktop.editing.commands.findings import accept, withdraw
from desktop.editing.commands.plan import set_title
from desktop.editing.commands.sections import set_state
from desktop.editing.session import Changed, PlanSession
from desktop.plan.errors import BadInput, EnvironmentTrouble, Trouble
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import Message
from desktop.plan.tree import State
from desktop.store.backups import backups_of
from desktop.store.records import Record


def test_an_edit_is_told_once_after_its_commit(session, heard, named) -> None:
    seen = []
    session.subscribe(lambda changed: seen.append(session.plan.sections[1].blocks[2].rows[1]))
    set_cell(session, 2, "denumire", "Centru ș")
    assert heard == [Changed(sections=frozenset({2}), rows=frozenset({(named.table, 2)}))]
    assert [row.text("denumire") for row in seen] == ["Centru ș"]
    assert str(session.undo_label) == "Edit “Denumirea serviciului social”"


def test_what_did_not_change_is_the_same_object(session, named) -> None:
    before = session.plan
    set_title(session, "x")
    assert all(a is b for a, b in zip(before.sections, session.plan.sections, strict=True))
    before = session.plan
    set_cell(session, 2, "denumire", "x")
    after = session.plan
    same = [a is b for a, b in zip(before.sections, after.sections, strict=True)]
    assert same == [True, False, True, True]
    rows = zip(before.sections[1].blocks[2].rows, after.sections[1].blocks[2].rows, strict=True)
    assert [a is b for a, b in rows] == [True, False, True, True, True, True]
    assert session.block(named.table) is after.sections[1].blocks[2]


def test_a_plan_once_given_never_changes(session) -> None:
    before = session.plan
    set_cell(session, 2, "denumire", "x")
    assert before == small_plan()


def test_no_change_is_no_step(session, heard) -> None:
    set_title(session, session.plan.title)
    set_cell(session, 2, "denumire", "Serviciul 2")
    set_cell(session, 1, "buget_local", "")  # not held, and so it stays
    assert heard == []
    assert session.undo_label is None


def test_undo_and_redo_tell_what_changed(session, heard) -> None:
    set_cell(session, 2, "denumire", "x")
    assert str(session.undo()) == "Edit “Denumirea serviciului social”"
    assert session.plan == small_plan()
    session.redo()
    assert heard[0] == heard[1] == heard[2]
    assert session.undo_label is not None
    assert session.redo() is None


def test_typing_in_one_cell_is_one_step(session, clock) -> None:
    for text in ("a", "ab", "abc"):
        set_cell(session, 2, "denumire", text)
        clock.pass_seconds(2)
    session.seal()
    set_cell(session, 2, "denumire", "abcd")
    session.undo()
    assert session.row(2).text("denumire") == "abc"
    session.undo()
    assert session.plan == small_plan()


def test_the_first_edit_of_a_section_begins_it(session, named) -> None:
    set_paragraph(session, named.beginning, "altfel")
    assert session.section(named.chapter).state is State.FILLED
    session.undo()
    assert session.section(named.chapter).state is State.TO_DO
    session.redo()
    set_state(session, named.chapter, State.TO_DO)
    assert session.section(named.chapter).state is State.TO_DO


def test_a_section_that_does_not_apply_stays_so_when_edited(session, named) -> None:
    set_state(session, named.chapter, State.NOT_APPLICABLE)
    set_paragraph(session, named.beginning, "altfel")
    assert session.section(named.chapter).state is State.NOT_APPLICABLE


def test_a_failed_command_leaves_everything_as_it_was(session, heard, named) -> None:
    with pytest.raises(ZeroDivisionError), session.command(Message("x")) as edit:
        edit.change(Record.ROW, 1, cells={})
        edit.remove(Record.SECTION, named.chapter)
        with pytest.raises(BadInput):
            session.row(1)
        edit.insert(Record.SECTION, 1, [small_plan().sections[1]])
        raise ZeroDivisionError
    assert session.plan == session._outline.plan() == session._file.load() == small_plan()
    assert heard == []
    set_cell(session, 2, "denumire", "x")
    assert session.plan == session._file.load()


def test_an_error_of_the_file_leaves_everything_as_it_was(session) -> None:
    with pytest.raises(BadInput):
        set_cells(session, 4, {(1, "denumire"): "x", (2, "denumire"): "\udc80"})
    assert session.plan == session._outline.plan() == session._file.load() == small_plan()


def test_a_commit_that_fails_leaves_everything_as_it_was(session, heard) -> None:
    with pytest.raises(sqlite3.IntegrityError), session.command(Message("x")) as edit:
        edit.change(Record.PLAN, 1, title="x")
        connection = session._file._connection
        connection.execute("PRAGMA defer_foreign_keys = ON")  # so that it is COMMIT that fails
        connection.execute("UPDATE block SET section_id = 99 WHERE id = 1")
    assert session.plan == session._outline.plan() == session._file.load() == small_plan()
    assert heard == []


def test_undo_inside_a_command_is_a_mistake(session) -> None:
    set_title(session, "x")
    with pytest.raises(RuntimeError), session.command(Message("y")):
        session.undo()
    assert session.plan.title == "x"


def test_a_change_outside_a_command_is_a_mistake(session) -> None:
    with session.command(Message("x")) as edit:
        pass
    with pytest.raises(RuntimeError):
        edit.change(Record.PLAN, 1, title="x")
    assert session.plan == small_plan()


def test_a_command_inside_a_command_is_a_mistake(session) -> None:
    with pytest.raises(RuntimeError), session.command(Message("x")):
        set_title(session, "x")
    assert session.plan == small_plan()


def test_a_listener_may_give_a_command(session) -> None:
    leave = session.subscribe(lambda change: set_title(session, "x") if change.rows else None)
    set_cell(session, 2, "denumire", "x")
    leave()
    assert session.plan.title == "x"


def test_a_listener_hears_nothing_once_it_has_left(session) -> None:
    told = []
    leave = session.subscribe(told.append)
    leave()
    set_title(session, "x")
    assert told == []


def test_who_gave_a_command_is_told(session, heard) -> None:
    me = object()
    with session.command(Message("x"), initiator=me) as edit:
        edit.change(Record.PLAN, 1, title="x")
    assert heard[0].initiator is me


def test_nodes_are_found_by_ident_and_by_what_holds_them(session, named) -> None:
    assert session.find_row("t1.3") is session.row(3)
    assert session.find_table("t1") is session.block(named.table)
    assert session.find_section("s2") is session.section(named.chapter)
    assert session.table_of(3).ident == "t1"
    assert session.section_of(named.table).ident == "s2"
    assert session.list_of(1) is session.block(named.points)
    assert session.find_row("t1") is session.find_table("t9") is session.find_section("x") is None


@pytest.mark.parametrize("kind", ["section", "block", "table", "row", "item", "table_of"])
def test_what_is_gone_is_said(session, kind) -> None:
    with pytest.raises(BadInput, match="no longer"):
        getattr(session, kind)(99)


def test_a_session_that_may_only_read(session, tmp_path) -> None:
    copy = tmp_path / "copie.plansocial"
    session.save_copy(copy)
    reader = PlanSession.open(copy, read_only=True)
    assert reader.read_only
    assert reader.plan == small_plan()
    for attempt in (
        lambda: set_title(reader, "x"),
        lambda: reader.command(Message("x")).__enter__(),
    ):
        with pytest.raises(EnvironmentTrouble) as error:
            attempt()
        assert error.value.kind is Trouble.READ_ONLY
    assert reader.undo() is None
    assert reader.plan == small_plan()
    reader.close()


def test_a_reader_cannot_undo(session, tmp_path) -> None:
    set_title(session, "x")
    session.back_up()
    (copy,) = backups_of(session.path)
    reader = PlanSession.open(copy.path, read_only=True)
    assert reader.undo_label is not None
    with pytest.raises(EnvironmentTrouble):
        reader.undo()
    assert reader.plan.title == "x"
    reader.close()


def test_the_time_of_saving(session, clock) -> None:
    assert session.saved_at.tzinfo is not None
    clock.time = datetime(2027, 5, 5, 14, 32, tzinfo=UTC)
    set_title(session, "x")
    assert session.saved_at == clock.time


def finding(text: str = "x") -> Finding:
    place = Place(section="s2", table="t1", row="t1.1", column="nr")
    return Finding("unclear", Severity.WARNING, place, Message("m"), text)


def test_a_finding_is_accepted_and_withdrawn(session, heard) -> None:
    accept(session, finding(), "primul motiv")
    accept(session, finding(), "al doilea")
    accept(session, finding("y"), "z")
    assert session.accepted == {finding().key: "al doilea", finding("y").key: "z"}
    withdraw(session, finding().key)
    withdraw(session, ("never",))
    assert session.accepted == {finding("y").key: "z"}
    session.undo()
    session.undo()
    session.undo()
    assert session.accepted == {finding().key: "primul motiv"}
    assert all(changed == Changed(findings=True) for changed in heard)


def test_accepted_findings_outlive_closing(tmp_path) -> None:
    session = PlanSession.create(tmp_path / "a.plansocial", small_plan())
    accept(session, finding(), "da")
    session.close()
    session = PlanSession.open(tmp_path / "a.plansocial")
    assert session.accepted == {finding().key: "da"}
    session.undo()
    assert session.accepted == {}
    session.close()


def test_a_failed_acceptance_is_forgotten(session) -> None:
    with pytest.raises(ZeroDivisionError), session.command(Message("x")) as edit:
        session.write_accepted(edit, ("a",), "b")
        raise ZeroDivisionError
    assert session.accepted == {}


def test_a_reason_is_needed(session) -> None:
    with pytest.raises(BadInput):
        accept(session, finding(), "  ")


def test_closing_after_edits_makes_a_safety_copy(tmp_path) -> None:
    path = tmp_path / "a.plansocial"
    PlanSession.create(path, small_plan()).close()
    assert backups_of(path) == ()
    session = PlanSession.open(path)
    set_title(session, "x")
    session.close()
    assert len(backups_of(path)) == 1


def test_a_safety_copy_that_fails_is_told_and_the_plan_is_closed(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.plansocial"
    session = PlanSession.create(path, small_plan())
    set_title(session, "x")
    monkeypatch.setenv("PLAN_SOCIAL_HOME", str(path / "no folder"))
    with pytest.raises(EnvironmentTrouble):
        session.close()
    again = PlanSession.open(path)
    assert again.plan.title == "x"
    again.close()
