# SPDX-License-Identifier: EUPL-1.2
"""The fields of a letterhead, for whoever ties them to a plan or to what is kept of an office."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from desktop.i18n import N_, _
from desktop.plan.tree import Letterhead
from desktop.ui import theme
from desktop.ui.binding import TextField, text_of
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.start.picture_field import PictureField

HEADING_LINES = 4
NAMES = {
    "address": N_("Address"),
    "fiscal_code": N_("Fiscal code (CIF)"),
    "phone": N_("Telephone"),
    "email": N_("E-mail"),
    "site": N_("Site"),
}


class LetterheadFields(QWidget):
    """`texts` are the fields by the member they hold; `picture` is the coat of arms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = GrowingTextEdit(self, least_lines=HEADING_LINES)
        self.heading.setAccessibleName(_("Lines at the top of the first page"))
        self.texts: dict[str, TextField] = {"heading": self.heading}
        self.picture = PictureField(self)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.SMALL)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(_("Coat of arms"), self.picture)
        form.addRow(_("Lines at the top"), self.heading)
        for member, word in NAMES.items():
            field = QLineEdit(self)
            field.setAccessibleName(_(word))
            self.texts[member] = field
            form.addRow(_(word), field)

    def letterhead(self) -> Letterhead:
        """What the fields say."""
        texts = {member: text_of(field) for member, field in self.texts.items()}
        return Letterhead(
            heading=texts["heading"],
            address=texts["address"],
            fiscal_code=texts["fiscal_code"],
            phone=texts["phone"],
            email=texts["email"],
            site=texts["site"],
            picture=self.picture.picture,
        )

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Show a letterhead."""
        for member, field in self.texts.items():
            text = getattr(letterhead, member)
            field.setText(text) if isinstance(field, QLineEdit) else field.setPlainText(text)
        self.picture.show_picture(letterhead.picture)
