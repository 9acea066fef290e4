# SPDX-License-Identifier: EUPL-1.2
"""One step of the calendar: a line that says how it stands, and under it what there is to do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.commands.council import set_entry
from desktop.i18n import N_, _, render
from desktop.plan.calendar.steps import Step
from desktop.plan.calendar.words import basis_words
from desktop.ui import theme
from desktop.ui.binding import bindings_under
from desktop.ui.calendar.step_words import DRAWINGS, basis_look, standing_words
from desktop.ui.council.act_fields import DATE_LETTERS, ActFields
from desktop.ui.fields import ElidedButton
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.route import Page, Route
from desktop.ui.section_help import WrappedLabel
from desktop.ui.stylesheet import look

NAMES = {"opinion": N_("Answer of the county council")}  # of acts that are no papers of ours


class StepRow(QFrame):
    """`head` opens and closes the details, made when first opened, which `grown` tells. `names`:
    papers by key.
    """

    grown = Signal()

    def __init__(
        self, open_plan: OpenPlan, step: Step, names: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.open_plan, self.step, self._names = open_plan, step, names
        self.head = QPushButton(self)
        look(self.head, "link")
        self.head.setCheckable(True)
        self.head.toggled.connect(self.show_details)
        self.state = QLabel(self)
        self.when = QLabel(self)
        self.when.setWordWrap(True)
        self.when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remarks = WrappedLabel("", self)
        look(self.remarks, "attention")
        self.details: QWidget | None = None
        self.basis: WrappedLabel | None = None
        self._lay_out()
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Show how the step stands now."""
        self.step = step
        drawing, colour = DRAWINGS[step.state]
        show_icon(self.state, drawing, colour)
        self.state.setToolTip(_(step.state.value))
        self.head.setText(_(step.title))
        self.when.setText(standing_words(step))
        look(self.when, "attention" if colour == "look" else "quiet")
        told = "\n".join(render(message) for message in step.remarks)
        self.remarks.setText(told)
        self.remarks.setVisible(bool(told))
        self.head.setAccessibleName(f"{_(step.title)}, {self.when.text()}")
        self.head.setAccessibleDescription(told)
        self._show_basis()
        for binding in bindings_under(self):
            binding.refresh()

    def show_details(self, shown: bool) -> None:
        """Open or close what there is to do."""
        if shown and self.details is None:
            self.details = self._made_details()
            self._column.addWidget(self.details)
            self.grown.emit()
        if self.details is not None:
            self.details.setVisible(shown)
        self.head.setChecked(shown)
        show_icon(self.head, "chevron-down" if shown else "chevron-right", "blue")

    def _show_basis(self) -> None:
        if self.basis is not None:
            self.basis.setText(render(basis_words(self.step.basis, self.step.certainty)))
            look(self.basis, basis_look(self.step.certainty))

    def _made_details(self) -> QWidget:
        details = QWidget(self)
        column = QVBoxLayout(details)
        indent = theme.icon_side() + theme.SMALL
        column.setContentsMargins(indent, 0, 0, theme.TIGHT)
        column.setSpacing(theme.HAIR)
        column.addWidget(WrappedLabel(_(self.step.advice), details))
        self.basis = WrappedLabel("", details)
        self.basis.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.basis)
        self._show_basis()
        column.addWidget(self._done(details))
        return details

    def _done(self, parent: QWidget) -> QWidget:
        """Where number and date of each paper are written, or the date of the step itself."""
        holder = QWidget(parent)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, theme.HAIR, 0, 0)
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.HAIR)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        acts = (*self.step.acts, *self.step.also)
        for at, act in enumerate(acts):
            name = self._names.get(act.kind) or _(NAMES.get(act.kind, self.step.title))
            grid.addWidget(self._way_to(act.kind, name, holder), at, 0)
            grid.addWidget(ActFields(self.open_plan, act.kind, name, holder), at, 1)
        if not acts:
            grid.addWidget(QLabel(_("Done on"), holder), 0, 0)
            grid.addWidget(self._own_date(holder), 0, 1, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _way_to(self, key: str, name: str, parent: QWidget) -> QWidget:
        """The name of a paper, as a way to it where it is one of the council file."""
        if key not in self._names:
            label = QLabel(name, parent)
            label.setWordWrap(True)
            return label
        way = ElidedButton(name, parent)
        look(way, "link")
        way.setAccessibleName(_("Open: {paper}").format(paper=name))
        way.clicked.connect(lambda: self.open_plan.go(Route(Page.PAPER, paper=key)))
        return way

    def _own_date(self, parent: QWidget) -> QLineEdit:
        key = self.step.done_key
        field = QLineEdit(parent)
        field.setMaximumWidth(theme.letters(field, DATE_LETTERS))
        field.setAccessibleName(_("{name}, done on").format(name=_(self.step.title)))
        self.open_plan.bind(
            field,
            lambda: self.open_plan.plan.council.entry(key),
            lambda text: set_entry(self.open_plan.session, key, text),
        )
        return field

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.HAIR, 0, theme.HAIR)
        self._column.setSpacing(theme.HAIR)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.state)
        row.addWidget(self.head)
        row.addWidget(self.when, 1)
        self._column.addLayout(row)
        self._column.addWidget(self.remarks)
        self.remarks.setContentsMargins(theme.icon_side() + theme.SMALL, 0, 0, 0)
        show_icon(self.head, "chevron-right", "blue")
