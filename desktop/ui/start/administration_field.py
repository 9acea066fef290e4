# SPDX-License-Identifier: EUPL-1.2
"""Whose the open plan is, and another place for it where the wrong one was chosen."""

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.plan import set_administration
from desktop.i18n import _
from desktop.ui import theme, words
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.start.place_choice import PlaceChoice
from desktop.ui.stylesheet import look


class AdministrationField(QWidget):
    """The place in words; the choice of another opens under it."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.place = QLabel(self)
        self.place.setWordWrap(True)
        self.correct = QPushButton(_("Choose another"), self)
        look(self.correct, "link")
        show_icon(self.correct, "pencil", "blue")
        self.correct.setVisible(not open_plan.session.read_only)
        self.correct.clicked.connect(self.open)
        self.form = QWidget(self)
        self.form.hide()
        self.choice: PlaceChoice | None = None
        self.use = QPushButton(_("The plan is of this place"), self.form)
        self.use.clicked.connect(self._use)
        self.leave = QPushButton(_("Give up"), self.form)
        self.leave.clicked.connect(self._close)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the place as it is stored."""
        self.place.setText(words.place_line(self.open_plan.plan.administration))

    def open(self) -> None:
        """Show the choice, at the place as it is."""
        if self.choice is None:  # the list of places is only read here
            self.choice = PlaceChoice(self.form)
            self.choice.add_to(self._rows)
            self.choice.changed.connect(self._changed)
            self.choice.confirmed.connect(self._use)
        self.form.show()
        self.correct.hide()
        self.choice.show_place(self.open_plan.plan.administration)
        self.choice.name.setFocus()
        self.choice.name.selectAll()

    def _changed(self) -> None:
        self.use.setEnabled(self.choice is not None and self.choice.chosen is not None)

    def _use(self) -> None:
        if self.choice is not None and self.choice.chosen is not None:
            self.open_plan.run(set_administration, self.choice.chosen)
            self._close()

    def _close(self) -> None:
        self.form.hide()
        self.correct.show()
        self.correct.setFocus()

    def _lay_out(self) -> None:
        shown = QHBoxLayout()
        shown.addWidget(self.place, 1)
        shown.addWidget(self.correct)
        self._rows = QFormLayout()
        self._rows.setSpacing(theme.SMALL)
        buttons = QHBoxLayout()
        buttons.addWidget(self.use)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(shown)
        layout.addWidget(self.form)
