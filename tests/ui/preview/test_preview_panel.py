# SPDX-License-Identifier: EUPL-1.2
"""The printed page beside the page: at what is edited, and true after each commit."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from window_samples import editor, small_plan, visit

from desktop.editing.commands.cells import set_cell
from desktop.plan.findings import Place
from desktop.ui import theme
from desktop.ui.blocks.list_editor import ListEditor
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.blocks.table import TableBlock
from desktop.ui.route import Page, Route


def words(printed) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(printed.data)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "\n".join(texts)


def test_it_is_closed_in_a_usual_window_and_open_in_a_wide_one(show_window) -> None:
    window = show_window(small_plan())
    assert window.width() < theme.PREVIEW_WINDOW
    assert window.beside.panel is None
    window.resize(1600, 900)
    assert window.beside.panel.isVisible()
    assert window.beside.action.isChecked()


def test_f8_shows_and_hides_it_and_the_choice_and_the_width_are_kept(show_window) -> None:
    window = show_window(small_plan())
    QTest.keyClick(window, Qt.Key.Key_F8)
    beside = window.beside
    assert beside.panel.isVisible()
    assert beside.sizes()[1] == theme.PREVIEW_WIDTH
    beside.moveSplitter(beside.width() - 300, 1)
    width = beside.sizes()[1]
    assert width < theme.PREVIEW_WIDTH
    again = show_window(small_plan())
    assert again.beside.panel.isVisible()
    assert again.beside.sizes()[1] == width
    QTest.keyClick(again, Qt.Key.Key_F8)
    assert not again.beside.panel.isVisible()
    assert not show_window(small_plan()).beside.action.isChecked()


def test_it_gives_way_where_the_page_has_no_room(window, panel) -> None:
    window.resize(900, 700)
    assert not panel.isVisible()
    assert not window.beside.action.isEnabled()
    window.resize(1500, 900)
    assert panel.isVisible()


def test_a_wide_page_that_is_not_shown_takes_no_room(window, panel) -> None:
    window.go(Route(Page.HUB))
    window.go(Route(Page.DOCUMENT))
    window.stack.currentWidget().setMinimumWidth(1200)
    window.go(Route(Page.HUB))
    assert panel.isVisible()
    assert panel.width() == theme.PREVIEW_WIDTH
    assert window.beside.widget(0).width() < 1200


def test_it_stands_beside_the_pages_of_the_plan_only(window, panel) -> None:
    for page in (Page.HUB, Page.PLAN_DATA, Page.REVIEW):
        window.go(Route(page))
        assert panel.isVisible(), page
    for page in (Page.DOCUMENT, Page.SETTINGS):
        window.go(Route(page))
        assert not panel.isVisible(), page


def test_it_marks_the_cell_and_follows_it(window, panel) -> None:
    page = visit(window, "s3")
    grid = editor(page, TableBlock).editor.grid
    grid.setFocus()
    grid.go_to(1, 2)
    assert panel.place == Place("s3", "t1", "r2", "buget_local")
    assert panel.view.marked == panel.areas_of(panel.place) != ()
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert panel.place.row == "r1"


def test_it_marks_the_paragraph_the_item_and_the_heading(window, panel) -> None:
    page = visit(window, "s1")
    editor(page, ParagraphEditor).focus_start()
    assert panel.place == Place("s1", block=0)
    editor(page, ListEditor).focus_end()
    assert panel.place == Place("s1", block=1, item=1)
    page.head.heading.setFocus()
    assert panel.place == Place("s1")


def test_after_a_commit_it_shows_the_new_print(window, panel, qtbot) -> None:
    row = window.open_plan.plan.sections[2].blocks[0].rows[0]
    set_cell(window.open_plan.session, row.uid, "denumire", "Cantină socială")
    assert "Cantină socială" in words(window.open_plan.prints.latest)
    qtbot.waitUntil(lambda: panel.is_current)


def test_a_click_goes_to_what_is_printed_there(window, panel) -> None:
    visit(window, "s1")
    place = Place("s3", "t1", "r2", "denumire")
    ((page, area),) = panel.areas_of(place)
    panel.view.reveal(page, area)
    point = panel.view.on_view(page, area).center().toPoint()
    assert panel.view.viewport().rect().contains(point)
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.route.section == window.open_plan.session.find_section("s3").uid
    assert window.stack.currentWidget().place_in_focus() == place


def test_a_click_on_the_title_leads_to_the_general_data(window, panel) -> None:
    ((page, area), *_rest) = panel.areas_of(Place())
    panel.view.pointed.emit(page, area.center().x(), area.center().y())
    assert window.route.page is Page.PLAN_DATA


def test_a_click_beside_the_pages_does_nothing(window, panel) -> None:
    route = window.route
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert window.route == route


def test_another_plan_has_another_panel(window, panel) -> None:
    window.go_home()
    assert window.beside.panel is None
    assert not window.beside.action.isEnabled()
