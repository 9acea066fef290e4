# SPDX-License-Identifier: EUPL-1.2
"""Opening: a plan's file, a new plan, a plan that is brought in. Trouble is told in the banner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from desktop.i18n import N_, _
from desktop.plan.errors import BadInput, PlanSocialError
from desktop.plan.message import Message, say
from desktop.plan.tree import Administration, Period
from desktop.ui.banner import Tone
from desktop.ui.leaving import is_copy
from desktop.ui.route import Page, Route

if TYPE_CHECKING:
    from desktop.editing.library import Summary
    from desktop.editing.tasks import Progress
    from desktop.ui.window import Window

Made = TypeVar("Made")


class Opening(QObject):
    """The ways by which a plan becomes the open one."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def open_given(self, path: Path) -> None:
        """Open a file of whichever kind: a plan, or one to bring in."""
        if path.suffix.lower() == ".json":
            self.import_file(path)
        else:
            self.open_file(path)

    def open_file(self, path: Path) -> bool:
        """Open a plan file; when that fails, say why and stay. One that is open here is shown."""
        from desktop.editing.library import open_plan

        shown = self._window.open_plan
        if shown is not None and shown.session.path.resolve() == path.resolve():
            self._window.go(Route(Page.HUB))
            return True
        found = self._made(
            lambda: open_plan(path, copy_first=is_copy(path)), lambda: self.open_file(path)
        )
        if found is None or not self._window.open_session(found.session):
            return False
        if found.copied_from is not None:
            self._say_copied(found.copied_from, found.session.path)
        return True

    def start_plan(self, administration: Administration, period: Period) -> bool:
        """Make the file of a new plan and open it."""
        from desktop.editing.library import start
        from desktop.editing.office import furnished
        from desktop.plan.editions import CURRENT, edition

        plan = furnished(edition(CURRENT).new_plan(administration, period))
        session = self._made(lambda: start(plan), lambda: self.start_plan(administration, period))
        return session is not None and self._window.open_session(session)

    def ask_next_year(self, last: Summary) -> None:
        """Ask for which year a plan is to be made of the plan that `last` tells of."""
        from desktop.ui.start.next_year_page import NextYearPage

        self._window.go(Route(Page.NEXT))
        page = self._window.stack.currentWidget()
        if isinstance(page, NextYearPage):
            page.show_plan(last)

    def start_next_year(self, last: Summary, year: int) -> None:
        """Make the plan of `year` of an earlier one and open it, at what is to be looked at."""
        from desktop.editing.carried import start_next

        self._make(
            lambda progress: start_next(last.path, year, progress),
            _("Making the plan for {year}…").format(year=year),
            self._next_year_started,
            lambda: self.start_next_year(last, year),
        )

    def import_file(self, source: Path) -> None:
        """Make a plan of an interchange file and open it; what is wrong in it is told."""
        from desktop.ui.importing import imported

        self._make(
            lambda progress: imported(source, progress),
            _("Bringing in {name}…").format(name=source.name),
            self._imported,
            lambda: self.import_file(source),
        )

    def _imported(self, path: Path) -> None:
        """Open what was brought in; where its like is there already, offer to put it there."""
        from desktop.editing.library import twin_of

        shown = self._window.open_plan if self.open_file(path) else None
        twin = twin_of(shown.plan, path) if shown else None
        if twin is None:
            return
        told = _(
            "You already had a plan of this place and year, {old}. The one brought in stands "
            "beside it, {new}; nothing was replaced."
        )
        banner = self._window.banner
        banner.say(
            Tone.ATTENTION,
            told.format(old=twin.path.name, new=path.name),
            (_("Keep both"), banner.hide),
            (_("Put it in the place of the old one"), lambda: self._put_in(path, twin.path)),
        )

    def _put_in(self, brought: Path, old: Path) -> None:
        """Make the old plan what was brought in; its form of today is kept in its history."""
        from desktop.editing.history import take_in
        from desktop.editing.library import withdraw

        if not self.open_file(old) or self._window.open_plan is None:
            return
        session = self._window.open_plan.session

        def put_in() -> Path:
            take_in(session, brought)
            withdraw(brought)
            return session.path

        if self._made(put_in, lambda: self._put_in(brought, old)) is None:
            return
        told = _("The plan brought in took the place of the old one, which is kept in its history.")
        self._window.banner.say(Tone.SUCCESS, told, (_("I understand"), self._window.banner.hide))

    def _make(
        self,
        make: Callable[[Progress], Path],
        words: str,
        done: Callable[[Path], object],
        again: Callable[[], object],
    ) -> None:
        """Make a plan's file off the main thread, under what the work is called."""
        from desktop.editing.tasks import Progress, Stopped

        def made(path: Path) -> None:
            self._window.progress.end()
            done(path)

        def failed(error: BaseException) -> None:
            self._window.progress.end()
            if isinstance(error, PlanSocialError):
                self._window.show_trouble(message_of(error), again)
            elif not isinstance(error, Stopped):
                raise error

        progress = Progress()
        self._window.progress.follow(progress, words)
        self._window.jobs.start(make, progress, done=made, failed=failed)

    def _next_year_started(self, path: Path) -> None:
        if self.open_file(path):
            self._window.go(Route(Page.CARRIED))

    def _made(self, make: Callable[[], Made], again: Callable[[], object]) -> Made | None:
        """What `make` gives; None when trouble was told instead, over the page that is shown."""
        try:
            return make()
        except PlanSocialError as error:
            self._window.show_trouble(message_of(error), again)
            return None

    def _say_copied(self, source: Path, path: Path) -> None:
        text = _(
            "You work on a copy on this computer, {path}. The file {source} stays as it is."
        ).format(path=path, source=source)
        banner = self._window.banner
        banner.say(Tone.ATTENTION, text, (_("I understand"), banner.hide))


def message_of(error: PlanSocialError) -> Message:
    """What an error says, with its place where it has one."""
    if isinstance(error, BadInput) and error.place:
        return say(N_("At {place}: {sentence}"), place=error.place, sentence=error.message)
    return error.message
