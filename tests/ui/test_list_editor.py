# SPDX-License-Identifier: EUPL-1.2
"""The list editor by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_samples import editor, visit

from desktop.ui.binding import place_cursor
from desktop.ui.blocks.list_editor import ListEditor
from desktop.ui.blocks.list_item import ListItem

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def listed(window) -> ListEditor:
    """ "a) primul", "b) al doilea"; the cursor in the first."""
    found = editor(visit(window, "s1"), ListEditor)
    found.focus_start()
    return found


def stored(listed: ListEditor) -> list[tuple[str, str, int]]:
    return [(item.marker, item.text, item.indent) for item in listed.block.items]


def focused() -> ListItem:
    return QApplication.focusWidget().parentWidget()


def item(listed: ListEditor, place: int) -> ListItem:
    return list(listed.items.values())[place]


def test_enter_adds_a_line_with_the_next_marker(listed, type_text) -> None:
    item(listed, 1).focus(len("al doilea"))
    QTest.keyClick(item(listed, 1).text, Qt.Key.Key_Return)
    type_text(QApplication.focusWidget(), "al treilea, cu ș")
    assert focused().text_binding.commit()
    assert stored(listed)[2] == ("c)", "al treilea, cu ș", 0)


def test_enter_inside_a_line_splits_it_in_one_step(window, listed) -> None:
    before = stored(listed)
    place_cursor(item(listed, 1).text, 3)
    QTest.keyClick(item(listed, 1).text, Qt.Key.Key_Return)
    assert [text for _marker, text, _indent in stored(listed)] == ["primul", "al ", "doilea"]
    window.actions_of_window.undo.trigger()
    assert stored(listed) == before


def test_tab_at_the_start_indents_and_elsewhere_goes_on(listed) -> None:
    second = item(listed, 1)
    second.focus(0)
    QTest.keyClick(second.text, Qt.Key.Key_Tab)
    assert stored(listed)[1][2] == 1
    QTest.keyClick(second.text, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert stored(listed)[1][2] == 0
    item(listed, 0).focus(3)
    QTest.keyClick(item(listed, 0).text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second.marker
    assert stored(listed)[0][2] == 0


def test_alt_arrows_move_a_line_with_what_was_just_typed(listed, type_text) -> None:
    type_text(item(listed, 0).text, "chiar ")
    QTest.keyClick(item(listed, 0).text, Qt.Key.Key_Down, ALT)
    assert [text for _marker, text, _indent in stored(listed)] == ["al doilea", "chiar primul"]
    assert focused().item.text == "chiar primul"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, ALT)
    assert [text for _marker, text, _indent in stored(listed)] == ["chiar primul", "al doilea"]


def test_control_delete_removes_and_undo_brings_back(window, listed) -> None:
    before = stored(listed)
    QTest.keyClick(item(listed, 0).text, Qt.Key.Key_Delete, CONTROL)
    assert stored(listed) == before[1:]
    assert focused().item.text == "al doilea"
    window.actions_of_window.undo.trigger()
    assert stored(listed) == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_an_empty_line_goes_away_by_delete_or_backspace(listed, key) -> None:
    item(listed, 0).focus(len("primul"))
    QTest.keyClick(item(listed, 0).text, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), key)
    assert [text for _marker, text, _indent in stored(listed)] == ["primul", "al doilea"]
    assert focused().item.text == "primul"


def test_delete_in_a_line_with_text_deletes_a_letter(listed) -> None:
    QTest.keyClick(item(listed, 0).text, Qt.Key.Key_Delete)
    assert item(listed, 0).text.toPlainText() == "rimul"
    assert len(listed.items) == 2


def test_markers_are_written_as_typed(listed, type_text) -> None:
    marker = item(listed, 0).marker
    marker.setFocus()
    marker.selectAll()
    type_text(marker, "c.1.2.")
    QTest.keyClick(marker, Qt.Key.Key_Return)
    assert stored(listed)[0][0] == "c.1.2."


def test_arrows_walk_from_line_to_line_and_out_of_the_list(window, listed) -> None:
    QTest.keyClick(item(listed, 0).text, Qt.Key.Key_Down)
    assert focused() is item(listed, 1)
    QTest.keyClick(item(listed, 1).text, Qt.Key.Key_Down)
    assert QApplication.focusWidget().accessibleName() == "Signature"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert focused() is item(listed, 1)


def test_tab_passes_through_the_lines_it_came_into(listed) -> None:
    before = stored(listed)
    second = item(listed, 1)
    second.text.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(second.text, Qt.Key.Key_Tab)
    assert stored(listed) == before
    assert QApplication.focusWidget() is not second.text
    second.text.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(second.text, Qt.Key.Key_Home)
    QTest.keyClick(second.text, Qt.Key.Key_Tab)
    assert stored(listed)[1][2] == 1
