# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo take the person to what they change, and say what that was."""

import pytest
from window_samples import editor, small_plan, visit

from desktop.editing.commands.blocks import add_paragraph, remove_block, set_paragraph
from desktop.editing.commands.cells import set_cell
from desktop.editing.commands.findings import accept
from desktop.editing.commands.lists import add_item, set_item
from desktop.editing.commands.plan import set_stage, set_title
from desktop.editing.commands.rows import add_row, delete_rows
from desktop.editing.commands.sections import add_section, remove_section, set_state
from desktop.editing.session import PlanSession
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import say
from desktop.plan.tree import Stage, State
from desktop.ui.blocks.table import TableBlock
from desktop.ui.route import Page, Route
from desktop.ui.where_changed import route_of

HUB = Route(Page.HUB)


@pytest.fixture
def session(tmp_path) -> PlanSession:
    """The small plan in a file of its own."""
    made = PlanSession.create(tmp_path / "mic.plansocial", small_plan())
    yield made
    made.close()


def section(session, ident):
    return session.find_section(ident)


def undone(session, here: Route = HUB) -> Route | None:
    """Where undoing the last command leads from `here`."""
    changes, before = [], session.plan
    session.subscribe(changes.append)
    session.undo()
    return route_of(before, session.plan, changes[-1], here)


def into(session, ident: str, **where) -> Route:
    return Route(Page.SECTION, section(session, ident).uid, Place(ident, **where))


def test_a_cell(session) -> None:
    set_cell(session, session.find_row("r2").uid, "buget_local", "25")
    assert undone(session) == into(session, "s3", table="t1", row="r2", column="buget_local")


def test_rows_that_come_and_go(session) -> None:
    delete_rows(session, (session.find_row("r2").uid,))
    assert undone(session) == into(session, "s3", table="t1", row="r2")
    add_row(session, session.find_table("t1").uid)
    assert undone(session) == into(session, "s3", table="t1", row="r3")


def test_texts_and_items(session) -> None:
    paragraph, items, _signature = section(session, "s1").blocks
    set_paragraph(session, paragraph.uid, "altul")
    assert undone(session) == into(session, "s1", block=0)
    set_item(session, items.items[1].uid, text="altul")
    assert undone(session) == into(session, "s1", block=1, item=1)
    add_item(session, items.uid)
    assert undone(session) == into(session, "s1", block=1, item=1)


def test_blocks_that_come_and_go(session) -> None:
    remove_block(session, section(session, "s1").blocks[1].uid)
    assert undone(session) == into(session, "s1", block=1)
    add_paragraph(session, section(session, "s2").uid)
    assert undone(session) == into(session, "s2")
    remove_block(session, session.find_table("t1").uid)
    assert undone(session) == into(session, "s3", table="t1", row="r1")


def test_sections_and_states(session) -> None:
    here = Route(Page.DOCUMENT)
    set_state(session, section(session, "s4").uid, State.LEFT_OUT)
    assert undone(session, here) == into(session, "s4")
    set_state(session, section(session, "s4").uid, State.LEFT_OUT)
    assert undone(session, HUB) == Route(Page.HUB, place=Place("s4"))
    remove_section(session, section(session, "s4").uid)
    assert undone(session, here) == Route(Page.HUB, place=Place("s4"))
    add_section(session, section(session, "s1").uid, 1, "Nou")
    assert undone(session, here) == Route(Page.HUB, place=Place("s2"))


def test_the_plan_as_a_whole(session) -> None:
    set_title(session, "Altul")
    assert undone(session) == Route(Page.PLAN_DATA, place=Place())
    set_stage(session, Stage.FINAL)
    assert undone(session) == Route(Page.DOCUMENT)
    set_stage(session, Stage.FINAL)
    assert undone(session, Route(Page.DOCUMENT)) is None
    accept(session, Finding("x", Severity.HINT, Place("s1"), say("x")), "da")
    assert undone(session) == Route(Page.REVIEW)
    accept(session, Finding("x", Severity.HINT, Place("s1"), say("x")), "da")
    assert undone(session, into(session, "s1")) is None


def test_of_several_sections_the_one_that_is_shown(session) -> None:
    from desktop.editing.commands.replace import replace_hits
    from desktop.plan.search import find

    replace_hits(session, find(session.plan, "Un"), "Un", "Alt")
    here = into(session, "s3")
    assert undone(session, here) == into(session, "s3", table="t1", row="r1", column="denumire")
    session.redo()
    assert undone(session, HUB).section == section(session, "s1").uid
    session.redo()
    assert undone(session, Route(Page.FIND)) is None


def test_the_window_goes_to_the_cell_and_says_what_was_undone(window) -> None:
    set_cell(window.open_plan.session, row := uid(window, "r2"), "buget_local", "25")
    window.go(Route(Page.DOCUMENT))
    window.actions_of_window.undo.trigger()
    page = window.stack.currentWidget()
    grid = editor(page, TableBlock).editor.grid
    assert grid.table_model.row(grid.currentIndex().row()).uid == row
    assert grid.table_model.key(grid.currentIndex()) == "buget_local"
    assert window.focusWidget() is grid
    assert window.bar.saved.text().startswith("Undone: ")
    window.actions_of_window.redo.trigger()
    assert window.bar.saved.text().startswith("Done again: ")
    set_cell(window.open_plan.session, row, "buget_local", "26")
    assert window.bar.saved.text().startswith("Saved")


def test_undo_on_another_page_comes_back_to_the_paragraph(window, type_text) -> None:
    from desktop.ui.blocks.paragraph import ParagraphEditor

    field = editor(visit(window, "s1"), ParagraphEditor).field
    field.setFocus()
    type_text(field, "Nou. ")
    window.go(HUB)
    window.actions_of_window.undo.trigger()
    assert window.route.section == window.open_plan.session.find_section("s1").uid
    assert window.focusWidget() is editor(window.stack.currentWidget(), ParagraphEditor).field


def uid(window, ident: str) -> int:
    return window.open_plan.session.find_row(ident).uid
