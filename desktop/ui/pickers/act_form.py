# SPDX-License-Identifier: EUPL-1.2
"""The form for an own strategy or programme: typed once, kept for every plan."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import N_, _
from desktop.plan.objectives import Level, OwnAct
from desktop.plan.premises import objectives_in, objectives_text
from desktop.ui import theme
from desktop.ui.fields import GrowingTextEdit, QuietComboBox
from desktop.ui.stylesheet import look

YEAR_LETTERS = 10
LEVEL_WORDS = {
    Level.LOCAL: N_("of our council"),
    Level.COUNTY: N_("of the county"),
    Level.NATIONAL: N_("national strategy"),
    Level.PROGRAMME: N_("national programme"),
}


class ActForm(QFrame):
    """`saved` carries the act that was written; `left` tells that nothing is wanted."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, act: OwnAct, levels: Sequence[Level], parent: QWidget) -> None:
        super().__init__(parent)
        self.act = act
        self.name = QLineEdit(act.name, self)
        self.level = QuietComboBox(self)
        self.approved_by = QLineEdit(act.act, self)
        self.first_year = QLineEdit(str(act.first_year or ""), self)
        self.last_year = QLineEdit(str(act.last_year or ""), self)
        for level in levels:
            self.level.addItem(_(LEVEL_WORDS[level]), level.value)
        self.level.setCurrentIndex(max(self.level.findData(act.level.value), 0))
        self.objectives = GrowingTextEdit(self, least_lines=4)
        self.objectives.setPlainText(objectives_text(act.objectives))
        self.problem = QLabel(self)
        self.save = QPushButton(_("Keep for every plan"), self)
        self.cancel = QPushButton(_("Give up"), self)
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.left)
        self._lay_out(several=len(levels) > 1)
        self._first = self._typed()

    @property
    def changed(self) -> bool:
        """Whether something else stands in the form than when it was opened."""
        return self._typed() != self._first

    def show_problem(self, text: str) -> None:
        """Say why the act could not be kept."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def keep(self) -> None:
        """Ask for what is written to be kept, or say why that cannot be."""
        self.show_problem("")
        years = [field.text().strip() for field in (self.first_year, self.last_year)]
        if any(year and not (year.isdecimal() and len(year) == 4) for year in years):
            self.show_problem(_("A year has four digits, such as 2027."))
            return
        first, last = (int(year) if year else None for year in years)
        self.saved.emit(
            replace(
                self.act,
                level=Level(self.level.currentData()),
                name=self.name.text().strip(),
                act=self.approved_by.text().strip(),
                first_year=first,
                last_year=last,
                objectives=objectives_in(self.objectives.toPlainText()),
            )
        )

    def _typed(self) -> tuple[str, ...]:
        lines = (self.name, self.approved_by, self.first_year, self.last_year)
        texts = (*(line.text() for line in lines), self.objectives.toPlainText())
        return (*texts, str(self.level.currentData()))

    def _lay_out(self, several: bool) -> None:
        look(self, "card")
        look(self.save, "primary")
        look(self.problem, "stop")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.approved_by.setPlaceholderText("HCL nr. … din …")
        self.objectives.setPlaceholderText(
            _("One objective on a line; specific ones under it begin with a dash")
        )
        form = QFormLayout()
        form.setSpacing(theme.TIGHT)
        self._add(form, _("Name of the act"), self.name)
        if several:
            self._add(form, _("Whose it is"), self.level)
        else:
            self.level.hide()
        self._add(form, _("Approved by"), self.approved_by)
        form.addRow(_("Period"), self._period())
        self._add(form, _("Objectives"), self.objectives)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)

    def _add(self, form: QFormLayout, label: str, field: QWidget) -> None:
        field.setAccessibleName(label)
        form.addRow(label, field)

    def _period(self) -> QHBoxLayout:
        self.first_year.setAccessibleName(_("First year"))
        self.last_year.setAccessibleName(_("Last year"))
        row = QHBoxLayout()
        for field in (self.first_year, self.last_year):
            field.setFixedWidth(theme.letters(field, YEAR_LETTERS))
            row.addWidget(field)
        row.insertWidget(1, QLabel("–", self))
        row.addStretch(1)
        return row
