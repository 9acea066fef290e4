# SPDX-License-Identifier: EUPL-1.2
"""The rule by which a text field becomes text of the plan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from window_samples import TEXT, editor, visit

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.ui.binding import TextBinding, commit_all, text_of
from desktop.ui.blocks.paragraph import ParagraphEditor


class Stored:
    """One text that a binding reads and writes."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.writes: list[str] = []
        self.broken = False

    def read(self) -> str:
        return self.text

    def write(self, text: str) -> None:
        if self.broken:
            raise EnvironmentTrouble(Trouble.FULL, say("full"))
        self.text = text
        self.writes.append(text)


@pytest.fixture
def page(qtbot) -> QWidget:
    """A page with room for fields, shown and active."""
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    return widget


def bound(page: QWidget, kind: type, stored: Stored) -> TextBinding:
    field = kind(page)
    page.layout().addWidget(field)
    field.show()
    field.setFocus()
    return TextBinding(field, stored.read, stored.write)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_focus_out_stores(page, kind, type_text) -> None:
    stored = Stored("unu")
    binding = bound(page, kind, stored)
    other = QLineEdit(page)
    other.show()
    type_text(binding.field, "șț ")
    assert stored.writes == []
    other.setFocus()
    assert stored.writes == ["șț unu"]
    assert not binding.dirty


def test_enter_stores_a_single_line(page, type_text) -> None:
    stored = Stored()
    binding = bound(page, QLineEdit, stored)
    type_text(binding.field, "gata")
    QTest.keyClick(binding.field, Qt.Key.Key_Return)
    assert stored.writes == ["gata"]


def test_rest_of_a_second_and_a_half_stores(page, qtbot, type_text) -> None:
    stored = Stored()
    binding = bound(page, QPlainTextEdit, stored)
    type_text(binding.field, "a")
    with qtbot.waitSignal(binding.stored, timeout=3000):
        assert stored.writes == []
    assert stored.writes == ["a"]


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_undo_is_the_fields_while_it_is_dirty_and_the_plans_after(page, kind, type_text) -> None:
    stored = Stored("text")
    binding = bound(page, kind, stored)
    type_text(binding.field, "x")
    QTest.keyClick(binding.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text_of(binding.field) == "text"
    type_text(binding.field, "y")
    assert binding.commit()
    document = binding.field if isinstance(binding.field, QLineEdit) else binding.field.document()
    assert not document.isUndoAvailable()


def test_a_field_that_was_not_touched_is_never_written(page) -> None:
    odd = "a\u00a0b\r\nc\u2028d"
    stored = Stored(odd)
    binding = bound(page, QPlainTextEdit, stored)
    assert binding.commit()
    assert commit_all(page)
    assert stored.writes == []


def test_no_break_spaces_survive_an_edit(page, type_text) -> None:
    stored = Stored("nr.\u00a05")
    binding = bound(page, QPlainTextEdit, stored)
    type_text(binding.field, "art. ")
    binding.commit()
    assert stored.text == "art. nr.\u00a05"


def test_a_change_elsewhere_shows_unless_one_is_writing(page, type_text) -> None:
    stored = Stored("vechi")
    binding = bound(page, QLineEdit, stored)
    stored.text = "nou"
    binding.refresh()
    assert binding.field.text() == "nou"
    type_text(binding.field, "!")
    typed = binding.field.text()
    stored.text = "altul"
    binding.refresh()
    assert binding.field.text() == typed
    binding.commit()
    assert stored.text == typed


def test_what_is_shown_is_not_taken_for_typing(page, type_text) -> None:
    stored = Stored("vechi")
    binding = bound(page, QPlainTextEdit, stored)
    begun: list[bool] = []
    binding.began.connect(lambda: begun.append(True))
    stored.text = "nou"
    binding.refresh()
    assert begun == []
    type_text(binding.field, "a")
    type_text(binding.field, "b")
    assert begun == [True]


def test_trouble_keeps_the_text_and_a_later_try_stores_it(page, qtbot, type_text) -> None:
    stored = Stored()
    binding = bound(page, QLineEdit, stored)
    type_text(binding.field, "important")
    stored.broken = True
    with qtbot.waitSignal(binding.troubled) as told:
        assert not binding.commit()
    assert told.args[0].pattern == "full"
    assert binding.field.text() == "important"
    assert binding.field.property("failed") is True
    stored.broken = False
    with qtbot.waitSignal(binding.recovered):
        assert binding.commit()
    assert stored.text == "important"
    assert binding.field.property("failed") is False


def test_the_cursor_stays_where_it_was_after_storing(page, type_text) -> None:
    stored = Stored("abcdef")
    binding = bound(page, QLineEdit, stored)
    binding.field.setCursorPosition(3)
    type_text(binding.field, "x")
    binding.commit()
    assert binding.field.cursorPosition() == 4


def test_in_the_window_one_edit_is_one_step_of_undo(window, type_text) -> None:
    page = visit(window, "s1")
    paragraph = editor(page, ParagraphEditor)
    paragraph.focus_start()
    type_text(paragraph.field, "Început: ")
    window.actions_of_window.undo.trigger()  # stores what is typed, then takes it back
    assert text_of(paragraph.field) == TEXT
    window.actions_of_window.redo.trigger()
    assert text_of(paragraph.field) == "Început: " + TEXT
    assert window.open_plan.session.block(paragraph.uid).text == "Început: " + TEXT


def test_ctrl_z_in_a_clean_field_undoes_the_plan(window, type_text) -> None:
    page = visit(window, "s1")
    paragraph = editor(page, ParagraphEditor)
    paragraph.focus_start()
    type_text(paragraph.field, "x")
    assert page.commit()
    QTest.keyClick(paragraph.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text_of(paragraph.field) == TEXT
