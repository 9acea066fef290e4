# SPDX-License-Identifier: EUPL-1.2
"""Keys that Qt leaves to us: Enter on a button, Tab through what was made later."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.editing.commands.blocks import add_paragraph
from desktop.plan.tree import State
from desktop.ui.new_plan_page import NewPlanPage
from desktop.ui.route import Page, Route
from desktop.ui.tab_order import chain, stops

Key = Qt.Key


def test_enter_presses_the_button_that_has_the_focus(show_window) -> None:
    window = show_window()
    assert QApplication.focusWidget() is window.stack.currentWidget().new
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert isinstance(window.stack.currentWidget(), NewPlanPage)


def test_an_enter_that_was_pressed_in_a_field_presses_no_button(show_window, type_text) -> None:
    window = show_window()
    window.go(Route(Page.NEW))
    type_text(QApplication.focusWidget(), "tamaseni")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert window.route.page is Page.HUB  # whose first button got the focus
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_an_empty_section_waits_with_a_paragraph(window) -> None:
    section = next(s for s in window.open_plan.plan.sections if s.state is State.TO_DO)
    window.go(Route(Page.SECTION, section.uid))
    page = window.stack.currentWidget()
    if page.frames:
        return
    assert QApplication.focusWidget() is page.additions.paragraph


def test_tab_comes_to_a_new_paragraph_before_what_stands_under_it(window) -> None:
    section = next(s for s in window.open_plan.plan.sections if s.blocks)
    window.go(Route(Page.SECTION, section.uid))
    page = window.stack.currentWidget()
    uid = add_paragraph(window.open_plan.session, section.uid)
    page.frames[uid].editor.focus_start()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert page.frames[uid].isAncestorOf(QApplication.focusWidget())  # its menu
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert page.additions.isAncestorOf(QApplication.focusWidget())


def test_stops_are_what_tab_can_reach(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    buttons = [QPushButton(page) for _number in range(3)]
    buttons[1].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert stops(page) == [buttons[0], buttons[2]]


def test_tab_goes_along_a_chain(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, second, third = (QPushButton(page) for _number in range(3))
    chain((third, first, second))
    page.show()
    page.activateWindow()
    third.setFocus()
    for wanted in (first, second):
        QTest.keyClick(page.focusWidget(), Key.Key_Tab)
        assert page.focusWidget() is wanted
