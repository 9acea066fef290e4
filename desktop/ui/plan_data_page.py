# SPDX-License-Identifier: EUPL-1.2
"""The general data of the plan: title, years, acts of its file, who signs, the letterhead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCompleter,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.commands.plan import (
    FIRST_YEAR,
    LAST_YEAR,
    set_act,
    set_official,
    set_period,
    set_title,
)
from desktop.editing.commands.signing import set_delegate
from desktop.i18n import N_, _
from desktop.plan.errors import PlanSocialError
from desktop.plan.findings import Place
from desktop.plan.office import AUTHOR, PUBLIC_RELATIONS, signing_roles
from desktop.plan.signing import DELEGATE, DELEGATED, OFFICES
from desktop.plan.tree import Act, Official
from desktop.ui import theme
from desktop.ui.binding import bindings_under, commit_all
from desktop.ui.fields import GrowingTextEdit, QuietSpinBox
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.start.administration_field import AdministrationField
from desktop.ui.start.letterhead_card import LetterheadCard
from desktop.ui.start.signer_fields import ROLE_NAMES
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.editing.session import Changed

ACTS = {
    "draft": N_("Draft decision"),
    "decision": N_("Decision of the council"),
    "opinion": N_("Consultative opinion"),
    "notice": N_("Public announcement"),
}


class PlanDataPage(PageWidget):
    """Each field is one command; blank numbers and dates are printed as dots."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.fields: dict[tuple[str, str], QLineEdit] = {}
        self.delegates: dict[str, QLineEdit] = {}  # by role; seldom filled in
        self.title = GrowingTextEdit(self)
        open_plan.bind(
            self.title,
            lambda: open_plan.plan.title,
            lambda text: set_title(open_plan.session, text),
        )
        self.first, self.last = self._year(_("First year")), self._year(_("Last year"))
        self._years_failed = False
        self._years_shown = (self.first.value(), self.last.value())
        self._lay_out()
        self.refresh()
        open_plan.changed.connect(self._changed)

    def arrive(self, place: Place | None = None) -> None:
        """The title when it is asked for, else the first field that is empty."""
        if place is not None:
            self.title.setFocus()
            return
        blank = (field for field in self.fields.values() if not field.text())
        next(blank, self.title).setFocus()

    def place_in_focus(self) -> Place:
        """What is written here stands at the head of the document."""
        return Place()

    def commit(self) -> bool:
        """Store every field."""
        return all([commit_all(self), self._store_years()])

    def refresh(self) -> None:
        """Show the data as they are stored; a field being written in is left alone."""
        for binding in bindings_under(self):
            binding.refresh()
        self.letterhead.refresh()
        self.administration.refresh()
        if self._years() == self._years_shown:
            self._show_years()

    def _years(self) -> tuple[int, int]:
        return self.first.value(), self.last.value()

    def _show_years(self) -> None:
        period = self.open_plan.plan.period
        self._years_shown = (period.first, period.last)
        for spin, year in zip((self.first, self.last), self._years_shown, strict=True):
            blocked = spin.blockSignals(True)
            spin.setValue(year)
            spin.blockSignals(blocked)

    def _changed(self, changed: Changed) -> None:
        if changed.plan:
            self.refresh()

    def _year(self, name: str) -> QuietSpinBox:
        spin = QuietSpinBox(self)
        spin.setRange(FIRST_YEAR, LAST_YEAR)
        spin.setAccessibleName(name)
        spin.setReadOnly(self.open_plan.session.read_only)
        spin.editingFinished.connect(self._store_years)
        spin.valueChanged.connect(self.open_plan.writing)
        return spin

    def _store_years(self) -> bool:
        """Store other years than are shown for stored; False when that failed, they stay here."""
        first, last = self._years()
        if (first, last) == self._years_shown:
            return True
        try:
            set_period(self.open_plan.session, first, max(first, last))
        except PlanSocialError as error:
            self._years_failed = True
            self.open_plan.troubled.emit(error.message, self._store_years)
            return False
        self._show_years()
        if self._years_failed:
            self._years_failed = False
            self.open_plan.recovered.emit()
        return True

    def _act(self, kind: str) -> Act:
        return next((act for act in self.open_plan.plan.acts if act.kind == kind), Act(kind))

    def _official(self, role: str) -> Official:
        officials = self.open_plan.plan.officials
        return next((each for each in officials if each.role == role), Official(role, ""))

    def _act_field(self, kind: str, member: str, name: str) -> QLineEdit:
        def store(text: str) -> None:
            set_act(self.open_plan.session, kind, **{member: text})

        field = self._field((kind, member), name)
        self.open_plan.bind(field, lambda: getattr(self._act(kind), member), store)
        return field

    def _official_field(self, role: str, member: str, name: str) -> QLineEdit:
        def store(text: str) -> None:
            set_official(self.open_plan.session, role, **{member: text})

        field = self._field((role, member), name)
        self.open_plan.bind(field, lambda: getattr(self._official(role), member), store)
        return field

    def _delegate_field(self, role: str, name: str) -> QLineEdit:
        """For what is printed under the office when its holder does not sign."""
        field = self.delegates[role] = QLineEdit(self)
        field.setAccessibleName(f"{name}, {_('delegated')}")
        field.setPlaceholderText(_("the holder signs"))
        field.setToolTip(
            _("Where a delegate signs, write what is printed: “{words}”.").format(words=DELEGATED)
        )
        completer = QCompleter([DELEGATED], field)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        field.setCompleter(completer)
        self.open_plan.bind(
            field,
            lambda: self.open_plan.plan.council.entry(DELEGATE + role),
            lambda text: set_delegate(self.open_plan.session, role, text),
        )
        return field

    def _field(self, key: tuple[str, str], name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        self.fields[key] = field
        return field

    def _lay_out(self) -> None:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        column.setSpacing(theme.MEDIUM)
        heading = QLabel(_("General data"), content)
        look(heading, "title")
        column.addWidget(heading)
        self.letterhead = LetterheadCard(self.open_plan, content)
        for card in (self._plan_card(), self._acts_card(), self._signers_card(), self.letterhead):
            column.addWidget(card)
        column.addStretch(1)
        content.setMaximumWidth(theme.TEXT_WIDTH + 2 * theme.LARGE)
        scroll = ContentScroll(self)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _plan_card(self) -> QFrame:
        card = QFrame(self)
        look(card, "card")
        form = QFormLayout(card)
        form.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        form.setSpacing(theme.SMALL)
        self.administration = AdministrationField(self.open_plan, card)
        form.addRow(_("Administration"), self.administration)
        form.addRow(_("&Title"), self.title)
        for name, spin in ((_("First &year"), self.first), (_("&Last year"), self.last)):
            spin.setMaximumWidth(theme.letters(spin, 16))
            form.addRow(name, spin)
        return card

    def _acts_card(self) -> QFrame:
        card, grid = self._grid_card(_("Acts"), (_("Number"), _("Date")))
        for row, (kind, word) in enumerate(ACTS.items(), 2):
            name = _(word)
            grid.addWidget(QLabel(name, card), row, 0)
            number, date = _("number"), _("date")
            grid.addWidget(self._act_field(kind, "number", f"{name}, {number}"), row, 1)
            grid.addWidget(self._act_field(kind, "date", f"{name}, {date}"), row, 2)
        return card

    def _signers_card(self) -> QFrame:
        columns = (_("Mr, Mrs"), _("Name"), _("Delegated"))
        card, grid = self._grid_card(_("Who signs"), columns)
        roles = (*signing_roles(self.open_plan.plan.administration), PUBLIC_RELATIONS)
        for row, role in enumerate(roles, 2):
            name = _(ROLE_NAMES[role])
            word = QLabel(name, card)
            word.setWordWrap(True)
            grid.addWidget(word, row, 0)
            title = _("Mr, Mrs")
            grid.addWidget(self._official_field(role, "title", f"{name}, {title}"), row, 1)
            grid.addWidget(self._official_field(role, "name", name), row, 2)
            if role in OFFICES and role != AUTHOR:
                grid.addWidget(self._delegate_field(role, name), row, 3)
        for column, stretch in enumerate((2, 1, 2, 2)):
            grid.setColumnStretch(column, stretch)
        return card

    def _grid_card(self, title: str, columns: Sequence[str]) -> tuple[QFrame, QGridLayout]:
        card = QFrame(self)
        look(card, "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        grid.setSpacing(theme.TIGHT)
        heading = QLabel(title, card)
        look(heading, "heading")
        grid.addWidget(heading, 0, 0)
        for place, name in enumerate(columns, 1):
            label = QLabel(name, card)
            look(label, "small")
            grid.addWidget(label, 1, place)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return card, grid
