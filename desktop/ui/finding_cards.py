# SPDX-License-Identifier: EUPL-1.2
"""Findings under their chapters, a card for each; scrolling and focus stay where they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.findings import Finding, Severity
from desktop.plan.marks import gathered
from desktop.plan.tree import Plan, Section
from desktop.ui import theme
from desktop.ui.council.ways import way_to
from desktop.ui.finding_line import FindingLine
from desktop.ui.open_plan import OpenPlan
from desktop.ui.places import LONGEST, chapter_of, described, section_of
from desktop.ui.route import Page, Route
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.stylesheet import look
from desktop.ui.words import heading_line, shortened

GRAVITY = list(Severity)


class FindingCards(ContentScroll):
    """`lines` are those of the findings that are open, in the order in which they stand."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent, sideways=False)
        self.open_plan = open_plan
        self.lines: list[FindingLine] = []

    def show_findings(
        self, findings: Iterable[Finding], end: Callable[[QVBoxLayout], None] | None = None
    ) -> int | None:
        """Show these anew, and what `end` adds under them. Which of the lines had the focus."""
        position = self.verticalScrollBar().value()
        focused = next((n for n, line in enumerate(self.lines) if _has_focus(line)), None)
        self.lines = []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.TIGHT, 0)
        column.setSpacing(theme.SMALL)
        for chapter, found in by_chapter(self.open_plan.plan, findings):
            column.addWidget(self._card(chapter, found))
        if end is not None:
            end(column)
        column.addStretch(1)
        content.setMaximumWidth(theme.TEXT_WIDTH)
        self.show_content(content)
        self.verticalScrollBar().setValue(position)
        return focused

    def commit(self) -> bool:
        """Keep the reasons that are being written."""
        stored = [line.commit() for line in tuple(self.lines)]  # all are tried
        return all(stored)

    def keep_focus(self, focused: int | None, otherwise: QWidget) -> None:
        """Focus the line that took the place of the one that had it; without lines, `otherwise`."""
        if focused is not None:
            way = self.lines[min(focused, len(self.lines) - 1)].see if self.lines else otherwise
            way.setFocus()

    def line(
        self, finding: Finding, reason: str | None = None, marks: Sequence[Finding] = ()
    ) -> FindingLine:
        """A line that says where its finding is, and goes there."""
        where = described(self.open_plan.plan, finding.place)
        line = FindingLine(self.open_plan, finding, self, where=where, reason=reason, marks=marks)
        line.jump_asked.connect(self._jump)
        return line

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
        for finding, marks in gathered(findings):
            line = self.line(finding, marks=marks)
            self.lines.append(line)
            column.addWidget(line)
        return card

    def _jump(self, finding: Finding) -> None:
        plan = self.open_plan.plan
        section = section_of(plan, finding.place)
        if (council := way_to(plan, finding.place)) is not None:
            self.open_plan.go(council)
        elif section is not None:
            self.open_plan.go(Route(Page.SECTION, section.uid, finding.place))
        else:
            self.open_plan.go(Route(Page.PLAN_DATA if finding.place.section is None else Page.HUB))


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
