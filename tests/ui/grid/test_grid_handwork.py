# SPDX-License-Identifier: EUPL-1.2
"""Merging, notes, choosing and dragging by hand, in the grid alone."""

from dataclasses import replace

import pytest
from grid_samples import column_of, here, press, shown, small_table, undo_name, with_merge
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView

from desktop.editing.commands import rows
from desktop.plan.tree import Row, RowKind
from desktop.ui.grid.choice import Choice, chosen
from desktop.ui.grid.view import GridView

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
BUDGET = 4  # the column of "buget_stat", which is blank


def menu_methods(grid: GridView) -> set[str]:
    menu = grid.actions_offered.menu(grid)
    by_method = grid.actions_offered.by_method
    offered = {name for name, action in by_method.items() if action in menu.actions()}
    menu.deleteLater()
    return {name for name in offered if by_method[name].isVisible()}


# Merged cells


def test_blank_cells_are_merged_and_split_by_keys(grid: GridView) -> None:
    grid.choose(Choice((1, 2), (BUDGET,)))
    press(grid, KEY.Key_M, CONTROL)
    assert grid.rowSpan(1, BUDGET) == 2
    assert undo_name(grid) == "Merge 2 cells"
    press(grid, KEY.Key_M, CONTROL | SHIFT)
    assert grid.rowSpan(1, BUDGET) == 1
    grid.session.undo()
    assert grid.rowSpan(1, BUDGET) == 2
    grid.session.undo()
    assert grid.rowSpan(1, BUDGET) == 1
    assert not grid.table_model.spans.sizes


def test_with_no_cell_chosen_nothing_is_merged_or_split(grid: GridView) -> None:
    before = grid.session.plan
    grid.clearSelection()
    grid.setCurrentIndex(QModelIndex())
    press(grid, KEY.Key_M, CONTROL)
    press(grid, KEY.Key_M, CONTROL | SHIFT)
    assert grid.session.plan is before


def test_other_spans_stay_when_one_is_made(open_grid) -> None:
    grid = open_grid(with_merge(small_table(6), "t1.1", "t1.2"))
    grid.choose(Choice((3, 4), (BUDGET,)))
    press(grid, KEY.Key_M, CONTROL)
    assert [grid.rowSpan(row, BUDGET) for row in (0, 3)] == [2, 2]
    rows.add_row(grid.session, grid.table_model.table_uid, before_uid=grid.table_model.row(0).uid)
    assert [grid.rowSpan(row, BUDGET) for row in (0, 1, 4)] == [1, 2, 2]
    grid.go_to(4, BUDGET)
    press(grid, KEY.Key_M, CONTROL | SHIFT)
    assert [grid.rowSpan(row, BUDGET) for row in (1, 4)] == [2, 1]


def test_cells_with_texts_are_merged_only_with_all_of_them(grid: GridView) -> None:
    grid.choose(Choice((0, 1), (1,)))
    assert menu_methods(grid) & {"merge", "merge_joining", "split"} == {"merge_joining"}
    grid.actions_offered.by_method["merge_joining"].trigger()
    assert undo_name(grid) == "Merge 2 cells"
    assert column_of(grid, "denumire")[:2] == ["Serviciul 1\nServiciul 2", ""]
    assert grid.rowSpan(0, 1) == 2


def test_a_refused_merge_is_told(grid: GridView, qtbot) -> None:
    grid.choose(Choice((0, 1), (1,)))
    before = shown(grid)
    with qtbot.waitSignal(grid.troubled):
        grid.commands.merge()
    assert shown(grid) == before


@pytest.mark.parametrize(
    ("chosen_cells", "offered"),
    [
        (Choice((0,), (BUDGET,)), set()),
        (Choice((0, 1), (BUDGET,)), {"merge"}),
        (Choice((0, 1), (3, BUDGET)), set()),
        (Choice((2, 3), (BUDGET,)), {"split", "merge"}),
    ],
)
def test_the_menu_offers_what_can_be_done(open_grid, chosen_cells, offered) -> None:
    grid = open_grid(with_merge(small_table(), "t1.3", "t1.4"))
    grid.choose(chosen_cells)
    assert menu_methods(grid) & {"merge", "merge_joining", "split"} == offered


