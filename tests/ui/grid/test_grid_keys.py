# SPDX-License-Identifier: EUPL-1.2
"""The grid has a spreadsheet's habits; what each key does is one named step."""

from dataclasses import replace

import pytest
from grid_samples import column_of, focused, here, press, shown, small_table, undo_name, with_total
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.plan.tree import Row, RowKind, Table
from desktop.ui.grid.choice import Choice, chosen
from desktop.ui.grid.view import GridView

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_typing_replaces_and_enter_goes_down(grid: GridView, type_text) -> None:
    grid.go_to(0, 1)
    type_text(grid, "Îngrijire și țesut")
    press(grid, KEY.Key_Return)
    assert column_of(grid, "denumire")[0] == "Îngrijire și țesut"
    assert here(grid) == (1, 1)
    assert undo_name(grid) == "Edit “Denumirea serviciului social”"


def test_a_key_typed_starts_the_new_text(grid: GridView) -> None:
    grid.go_to(1, 2)
    QTest.keyClicks(grid, "4")
    QTest.keyClicks(focused(grid), "5")
    press(grid, KEY.Key_Return, SHIFT)
    assert column_of(grid, "capacitate")[1] == "45"
    assert here(grid) == (0, 2)


def test_altgr_as_windows_tells_it_starts_typing(grid: GridView) -> None:
    QTest.keyClick(grid, KEY.Key_Dollar, CONTROL | ALT)
    assert grid.open_editors()


def test_f2_edits_the_text_that_is_there(grid: GridView) -> None:
    grid.go_to(0, 1)
    press(grid, KEY.Key_F2)
    QTest.keyClicks(focused(grid), " bis")
    press(grid, KEY.Key_Return)
    assert column_of(grid, "denumire")[0] == "Serviciul 1 bis"


def test_backspace_empties_and_edits(grid: GridView) -> None:
    grid.go_to(0, 1)
    press(grid, KEY.Key_Backspace)
    assert focused(grid).toPlainText() == ""
    press(grid, KEY.Key_Tab)
    assert column_of(grid, "denumire")[0] == ""


def test_escape_cancels(grid: GridView) -> None:
    grid.go_to(0, 1)
    QTest.keyClicks(grid, "x")
    press(grid, KEY.Key_Escape)
    assert column_of(grid, "denumire")[0] == "Serviciul 1"
    assert not grid.open_editors()
    assert undo_name(grid) == ""


def test_escape_takes_back_what_a_pause_has_stored(grid: GridView) -> None:
    grid.go_to(0, 1)
    QTest.keyClicks(grid, "x")
    assert focused(grid).store()
    assert column_of(grid, "denumire")[0] == "x"
    press(grid, KEY.Key_Escape)
    assert column_of(grid, "denumire")[0] == "Serviciul 1"


def test_alt_enter_breaks_the_line(grid: GridView) -> None:
    grid.go_to(0, 1)
    QTest.keyClicks(grid, "a")
    press(grid, KEY.Key_Return, ALT)
    QTest.keyClicks(focused(grid), "b")
    press(grid, KEY.Key_Return)
    assert column_of(grid, "denumire")[0] == "a\nb"


def test_the_editor_grows_with_its_text(grid: GridView) -> None:
    grid.go_to(0, 1)
    QTest.keyClicks(grid, "a")
    editor = focused(grid)
    before = editor.height()
    for _line in range(5):
        press(grid, KEY.Key_Return, ALT)
    assert editor.height() >= before + 4 * editor.fontMetrics().lineSpacing()
    press(grid, KEY.Key_Escape)


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        (KEY.Key_Up, (1, 2)),
        (KEY.Key_Down, (3, 2)),
        (KEY.Key_Left, (2, 1)),
        (KEY.Key_Right, (2, 3)),
    ],
)
def test_an_arrow_leaves_a_cell_typed_over(grid: GridView, key: Qt.Key, cell: tuple) -> None:
    grid.go_to(2, 2)
    QTest.keyClicks(grid, "9")
    press(grid, key)
    assert column_of(grid, "capacitate")[2] == "9"
    assert here(grid) == cell


def test_after_f2_an_arrow_moves_in_the_text(grid: GridView) -> None:
    grid.go_to(2, 2)
    press(grid, KEY.Key_F2)
    press(grid, KEY.Key_Left)
    assert here(grid) == (2, 2)
    assert grid.open_editors()
    press(grid, KEY.Key_Escape)


def test_tab_goes_through_the_row_and_enter_returns_under_its_start(grid: GridView) -> None:
    grid.go_to(0, 1)
    press(grid, KEY.Key_Tab)
    press(grid, KEY.Key_Tab)
    assert here(grid) == (0, 3)
    press(grid, KEY.Key_Return)
    assert here(grid) == (1, 1)
    press(grid, KEY.Key_Backtab, SHIFT)
    assert here(grid) == (1, 0)
    press(grid, KEY.Key_Backtab, SHIFT)
    assert here(grid) == (0, 4)


