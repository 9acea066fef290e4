# SPDX-License-Identifier: EUPL-1.2
"""What the parts of a grid know of it: its table, its delegate, its header, the ways to go.

`surface` dresses it and lays it out, `view` gives it the keyboard and the commands.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableView, QWidget

from desktop.editing.commands import cells
from desktop.editing.session import PlanSession
from desktop.ui.grid.choice import Choice
from desktop.ui.grid.delegate import CellDelegate
from desktop.ui.grid.header import GroupedHeader
from desktop.ui.grid.model import TableModel


class GridBase(QTableView):
    """A table of the plan. `troubled` carries a PlanSocialError; `recovered`: it is over."""

    troubled = Signal(object)
    recovered = Signal()
    began = Signal()  # a cell holds text that is not stored
    current_cell_changed = Signal()
    width_chosen = Signal(str, float)  # column key, share of the grid's width
    column_moved = Signal(str, object)  # column key, key of the column it goes before, or None
    paste_questioned = Signal(object)  # a PasteQuestion
    note_added = Signal(int)  # its place among the notes
    menu_opening = Signal(object)  # the context menu of a cell

    def __init__(self, session: PlanSession, table_uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.table_model = TableModel(session, table_uid, self)
        self.cell_delegate = CellDelegate(self.table_model, self._write, self)
        self.grouped_header = GroupedHeader(self.table_model, self)
        self.grouped_header.movable = not session.read_only

    def commit_open_editor(self) -> bool:
        """Store and close what is being written; False when that failed, the text staying here."""
        raise NotImplementedError

    def go_to(self, row: int, column: int) -> None:
        """Make the cell at a place the current one, alone chosen and in sight."""
        raise NotImplementedError

    def choose(self, choice: Choice, *, keep_current: bool = False) -> None:
        """Choose a block of cells, the first of them current unless the current one is kept."""
        raise NotImplementedError

    def _write(self, row_uid: int, key: str, text: str) -> None:
        cells.set_cell(self.session, row_uid, key, text)