def test_a_continuation_between_merged_rows_is_covered(open_grid) -> None:
    table = small_table(2)
    rest = Row(ident="t1.c", kind=RowKind.CONTINUATION, cells={"denumire": "…"}, continues="t1.1")
    merged = with_merge(replace(table, rows=(table.rows[0], rest, table.rows[1])), "t1.1", "t1.2")
    assert open_grid(merged).rowSpan(0, BUDGET) == 3


# Notes, choosing


def test_a_note_is_begun_with_its_sign(grid: GridView, qtbot) -> None:
    grid.go_to(1, 2)
    with qtbot.waitSignal(grid.note_added) as told:
        press(grid, KEY.Key_N, CONTROL | SHIFT)
    assert told.args == [0]
    assert column_of(grid, "capacitate")[1] == "20*"
    assert grid.table_model.table.notes == ("* ",)
    grid.session.undo()
    assert column_of(grid, "capacitate")[1] == "20"


def test_whole_rows_and_columns_are_chosen_by_keys(grid: GridView) -> None:
    grid.choose(Choice((1, 2), (1,)))
    press(grid, KEY.Key_Space, SHIFT)
    assert chosen(grid.selectionModel()) == Choice((1, 2), (0, 1, 2, 3, 4))
    grid.go_to(1, 3)
    press(grid, KEY.Key_Space, CONTROL)
    assert chosen(grid.selectionModel()) == Choice((0, 1, 2, 3), (3,))
    assert here(grid) == (1, 3)


@pytest.mark.parametrize("key", [KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End])
@pytest.mark.parametrize("modifiers", [CONTROL, CONTROL | SHIFT])
def test_far_keys_are_the_grids_even_where_the_page_has_them(
    grid: GridView, key: Qt.Key, modifiers
) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    event.ignore()
    QApplication.sendEvent(grid, event)
    assert event.isAccepted()


def test_control_shift_arrows_choose_to_the_edge(grid: GridView) -> None:
    grid.go_to(0, 1)
    press(grid, KEY.Key_Down, CONTROL | SHIFT)
    press(grid, KEY.Key_Right, CONTROL | SHIFT)
    assert chosen(grid.selectionModel()) == Choice((0, 1, 2, 3), (1, 2, 3))
    press(grid, KEY.Key_Home, CONTROL | SHIFT)
    assert chosen(grid.selectionModel()) == Choice((0,), (0, 1))
    press(grid, KEY.Key_End, CONTROL | SHIFT)
    assert chosen(grid.selectionModel()) == Choice((0, 1, 2, 3), (1, 2, 3, 4))


# Dragging


def middle(header: QHeaderView, section: int, part: float = 0.5) -> QPoint:
    """A point inside a section; `part`: how far along it."""
    along = header.sectionViewportPosition(section) + round(header.sectionSize(section) * part)
    across = header.viewport().rect().center()
    if header.orientation() is Qt.Orientation.Vertical:
        return QPoint(across.x(), along)
    return QPoint(along, header.height() - 3)


def drag(widget, start: QPoint, end: QPoint, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mousePress(widget, LEFT, modifiers, start)
    QTest.mouseMove(widget, (start + end) / 2)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, LEFT, modifiers, end)


def test_chosen_rows_are_dragged_by_their_handles(grid: GridView) -> None:
    handles = grid.verticalHeader()
    grid.choose(Choice((0,), tuple(range(5))))
    drag(handles.viewport(), middle(handles, 0), middle(handles, 2, 0.8))
    assert column_of(grid, "denumire") == [f"Serviciul {n}" for n in (2, 3, 1, 4)]
    assert chosen(grid.selectionModel()).rows == (2,)
    assert undo_name(grid) == "Move 1 row"
    grid.session.undo()
    assert column_of(grid, "denumire")[0] == "Serviciul 1"