def test_tab_in_the_last_cell_adds_a_row(grid: GridView) -> None:
    grid.go_to(3, 4)
    press(grid, KEY.Key_Tab)
    assert here(grid) == (4, 0)
    assert len(shown(grid)) == 5
    assert undo_name(grid) == "Add a row"


def test_tab_before_the_total_adds_a_row_above_it(open_grid) -> None:
    grid = open_grid(with_total(small_table(2)))
    grid.go_to(1, 4)
    press(grid, KEY.Key_Tab)
    assert [row[1] for row in shown(grid)] == ["Serviciul 1", "Serviciul 2", "", "Total"]
    assert here(grid) == (2, 0)


def test_tab_after_a_blank_last_row_adds_nothing(open_grid) -> None:
    blank = Row(ident="t1.9", kind=RowKind.ROW, cells={})
    table = small_table(1)
    grid = open_grid(replace(table, rows=(*table.rows, blank)))
    grid.go_to(1, 4)
    press(grid, KEY.Key_Tab)
    assert len(shown(grid)) == 2


def test_tab_passes_over_covered_cells(open_grid) -> None:
    table = small_table(2)
    group = Row(ident="g", kind=RowKind.GROUP, cells={"nr": "A.1"})
    grid = open_grid(replace(table, rows=(table.rows[0], group, table.rows[1])))
    grid.go_to(0, 4)
    press(grid, KEY.Key_Tab)
    assert here(grid) == (1, 0)
    press(grid, KEY.Key_Tab)
    assert here(grid) == (2, 0)


def with_group_in_the_middle() -> Table:
    """Two rows, a group as wide as the table, one row."""
    table = small_table(3)
    group = Row(ident="g", kind=RowKind.GROUP, cells={"nr": "A.1"})
    return replace(table, rows=(*table.rows[:2], group, *table.rows[2:]))


def test_a_group_on_the_way_does_not_lose_the_column(open_grid) -> None:
    grid = open_grid(with_group_in_the_middle())
    grid.go_to(0, 3)
    press(grid, KEY.Key_Down, CONTROL)
    assert here(grid) == (3, 3)
    press(grid, KEY.Key_Up, CONTROL)
    assert here(grid) == (0, 3)
    for row, column in ((1, 3), (2, 0), (3, 3)):
        press(grid, KEY.Key_Return)
        assert here(grid) == (row, column)
    for row, column in ((2, 0), (1, 3)):
        press(grid, KEY.Key_Return, SHIFT)
        assert here(grid) == (row, column)


def test_writing_begins_under_the_column_numbers_and_groups(open_grid) -> None:
    table = small_table(1)
    numbers = Row(ident="n", kind=RowKind.COLUMN_NUMBERS, cells={"nr": "1", "denumire": "2"})
    group = Row(ident="g", kind=RowKind.GROUP, cells={"nr": "A.1"})
    assert here(open_grid(replace(table, rows=(numbers, group, *table.rows)))) == (2, 0)
    assert here(open_grid(replace(table, rows=(numbers,)))) == (0, 0)


