# SPDX-License-Identifier: EUPL-1.2
"""The sheet that colleagues fill in by hand, with blanks for the numbers of each service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from desktop.i18n import _
from desktop.plan.service_questions import service_rows
from desktop.ui.open_plan import OpenPlan
from desktop.ui.printed_sheet import PrintedSheet, SheetWords
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.plan.tree import Plan


class ServiceSheet(PrintedSheet):
    """Offered once there is a service to ask about."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        words = SheetWords(
            _("Open the sheet for colleagues"),
            _("Save the sheet…"),
            _("A page to print for each service, with blanks for its numbers."),
            _("Sheet"),
        )
        super().__init__(open_plan, words, printed_sheet, parent)
        self.note = QLabel(
            _("First write the services into the plan: the sheet asks for each."), self
        )
        look(self.note, "small")
        self.column.insertWidget(1, self.note)
        self.refresh()

    def refresh(self) -> None:
        """Offer the sheet once there is a service to ask about."""
        some = next(service_rows(self.open_plan.plan), None) is not None
        for button in (self.open, self.save):
            button.setEnabled(some)
        self.note.setVisible(not some)


def printed_sheet(plan: Plan) -> bytes:
    """The sheet for the services of `plan`, as a PDF. Runs off the main thread."""
    from desktop.output.compose.collection_sheet import compose_sheet
    from desktop.output.pdf import render_pdf

    return render_pdf(compose_sheet(plan))
