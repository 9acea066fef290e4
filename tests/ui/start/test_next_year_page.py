# SPDX-License-Identifier: EUPL-1.2
"""A plan made of last year's: asked for at home or on the page of a new plan; its marks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_samples import editor, small_plan, visit

from desktop.editing.commands.cells import set_cell
from desktop.editing.library import start
from desktop.ui.blocks.table import TableBlock
from desktop.ui.carried_page import CarriedPage
from desktop.ui.home_page import HomePage
from desktop.ui.new_plan_page import NewPlanPage
from desktop.ui.route import Page, Route
from desktop.ui.start.next_year_page import NextYearPage


@pytest.fixture
def old_plan(plan_library):
    """The file of the small plan, in the library."""
    session = start(small_plan())
    session.close()
    return session.path


def shown(window, kind):
    page = window.stack.currentWidget()
    assert isinstance(page, kind)
    return page


@pytest.fixture
def carried(old_plan, show_window):
    """A window on the plan that was made of the small one, at what is to be looked at."""
    window = show_window()
    shown(window, HomePage).cards[0].next.click()
    shown(window, NextYearPage).start.click()
    return window


def test_the_next_year_is_proposed_and_the_old_plan_stays(old_plan, show_window) -> None:
    before = old_plan.read_bytes()
    window = show_window()
    card = shown(window, HomePage).cards[0]
    assert card.next.text() == "New plan from 2027"
    QTest.keyClick(card.next, Qt.Key.Key_Space)
    page = shown(window, NextYearPage)
    assert page.start.hasFocus()
    assert page.year.value() == 2028
    assert page.title.text() == "New plan from 2027 · Comuna Valea Nouă"
    assert "with 2028 for 2027" in page.told.text()
    QTest.keyClick(page.start, Qt.Key.Key_Space)
    assert window.route.page is Page.CARRIED
    assert window.open_plan.plan.period.first == 2028
    assert window.open_plan.session.path != old_plan
    assert old_plan.read_bytes() == before


def test_a_year_that_has_a_plan_already_is_told(old_plan, show_window) -> None:
    window = show_window()
    shown(window, HomePage).cards[0].next.click()
    page = shown(window, NextYearPage)
    assert not page.already.isVisible()
    page.start.click()
    window.go_home()
    card = next(card for card in shown(window, HomePage).cards if card.summary.path == old_plan)
    card.next.click()
    assert page.already.text().startswith("There is a plan for 2028 already.")
    assert page.already.isVisible()
    page.year.setValue(2029)
    assert not page.already.isVisible()


def test_going_back_makes_nothing(old_plan, show_window, plan_library) -> None:
    window = show_window()
    shown(window, HomePage).cards[0].next.click()
    shown(window, NextYearPage).back.click()
    assert window.route.page is Page.HOME
    assert list(plan_library.glob("*.plansocial")) == [old_plan]


def test_the_page_of_a_new_plan_offers_the_latest_of_the_same_place(old_plan, show_window) -> None:
    window = show_window()
    window.go(Route(Page.NEW))
    page = shown(window, NewPlanPage)
    assert not page.last_year.isVisible()
    page.last_year.show_place(small_plan().administration)
    assert page.last_year.text() == "There is a plan for 2027: begin from it"
    page.last_year.click()
    assert shown(window, NextYearPage).year.value() == 2028


def test_the_rows_of_a_table_are_ticked_off_together_and_come_back_with_undo(carried) -> None:
    page = shown(carried, CarriedPage)
    [line] = page.cards.lines
    assert line.sentence.text() == "2 rows have last year’s amounts."
    assert line.accessibleName().startswith("From last year’s plan: ")
    place = carried.rail.places[Page.CARRIED]
    assert (place.isVisible(), place.text()) == (True, "From last year (2)")
    line.decide.click()
    assert page.cards.lines == []
    assert page.summary.text().startswith("Everything that came")
    carried.go(Route(Page.HUB))
    assert not place.isVisible()
    carried.bar.undo.click()
    assert len(shown(carried, CarriedPage).cards.lines) == 1


def test_a_row_that_is_written_anew_leaves_the_list(carried) -> None:
    page = shown(carried, CarriedPage)
    row = carried.open_plan.session.find_row("r1")
    set_cell(carried.open_plan.session, row.uid, "buget_local", "11")
    carried.open_plan.findings.check_now()
    [line] = page.cards.lines
    assert line.sentence.text() == "The amounts here are last year’s."
    line.see.click()
    grid = editor(carried.stack.currentWidget(), TableBlock).editor.grid
    assert grid.table_model.row(grid.currentIndex().row()).ident == "r2"


def test_the_cell_is_marked_and_ticked_off_under_the_grid(carried) -> None:
    table = editor(visit(carried, "s3"), TableBlock).editor
    assert table.grid.focus_cell(table.model.row(0).uid, "buget_local")
    [tick] = [b for b in table.understanding.buttons if b.text() == "It is right so"]
    tick.click()
    marks = [each.place.row for each in carried.open_plan.findings.carried]
    assert marks == ["r2"]
    assert not any(b.text() == "It is right so" for b in table.understanding.buttons)
