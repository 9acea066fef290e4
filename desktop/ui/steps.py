# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo: what is being written is stored first, then the person is taken to the change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.plan.message import Message
from desktop.ui.where_changed import route_of

if TYPE_CHECKING:
    from desktop.editing.session import Changed
    from desktop.ui.window import Window


class Steps(QObject):
    """The steps through the history of the open plan."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def undo(self) -> None:
        """Take back the last command."""
        if self._window.open_plan is not None:
            self._run(self._window.open_plan.session.undo, _("Undone: {label}"))

    def redo(self) -> None:
        """Do again the command undone last."""
        if self._window.open_plan is not None:
            self._run(self._window.open_plan.session.redo, _("Done again: {label}"))

    def _run(self, step: Callable[[], Message | None], pattern: str) -> None:
        window = self._window
        if window.open_plan is None or not window.commit():
            return
        before = window.open_plan.plan
        changes: list[Changed] = []
        unsubscribe = window.open_plan.session.subscribe(changes.append)
        try:
            label = step()
        except PlanSocialError as error:
            window.show_trouble(error.message, lambda: self._run(step, pattern))
            return
        finally:
            unsubscribe()
            window.show_history()
        for changed in changes:
            route = route_of(before, window.open_plan.plan, changed, window.route)
            if route is not None:
                window.go(route)
        if label is not None:
            window.bar.show_step(pattern.format(label=render(label)))
