# SPDX-License-Identifier: EUPL-1.2
"""Where the next key goes, and that one sees it, when a window manager gives the focus."""

from collections.abc import Callable

import pytest
from invented_plan import small_plan
from PySide6.QtCore import QMargins, QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.blocks.table import TableBlock
from desktop.ui.grid.view import GridView
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route
from desktop.ui.section_page import SectionPage
from desktop.ui.table_page.toolbar import ToolButton

pytestmark = pytest.mark.needs_window_manager
MOST_STOPS = 90
AROUND = QMargins(3, 3, 3, 3)


@pytest.mark.parametrize("page", (Page.FIND, Page.PLAN_DATA, Page.SECTION))
def test_the_first_letters_arrive_in_the_first_field(show_window, keyboard, page) -> None:
    window = show_window(small_plan())
    section = window.open_plan.plan.sections[1].uid if page is Page.SECTION else None
    window.go(Route(page, section))
    field = arrived(window, keyboard)
    keyboard.press("ctrl+a")
    keyboard.write("2031")
    keyboard.until(lambda: "2031" in words_of(field))
    assert field.hasFocus()


def test_the_first_letters_of_a_new_plan_are_its_name(show_window, keyboard) -> None:
    window = show_window()
    window.go(Route(Page.NEW))
    field = arrived(window, keyboard)
    keyboard.write("doljești")
    keyboard.until(lambda: words_of(field) == "doljești")
    assert window.stack.currentWidget().name is field


def test_tab_goes_round_a_section_page_and_back(show_window, keyboard) -> None:
    window = show_window(small_plan(3))
    window.go(Route(Page.SECTION, window.open_plan.plan.sections[1].uid))
    page = window.stack.currentWidget()
    assert isinstance(page, SectionPage)
    start = arrived(window, keyboard)
    there = walk(window, keyboard, start, "Tab")
    editors = [frame.editor for frame in page.frames.values()]
    [table] = [editor.editor for editor in editors if isinstance(editor, TableBlock)]
    foot = page.foot
    for stop in (table.caption, table.grid, foot.back, foot.contents, foot.next):
        assert stop in there, f"Tab does not reach {stop}"
    assert any(isinstance(stop, ToolButton) for stop in there), "Tab does not reach the tools"
    assert walk(window, keyboard, start, "shift+Tab") == there[::-1]


def walk(window: MainWindow, keyboard, start: QWidget, key: str) -> list[QWidget]:
    """Every stop of a round from `start`; each shows that it has the focus."""
    stops: list[QWidget] = []
    stop = start
    while len(stops) < MOST_STOPS:
        focused = around(window, stop)
        following = keyboard.step(*keys_out_of(stop, key))
        if following is start:
            return stops
        assert around(window, stop) != focused, f"the focus is not seen on {stop}"
        stop = following
        stops.append(stop)
    raise AssertionError(f"{key} does not come back to where it began")


def keys_out_of(stop: QWidget, key: str) -> tuple[str, ...]:
    """A grid is left with Ctrl; at the start of a list's item Tab would push it deeper."""
    return (f"ctrl+{key}",) if isinstance(stop, GridView) else ("End", key)


def around(window: MainWindow, widget: QWidget) -> tuple[QRect, QImage]:
    """What is seen of a widget and of the line around it."""
    QApplication.processEvents()
    area = QRect(widget.mapTo(window, QPoint()), widget.size()).marginsAdded(AROUND)
    return area, window.grab(area).toImage()


def arrived(window: MainWindow, keyboard) -> QWidget:
    """The field that has the focus; all of it is in sight."""
    keyboard.until(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)
    field = QApplication.focusWidget()
    assert field.visibleRegion().boundingRect() == field.rect()
    return field


def words_of(field: QWidget) -> str:
    read: Callable[[], str] = getattr(field, "text", None) or field.toPlainText
    return read()
