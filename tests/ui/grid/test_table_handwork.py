# SPDX-License-Identifier: EUPL-1.2
"""Around the grid: a paste that asks, columns by their header, notes, the height of the page."""

from dataclasses import replace

import pytest
from grid_samples import column_of, plan_with, small_table, undo_name
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget
from wheel import roll

from desktop.ui.table_page import TableEditor

KEY = Qt.Key
WIDE = "Cantina\t45\tsat\tdiverse\nCentrul\t30\tsat\taltele"
HEADED = "Capacitate\tNr.\tDenumirea serviciului social\n45\t1\tCantina\n30\t2\tCentrul"


@pytest.fixture
def open_editor(qtbot, open_session):
    def show(table=None, around: QWidget | None = None) -> TableEditor:
        session = open_session(plan_with(table or small_table()))
        editor = TableEditor(session, session.find_table("t1").uid, around)
        if around is None:
            qtbot.addWidget(editor)
            editor.resize(1100, 700)
            editor.show()
        editor.grid.go_to(0, 1)
        QApplication.processEvents()
        return editor

    return show


@pytest.fixture
def editor(open_editor) -> TableEditor:
    return open_editor()


def paste(editor: TableEditor, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)
    editor.grid.commands.paste()


# A paste that asks


def test_a_block_too_wide_is_shown_and_pasted_where_it_is_said(editor: TableEditor) -> None:
    editor.grid.go_to(3, 2)
    paste(editor, WIDE)
    panel = editor.paste_panel
    assert panel.isVisible()
    assert panel.keys() == ("capacitate", "buget_local", "buget_stat", None)
    assert "4 columns were copied" in panel.reason.text()
    assert panel.left_out.text() == "1 column is left out"
    assert panel.here.hasFocus()
    for box, key in zip(panel.boxes, ("denumire", "capacitate", "", ""), strict=True):
        place = box.findData(key)
        box.setCurrentIndex(place)
        box.activated.emit(place)
    assert panel.left_out.text() == "2 columns are left out"
    panel.here.click()
    assert column_of(editor.grid, "denumire")[3:] == ["Cantina", "Centrul"]
    assert column_of(editor.grid, "capacitate")[3:] == ["45", "30"]
    assert column_of(editor.grid, "buget_local")[3:] == ["400", ""]
    assert undo_name(editor.grid) == "Paste 2 rows"
    assert not panel.isVisible()
    editor.session.undo()
    assert column_of(editor.grid, "denumire")[3:] == ["Serviciul 4"]


def test_headings_say_where_columns_go_and_are_not_pasted(editor: TableEditor) -> None:
    paste(editor, HEADED)
    panel = editor.paste_panel
    assert panel.keys() == ("capacitate", None, "denumire")
    assert panel.headings.isChecked()
    panel.as_rows.click()
    assert column_of(editor.grid, "denumire")[4:] == ["Cantina", "Centrul"]
    assert column_of(editor.grid, "nr")[4:] == ["5.", "6."]
    assert column_of(editor.grid, "denumire")[0] == "Serviciul 1"


def test_a_column_is_the_aim_of_one_copied_column_only(editor: TableEditor) -> None:
    paste(editor, HEADED)
    box = editor.paste_panel.boxes[1]
    box.setCurrentIndex(box.findData("denumire"))
    box.activated.emit(box.currentIndex())
    assert editor.paste_panel.keys() == ("capacitate", "denumire", None)


def test_escape_gives_up_the_paste_and_returns_to_the_grid(editor: TableEditor, qtbot) -> None:
    paste(editor, WIDE + "\t\tmai lat")
    QTest.keyClick(editor.paste_panel.here, KEY.Key_Escape)
    assert not editor.paste_panel.isVisible()
    assert undo_name(editor.grid) == ""
    assert QApplication.focusWidget() is editor.grid


def test_nothing_can_be_pasted_nowhere(editor: TableEditor) -> None:
    paste(editor, HEADED)
    for box in editor.paste_panel.boxes:
        box.setCurrentIndex(0)
        box.activated.emit(0)
    assert not editor.paste_panel.here.isEnabled()
    assert not editor.paste_panel.as_rows.isEnabled()


# Columns by their header


def entries(editor: TableEditor, key: str) -> dict[str, object]:
    menu = QMenu(editor)
    editor.column_menu.fill(menu, key)
    found = {action.text(): action for action in menu.actions() if action.text()}
    hidden = found["Show columns"].menu()
    return {**found, **{action.text(): action for action in hidden.actions()}}


