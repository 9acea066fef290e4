# SPDX-License-Identifier: EUPL-1.2
"""The tables of real plans are shown whole."""

import pytest
from grid_samples import shown
from PySide6.QtCore import QPoint

from desktop.plan.tree import RowKind, Table
from desktop.ui.grid.view import GridView


def table_of(grid: GridView) -> Table:
    return grid.table_model.table


def test_the_largest_table_of_cluj(open_grid, read_seed) -> None:
    grid = open_grid(read_seed("cluj"))
    kinds = [row.kind for row in table_of(grid).rows]
    assert kinds.count(RowKind.ROW) == 66
    spans = grid.table_model.spans.sizes
    merged = sorted(size[0] for size in spans.values() if size[1] == 1)
    assert merged == [2, 2, 2, 2, 3, 4, 5, 5, 11]
    assert sum(1 for size in spans.values() if size == (1, 10)) == 7  # groups A.2-A.4, four notes
    assert grid.rowSpan(27, 6) == 5
    assert grid.table_model.text(27, 6) == "1613"
    last = shown(grid)[-1]
    assert (last[2], last[6], last[7]) == ("TOTAL", "87660", "63008")


@pytest.mark.parametrize("name", ["cluj", "doljesti", "ialomita"])
def test_every_text_of_every_table_can_be_reached(open_grid, read_seed, name: str) -> None:
    plan = read_seed(name)
    for _section, table in plan.tables():
        grid = open_grid(plan, table.ident)
        texts = {text for row in table.rows for text in row.cells.values() if text}
        covered = grid.table_model.spans.anchors
        visible = {
            text
            for row, line in enumerate(shown(grid))
            for column, text in enumerate(line)
            if (row, column) not in covered
        }
        assert texts <= visible
        grid.close()


def test_merged_and_full_width_cells_lie_where_they_print(open_grid, read_seed) -> None:
    grid = open_grid(read_seed("cluj"))
    model = grid.table_model
    group = grid.visualRect(model.index(4, 0))
    assert group.width() == grid.grouped_header.length()
    merge = grid.visualRect(model.index(11, 6))
    assert merge.height() == grid.rowHeight(11) + grid.rowHeight(12)
    grid.scrollTo(model.index(12, 2))
    below = grid.visualRect(model.index(12, 2)).center()
    place = QPoint(grid.columnViewportPosition(6) + 5, below.y())
    assert grid.indexAt(place) == model.index(11, 6)
