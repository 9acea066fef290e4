# SPDX-License-Identifier: EUPL-1.2
"""No word is cut at any size of the letters: every page is measured, in Romanian."""

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop import i18n, paths
from desktop.intake.interchange import read_plan
from desktop.plan.message import say
from desktop.plan.tree import Section, Table
from desktop.store.library import summary_of
from desktop.ui import appearance, theme
from desktop.ui.fields import ElidedLabel
from desktop.ui.route import Page, Route

# points, and the room that a screen has left at a scale: 1366×768 at 125 %, 1920×1080 at 150, 175 %
SIZES = [
    (9.0, 1366, 768),
    (18.0, 1366, 768),
    (18.0, 1920, 1080),
    (theme.BASE_POINTS, 1093, 614),
    (theme.BASE_POINTS, 1280, 720),
    (14.0, 1097, 617),
]
LONG_NAME = say("Mută secțiunea „Servicii sociale existente la nivel local” " + "mai jos " * 20)
PAGES = [Page.HUB, Page.PLAN_DATA, Page.REVIEW, Page.DOCUMENT, Page.FIND, Page.HISTORY]
PAGES += [Page.SETTINGS, Page.ACCOUNTANT, Page.CALENDAR, Page.COUNCIL]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]:g}pt-{size[1]}")
def large(request, show_window, qapp):
    """A window on the sample plan, in Romanian, at a size of its letters and of the screen."""
    points, width, height = request.param
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    i18n.install("ro")
    appearance.dress(qapp, theme.Mode.LIGHT, points)
    window = show_window(read_plan(paths.sample_plan().read_bytes()))
    window.resize(width, height)
    yield window
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def cut(widget: QWidget) -> str | None:
    """What of a widget is not seen, if anything."""
    if isinstance(widget, ElidedLabel) or not widget.text().strip():
        return None
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        return f"{needed} > {widget.height()} tall" if needed > widget.height() + 1 else None
    needed = widget.sizeHint()
    if isinstance(widget, QToolButton) and not widget.isVisible():
        return None
    if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1:
        return f"{needed.width()}×{needed.height()} in {widget.width()}×{widget.height()}"
    return None


def cut_texts(window: QWidget) -> list[str]:
    """Every text that is cut, and every widget that reaches out of the window."""
    found = []
    for kind in (QLabel, QPushButton, QToolButton, QCheckBox):
        for widget in window.findChildren(kind):
            if widget.isVisible() and (why := cut(widget)):
                found.append(f"{type(widget).__name__} “{widget.text()[:40]}”: {why}")
    return found


def beyond(window: QWidget) -> list[str]:
    """What reaches over the right edge of the window, where nothing scrolls to it."""
    found = []
    for kind in (QAbstractButton, QLabel, QLineEdit, QComboBox):
        for widget in window.findChildren(kind):
            right = widget.mapTo(window, widget.rect().topRight()).x()
            if widget.isVisible() and not _scrolls(widget) and right > window.width():
                found.append(f"{type(widget).__name__} {widget.accessibleName()!r} ends at {right}")
    return found


def _scrolls(widget: QWidget) -> bool:
    """Whether it is inside something that scrolls sideways, as a grid does."""
    from PySide6.QtWidgets import QAbstractScrollArea

    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea) and parent.horizontalScrollBar().maximum():
            return True
        parent = parent.parentWidget()
    return False


def too_large(menu: QMenu, window: QWidget) -> list[str]:
    """Why a menu, once filled, would be cut or have to scroll on a screen of the window's size."""
    menu.aboutToShow.emit()
    menu.ensurePolished()
    size, letters = menu.sizeHint(), menu.fontMetrics()
    words = [action.text().replace("&", "") for action in menu.actions()]
    cut_words = [word for word in words if letters.horizontalAdvance(word) > size.width()]
    over = size.width() > window.width() or size.height() > window.height()
    name = menu.title() or menu.accessibleName() or " · ".join(words)[:60]
    wrong = [f"menu “{name}” cuts “{word}”" for word in cut_words]
    return wrong + ([f"menu “{name}” takes {size.width()}×{size.height()}"] if over else [])


