# SPDX-License-Identifier: EUPL-1.2
"""Earlier forms of the plan: kept, looked into, gone back to, undone."""

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.editing.commands.plan import set_title
from desktop.editing.history import Occasion, history
from desktop.ui.history_page import HistoryPage
from desktop.ui.route import Page, Route


@pytest.fixture
def page(window) -> HistoryPage:
    """The page, reached by the menu."""
    window.actions_of_window.history.trigger()
    return window.stack.currentWidget()


def kept(window) -> list[tuple[Occasion, str]]:
    return [(e.point.occasion, e.point.name) for e in history(window.open_plan.session)]


def test_the_plan_as_it_was_opened_is_one_click_away_and_back(window, page) -> None:
    session = window.open_plan.session
    assert not page.opening.go_back.isEnabled()
    set_title(session, "Altul")
    window.go(Route(Page.HISTORY))
    assert page.opening.facts.text() == "Since then: 1 changed"
    page.opening.go_back.click()
    assert session.plan.title == "Plan mic"
    page.outcome.buttons[0].click()
    assert session.plan.title == "Altul"


def test_what_is_different_is_said_before_going_back(window, page) -> None:
    set_title(window.open_plan.session, "Altul")
    window.go(Route(Page.HISTORY))
    page.opening.see.click()
    assert page.opening.changes.lines == ["title of the plan: Altul → Plan mic"]
    page.opening.see.click()
    assert page.opening.changes is None


def test_a_form_is_kept_by_hand_and_gone_back_to(window, page, type_text) -> None:
    session = window.open_plan.session
    type_text(page.point_name, "înainte de ședință")
    page.keep.click()
    assert kept(window) == [(Occasion.BY_HAND, "înainte de ședință")]
    assert page.lines[0].name.text().endswith("· înainte de ședință")
    set_title(session, "Altul")
    page.lines[0].go_back.click()
    assert session.plan.title == "Plan mic"
    assert (Occasion.RESTORE, "") in kept(window)
    assert page.outcome.isVisible()
    window.actions_of_window.undo.trigger()
    assert session.plan.title == "Altul"


def test_deleting_a_form_is_said_twice(window, page) -> None:
    from PySide6.QtWidgets import QPushButton

    page.keep.click()
    delete = next(b for b in page.lines[0].findChildren(QPushButton) if b.text() == "Delete")
    delete.click()
    assert len(kept(window)) == 1
    page.outcome.buttons[1].click()
    assert len(kept(window)) == 1
    delete.click()
    page.outcome.buttons[0].click()
    assert kept(window) == []


def test_a_copy_that_went_is_told(window, page) -> None:
    page.keep.click()
    history(window.open_plan.session)[0].point.path.unlink()
    page.lines[0].see.click()
    assert page.outcome.isVisible()
    assert not page.lines[0].see.isChecked()


def test_the_pages_of_a_form_are_shown_and_put_away(window, page, qtbot) -> None:
    session = window.open_plan.session
    page.keep.click()
    set_title(session, "Altul")
    line = page.lines[0]
    line.show_pages.click()
    pages = page.pages
    qtbot.waitUntil(lambda: pages.view.is_drawn)
    words = PdfDocument(pages.view._data)[0].get_textpage().get_text_range()
    assert "Plan mic" in words
    assert "Altul" not in words
    pages.view.setFocus()
    QTest.keyClick(pages.view, Qt.Key.Key_Escape)
    assert page.pages is None
    assert window.route.page is Page.HISTORY
    assert line.show_pages.hasFocus()
    assert not line.show_pages.isChecked()
    line.show_pages.click()
    line.show_pages.click()
    assert page.pages is None
    assert session.plan.title == "Altul"


def test_the_pages_of_another_form_take_their_place(window, page) -> None:
    page.keep.click()
    page.opening.show_pages.click()
    page.lines[0].show_pages.click()
    assert not page.opening.show_pages.isChecked()
    assert page.lines[0].show_pages.isChecked()
    window.go(Route(Page.HUB))
    assert page.pages is None


def test_pages_that_cannot_be_read_are_told(window, page) -> None:
    page.keep.click()
    history(window.open_plan.session)[0].point.path.unlink()
    page.lines[0].show_pages.click()
    assert page.pages.note.text()
    assert page.pages.view.page_count == 0
