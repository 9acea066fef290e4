# SPDX-License-Identifier: EUPL-1.2
"""What is asked once of an office: its exact name, its letterhead, who signs.

Names and lines are proposed for the administration; a proposal that was not written over follows
another administration or another name.
"""

from typing import NamedTuple

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.office import (
    Office,
    genitive_of_office,
    proposed_heading,
    proposed_name,
)
from desktop.plan.tree import Administration, Letterhead
from desktop.ui import theme
from desktop.ui.binding import text_of
from desktop.ui.start.letterhead_fields import LetterheadFields
from desktop.ui.start.signer_fields import SignerFields
from desktop.ui.stylesheet import look


class Proposals(NamedTuple):
    """The texts proposed for an administration."""

    name: str
    genitive: str
    heading: str


class OfficeForm(QWidget):
    """`show_office` fills it, `office()` is what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._administration: Administration | None = None
        self._proposals = Proposals("", "", "")
        self.name = QLineEdit(self)
        self.name.setAccessibleName(_("Exact name of the office"))
        self.genitive = QLineEdit(self)
        self.genitive.setAccessibleName(_("Name of the office in the genitive"))
        self.genitive.setPlaceholderText(_("as in “the stamp of …”"))
        self.letterhead = LetterheadFields(self)
        self.signers = SignerFields(self)
        self.name.textEdited.connect(self._follow_name)
        self._lay_out()

    def office(self) -> Office:
        """What the form says."""
        assert self._administration is not None
        return Office(
            self._administration,
            self.name.text(),
            self.genitive.text(),
            self.letterhead.letterhead(),
            self.signers.officials(),
        )

    def show_office(self, office: Office) -> None:
        """Show what is kept of an office."""
        self._administration = office.administration
        self._proposals = Proposals(office.name, office.genitive, office.letterhead.heading)
        self.name.setText(office.name)
        self.genitive.setText(office.genitive)
        self.letterhead.show_letterhead(office.letterhead)
        self.signers.show_office(office)

    def show_new(self, administration: Administration) -> None:
        """Show an office of which nothing is kept, with what can be proposed."""
        self.show_office(Office(administration, letterhead=Letterhead()))
        self._propose(proposals_for(administration, proposed_name(administration)))

    def _follow_name(self, name: str) -> None:
        """The genitive and the lines go with the name, unless they were written otherwise."""
        if self._administration is not None:
            self._propose(proposals_for(self._administration, name))

    def _propose(self, new: Proposals) -> None:
        before, self._proposals = self._proposals, new
        if self.name.text() == before.name:
            self.name.setText(new.name)
        if self.genitive.text() == before.genitive:
            self.genitive.setText(new.genitive)
        if text_of(self.letterhead.heading) == before.heading:
            self.letterhead.heading.setPlainText(new.heading)

    def _lay_out(self) -> None:
        names = QFormLayout()
        names.setSpacing(theme.SMALL)
        names.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        names.addRow(_("Exact name"), self.name)
        names.addRow(_("In the genitive"), self.genitive)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(_heading(_("The office that draws up the plan"), self))
        column.addLayout(names)
        column.addWidget(_heading(_("Letterhead"), self))
        column.addWidget(self.letterhead)
        column.addWidget(_heading(_("Who signs"), self))
        column.addWidget(self.signers)


def proposals_for(administration: Administration, name: str) -> Proposals:
    """What can be proposed where the office of `administration` is called `name`."""
    return Proposals(name, genitive_of_office(name), proposed_heading(administration, name))


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    look(label, "heading")
    return label