def too_narrow(box: QComboBox) -> bool:
    """Whether the list of a combo box would cut what it offers."""
    view = box.view()
    needed = view.sizeHintForColumn(0)
    return needed > max(view.minimumWidth(), box.width())


def settle() -> None:
    for _turn in range(4):
        QApplication.processEvents()


def test_no_text_is_cut_on_any_page(large) -> None:
    wrong = {}
    for page in PAGES:
        large.go(Route(page))
        settle()
        wrong[page.value] = cut_texts(large) + beyond(large)
    assert {page: found for page, found in wrong.items() if found} == {}


def test_no_text_is_cut_on_the_way_to_the_next_year(large) -> None:
    path = large.open_plan.session.path
    large.go_home()
    large.opening.ask_next_year(summary_of(path))
    settle()
    assert cut_texts(large) + beyond(large) == []
    large.stack.currentWidget().start.click()
    settle()
    assert large.route.page is Page.CARRIED
    assert cut_texts(large) + beyond(large) == []


def test_no_text_is_cut_in_the_council_file_and_its_calendar(large) -> None:
    wrong = {}
    large.go(Route(Page.COUNCIL))
    large.stack.currentWidget().show_register.click()
    settle()
    wrong["register"] = cut_texts(large) + beyond(large)
    for key in ("decision", "proposals"):
        large.go(Route(Page.PAPER, paper=key))
        settle()
        wrong[key] = cut_texts(large) + beyond(large)
    large.go(Route(Page.CALENDAR))
    for row in large.stack.currentWidget().rows.values():
        row.show_details(True)
    settle()
    wrong["calendar"] = cut_texts(large) + beyond(large)
    assert {page: found for page, found in wrong.items() if found} == {}


def test_the_time_of_saving_is_never_shortened(large) -> None:
    large.go(Route(Page.DOCUMENT))
    settle()
    saved = large.bar.saved
    assert saved.text()
    assert saved.contentsRect().width() >= saved.fontMetrics().horizontalAdvance(saved.text())


def test_no_text_is_cut_in_any_section(large) -> None:
    wrong = {}
    for section in large.open_plan.plan.sections:
        large.go(Route(Page.SECTION, section.uid))
        settle()
        wrong[section.key or section.ident] = cut_texts(large) + beyond(large)
    assert {name: found for name, found in wrong.items() if found} == {}


def test_no_menu_and_no_list_is_cut(large) -> None:
    wrong: set[str] = set()
    looked_at = 0
    table = next(s for s in large.open_plan.plan.sections if any(_tables(s)))
    routes = [*map(Route, PAGES), Route(Page.SECTION, table.uid)]
    for route in routes:
        large.go(route)
        settle()
        for menu in large.findChildren(QMenu):
            wrong.update(too_large(menu, large))
        boxes = [box for box in large.findChildren(QComboBox) if box.isVisible()]
        looked_at += len(large.findChildren(QMenu)) + len(boxes)
        wrong.update(f"list “{box.accessibleName()}”" for box in boxes if too_narrow(box))
    assert wrong == set()
    assert looked_at > 20


def _tables(section: Section) -> list[Table]:
    return [block for block in section.blocks if isinstance(block, Table)]


def test_no_text_is_cut_before_a_plan_is_open(large) -> None:
    wrong = {}
    for page in (Page.HOME, Page.NEW):
        if page is Page.HOME:
            large.go_home()
        else:
            large.go(Route(page))
        settle()
        wrong[page.value] = cut_texts(large) + beyond(large)
    assert {name: found for name, found in wrong.items() if found} == {}


def test_the_long_name_of_what_is_undone_ends_before_the_edge(large) -> None:
    large.bar.show_history(LONG_NAME, LONG_NAME)
    settle()
    assert cut_texts(large) + beyond(large) == []
    assert large.bar.undo.text().endswith("…")
    assert large.bar.undo.accessibleName().endswith(LONG_NAME.pattern)
