# SPDX-License-Identifier: EUPL-1.2
"""Keys, the window manager and other programs at a window; nothing that is typed is lost."""

from collections.abc import Iterator

import pytest
from invented_plan import small_plan
from keyboard import manage, number_of
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from desktop.editing.session import PlanSession
from desktop.i18n import _
from desktop.output.interchange import plan_to_json
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.blocks.table import TableBlock
from desktop.ui.first_window import FirstWindow
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route

pytestmark = pytest.mark.needs_window_manager
LETTERS = "ștț ȘȚ ăîâ"
SECOND_START = """
import sys
from pathlib import Path
from desktop import app
sys.exit(app.run(Path(sys.argv[1])))
"""


@pytest.fixture
def window(show_window) -> MainWindow:
    """A window at a section with a paragraph, a list and a table; the focus is in the first."""
    shown = show_window(small_plan(3))
    to_section(shown, 1)
    return shown


@pytest.fixture
def listening(window) -> Iterator[None]:
    """The window waits for later starts of the program."""
    first = FirstWindow(window)
    first.asked.connect(window.come_forward)
    yield
    first.close()


def to_section(window: MainWindow, number: int) -> None:
    window.go(Route(Page.SECTION, window.open_plan.plan.sections[number].uid))


def editor(window: MainWindow, kind: type) -> ParagraphEditor | TableBlock:
    """The first editor of a kind on the page."""
    frames = window.stack.currentWidget().frames.values()
    return next(frame.editor for frame in frames if isinstance(frame.editor, kind))


def write_paragraph(window: MainWindow, keyboard, text: str = LETTERS) -> None:
    """Type at the end of the first paragraph, without leaving it."""
    field = editor(window, ParagraphEditor).field
    field.setFocus()
    keyboard.press("ctrl+End")
    keyboard.write(text)
    keyboard.until(lambda: field.toPlainText().endswith(text))
    assert not stored(window, text)


def stored(window: MainWindow, text: str) -> bool:
    return text in plan_to_json(window.open_plan.plan)


def test_comma_letters_typed_over_a_cell_arrive(window, keyboard) -> None:
    grid = editor(window, TableBlock).editor.grid
    grid.setFocus()
    grid.go_to(1, 1)
    keyboard.write(LETTERS)
    keyboard.press("Return")
    keyboard.until(lambda: stored(window, LETTERS))
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (2, 1)
    assert grid.hasFocus()


def test_undo_redo_and_save_by_key(window, keyboard) -> None:
    write_paragraph(window, keyboard)
    keyboard.press("ctrl+s")
    keyboard.until(lambda: stored(window, LETTERS))
    window.go(Route(Page.HUB))
    keyboard.press("ctrl+z")
    keyboard.until(lambda: not stored(window, LETTERS))
    keyboard.press("ctrl+y")
    keyboard.until(lambda: stored(window, LETTERS))


def test_undo_in_a_field_that_is_being_written(window, keyboard) -> None:
    field = editor(window, ParagraphEditor).field
    write_paragraph(window, keyboard)
    keyboard.press("ctrl+z")
    keyboard.until(lambda: field.toPlainText() == "Început.")
    assert not stored(window, LETTERS)


@pytest.mark.parametrize(
    ("key", "page"),
    (
        ("ctrl+f", Page.FIND),
        ("F1", Page.HELP),
        ("F7", Page.REVIEW),
        ("ctrl+p", Page.DOCUMENT),
        ("ctrl+Home", Page.HUB),
    ),
)
def test_a_key_leads_to_its_page_and_stores_first(window, keyboard, key, page) -> None:
    if page is not Page.HUB:  # in a field Ctrl+Home goes to its start
        write_paragraph(window, keyboard)
    else:
        window.stack.currentWidget().foot.focus_next()
    keyboard.press(key)
    keyboard.until(lambda: window.route.page is page)
    assert page is Page.HUB or stored(window, LETTERS)


def test_page_down_goes_through_the_sections(window, keyboard) -> None:
    sections = window.open_plan.plan.sections
    write_paragraph(window, keyboard)
    keyboard.press("ctrl+Next")
    keyboard.until(lambda: window.route.section == sections[2].uid)
    assert stored(window, LETTERS)
    keyboard.press("ctrl+Prior")
    keyboard.until(lambda: window.route.section == sections[1].uid)


def test_another_program_in_front_stores_what_is_typed(window, keyboard, other_program) -> None:
    write_paragraph(window, keyboard)
    other_program()
    keyboard.until(lambda: not window.isActiveWindow())
    keyboard.until(lambda: stored(window, LETTERS))
    manage("-i", "-a", number_of(window))
    keyboard.until(window.isActiveWindow)
    assert editor(window, ParagraphEditor).field.hasFocus()


@pytest.mark.parametrize("place", ("paragraph", "cell"))
def test_the_window_manager_closes_and_nothing_is_lost(window, keyboard, place) -> None:
    path = window.open_plan.session.path
    if place == "paragraph":
        write_paragraph(window, keyboard)
    else:
        grid = editor(window, TableBlock).editor.grid
        grid.setFocus()
        grid.go_to(1, 2)
        keyboard.write(LETTERS)
    manage("-i", "-c", number_of(window))
    keyboard.until(lambda: not window.isVisible())
    session = PlanSession.open(path, read_only=True)
    assert LETTERS in plan_to_json(session.plan)
    session.close()


def test_the_file_dialog_is_romanian_and_escape_closes_it(window, keyboard) -> None:
    window.go(Route(Page.DOCUMENT))
    page = window.stack.currentWidget()
    seen: list[tuple[str, set[str]]] = []
    watch = QTimer(interval=20)

    def look_and_leave() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and dialog.isActiveWindow():
            watch.stop()
            words = {button.text() for button in dialog.findChildren(QPushButton)}
            seen.append((dialog.windowTitle(), words))
            keyboard.press("Escape")

    watch.timeout.connect(look_and_leave)
    watch.start()
    assert page.ask_target() is None
    [(title, words)] = seen
    assert title == _("Save PDF") != "Save PDF"
    assert {_("&Save"), _("Cancel")} <= words
    keyboard.until(window.isActiveWindow)


def test_a_second_start_brings_the_window_to_the_front(
    window, listening, keyboard, start, other_program
) -> None:
    write_paragraph(window, keyboard)
    other_program()
    keyboard.until(lambda: not window.isActiveWindow())
    second = start(SECOND_START, str(window.open_plan.session.path))
    keyboard.until(window.isActiveWindow)
    keyboard.until(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert stored(window, LETTERS)
