# SPDX-License-Identifier: EUPL-1.2
"""Every place of the window where one can write, on a small plan, and every way to leave it."""

from collections.abc import Callable
from dataclasses import replace

from invented_plan import small_plan
from person import ALT, CONTROL, Key, Person
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from desktop.plan.tree import Plan, Signature, State
from desktop.ui.blocks.list_editor import ListEditor
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.blocks.signature import SignatureEditor
from desktop.ui.blocks.table import TableBlock
from desktop.ui.hub_page import HubPage
from desktop.ui.plan_data_page import PlanDataPage
from desktop.ui.route import Page
from desktop.ui.table_page.table_editor import TableEditor

Way = Callable[[Person], object]


def plan_with_every_field() -> Plan:
    """The small plan, with a signature, a note, and a section that is not the case."""
    plan = small_plan(3)
    title, chapter, below, last = plan.sections
    *blocks, table = chapter.blocks
    noted = replace(table, notes=("* nota întâi",))
    chapter = replace(chapter, blocks=(*blocks, noted, Signature(("PRIMAR,",))))
    below = replace(below, state=State.NOT_APPLICABLE, sentence="Nu este cazul.")
    return replace(plan, sections=(title, chapter, below, last))


def _chapter(person: Person) -> None:
    person.go_to_section(person.plan.sections[1])


def _table(person: Person) -> TableEditor:
    _chapter(person)
    [block] = person.editors(TableBlock)
    assert isinstance(block, TableBlock)
    return block.editor


def to_paragraph(person: Person) -> None:
    _chapter(person)
    person.editors(ParagraphEditor)[0].focus_start()


def to_item(person: Person) -> None:
    _chapter(person)
    person.editors(ListEditor)[0].focus_end()


def to_marker(person: Person) -> None:
    _chapter(person)
    [editor] = person.editors(ListEditor)
    next(iter(editor.items.values())).marker.setFocus()


def to_signature(person: Person) -> None:
    _chapter(person)
    person.editors(SignatureEditor)[0].focus_start()


def to_heading(person: Person) -> None:
    _chapter(person)
    person.section_page.head.heading.setFocus()


def to_sentence(person: Person) -> None:
    person.go_to_section(person.plan.sections[2])
    person.section_page.head.sentence.setFocus()


def to_cell(person: Person) -> None:
    grid = _table(person).grid
    grid.setFocus()
    grid.go_to(1, 1)
    person.press(Key.Key_F2)


def to_typed_over_cell(person: Person) -> None:
    grid = _table(person).grid
    grid.setFocus()
    grid.go_to(2, 2)


def to_caption(person: Person) -> None:
    _table(person).caption.setFocus()


def to_row_panel(person: Person) -> None:
    editor = _table(person)
    editor.grid.setFocus()
    editor.grid.go_to(0, 1)
    if not editor.show_row.isChecked():
        editor.show_row.trigger()
    editor.row_panel.fields["denumire"].setFocus()


def _panels(person: Person) -> TableEditor:
    editor = _table(person)
    if not editor.show_panels.isChecked():
        editor.show_panels.trigger()
    return editor


def to_column_label(person: Person) -> None:
    panel = _panels(person).columns_panel
    assert panel is not None
    panel.lines["capacitate"].label.setFocus()


def to_note(person: Person) -> None:
    panel = _panels(person).texts_panel
    assert panel is not None
    panel.notes.fields[0].setFocus()


def to_plan_title(person: Person) -> None:
    person.go(Page.PLAN_DATA)
    assert isinstance(person.page, PlanDataPage)
    person.page.title.setFocus()


def to_act(person: Person) -> None:
    person.go(Page.PLAN_DATA)
    assert isinstance(person.page, PlanDataPage)
    person.page.fields["decision", "number"].setFocus()


def to_official(person: Person) -> None:
    person.go(Page.PLAN_DATA)
    assert isinstance(person.page, PlanDataPage)
    person.page.fields["primar", "name"].setFocus()


def to_last_year(person: Person) -> None:
    person.go(Page.PLAN_DATA)
    assert isinstance(person.page, PlanDataPage)
    person.page.last.setFocus()
    person.page.last.selectAll()


def to_renaming(person: Person) -> None:
    person.go(Page.HUB)
    assert isinstance(person.page, HubPage)
    tree = person.page.tree
    tree.setFocus()
    tree.select(person.plan.sections[3].uid)
    person.press(Key.Key_F2)


FIELDS: dict[str, Way] = {
    name.removeprefix("to_").replace("_", "-"): way
    for name, way in list(globals().items())
    if name.startswith("to_")
}


def a_text_for(field: QWidget, number: int) -> str:
    """A text that stands nowhere else in the plan and that the field takes."""
    return str(2040 + number) if isinstance(field, QAbstractSpinBox) else f"șț{number}ă"


def steps_a_year(field: str, leaving: str) -> bool:
    """Whether a key of that name counts the year up or down instead of leaving it."""
    return field == "last-year" and leaving in ("Ctrl+Page down", "Alt+Up", "Alt+Down")


def to_another_application(person: Person) -> None:
    """The window is no longer the active one; then it is again."""
    other = QWidget()
    other.show()
    other.activateWindow()
    assert QTest.qWaitForWindowActive(other)
    other.close()
    person.window.activateWindow()
    assert QTest.qWaitForWindowActive(person.window)


LEAVINGS: dict[str, Way] = {
    "review": lambda person: person.go(Page.REVIEW),
    "document": lambda person: person.go(Page.DOCUMENT),
    "general data": lambda person: person.go(Page.PLAN_DATA),
    "contents": lambda person: person.go(Page.HUB),
    "F7": lambda person: person.press(Key.Key_F7),
    "Ctrl+P": lambda person: person.press(Key.Key_P, CONTROL),
    "Ctrl+Page down": lambda person: person.press(Key.Key_PageDown, CONTROL),
    "Alt+Up": lambda person: person.press(Key.Key_Up, ALT),
    "Alt+Down": lambda person: person.press(Key.Key_Down, ALT),
    "Ctrl+S": lambda person: person.press(Key.Key_S, CONTROL),
    "another section": lambda person: person.go_to_section(person.plan.sections[0]),
    "another application": to_another_application,
}
