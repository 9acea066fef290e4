# SPDX-License-Identifier: EUPL-1.2
"""What services are there? Ticks; beside them what will be written; one command writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _
from desktop.plan.findings import Place
from desktop.plan.naming import named_in_sentence
from desktop.plan.service_questions import (
    BENEFITS_ARE_NOT_SERVICES,
    NONE,
    QUESTIONS,
    answered,
)
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.questions.outcome import OutcomeCard
from desktop.ui.questions.service_choice import ServiceChoice
from desktop.ui.questions.service_sheet import ServiceSheet
from desktop.ui.questions.service_ticks import ServiceTicks
from desktop.ui.route import Page, Route
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.editing.session import Changed


class ServicesPage(PageWidget):
    """What stands in the plan is ticked already. "None of these" and the others shut each other."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.choices = {q.key: ServiceChoice(q, self) for q in QUESTIONS}
        for choice in self.choices.values():
            choice.ticked.connect(self._ticked)
            choice.box.setEnabled(not open_plan.session.read_only)
        self.ticks = ServiceTicks(tuple(self.choices.values()), self)
        self.outcome = OutcomeCard(open_plan, self)
        self.sheet = ServiceSheet(open_plan, self)
        self.back = QPushButton(_("Contents"), self)
        self.back.clicked.connect(lambda: open_plan.go(Route(Page.HUB)))
        self.write = QPushButton(_("Write into the plan"), self)
        look(self.write, "primary")
        self.write.clicked.connect(self._write)
        self._lay_out()
        open_plan.changed.connect(self._changed)

    @property
    def answers(self) -> frozenset[str]:
        """The keys of the ticks."""
        return frozenset(key for key, choice in self.choices.items() if choice.is_ticked)

    def arrive(self, place: Place | None = None) -> None:
        """Tick what stands in the plan; the first tick gets the focus."""
        self.refresh()
        next(iter(self.choices.values())).box.setFocus()

    def refresh(self) -> None:
        """Show what stands in the plan now, and what the ticks would write."""
        known = answered(self.open_plan.plan)
        for key, choice in self.choices.items():
            choice.show_known(key in known)
        self.sheet.refresh()
        self._show_outcome()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns of ticks as there is room for."""
        super().resizeEvent(event)
        room = min(event.size().width() - 2 * theme.LARGE - theme.MEDIUM, theme.TEXT_WIDTH)
        self.ticks.fit(room)

    def _changed(self, changed: Changed) -> None:
        if self.isVisible():
            self.refresh()

    def _ticked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ServiceChoice) and sender.is_ticked:
            for key, choice in self.choices.items():
                if (key == NONE) is not (sender.question.key == NONE):
                    choice.box.setChecked(False)
        self._show_outcome()

    def _show_outcome(self) -> None:
        from desktop.editing.commands.services import expected

        outcome = expected(self.open_plan.plan, self.answers)
        self.outcome.show_expected(outcome, bool(self.answers))
        writable = not self.open_plan.session.read_only
        self.write.setEnabled(outcome.changes_something and writable)

    def _write(self) -> None:
        """Write the answers, then go to the table they began, if there is one to fill."""
        from desktop.editing.commands.services import apply_answers
        from desktop.intake.code_lists import nomenclature

        applied = self.open_plan.run(apply_answers, self.answers, nomenclature())
        if applied is None:
            return
        if applied.rows:
            self.open_plan.go(self._first_blank(applied.rows[0]))
        else:
            self.open_plan.go(Route(Page.HUB))

    def _first_blank(self, row_uid: int) -> Route:
        """The first cell of a row in which nothing is written yet."""
        session = self.open_plan.session
        table, row = session.table_of(row_uid), session.row(row_uid)
        section = session.section_of(table.uid)
        blank = next((c.key for c in table.columns if c.visible and not row.text(c.key)), None)
        place = Place(section.ident, table=table.ident, row=row.ident, column=blank)
        return Route(Page.SECTION, section.uid, place)

    def _lay_out(self) -> None:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        column.setSpacing(theme.MEDIUM)
        place = named_in_sentence(self.open_plan.plan.administration)
        for text, kind in (
            (_("What services does {place} have?").format(place=place), "title"),
            (_("Tick what there is, run by you or paid by you. Nothing is final."), ""),
        ):
            line = QLabel(text, content)
            line.setWordWrap(True)
            look(line, kind)
            column.addWidget(line)
        column.addWidget(self._benefits(content))
        column.addWidget(self.ticks)
        column.addWidget(self.outcome)
        column.addWidget(self.sheet)
        column.addStretch(1)
        content.setMaximumWidth(theme.TEXT_WIDTH + 2 * theme.LARGE)
        self.scroll_area = ContentScroll(self)
        self.scroll_area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scroll_area, 1)
        layout.addWidget(self._foot())

    def _benefits(self, parent: QWidget) -> QFrame:
        frame = QFrame(parent)
        look(frame, "banner-look")
        row = QHBoxLayout(frame)
        row.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, theme.TIGHT)
        drawing = QLabel(frame)
        show_icon(drawing, "info", "look")
        text = QLabel(_(BENEFITS_ARE_NOT_SERVICES), frame)
        text.setWordWrap(True)
        row.addWidget(drawing)
        row.addWidget(text, 1)
        return frame

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        look(foot, "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.LARGE, theme.TIGHT, theme.LARGE, theme.TIGHT)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.write)
        return foot
