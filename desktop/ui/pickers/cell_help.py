# SPDX-License-Identifier: EUPL-1.2
"""Under a table: the cost standards of the current row, and the form of the current cell."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.cells import set_cell
from desktop.editing.lists import Lists
from desktop.i18n import _, render
from desktop.plan.columns import kind_of
from desktop.plan.lookup.row_costs import costs_beside
from desktop.plan.tree import Row, RowKind
from desktop.ui import theme
from desktop.ui.grid.editor import CellEditor
from desktop.ui.icons import show_icon
from desktop.ui.pickers.form_card import WITH_FORM, FormCard
from desktop.ui.pickers.value_form import quiet_label
from desktop.ui.stylesheet import look
from desktop.ui.table_page import TableEditor

Cell = tuple[Row, str]  # a row and a column key


class CellHelp(QWidget):
    """Follows the current cell of `editor`; an open form stays with its own cell until it is left.

    `card`: the form that is open, `card_cell`: the row and the column it writes.
    """

    def __init__(self, editor: TableEditor, lists: Lists) -> None:
        super().__init__(editor)
        self.editor = editor
        self.lists = lists
        self.card: FormCard | None = None
        self.card_cell = (0, "")
        self.costs = quiet_label("", self)
        self.offer = QPushButton(_("Write it in fields (Ctrl+E)"), self)
        self._lay_out()
        self.offer.clicked.connect(self.open_form)
        editor.grid.current_cell_changed.connect(self.refresh)
        editor.model.table_changed.connect(self.refresh)
        editor.grid.cell_delegate.opened.connect(self._watch)
        editor.row_panel.built.connect(self._watch_panel)
        self._watch_panel()
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._key = QShortcut("Ctrl+E", editor, context=within)
        self._key.activated.connect(self.open_form)
        self.refresh()

    def refresh(self) -> None:
        """Show what belongs to the current cell."""
        if self.card and self.editor.model.place_of(self.card_cell[0]) is None:
            self.close_form()  # its row is gone
        cell = self._current()
        self.offer.setVisible(self.card is None and self._has_form(cell))
        costs = self._costs(cell) if cell else ""
        if costs != self.costs.text():
            self.costs.setText(costs)
        self.costs.setVisible(bool(costs))

    def open_form(self) -> None:
        """Open the form of the current cell, once what is being written in it is stored."""
        if not self._has_form(self._current()) or not self.editor.commit_open_editor():
            return
        if self.card is not None and not self.commit():
            return
        cell = self._current()
        if cell is None:
            return
        row, key = cell
        table = self.editor.model.table
        column = table.column(key)
        place = table.rows.index(row) + 1
        label = " ".join(column.label.split()) if column else ""
        title = _("{column}, row {row}").format(column=label, row=place)
        year = self.editor.session.plan.period.first
        self.card_cell = row.uid, key
        self.card = FormCard(kind_of(table, key), row.text(key), title, year, self)
        self.card.asked.connect(self._write)
        self.card.left.connect(self.close_form)
        self._column.addWidget(self.card)
        self.card.show()  # at once, for it gets the focus
        self.card.focus_start()
        self.refresh()

    def close_form(self) -> None:
        """Put the form away; the text stays as it is."""
        if self.card is None:
            return
        self.card.hide()
        self.card.deleteLater()
        self.card = None
        self.refresh()
        self.editor.grid.focus_cell(*self.card_cell)

    def commit(self) -> bool:
        """Write what was changed in an open form; False when that failed, the form staying."""
        card = self.card
        if card is None:
            return True
        if card.changed and not card.form.problem():
            return self._write(card.form.text())
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+E in a field, which would take it as a key of its own."""
        asked = isinstance(event, QKeyEvent) and _is_asked(event)
        if asked and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if asked and event.type() == QEvent.Type.KeyPress:
            self.open_form()
            return True
        return False

    def _write(self, text: str) -> bool:
        session = self.editor.session
        row_uid, key = self.card_cell
        session.seal()  # a step of its own, not the end of the typing
        if not self.editor.ties.attempt(partial(set_cell, session, row_uid, key, text)):
            return False
        session.seal()
        self.close_form()
        return True

    def _current(self) -> Cell | None:
        """The field of the row's panel that has the focus, else the current cell of the grid."""
        panel, grid, model = self.editor.row_panel, self.editor.grid, self.editor.model
        for key, field in panel.fields.items():
            place = model.place_of(panel.row_uid or 0)
            if field.hasFocus() and place is not None:
                return model.row(place), key
        index = grid.currentIndex()
        return (model.row(index.row()), model.key(index)) if index.isValid() else None

    def _has_form(self, cell: Cell | None) -> bool:
        if cell is None or self.editor.session.read_only or cell[0].kind is not RowKind.ROW:
            return False
        return kind_of(self.editor.model.table, cell[1]) in WITH_FORM

    def _costs(self, cell: Cell) -> str:
        row, key = cell
        if row.kind is not RowKind.ROW:
            return ""
        year = self.editor.session.plan.period.first
        standards = self.lists.entries("cost-standards")
        said = costs_beside(self.editor.model.table, row, key, standards, year)
        return "\n".join(map(render, said))

    def _watch(self, field: CellEditor) -> None:
        field.installEventFilter(self)

    def _watch_panel(self) -> None:
        for field in self.editor.row_panel.fields.values():
            field.installEventFilter(self)

    def _lay_out(self) -> None:
        look(self.offer, "link")
        show_icon(self.offer, "pencil", "blue")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.HAIR, 0, theme.HAIR, 0)
        self._column.setSpacing(theme.HAIR)
        self._column.addWidget(self.costs)
        self._column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        around = self.editor.layout()
        if isinstance(around, QVBoxLayout):
            around.insertWidget(around.indexOf(self.editor.understanding) + 1, self)


def _is_asked(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_E
