# SPDX-License-Identifier: EUPL-1.2
"""Suggestions while a person types in a cell or in the panel of a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.ui.pickers.suggestion_list import MOST_LINES, list_of
from desktop.ui.pickers.suggestions import Suggestions

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


class Cell:
    """A person at one cell of a table."""

    def __init__(self, editor, row: int, key: str) -> None:
        self.editor = editor
        self.grid = editor.grid
        columns = [column.key for column in editor.model.columns]
        self.grid.setFocus()
        self.grid.go_to(row, columns.index(key))
        self.row, self.key = row, key

    @property
    def field(self):
        editors = self.grid.open_editors()
        return editors[-1] if editors else self.grid

    @property
    def suggestions(self):
        return list_of(self.grid.window())

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.field, key, modifiers)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.field, letter)

    def text(self, key: str | None = None) -> str:
        return self.editor.model.table.rows[self.row].text(key or self.key)

    def offered(self) -> list[str]:
        return [f"{m.entry.code} {m.entry.label}".strip() for m in self.suggestions.entries.matches]


@pytest.fixture
def cell(table_editor):
    return lambda section, row, key: Cell(table_editor(section), row, key)


def test_typing_shows_the_entries_that_fit(cell) -> None:
    name = cell("existing", 0, "denumire")
    name.type("batrani domiciliu")
    assert name.suggestions.isVisible()
    assert 0 < len(name.offered()) <= MOST_LINES
    line = name.suggestions.entries.line(0)
    assert line.certainty in line.spoken
    shown = {line.title[a:b].lower() for a, b in line.bold}
    assert shown & {"domiciliu"}
    assert name.field.hasFocus()
    name.press(KEY.Key_Escape)


def test_the_first_enter_stores_what_was_typed(cell) -> None:
    code = cell("existing", 0, "cod")
    code.type("8810")
    assert code.suggestions.isVisible()
    code.press(KEY.Key_Return)
    assert not code.suggestions.isVisible()
    assert code.text() == "8810"
    assert not code.grid.open_editors()
    assert code.grid.currentIndex().row() == 1


def test_a_chosen_code_brings_its_name_in_one_step(cell) -> None:
    code = cell("existing", 0, "cod")
    code.type("8810")
    code.press(KEY.Key_Down)
    code.press(KEY.Key_Down)
    code.press(KEY.Key_Up)
    taken = code.suggestions.chosen().entry
    code.press(KEY.Key_Return)
    assert (code.text(), code.text("denumire")) == (taken.code, taken.label)
    assert not code.grid.open_editors()
    assert code.grid.currentIndex().row() == 0
    session = code.editor.session
    assert taken.code in str(session.undo_label.values)
    session.undo()
    assert (code.text(), code.text("denumire")) == ("", "")


def test_the_name_that_stands_there_stays(cell) -> None:
    code = cell("existing", 1, "cod")
    code.type("8810 ID-II")
    code.press(KEY.Key_Down) if code.suggestions.isVisible() else code.press(KEY.Key_F4)
    code.press(KEY.Key_Tab)
    assert code.text("denumire") == "Numele nostru"


def test_tab_takes_and_goes_on(cell) -> None:
    name = cell("existing", 0, "denumire")
    name.type("cantin")
    name.press(KEY.Key_Down)
    taken = name.suggestions.chosen().entry
    name.press(KEY.Key_Tab)
    assert (name.text(), name.text("cod")) == (taken.label, taken.code)
    assert name.grid.currentIndex().column() == 3


def test_escape_closes_the_list_and_keeps_the_text(cell) -> None:
    name = cell("existing", 0, "denumire")
    name.type("centru")
    name.press(KEY.Key_Escape)
    assert not name.suggestions.isVisible()
    assert name.field.toPlainText() == "centru"
    name.press(KEY.Key_Escape)
    assert not name.grid.open_editors()
    assert name.text() == ""


@pytest.mark.parametrize("key, modifiers", [(KEY.Key_F4, None), (KEY.Key_Down, ALT)])
def test_the_whole_list_opens_by_key(cell, key, modifiers) -> None:
    code = cell("existing", 0, "cod")
    code.press(KEY.Key_F2)
    code.press(key, modifiers or Qt.KeyboardModifier.NoModifier)
    assert len(code.offered()) == len(code.suggestions.owner.source.lists.entries("nomenclator"))
    assert code.suggestions.height() < code.grid.window().height()
    code.press(KEY.Key_Escape)


def test_f4_opens_the_editor_too(cell) -> None:
    code = cell("existing", 0, "cod")
    code.press(KEY.Key_F4)
    assert code.grid.open_editors() and code.suggestions.isVisible()
    code.press(KEY.Key_Down)
    code.press(KEY.Key_Return)
    assert code.text()


def test_one_more_is_written_as_the_others_are(cell) -> None:
    staff = cell("proposed", 0, "resurse_umane")
    staff.press(KEY.Key_F4)
    staff.press(KEY.Key_Down)
    taken = staff.suggestions.chosen().entry
    staff.press(KEY.Key_Return)
    assert staff.text() == f"asistent social – 1\nîngrijitor – 2\n{taken.label}"


def test_typing_one_more_replaces_only_its_own_words(cell) -> None:
    staff = cell("proposed", 0, "resurse_umane")
    staff.press(KEY.Key_F2)
    staff.press(KEY.Key_Return, ALT)
    staff.type("1 psiho")
    staff.press(KEY.Key_Down)
    label = staff.suggestions.chosen().entry.label
    staff.press(KEY.Key_Return)
    assert staff.text() == f"asistent social – 1\nîngrijitor – 2\n1 {label}"


def test_a_click_takes(cell) -> None:
    code = cell("existing", 0, "cod")
    code.type("8810")
    index = code.suggestions.entries.index(1)
    wanted = code.suggestions.entries.matches[1].entry.code
    place = code.suggestions.visualRect(index).center()
    QTest.mouseClick(code.suggestions.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert code.text() == wanted


def test_own_entries_come_first_and_say_so(cell, window) -> None:
    window.lists.add("nomenclator", {"code": "8810 ID-IX", "name": "Serviciul nostru"})
    code = cell("existing", 0, "cod")
    code.type("8810")
    assert code.suggestions.entries.line(0).own
    assert code.suggestions.entries.line(0).certainty == "yours"
    code.press(KEY.Key_Escape)


def test_the_list_is_there_for_a_screen_reader(cell) -> None:
    code = cell("existing", 0, "cod")
    code.type("8810")
    assert QAccessible.queryAccessibleInterface(code.suggestions).text(QAccessible.Text.Name)
    spoken = code.suggestions.entries.index(0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert code.suggestions.entries.line(0).certainty in spoken
    assert "F4" in code.field.accessibleDescription()
    code.press(KEY.Key_Escape)


def test_leaving_the_cell_puts_the_list_away(cell, window) -> None:
    code = cell("existing", 0, "cod")
    code.type("8810")
    code.grid.setFocus()
    assert not list_of(window).isVisible()


def test_a_full_disk_keeps_the_taken_entry(cell, full_disk) -> None:
    code = cell("existing", 0, "cod")
    code.type("8810")
    code.press(KEY.Key_Down)
    code.press(KEY.Key_Return)
    taken = code.field.toPlainText()
    assert code.text() == ""
    full_disk()  # there is room again
    assert code.editor.commit_open_editor()
    assert code.text() == taken and code.text("denumire")


def test_cells_without_a_list_have_no_suggestions(cell) -> None:
    capacity = cell("existing", 0, "capacitate")
    capacity.type("45")
    assert not capacity.suggestions.isVisible()
    assert not capacity.field.findChildren(Suggestions)
    capacity.press(KEY.Key_F4)
    assert not capacity.suggestions.isVisible()


def test_the_panel_of_the_row_has_them_too(cell, focus) -> None:
    code = cell("existing", 0, "cod")
    code.editor.show_row.trigger()
    field = code.editor.row_panel.fields["cod"]
    focus(field)
    QTest.keyClicks(field, "8810")
    assert code.suggestions.isVisible()
    QTest.keyClick(field, KEY.Key_Down)
    taken = code.suggestions.chosen().entry
    QTest.keyClick(field, KEY.Key_Return)
    assert (code.text(), code.text("denumire")) == (taken.code, taken.label)
    assert field.hasFocus()
    code.editor.session.undo()
    assert code.text("denumire") == ""
    assert not code.suggestions.isVisible()
