# SPDX-License-Identifier: EUPL-1.2
"""On the page of a new plan: the latest plan of the same administration, to begin from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.editing.library import Summary, plans
from desktop.i18n import _
from desktop.plan.errors import PlanSocialError
from desktop.plan.office import is_same
from desktop.plan.tree import Administration
from desktop.ui import words
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look


class LastYearOffer(QPushButton):
    """Hidden where the library has no plan of the administration. `asked` carries its summary."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "link")
        show_icon(self, "file-plus-2", "blue")
        self._plans: tuple[Summary, ...] = ()
        self._last: Summary | None = None
        self.clicked.connect(lambda: self.asked.emit(self._last))
        self.hide()

    def read(self) -> None:
        """Read which plans there are; what cannot be read is not offered."""
        try:
            self._plans = plans()
        except PlanSocialError:
            self._plans = ()

    def show_place(self, place: Administration | None) -> None:
        """Offer the latest plan of `place`."""
        self._last = latest_of(self._plans, place) if place is not None else None
        self.setVisible(self._last is not None)
        if self._last is not None and self._last.period is not None:
            years = words.period(self._last.period.first, self._last.period.last)
            self.setText(_("There is a plan for {years}: begin from it").format(years=years))


def latest_of(found: tuple[Summary, ...], place: Administration) -> Summary | None:
    """The plan of `place` that ends last, of those that can be read."""
    own = [
        (each.period.last, number, each)
        for number, each in enumerate(reversed(found))
        if each.administration is not None
        and each.period is not None
        and is_same(each.administration, place)
    ]
    return max(own)[2] if own else None
