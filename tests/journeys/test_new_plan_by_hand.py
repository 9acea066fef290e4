# SPDX-License-Identifier: EUPL-1.2
"""From an empty library to the saved PDF and back: a plan typed by hand."""

from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from person import CONTROL, Key, Person
from printed_words import pdf_words, typed_words
from PySide6.QtWidgets import QFileDialog

from desktop.i18n import _
from desktop.output.interchange import plan_to_document
from desktop.plan.tree import Plan, RowKind, Stage, State
from desktop.ui.blocks.list_editor import ListEditor
from desktop.ui.blocks.table import TableBlock
from desktop.ui.document_page import DocumentPage
from desktop.ui.home_page import HomePage
from desktop.ui.hub_page import HubPage
from desktop.ui.new_plan_page import NewPlanPage
from desktop.ui.review_page import ReviewPage

NOT_OURS = ("II.7", "III.1.c.4")  # what this commune does not do
UNCLEAR = "1234.5"  # may be read in two ways


@pytest.fixture
def words() -> Callable[[], str]:
    """Words that stand nowhere else: șț1, șț2 …"""
    numbers = count(1)
    return lambda: f"șț{next(numbers)}"


@pytest.fixture
def beginner(person, words) -> Person:
    """Somebody who has begun a plan and filled in its first table."""
    somebody = person()
    begin(somebody)
    somebody.go_to_section(somebody.section("I.A"))
    fill_in_section(somebody, "I.A", words)
    return somebody


@pytest.fixture
def typist(person, words) -> Person:
    """Somebody who has begun a plan and filled in each of its sections."""
    somebody = person()
    begin(somebody)
    fill_in(somebody, words)
    return somebody


def begin(person: Person) -> None:
    """From the empty home to the contents of a new plan, by the beginning of a name."""
    home = person.page
    assert isinstance(home, HomePage)
    assert home.cards == []
    person.click(home.new)
    page = person.page
    assert isinstance(page, NewPlanPage)
    person.write("tamasen")
    page.year.setValue(2027)
    assert page.places.currentItem().text() == "Comuna Tămășeni · județul Neamț"
    assert page.title.text().endswith("al comunei Tămășeni, pentru anul 2027")
    person.press(Key.Key_Return)
    assert isinstance(person.page, HubPage)
    person.typed.clear()


def fill_in(person: Person, words: Callable[[], str]) -> None:
    """Go through the whole plan by its "Continuă" buttons, writing in every section."""
    person.go_to_section(person.plan.sections[0])
    for section in person.plan.sections:
        assert person.section_page.uid == section.uid
        fill_in_section(person, section.key or "", words)
        person.click(person.section_page.foot.next)
    assert isinstance(person.page, ReviewPage)


def fill_in_section(person: Person, key: str, words: Callable[[], str]) -> None:
    page = person.section_page
    if key in NOT_OURS:
        say_not_ours(person, words)
        return
    if page.section.state is State.LEFT_OUT:
        person.click(page.head.states[State.FILLED])
    for editor in person.editors(ListEditor):
        write_items(person, editor, words)
    for editor in person.editors(TableBlock):
        write_rows(person, editor, words)
    if not page.frames:
        person.click(page.additions.paragraph)
        person.write(f"În anul 2027, {words()} și {words()}.")
        person.press(Key.Key_Return)
        person.write(f"Încă un rând: {words()}.")


def say_not_ours(person: Person, words: Callable[[], str]) -> None:
    head = person.section_page.head
    person.click(head.states[State.NOT_APPLICABLE])
    assert head.sentence.text() == "Nu este cazul."
    head.sentence.setFocus()
    head.sentence.selectAll()
    person.write(f"Nu este cazul în comuna noastră, {words()}.")


def write_items(person: Person, editor: ListEditor, words: Callable[[], str]) -> None:
    """The last item is written to its end, and one more follows."""
    editor.focus_end()
    person.press(Key.Key_End, CONTROL)
    person.write(f" {words()}")
    person.press(Key.Key_Return)
    person.write(f"Și {words()} cu „{words()}”")


def write_rows(person: Person, editor: TableBlock, words: Callable[[], str]) -> None:
    """The first ordinary row is typed over, Tab by Tab; one more Tab makes the next."""
    grid = editor.editor.grid
    model = grid.table_model
    editor.focus_start()
    first = next(place for place in range(model.rowCount()) if model.row(place).kind is RowKind.ROW)
    grid.go_to(first, 0)
    rows = model.rowCount()
    for column in range(model.columnCount()):
        write_cell(person, grid, column, words)
        person.press(Key.Key_Tab)
    last_row = grid.currentIndex().row()
    assert grid.currentIndex().column() == 0
    if first == rows - 1:
        assert model.rowCount() == rows + 1, "Tab in the last cell adds a row"
    grid.go_to(last_row, 1)
    write_cell(person, grid, 1, words)
    person.press(Key.Key_Return)
    assert not grid.open_editors()


def write_cell(person: Person, grid, column: int, words: Callable[[], str]) -> None:
    key = grid.table_model.columns[column].key
    person.write(UNCLEAR if key == "buget_judetean" else words())


