# SPDX-License-Identifier: EUPL-1.2
"""A sheet made of the plan: printed off the main thread, opened in the reader or saved."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.ui import theme
from desktop.ui.banner import Banner, Tone
from desktop.ui.file_choice import chosen_target
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.reader import open_locally, ways_to
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.plan.tree import Plan


class SheetWords(NamedTuple):
    """What the two buttons say, what the sheet is for, how its file is called."""

    open: str
    save: str
    purpose: str
    name: str


class PrintedSheet(QWidget):
    """Two buttons. `printed` makes the PDF of a plan; it runs off the main thread."""

    def __init__(
        self,
        open_plan: OpenPlan,
        words: SheetWords,
        printed: Callable[[Plan], bytes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.open_plan, self._words, self._printed = open_plan, words, printed
        self.open = QPushButton(words.open, self)
        self.open.setToolTip(words.purpose)
        show_icon(self.open, "external-link", "blue")
        self.open.clicked.connect(lambda: self._print(self._open))
        self.save = QPushButton(words.save, self)
        show_icon(self.save, "save", "blue")
        self.save.clicked.connect(self.save_as)
        self.outcome = Banner(self)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for button in (self.open, self.save):
            look(button, "link")
            row.addWidget(button)
        row.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.TIGHT)
        self.column.addLayout(row)
        self.column.addWidget(self.outcome)

    def save_as(self) -> None:
        """Ask where, then print and write."""
        target = self.ask_target()
        if target is not None:
            self._print(lambda data: self._save(data, target))

    def ask_target(self) -> Path | None:
        """The file a person chooses; None when they do not."""
        return chosen_target(self, self._words.save, self._name(), _("PDF document (*.pdf)"))

    def _name(self) -> str:
        return f"{self._words.name} - {self.open_plan.session.path.stem}.pdf"

    def _print(self, use: Callable[[bytes], object]) -> None:
        self.open_plan.jobs.start(self._printed, self.open_plan.plan, done=use, owner=self)

    def _open(self, data: bytes) -> None:
        target = Path(tempfile.mkdtemp(prefix="plan-social-")) / self._name()
        if self._written(data, target):
            open_locally(target)

    def _save(self, data: bytes, target: Path) -> None:
        if self._written(data, target):
            self.outcome.say(
                Tone.SUCCESS,
                _("PDF saved: {name}").format(name=target.name),
                *ways_to(target),
            )

    def _written(self, data: bytes, target: Path) -> bool:
        from desktop.output.export import write_whole

        try:
            write_whole(target, data)
        except PlanSocialError as error:
            self.outcome.say(
                Tone.TROUBLE, render(error.message), (_("Choose another name"), self.save_as)
            )
            return False
        return True
