# SPDX-License-Identifier: EUPL-1.2
"""A new plan made of an earlier one: for which year, and what will become of both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.library import Summary, plans
from desktop.i18n import _
from desktop.plan.errors import PlanSocialError
from desktop.plan.findings import Place
from desktop.plan.naming import display_name
from desktop.plan.office import is_same
from desktop.plan.tree import Administration
from desktop.ui import theme, words
from desktop.ui.fields import QuietSpinBox
from desktop.ui.page_widget import PageWidget
from desktop.ui.stylesheet import look

LAST_YEAR = 2100


class NextYearPage(PageWidget):
    """`wanted(summary, year)` when the person starts the plan; `left` when not."""

    wanted = Signal(object, int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: Summary | None = None
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        look(self.title, "title")
        self.year = QuietSpinBox(self)
        self.year.setAccessibleName(_("Year of the new plan"))
        self.year.valueChanged.connect(self._say_what_becomes)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.already = QLabel(self)
        self.already.setWordWrap(True)
        look(self.already, "attention")
        self._years_taken: frozenset[int] = frozenset()
        self.start = QPushButton(self)
        look(self.start, "primary")
        self.start.clicked.connect(self._start)
        self.back = QPushButton(_("Back"), self)
        self.back.clicked.connect(self.left)
        self._lay_out()

    def arrive(self, place: Place | None = None) -> None:
        """The year is proposed: what is left is to start."""
        self.start.setFocus()

    def show_plan(self, last: Summary) -> None:
        """Ask about the plan that `last` tells of."""
        self._last = last
        self._years_taken = years_with_a_plan(last.administration)
        assert last.administration is not None
        assert last.period is not None
        years = words.period(last.period.first, last.period.last)
        whose = display_name(last.administration)
        self.title.setText(_("New plan from {years} · {place}").format(years=years, place=whose))
        self.year.setRange(last.period.first + 1, LAST_YEAR)
        self.year.setValue(last.period.last + 1)
        self._say_what_becomes()
        self.start.setFocus()

    def _say_what_becomes(self) -> None:
        if self._last is None or self._last.period is None:
            return
        old = words.period(self._last.period.first, self._last.period.last)
        year = self.year.value()
        self.start.setText(_("Start the plan for {year}").format(year=year))
        points = (
            _("The plan for {old} stays as it is; the new one is a file of its own."),
            _("Texts, tables, letterhead and who signs come along, with {year} for {old}."),
            _("Numbers and dates of the old decision stay blank, to be written anew."),
            _("You get a list of what to look at: amounts, years and acts of {old}."),
        )
        self.told.setText("\n".join(f"• {point}" for point in points).format(old=old, year=year))

        said = _("There is a plan for {year} already. The new one will stand beside it.")
        self.already.setText(said.format(year=year))
        self.already.setVisible(year in self._years_taken)

    def _start(self) -> None:
        if self._last is not None:
            self.wanted.emit(self._last, self.year.value())

    def _lay_out(self) -> None:
        card = QFrame(self)
        look(card, "card")
        form = QFormLayout(card)
        form.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        form.setSpacing(theme.MEDIUM)
        self.year.setMaximumWidth(theme.letters(self.year, 16))
        form.addRow(_("&Year of the plan"), self.year)
        form.addRow(self.already)
        form.addRow(self.told)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.start)
        column = QVBoxLayout()
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.title)
        column.addWidget(card)
        column.addLayout(buttons)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        layout.addStretch(1)
        layout.addLayout(column, 4)
        layout.addStretch(1)


def years_with_a_plan(place: Administration | None) -> frozenset[int]:
    """The first years of the plans there are of a place; none where the library cannot be read."""
    try:
        found = plans()
    except PlanSocialError:
        return frozenset()
    return frozenset(
        each.period.first
        for each in found
        if place and each.period and each.administration and is_same(each.administration, place)
    )
