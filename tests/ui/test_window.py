# SPDX-License-Identifier: EUPL-1.2
"""The frame of the window: its pages, what it loads, what it says."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit
from window_samples import visit

from desktop.plan.message import say
from desktop.ui.route import Page, Route

PAGES = [Page.HUB, Page.PLAN_DATA, Page.REVIEW, Page.DOCUMENT, Page.SETTINGS]
PAGES += [Page.CALENDAR, Page.COUNCIL]


def test_no_page_opens_a_window_of_its_own(window) -> None:
    shown: list[object] = []

    def look_around() -> None:
        shown.extend(w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window)

    for page in PAGES:
        window.go(Route(page))
        look_around()
    for section in window.open_plan.plan.sections:
        visit(window, section.ident)
        look_around()
        assert QApplication.activeWindow() is window
    assert shown == []


@pytest.mark.parametrize("page", PAGES)
def test_everything_one_can_use_has_a_name(window, page) -> None:
    window.go(Route(page))
    nameless = [
        widget
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
        for widget in window.findChildren(kind)
        if widget.isVisible() and not spoken(widget) and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def spoken(widget) -> str:
    """What a screen reader says of a widget."""
    from PySide6.QtGui import QAccessible

    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_the_rail_says_where_one_is(window) -> None:
    page = visit(window, "s3")
    assert window.rail.tree.selected() == page.uid
    window.go(Route(Page.REVIEW))
    assert window.rail.places[Page.REVIEW].isChecked()
    assert window.rail.tree.selected() == 0


def test_undo_and_redo_name_what_they_do(window) -> None:
    page = visit(window, "s4")
    assert not window.bar.undo.isEnabled()
    page.additions.list.click()
    assert window.bar.undo.toolTip() == "Undo: Add a list"
    window.bar.undo.click()
    assert window.bar.redo.toolTip() == "Redo: Add a list"
    assert not page.frames


def test_what_is_undone_is_named_as_far_as_there_is_room(window) -> None:
    name = "Move the section “Servicii sociale existente & propuse” down"
    window.resize(1000, 700)
    window.bar.show_history(say(name), None)
    QApplication.processEvents()
    short = window.bar.undo.text()
    assert short.startswith("Undo: Move")
    assert short.endswith("…")
    window.resize(1700, 700)
    QApplication.processEvents()
    assert window.bar.undo.text() == "Undo: " + name.replace("&", "&&")


def test_a_file_that_is_no_plan_is_told_and_home_is_shown(show_window, tmp_path) -> None:
    window = show_window()
    path = tmp_path / "foaie.plansocial"
    path.write_bytes(b"not a plan at all, only words" * 100)
    assert not window.opening.open_file(path)
    assert window.route.page is Page.HOME
    assert window.banner.isVisible()


def test_the_plan_of_a_closed_window_can_be_opened_again(window, show_window) -> None:
    path = window.open_plan.session.path
    window.close()
    again = show_window()
    assert again.opening.open_file(path)
    assert again.bar.plan_name.text() == "Comuna Valea Nouă · Plan for 2027"


def test_opening_a_plan_loads_no_printer_and_no_checks() -> None:
    code = (
        "import sys, desktop.ui.main_window, desktop.ui.hub_page\n"
        "heavy = ('reportlab', 'pypdfium2', 'desktop.plan.checks', 'desktop.ui.grid', 'babel')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
