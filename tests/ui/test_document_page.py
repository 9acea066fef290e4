# SPDX-License-Identifier: EUPL-1.2
"""The document page: the bytes it shows are the bytes it saves."""

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.output.compose import compose
from desktop.output.pdf import render_pdf
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.plan.tree import Stage
from desktop.ui.document_page import DocumentPage
from desktop.ui.route import Page, Route


@pytest.fixture
def document(window) -> DocumentPage:
    window.go(Route(Page.DOCUMENT))
    return window.stack.currentWidget()


def test_it_shows_and_saves_the_very_bytes_of_the_plan(window, document, tmp_path) -> None:
    plan = window.open_plan.plan
    assert document.data == render_pdf(compose(plan, plan.stage))
    assert document.view.page_count >= 1
    target = tmp_path / "plan.pdf"
    assert document.save_to(target)
    assert target.read_bytes() == document.data
    version = f"{window.open_plan.session.version_at.astimezone():%d.%m.%Y, %H:%M}"
    assert document.outcome.text.text() == (
        f"PDF saved: plan.pdf. It holds the plan as it was on {version}."
    )
    assert [b.text() for b in document.outcome.buttons] == ["Open", "Show in folder"]


def test_pages_in_view_are_drawn_and_not_blank(qtbot, document) -> None:
    view = document.view
    qtbot.waitUntil(lambda: view.is_drawn)
    picture = view.pictures[0].image
    colours = {picture.pixel(x, 0) for x in range(0, picture.width(), 7)}
    inked = any(
        picture.pixelColor(x, y).lightness() < 80
        for y in range(0, picture.height(), 3)
        for x in range(0, picture.width(), 3)
    )
    assert len(colours) == 1
    assert inked
    assert document.page_number.text() == f"page 1 of {view.page_count}"


def test_the_stage_is_the_persons_choice_and_prints_anew(window, document) -> None:
    before = document.data
    document.stages[Stage.PROJECT].click()
    document.print_now()
    assert window.open_plan.plan.stage is Stage.PROJECT
    assert document.data != before
    assert window.bar.stage.text() == "project"


def test_final_tells_what_stands_open_and_forbids_nothing(window, document) -> None:
    window.open_plan.findings.check_now()
    assert not document.notice.isVisible()
    document.stages[Stage.FINAL].click()
    document.print_now()
    assert document.notice.isVisible()
    assert document.save.isEnabled()
    document.notice.buttons[0].click()
    assert window.route.page is Page.REVIEW


def test_a_file_that_cannot_be_written_is_told_and_can_be_tried_again(
    monkeypatch, document, tmp_path
) -> None:
    from desktop.output import export

    written = export.write_whole

    def refuse(target, data) -> None:
        raise EnvironmentTrouble(Trouble.PERMISSION, say("Close it in the reader."))

    monkeypatch.setattr(export, "write_whole", refuse)
    target = tmp_path / "plan.pdf"
    assert not document.save_to(target)
    assert document.outcome.text.text() == "Close it in the reader."
    assert not target.exists()
    monkeypatch.setattr(export, "write_whole", written)
    document.outcome.buttons[0].click()
    assert target.read_bytes() == document.data


def test_a_name_without_ending_becomes_a_pdf(monkeypatch, document, tmp_path) -> None:
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda *_arguments: (str(tmp_path / "Planul 2027"), ""),
    )
    assert document.ask_target() == tmp_path / "Planul 2027.pdf"


def test_zoom_keeps_the_pages_in_reach(document) -> None:
    view = document.view
    view.set_zoom(2.0)
    assert view.horizontalScrollBar().maximum() > 0
    view.go_to_page(view.page_count)
    assert view.current_page == view.page_count
    view.set_zoom(100)
    assert view.zoom == 3.0


def test_the_first_page_is_what_one_sees_first_and_a_resize_stays_there(window, document) -> None:
    view = document.view
    assert (view.current_page, view.verticalScrollBar().value()) == (1, 0)
    window.resize(1000, 600)
    assert view.verticalScrollBar().value() == 0
    view.go_to_page(view.page_count)
    at_end = view.verticalScrollBar().value() / view.verticalScrollBar().maximum()
    window.resize(1366, 768)
    bar = view.verticalScrollBar()
    assert bar.value() / max(1, bar.maximum()) == pytest.approx(at_end, abs=0.02)
