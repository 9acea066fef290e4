# SPDX-License-Identifier: EUPL-1.2
"""The page of a section: head, blocks, the way on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_samples import editor, visit

from desktop.plan.tree import ListBlock, Paragraph, Signature, State, Table
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.blocks.signature import SignatureEditor
from desktop.ui.route import Page, Route

MOVE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def section(window, ident: str):
    return window.open_plan.session.find_section(ident)


def test_the_heading_is_stored_as_typed_and_shown_in_the_rail(window, type_text) -> None:
    page = visit(window, "s1")
    page.head.heading.setFocus()
    page.head.heading.selectAll()
    type_text(page.head.heading, "I.  Două spații și ţ")
    assert page.commit()
    assert section(window, "s1").heading == "I.  Două spații și ţ"
    assert window.rail.tree.items[page.uid].text(0) == "I. Două spații și ţ"


def test_not_the_case_is_one_click_with_a_sentence_that_can_be_changed(window, type_text) -> None:
    page = visit(window, "s4")
    page.head.states[State.NOT_APPLICABLE].click()
    assert section(window, "s4").sentence == "Nu este cazul."
    assert page.head.sentence.isVisible()
    page.head.sentence.setFocus()
    page.head.sentence.selectAll()
    type_text(page.head.sentence, "Nu avem.")
    assert page.commit()
    assert section(window, "s4").sentence == "Nu avem."
    page.head.states[State.FILLED].click()
    assert section(window, "s4").state is State.FILLED
    assert not page.head.sentence.isVisible()


def test_the_first_words_make_a_section_filled(window, type_text) -> None:
    page = visit(window, "s4")
    page.additions.paragraph.click()
    type_text(QApplication.focusWidget(), "Ceva.")
    assert page.commit()
    assert section(window, "s4").state is State.FILLED
    assert page.head.states[State.FILLED].isChecked()


def test_every_kind_of_block_can_be_added_and_gets_the_focus(window) -> None:
    page = visit(window, "s4")
    for button in (page.additions.paragraph, page.additions.list, page.additions.signature):
        button.click()
        assert page.isAncestorOf(QApplication.focusWidget())
    menu = page.additions.table.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    kinds = [type(block) for block in section(window, "s4").blocks]
    assert kinds == [Paragraph, ListBlock, Signature, Table]
    assert list(page.frames) == [block.uid for block in section(window, "s4").blocks]


def test_blocks_move_and_go_by_key_and_come_back_by_undo(window) -> None:
    page = visit(window, "s1")
    before = [type(block) for block in section(window, "s1").blocks]
    paragraph = editor(page, ParagraphEditor)
    paragraph.focus_start()
    QTest.keyClick(paragraph.field, Qt.Key.Key_Down, MOVE)
    assert [type(b) for b in section(window, "s1").blocks] == [before[1], before[0], before[2]]
    assert paragraph.field.hasFocus()
    QTest.keyClick(paragraph.field, Qt.Key.Key_Delete, MOVE)
    assert [type(b) for b in section(window, "s1").blocks] == [before[1], before[2]]
    window.actions_of_window.undo.trigger()
    window.actions_of_window.undo.trigger()
    assert [type(b) for b in section(window, "s1").blocks] == before
    assert list(page.frames) == [block.uid for block in section(window, "s1").blocks]


def test_a_signature_is_a_line_a_line(window, type_text) -> None:
    signature = editor(visit(window, "s1"), SignatureEditor)
    signature.focus_end()
    signature.field.moveCursor(signature.field.textCursor().MoveOperation.End)
    QTest.keyClick(signature.field, Qt.Key.Key_Return)
    type_text(signature.field, "Ion Ionescu")
    assert signature.binding.commit()
    assert signature.block.lines == ("Primar", "Ion Ionescu")


def test_the_foot_leads_back_on_and_at_last_to_the_review(window) -> None:
    page = visit(window, "s3")
    assert page.foot.back.accessibleName() == "Back: II. Tabele"
    page.foot.next.click()
    last = window.stack.currentWidget()
    assert last.foot.next.accessibleName() == "Continue: Review"
    last.foot.next.click()
    assert window.route.page is Page.REVIEW


def test_keys_go_from_section_to_section(window) -> None:
    visit(window, "s1")
    window.actions_of_window.after.trigger()
    assert window.route == Route(Page.SECTION, section(window, "s2").uid)
    window.actions_of_window.before.trigger()
    assert window.route == Route(Page.SECTION, section(window, "s1").uid)


def test_a_chapter_lists_the_sections_inside_it(window) -> None:
    page = visit(window, "s2")
    assert [link.text() for link in page.subsections.links] == ["A. Servicii"]
    page.subsections.links[0].click()
    assert window.route == Route(Page.SECTION, section(window, "s3").uid)


def test_help_opens_under_the_heading_with_its_source(show_window) -> None:
    from desktop.plan.editions import CURRENT, edition
    from desktop.plan.tree import Administration, Period

    administration = Administration(kind="comuna", name="Valea Nouă", county="Neamț")
    window = show_window(edition(CURRENT).new_plan(administration, Period(2027, 2027)))
    page = visit(window, "s9")
    assert not page.head.help.isVisible()
    page.head.help.button.click()
    assert page.head.help.isVisible()
    texts = [label.text() for label in page.head.help.children() if hasattr(label, "text")]
    assert any(text.startswith("Source: ") for text in texts)


def test_a_read_only_plan_can_be_read_and_not_written(qtbot, tmp_path, window) -> None:
    from desktop.editing.session import PlanSession

    path = window.open_plan.session.path
    window.close_plan()
    window.open_session(PlanSession.open(path, read_only=True))
    page = visit(window, "s1")
    assert editor(page, ParagraphEditor).field.isReadOnly()
    assert not page.additions.isVisible()
    assert window.bar.saved.text() == "Read only"
