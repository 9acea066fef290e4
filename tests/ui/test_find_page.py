# SPDX-License-Identifier: EUPL-1.2
"""Finding in the whole plan, replacing what is ticked, the sweep of a year, the way to a place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from window_samples import editor, small_plan, visit

from desktop.plan.tree import Paragraph, Section
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.blocks.table import TableBlock
from desktop.ui.find.jump import choose
from desktop.ui.find.page import FindPage
from desktop.ui.route import Page, Route

YEARS = "În 2026 se acordă sprijin. Legea nr. 12/2026 rămâne."


def found(page: FindPage) -> list[str]:
    return [line.hit.text for line in page.list.lines()]


def search(page: FindPage, text: str, replacement: str = "") -> None:
    page.wanted.setText(text)
    page.replacement.setText(replacement)
    page.search()


@pytest.fixture
def page(window) -> FindPage:
    """The page, reached by its key."""
    window.actions_of_window.find.trigger()
    return window.stack.currentWidget()


@pytest.fixture
def years_window(show_window):
    """A window on a plan whose first paragraph names last year twice."""
    plan = small_plan()
    named = Section(ident="s0", level=1, heading="Anul 2026", blocks=(Paragraph(text=YEARS),))
    return show_window(replace(plan, sections=(named, *plan.sections)))


def test_signs_of_letters_do_not_matter(page) -> None:
    search(page, "spatiu")
    assert found(page) == ["spațiu"]
    assert page.summary.text() == "1 place."
    assert page.list.lines()[0].where == "I. Texte · paragraph"
    search(page, "lipsește")
    assert found(page) == []
    assert "stands nowhere" in page.summary.text()


def test_what_is_typed_is_looked_for_after_a_moment(page, qtbot) -> None:
    page.wanted.setText("primul")
    qtbot.waitUntil(lambda: found(page) == ["primul"])


def test_only_what_is_ticked_is_replaced_in_one_step(window, page) -> None:
    search(page, "un", "zece")
    assert len(found(page)) == 2  # "Un paragraf", "Unu"
    assert page.replace.text() == "Replace 2 places"
    page.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert page.replace.text() == "Replace 1 place"
    page.replace.click()
    session = window.open_plan.session
    assert session.find_row("r1").text("denumire") == "zeceu"
    assert session.find_section("s1").blocks[0].text.startswith("Un paragraf")
    assert page.summary.text().startswith("1 place replaced.")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.find_row("r1").text("denumire") == "Unu"
    window.go(Route(Page.FIND))
    assert len(found(page)) == 2


def test_without_a_replacement_nothing_can_be_ticked(page) -> None:
    search(page, "un")
    assert not page.replace.isEnabled()
    assert not page.tick_all.isVisible()
    assert page.list.ticked() == []


def test_ticks_stay_when_the_list_is_made_anew(window, page) -> None:
    from desktop.editing.commands.plan import set_title

    search(page, "un", "zece")
    page.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    set_title(window.open_plan.session, "Un plan")
    assert [line.hit.passage.text for line in page.list.ticked()] != []
    assert len(page.list.lines()) == 3
    assert len(page.list.ticked()) == 2
    page.tick_none.click()
    assert page.list.ticked() == []
    page.tick_all.click()
    assert len(page.list.ticked()) == 3


def test_a_hit_leads_to_its_letters(window, page) -> None:
    search(page, "lipit")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    field = window.focusWidget()
    assert field is editor(window.stack.currentWidget(), ParagraphEditor).field
    assert field.textCursor().selectedText() == "lipit"
    assert window.search.strip.isVisible()
    assert window.search.strip.said.text() == "“lipit”: place 1 of 1"


def test_a_hit_in_a_table_leads_to_its_cell(window, page) -> None:
    page.whole_words.setChecked(True)
    search(page, "Doi")
    page.go_there.click()
    grid = editor(window.stack.currentWidget(), TableBlock).editor.grid
    assert grid.table_model.key(grid.currentIndex()) == "denumire"
    assert grid.table_model.row(grid.currentIndex().row()).ident == "r2"


def test_a_hit_in_a_heading_and_in_the_title(window, page) -> None:
    search(page, "Restul")
    page.go_there.click()
    assert window.focusWidget().textCursor().selectedText() == "Restul"
    window.actions_of_window.find.trigger()
    search(page, "Plan mic")
    page.go_there.click()
    assert window.route.page is Page.PLAN_DATA
    assert window.focusWidget().textCursor().selectedText() == "Plan mic"


def test_the_next_place_and_round_again(window, page) -> None:
    search(page, "un")
    page.go_there.click()
    assert window.search.strip.said.text().endswith("place 1 of 2")
    for number in (2, 1, 2):
        window.actions_of_window.next_place.trigger()
        assert window.search.strip.said.text().endswith(f"place {number} of 2")
    window.search.strip.before.click()
    assert window.search.strip.said.text().endswith("place 1 of 2")
    window.search.strip.all.click()
    assert window.route.page is Page.FIND
    assert not window.search.strip.isVisible()
    assert found(page) == ["Un", "Un"]


def test_the_letters_that_are_chosen_are_looked_for(window) -> None:
    field = editor(visit(window, "s1"), ParagraphEditor).field
    field.setFocus()
    choose(field, 0, 2)
    window.actions_of_window.replace.trigger()
    page = window.stack.currentWidget()
    assert page.wanted.text() == "Un"
    assert page.replacement.hasFocus()


def test_a_year_is_swept_the_sure_places_ticked(years_window) -> None:
    years_window.actions_of_window.years.trigger()
    page = years_window.stack.currentWidget()
    assert (page.old_year.value(), page.new_year.value()) == (2026, 2027)
    assert len(page.list.lines()) == 3
    assert [line.why for line in page.list.lines()] == ["", "", "part of an act's number or date"]
    assert page.replace.text() == "Replace 2 places"
    page.replace.click()
    section = years_window.open_plan.session.find_section("s0")
    assert section.heading == "Anul 2027"
    assert section.blocks[0].text == "În 2027 se acordă sprijin. Legea nr. 12/2026 rămâne."
    years_window.actions_of_window.undo.trigger()
    assert years_window.open_plan.session.find_section("s0").blocks[0].text == YEARS


def test_a_plan_without_last_year_is_offered_the_next(page) -> None:
    assert (page.old_year.value(), page.new_year.value()) == (2027, 2028)


def test_letters_beyond_the_first_plane_are_counted_as_qt_does(qtbot) -> None:
    field = QLineEdit("a😀bc")
    qtbot.addWidget(field)
    choose(field, 2, 4)
    assert field.selectedText() == "bc"
