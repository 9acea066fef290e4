# SPDX-License-Identifier: EUPL-1.2
"""A paper of the council file: its parts, numbers that flow in, its print, files kept with it."""

from dataclasses import replace

import pypdfium2
import pytest
from docx import Document as WordFile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from window_samples import small_plan

from desktop.editing.commands.council import set_entries, set_procedure
from desktop.editing.commands.plan import set_act
from desktop.editing.kept_files import files_of, place_of
from desktop.plan.council.specs import PartKind
from desktop.plan.tree import CouncilFile
from desktop.ui.council.paper_page import PaperPage
from desktop.ui.council.part_editor import PartEditor
from desktop.ui.council.places_menu import places_menu
from desktop.ui.document import on_paper
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route


def paper(window: MainWindow, key: str = "decision") -> PaperPage:
    window.go(Route(Page.PAPER, paper=key))
    page = window.stack.currentWidget()
    assert isinstance(page, PaperPage)
    return page


@pytest.fixture
def page(window) -> PaperPage:
    return paper(window)


def part(page: PaperPage, key: str) -> PartEditor:
    return page.parts[key]


def write(field: QPlainTextEdit, text: str, type_text) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, text)


def printed(page: PaperPage) -> str:
    """The words of the very PDF that is shown beside the parts."""
    page.feed.ask()
    document = pypdfium2.PdfDocument(page.feed.latest.data)
    words = " ".join(each.get_textpage().get_text_range() for each in document)
    return " ".join(words.split())


def test_each_part_that_may_be_written_has_a_field_with_the_proposal(page) -> None:
    assert [editor.part.key for editor in page.parts.values()] == list(page.parts)
    for editor in page.parts.values():
        assert (editor.field is not None) is editor.part.editable
        if editor.field is not None and not editor.part.optional:
            assert editor.field.toPlainText() == editor.part.proposed
    generated = [e for e in page.parts.values() if e.part.kind is PartKind.SIGNATURES]
    assert "who signs" in generated[0].note.text()


def test_a_number_entered_later_flows_into_ones_own_words(page, type_text) -> None:
    write(part(page, "opening").field, "Văzând referatul nr. [nr. referat] [al meu],", type_text)
    page.commit()
    assert "referatul nr. ………… [al meu]," in printed(page)
    set_act(page.open_plan.session, "approval-note", "77", "15.12.2026")
    assert part(page, "opening").field.toPlainText().endswith("[nr. referat] [al meu],")
    assert "referatul nr. 77 [al meu]," in printed(page)


def test_the_number_of_the_paper_is_written_here(page, type_text) -> None:
    assert page.act.number.hasFocus()
    type_text(page.act.number, "9")
    type_text(page.act.date, "25.02.2027")
    page.commit()
    assert "nr. 9 din 25.02.2027" in printed(page)
    window = page.window()
    window.go(Route(Page.COUNCIL))
    assert window.stack.currentWidget().papers.rows["decision"].state.text().endswith("numbered")


def test_the_proposal_comes_back_and_undo_brings_ones_own_words(page, type_text) -> None:
    editor = part(page, "articles")
    proposed = editor.field.toPlainText()
    assert not editor.propose.isEnabled()
    write(editor.field, "Se aprobă planul.", type_text)
    page.commit()
    assert editor.note.text().startswith("In your words")
    editor.propose.click()
    assert editor.field.toPlainText() == proposed
    assert page.open_plan.plan.council.papers == ()
    page.open_plan.session.undo()
    assert editor.field.toPlainText() == "Se aprobă planul."


def test_text_put_back_as_proposed_is_the_proposal(page, type_text) -> None:
    editor = part(page, "enacting")
    write(editor.field, "Altfel", type_text)
    page.commit()
    write(editor.field, editor.part.proposed, type_text)
    page.commit()
    assert page.open_plan.plan.council.papers == ()


def test_a_part_left_out_is_said_to_be_so(page, type_text) -> None:
    editor = part(page, "votes")
    editor.field.setFocus()
    editor.field.selectAll()
    editor.field.textCursor().removeSelectedText()
    page.commit()
    assert editor.note.text() == "Does not print."
    assert "Voturi:" not in printed(page)


def test_an_unsure_citation_prints_only_when_it_is_taken_in(window) -> None:
    page = paper(window)
    optional = [e for e in page.parts.values() if e.part.optional]
    assert optional
    editor = optional[0]
    assert editor.field.toPlainText() == ""
    assert "Does not print." in editor.note.text()
    assert editor.propose.text() == "Print the proposed text"
    editor.propose.click()
    assert editor.field.toPlainText() == editor.part.proposed
    editor.propose.click()
    assert editor.field.toPlainText() == ""


def test_a_place_is_inserted_where_the_cursor_stands(page, type_text) -> None:
    editor = part(page, "opening")
    write(editor.field, "Pentru ", type_text)
    menu = places_menu(page.open_plan.plan, editor.paper.name, editor._insert_place, page)
    assert [action.text() for action in menu.actions()][:2] == [
        "This paper",
        "Numbers and dates of papers",
    ]
    votes = next(a.menu() for a in menu.actions() if a.text() == "Votes")
    votes.actions()[0].trigger()
    assert editor.field.toPlainText() == "Pentru [consilieri în funcție]"
    page.commit()
    texts = page.open_plan.plan.council.paper("decision").parts
    assert texts == {"opening": "Pentru [consilieri în funcție]"}


def test_another_choice_changes_what_is_proposed_but_no_word_of_ones_own(page, type_text) -> None:
    write(part(page, "enacting").field, "hotărăște:", type_text)
    page.commit()
    set_entries(page.open_plan.session, {"county-answer": "aviz"})
    assert "avizul" in part(page, "considered").field.toPlainText()
    assert part(page, "enacting").field.toPlainText() == "hotărăște:"