def state_of(key: str | None) -> State:
    return State.NOT_APPLICABLE if key in NOT_OURS else State.FILLED


def section_texts(plan: Plan) -> str:
    return str(plan_to_document(plan)["sections"])


def save_pdf(person: Person, target: Path, monkeypatch) -> DocumentPage:
    """By the button of the document page, whose dialog answers `target`."""
    person.press(Key.Key_P, CONTROL)
    page = person.page
    assert isinstance(page, DocumentPage)
    person.click(page.stages[Stage.FINAL])
    page.print_now()
    chosen = (str(target.with_suffix("")), "")  # the ending is given where it is forgotten
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: chosen)
    person.click(page.save)
    return page


def look_in_a_new_window(typist: Person, person: Callable[..., Person]) -> None:
    """Close the window; in another, the plan is what it was, and so is what can be undone."""
    plan = plan_to_document(typist.plan)
    undo_label = typist.session.undo_label
    typist.window.close()
    again = person()
    assert isinstance(again.page, HomePage)
    [card] = again.page.cards
    again.click(card.go_on)
    assert isinstance(again.page, HubPage)
    assert plan_to_document(again.plan) == plan
    assert again.session.undo_label == undo_label
    again.undo()
    assert plan_to_document(again.plan) != plan
    again.redo()
    assert plan_to_document(again.plan) == plan


def test_every_typed_word_is_in_the_plan_in_the_saved_pdf_and_in_a_new_window(
    typist, person, tmp_path, monkeypatch
) -> None:
    target = tmp_path / "plan.pdf"
    states = {section.key: section.state for section in typist.plan.sections}
    assert states == {key: state_of(key) for key in states}
    page = save_pdf(typist, target, monkeypatch)
    assert typist.plan.stage is Stage.FINAL
    assert target.read_bytes() == page.data
    assert page.data.startswith(b"%PDF")
    assert page.outcome.isVisible()
    stored = section_texts(typist.plan)
    assert [word for word in typed_words(typist) if word not in stored] == []
    assert typed_words(typist) - pdf_words(page.data) == Counter()
    look_in_a_new_window(typist, person)


def test_all_of_it_can_be_undone_by_name_and_done_again(beginner, words) -> None:
    for key in ("II.1", "II.2", "II.7"):
        beginner.go_to_section(beginner.section(key))
        fill_in_section(beginner, key, words)
    assert beginner.window.commit()
    filled, bar, names = beginner.plan, beginner.window.bar, []
    while bar.undo.isEnabled():
        names.append(bar.undo.toolTip().removeprefix(_("Undo: {label}").format(label="")))
        beginner.undo()
    named = (
        "Add a row",
        "Add a paragraph",
        "Add a line to a list",
        "Change the state of a section",
    )
    assert {_(name) for name in named} <= set(names)
    assert "șț" not in section_texts(beginner.plan)
    assert {section.state for section in beginner.plan.sections} >= {State.TO_DO, State.LEFT_OUT}
    for name in reversed(names):
        assert bar.redo.toolTip() == _("Redo: {label}").format(label=name)
        beginner.redo()
    assert not bar.redo.isEnabled()
    assert beginner.plan == filled


def test_a_heading_is_renamed_and_printed_so(beginner, tmp_path, monkeypatch) -> None:
    page = beginner.go_to_section(beginner.section("II.2"))
    page.head.heading.setFocus()
    beginner.press(Key.Key_A, CONTROL)
    beginner.write("2. Alte activități de informare, șț0")
    beginner.undo()
    assert "șț0" not in page.section.heading
    beginner.redo()
    assert page.section.heading == "2. Alte activități de informare, șț0"
    assert "șț0" in beginner.window.rail.tree.items[page.uid].text(0)
    page = save_pdf(beginner, tmp_path / "plan.pdf", monkeypatch)
    assert pdf_words(page.data)["șț0"] == 1


def test_a_finding_leads_to_its_cell_and_can_be_let_stand_with_a_reason(beginner) -> None:
    beginner.press(Key.Key_F7)
    review = beginner.page
    line = next(line for line in review.cards.lines if line.finding.text == UNCLEAR)
    assert len(line.finding.readings) == 2
    beginner.click(line.see)
    [grid] = beginner.grids
    index = grid.currentIndex()
    assert (grid.table_model.text(index.row(), index.column()), grid.hasFocus()) == (UNCLEAR, True)
    beginner.press(Key.Key_F7)
    line = next(each for each in review.cards.lines if each.finding.key == line.finding.key)
    many = len(review.cards.lines)
    beginner.click(line.decide)
    beginner.write("Așa e scris în buget.")
    beginner.press(Key.Key_Return)
    assert len(review.cards.lines) == many - 1
    assert beginner.session.accepted == {line.finding.key: "Așa e scris în buget."}
    beginner.click(review.fold)
    assert [each.finding for each in review.accepted_lines] == [line.finding]
    beginner.undo()
    assert len(review.cards.lines) == many
