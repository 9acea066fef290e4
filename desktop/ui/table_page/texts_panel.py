# SPDX-License-Identifier: EUPL-1.2
"""Texts around a table: group rows, notes under it, what the letters over columns mean."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.editing.commands import cells, rows, tables
from desktop.i18n import _
from desktop.plan.columns import LETTER
from desktop.plan.derived import effective_legend
from desktop.plan.tree import Row, RowKind
from desktop.ui import theme
from desktop.ui.binding import TextBinding
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look
from desktop.ui.table_page.page_fit import bring_into_sight
from desktop.ui.table_page.tying import TableTies


class TextLines(QWidget):
    """Texts, each a field with a name before it and, where one can go, a button after it.

    `read(name)` and `write(name, text)` reach a text by its name; `remove(name)` takes it away.
    """

    def __init__(
        self,
        ties: TableTies,
        read: Callable[[str], str],
        write: Callable[[str, str], None],
        remove: Callable[[str], None] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.ties, self._read, self._write, self._remove = ties, read, write, remove
        self.fields: list[GrowingTextEdit] = []
        self._bindings: list[TextBinding] = []
        self._names: tuple[str, ...] = ()
        self._lines: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.HAIR)

    def show_lines(self, names: Sequence[str], labels: Sequence[str]) -> None:
        """Show a field for each name; fields that are there stay as they are."""
        if tuple(names) != self._names:
            self._rebuild(tuple(names), labels)
        for binding in self._bindings:
            binding.refresh()

    def _rebuild(self, names: tuple[str, ...], labels: Sequence[str]) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._names, self.fields, self._bindings = names, [], []
        self._lines = [self._line(name, label) for name, label in zip(names, labels, strict=True)]
        for line in self._lines:
            self._layout.addWidget(line)

    def _line(self, name: str, label: str) -> QWidget:
        line = QWidget(self)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        field = GrowingTextEdit(line)
        field.setAccessibleName(label)
        name_label = QLabel(label, line)
        name_label.setMinimumHeight(field.height())  # beside the field's first line
        self.fields.append(field)
        self._bindings.append(
            self.ties.tie(field, partial(self._read, name), partial(self._write, name))
        )
        layout.addWidget(name_label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(field, 1)
        if self._remove is not None:
            layout.addWidget(self._remove_button(name, line), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _remove_button(self, name: str, line: QWidget) -> QToolButton:
        assert self._remove is not None
        button = QToolButton(line)
        show_icon(button, "trash-2")
        button.setToolTip(_("Delete"))
        button.setAccessibleName(_("Delete"))
        button.setEnabled(not self.ties.session.read_only)
        button.clicked.connect(partial(_call, self._remove, name))
        return button


def _call(function: Callable[[str], None], name: str, _checked: bool = False) -> None:
    function(name)


class TextsPanel(QWidget):
    """Group rows, notes and legend. `current_row` gives the uid of the grid's current row."""

    def __init__(
        self, ties: TableTies, current_row: Callable[[], int | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ties = ties
        self.current_row = current_row
        self.groups = TextLines(ties, self._group, self._name_group, self._remove_group, self)
        self.notes = TextLines(ties, self._note, self._change_note, self._remove_note, self)
        self.legend = TextLines(ties, self._meaning, self._explain, None, self)
        self.add_group = self._button(_("Add group above the current row"), self._add_group)
        self.add_note = self._button(_("Add note"), self._add_note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._part(layout, _("Groups of rows"), self.groups, self.add_group)
        self._part(layout, _("Notes under the table"), self.notes, self.add_note)
        self.legend_title = self._part(layout, _("What the letters mean"), self.legend, None)
        layout.addStretch(1)
        self.refresh()

    def _part(
        self, layout: QVBoxLayout, title: str, lines: QWidget, button: QPushButton | None
    ) -> QLabel:
        heading = QLabel(title, self)
        look(heading, "strong")
        layout.addWidget(heading)
        layout.addWidget(lines)
        if button is not None:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return heading

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        show_icon(button, "plus")
        button.setEnabled(not self.ties.session.read_only)
        button.clicked.connect(act)
        return button

    def refresh(self) -> None:
        """Show the texts as they are stored."""
        groups = self._group_rows()
        self.groups.show_lines([str(r.uid) for r in groups], ["" for _row in groups])
        notes = [str(number) for number in range(len(self.ties.table.notes))]
        self.notes.show_lines(notes, [f"{int(number) + 1}." for number in notes])
        letters = [c.label for c in self.ties.table.columns if LETTER.fullmatch(c.label)]
        self.legend.show_lines(letters, [f"{letter} =" for letter in letters])
        self.legend_title.setVisible(bool(letters))

    # Group rows

    def _group_rows(self) -> list[Row]:
        return [row for row in self.ties.table.rows if row.kind is RowKind.GROUP]

    def _group_key(self, row: Row) -> str:
        columns = self.ties.table.columns
        return next((c.key for c in columns if row.text(c.key)), columns[0].key)

    def _group(self, name: str) -> str:
        row = next((r for r in self._group_rows() if r.uid == int(name)), None)
        return row.text(self._group_key(row)) if row else ""

    def _name_group(self, name: str, text: str) -> None:
        row = self.ties.session.row(int(name))
        cells.set_cell(self.ties.session, row.uid, self._group_key(row), text)

    def _remove_group(self, name: str) -> None:
        self.ties.attempt(lambda: rows.delete_rows(self.ties.session, [int(name)]))

    def _add_group(self) -> None:
        first = self.ties.table.columns[0].key
        self.ties.attempt(
            lambda: rows.add_row(
                self.ties.session,
                self.ties.table_uid,
                kind=RowKind.GROUP,
                cells={first: _("New group")},
                before_uid=self.current_row(),
            )
        )

    # Notes

    def _note(self, name: str) -> str:
        notes = self.ties.table.notes
        return notes[int(name)] if int(name) < len(notes) else ""

    def _change_note(self, name: str, text: str) -> None:
        notes = list(self.ties.table.notes)
        notes[int(name)] = text
        tables.set_notes(self.ties.session, self.ties.table_uid, notes)

    def _add_note(self) -> None:
        notes = (*self.ties.table.notes, "")
        session, table = self.ties.session, self.ties.table_uid
        if self.ties.attempt(lambda: tables.set_notes(session, table, notes)):
            self.refresh()
            self.write_note(-1)

    def write_note(self, place: int) -> None:
        """Put the focus at the end of a note, in sight on the page."""
        field = self.notes.fields[place]
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(field)

    def _remove_note(self, name: str) -> None:
        place = int(name)
        notes = self.ties.table.notes
        left = (*notes[:place], *notes[place + 1 :])
        session, table = self.ties.session, self.ties.table_uid
        self.ties.attempt(lambda: tables.set_notes(session, table, left))

    # Legend

    def _meanings(self) -> dict[str, str]:
        section = self.ties.session.section_of(self.ties.table_uid)
        return dict(effective_legend(section, self.ties.table))

    def _meaning(self, letter: str) -> str:
        return self._meanings().get(letter, "")

    def _explain(self, letter: str, text: str) -> None:
        legend = {**self._meanings(), letter: text}
        tables.set_legend(self.ties.session, self.ties.table_uid, legend)
