# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet: save it, read it back, see what it changes, take over all or some."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.amounts import is_open, take_amounts
from desktop.i18n import _, ngettext, render
from desktop.plan.errors import PlanSocialError
from desktop.plan.findings import Place
from desktop.ui import theme
from desktop.ui.accountant.change_list import ChangeList
from desktop.ui.accountant.work import read_sheet, write_sheet
from desktop.ui.banner import Banner, Tone
from desktop.ui.file_choice import chosen_target, documents
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.opening import message_of
from desktop.ui.page_widget import PageWidget
from desktop.ui.progress_line import ProgressLine
from desktop.ui.reader import ways_to
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.plan.accountant_sheet import AmountChange

SHEET_NAME = "{plan} - fișa contabilului.xlsx"


class AccountantPage(PageWidget):
    """Nothing of a sheet reaches the plan before its differences were seen and chosen."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self._changes: tuple[AmountChange, ...] = ()
        self._busy = False
        self._began_at: QWidget | None = None  # what had the focus when work began
        self.save = self._button(_("Save the sheet…"), "save", self.save_sheet)
        self.read = self._button(_("Read a filled-in sheet…"), "file-input", self.read_back)
        self.progress = ProgressLine(self)
        self.outcome = Banner(self)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.list = ChangeList(self)
        self.tick_all = self._button(_("Tick all"), "", lambda: self.list.tick_all(True))
        self.tick_none = self._button(_("Tick none"), "", lambda: self.list.tick_all(False))
        self.take = self._button("", "", self.take_over)
        look(self.take, "primary")
        self._lay_out()
        self.list.ticks_changed.connect(self._show_ticks)
        open_plan.changed.connect(self._plan_changed)
        self.refresh()

    def arrive(self, place: Place | None = None) -> None:
        """The first thing to do has the focus."""
        self.refresh()
        (self.list if self.list.isVisible() else self.save).setFocus()

    def refresh(self) -> None:
        """Show what of the sheet the plan does not say yet."""
        session = self.open_plan.session
        shown = [change for change in self._changes if is_open(session, change)]
        self.list.show_changes(shown, tickable=not session.read_only)
        self._differences.setVisible(bool(shown))
        self._enable()
        count = len(shown)
        text = ngettext(
            "The sheet changes {count} amount.", "The sheet changes {count} amounts.", count
        )
        self.summary.setText(text.format(count=count))
        self._show_ticks()

    def _plan_changed(self, changed: object) -> None:
        if self.isVisible():
            self.refresh()

    def save_sheet(self) -> None:
        """Ask where, then write the sheet."""
        target = self.ask_target()
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the sheet; an older file is replaced in one step."""
        words = _("Writing {name}…").format(name=target.name)
        arguments = self.open_plan.plan, target
        self._start(words, write_sheet, arguments, self._written, partial(self.save_to, target))

    def read_back(self) -> None:
        """Ask for a filled-in sheet, then show what it changes."""
        source = self.ask_source()
        if source is not None:
            self.read_from(source)

    def read_from(self, source: Path) -> None:
        """Show what a sheet changes; the plan stays as it is."""
        self._changes = ()
        self.list.forget()
        self.refresh()
        again = partial(self.read_from, source)
        words = _("Reading {name}…").format(name=source.name)
        self._start(words, read_sheet, (source, self.open_plan.plan), self._show, again)

    def take_over(self) -> None:
        """Write the ticked amounts into the plan, as one step."""
        count = self.open_plan.run(take_amounts, self.list.ticked())
        if count is None:
            return
        text = ngettext("{count} amount was written.", "{count} amounts were written.", count)
        said = f"{text.format(count=count)} {_('Ctrl+Z takes all of it back.')}"
        self.outcome.say(Tone.SUCCESS, said)
        (self.list if self.list.isVisible() else self.read).setFocus()

    def ask_target(self) -> Path | None:
        """The file a person chooses; None when they do not."""
        name = SHEET_NAME.format(plan=self.open_plan.session.path.stem)
        title, kind = _("Save the accountant's sheet"), _("Excel file (*.xlsx)")
        return chosen_target(self, title, name, kind)

    def ask_source(self) -> Path | None:
        """The sheet a person chooses; None when they do not."""
        title, kinds = _("Read a filled-in sheet"), _("Excel file (*.xlsx)")
        chosen, _filter = QFileDialog.getOpenFileName(self, title, str(documents()), kinds)
        return Path(chosen) if chosen else None

    def _start(
        self,
        words: str,
        work: Callable[..., Any],
        arguments: tuple[object, ...],
        done: Callable[[Any], None],
        again: Callable[[], None],
    ) -> None:
        """Begin long work; what it gives is told to `done`, trouble offers `again`."""
        from desktop.editing.tasks import Progress

        progress = Progress()
        self.outcome.hide()
        self.progress.follow(progress, words)
        self._busy, self._began_at = True, self.focusWidget()
        self._enable()
        failed = partial(self._failed, again)
        jobs = self.open_plan.jobs
        jobs.start(work, *arguments, progress, done=done, failed=failed, owner=self)

    def _ended(self) -> None:
        self.progress.end()
        self._busy = False
        self._enable()
        if self._began_at is not None:
            self._began_at.setFocus()

    def _enable(self) -> None:
        """A button that waits for the work to end gives the focus away; `_ended` takes it back."""
        self.save.setEnabled(not self._busy)
        self.read.setEnabled(not self._busy and not self.open_plan.session.read_only)

    def _written(self, target: Path) -> None:
        self._ended()
        self.outcome.say(
            Tone.SUCCESS,
            _("Saved: {name}").format(name=target.name),
            *ways_to(target),
        )

    def _show(self, changes: tuple[AmountChange, ...]) -> None:
        self._ended()
        self._changes = changes
        self.refresh()
        if changes:
            self.list.setFocus()
        else:
            self.outcome.say(Tone.SUCCESS, _("The sheet says nothing that the plan does not."))

    def _failed(self, again: Callable[[], None], error: BaseException) -> None:
        from desktop.editing.tasks import Stopped

        self._ended()
        if isinstance(error, PlanSocialError):
            text = render(message_of(error))
            self.outcome.say(Tone.TROUBLE, text, (_("Try again"), again))
        elif not isinstance(error, Stopped):
            raise error

    def _show_ticks(self) -> None:
        count = len(self.list.ticked())
        text = ngettext("Write {count} amount", "Write {count} amounts", count)
        self.take.setText(text.format(count=count))
        self.take.setEnabled(count > 0 and not self.open_plan.session.read_only)

    def _button(self, words: str, drawing: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        if drawing:
            show_icon(button, drawing)
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        title = QLabel(_("Accountant's sheet"), self)
        look(title, "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(title)
        layout.addWidget(self._explanation())
        buttons = FlowLayout()
        buttons.setSpacing(theme.TIGHT)
        for button in (self.save, self.read):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        layout.addWidget(self.progress)
        layout.addWidget(self.outcome)
        layout.addWidget(self._differences_part(), 1)
        layout.addStretch(0)

    def _explanation(self) -> QLabel:
        text = QLabel(
            _(
                "An Excel sheet with every service and its amounts by source. The accountant fills "
                "in what was approved and what was spent and sends it back. Read it here: you see "
                "what it changes before anything is written. None of it is printed in the plan."
            ),
            self,
        )
        text.setWordWrap(True)
        text.setMaximumWidth(theme.TEXT_WIDTH)
        look(text, "quiet")
        return text

    def _differences_part(self) -> QWidget:
        self._differences = QWidget(self)
        column = QVBoxLayout(self._differences)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        actions = QHBoxLayout()
        actions.setSpacing(theme.TIGHT)
        actions.addWidget(self.tick_all)
        actions.addWidget(self.tick_none)
        actions.addStretch(1)
        actions.addWidget(self.take)
        column.addLayout(actions)
        return self._differences
