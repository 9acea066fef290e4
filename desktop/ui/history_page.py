# SPDX-License-Identifier: EUPL-1.2
"""The history of the plan: earlier forms, what going back to one would change, and going back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.history import (
    HistoryEntry,
    Occasion,
    RestorePoint,
    delete_point,
    go_back,
    history,
    make_point,
    read_point,
)
from desktop.i18n import _, render
from desktop.plan.compare import compare
from desktop.plan.errors import PlanSocialError
from desktop.plan.findings import Place
from desktop.plan.tree import Plan, State
from desktop.ui import theme, words
from desktop.ui.banner import Banner, Tone
from desktop.ui.differences import DifferenceLines, counted
from desktop.ui.flow import FlowLayout
from desktop.ui.open_plan import OpenPlan
from desktop.ui.page_widget import PageWidget
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.editing.session import PlanSession
    from desktop.ui.earlier_pages import EarlierPages

LETTERS_SIDE_BY_SIDE = 130  # a page so wide has the printed pages beside the forms, else under


class FormLine(QFrame):
    """An earlier form: when, why, how large; what going back to it would change, on demand.

    `read` gives the plan as it was then; `back` makes the plan that again.
    """

    def __init__(
        self,
        page: HistoryPage,
        texts: tuple[str, str],
        read: Callable[[], Plan],
        back: Callable[[], object],
        back_words: str,
    ) -> None:
        super().__init__(page)
        look(self, "card")
        self._page, self.read, self._back = page, read, back
        self.changes: DifferenceLines | None = None
        self.name = QLabel(texts[0], self)
        self.name.setWordWrap(True)
        look(self.name, "strong")
        self.facts = QLabel(texts[1], self)
        self.facts.setWordWrap(True)
        look(self.facts, "quiet")
        self.see = self._button(_("What is different"), self.toggle)
        look(self.see, "link")
        self.see.setCheckable(True)
        self.show_pages = self._button(_("Show the pages"), lambda: page.toggle_pages(self))
        look(self.show_pages, "link")
        self.show_pages.setCheckable(True)
        self.go_back = self._button(back_words, self._ask)
        self.go_back.setEnabled(not page.open_plan.session.read_only)
        self._lay_out()

    def add(self, label: str, act: Callable[[], object]) -> QPushButton:
        """One more thing that can be done with this form."""
        button = self._button(label, act)
        look(button, "link")
        self._ways.addWidget(button)
        return button

    def toggle(self) -> None:
        """Show what going back would change, or put it away."""
        if self.changes is not None:
            self.changes.hide()
            self.changes.deleteLater()
            self.changes = None
        elif not self._page.attempt(self._show_changes, self.toggle):
            self.see.setChecked(False)

    def _show_changes(self) -> None:
        then, now = self.read(), self._page.open_plan.plan
        differences = compare(now, then)
        self.changes = DifferenceLines(differences, now, then, self)
        self._column.addWidget(self.changes)
        self.facts.setText(_("Going back: {changes}").format(changes=counted(differences)))

    def _ask(self) -> None:
        self._page.attempt(self._back, self._ask)

    def _button(self, label: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(label, self)
        button.setAccessibleDescription(self.name.text())
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        self._ways = FlowLayout()
        self._ways.setSpacing(theme.TIGHT)
        for button in (self.see, self.show_pages, self.go_back):
            self._ways.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.MEDIUM, theme.TIGHT, theme.MEDIUM, theme.TIGHT)
        self._column.setSpacing(theme.HAIR)
        self._column.addWidget(self.name)
        self._column.addWidget(self.facts)
        self._column.addLayout(self._ways)


class HistoryPage(PageWidget):
    """Going back is one step that can be undone, and what there was before it is kept too."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.lines: list[FormLine] = []
        self.outcome = Banner(self)
        self.point_name = QLineEdit(self)
        self.point_name.setPlaceholderText(_("A name, as “before the meeting” (may stay empty)"))
        self.point_name.setAccessibleName(_("Name of the form that is kept"))
        self.keep = QPushButton(_("Keep the plan as it is now"), self)
        self.keep.clicked.connect(self.keep_now)
        self.point_name.returnPressed.connect(self.keep_now)
        self.scroll_area = ContentScroll(self, sideways=False)
        self.opening: FormLine | None = None
        self.pages: EarlierPages | None = None
        self._pages_of: FormLine | None = None
        self._escape = QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.hide_pages,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self._escape.setEnabled(False)
        self._lay_out()

    def arrive(self, place: Place | None = None) -> None:
        """Read what is kept; the way back to the form of the opening comes first."""
        self.outcome.hide()
        self.refresh()
        self.keep.setFocus()

    def refresh(self) -> None:
        """Show the earlier forms."""
        self.hide_pages()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.TIGHT, 0)
        column.setSpacing(theme.TIGHT)
        self.opening = self._opening_line()
        column.addWidget(self.opening)
        entries: list[HistoryEntry] = []
        self.attempt(lambda: entries.extend(history(self.open_plan.session)), self.refresh)
        self.lines = [self._entry_line(entry) for entry in entries]
        for line in self.lines:
            column.addWidget(line)
        column.addStretch(1)
        content.setMaximumWidth(theme.TEXT_WIDTH)
        self.scroll_area.show_content(content)

    def toggle_pages(self, line: FormLine) -> None:
        """Show the printed pages of a form, or put them away."""
        again = line is self._pages_of
        self.hide_pages()
        if again:
            return
        from desktop.ui.earlier_pages import EarlierPages

        self._pages_of = line
        line.show_pages.setChecked(True)
        self.pages = EarlierPages(self.open_plan, line.read, line.name.text(), self)
        self.pages.closed.connect(self.hide_pages)
        self._body.addWidget(self.pages, 1)
        self._escape.setEnabled(True)
        self.pages.refresh()

    def hide_pages(self) -> None:
        """Put the printed pages away; the focus goes back to what showed them."""
        pages, line = self.pages, self._pages_of
        if pages is None or line is None:
            return
        self.pages = self._pages_of = None
        self._escape.setEnabled(False)
        line.show_pages.setChecked(False)
        if pages.isAncestorOf(self.focusWidget() or self):
            line.show_pages.setFocus()
        pages.closed.disconnect(self.hide_pages)
        pages.stop()
        pages.hide()
        pages.deleteLater()

    def hideEvent(self, event: QHideEvent) -> None:
        """No form is printed for a page that is not seen."""
        super().hideEvent(event)
        self.hide_pages()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The printed pages stand beside the forms where there is room, else under them."""
        super().resizeEvent(event)
        beside = self.width() >= theme.letters(self, LETTERS_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def keep_now(self) -> None:
        """Make a restore point by hand."""
        name = self.point_name.text()
        session = self.open_plan.session
        if self.attempt(lambda: make_point(session, Occasion.BY_HAND, name), self.keep_now):
            self.point_name.clear()
            self.refresh()
            self.outcome.say(Tone.SUCCESS, _("The plan as it is now is kept."))

    def attempt(self, act: Callable[[], Any], retry: Callable[[], object]) -> bool:
        """Do it; False when it could not be done, which is told."""
        try:
            act()
        except PlanSocialError as error:
            again = (_("Try again"), retry)
            self.outcome.say(Tone.TROUBLE, render(error.message), again)
            return False
        return True

    def _opening_line(self) -> FormLine:
        session, opening = self.open_plan.session, self.open_plan.opening
        differences = compare(opening, self.open_plan.plan)
        since = _("Since then: {changes}").format(changes=counted(differences))
        texts = _("The plan as it was opened"), since
        line = FormLine(self, texts, lambda: opening, self._to_opening, _("Go back to the opening"))
        line.go_back.setEnabled(bool(differences) and not session.read_only)
        return line

    def _entry_line(self, entry: HistoryEntry) -> FormLine:
        point, session = entry.point, self.open_plan.session
        texts = _title(entry), _facts(entry)
        line = FormLine(
            self,
            texts,
            lambda: read_point(point),
            lambda: self._back_to(session, point),
            _("Go back to this"),
        )
        if entry.summary.trouble is not None:
            line.see.setEnabled(False)
            line.show_pages.setEnabled(False)
            line.go_back.setEnabled(False)
        if point.occasion is Occasion.BY_HAND:
            line.add(_("Delete"), lambda: self._offer_delete(point))
        return line

    def _to_opening(self) -> None:
        self.open_plan.session.return_to_opening()
        self._tell_gone_back(_("The plan is again as it was opened."))

    def _back_to(self, session: PlanSession, point: RestorePoint) -> None:
        go_back(session, point)
        self._tell_gone_back(_("The plan is that of {date}.").format(date=_moment(point.at)))

    def _tell_gone_back(self, text: str) -> None:
        self.refresh()
        undo = (_("Undo"), self._undo)
        self.outcome.say(
            Tone.SUCCESS, f"{text} {_('What there was before can be had back.')}", undo
        )

    def _undo(self) -> None:
        if self.attempt(self.open_plan.session.undo, self._undo):
            self.outcome.hide()
            self.refresh()

    def _offer_delete(self, point: RestorePoint) -> None:
        """A form is deleted for ever, so the person says it twice."""
        question = _("Delete the form of {date} for ever?").format(date=_moment(point.at))
        self.outcome.say(
            Tone.ATTENTION,
            question,
            (_("Delete for ever"), lambda: self._delete(point)),
            (_("Keep it"), self.outcome.hide),
        )

    def _delete(self, point: RestorePoint) -> None:
        self.outcome.hide()
        if self.attempt(lambda: delete_point(point), lambda: self._delete(point)):
            self.refresh()

    def _lay_out(self) -> None:
        title = QLabel(_("History of the plan"), self)
        look(title, "title")
        keeping = QWidget(self)
        keeping.setMaximumWidth(theme.TEXT_WIDTH)
        row = QHBoxLayout(keeping)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.point_name, 1)
        row.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(title)
        layout.addWidget(keeping)
        layout.addWidget(self.outcome)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(theme.SMALL)
        self._body.addWidget(self.scroll_area, 1)
        layout.addLayout(self._body, 1)


def _moment(at: datetime) -> str:
    return f"{at:%d.%m.%Y %H:%M}"


def _title(entry: HistoryEntry) -> str:
    """When, and what it is: its name where a person gave one."""
    return f"{_moment(entry.point.at)} · {entry.point.name or render(entry.reason)}"


def _facts(entry: HistoryEntry) -> str:
    """How far the plan was, and how large its file is."""
    if entry.summary.trouble is not None:
        return _("This file cannot be read.")
    left = words.left_to_fill(entry.summary.states.get(State.TO_DO, 0))
    size = QLocale(QLocale.Language.Romanian).formattedDataSize(entry.point.size, 0)
    return f"{_(words.STAGE_WORDS[entry.summary.stage])} · {left} · {size}"
