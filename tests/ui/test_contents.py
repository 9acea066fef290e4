# SPDX-License-Identifier: EUPL-1.2
"""The contents page: what is next, and the tree of sections, each action one undoable step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from window_samples import headings, visit

from desktop.plan.tree import State
from desktop.ui.contents_tree import ContentsTree
from desktop.ui.hub_page import HubPage
from desktop.ui.route import Page, Route
from desktop.ui.section_actions import move_target
from desktop.ui.section_tree import FACT, NAME, STATE


@pytest.fixture
def hub(window) -> HubPage:
    return window.stack.currentWidget()


def uid_of(window, ident: str) -> int:
    return window.open_plan.session.find_section(ident).uid


def choose(hub: HubPage, window, ident: str) -> ContentsTree:
    hub.tree.setFocus()
    hub.tree.select(uid_of(window, ident))
    return hub.tree


def test_it_says_what_is_next_and_leads_there(window, hub) -> None:
    assert hub.next_name.text() == "Next: III. Restul"
    hub.go_on.click()
    assert window.route == Route(Page.SECTION, uid_of(window, "s4"))


def test_each_section_shows_its_state_in_words_and_its_chapter_the_facts(window, hub) -> None:
    hub.show_facts()
    chapter = hub.tree.items[uid_of(window, "s2")]
    assert chapter.text(FACT) == "2 services · 30 lei"
    waiting = hub.tree.items[uid_of(window, "s4")]
    assert (waiting.text(NAME), waiting.text(STATE)) == ("III. Restul", "To fill in")
    spoken = waiting.data(NAME, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "III. Restul, To fill in"


def test_enter_opens_a_section(window, hub) -> None:
    tree = choose(hub, window, "s3")
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert window.route == Route(Page.SECTION, uid_of(window, "s3"))


@pytest.mark.parametrize(
    ("ident", "key", "modifier", "expected"),
    [
        ("s4", Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, [0, 3, 1, 2]),
        ("s1", Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, [1, 2, 0, 3]),
        ("s2", Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, [0, 3]),
    ],
)
def test_a_branch_moves_and_goes_whole_and_undo_brings_it_back(
    window, hub, ident, key, modifier, expected
) -> None:
    before = headings(window)
    tree = choose(hub, window, ident)
    QTest.keyClick(tree, key, modifier)
    assert headings(window) == [before[place] for place in expected]
    window.actions_of_window.undo.trigger()
    assert headings(window) == before


def test_levels_change_by_key_and_back_by_undo(window, hub) -> None:
    tree = choose(hub, window, "s4")
    QTest.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert headings(window)[3] == (2, "III. Restul")
    assert tree.selected() == uid_of(window, "s4")
    assert tree.items[uid_of(window, "s4")].parent() is tree.items[uid_of(window, "s2")]
    window.actions_of_window.undo.trigger()
    assert headings(window)[3] == (1, "III. Restul")


def test_a_new_section_is_named_at_once(window, hub) -> None:
    tree = choose(hub, window, "s1")
    QTest.keyClick(tree, Qt.Key.Key_Insert)
    field = tree.findChild(QLineEdit)
    field.setText("I bis. Ceva nou")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert headings(window)[1] == (1, "I bis. Ceva nou")
    window.actions_of_window.undo.trigger()
    window.actions_of_window.undo.trigger()
    assert len(headings(window)) == 4


def test_escape_leaves_a_heading_as_it_was(window, hub) -> None:
    tree = choose(hub, window, "s1")
    QTest.keyClick(tree, Qt.Key.Key_F2)
    field = tree.findChild(QLineEdit)
    assert field.text() == "I. Texte"
    field.setText("altceva")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert headings(window)[0] == (1, "I. Texte")


def test_the_state_of_a_section_is_a_menu_away(window, hub) -> None:
    choose(hub, window, "s4")
    actions = hub.actions_of_sections.state_menu.actions()
    next(a for a in actions if a.text() == "Not the case").trigger()
    section = window.open_plan.session.find_section("s4")
    assert (section.state, section.sentence) == (State.NOT_APPLICABLE, "Nu este cazul.")
    assert "Every section has its state" in hub.next_name.text()


def test_sections_of_the_model_can_be_added(show_window) -> None:
    from desktop.plan.editions import CURRENT, edition
    from desktop.plan.tree import Administration, Period

    administration = Administration(kind="comuna", name="Valea Nouă", county="Neamț")
    window = show_window(edition(CURRENT).new_plan(administration, Period(2027, 2027)))
    hub = window.stack.currentWidget()
    menu = hub.actions_of_sections.model_menu
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    menu.actions()[0].trigger()
    assert texts[0] in [heading for _level, heading in headings(window)]
    menu.aboutToShow.emit()
    assert texts[0] not in [action.text() for action in menu.actions()]


def test_a_section_that_is_undone_away_is_left(window) -> None:
    hub = window.stack.currentWidget()
    choose(hub, window, "s4")
    hub.actions_of_sections.add.trigger()
    visit(window, window.open_plan.plan.sections[-1].ident)
    window.actions_of_window.undo.trigger()
    assert window.route.page is Page.HUB


def test_siblings_are_passed_with_their_branches_and_the_edges_stay(window) -> None:
    plan = window.open_plan.plan
    first, second, inner, last = plan.sections
    assert move_target(plan, last, -1) == second.uid
    assert move_target(plan, first, 1) == last.uid
    assert move_target(plan, second, 1) == 0
    assert move_target(plan, inner, -1) is None
    assert move_target(plan, inner, 1) is None
    assert move_target(plan, first, -1) is None
