# SPDX-License-Identifier: EUPL-1.2
"""A large table costs no more to edit than a small one; a long text is read without opening it."""

from dataclasses import replace

import pytest
from grid_samples import press, small_table
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.editing.commands import cells, rows
from desktop.ui.grid.delegate import MOST_LINES
from desktop.ui.grid.view import GridView

MANY = 6600


@pytest.fixture
def large(open_grid) -> GridView:
    view = open_grid(small_table(MANY))
    view.go_to(0, 0)
    return view


def test_an_edit_measures_and_paints_one_row(large: GridView, monkeypatch) -> None:
    arrangement, model = large.arrangement, large.table_model
    assert arrangement.measured_rows == MANY
    faces = []
    made = model._face
    monkeypatch.setattr(model, "_face", lambda row: faces.append(row.ident) or made(row))
    cells.set_cell(large.session, model.row(5000).uid, "denumire", "Un alt nume")
    assert faces == ["t1.5001"]
    assert arrangement.measured_rows == MANY + 1


def test_a_new_row_measures_itself_only(large: GridView) -> None:
    arrangement, model = large.arrangement, large.table_model
    rows.add_row(large.session, model.table_uid, before_uid=model.row(3000).uid)
    assert model.rowCount() == MANY + 1
    assert arrangement.measured_rows == MANY + 1
    large.session.undo()
    assert arrangement.measured_rows == MANY + 1


def test_the_view_asks_only_for_what_it_shows(large: GridView, monkeypatch, qtbot) -> None:
    model = large.table_model
    asked = []
    face = model.face
    monkeypatch.setattr(model, "face", lambda place: asked.append(place) or face(place))
    QTest.keyClick(large, Qt.Key.Key_Down)
    large.viewport().repaint()
    in_sight = large.viewport().height() // large.rowHeight(0) + 1
    assert len(set(asked)) <= in_sight


def test_rows_are_as_high_as_their_text_up_to_a_limit(open_grid) -> None:
    table = small_table(3)
    texts = ("scurt", "un\ntext\npe patru\nlinii", "foarte lung " * 200)
    some = tuple(
        replace(row, cells={"denumire": text}) for row, text in zip(table.rows, texts, strict=True)
    )
    grid = open_grid(replace(table, rows=some))
    height = grid.cell_delegate.row_height
    assert [grid.rowHeight(row) for row in range(3)] == [height(1), height(4), height(MOST_LINES)]
    cells.set_cell(grid.session, grid.table_model.row(1).uid, "denumire", "scurt")
    assert grid.rowHeight(1) == height(1)


def test_columns_share_the_width_and_are_shared_anew(open_grid, qtbot) -> None:
    grid = open_grid(small_table())
    header = grid.grouped_header
    assert header.length() == grid.viewport().width()
    grid.resize(1200, 500)
    qtbot.waitUntil(lambda: header.length() == grid.viewport().width())
    assert header.sectionSize(1) > header.sectionSize(0)


def test_the_header_has_two_lines_under_a_group(open_grid) -> None:
    grid = open_grid(small_table())
    line = grid.grouped_header.wrapping.line_height
    assert grid.grouped_header.height() >= 2 * line
    plain = small_table()
    columns = tuple(replace(column, group=None, label="X") for column in plain.columns)
    flat = open_grid(replace(plain, columns=columns))
    assert flat.grouped_header.height() < 2 * line


def test_keys_move_without_measuring(large: GridView) -> None:
    measured = large.arrangement.measured_rows
    for _step in range(20):
        press(large, Qt.Key.Key_Down)
    press(large, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert large.currentIndex().row() == MANY - 1
    assert large.arrangement.measured_rows == measured


def test_amounts_stay_whole_and_words_may_wrap(open_grid) -> None:
    table = small_table(1)
    cells_of_row = {"capacitate": "1.830 mii lei", "buget_local": "Nu este cazul pe aici"}
    columns = tuple(replace(column, label="X") for column in table.columns)
    row = replace(table.rows[0], cells=cells_of_row)
    grid = open_grid(replace(table, columns=columns, rows=(row,)))
    grid.arrangement.renew()
    needs = dict(zip([c.key for c in columns], grid.arrangement._needs, strict=True))
    whole = grid.cell_delegate.wrapping.bold_metrics.horizontalAdvance
    assert needs["capacitate"] > whole("1.830 mii lei")
    assert needs["buget_local"] < whole("Nu este cazul pe aici")
