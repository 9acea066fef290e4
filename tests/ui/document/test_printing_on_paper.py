# SPDX-License-Identifier: EUPL-1.2
"""Printing: through the system's PDF program with the chosen pages, or painted on a printer."""

import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from desktop.editing.tasks import Progress, Stopped
from desktop.plan.errors import EnvironmentTrouble
from desktop.ui.document import on_paper, paper
from desktop.ui.route import Page, Route


@pytest.fixture
def opened(monkeypatch) -> list[Path]:
    """The files that were handed to the system."""
    files: list[Path] = []
    monkeypatch.setattr(paper, "open_locally", files.append)
    return files


@pytest.fixture
def printer(tmp_path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "hârtie.pdf"))
    made.setFullPage(True)
    made.setResolution(100)
    return made


def pages_of(file: Path) -> list[tuple[float, float]]:
    document = pypdfium2.PdfDocument(file)
    sizes = [page.get_size() for page in document]
    document.close()
    return sizes


def test_ctrl_p_goes_to_the_document_then_asks_what_to_print(qtbot, signed_window) -> None:
    signed_window.go(Route(Page.HUB))
    qtbot.keyClick(signed_window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert signed_window.route.page is Page.DOCUMENT
    page = signed_window.stack.currentWidget()
    assert page.paper.isHidden()
    qtbot.keyClick(signed_window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.paper.isVisible()
    assert page.paper.by_reader.hasFocus()
    qtbot.keyClick(page.paper.by_reader, Qt.Key.Key_Escape)
    assert page.paper.isHidden()
    assert page.print.hasFocus()


def test_the_pdf_program_gets_all_pages_as_they_are(page, opened) -> None:
    page.print.click()
    assert page.paper.pages == range(page.view.page_count)
    page.paper.by_reader.click()
    [file] = opened
    assert file.read_bytes() == page.data
    assert page.paper.isHidden()
    assert page.outcome.text.text().startswith("Handed to your PDF program.")


def test_or_only_the_chosen_pages(page, opened) -> None:
    page.print.click()
    page.paper.last.setValue(1)
    page.paper.by_reader.click()
    [file] = opened
    assert len(pages_of(file)) == 1 < page.view.page_count


def test_the_last_page_is_never_before_the_first(page) -> None:
    page.print.click()
    page.paper.first.setValue(2)
    page.paper.last.setValue(1)
    assert page.paper.pages == range(1, 2)


def test_the_reader_opens_what_is_shown(page, opened) -> None:
    page.read.click()
    [file] = opened
    assert file.read_bytes() == page.data


def test_on_windows_the_system_is_asked_to_print(monkeypatch, page, opened) -> None:
    import os

    printed: list[tuple[str, str]] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(
        os, "startfile", lambda file, verb: printed.append((Path(file).name, verb)), raising=False
    )
    page.print.click()
    page.paper.by_reader.click()
    assert printed == [(f"{page.open_plan.session.path.stem}.pdf", "print")]
    assert opened == []


def test_without_a_program_that_prints_it_is_opened(monkeypatch, page, opened) -> None:
    import os

    def refuse(*_arguments) -> None:
        raise OSError

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", refuse, raising=False)
    page.print.click()
    page.paper.by_reader.click()
    assert len(opened) == 1


def test_a_chosen_printer_gets_the_pages(monkeypatch, page, printer, tmp_path) -> None:
    monkeypatch.setattr(on_paper, "chosen_printer", lambda *_arguments: printer)
    page.print.click()
    page.paper.by_printer.click()
    assert len(pages_of(tmp_path / "hârtie.pdf")) == page.view.page_count == 2
    assert page.outcome.text.text().startswith("Sent to the printer")


def test_each_page_lies_on_paper_as_it_does_in_the_file(page, printer, tmp_path) -> None:
    upright, wide = (595.0, 842.0), (842.0, 595.0)
    paper.paint(printer, page.data, [wide, upright], range(2), Progress())
    made = pages_of(tmp_path / "hârtie.pdf")
    assert [width > height for width, height in made] == [True, False]


def test_nothing_is_printed_where_no_printer_is_chosen(monkeypatch, page) -> None:
    monkeypatch.setattr(on_paper, "chosen_printer", lambda *_arguments: None)
    page.print.click()
    page.paper.by_printer.click()
    assert page.paper.isVisible()
    assert page.outcome.isHidden()


def test_the_pages_chosen_at_the_printer_hold(printer) -> None:
    assert paper.pages_for(printer, 5) == range(5)
    printer.setFromTo(2, 3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    assert paper.pages_for(printer, 5) == range(1, 3)
    printer.setFromTo(4, 9)
    assert paper.pages_for(printer, 5) == range(3, 5)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    assert paper.pages_for(printer, 5) == range(5)


@pytest.mark.parametrize(("pages", "ranged"), [(range(2), False), (range(1, 2), True)])
def test_the_printers_dialog_is_asked_with_the_pages(monkeypatch, page, pages, ranged) -> None:
    asked: list[tuple[int, int, int, QPrinter.PrintRange]] = []

    def answer(dialog: QPrintDialog) -> int:
        ranges = dialog.printer().printRange()
        asked.append((dialog.fromPage(), dialog.toPage(), dialog.maxPage(), ranges))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    printer = paper.chosen_printer(pages, 2, "plan", page)
    assert printer is not None and printer.docName() == "plan"
    [(first, last, most, ranges)] = asked
    assert (first, last, most) == (pages.start + 1, pages.stop, 2)
    assert (ranges is QPrinter.PrintRange.PageRange) == ranged
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 0)
    assert paper.chosen_printer(pages, 2, "plan", page) is None


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(page, printer, tmp_path) -> None:
    printer.setOutputFileName(str(tmp_path / "lipsă" / "a.pdf"))
    with pytest.raises(EnvironmentTrouble, match="does not answer"):
        paper.paint(printer, page.data, page._shown.sizes, range(1), Progress())


def test_printing_can_be_stopped(page, printer) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        paper.paint(printer, page.data, page._shown.sizes, range(1), progress)
