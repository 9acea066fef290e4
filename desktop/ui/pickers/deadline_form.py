# SPDX-License-Identifier: EUPL-1.2
"""Deadlines in rows: a day, a month, part of a year, a year, a repetition, or plain words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.i18n import N_, _
from desktop.plan.declare import Kind
from desktop.plan.values.calendar import MONTHS
from desktop.plan.values.deadline import read_deadline, write_deadline
from desktop.plan.values.roman import to_roman
from desktop.plan.values.terms import DeadlineItem, Term
from desktop.ui.pickers.value_form import NUMBER_LETTERS, FormRow, RowsForm, choice

TERM_WORDS = {
    Term.DAY: N_("a day"),
    Term.MONTH: N_("a month"),
    Term.QUARTER: N_("a quarter"),
    Term.HALF_YEAR: N_("a half-year"),
    Term.YEAR: N_("a year"),
    Term.RECURRENCE: N_("repeated"),
    Term.TEXT: N_("in words"),
}
PARTS = {Term.DAY: 12, Term.MONTH: 12, Term.QUARTER: 4, Term.HALF_YEAR: 2}


class DeadlineForm(RowsForm):
    """A row for each deadline of `text`; a new one is in `year`. `often`: how it may repeat."""

    kind = Kind.DEADLINE

    def __init__(self, text: str, year: int, often: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.year = year
        self.often = tuple(often)
        for item in read_deadline(text).items or (self._blank(),):
            self.put(DeadlineRow(self, item))

    def new_row(self) -> FormRow:
        return DeadlineRow(self, self._blank())

    def text(self) -> str:
        items = [row.item() for row in self._rows()]
        return write_deadline(item for item in items if item is not None)

    def problem(self) -> str:
        for row in self._rows():
            item = row.item()
            if item is not None and item.impossible():
                return _("There is no such day: {date}.").format(date=item.text)
        wrong = any(row.item() is None and not row.blank() for row in self._rows())
        return _("A day or a year is missing.") if wrong else ""

    def _rows(self) -> list["DeadlineRow"]:
        return [row for row in self.rows if isinstance(row, DeadlineRow)]

    def _blank(self) -> DeadlineItem:
        return DeadlineItem(Term.DAY, "", self.year)


class DeadlineRow(FormRow):
    """One deadline; what these fields cannot hold (a span) stands in words, as written."""

    def __init__(self, form: DeadlineForm, item: DeadlineItem) -> None:
        super().__init__(form)
        term = _term_of(item)
        words = item.text if term in (Term.TEXT, Term.RECURRENCE) else ""
        self.term = choice(form, _("Kind of deadline"))
        self.day = form.line(str(item.day or ""), _("Day"), NUMBER_LETTERS)
        self.part = choice(form, _("Which one"))
        self.year = form.line(str(item.year or ""), _("Year"), NUMBER_LETTERS)
        self.often = choice(form, _("How often"))
        self.often.addItems(list(dict.fromkeys((*form.often, *filter(None, (words,))))))
        self.words: QLineEdit = form.line(words, _("In your words"))
        self.hold(self.term, self.day, self.part, self.year, self.often, self.words)
        for each, label in TERM_WORDS.items():
            self.term.addItem(_(label), each.value)
        self.often.setCurrentIndex(max(self.often.findText(words), 0))
        self.term.setCurrentIndex(self.term.findData(term.value))
        self._show()
        self.part.setCurrentIndex(_part_of(item) - 1)
        self.term.currentIndexChanged.connect(self._show)
        for box in (self.part, self.often):
            box.currentIndexChanged.connect(form.changed)

    def kind(self) -> Term:
        """The kind that is chosen."""
        return Term(self.term.currentData())

    def blank(self) -> bool:
        """Whether nothing is written."""
        if self.kind() is Term.TEXT:
            return not self.words.text().strip()
        year = self.year.text().strip()
        whole = not year or _number(year) is not None
        return self.kind() is Term.DAY and whole and not self.day.text().strip()

    def item(self) -> DeadlineItem | None:
        """What the row says; None where it says nothing yet or something is missing."""
        kind, year = self.kind(), _number(self.year.text())
        if kind is Term.TEXT:
            words = self.words.text().strip()
            return DeadlineItem(kind, words) if words else None
        if kind is Term.RECURRENCE:
            return DeadlineItem(kind, self.often.currentText())
        if year is None and (kind is Term.YEAR or self.year.text().strip()):
            return None
        if kind is Term.YEAR:
            return DeadlineItem(kind, str(year), year)
        return self._dated(kind, year, self.part.currentIndex() + 1)

    def _dated(self, kind: Term, year: int | None, part: int) -> DeadlineItem | None:
        day = _number(self.day.text()) if kind is Term.DAY else None
        if kind is Term.DAY and day is None:
            return None
        if kind in (Term.DAY, Term.MONTH):
            text = f"{day or ''} {MONTHS[part - 1]} {year or ''}".strip()
            return DeadlineItem(kind, text, year, part, day)
        length = 12 // PARTS[kind]
        first = (part - 1) * length + 1
        return DeadlineItem(kind, "", year, first, last_month=first + length - 1)

    def _show(self) -> None:
        """Show the fields of the kind that is chosen."""
        kind = self.kind()
        names = MONTHS if PARTS.get(kind) == len(MONTHS) else tuple(map(to_roman, range(1, 5)))
        before = self.part.currentIndex()
        self.part.clear()
        self.part.addItems(names[: PARTS.get(kind, 0)])
        self.part.setCurrentIndex(min(max(before, 0), self.part.count() - 1))
        self.day.setVisible(kind is Term.DAY)
        self.part.setVisible(kind in PARTS)
        self.year.setVisible(kind in PARTS or kind is Term.YEAR)
        self.often.setVisible(kind is Term.RECURRENCE)
        self.words.setVisible(kind is Term.TEXT)
        self.form.changed.emit()


def _term_of(item: DeadlineItem) -> Term:
    """The kind of row for an item: spans and events are kept in their words."""
    span = item.last_day or (item.term is Term.MONTH and item.last_month)
    return item.term if item.term in TERM_WORDS and not span else Term.TEXT


def _part_of(item: DeadlineItem) -> int:
    """Which month, quarter or half-year; the first where none is written."""
    month = item.month or 1
    return (month - 1) * PARTS.get(item.term, 12) // 12 + 1


def _number(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() else None
