# SPDX-License-Identifier: EUPL-1.2
"""The printed label of a column, written where it stands: over the header."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.editing.commands import tables
from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.binding import TextBinding
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.grid.view import GridView
from desktop.ui.table_page.tying import TableTies

LETTERS = 20  # how wide it is at least


class LabelEditor(GrowingTextEdit):
    """Edits one label at a time. Enter keeps it, Esc takes it back, leaving keeps it."""

    def __init__(self, ties: TableTies, grid: GridView) -> None:
        super().__init__(grid)
        self.ties = ties
        self.grid = grid
        self._first = ""
        self._binding: TextBinding | None = None
        self.setAccessibleName(_("Printed label"))
        self.hide()

    def open(self, key: str) -> None:
        """Begin to write the label of a shown column."""
        keys = [column.key for column in self.grid.table_model.columns]
        if key not in keys or self.ties.session.read_only or not self.close_label():
            return
        header, place = self.grid.grouped_header, keys.index(key)
        self._first = self._read(key)
        self._binding = self.ties.tie(self, partial(self._read, key), partial(self._write, key))
        self._binding.left.connect(self.close_label)
        left = header.mapTo(self.grid, header.rect().topLeft()).x()
        left += header.sectionViewportPosition(place)
        width = max(header.sectionSize(place), theme.letters(self, LETTERS))
        self.setFixedWidth(min(width, self.grid.width()))
        top = self.grid.frameWidth() + (header.height() - self.height()) // 2
        self.move(min(max(left, 0), self.grid.width() - self.width()), max(0, top))
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_label(self) -> bool:
        """Store the label and go away; False when that failed, the text staying here."""
        binding = self._binding
        if binding is None:
            return True
        if not binding.commit():
            return False
        self._binding = None
        self.removeEventFilter(binding)
        binding.blockSignals(True)  # until it is gone
        binding.deleteLater()
        self.hide()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc end it; Shift+Enter breaks the line."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._first)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or shift:
            super().keyPressEvent(event)
            return
        if self.close_label():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, key: str) -> str:
        column = self.ties.table.column(key)
        return column.label if column else ""

    def _write(self, key: str, text: str) -> None:
        tables.relabel_column(self.ties.session, self.ties.table_uid, key, text)
