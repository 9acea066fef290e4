# SPDX-License-Identifier: EUPL-1.2
"""The papers of the council file in their order: each a way in, with number, date and state."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.council.names import SECOND
from desktop.plan.council.papers import papers_of
from desktop.plan.council.specs import PaperSpec
from desktop.plan.council.states import PaperState, states_of
from desktop.ui import theme
from desktop.ui.binding import bindings_under, commit_all
from desktop.ui.council.act_fields import ActFields
from desktop.ui.fields import ElidedButton
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look
from desktop.ui.titled_card import titled_card

DRAWINGS = {
    PaperState.PROPOSED: ("state-todo", "quiet"),
    PaperState.EDITED: ("state-started", "work"),
    PaperState.NUMBERED: ("state-done", "done"),
    PaperState.KEPT: ("state-done", "done"),
}


class PaperRow:
    """The widgets of a paper in a row of the grid."""

    def __init__(self, open_plan: OpenPlan, paper: PaperSpec, parent: QWidget) -> None:
        self.sign = QLabel(parent)
        self.way = ElidedButton(f"{paper.number}  {paper.title}", parent)
        look(self.way, "link")
        self.act = ActFields(open_plan, paper.key, paper.title, parent)
        self.state = QLabel(parent)
        self.state.setWordWrap(True)
        self.state.setIndent(theme.HAIR)
        look(self.state, "small")

    def stand(self, grid: QGridLayout, at: int) -> None:
        """Take two lines of the grid: the way in with number and date, the state under it."""
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.sign, 2 * at, 0, middle)
        grid.addWidget(self.way, 2 * at, 1, middle)
        grid.addWidget(self.act, 2 * at, 2, middle)
        grid.addWidget(self.state, 2 * at + 1, 1)

    def show_states(self, title: str, states: tuple[PaperState, ...]) -> None:
        """Show how far the paper is, in a sign and in words."""
        words = ", ".join(_(state.value) for state in states)
        show_icon(self.sign, *DRAWINGS[states[-1]])
        self.sign.setToolTip(words)
        self.state.setText(words)
        self.state.setVisible(states != (PaperState.PROPOSED,))
        self.way.setAccessibleName(f"{title}, {words}")


class PaperList(QWidget):
    """Made anew where the register asks for other papers."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.rows: dict[str, PaperRow] = {}
        self._last = ""
        self._shown: tuple[tuple[str, str], ...] = ()
        self._cards: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.MEDIUM)
        self.refresh()

    def refresh(self) -> None:
        """Show the papers the plan needs now, and how far each is."""
        plan = self.open_plan.plan
        papers = papers_of(plan)
        shown = tuple((paper.key, paper.title) for paper in papers)
        if shown != self._shown:
            self._build(papers)
            self._shown = shown
        for paper in papers:
            self.rows[paper.key].show_states(paper.title, states_of(plan, paper))
        for binding in bindings_under(self):
            binding.refresh()

    def focus_last(self) -> None:
        """Put the focus on the paper that was opened last, else on the first."""
        row = self.rows.get(self._last) or next(iter(self.rows.values()), None)
        if row is not None:
            row.way.setFocus()

    def _go(self, key: str) -> None:
        self._last = key
        self.open_plan.go(Route(Page.PAPER, paper=key))

    def _build(self, papers: tuple[PaperSpec, ...]) -> None:
        commit_all(self)
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.rows, self._cards = {}, []
        for round, group in groupby(papers, lambda paper: paper.name.round):
            card, column = self._card(round)
            self._column.addWidget(card)
            self._cards.append(card)
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.SMALL)
            grid.setVerticalSpacing(theme.HAIR // 2)
            grid.setColumnStretch(1, 1)
            for at, paper in enumerate(group):
                row = self.rows[paper.key] = PaperRow(self.open_plan, paper, card)
                row.way.clicked.connect(partial(self._go, paper.key))
                row.stand(grid, at)
            column.addLayout(grid)
            card.show()

    def _card(self, round: int) -> tuple[QFrame, QVBoxLayout]:
        after = _("Second round, after the budget") if round == SECOND else ""
        return titled_card(after or _("In the order in which they are made"), self)
