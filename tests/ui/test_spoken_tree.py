# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader finds: the tree of accessible things is walked on every page."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.plan.tree import Section
from desktop.ui.contents_tree import ContentsTree
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route

ROLE = QAccessible.Role
WORKING = {  # what one acts with, and what is read as part of a whole
    *(ROLE.Button, ROLE.ButtonMenu, ROLE.ButtonDropDown, ROLE.CheckBox, ROLE.RadioButton),
    *(ROLE.EditableText, ROLE.ComboBox, ROLE.SpinBox, ROLE.Link, ROLE.StaticText),
    *(ROLE.Table, ROLE.Cell, ROLE.Tree, ROLE.TreeItem, ROLE.List, ROLE.ListItem),
}
PARTS = {ROLE.Cell, ROLE.TreeItem, ROLE.ListItem}  # may be blank, as in any table
OF_A_PLAN = [
    *(Page.HUB, Page.PLAN_DATA, Page.SERVICES, Page.REVIEW, Page.DOCUMENT, Page.CALENDAR),
    *(Page.COUNCIL, Page.ACCOUNTANT, Page.FIND, Page.HISTORY),
]
OF_NONE = [Page.HOME, Page.NEW, Page.SETTINGS, Page.LISTS, Page.HELP]


def focusable(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything shown under `thing` that can have the focus."""
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        if child.state().focusable:
            yield child
        yield from focusable(child)


def wrong(window: MainWindow) -> list[str]:
    """What has no name, or no role that says how to use it."""
    QApplication.processEvents()
    found = list(focusable(QAccessible.queryAccessibleInterface(window)))
    assert len(found) >= 4, "the tree is not there"
    return [said for thing in found if (said := complaint(thing))]


def complaint(thing: QAccessibleInterface) -> str:
    """What is wrong with a thing, or nothing."""
    role, widget = thing.role(), thing.object()
    scrolls = role is ROLE.Client and isinstance(widget, QAbstractScrollArea)  # Qt's own role
    if role not in WORKING and not scrolls:
        return f"{widget} is a {role.name}"
    if role not in PARTS and not thing.text(QAccessible.Text.Name).strip():
        return f"{role.name} {widget} has no name"
    return ""


@pytest.fixture
def sample(show_window) -> MainWindow:
    return show_window(read_plan(paths.sample_plan().read_bytes()))


@pytest.mark.parametrize("page", OF_NONE, ids=lambda page: page.value)
def test_all_is_said_before_a_plan_is_open(show_window, page) -> None:
    window = show_window()
    window.go(Route(page))
    assert wrong(window) == []


@pytest.mark.parametrize("page", OF_A_PLAN, ids=lambda page: page.value)
def test_all_is_said_on_the_pages_of_a_plan(sample, page) -> None:
    sample.go(Route(page))
    assert wrong(sample) == []


def test_all_is_said_in_the_sections_of_a_plan(sample) -> None:
    found = {}
    for section in one_of_each_shape(sample.open_plan.plan.sections):
        sample.go(Route(Page.SECTION, section.uid))
        found[section.key] = wrong(sample)
    assert len(found) > 10
    assert {key: said for key, said in found.items() if said} == {}


def one_of_each_shape(sections: tuple[Section, ...]) -> Iterator[Section]:
    """The first section of each kind of block and role of table."""
    seen: set[str] = set()
    for section in sections:
        shapes = {getattr(block, "role", None) or type(block).__name__ for block in section.blocks}
        if shapes - seen:
            seen |= shapes
            yield section


def test_a_chapter_of_the_contents_is_read_whole(sample) -> None:
    """Its heading with state and facts, for one hears rows; the columns have names too."""
    sample.go(Route(Page.HUB))
    sample.stack.currentWidget().show_facts()
    tree = QAccessible.queryAccessibleInterface(sample.findChild(ContentsTree))
    names = [tree.child(number).text(QAccessible.Text.Name) for number in range(tree.childCount())]
    assert names[:3] == ["Heading", "State", "In short"]
    chapter = next(name for name in names if "CAPITOLUL I " in name)
    state, facts = chapter.split(", ")[-2:]
    assert state in ("Filled in", "To look at")  # the findings may not be counted yet
    assert facts.startswith("26 services")