def test_a_paper_that_is_no_longer_needed_is_left(window) -> None:
    page = paper(window, "notice")
    set_procedure(page.open_plan.session, "individual")
    assert window.route.page is Page.COUNCIL
    window.go(Route(Page.PAPER, paper="notice"))
    assert window.route.page is Page.COUNCIL


def test_it_is_saved_as_pdf_and_as_word(page, tmp_path, monkeypatch) -> None:
    for button, name in ((page.save_pdf, "h.pdf"), (page.save_word, "h.docx")):
        target = tmp_path / name
        monkeypatch.setattr(page.making, "ask_target", lambda *_asked, made=target: made)
        button.click()
        assert page.making.outcome.text.text() == f"Saved: {name}"
    assert (tmp_path / "h.pdf").read_bytes().startswith(b"%PDF-")
    words = [p.text for p in WordFile(tmp_path / "h.docx").paragraphs]
    assert any("Se aprobă" in text for text in words)
    assert {each.what for each in page.open_plan.session.exports()} == {"decision"}


def test_a_file_is_kept_and_opened_and_its_loss_is_told(page, tmp_path, monkeypatch) -> None:
    scan = tmp_path / "semnat.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    monkeypatch.setattr(page.files, "ask_file", lambda: scan)
    page.files.keep_signed.click()
    session = page.open_plan.session
    kept = files_of(session, "decision")[0]
    assert (kept.name, kept.signed) == ("semnat.pdf", True)
    opened = []
    monkeypatch.setattr("desktop.ui.council.kept_files.open_locally", opened.append)
    page.files.ways[0].click()
    assert opened == [place_of(session, kept)]
    opened[0].unlink()
    page.files.ways[0].click()
    assert len(opened) == 1
    assert any("no longer where" in label for label in told(page))
    page.open_plan.session.undo()
    assert files_of(session, "decision") == ()


def test_a_file_in_the_folder_of_another_name_is_found(page, tmp_path, monkeypatch) -> None:
    scan = tmp_path / "semnat.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    page.files.keep(scan, signed=True)
    session = page.open_plan.session
    folder = place_of(session, files_of(session, "decision")[0]).parent
    renamed = folder.rename(folder.with_name("Alt nume – dosar"))
    page.files.look_again()
    assert any("Alt nume – dosar" in label for label in told(page))
    opened = []
    monkeypatch.setattr("desktop.ui.council.kept_files.open_locally", opened.append)
    page.files.ways[0].click()
    assert opened == [renamed / "semnat.pdf"]


def told(page: PaperPage) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in page.files.findChildren(QLabel) if label.isVisible()]


def test_undo_leads_to_the_paper(page, type_text) -> None:
    window = page.window()
    write(part(page, "enacting").field, "Altfel", type_text)
    window.go(Route(Page.HUB))
    window.steps.undo()
    assert (window.route.page, window.route.paper) == (Page.PAPER, "decision")
    field = part(window.stack.currentWidget(), "enacting").field
    assert field.hasFocus()
    assert "ĂȘTE" in field.toPlainText()


def test_the_second_round_has_papers_of_its_own(show_window) -> None:
    council = CouncilFile(entries={"second-round": "da"})
    window = show_window(replace(small_plan(), council=council))
    page = paper(window, "decision/2")
    set_act(page.open_plan.session, "decision/2", "40", "24.06.2027")
    assert "nr. 40 din 24.06.2027" in printed(page)
    assert page.title.text().startswith("Hotărâre")


def test_tab_goes_from_the_number_to_the_parts(page, qtbot) -> None:
    page.act.number.setFocus()
    way = []
    for _press in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget())
    first = next(iter(page.parts.values()))
    assert way == [page.act.date, first.field, first.insert, part(page, "title").field]


def test_the_name_of_the_office_is_looked_up_anew(page) -> None:
    from desktop.editing.office import keep_office, office_shown

    window = page.window()
    office = office_shown(page.open_plan.plan)
    keep_office(replace(office, name="Primăria Veche", genitive="Primăriei Vechi"))
    letter = paper(window, "invitation")
    assert "PRIMĂRIA VECHE" in printed(letter).upper()
    keep_office(replace(office, name="Primăria Nouă", genitive="Primăriei Noi"))
    window.go(Route(Page.HUB))
    assert "PRIMĂRIA NOUĂ" in printed(paper(window, "invitation")).upper()


def test_what_is_being_saved_is_not_asked_for_twice(page, tmp_path) -> None:
    jobs = []
    page.open_plan.jobs.start = lambda *given, **more: jobs.append(given)
    page.making.save_paper("decision", tmp_path / "a.pdf")
    page.making.save_paper("decision", tmp_path / "b.pdf")
    assert len(jobs) == 1


def test_ctrl_p_asks_what_of_the_paper_is_printed(page, type_text, qtbot, monkeypatch) -> None:
    window, handed = page.window(), []
    monkeypatch.setattr(on_paper, "hand_to_reader", lambda data, *rest, **how: handed.append(data))
    type_text(page.act.number, "9")
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.route == Route(Page.PAPER, paper="decision")
    assert page.on_paper.by_reader.hasFocus()
    page.on_paper.by_reader.click()
    assert handed == [page.feed.latest.data]
    assert page.feed.is_current
    assert page.on_paper.isHidden()
    page.print.click()
    qtbot.keyClick(page.on_paper.by_reader, Qt.Key.Key_Escape)
    assert page.on_paper.isHidden()
    assert page.print.hasFocus()
    page.print.click()
    set_act(page.open_plan.session, "decision", "10", "")
    assert page.on_paper.isHidden()
