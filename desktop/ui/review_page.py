# SPDX-License-Identifier: EUPL-1.2
"""The review: everything the checks found, by chapter, errors first, each a way to its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.plan.findings import Place
from desktop.plan.tree import State
from desktop.ui import theme
from desktop.ui.finding_cards import FindingCards
from desktop.ui.finding_line import FindingLine
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look
from desktop.ui.words import left_to_fill


class ReviewPage(PageWidget):
    """Accepted findings are folded at the end."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.accepted_lines: list[FindingLine] = []
        self._unfolded = False
        self._shown: object = None
        title = QLabel(_("Review"), self)
        look(title, "title")
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        look(self.summary, "quiet")
        self.cards = FindingCards(open_plan, self)
        self.to_document = QPushButton(_("Continue: the document"), self)
        look(self.to_document, "primary")
        self.to_document.clicked.connect(lambda: open_plan.go(Route(Page.DOCUMENT)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(title)
        layout.addWidget(self.summary)
        layout.addWidget(self.cards, 1)
        layout.addWidget(self.to_document, 0, Qt.AlignmentFlag.AlignRight)
        open_plan.findings.updated.connect(self.refresh)
        open_plan.changed.connect(self._changed)

    def arrive(self, place: Place | None = None) -> None:
        """The first finding is where the next key is needed."""
        self.open_plan.findings.check_now()
        self.refresh()
        if self.cards.lines:
            self.cards.lines[0].see.setFocus()
        else:
            self.to_document.setFocus()

    def commit(self) -> bool:
        """Keep the reason that is being written."""
        return self.cards.commit()

    def refresh(self) -> None:
        """Show the findings as they are."""
        findings = self.open_plan.findings
        shown = (findings.all, dict(findings.accepted), findings.known, self._unfolded)
        if shown == self._shown:
            return
        self._shown = shown
        self._say_how_many()
        focused = self.cards.show_findings(findings.open, self._show_accepted)
        self.cards.keep_focus(focused, self.to_document)

    def _changed(self, changed: object) -> None:
        if self.isVisible():
            self.refresh()

    def _say_how_many(self) -> None:
        findings = self.open_plan.findings
        if not findings.known:
            self.summary.setText(_("Checking the plan…"))
            return
        count = len(findings.open)
        left = sum(s.state is State.TO_DO for s in self.open_plan.plan.sections)
        if count == 0:
            nothing = _("The checks found nothing.")
            rest = left_to_fill(left) if left else _("The plan can be printed.")
            self.summary.setText(f"{nothing} {rest[:1].upper()}{rest[1:]}")
            return
        telling = len(findings.worth_telling)
        counted = ngettext("{count} thing to look at", "{count} things to look at", telling)
        hints = ngettext("{count} hint", "{count} hints", count - telling)
        advice = _("Nothing here stops you from printing.")
        counts = f"{counted.format(count=telling)} · {hints.format(count=count - telling)}"
        self.summary.setText(f"{counts}. {advice}")

    def _show_accepted(self, column: QVBoxLayout) -> None:
        findings = self.open_plan.findings
        self.accepted_lines = []
        accepted = [f for f in findings.all if f.key in findings.accepted]
        if not accepted:
            return
        counted = ngettext("{count} thing let stand", "{count} things let stand", len(accepted))
        self.fold = QPushButton(counted.format(count=len(accepted)), self)
        look(self.fold, "link")
        show_icon(self.fold, "chevron-down" if self._unfolded else "chevron-right", "blue")
        self.fold.clicked.connect(self._toggle_accepted)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        for finding in accepted if self._unfolded else ():
            line = self.cards.line(finding, findings.accepted[finding.key])
            self.accepted_lines.append(line)
            column.addWidget(line)

    def _toggle_accepted(self) -> None:
        self._unfolded = not self._unfolded
        self.refresh()
        self.fold.setFocus()
