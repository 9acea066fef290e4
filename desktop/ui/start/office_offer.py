# SPDX-License-Identifier: EUPL-1.2
"""On the page of a new plan: the letterhead and who signs, asked once, left out at will."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.editing.office import keep_office, known_offices, office_among
from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.plan.office import Office
from desktop.plan.tree import Administration
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.start.office_form import OfficeForm
from desktop.ui.stylesheet import look


class OfficeOffer(QFrame):
    """A line that says what the plan will begin with; the form opens under it. `opened`: it did."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self._offices: tuple[Office, ...] = ()
        self._place: Administration | None = None
        self.open = QPushButton(_("Letterhead and who signs"), self)
        self.open.setCheckable(True)
        look(self.open, "link")
        show_icon(self.open, "chevron-down", "blue")
        self.open.toggled.connect(self._show_form)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.form = OfficeForm(self)
        self.form.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        layout.setSpacing(theme.SMALL)
        for widget in (self.open, self.note, self.form):
            layout.addWidget(widget)

    def read(self) -> Administration | None:
        """Read what is kept; the place of the office that was kept last."""
        self._offices, trouble = (), ""
        try:
            self._offices = known_offices()
        except PlanSocialError as error:
            trouble = render(error.message)
        self._place = None
        self.open.setChecked(False)
        self._say(trouble, "stop")
        return self._offices[0].administration if self._offices else None

    def show_place(self, place: Administration | None) -> None:
        """Show what is kept of the office of `place`, else what can be proposed for it."""
        self.open.setEnabled(place is not None)
        if place is None or place == self._place:
            return
        self._place = place
        kept = office_among(self._offices, place)
        if kept is None:
            self.form.show_new(place)
            self._say(_("Asked once, used every year. You can also fill it in later."), "small")
        else:
            self.form.show_office(kept)
            self._say(_("As you kept them; the plan begins with them."), "small")

    def keep(self) -> bool:
        """Keep what was written in the form, if it was opened; False when that failed."""
        if not self.open.isChecked():
            return True
        try:
            keep_office(self.form.office())
        except PlanSocialError as error:
            self._say(render(error.message), "stop")
            return False
        return True

    def _show_form(self, shown: bool) -> None:
        self.form.setVisible(shown)
        show_icon(self.open, "x" if shown else "chevron-down", "blue")
        if shown:
            self.form.name.setFocus()
            self.opened.emit()

    def _say(self, text: str, kind: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        look(self.note, kind)
