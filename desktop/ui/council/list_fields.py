# SPDX-License-Identifier: EUPL-1.2
"""A list of the register as rows of fields: added and taken away by button or key.

Short columns stand side by side; longer texts under them, over the whole width. Enter in a line
goes to the next row, and makes one after the last.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.commands.council import set_rows
from desktop.i18n import _
from desktop.plan.council.declared import EntryKind, EntryList, ListColumn
from desktop.plan.council.names import of_round
from desktop.plan.council.rows import KEY, keyed, rows_of, used_keys
from desktop.ui import theme
from desktop.ui.binding import bindings_under, commit_all
from desktop.ui.council.entry_fields import EXAMPLES, fill, show_choice
from desktop.ui.fields import GrowingTextEdit, QuietComboBox
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.stylesheet import look

Field = QLineEdit | GrowingTextEdit | QuietComboBox


class ListFields(QWidget):
    """The rows of one list in one round, its name above them, "One more row" under them.

    `rebuilt` tells that its rows are others.
    """

    rebuilt = Signal()

    def __init__(
        self, open_plan: OpenPlan, declared: EntryList, round: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.open_plan, self.declared, self.round = open_plan, declared, round
        self.key = of_round(declared.key, round)
        self.rows: list[dict[str, Field]] = []
        self._frames: list[QFrame] = []
        self._count = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.HAIR)
        self._say(_(declared.label), "strong")
        if declared.help:
            self._say(_(declared.help), "small")
        self.add = QPushButton(_("One more row"), self)
        self.add.setAccessibleName(_("One more row: {list}").format(list=_(declared.label)))
        show_icon(self.add, "plus", "blue")
        look(self.add, "link")
        self.add.clicked.connect(self.add_row)
        self.add.setVisible(not open_plan.session.read_only)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        """Show the rows as they are stored; a field being written in is left alone."""
        rows = self._stored()
        if len(rows) != self._count:
            commit_all(self)
            rows = self._stored()
            self._build(len(rows))
        for binding in bindings_under(self):
            binding.refresh()
        for row, fields in zip(rows, self.rows, strict=True):
            for column in self.declared.columns:
                field = fields[column.key]
                if isinstance(field, QuietComboBox):
                    show_choice(field, row.get(column.key, ""))

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through, from top to bottom."""
        return (*self._frames, self.add)

    def add_row(self) -> None:
        """A blank row at the end, with the focus in it."""
        if not commit_all(self):
            return
        self._store([*self._stored(), {}])
        self.focus_row(len(self.rows) - 1)

    def remove_row(self, at: int) -> None:
        """Take a row away; the focus goes to the one before it."""
        if not commit_all(self):
            return
        self._store([row for place, row in enumerate(self._stored()) if place != at])
        if self.rows:
            self.focus_row(max(at - 1, 0))
        else:
            self.add.setFocus()

    def focus_row(self, at: int) -> None:
        """Put the focus into the first field of a row."""
        if 0 <= at < len(self.rows):
            next(iter(self.rows[at].values())).setFocus()

    def _stored(self) -> list[Mapping[str, str]]:
        return list(rows_of(self.open_plan.plan, self.declared.key, self.round))

    def _store(self, rows: list[Mapping[str, str]], merge: str | None = None) -> None:
        """Write all rows; those that get a letter keep the key by which it is known."""
        if self.declared.letters:
            rows = list(keyed(rows, used_keys(self.open_plan.plan)))
        else:
            rows = [{key: text for key, text in row.items() if key != KEY} for row in rows]
        if merge is None:
            self.open_plan.run(set_rows, self.key, rows)
        else:
            set_rows(self.open_plan.session, self.key, rows, merge)
        self.refresh()

    def _write(self, at: int, column: str, text: str) -> None:
        rows = self._stored()
        rows[at] = {**rows[at], column: text}
        self._store(rows, f"list/{self.key}/{at}/{column}")

    def _build(self, count: int) -> None:
        for frame in self._frames:
            self._column.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self._frames, self.rows, self._count = [], [], count
        for at in range(count):
            frame = self._frame(at)
            self._column.insertWidget(self._column.count() - 1, frame)
            self._frames.append(frame)
            frame.show()  # at once, for it may get the focus
        self.rebuilt.emit()

    def _frame(self, at: int) -> QFrame:
        frame = QFrame(self)
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, theme.HAIR)
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(0)
        short = [c for c in self.declared.columns if c.kind is not EntryKind.LONG_TEXT]
        long = [c for c in self.declared.columns if c.kind is EntryKind.LONG_TEXT]
        fields = {c.key: self._field(at, c, frame) for c in (*short, *long)}  # as Tab goes
        self.rows.append(fields)
        named = at == 0 or bool(long and short)
        for place, column in enumerate(short):
            _put(grid, column, fields[column.key], 0, place, 1, named)
            grid.setColumnStretch(place, 2 if column.kind is EntryKind.TEXT else 1)
        for line, column in enumerate(long, 1):
            named_here = named and len(self.declared.columns) > 1
            _put(grid, column, fields[column.key], 2 * line, 0, max(len(short), 1), named_here)
        if not short:
            grid.setColumnStretch(0, 1)
        grid.addWidget(self._remove_button(at, frame), 1 if short else 3, max(len(short), 1))
        return frame

    def _field(self, at: int, column: ListColumn, parent: QWidget) -> Field:
        name = _("{column}, row {number}").format(column=_(column.label), number=at + 1)
        if column.kind is EntryKind.CHOICE:
            box = QuietComboBox(parent)
            fill(box, column.choices)
            box.setEnabled(not self.open_plan.session.read_only)
            box.activated.connect(lambda: self._choose(at, column.key, box))
            box.setAccessibleName(name)
            return box
        long = column.kind is EntryKind.LONG_TEXT
        field = GrowingTextEdit(parent) if long else QLineEdit(parent)
        field.setPlaceholderText(_(EXAMPLES.get(column.kind, "")))
        field.setAccessibleName(name)
        field.setAccessibleDescription(_(column.help))
        self.open_plan.bind(
            field, partial(self._read, at, column.key), partial(self._write, at, column.key)
        )
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(lambda: self._next(at, column.key))
        return field

    def _read(self, at: int, column: str) -> str:
        rows = self._stored()
        return rows[at].get(column, "") if at < len(rows) else ""

    def _choose(self, at: int, column: str, box: QuietComboBox) -> None:
        text = str(box.currentData() or "")
        if text != self._read(at, column):
            rows = self._stored()
            rows[at] = {**rows[at], column: text}
            self._store(rows)

    def _next(self, at: int, column: str) -> None:
        if at + 1 < len(self.rows):
            self.rows[at + 1][column].setFocus()
        elif not self.open_plan.session.read_only and self._read(at, column).strip():
            self.add_row()

    def _remove_button(self, at: int, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        show_icon(button, "x")
        words = _("Take away row {number}").format(number=at + 1)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.remove_row(at))
        button.setVisible(not self.open_plan.session.read_only)
        return button

    def _say(self, text: str, kind: str) -> None:
        label = QLabel(text, self)
        label.setWordWrap(True)
        look(label, kind)
        self._column.addWidget(label)


def _put(
    grid: QGridLayout,
    column: ListColumn,
    field: Field,
    row: int,
    place: int,
    over: int,
    named: bool,
) -> None:
    """The field under its label; without one where a row above shows it already."""
    if named:
        label = QLabel(_(column.label))
        label.setToolTip(_(column.help))
        look(label, "small")
        grid.addWidget(label, row, place, 1, over)
    grid.addWidget(field, row + 1, place, 1, over)