def shown_keys(editor: TableEditor) -> list[str]:
    return [column.key for column in editor.model.columns]


def test_a_column_is_hidden_and_shown_again_from_its_menu(editor: TableEditor) -> None:
    entries(editor, "capacitate")["Hide the column"].trigger()
    assert "capacitate" not in shown_keys(editor)
    assert undo_name(editor.grid) == "Hide the column “Capacitate”"
    entries(editor, "nr")["Capacitate"].trigger()
    assert shown_keys(editor)[2] == "capacitate"


def test_a_column_moves_past_hidden_ones(open_editor) -> None:
    table = small_table()
    columns = tuple(replace(c, visible=c.key != "capacitate") for c in table.columns)
    editor = open_editor(replace(table, columns=columns))
    entries(editor, "denumire")["Move to the right"].trigger()
    assert shown_keys(editor) == ["nr", "buget_local", "denumire", "buget_stat"]
    entries(editor, "denumire")["Move to the left"].trigger()
    assert shown_keys(editor) == ["nr", "denumire", "buget_local", "buget_stat"]
    assert not entries(editor, "nr")["Move to the left"].isEnabled()
    assert not entries(editor, "buget_stat")["Move to the right"].isEnabled()


def test_a_dragged_column_goes_before_the_other(editor: TableEditor) -> None:
    editor.grid.column_moved.emit("buget_stat", "denumire")
    assert shown_keys(editor) == ["nr", "buget_stat", "denumire", "capacitate", "buget_local"]
    assert undo_name(editor.grid) == "Move the column “Buget de stat (lei)”"


def test_a_label_is_written_over_the_header(editor: TableEditor, type_text) -> None:
    entries(editor, "capacitate")["Rename"].trigger()
    field = editor.label_editor
    assert field.isVisible()
    type_text(field, "Locuri")
    QTest.keyClick(field, KEY.Key_Return)
    assert editor.model.table.column("capacitate").label == "Locuri"
    assert not field.isVisible()
    editor.grid.grouped_header.label_chosen.emit(1)
    assert field.toPlainText() == "Denumirea serviciului social"
    type_text(field, "x")
    QTest.keyClick(field, KEY.Key_Escape)
    assert editor.model.table.column("denumire").label == "Denumirea serviciului social"
    assert editor.model.table.column("capacitate").label == "Locuri"


def test_a_label_left_by_the_focus_is_stored(editor: TableEditor, type_text) -> None:
    editor.label_editor.open("capacitate")
    type_text(editor.label_editor, "Locuri")
    editor.grid.setFocus()
    assert editor.model.table.column("capacitate").label == "Locuri"
    assert not editor.label_editor.isVisible()


def test_a_new_column_gets_its_label_at_once(editor: TableEditor, type_text) -> None:
    entries(editor, "denumire")["Add a column after it"].trigger()
    type_text(editor.label_editor, "Adresa")
    QTest.keyClick(editor.label_editor, KEY.Key_Return)
    assert [c.name for c in editor.model.columns][2] == "Adresa"


def test_the_column_of_the_cell_is_in_its_menu_and_under_more(editor: TableEditor) -> None:
    editor.grid.go_to(0, 2)
    editor.more.aboutToShow.emit()
    words = {action.text() for action in editor.column_submenu.actions()}
    assert {"Rename", "Hide the column"} <= words
    menu = editor.grid.actions_offered.menu(editor.grid)
    editor.grid.menu_opening.emit(menu)
    assert editor.column_submenu.menuAction() in menu.actions()


# Notes


def test_a_note_takes_the_focus_at_its_end(editor: TableEditor, type_text) -> None:
    editor.grid.go_to(1, 2)
    editor.grid.commands.add_note()
    QApplication.processEvents()
    field = editor.texts_panel.notes.fields[0]
    assert QApplication.focusWidget() is field
    type_text(field, "la cerere")
    assert editor.commit_open_editor()
    assert editor.model.table.notes == ("* la cerere",)


# The totals


def test_the_unit_of_money_is_said_once(editor: TableEditor) -> None:
    assert [line for line, _strong in editor.footer._title()] == ["Computed total (lei)"]
    words = {key: editor.footer._words(summed) for key, summed in editor.footer.sums.items()}
    assert words == {"capacitate": "100", "buget_local": "1.000"}
    assert "1.000 lei" in editor.footer.accessibleDescription()


