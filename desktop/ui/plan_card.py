# SPDX-License-Identifier: EUPL-1.2
"""A plan on the home page: whose, for when, how far, when changed, where it lies."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.editing.library import Summary
from desktop.i18n import N_, _
from desktop.plan.errors import Trouble
from desktop.plan.naming import county_name, display_name
from desktop.plan.tree import State
from desktop.ui import theme, words
from desktop.ui.fields import ElidedLabel
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look

TROUBLES = {
    Trouble.NOT_A_PLAN: N_("This file is not a plan."),
    Trouble.TOO_NEW: N_("This plan was made by a newer version of the program."),
    Trouble.DAMAGED: N_("This file is damaged."),
}


class PlanCard(QFrame):
    """`open_asked(path)` to go on with the plan, `folder_asked(folder)` to see where it lies.

    `with_county`: another card is of a place of the same name.
    `next_asked(summary)`: a plan for the next year is to be made of it.
    """

    open_asked = Signal(object)
    next_asked = Signal(object)
    folder_asked = Signal(object)

    def __init__(
        self, summary: Summary, parent: QWidget | None = None, *, with_county: bool = False
    ) -> None:
        super().__init__(parent)
        self.summary = summary
        look(self, "card")
        self.name = QLabel(named(summary, with_county=with_county), self)
        self.name.setWordWrap(True)
        look(self.name, "heading")
        self.facts = QLabel(facts(summary), self)
        look(self.facts, "attention" if summary.trouble else "quiet")
        self.go_on = QPushButton(_("Continue"), self)
        self.go_on.setAccessibleName(_("Continue: {plan}").format(plan=self.name.text()))
        self.go_on.setEnabled(summary.trouble is None)
        self.go_on.clicked.connect(lambda: self.open_asked.emit(summary.path))
        self.next = QPushButton(self)
        look(self.next, "link")
        show_icon(self.next, "file-plus-2", "blue")
        self.next.clicked.connect(lambda: self.next_asked.emit(summary))
        self._name_next()
        self._lay_out()

    def _name_next(self) -> None:
        years = self.summary.period
        self.next.setVisible(years is not None and self.summary.trouble is None)
        if years is not None:
            words_of_it = words.period(years.first, years.last)
            self.next.setText(_("New plan from {years}").format(years=words_of_it))
            self.next.setAccessibleDescription(self.name.text())

    def _lay_out(self) -> None:
        place = ElidedLabel(self)
        place.setText(str(self.summary.path))
        look(place, "small")
        folder = QPushButton(_("Open the folder"), self)
        look(folder, "link")
        show_icon(folder, "folder-open", "blue")
        folder.clicked.connect(lambda: self.folder_asked.emit(self.summary.path.parent))
        where = QHBoxLayout()
        where.addWidget(place, 1)
        where.addWidget(folder)
        text = QVBoxLayout()
        text.setSpacing(theme.HAIR)
        text.addWidget(self.name)
        text.addWidget(self.facts)
        text.addLayout(where)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        layout.addLayout(text, 1)
        ways = QVBoxLayout()
        ways.setSpacing(theme.HAIR)
        ways.addWidget(self.go_on)
        ways.addWidget(self.next)
        layout.addLayout(ways)


def named(summary: Summary, *, with_county: bool = False) -> str:
    """ "Comuna Exemplu · Plan for 2027", or the file's name when the plan cannot be read."""
    if summary.administration is None or summary.period is None:
        return summary.path.stem
    years = words.period(summary.period.first, summary.period.last)
    place = display_name(summary.administration)
    if with_county and summary.administration.county:
        place = f"{place}, {county_name(summary.administration)}"
    return _("{place} · Plan for {years}").format(place=place, years=years)


def facts(summary: Summary) -> str:
    """Stage, sections filled in, last change; or why the plan cannot be read."""
    if summary.trouble is not None:
        return _(TROUBLES.get(summary.trouble, N_("This file cannot be read.")))
    counted = words.left_to_fill(summary.states.get(State.TO_DO, 0))
    changed = words.when(summary.modified, datetime.now().date())
    stage = _(words.STAGE_WORDS[summary.stage])
    return f"{stage} · {counted} · {changed}"
