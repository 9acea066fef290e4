# SPDX-License-Identifier: EUPL-1.2
"""The review: everything the checks found, by chapter, errors first, each a way to its place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.tree import Plan, Section, State
from desktop.ui import theme
from desktop.ui.fields import show_content
from desktop.ui.finding_line import FindingLine
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.places import LONGEST, chapter_of, described, section_of
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look
from desktop.ui.words import heading_line, left_to_fill, shortened

GRAVITY = list(Severity)


class ReviewPage(PageWidget):
    """Accepted findings are folded at the end."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.lines: list[FindingLine] = []
        self.accepted_lines: list[FindingLine] = []
        self._unfolded = False
        self._shown: object = None
        title = QLabel(_("Review"), self)
        look(title, "title")
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        look(self.summary, "quiet")
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.to_document = QPushButton(_("Continue: the document"), self)
        look(self.to_document, "primary")
        self.to_document.clicked.connect(lambda: open_plan.go(Route(Page.DOCUMENT)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(title)
        layout.addWidget(self.summary)
        layout.addWidget(self.scroll_area, 1)
        layout.addWidget(self.to_document, 0, Qt.AlignmentFlag.AlignRight)
        open_plan.findings.updated.connect(self.refresh)
        open_plan.changed.connect(self._changed)

    def arrive(self, place: Place | None = None) -> None:
        """The first finding is where the next key is needed."""
        self.open_plan.findings.check_now()
        self.refresh()
        if self.lines:
            self.lines[0].see.setFocus()
        else:
            self.to_document.setFocus()

    def refresh(self) -> None:
        """Show the findings as they are."""
        findings = self.open_plan.findings
        shown = (findings.all, dict(findings.accepted), findings.known, self._unfolded)
        if shown == self._shown:
            return
        self._shown = shown
        position = self.scroll_area.verticalScrollBar().value()
        focused = next((n for n, line in enumerate(self.lines) if _has_focus(line)), None)
        self.lines, self.accepted_lines = [], []
        self._say_how_many()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.TIGHT, 0)
        column.setSpacing(theme.SMALL)
        for chapter, found in by_chapter(self.open_plan.plan, findings.open):
            column.addWidget(self._card(chapter, found))
        self._show_accepted(column)
        column.addStretch(1)
        content.setMaximumWidth(theme.TEXT_WIDTH)
        show_content(self.scroll_area, content)
        self.scroll_area.verticalScrollBar().setValue(position)
        if focused is not None:  # what was put right is gone; the next one takes its place
            way = self.lines[min(focused, len(self.lines) - 1)].see if self.lines else None
            (way or self.to_document).setFocus()

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

    def _card(self, chapter: Section | None, findings: Iterable[Finding]) -> QFrame:
        card = QFrame(self)
        look(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.HAIR)
        name = heading_line(chapter) if chapter else _("The plan as a whole")
        title = QLabel(shortened(name, LONGEST), card)
        title.setWordWrap(True)
        title.setToolTip(name)
        look(title, "heading")
        column.addWidget(title)
        for finding in findings:
            line = self._line(finding, None)
            self.lines.append(line)
            column.addWidget(line)
        return card

    def _line(self, finding: Finding, reason: str | None) -> FindingLine:
        where = described(self.open_plan.plan, finding.place)
        line = FindingLine(self.open_plan, finding, self, where=where, reason=reason)
        line.jump_asked.connect(self._jump)
        return line

    def _show_accepted(self, column: QVBoxLayout) -> None:
        findings = self.open_plan.findings
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
            line = self._line(finding, findings.accepted[finding.key])
            self.accepted_lines.append(line)
            column.addWidget(line)

    def _toggle_accepted(self) -> None:
        self._unfolded = not self._unfolded
        self.refresh()
        self.fold.setFocus()

    def _jump(self, finding: Finding) -> None:
        section = section_of(self.open_plan.plan, finding.place)
        if section is not None:
            self.open_plan.go(Route(Page.SECTION, section.uid, finding.place))
        else:
            self.open_plan.go(Route(Page.HUB))


def _has_focus(line: FindingLine) -> bool:
    focus = line.window().focusWidget()
    return focus is not None and line.isAncestorOf(focus)


def by_chapter(
    plan: Plan, findings: Iterable[Finding]
) -> list[tuple[Section | None, list[Finding]]]:
    """The findings under their chapters in document order, errors first in each."""
    groups: dict[int, tuple[Section | None, list[Finding]]] = {}
    order = {section.uid: i for i, section in enumerate(plan.sections)}
    for finding in findings:
        section = section_of(plan, finding.place)
        chapter = chapter_of(plan, section) if section else None
        groups.setdefault(chapter.uid if chapter else 0, (chapter, []))[1].append(finding)
    for _chapter, found in groups.values():
        found.sort(key=lambda finding: GRAVITY.index(finding.severity))
    return [groups[uid] for uid in sorted(groups, key=lambda uid: order.get(uid, -1))]
