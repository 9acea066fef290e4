# SPDX-License-Identifier: EUPL-1.2
"""What the window asks of every page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.plan.findings import Place


class PageWidget(QWidget):
    """A page of the window. `place_moved`: another place is edited, with the same focus."""

    place_moved = Signal()

    def arrive(self, place: Place | None = None) -> None:
        """Show what is now, and put the focus where the next key is needed."""
        raise NotImplementedError

    def ask_to_print(self) -> bool:
        """Ask what of this page goes on paper (Ctrl+P); False where it has nothing to print."""
        return False

    def commit(self) -> bool:
        """Store everything written; False when something could not be stored."""
        return True

    def place_in_focus(self) -> Place | None:
        """The part of the plan that has the focus; None where the page shows none."""
        return None
