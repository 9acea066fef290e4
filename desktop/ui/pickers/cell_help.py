# SPDX-License-Identifier: EUPL-1.2
"""Under a table: the cost standards of the current row, and the form of the current cell."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.cells import set_cell
from desktop.editing.lists import Lists
from desktop.i18n import N_, _, render
from desktop.plan.columns import kind_of
from desktop.plan.errors import PlanSocialError
from desktop.plan.lookup.repetitions import repetitions
from desktop.plan.lookup.row_costs import costs_beside
from desktop.plan.message import say
from desktop.plan.tree import Row, RowKind
from desktop.ui import theme
from desktop.ui.grid.editor import CellEditor
from desktop.ui.icons import show_icon
from desktop.ui.pickers.form_card import WITH_FORM, FormCard, form_for
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
        self._told = False  # that the form cannot be left
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
        self._open(self._current())

    def _open(self, cell: Cell | None) -> None:
        if cell is None or not self._has_form(cell) or not self.editor.commit_open_editor():
            return
        if self.card is not None and not self.commit():
            return
        model = self.editor.model
        place = model.place_of(cell[0].uid)
        if place is None:
            return
        row, key = model.row(place), cell[1]
        column = model.table.column(key)
        label = " ".join(column.label.split()) if column else ""
        title = _("{column}, row {row}").format(column=label, row=place + 1)
        kind, text = kind_of(model.table, key), row.text(key)
        self.card_cell = row.uid, key
        year, often = self.editor.session.plan.period.first, self._often()
        self.card = FormCard(kind, text, title, form_for(kind, text, year, often, self), self)
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
        if self._told:
            self._told = False
            self.editor.recovered.emit()
        self.refresh()
        self.editor.grid.focus_cell(*self.card_cell)

    def commit(self) -> bool:
        """Write what was changed in an open form; False when that failed, the form staying.

        What cannot be written as it stands is told, and stays where it was typed.
        """
        card = self.card
        if card is None:
            return True
        if card.unfinished:
            self._told = True
            card.focus_start()
            told = N_("{problem} Finish the form, or leave the text as it was.")
            self.editor.troubled.emit(PlanSocialError(say(told, problem=card.unfinished)))
            return False
        return self._write(card.form.text()) if card.changed else True

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
        panel = self.editor.row_panel
        for key, field in panel.fields.items():
            field.installEventFilter(self)
            if kind_of(self.editor.model.table, key) in WITH_FORM:
                panel.put_under(key, self._way_to_form(key))

    def _way_to_form(self, key: str) -> QPushButton:
        """In the panel of the row: the way to the form of a cell, under its field."""
        button = QPushButton(_("Write it in fields"), self)
        look(button, "link")
        show_icon(button, "pencil", "blue")
        button.setAccessibleDescription(self.editor.row_panel.fields[key].accessibleName())
        button.clicked.connect(partial(self._open_from_panel, key))
        return button

    def _open_from_panel(self, key: str, _checked: bool = False) -> None:
        place = self.editor.model.place_of(self.editor.row_panel.row_uid or 0)
        self._open((self.editor.model.row(place), key) if place is not None else None)

    def _often(self) -> tuple[str, ...]:
        return repetitions(self.lists.entries("frequencies"))

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
