# SPDX-License-Identifier: EUPL-1.2
"""Where the keys lead in the grid, covered cells being passed over."""

from desktop.plan.tree import RowKind
from desktop.ui.grid.model import TableModel
from desktop.ui.grid.spans import Cell


def beside(model: TableModel, cell: Cell, down: int, right: int) -> Cell | None:
    """The cell that shows next to `cell` in a direction (one of them is 1 or -1), or None."""
    there = _step(model, cell, down, right)
    return model.spans.anchor(*there) if there is not None else None


def _step(model: TableModel, place: Cell, down: int, right: int) -> Cell | None:
    """The place beyond the cell that shows at `place`, in the same column or row, or None."""
    top, left = model.spans.anchor(*place)
    rows, columns = model.spans.sizes.get((top, left), (1, 1))
    row, column = place
    if down:
        row = top + rows if down > 0 else top - 1
    else:
        column = left + columns if right > 0 else left - 1
    inside = 0 <= row < model.rowCount() and 0 <= column < model.columnCount()
    return (row, column) if inside else None


def next_cell(model: TableModel, cell: Cell) -> Cell | None:
    """The cell after `cell` in the order of reading, or None after the last."""
    row, column = cell
    for there in range(row, model.rowCount()):
        start = column + 1 if there == row else 0
        for beyond in range(start, model.columnCount()):
            if (there, beyond) not in model.spans.anchors:
                return there, beyond
    return None


def previous_cell(model: TableModel, cell: Cell) -> Cell | None:
    """The cell before `cell` in the order of reading, or None before the first."""
    row, column = cell
    for there in range(row, -1, -1):
        start = column if there == row else model.columnCount()
        for beyond in range(start - 1, -1, -1):
            if (there, beyond) not in model.spans.anchors:
                return there, beyond
    return None


def edge_of_data(model: TableModel, cell: Cell, down: int, right: int) -> Cell:
    """The last place before texts end or, from a blank or its border, the next one with a text.

    It is in the column or row of `cell`, whatever the merged cells and groups on the way cover.
    """
    following = _step(model, cell, down, right)
    if following is None:
        return cell
    through_texts = _filled(model, cell) and _filled(model, following)
    while following is not None:
        if _filled(model, following) != through_texts:
            return cell if through_texts else following
        cell, following = following, _step(model, following, down, right)
    return cell


def _filled(model: TableModel, place: Cell) -> bool:
    return bool(model.text(*model.spans.anchor(*place)))


def body_length(model: TableModel) -> int:
    """How many rows stand before the total rows at the end, where new rows belong."""
    length = model.rowCount()
    while length and model.row(length - 1).kind is RowKind.TOTAL:
        length -= 1
    return length


def start_of_body(model: TableModel) -> int:
    """The first row that holds what a person writes, after column numbers and groups."""
    rows = range(model.rowCount())
    return next((row for row in rows if model.row(row).kind is RowKind.ROW), 0)
