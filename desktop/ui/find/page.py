# SPDX-License-Identifier: EUPL-1.2
"""Find and replace in the whole plan: what is found stands in its words, ticked or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.commands.plan import FIRST_YEAR, LAST_YEAR
from desktop.editing.commands.replace import Replaced, change_years, replace_hits
from desktop.i18n import _, ngettext, render
from desktop.plan.findings import Place
from desktop.plan.passages import Part
from desktop.plan.search import Hit, find
from desktop.plan.tree import Plan
from desktop.plan.years import YearHit, year_sweep
from desktop.ui import theme
from desktop.ui.fields import QuietSpinBox
from desktop.ui.find.hit_list import HitLine, HitList
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.places import described
from desktop.ui.stylesheet import look

TYPING_MILLISECONDS = 250
MOST = 500  # places that are listed


class FindPage(PageWidget):
    """`place_wanted` carries the hit to go to, its number and how many there are."""

    place_wanted = Signal(object, int, int)

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self._found_in: Plan | None = None
        self._years = False  # what is listed: the places of a year, or of a text
        self._year_hits: dict[object, YearHit] = {}
        self.wanted = QLineEdit(self)
        self.replacement = QLineEdit(self)
        self.whole_words = QCheckBox(_("Whole words only"), self)
        self.match_case = QCheckBox(_("Capitals as written"), self)
        self.old_year, self.new_year = self._year(), self._year()
        self.show_years = QPushButton(_("Show the places of the year"), self)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.list = HitList(self)
        self.go_there = QPushButton(_("Show the place"), self)
        self.tick_all = QPushButton(_("Tick all"), self)
        self.tick_none = QPushButton(_("Tick none"), self)
        self.replace = QPushButton(self)
        look(self.replace, "primary")
        self._soon = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._lay_out()
        self._connect()
        self._propose_years()
        self._list(())

    def arrive(self, place: Place | None = None) -> None:
        """The field of what is looked for, with its text chosen so that another takes its place."""
        self.refresh()
        self.wanted.setFocus()
        self.wanted.selectAll()

    def start(self, text: str = "", *, replacing: bool = False) -> None:
        """Look for `text`, if one is given; with `replacing`, what is to stand there comes next."""
        if text:
            self.wanted.setText(text)
        if replacing and self.wanted.text():
            self.replacement.setFocus()
            self.replacement.selectAll()

    def refresh(self) -> None:
        """Look again where the plan is another."""
        if self._found_in is not self.open_plan.plan:
            self.search()

    def search(self) -> None:
        """List every place of the text, or of the year."""
        self._soon.stop()
        self._found_in = self.open_plan.plan
        if self._years:
            self._list_years()
        else:
            self._list_text()

    def sweep(self) -> None:
        """List the places of the old year."""
        self._years = True
        self.search()
        self.list.setFocus()

    def step(self, direction: int) -> None:
        """Go to the next place, or the one before; after the last comes the first."""
        self.refresh()
        lines = self.list.lines()
        if not lines:
            return
        current = self.list.current()
        at = next((n for n, line in enumerate(lines) if line is current), -direction)
        self.list.show_current(lines[(at + direction) % len(lines)])
        self._go()

    @property
    def shown_text(self) -> str:
        """What is looked for."""
        return str(self.old_year.value()) if self._years else self.wanted.text()

    def hideEvent(self, event: QHideEvent) -> None:
        """A search that waits is made now: the way to the next place needs it."""
        if self._soon.isActive():
            self.search()
        super().hideEvent(event)

    def _list_text(self) -> None:
        wanted = self.wanted.text()
        options = {
            "whole_words": self.whole_words.isChecked(),
            "match_case": self.match_case.isChecked(),
        }
        hits = find(self.open_plan.plan, wanted, **options)
        new = self.replacement.text() if self._replacing() else None
        self._list((("", [self._line(hit, new) for hit in hits[:MOST]]),), len(hits))

    def _list_years(self) -> None:
        old, new = self.old_year.value(), self.new_year.value()
        swept = year_sweep(self.open_plan.plan, old, new)
        sure = [self._line(each.hit, str(new)) for each in swept.sure[:MOST]]
        unsure = [
            self._line(each.hit, str(new), why=render(each.reason), ticked=False)
            for each in swept.unlikely[:MOST]
        ]
        every = zip((*sure, *unsure), (*swept.sure[:MOST], *swept.unlikely[:MOST]), strict=True)
        self._year_hits = {line.address: hit for line, hit in every}
        titles = _("The year of the plan"), _("Perhaps another year: look before you tick")
        groups = tuple(zip(titles, (sure, unsure), strict=True))
        self._list(groups, len(swept.sure) + len(swept.unlikely))

    def _line(self, hit: Hit, new: str | None, *, why: str = "", ticked: bool = True) -> HitLine:
        words = described(self.open_plan.plan, hit.place)
        if hit.passage.part is not Part.CELL:
            words = " · ".join(filter(None, (words, _(hit.passage.part.value))))
        return HitLine(hit, words, new, why, ticked)

    def _list(self, groups: Sequence[tuple[str, Sequence[HitLine]]], count: int = 0) -> None:
        writable = not self.open_plan.session.read_only
        self.list.show_groups(groups, tickable=writable and (self._years or self._replacing()))
        self.summary.setText(self._counted(count, sum(len(lines) for _title, lines in groups)))
        self.list.setVisible(count > 0)
        self.go_there.setEnabled(count > 0)
        self._show_ticks()

    def _counted(self, count: int, listed: int) -> str:
        if not self.shown_text.strip():
            return _(
                "Write what you look for. Letters with and without signs are the same: si, și."
            )
        if not count:
            return _("“{text}” stands nowhere in the plan.").format(text=self.shown_text)
        counted = ngettext("{count} place", "{count} places", count).format(count=count)
        rest = _("The first {number} are listed.").format(number=listed) if listed < count else ""
        return f"{counted}. {rest}".strip()

    def _replacing(self) -> bool:
        return bool(self.replacement.text())

    def _show_ticks(self) -> None:
        tickable = bool(self.list.lines()) and (self._years or self._replacing())
        count = len(self.list.ticked()) if tickable else 0
        text = ngettext("Replace {count} place", "Replace {count} places", count)
        self.replace.setText(text.format(count=count))
        self.replace.setEnabled(count > 0)
        for button in (self.tick_all, self.tick_none):
            button.setVisible(tickable)

    def _replace(self) -> None:
        lines = self.list.ticked()
        if self._years:
            hits = [self._year_hits[line.address] for line in lines]
            years = self.old_year.value(), self.new_year.value()
            done = self.open_plan.run(change_years, hits, *years)
        else:
            found = [line.hit for line in lines]
            texts = self.wanted.text(), self.replacement.text()
            done = self.open_plan.run(replace_hits, found, *texts)
        if done is not None:
            self.search()
            self._tell(done)
            # not into a field, whose own history Ctrl+Z would go through
            (self.list if self.list.isVisible() else self.show_years).setFocus()

    def _tell(self, done: Replaced) -> None:
        """How many were replaced; they can all be taken back in one step."""
        counted = ngettext("{count} place replaced.", "{count} places replaced.", done.count)
        text = counted.format(count=done.count)
        if done.skipped:
            left = ngettext(
                "{count} place was left alone.",
                "{count} places were left alone.",
                len(done.skipped),
            )
            text = f"{text} {left.format(count=len(done.skipped))}"
        self.summary.setText(f"{text} {_('Ctrl+Z takes all of it back.')}")

    def _go(self) -> None:
        line = self.list.current()
        if line is not None:
            lines = self.list.lines()
            number = next(n for n, each in enumerate(lines, 1) if each is line)
            self.place_wanted.emit(line.hit, number, len(lines))

    def _text_changed(self) -> None:
        self._years = False
        self._soon.start()

    def _propose_years(self) -> None:
        """From last year to the plan's, or to the next where no text names last year any more."""
        plan, first = self.open_plan.plan, self.open_plan.plan.period.first
        stale = bool(year_sweep(plan, first - 1, first).sure)
        self.old_year.setValue(first - 1 if stale else first)
        self.new_year.setValue(first if stale else first + 1)

    def _plan_changed(self, changed: object) -> None:
        if self.isVisible():
            self.search()

    def _year(self) -> QuietSpinBox:
        spin = QuietSpinBox(self)
        spin.setRange(FIRST_YEAR, LAST_YEAR)
        return spin

    def _connect(self) -> None:
        self._soon.timeout.connect(self.search)
        for field in (self.wanted, self.replacement):
            field.textChanged.connect(self._text_changed)
            field.returnPressed.connect(self.list.setFocus)
        for box in (self.whole_words, self.match_case):
            box.toggled.connect(self._text_changed)
        self.show_years.clicked.connect(self.sweep)
        self.list.wanted.connect(lambda _line: self._go())
        self.list.ticks_changed.connect(self._show_ticks)
        self.go_there.clicked.connect(self._go)
        self.tick_all.clicked.connect(lambda: self.list.tick_all(True))
        self.tick_none.clicked.connect(lambda: self.list.tick_all(False))
        self.replace.clicked.connect(self._replace)
        self.open_plan.changed.connect(self._plan_changed)

    def _lay_out(self) -> None:
        title = QLabel(_("Find and replace"), self)
        look(title, "title")
        actions = QHBoxLayout()
        actions.setSpacing(theme.TIGHT)
        for button in (self.go_there, self.tick_all, self.tick_none):
            actions.addWidget(button)
        actions.addStretch(1)
        actions.addWidget(self.replace)
        show_icon(self.go_there, "external-link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(title)
        layout.addWidget(self._card())
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addLayout(actions)
        layout.addStretch(0)

    def _card(self) -> QFrame:
        card = QFrame(self)
        look(card, "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        grid.setSpacing(theme.TIGHT)
        for row, (text, field) in enumerate(
            ((_("&Find"), self.wanted), (_("R&eplace with"), self.replacement))
        ):
            label = QLabel(text, card)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        choices = FlowLayout()
        choices.setSpacing(theme.MEDIUM)
        choices.addWidget(self.whole_words)
        choices.addWidget(self.match_case)
        grid.addLayout(choices, 2, 1)
        grid.addLayout(self._year_row(card), 3, 1)
        year = QLabel(_("Change the &year"), card)
        year.setBuddy(self.old_year)
        grid.addWidget(year, 3, 0)
        grid.setColumnStretch(1, 1)
        return card

    def _year_row(self, card: QFrame) -> FlowLayout:
        row = FlowLayout()
        row.setSpacing(theme.TIGHT)
        self.old_year.setAccessibleName(_("The year in the texts"))
        self.new_year.setAccessibleName(_("The year that takes its place"))
        for widget in (self.old_year, QLabel("→", card), self.new_year, self.show_years):
            row.addWidget(widget)
        return row
