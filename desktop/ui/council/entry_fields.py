# SPDX-License-Identifier: EUPL-1.2
"""The fields of the register, each made from its declaration and tied to its text.

A field has `refresh()`, or a binding that `bindings_under` finds. Texts are stored as typed; what a
choice stores is its own Romanian text.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from desktop.editing.commands.council import set_entry
from desktop.i18n import N_, _
from desktop.plan.council.declared import Choice, Entry, EntryKind
from desktop.plan.council.names import SECOND, of_round
from desktop.plan.council.register_meeting import YES
from desktop.ui import theme
from desktop.ui.binding import bindings_under
from desktop.ui.fields import GrowingTextEdit, QuietComboBox
from desktop.ui.open_plan import OpenPlan
from desktop.ui.questions.tick_box import TickBox
from desktop.ui.stylesheet import look

SHORT = (EntryKind.DATE, EntryKind.HOUR, EntryKind.COUNT)
SHORT_LETTERS = 22  # the width of a date
EXAMPLES = {EntryKind.DATE: N_("e.g. 27.02.2027"), EntryKind.HOUR: N_("e.g. 10:00")}


class ChoiceField(QuietComboBox):
    """One of the declared texts, or none; a text that is none of them is kept and shown."""

    def __init__(self, open_plan: OpenPlan, entry: Entry, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_plan, self._entry, self._key = open_plan, entry, key
        fill(self, entry.choices)
        self.setEnabled(not open_plan.session.read_only)
        self.activated.connect(self._store)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored, else what prints until then."""
        show_choice(self, self._open_plan.plan.council.entry(self._key) or self._entry.usual)

    def _store(self) -> None:
        text = str(self.currentData() or "")
        if text != (self._open_plan.plan.council.entry(self._key) or self._entry.usual):
            self._open_plan.run(set_entry, self._key, text)


class YesField(TickBox):
    """Ticked where "da" is stored."""

    def __init__(self, open_plan: OpenPlan, entry: Entry, key: str, parent: QWidget) -> None:
        super().__init__(_(entry.label), parent)
        self._open_plan, self._key = open_plan, key
        self.setEnabled(not open_plan.session.read_only)
        self.clicked.connect(self._store)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        self.setChecked(bool(self._open_plan.plan.council.entry(self._key).strip()))

    def _store(self) -> None:
        self._open_plan.run(set_entry, self._key, YES if self.isChecked() else "")


EntryField = ChoiceField | YesField | QLineEdit | GrowingTextEdit


class EntryFields(QWidget):
    """Some entries of one round under one another: label, field, and a line of help."""

    def __init__(
        self, open_plan: OpenPlan, entries: Iterable[Entry], round: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.fields: dict[str, EntryField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SMALL)
        self._grid.setVerticalSpacing(theme.HAIR)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        for entry in entries:
            key = of_round(entry.key, round)
            field = entry_field(open_plan, entry, key, self)
            if round == SECOND:
                again = _("{entry}, second round").format(entry=_(entry.label))
                field.setAccessibleName(again)
            self.fields[key] = field
            self._add(entry, field)

    def refresh(self) -> None:
        """Show what is stored; a field being written in is left alone."""
        for binding in bindings_under(self):
            binding.refresh()
        for field in self.fields.values():
            if isinstance(field, ChoiceField | YesField):
                field.refresh()

    def _add(self, entry: Entry, field: EntryField) -> None:
        row = self._grid.rowCount()
        if not isinstance(field, YesField):
            label = QLabel(_(entry.label), self)
            label.setWordWrap(True)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
        short = entry.kind in SHORT  # the column would take over its width
        side = Qt.AlignmentFlag.AlignLeft if short else Qt.AlignmentFlag(0)
        self._grid.addWidget(field, row, 1, side)
        if entry.help:
            help_line = QLabel(_(entry.help), self)
            help_line.setWordWrap(True)
            look(help_line, "small")
            self._grid.addWidget(help_line, row + 1, 1)


def entry_field(open_plan: OpenPlan, entry: Entry, key: str, parent: QWidget) -> EntryField:
    """The field of an entry, stored under `key`."""
    field: EntryField
    if entry.kind is EntryKind.YES:
        field = YesField(open_plan, entry, key, parent)
    elif entry.kind is EntryKind.CHOICE:
        field = ChoiceField(open_plan, entry, key, parent)
    else:
        field = _text_field(open_plan, entry, key, parent)
    field.setAccessibleName(_(entry.label))
    field.setAccessibleDescription(_(entry.help))
    return field


def _text_field(
    open_plan: OpenPlan, entry: Entry, key: str, parent: QWidget
) -> QLineEdit | GrowingTextEdit:
    long = entry.kind is EntryKind.LONG_TEXT
    field = GrowingTextEdit(parent, least_lines=2) if long else QLineEdit(parent)
    field.setPlaceholderText(entry.usual or _(EXAMPLES.get(entry.kind, "")))
    if entry.kind in SHORT:
        field.setMaximumWidth(theme.letters(field, SHORT_LETTERS))
    open_plan.bind(
        field,
        lambda: open_plan.plan.council.entry(key),
        lambda text: set_entry(open_plan.session, key, text),
    )
    return field


def fill(box: QuietComboBox, choices: Iterable[Choice]) -> None:
    """Give a box its choices, and first of all none."""
    box.addItem("", "")
    for choice in choices:
        box.addItem(_(choice.label), choice.text)


def show_choice(box: QuietComboBox, text: str) -> None:
    """Show a stored text; one that is no choice becomes one."""
    if box.findData(text) < 0:
        box.addItem(text, text)
    box.setCurrentIndex(box.findData(text))
