# SPDX-License-Identifier: EUPL-1.2
"""Who signs, and who takes the public's proposals: a title and a name for each role."""

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from desktop.i18n import N_, _
from desktop.plan.office import (
    AUTHOR,
    CHAIR,
    MAYOR,
    PRESIDENT,
    PUBLIC_RELATIONS,
    SECRETARY,
    TITLES,
    Office,
    signing_roles,
)
from desktop.plan.tree import Administration, Official
from desktop.ui import theme
from desktop.ui.fields import QuietComboBox
from desktop.ui.stylesheet import look

ROLE_NAMES = {
    MAYOR: N_("Mayor"),
    PRESIDENT: N_("President of the county council"),
    CHAIR: N_("Chair of the meeting"),
    SECRETARY: N_("Secretary general"),
    AUTHOR: N_("Drawn up by"),
    PUBLIC_RELATIONS: N_("Takes proposals from the public (Law 52/2003)"),
}


class SignerFields(QWidget):
    """The roles depend on the administration: a county has a president, no mayor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles: dict[str, QuietComboBox] = {}
        self.names: dict[str, QLineEdit] = {}
        self._words: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.TIGHT)
        for row, (role, word) in enumerate(ROLE_NAMES.items()):
            self._words[role] = QLabel(_(word), self)
            self._words[role].setWordWrap(True)
            self.titles[role] = self._title(_(word))
            self.names[role] = QLineEdit(self)
            self.names[role].setAccessibleName(_(word))
            self.names[role].setPlaceholderText(_("First name and surname"))
            for column, widget in enumerate(self._row(role)):
                grid.addWidget(widget, row, column)
        grid.setColumnStretch(2, 2)
        note = QLabel(_("Leave empty what you do not know yet: dots are printed."), self)
        note.setWordWrap(True)
        look(note, "small")
        grid.addWidget(note, len(ROLE_NAMES), 0, 1, 3)

    def officials(self) -> tuple[Official, ...]:
        """Who is named in the fields that are shown."""
        return tuple(
            Official(role, name.text(), str(self.titles[role].currentData() or ""))
            for role, name in self.names.items()
            if not name.isHidden() and (name.text() or self.titles[role].currentData())
        )

    def show_office(self, office: Office) -> None:
        """Show who has each role of the office's administration."""
        self.show_roles(office.administration)
        for role, field in self.names.items():
            official = office.official(role)
            field.setText(official.name)
            box = self.titles[role]
            if box.findData(official.title) < 0:
                box.addItem(official.title, official.title)
            box.setCurrentIndex(box.findData(official.title))

    def show_roles(self, administration: Administration) -> None:
        """Show the fields of the roles that this administration has."""
        shown = (*signing_roles(administration), PUBLIC_RELATIONS)
        for role in ROLE_NAMES:
            for widget in self._row(role):
                widget.setVisible(role in shown)

    def _row(self, role: str) -> tuple[QWidget, ...]:
        return self._words[role], self.titles[role], self.names[role]

    def _title(self, who: str) -> QuietComboBox:
        box = QuietComboBox(self)
        box.setAccessibleName(f"{who}, {_('Mr, Mrs')}")
        for title in ("", *TITLES):
            box.addItem(title, title)
        return box
