# SPDX-License-Identifier: EUPL-1.2
"""What the calendar is computed from: how the decision is adopted, and on which days."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.council import set_procedure
from desktop.i18n import _, render
from desktop.plan.calendar.procedures import STANDINGS
from desktop.plan.calendar.words import basis_words
from desktop.plan.council.names import FIRST, SECOND
from desktop.plan.council.procedures import LABELS, Procedure, has_second_round, procedure_of
from desktop.plan.council.register import entry_of
from desktop.ui import theme
from desktop.ui.calendar.step_words import basis_look
from desktop.ui.council.entry_fields import EntryFields
from desktop.ui.council.ways import ON_CALENDAR
from desktop.ui.flow import FlowLayout
from desktop.ui.open_plan import OpenPlan
from desktop.ui.section_help import WrappedLabel
from desktop.ui.stylesheet import look


class SettingCard(QFrame):
    """The procedure first; under it what it means and how sure that is; then the days."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.open_plan = open_plan
        self.choices = {procedure: self._choice(procedure) for procedure in Procedure}
        group = QButtonGroup(self)
        for button in self.choices.values():
            group.addButton(button)
        self._group = group
        self.question = QLabel(_("How does the council adopt the plan?"), self)
        look(self.question, "strong")
        self.explanation = WrappedLabel("", self)
        self.basis = WrappedLabel("", self)
        entries = [entry for entry in map(entry_of, ON_CALENDAR) if entry is not None]
        self.days = EntryFields(open_plan, entries, FIRST, self)
        self.after_budget = QLabel(_("Second round, after the budget"), self)
        look(self.after_budget, "strong")
        self.days_after_budget = EntryFields(open_plan, entries, SECOND, self)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the choice, what it stands on, and the days."""
        plan = self.open_plan.plan
        chosen = procedure_of(plan)
        made = bool(plan.council.procedure)
        self._group.setExclusive(False)
        for procedure, button in self.choices.items():
            button.setChecked(made and procedure is chosen)
        self._group.setExclusive(True)
        standing = STANDINGS[chosen]
        until = "" if made else _("Until you choose, the days are those of a normative act.")
        self.explanation.setText(f"{until} {_(standing.explanation)}".strip())
        self.basis.setText(render(basis_words(standing.basis, standing.certainty)))
        look(self.basis, basis_look(standing.certainty))
        self.days.refresh()
        self.days_after_budget.refresh()
        for widget in (self.after_budget, self.days_after_budget):
            widget.setVisible(has_second_round(plan))

    def _choice(self, procedure: Procedure) -> QPushButton:
        button = QPushButton(_(LABELS[procedure]), self)
        button.setCheckable(True)
        button.setEnabled(not self.open_plan.session.read_only)
        button.setAccessibleDescription(_(STANDINGS[procedure].explanation))
        button.setToolTip(_(STANDINGS[procedure].explanation))
        button.clicked.connect(lambda: self._choose(procedure))
        return button

    def _choose(self, procedure: Procedure) -> None:
        if self.open_plan.plan.council.procedure != procedure:
            self.open_plan.run(set_procedure, procedure.value)
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.TIGHT)
        ways = FlowLayout()
        ways.setSpacing(theme.TIGHT)
        for button in self.choices.values():
            ways.addWidget(button)
        column.addWidget(self.question)
        column.addLayout(ways)
        column.addWidget(self.explanation)
        column.addWidget(self.basis)
        for widget in (self.days, self.after_budget, self.days_after_budget):
            column.addWidget(widget)
