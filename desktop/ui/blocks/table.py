# SPDX-License-Identifier: EUPL-1.2
"""A table inside a section page: the grid and its tools, as tall as its rows need and fit."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.errors import PlanSocialError
from desktop.plan.findings import Finding, Place
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.open_plan import OpenPlan
from desktop.ui.pickers.table_pickers import TablePickers
from desktop.ui.table_page import TableEditor


class TableBlock(BlockEditor):
    """Hosts the table editor; which reads and writes the table by itself."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(open_plan, uid, parent)
        self.name = _("Table")
        self.editor = TableEditor(open_plan.session, uid, self)
        self.pickers = TablePickers(self.editor, open_plan.lists)
        self.editor.troubled.connect(self._troubled)
        self.editor.recovered.connect(open_plan.recovered)
        self.editor.began.connect(open_plan.writing)
        self.editor.grid.current_cell_changed.connect(self.place_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.editor)

    def refresh(self) -> None:
        """The table editor follows the changes by itself."""

    def focus_start(self) -> None:
        """The grid, at the cell where one was."""
        self.editor.grid.setFocus()

    def focus_place(self, place: Place) -> None:
        """The cell of a finding, or the grid when it names none."""
        table = self.open_plan.session.table(self.uid)
        row = table.row(place.row) if place.row is not None else None
        key = place.column or next((column.key for column in table.columns), "")
        if row is None or not self.editor.focus_cell(row.uid, key):
            self.focus_start()

    def place_in_focus(self, block: Place) -> Place:
        """The grid's current cell, or the table as a whole."""
        table = Place(section=block.section, table=self.editor.ties.table.ident)
        index = self.editor.grid.currentIndex()
        if not index.isValid():
            return table
        model = self.editor.model
        return replace(table, row=model.row(index.row()).ident, column=model.key(index))

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """The cells of findings are marked in the grid."""
        self.editor.set_findings(findings)

    def commit(self) -> bool:
        """Store the cell that is being written, in the grid or in a form of its own."""
        stored = self.editor.commit_open_editor()
        return self.pickers.cell_help.commit() and stored

    def _troubled(self, error: PlanSocialError) -> None:
        self.open_plan.troubled.emit(error.message, self.commit)
