# SPDX-License-Identifier: EUPL-1.2
"""The columns of a table by hand: printed labels, groups over them, unit, order, shown or not."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.commands import tables
from desktop.i18n import _
from desktop.plan.columns import kind_of
from desktop.plan.declare import Kind
from desktop.plan.tree import Column
from desktop.ui import theme
from desktop.ui.fields import GrowingTextEdit, QuietComboBox
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look
from desktop.ui.table_page.tying import TableTies

UNITS = (None, "lei", "mii lei")
STRETCHES = (5, 4)  # label and group share the width so
UNIT_LETTERS = 18
NEW_LETTERS = 30


class ColumnLine(QWidget):
    """One column: shown or not, label, group, unit, its place, away with it."""

    def __init__(self, ties: TableTies, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ties = ties
        self.key = key
        self.visible_box = QCheckBox(self)
        self.visible_box.setAccessibleName(_("Shown and printed"))
        self.visible_box.setToolTip(_("Shown and printed"))
        self.visible_box.clicked.connect(self._show_or_hide)
        self.label = GrowingTextEdit(self)
        self.label.setAccessibleName(_("Printed label"))
        self.group = GrowingTextEdit(self)
        self.group.setAccessibleName(_("Label over several columns"))
        self.group.setPlaceholderText(_("nothing above"))
        self.label_binding = ties.tie(self.label, self._label, self._relabel)
        self.group_binding = ties.tie(self.group, self._group, self._regroup)
        self.unit = self._unit_box()
        self._lay_out()
        self.refresh()

    @property
    def column(self) -> Column:
        """The column as it is stored."""
        found = self.ties.table.column(self.key)
        return found if found else Column(key=self.key, label="")

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HAIR)
        top = Qt.AlignmentFlag.AlignTop
        self.visible_box.setMinimumHeight(self.unit.sizeHint().height())  # beside the first line
        layout.addWidget(self.visible_box, 0, top)
        layout.addWidget(self.label, STRETCHES[0], top)
        layout.addWidget(self.group, STRETCHES[1], top)
        layout.addWidget(self.unit, 0, top)
        self.before = self._button("arrow-up", _("Move the column to the left"), -1)
        self.after = self._button("arrow-down", _("Move the column to the right"), 1)
        self.away = self._button("trash-2", _("Delete the column and its texts"), 0)
        for button in (self.before, self.after, self.away):
            layout.addWidget(button, 0, top)

    def room_around(self) -> tuple[int, int]:
        """The width before the fields and after them."""
        box = self.unit
        after = [max(box.sizeHint().width(), box.minimumWidth())]
        after += [b.sizeHint().width() for b in (self.before, self.after, self.away)]
        before = self.visible_box.sizeHint().width() + theme.HAIR
        return before, sum(after) + theme.HAIR * len(after)

    def _unit_box(self) -> QuietComboBox:
        box = QuietComboBox(self)
        for unit, words in zip(UNITS, (_("as in the label"), "lei", "mii lei"), strict=True):
            box.addItem(words, unit or "")
        box.setAccessibleName(_("Unit of money"))
        box.setMinimumWidth(theme.letters(self, UNIT_LETTERS))
        policy = box.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        box.setSizePolicy(policy)
        box.activated.connect(self._change_unit)
        return box

    def _button(self, icon: str, words: str, step: int) -> QToolButton:
        button = QToolButton(self)
        show_icon(button, icon)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(partial(self._move, step) if step else self._remove)
        return button

    def refresh(self) -> None:
        """Show the column as it is stored."""
        column, table = self.column, self.ties.table
        editable = not self.ties.session.read_only
        self.visible_box.setChecked(column.visible)
        self.label_binding.refresh()
        self.group_binding.refresh()
        self.unit.setVisible(kind_of(table, self.key) is Kind.AMOUNT)
        self.unit.setCurrentIndex(UNITS.index(column.unit) if column.unit in UNITS else 0)
        keys = [c.key for c in table.columns]
        self.before.setEnabled(editable and keys[0] != self.key)
        self.after.setEnabled(editable and keys[-1] != self.key)
        for widget in (self.visible_box, self.unit, self.away):
            widget.setEnabled(editable)

    def _label(self) -> str:
        return self.column.label

    def _group(self) -> str:
        return self.column.group or ""

    def _relabel(self, text: str) -> None:
        tables.relabel_column(self.ties.session, self.ties.table_uid, self.key, text)

    def _regroup(self, text: str) -> None:
        """Another label is another for the whole group; no label takes this column out of it."""
        session, table, group = self.ties.session, self.ties.table_uid, self.column.group
        if text and group:
            tables.rename_group(session, table, group, text)
        else:
            tables.set_column_group(session, table, self.key, text or None)

    def _show_or_hide(self, shown: bool) -> None:
        session, table = self.ties.session, self.ties.table_uid
        self.ties.attempt(lambda: tables.set_column_visible(session, table, self.key, shown))
        self.refresh()

    def _change_unit(self, place: int) -> None:
        session, table = self.ties.session, self.ties.table_uid
        self.ties.attempt(lambda: tables.set_column_unit(session, table, self.key, UNITS[place]))
        self.refresh()

    def _move(self, step: int) -> None:
        keys = [c.key for c in self.ties.table.columns]
        beyond = keys.index(self.key) + (2 if step > 0 else -1)
        before = keys[beyond] if beyond < len(keys) else None
        session, table = self.ties.session, self.ties.table_uid
        self.ties.attempt(lambda: tables.move_column(session, table, self.key, before))

    def _remove(self) -> None:
        session, table = self.ties.session, self.ties.table_uid
        self.ties.attempt(lambda: tables.remove_column(session, table, self.key))


class Heads(QWidget):
    """The names of the two fields of each line, over them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.HAIR)
        words = (_("Printed label"), _("Label over several columns"))
        for text, stretch in zip(words, STRETCHES, strict=True):
            head = QLabel(text, self)
            head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            look(head, "small")
            self._layout.addWidget(head, stretch)

    def stand_over(self, line: ColumnLine) -> None:
        """Leave the room at both sides that the other parts of a line take."""
        before, after = line.room_around()
        self._layout.setContentsMargins(before, 0, after, 0)


