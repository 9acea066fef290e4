# SPDX-License-Identifier: EUPL-1.2
"""Leaving a plan: everything stored, a copy of it in Documents, and word of what went wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.ui import settings
from desktop.ui.banner import Tone

if TYPE_CHECKING:
    from desktop.plan.tree import Plan
    from desktop.ui.open_plan import OpenPlan
    from desktop.ui.window import Window

FOLDER = "copies/folder"
IN_DOCUMENTS = ("Plan Social", "Copii de siguranță")  # one name in any language of the interface


def copies_folder() -> Path:
    """Where the copies go: PLAN_SOCIAL_COPIES, else what the person chose, else in Documents."""
    given = os.environ.get("PLAN_SOCIAL_COPIES") or settings.stored().value(FOLDER)
    if given:
        return Path(str(given))
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place)).joinpath(*IN_DOCUMENTS)


def is_copy(path: Path) -> bool:
    """Whether a file is one of the copies: the next copy would take the place of work in it."""
    return path.resolve().is_relative_to(copies_folder().resolve())


class Leaving(QObject):
    """A copy that cannot be made keeps the window open once, to be told; never twice.

    `given_up`: the person lets go of what cannot be stored.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.given_up = False
        self._told_of: Plan | None = None

    def ready(self) -> bool:
        """Whether the window may close now; if not, the banner says why and what can be done."""
        if self.given_up:
            return True
        if not self._window.commit():
            self._offer_to_give_up()
            return False
        open_plan = self._window.open_plan
        if open_plan is None or self._told_of is open_plan.plan or _is_shutting_down():
            return True
        try:
            self._copy(open_plan)
        except PlanSocialError as error:
            self._told_of = open_plan.plan
            self._offer_another_folder(error)
            return False
        return True

    def let_go(self, open_plan: OpenPlan) -> None:
        """Copy and close a plan; it is safe and whole even when a copy of it cannot be made."""
        troubles = [*_tried(lambda: self._copy(open_plan)), *_tried(open_plan.close)]
        if troubles and self._told_of is not open_plan.plan:
            understood = (_("I understand"), self._window.banner.hide)
            told = _("The plan is saved. A safety copy of it could not be made: {reason}")
            self._window.banner.say(
                Tone.ATTENTION, told.format(reason=" ".join(troubles)), understood
            )

    def _copy(self, open_plan: OpenPlan) -> None:
        from desktop.editing.copies import keep_copy

        session = open_plan.session
        if open_plan.copied is session.plan or session.read_only:
            return
        if session.changed_since_opening:
            keep_copy(session, copies_folder())
        open_plan.copied = session.plan

    def _offer_another_folder(self, error: PlanSocialError) -> None:
        told = _("The plan is saved, but its copy for {folder} could not be made: {reason}")
        self._window.banner.say(
            Tone.ATTENTION,
            told.format(folder=copies_folder(), reason=render(error.message)),
            (_("Another folder…"), self._choose_folder),
            (_("Try again"), self._again),
            (_("Close without the copy"), self._window.close),
        )

    def _choose_folder(self) -> None:
        chosen = self.ask_folder()
        if chosen is not None:
            settings.stored().setValue(FOLDER, str(chosen))
            self._again()

    def ask_folder(self) -> Path | None:
        """The folder a person chooses for the copies; None when they do not."""
        chosen = QFileDialog.getExistingDirectory(self._window, _("Folder of the safety copies"))
        return Path(chosen) if chosen else None

    def _again(self) -> None:
        self._told_of = None
        self._window.close()

    def _offer_to_give_up(self) -> None:
        """The window stays open for what could not be stored; leaving it is the person's word."""
        question = _("What you wrote is kept here. Close all the same and lose it?")
        self._window.banner.say(
            Tone.TROUBLE,
            f"{self._window.banner.text.text()} {question}",
            (_("Try again"), self._window.close),
            (_("Close all the same"), self._give_up),
        )

    def _give_up(self) -> None:
        self.given_up = True
        self._window.close()


def _tried(step: Callable[[], object]) -> Iterator[str]:
    """Do it; what went wrong, in words."""
    try:
        step()
    except PlanSocialError as error:
        yield render(error.message)


def _is_shutting_down() -> bool:
    """Whether the computer is being switched off, which waits for nobody."""
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
