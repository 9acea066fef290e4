# SPDX-License-Identifier: EUPL-1.2
"""The sheet that colleagues fill in by hand: printed off the main thread, saved, opened."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.plan.service_questions import service_rows
from desktop.ui import theme
from desktop.ui.banner import Banner, Tone
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.reader import open_locally
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.plan.tree import Plan


class ServiceSheet(QWidget):
    """Two buttons: open the sheet to print it, or save it as a file."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.open = QPushButton(_("Open the sheet for colleagues"), self)
        self.open.setToolTip(_("A page to print for each service, with blanks for its numbers."))
        show_icon(self.open, "external-link", "blue")
        self.open.clicked.connect(lambda: self._print(self._open))
        self.save = QPushButton(_("Save the sheet…"), self)
        show_icon(self.save, "save", "blue")
        self.save.clicked.connect(self.save_as)
        self.outcome = Banner(self)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for button in (self.open, self.save):
            look(button, "link")
            row.addWidget(button)
        row.addStretch(1)
        self.note = QLabel(
            _("First write the services into the plan: the sheet asks for each."), self
        )
        look(self.note, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.TIGHT)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.outcome)
        self.refresh()

    def refresh(self) -> None:
        """Offer the sheet once there is a service to ask about."""
        some = next(service_rows(self.open_plan.plan), None) is not None
        for button in (self.open, self.save):
            button.setEnabled(some)
        self.note.setVisible(not some)

    def save_as(self) -> None:
        """Ask where, then print and write."""
        target = self.ask_target()
        if target is not None:
            self._print(lambda data: self._save(data, target))

    def ask_target(self) -> Path | None:
        """The file a person chooses; None when they do not."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _filter = QFileDialog.getSaveFileName(
            self, _("Save the sheet…"), str(Path(folder) / self._name()), _("PDF document (*.pdf)")
        )
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")

    def _name(self) -> str:
        return f"{_('Sheet')} - {self.open_plan.session.path.stem}.pdf"

    def _print(self, use: Callable[[bytes], object]) -> None:
        self.open_plan.jobs.start(printed_sheet, self.open_plan.plan, done=use, owner=self)

    def _open(self, data: bytes) -> None:
        target = Path(tempfile.mkdtemp(prefix="plan-social-")) / self._name()
        if self._written(data, target):
            open_locally(target)

    def _save(self, data: bytes, target: Path) -> None:
        if self._written(data, target):
            self.outcome.say(
                Tone.SUCCESS,
                _("PDF saved: {name}").format(name=target.name),
                (_("Open"), lambda: open_locally(target)),
                (_("Show in folder"), lambda: open_locally(target.parent)),
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


def printed_sheet(plan: Plan) -> bytes:
    """The sheet for the services of `plan`, as a PDF. Runs off the main thread."""
    from desktop.output.compose.collection_sheet import compose_sheet
    from desktop.output.pdf import render_pdf

    return render_pdf(compose_sheet(plan))