def test_no_digit_of_a_sum_is_hidden(open_editor) -> None:
    table = small_table(1)
    row = replace(table.rows[0], cells={"buget_local": "123.456.789.012.345"})
    columns = tuple(replace(c, width=0.02) if c.key == "buget_local" else c for c in table.columns)
    editor = open_editor(replace(table, rows=(row,), columns=columns))
    summed = editor.footer.sums["buget_local"]
    lines = editor.footer._lines(3, summed)
    assert "".join(line for line, _strong in lines) == "123.456.789.012.345"
    wrapping = editor.grid.cell_delegate.wrapping
    width = editor.grid.grouped_header.sectionSize(3)
    assert all(wrapping.bold_metrics.horizontalAdvance(line) <= width for line, _s in lines)
    assert editor.footer.height() >= len(lines) * wrapping.line_height


# The height of the page


@pytest.fixture
def page(qtbot):
    """A page that scrolls, with something above and below the table."""
    area = QScrollArea()
    content = QWidget()
    QVBoxLayout(content)
    area.setWidgetResizable(True)
    area.setWidget(content)
    area.resize(1000, 640)
    qtbot.addWidget(area)
    return area


def put_on(page: QScrollArea, *widgets: QWidget) -> None:
    for widget in widgets:
        page.widget().layout().addWidget(widget)
    page.widget().layout().addStretch(1)
    page.show()


def bottom(page: QScrollArea, widget: QWidget) -> int:
    return widget.mapTo(page.viewport(), widget.rect().bottomLeft()).y()


def test_a_long_table_alone_leaves_its_totals_in_sight(page, open_editor, qtbot) -> None:
    editor = open_editor(small_table(80), page.widget())
    put_on(page, QLabel("Sus"), editor, QLabel("Jos"))
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
    assert bottom(page, editor.understanding) < page.viewport().height()
    assert editor.grid.verticalScrollBar().maximum() > 0
    page.resize(1000, 800)
    qtbot.waitUntil(lambda: bottom(page, editor.understanding) > 700)


def test_what_stands_below_a_table_is_scrolled_to_first(page, open_editor, qtbot) -> None:
    editor = open_editor(small_table(80), page.widget())
    below = QLabel("Jos")
    below.setFixedHeight(500)
    put_on(page, QLabel("Sus"), editor, below)
    qtbot.waitUntil(lambda: 0 < bottom(page, editor.understanding) < page.viewport().height())
    assert editor.grid.height() > page.viewport().height() / 2


def test_a_table_far_down_is_seen_whole_once_scrolled_to(page, open_editor, qtbot) -> None:
    editor = open_editor(small_table(80), page.widget())
    above = QLabel("Sus")
    above.setFixedHeight(900)
    put_on(page, above, editor)
    qtbot.waitUntil(lambda: 0 < editor.height() <= page.viewport().height())
    assert editor.height() > 0.9 * page.viewport().height()


def test_a_short_table_asks_for_no_more_than_its_rows(page, open_editor, qtbot) -> None:
    editor = open_editor(small_table(2), page.widget())
    put_on(page, editor)
    qtbot.waitUntil(lambda: editor.grid.height() == editor.grid.sizeHint().height())
    assert editor.grid.verticalScrollBar().maximum() == 0


def test_the_tools_stand_in_one_row_on_a_small_screen(editor: TableEditor, qtbot) -> None:
    flow = editor.tools.layout()
    assert flow.heightForWidth(1020) == flow.heightForWidth(5000)


# The wheel


def test_the_wheel_changes_nothing_and_goes_to_the_page(editor: TableEditor) -> None:
    paste(editor, HEADED)
    before = editor.paste_panel.keys()
    assert not any(roll(box) for box in editor.paste_panel.boxes)
    assert editor.paste_panel.keys() == before
    assert editor.grid.verticalScrollBar().maximum() == 0
    assert not roll(editor.grid.viewport())


def test_a_cut_cell_tells_its_whole_text(open_editor) -> None:
    table = small_table(2)
    long = "cuvânt " * 300
    row = replace(table.rows[0], cells={"denumire": long})
    editor = open_editor(replace(table, rows=(row, table.rows[1])))
    delegate, model = editor.grid.cell_delegate, editor.model
    cell, short = model.index(0, 1), model.index(1, 1)
    assert delegate.told(editor.grid.visualRect(cell), cell).startswith(long)
    assert "Serviciul 2" not in delegate.told(editor.grid.visualRect(short), short)
