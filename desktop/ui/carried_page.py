# SPDX-License-Identifier: EUPL-1.2
"""What came from last year's plan and is still to be looked at, each a way to its place."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.plan.findings import Finding, Place
from desktop.ui import theme
from desktop.ui.finding_cards import FindingCards
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.stylesheet import look


class CarriedPage(PageWidget):
    """A line goes when its place is written anew, or when it is ticked off here."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self._shown: tuple[Finding, ...] | None = None
        title = QLabel(_("From last year’s plan"), self)
        look(title, "title")
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setMaximumWidth(theme.TEXT_WIDTH)
        look(self.summary, "quiet")
        self.cards = FindingCards(open_plan, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(title)
        layout.addWidget(self.summary)
        layout.addWidget(self.cards, 1)
        open_plan.findings.updated.connect(self._changed)

    def arrive(self, place: Place | None = None) -> None:
        """The first line is where the next key is needed."""
        self.open_plan.findings.check_now()
        self.refresh()
        if self.cards.lines:
            self.cards.lines[0].see.setFocus()

    def refresh(self) -> None:
        """Show what is still to be looked at."""
        marks = self.open_plan.findings.carried
        if marks == self._shown:
            return
        self._shown = marks
        self.summary.setText(self._said(len(marks)))
        self.cards.keep_focus(self.cards.show_findings(marks), self.cards)

    def _said(self, count: int) -> str:
        if not self.open_plan.findings.known:
            return _("Checking the plan…")
        if count == 0:
            return _("Everything that came from last year’s plan has been looked at.")
        counted = ngettext("{count} place to look at", "{count} places to look at", count)
        advice = _(
            "What you write anew is off the list by itself. Where last year’s text holds again, "
            "press “It is right so”."
        )
        return f"{counted.format(count=count)}. {advice}"

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()