def test_a_click_on_chosen_rows_chooses_one_and_moves_nothing(grid: GridView) -> None:
    handles = grid.verticalHeader()
    grid.choose(Choice((0, 1, 2), tuple(range(5))))
    QTest.mouseClick(handles.viewport(), LEFT, pos=middle(handles, 1))
    assert chosen(grid.selectionModel()).rows == (1,)
    assert undo_name(grid) == ""


def test_alt_drags_the_row_under_the_mouse_with_a_line(grid: GridView) -> None:
    port = grid.viewport()
    start = grid.visualRect(grid.table_model.index(3, 1)).center()
    end = grid.visualRect(grid.table_model.index(1, 1)).topLeft() + QPoint(5, 2)
    QTest.mousePress(port, LEFT, ALT, start)
    QTest.mouseMove(port, end)
    assert grid.row_drag.place == 1
    port.grab()
    QTest.mouseRelease(port, LEFT, ALT, end)
    assert column_of(grid, "denumire") == [f"Serviciul {n}" for n in (1, 4, 2, 3)]


def test_escape_lets_dragged_rows_stay(grid: GridView) -> None:
    port = grid.viewport()
    start = grid.visualRect(grid.table_model.index(3, 1)).center()
    QTest.mousePress(port, LEFT, ALT, start)
    QTest.mouseMove(port, QPoint(start.x(), 2))
    press(grid, KEY.Key_Escape)
    QTest.mouseRelease(port, LEFT, ALT, QPoint(start.x(), 2))
    assert undo_name(grid) == ""


def test_the_grid_rolls_while_rows_are_held_beyond_its_edge(open_grid, qtbot) -> None:
    grid = open_grid(small_table(80))
    grid.go_to(0, 1)
    port = grid.viewport()
    QTest.mousePress(port, LEFT, ALT, grid.visualRect(grid.table_model.index(0, 1)).center())
    QTest.mouseMove(port, QPoint(50, port.height() + 20))
    qtbot.waitUntil(lambda: grid.verticalScrollBar().value() > 0)
    grid.row_drag.cancel()
    assert grid.row_drag.place is None


def test_a_column_is_dragged_by_its_label(grid: GridView, qtbot) -> None:
    header = grid.grouped_header
    with qtbot.waitSignal(grid.column_moved) as told:
        drag(header.viewport(), middle(header, 2), middle(header, 1, 0.2))
    assert told.args == ["capacitate", "denumire"]
    with qtbot.waitSignal(grid.column_moved) as told:
        drag(header.viewport(), middle(header, 0), middle(header, 4, 0.8))
    assert told.args == ["nr", None]


def test_a_click_on_a_label_chooses_the_column(grid: GridView, qtbot) -> None:
    header = grid.grouped_header
    with qtbot.assertNotEmitted(grid.column_moved):
        QTest.mouseClick(header.viewport(), LEFT, pos=middle(header, 2))
    assert chosen(grid.selectionModel()) == Choice((0, 1, 2, 3), (2,))


# Screen readers, the wheel


def test_a_screen_reader_finds_cells_with_names_and_roles(grid: GridView) -> None:
    table = QAccessible.queryAccessibleInterface(grid)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name)
    parts = [table.child(place) for place in range(table.childCount())]
    cells = [part for part in parts if part.role() is QAccessible.Role.Cell]
    names = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert len(cells) == 20
    assert names[1] == "row 1, Denumirea serviciului social, Serviciul 1"
    assert names[3] == "row 1, Buget local (lei), 100 lei"
    assert names[4] == "row 1, Buget de stat (lei), empty"
    assert all(cell.state().focusable and cell.state().selectable for cell in cells)
    heads = [part for part in parts if part.role() is QAccessible.Role.ColumnHeader]
    assert [head.text(QAccessible.Text.Name) for head in heads][2] == "Capacitate"


def test_an_open_editor_has_the_name_of_its_column(grid: GridView) -> None:
    grid.go_to(0, 2)
    press(grid, KEY.Key_F2)
    editor = QAccessible.queryAccessibleInterface(grid.open_editors()[0])
    assert editor.role() is QAccessible.Role.EditableText
    assert editor.text(QAccessible.Text.Name) == "Capacitate"
    press(grid, KEY.Key_Escape)
