# SPDX-License-Identifier: EUPL-1.2
"""A newcomer makes a plan the size of a real commune's, from the empty home to its PDF, by keys.

The size is that of the plan of Doljești among the seeds: so many paragraphs, list items, table
rows and words. The mouse is not touched and no widget is given the focus but by a key.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from person import CONTROL, NONE, Key, Person
from printed_words import pdf_words, typed_words
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget

from desktop.output.interchange import plan_to_document
from desktop.plan.tree import ListBlock, Paragraph, Plan, RowKind, State, Table
from desktop.ui.document_page import DocumentPage
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.grid.view import GridView
from desktop.ui.home_page import HomePage
from desktop.ui.review_page import ReviewPage
from desktop.ui.section_page import SectionPage

SIZE = Counter(paragraphs=47, items=145, rows=9, words=3271)
ITEMS = {"premise.strategie": 45, "premise.strategii-nationale": 45, "premise.programe": 30}
ITEMS |= {"cuprins": 1, "II.1": 16, "III.1.e": 6, "III.1.f": 6}
ROWS = {"I.A": 4, "I.B": 1, "I.C": 1}
NOT_OURS = "II.7"
PARAGRAPHS = 7  # in each section that is empty
FARTHEST = 60  # steps of Tab to anything on a page


class Typist(Person):
    """Has no mouse: goes with Tab to what is wanted."""

    sentences = 0

    def click(self, button: QAbstractButton) -> NoReturn:
        raise AssertionError("there is no mouse")

    def tab_to(self, wanted: Callable[[QWidget], bool]) -> None:
        """Tab until the focus is there; a table is left with Ctrl+Tab."""
        for _step in range(FARTHEST):
            if wanted(self.focus):
                return
            self.press(Key.Key_Tab, CONTROL if isinstance(self.focus, GridView) else NONE)
        raise AssertionError(f"not reached from the keyboard; now at {self.focus}")

    def press_button(self, button: QWidget) -> None:
        """Go to a button and press Enter."""
        self.tab_to(lambda focus: focus is button)
        self.press(Key.Key_Return)

    def sentence(self) -> str:
        """A sentence of eighteen words that stands nowhere else."""
        self.sentences += 1
        number = self.sentences
        return (
            f"Fraza{number} spune pe scurt ce își propune comuna pentru oamenii care au nevoie de "
            f"sprijin la punctul{number}."
        )


@pytest.fixture
def typist(show_window) -> Typist:
    return Typist(show_window())


def begin(typist: Typist) -> None:
    """From the empty home to the first section."""
    assert isinstance(typist.page, HomePage)
    typist.press(Key.Key_Return)
    typist.write("tamaseni")
    typist.press(Key.Key_Return)
    typist.press(Key.Key_Return)
    assert isinstance(typist.page, SectionPage)
    typist.typed.clear()


def fill_in(typist: Typist) -> None:
    """Every section from the first to the last, by Ctrl+Page down."""
    sections = typist.plan.sections
    for section in sections[sections.index(typist.section_page.section) :]:
        assert typist.section_page.uid == section.uid
        fill_in_section(typist, section.key or "")
        typist.press(Key.Key_PageDown, CONTROL)


def fill_in_section(typist: Typist, key: str) -> None:
    page = typist.section_page
    if page.section.state is State.LEFT_OUT:
        return
    if key == NOT_OURS:
        states = page.head.states
        typist.tab_to(lambda focus: focus in states.values())
        while not states[State.NOT_APPLICABLE].isChecked():
            typist.press(Key.Key_Right)
    elif isinstance(typist.focus, GridView):
        write_rows(typist, ROWS.get(key, 1))
    elif isinstance(typist.focus, GrowingTextEdit):
        write_items(typist, ITEMS.get(key, 1))
    elif typist.focus is page.additions.paragraph:
        write_paragraphs(typist)


def write_items(typist: Typist, items: int) -> None:
    """After what the model says, so many lines more."""
    typist.press(Key.Key_End, CONTROL)
    for _item in range(items):
        typist.press(Key.Key_Return)
        typist.write(typist.sentence())


def write_rows(typist: Typist, rows: int) -> None:
    """Cell by cell from the first; Tab after the last cell makes the next row."""
    grid = typist.focus
    assert isinstance(grid, GridView)
    typist.press(Key.Key_Home, CONTROL)
    model = grid.table_model
    while model.row(grid.currentIndex().row()).kind is not RowKind.ROW:
        typist.press(Key.Key_Down)
    for row in range(rows):
        if row:
            typist.press(Key.Key_Tab)
        for column in range(model.columnCount()):
            if column:
                typist.press(Key.Key_Tab)
            typist.write(f"celula{row}.{column}.{typist.sentences}")
        typist.sentences += 1


def write_paragraphs(typist: Typist) -> None:
    add = typist.section_page.additions.paragraph
    for _paragraph in range(PARAGRAPHS):
        typist.press_button(add)
        typist.write(typist.sentence())


def size_of(plan: Plan) -> Counter[str]:
    """How many paragraphs, items and rows a plan has."""
    blocks = [block for section in plan.sections for block in section.blocks]
    return Counter(
        paragraphs=sum(isinstance(block, Paragraph) for block in blocks),
        items=sum(len(block.items) for block in blocks if isinstance(block, ListBlock)),
        rows=sum(
            any(row.cells.values())
            for block in blocks
            if isinstance(block, Table)
            for row in block.rows
            if row.kind is RowKind.ROW
        ),
    )


def save_pdf(typist: Typist, target: Path, monkeypatch) -> bytes:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    typist.press(Key.Key_P, CONTROL)
    page = typist.page
    assert isinstance(page, DocumentPage)
    page.print_now()  # what a moment's pause does
    typist.press_button(page.save)
    return target.read_bytes()


def test_a_plan_of_a_real_size_is_made_without_a_mouse(typist, tmp_path, monkeypatch) -> None:
    begin(typist)
    fill_in(typist)
    typist.press(Key.Key_F7)
    assert isinstance(typist.page, ReviewPage)
    typed = typed_words(typist)
    assert size_of(typist.plan) + Counter(words=typed.total()) >= SIZE
    stored = str(plan_to_document(typist.plan)["sections"])
    assert [word for word in typed if word not in stored] == []
    data = save_pdf(typist, tmp_path / "plan.pdf", monkeypatch)
    assert typed - pdf_words(data) == Counter()