def test_a_click_ends_a_run_of_tabs(grid: GridView) -> None:
    grid.go_to(0, 1)
    press(grid, KEY.Key_Tab)
    place = grid.visualRect(grid.model().index(2, 3)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert here(grid) == (2, 3)
    press(grid, KEY.Key_Return)
    assert here(grid) == (3, 3)


def test_control_tab_leaves_the_grid(grid: GridView, qtbot) -> None:
    window = QWidget()
    grid.setParent(window)
    beyond = QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    grid.setFocus()
    QApplication.processEvents()
    press(grid, KEY.Key_Tab, CONTROL)
    assert window.focusWidget() is beyond
    grid.setParent(None)


def test_control_arrows_go_to_the_edge_of_the_data(grid: GridView) -> None:
    grid.go_to(0, 0)
    press(grid, KEY.Key_Right, CONTROL)
    assert here(grid) == (0, 3)  # the last column is empty
    press(grid, KEY.Key_Right, CONTROL)
    assert here(grid) == (0, 4)
    press(grid, KEY.Key_Down, CONTROL)
    assert here(grid) == (3, 4)
    press(grid, KEY.Key_Left, CONTROL)
    assert here(grid) == (3, 3)
    press(grid, KEY.Key_Up, CONTROL)
    assert here(grid) == (0, 3)
    assert chosen(grid.selectionModel()) == Choice((0,), (3,))


def test_shift_and_control_extend_the_choice(grid: GridView) -> None:
    grid.go_to(0, 1)
    press(grid, KEY.Key_Down, SHIFT)
    assert chosen(grid.selectionModel()) == Choice((0, 1), (1,))
    press(grid, KEY.Key_Right, SHIFT | CONTROL)
    assert chosen(grid.selectionModel()) == Choice((0, 1), (1, 2, 3))


def test_home_and_end(grid: GridView) -> None:
    grid.go_to(2, 2)
    press(grid, KEY.Key_Home)
    assert here(grid) == (2, 0)
    press(grid, KEY.Key_End)
    assert here(grid) == (2, 4)
    press(grid, KEY.Key_Home, CONTROL)
    assert here(grid) == (0, 0)
    press(grid, KEY.Key_End, CONTROL)
    assert here(grid) == (3, 4)


def test_delete_clears_the_chosen_cells_at_once(grid: GridView) -> None:
    grid.choose(Choice((0, 1), (2, 3)))
    press(grid, KEY.Key_Delete)
    assert column_of(grid, "capacitate")[:3] == ["", "", "30"]
    assert column_of(grid, "buget_local")[:3] == ["", "", "300"]
    assert undo_name(grid) == "Clear 4 cells"
    grid.session.undo()
    assert column_of(grid, "capacitate")[:2] == ["10", "20"]


def test_control_d_fills_down(grid: GridView) -> None:
    grid.choose(Choice((0, 1, 2), (1, 2)))
    press(grid, KEY.Key_D, CONTROL)
    assert column_of(grid, "denumire") == ["Serviciul 1"] * 3 + ["Serviciul 4"]
    assert undo_name(grid) == "Fill down 2 rows"
    grid.go_to(3, 1)
    press(grid, KEY.Key_D, CONTROL)
    assert column_of(grid, "denumire")[3] == "Serviciul 1"


@pytest.mark.parametrize(
    ("key", "modifiers"), [(KEY.Key_Insert, CONTROL), (KEY.Key_Plus, CONTROL | SHIFT)]
)
def test_a_row_is_inserted_above(grid: GridView, key: Qt.Key, modifiers) -> None:
    grid.go_to(1, 1)
    press(grid, key, modifiers)
    assert column_of(grid, "denumire")[:3] == ["Serviciul 1", "", "Serviciul 2"]
    assert here(grid) == (1, 1)


def test_control_minus_deletes_the_chosen_rows(grid: GridView) -> None:
    grid.choose(Choice((1, 2), (1,)))
    press(grid, KEY.Key_Minus, CONTROL)
    assert column_of(grid, "denumire") == ["Serviciul 1", "Serviciul 4"]
    assert here(grid) == (1, 1)
    assert undo_name(grid) == "Delete 2 rows"
    grid.session.undo()
    assert len(shown(grid)) == 4


def test_alt_arrows_move_the_chosen_rows(grid: GridView) -> None:
    grid.choose(Choice((1, 2), (1,)))
    press(grid, KEY.Key_Up, ALT)
    assert column_of(grid, "denumire") == [f"Serviciul {n}" for n in (2, 3, 1, 4)]
    assert chosen(grid.selectionModel()).rows == (0, 1)
    press(grid, KEY.Key_Down, ALT)
    press(grid, KEY.Key_Down, ALT)
    assert column_of(grid, "denumire") == [f"Serviciul {n}" for n in (1, 4, 2, 3)]
    assert undo_name(grid) == "Move 2 rows"
    press(grid, KEY.Key_Down, ALT)
    assert column_of(grid, "denumire") == [f"Serviciul {n}" for n in (1, 4, 2, 3)]


def test_control_shift_d_duplicates(grid: GridView) -> None:
    grid.choose(Choice((0, 1), (1,)))
    press(grid, KEY.Key_D, CONTROL | SHIFT)
    assert column_of(grid, "denumire")[:4] == [f"Serviciul {n}" for n in (1, 2, 1, 2)]
    assert chosen(grid.selectionModel()).rows == (2, 3)
    assert undo_name(grid) == "Duplicate 2 rows"


def test_select_rows_by_the_handles_and_delete(grid: GridView) -> None:
    grid.selectRow(1)
    press(grid, KEY.Key_Minus, CONTROL)
    assert column_of(grid, "nr") == ["1.", "3.", "4."]


def test_undo_inside_the_editor_is_its_own(grid: GridView) -> None:
    grid.go_to(0, 1)
    press(grid, KEY.Key_F2)
    QTest.keyClicks(focused(grid), "xyz")
    press(grid, KEY.Key_Z, CONTROL)
    assert focused(grid).toPlainText() == "Serviciul 1"
    press(grid, KEY.Key_Escape)


def test_nothing_is_changed_where_the_plan_may_only_be_read(grid: GridView, monkeypatch) -> None:
    monkeypatch.setattr(type(grid.session), "read_only", property(lambda self: True))
    before = shown(grid)
    QTest.keyClicks(grid, "x")
    for key, modifiers in ((KEY.Key_Delete, None), (KEY.Key_Minus, CONTROL)):
        press(grid, key, modifiers or Qt.KeyboardModifier.NoModifier)
    assert not grid.open_editors()
    assert shown(grid) == before


def test_the_current_cell_is_kept_when_rows_come_above(grid: GridView) -> None:
    from desktop.editing.commands import rows

    grid.selectionModel().setCurrentIndex(
        grid.table_model.index(2, 1), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    rows.add_row(grid.session, grid.table_model.table_uid, before_uid=grid.table_model.row(0).uid)
    assert here(grid) == (3, 1)