class ColumnsPanel(QWidget):
    """All columns of the table, hidden ones too, and a way to add one."""

    def __init__(self, ties: TableTies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ties = ties
        self.lines: dict[str, ColumnLine] = {}
        self.new_label = QLineEdit(self)
        self.new_label.setPlaceholderText(_("Label of a new column"))
        self.new_label.setAccessibleName(_("Label of a new column"))
        self.new_label.setMinimumWidth(theme.letters(self, NEW_LETTERS))
        self.new_label.returnPressed.connect(self._add)
        self.add = QPushButton(_("Add column"), self)
        self.add.clicked.connect(self._add)
        self.heads = Heads(self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.HAIR)
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.heads)
        layout.addLayout(self._lines)
        adding = QHBoxLayout()
        adding.addWidget(self.new_label)
        adding.addWidget(self.add)
        adding.addStretch(1)
        layout.addLayout(adding)
        self.new_label.setEnabled(not self.ties.session.read_only)
        self.add.setEnabled(not self.ties.session.read_only)

    def refresh(self) -> None:
        """Show the columns as they are stored; fields that stay keep the focus."""
        keys = [column.key for column in self.ties.table.columns]
        for key in [key for key in self.lines if key not in keys]:
            gone = self.lines.pop(key)
            gone.hide()
            gone.deleteLater()
        for place, key in enumerate(keys):
            if key not in self.lines:
                self.lines[key] = ColumnLine(self.ties, key, self)
            if self._lines.indexOf(self.lines[key]) != place:
                self._lines.insertWidget(place, self.lines[key])
            self.lines[key].refresh()
        if keys:
            self.heads.stand_over(self.lines[keys[0]])

    def _add(self) -> None:
        label = self.new_label.text().strip()
        if not label:
            self.new_label.setFocus()
            return
        session, table = self.ties.session, self.ties.table_uid
        if self.ties.attempt(lambda: tables.add_column(session, table, label)):
            self.new_label.clear()
