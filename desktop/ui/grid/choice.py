# SPDX-License-Identifier: EUPL-1.2
"""Which cells of the grid are chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel

from desktop.ui.grid.model import TableModel


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen rows and columns, ascending; the chosen cells are where they cross."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.rows and self.columns)

    @property
    def is_one(self) -> bool:
        """Whether just one cell is chosen."""
        return len(self.rows) == 1 and len(self.columns) == 1


def chosen(selection: QItemSelectionModel) -> Choice:
    """The chosen cells, or the current one; none where there is no current one."""
    rows: set[int] = set()
    columns: set[int] = set()
    for part in selection.selection().toList():
        rows.update(range(part.top(), part.bottom() + 1))
        columns.update(range(part.left(), part.right() + 1))
    current = selection.currentIndex()
    if not rows and current.isValid():
        return Choice((current.row(),), (current.column(),))
    return Choice(tuple(sorted(rows)), tuple(sorted(columns)))


def texts_of(model: TableModel, choice: Choice) -> tuple[tuple[str, ...], ...]:
    """The texts of the chosen cells, row by row."""
    return tuple(tuple(model.text(r, c) for c in choice.columns) for r in choice.rows)


def keys_of(model: TableModel, choice: Choice) -> dict[tuple[int, str], str]:
    """The texts of the chosen cells by row uid and column key."""
    return {
        (face.row.uid, face.keys[column]): face.row.text(face.keys[column])
        for face in map(model.face, choice.rows)
        for column in choice.columns
        if column == 0 or not face.full_width
    }
