# SPDX-License-Identifier: EUPL-1.2
"""What a section page asks of the editor of any block."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.plan.findings import Finding, Place
from desktop.ui.open_plan import OpenPlan
from desktop.ui.tab_order import stops


class BlockEditor(QWidget):
    """Edits the block `uid`. `name` is what a person calls it ("Paragraph").

    `place_moved`: another place inside it is edited, while the focus stays where it is.
    """

    name = ""
    left_up = Signal()
    left_down = Signal()
    place_moved = Signal()

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid

    def refresh(self) -> None:
        """Show the block as it is now; fields being written in are left alone."""
        raise NotImplementedError

    def focus_start(self) -> None:
        """Put the focus where writing begins."""
        raise NotImplementedError

    def focus_end(self) -> None:
        """Put the focus where it comes to from below."""
        self.focus_start()

    def focus_place(self, place: Place) -> None:
        """Put the focus on the place of a finding."""
        self.focus_start()

    def place_in_focus(self, block: Place) -> Place:
        """The place that has the focus, inside the place of the whole block."""
        return block

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Mark inside the editor what was found, where it can."""

    def is_blank(self) -> bool:
        """Whether nothing is written yet."""
        return False

    def tab_stops(self) -> list[QWidget]:
        """What Tab stops at, in this order."""
        return stops(self)

    def commit(self) -> bool:
        """Store what is not stored and is not held by a text binding; False when that failed."""
        return True
