# SPDX-License-Identifier: EUPL-1.2
"""One sees where the next key goes: on every page, at every stop of Tab, in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget
from window_samples import visit

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.ui import appearance, theme
from desktop.ui.grid.view import GridView
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route

MOST_STOPS = 100
AROUND = 3  # pixels around a widget in which its ring may stand
PAGES = [
    *(Page.HUB, Page.PLAN_DATA, Page.SERVICES, Page.REVIEW, Page.DOCUMENT, Page.CALENDAR),
    *(Page.ACCOUNTANT, Page.FIND, Page.HISTORY, Page.SETTINGS, Page.LISTS, Page.HELP),
]


@pytest.fixture
def sample(show_window, qapp) -> MainWindow:
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    appearance.dress(qapp, theme.Mode.LIGHT)
    window = show_window(read_plan(paths.sample_plan().read_bytes()))
    yield window
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def seen(window: MainWindow, widget: QWidget) -> QImage:
    """A widget and the line around it."""
    QApplication.processEvents()
    area = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.grab(area.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


def unseen(window: MainWindow) -> list[QWidget]:
    """The stops of one round of Tab whose focus does not show."""
    found: list[QWidget] = []
    passed: list[QWidget] = []
    while (stop := QApplication.focusWidget()) not in passed and len(passed) < MOST_STOPS:
        focused = seen(window, stop)
        stop.clearFocus()
        if focused == seen(window, stop):
            found.append(stop)
        passed.append(stop)
        stop.setFocus()
        out_of_grid = Qt.KeyboardModifier.ControlModifier
        plain = Qt.KeyboardModifier.NoModifier
        modifiers = out_of_grid if isinstance(stop, GridView) else plain
        QTest.keyClick(stop, Qt.Key.Key_Tab, modifiers)
    assert len(passed) > 5 or isinstance(passed[0], QTextBrowser)  # which goes through its links
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.value)
def test_the_focus_shows_on_every_page(sample, page) -> None:
    sample.go(Route(page))
    assert unseen(sample) == []


def test_the_focus_shows_in_a_section(sample) -> None:
    section = next(s for s in sample.open_plan.plan.sections if s.key == "I.A")
    sample.go(Route(Page.SECTION, section.uid))
    assert unseen(sample) == []


def test_tab_into_a_scrolled_page_brings_its_stop_in_sight(sample) -> None:
    section = next(s for s in sample.open_plan.plan.sections if s.key == "I.A")
    sample.go(Route(Page.SECTION, section.uid))
    page = sample.stack.currentWidget()
    QApplication.processEvents()
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    heading = page.head.heading
    assert heading.visibleRegion().isEmpty()
    sample.rail.places[Page.HUB].setFocus()
    for _stop in range(12):
        if heading.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert heading.hasFocus()
    assert heading.visibleRegion().boundingRect() == heading.rect()


def test_tab_comes_to_what_was_found_before_it_leaves_the_table(window) -> None:
    page = visit(window, "s3")
    frame = next(iter(page.frames.values()))
    assert not frame.findings.isVisible()
    window.open_plan.findings.check_now()
    assert frame.findings.isVisible()
    frame.menu_button.setFocus()
    QTest.keyClick(frame.menu_button, Qt.Key.Key_Tab)
    assert frame.findings.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("page", [Page.FIND, Page.HISTORY, Page.SETTINGS, Page.LISTS])
def test_escape_leaves_what_one_only_looks_into(window, page) -> None:
    shown = visit(window, "s3")
    window.go(Route(page))
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is shown
    window.go(Route(Page.HISTORY))
    window.go(Route(page if page is not Page.HISTORY else Page.FIND))
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.route.page is Page.HUB  # not from one to the other and back
