# SPDX-License-Identifier: EUPL-1.2
"""What the ticks would write, said before it is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.tree import Section
from desktop.ui import theme
from desktop.ui.open_plan import OpenPlan
from desktop.ui.stylesheet import look
from desktop.ui.words import heading_line, shortened

if TYPE_CHECKING:
    from desktop.editing.commands.services import Expected

LONGEST = 90  # letters of a section's heading


class OutcomeCard(QFrame):
    """Three short lists: rows to come, sections that stay open, sections that are not the case."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.heading = QLabel(_("What will be written"), self)
        look(self.heading, "heading")
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.note = QLabel(
            _("One step, which Undo takes back. What you have written is never touched."), self
        )
        self.note.setWordWrap(True)
        look(self.note, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        layout.setSpacing(theme.TIGHT)
        for label in (self.heading, self.text, self.note):
            layout.addWidget(label)

    def show_expected(self, expected: Expected, answered: bool) -> None:
        """Show what would be written; where nothing would, why."""
        parts = (
            (_("Rows in the table of services:"), (q.name for q in expected.services)),
            (_("To be filled in:"), (_headed(s) for s in expected.to_fill)),
            (_("“Not the case”, until you say otherwise:"), map(_headed, expected.not_applicable)),
        )
        paragraphs = [part for part in (_listed(title, lines) for title, lines in parts) if part]
        if not paragraphs:
            nothing = _("Nothing: the plan already says all this.") if answered else ""
            paragraphs = [nothing or _("Tick at least one line.")]
        self.text.setText("\n\n".join(paragraphs))
        self.note.setVisible(expected.changes_something)


def _headed(section: Section) -> str:
    return shortened(heading_line(section), LONGEST)


def _listed(title: str, lines: Iterable[str]) -> str:
    found = [f"  • {line}" for line in lines]
    return "\n".join((title, *found)) if found else ""
