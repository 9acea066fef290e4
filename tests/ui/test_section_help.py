# SPDX-License-Identifier: EUPL-1.2
"""Help in three depths on the page of a section: line, paragraph, example to insert."""

import pytest
from PySide6.QtCore import Qt
from window_samples import visit

from desktop.editing.commands.sections import set_state
from desktop.plan.editions import CURRENT, edition
from desktop.plan.examples import Example
from desktop.plan.tree import Administration, Period, State
from desktop.ui.section_help import example_lines
from desktop.ui.section_page import SectionPage

WRAPPED = Qt.TextFlag.TextWordWrap.value
SLACK = 8  # points around a text
PLACE = Administration(kind="comuna", name="Valea Nouă", county="Neamț")


@pytest.fixture
def page(show_window) -> SectionPage:
    window = show_window(edition(CURRENT).new_plan(PLACE, Period(2027, 2027)))
    return visit(window, next(s.ident for s in window.open_plan.plan.sections if s.key == "I.A"))


def test_the_line_is_always_there_and_the_rest_on_demand(page) -> None:
    assert page.head.help.line.text() == (
        "Write each service that the council runs or pays for this year."
    )
    assert page.head.help.line.isVisible() and not page.head.help.isVisible()
    page.head.help.button.click()
    texts = [label.text() for label in page.head.help.children() if hasattr(label, "text")]
    assert any("Capacity is how many" in text for text in texts)


def test_the_example_is_read_before_it_is_inserted_and_taken_back_in_one_step(page) -> None:
    session = page.open_plan.session
    before = session.plan
    page.head.help.button.click()
    assert page.head.help.insert.text() == "Insert these 3 rows and change them"
    shown = page.head.help.example.text().split("\n")
    assert len(shown) == 3
    page.head.help.insert.click()
    rows = page.section.blocks[0].rows
    assert [row.text("denumire") in line for row, line in zip(rows, shown, strict=True)]
    assert not page.head.help.isVisible()
    assert page.place_in_focus().table == page.section.blocks[0].ident
    session.undo()
    assert session.plan == before


def test_lines_of_a_cell_stand_apart_in_the_example() -> None:
    staff = Example(rows=({"resurse_umane": "asistent social – 1\ninfirmier – 2"},))
    assert example_lines(staff) == ["• asistent social – 1, infirmier – 2"]


def test_what_was_inserted_is_not_offered_again(page) -> None:
    page.head.help.button.click()
    page.head.help.insert.click()
    page.head.help.button.click()
    assert page.head.help.isVisible()
    assert not page.head.help.insert.isVisible()


def test_a_section_that_is_not_the_case_is_offered_no_example(page) -> None:
    page.head.help.button.click()
    assert page.head.help.insert.isVisible()
    set_state(page.open_plan.session, page.uid, State.NOT_APPLICABLE)
    assert not page.head.help.insert.isVisible()


def test_the_help_is_as_tall_as_its_texts(page, qtbot) -> None:
    page.head.help.button.click()
    labels = [label for label in page.head.help.children() if hasattr(label, "wordWrap")]
    wrapped = [label for label in labels if label.isVisible() and label.wordWrap()]
    assert len(wrapped) >= 3

    def all_whole() -> bool:
        needed = (
            w.fontMetrics().boundingRect(w.rect(), WRAPPED, w.text()).height() for w in wrapped
        )
        heights = [w.height() for w in wrapped]
        return all(n <= h <= n + SLACK for n, h in zip(needed, heights, strict=True))

    qtbot.waitUntil(all_whole)


def test_a_plan_of_no_model_has_no_help(window) -> None:
    page = visit(window, "s1")
    assert not page.head.help.line.isVisible()
    assert not page.head.help.button.isVisible()
