# SPDX-License-Identifier: EUPL-1.2
"""The review: by chapter, errors first; jumping to the place; letting stand and taking back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from window_samples import editor, small_plan, visit

from desktop.plan.findings import Finding, Place, Reading, Severity
from desktop.plan.message import say
from desktop.ui.blocks.table import TableBlock
from desktop.ui.finding_cards import by_chapter
from desktop.ui.fixes import corrected
from desktop.ui.places import described
from desktop.ui.review_page import ReviewPage
from desktop.ui.route import Page, Route


@pytest.fixture
def review(window) -> ReviewPage:
    """The sample's total says 31 where its rows make 30."""
    window.go(Route(Page.REVIEW))
    return window.stack.currentWidget()


def line_of(review: ReviewPage, row: str):
    return next(line for line in review.cards.lines if line.finding.place.row == row)


def test_findings_stand_under_their_chapters_errors_first() -> None:
    plan = small_plan()

    def finding(section: str | None, severity: Severity) -> Finding:
        return Finding("x", severity, Place(section=section), say("x"))

    found = [
        finding("s3", Severity.WARNING),
        finding("s1", Severity.HINT),
        finding("s3", Severity.ERROR),
        finding(None, Severity.WARNING),
    ]
    from dataclasses import replace

    numbered = replace(
        plan, sections=tuple(replace(s, uid=i) for i, s in enumerate(plan.sections, 1))
    )
    groups = by_chapter(numbered, found)
    assert [chapter and chapter.ident for chapter, _found in groups] == [None, "s1", "s2"]
    assert [f.severity for f in groups[2][1]] == [Severity.ERROR, Severity.WARNING]


def test_the_wrong_total_is_found_and_described(window, review) -> None:
    line = line_of(review, "r3")
    assert line.finding.severity is Severity.ERROR
    assert described(window.open_plan.plan, line.finding.place).startswith("A. Servicii · row 3")
    assert "Nothing here stops you from printing." in review.summary.text()


def test_see_jumps_to_the_cell(window, review) -> None:
    line_of(review, "r3").see.click()
    page = window.stack.currentWidget()
    assert window.route.section == window.open_plan.session.find_section("s3").uid
    grid = editor(page, TableBlock).editor.grid
    row = window.open_plan.session.find_row("r3")
    assert grid.table_model.row(grid.currentIndex().row()).uid == row.uid
    assert grid.table_model.key(grid.currentIndex()) == "buget_local"


def test_a_finding_is_let_stand_with_a_reason_and_taken_back(window, review, type_text) -> None:
    line = line_of(review, "r3")
    key, count = line.finding.key, len(review.cards.lines)
    line.decide.click()
    QTest.keyClick(line.reason_field, Qt.Key.Key_Return)
    assert window.open_plan.session.accepted == {}
    type_text(line.reason_field, "așa e la noi")
    QTest.keyClick(line.reason_field, Qt.Key.Key_Return)
    assert window.open_plan.session.accepted == {key: "așa e la noi"}
    assert len(review.cards.lines) == count - 1
    assert review.accepted_lines == []
    review.fold.click()
    assert len(review.accepted_lines) == 1
    review.accepted_lines[0].decide.click()
    assert window.open_plan.session.accepted == {}
    assert len(review.cards.lines) == count


def test_escape_leaves_a_finding_as_it_is(window, review, type_text) -> None:
    line = line_of(review, "r3")
    line.decide.click()
    type_text(line.reason_field, "poate")
    QTest.keyClick(line.reason_field, Qt.Key.Key_Escape)
    assert not line.reason_field.isVisible()
    assert line.decide.hasFocus()
    assert window.open_plan.session.accepted == {}


def test_letting_stand_can_be_undone(window, review, type_text) -> None:
    line = line_of(review, "r3")
    line.decide.click()
    type_text(line.reason_field, "da")
    line.confirm.click()
    assert window.open_plan.session.accepted
    window.actions_of_window.undo.trigger()
    assert window.open_plan.session.accepted == {}


def test_a_repaired_plan_has_one_finding_less(window, review) -> None:
    from desktop.editing.commands.cells import set_cell

    row = window.open_plan.session.find_row("r3")
    set_cell(window.open_plan.session, row.uid, "buget_local", "30")
    window.open_plan.findings.check_now()
    assert not [line for line in review.cards.lines if line.finding.place.row == "r3"]


def test_a_wrong_total_is_put_right_with_one_click_and_undone(window, review) -> None:
    row = window.open_plan.session.find_row("r3")
    line = line_of(review, "r3")
    assert "10 + 20 = 30" in line.sentence.text()
    assert [button.text() for button in line.fixes] == ["Write “30” (the sum)"]
    line.fixes[0].setFocus()
    line.fixes[0].click()
    assert window.open_plan.session.row(row.uid).text("buget_local") == "30"
    assert not [line for line in review.cards.lines if line.finding.place.row == "r3"]
    assert isinstance(window.focusWidget(), QPushButton)
    window.actions_of_window.undo.trigger()
    assert window.open_plan.session.row(row.uid).text("buget_local") == "31"


def test_only_what_was_found_in_a_cell_is_replaced() -> None:
    finding = Finding("x", Severity.HINT, Place(), say("x"), text="8891CZ")
    reading = Reading("8891 CZ", say("x"))
    assert corrected("8891CZ, altceva", finding, reading) == "8891 CZ, altceva"
    assert corrected("8891CZ, 8891CZ", finding, reading) is None
    assert corrected("altceva", finding, reading) is None


def test_repeated_numbers_are_made_anew_with_one_click(window) -> None:
    from desktop.editing.commands.cells import set_cell

    session = window.open_plan.session
    set_cell(session, session.find_row("r2").uid, "nr", "3.")
    window.go(Route(Page.REVIEW))
    review = window.stack.currentWidget()
    [line] = [line for line in review.cards.lines if line.finding.check == "row-numbers"]
    line.fixes[0].click()
    assert session.find_row("r2").text("nr") == "2."


def test_findings_stand_beside_their_table(window, review) -> None:
    page = visit(window, "s3")
    frame = next(iter(page.frames.values()))
    assert frame.findings.isVisible()
    assert any(line.finding.place.row == "r3" for line in frame.findings.lines)


def test_the_rail_counts_what_is_worth_telling(window, review) -> None:
    count = len(window.open_plan.findings.worth_telling)
    assert count >= 1
    assert window.rail.places[Page.REVIEW].text() == f"Review ({count})"


def test_a_reason_that_is_being_written_is_kept_when_one_leaves(window, review, type_text) -> None:
    line = line_of(review, "r3")
    line.decide.click()
    type_text(line.reason_field, "așa este")
    window.go(Route(Page.HUB))
    assert list(window.open_plan.session.accepted.values()) == ["așa este"]
    window.steps.undo()
    page = visit(window, "s3")
    window.open_plan.findings.check_now()
    [beside] = [
        line
        for frame in page.frames.values()
        for line in frame.findings.lines
        if line.finding.place.row == "r3"
    ]
    beside.decide.click()
    type_text(beside.reason_field, "și aici")
    window.go(Route(Page.HUB))
    assert list(window.open_plan.session.accepted.values()) == ["și aici"]


def test_a_reason_that_cannot_be_kept_stays(window, review, type_text, full_disk) -> None:
    line = line_of(review, "r3")
    line.decide.click()
    type_text(line.reason_field, "așa este")
    window.go(Route(Page.HUB))
    assert window.route.page is Page.REVIEW
    assert line.reason_field.text() == "așa este"
    full_disk()
    window.go(Route(Page.HUB))
    assert window.route.page is Page.HUB
