# SPDX-License-Identifier: EUPL-1.2
"""A part of a paper: its text with [places], what may be inserted, the way back to the proposal."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.council import set_part
from desktop.i18n import N_, _
from desktop.plan.calendar.words import CERTAINTIES
from desktop.plan.council.papers import text_of
from desktop.plan.council.specs import PaperSpec, Part, PartKind
from desktop.plan.editions.model import Certainty
from desktop.ui import theme
from desktop.ui.binding import TextBinding
from desktop.ui.council.places_menu import places_menu
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.flow import FlowLayout
from desktop.ui.open_plan import OpenPlan
from desktop.ui.section_help import WrappedLabel
from desktop.ui.stylesheet import look

GENERATED_WORDS = {
    PartKind.TABLE: N_("Made from the lists of the council file and from the plan."),
    PartKind.SIGNATURES: N_("Made from who signs; change the names under General data."),
    PartKind.ANNEX: N_("The plan itself, with this paper’s number and date at its head."),
}


class PartEditor(QFrame):
    """The field holds the text as it will be filled in; emptied, the part does not print.

    A part that no person may write says where it comes from instead.
    """

    def __init__(self, open_plan: OpenPlan, paper: PaperSpec, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        look(self, "card")
        self.open_plan, self.paper, self.part = open_plan, paper, part
        self.name = QLabel(_(part.label), self)
        look(self.name, "strong")
        self.note = WrappedLabel("", self)
        look(self.note, "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, theme.TIGHT)
        self._column.setSpacing(theme.HAIR)
        self.field: GrowingTextEdit | None = None
        if part.editable:
            self._lay_out_editable()
        else:
            self._column.addWidget(self.name)
            self._column.addWidget(self.note)
        self.refresh()

    def refresh(self) -> None:
        """Show the text as it is stored, unless another is being written."""
        if self.field is None:
            self.note.setText(_(GENERATED_WORDS[self.part.kind]))
            return
        self.binding.refresh()
        parts = self.open_plan.plan.council.paper(self.paper.key).parts
        own = self.part.key in parts
        writable = not self.open_plan.session.read_only
        self.propose.setEnabled(writable and (own or self.part.optional))
        self.propose.setToolTip(self.part.proposed)
        taken = self.part.optional and not own
        self.propose.setText(_("Print the proposed text") if taken else _("Take the proposed text"))
        self.insert.setEnabled(writable)
        self._show_note(own)

    def show_part(self, paper: PaperSpec, part: Part) -> None:
        """Another text is proposed: an entry it hangs on was changed."""
        self.paper, self.part = paper, part
        self.refresh()

    def _show_note(self, own: bool) -> None:
        told = []
        if self.part.certainty is not Certainty.VERIFIED:
            told.append(_(CERTAINTIES[self.part.certainty]))
        if not text_of(self.open_plan.plan, self.paper, self.part).strip():
            told.append(_("Does not print."))
        elif own:
            told.append(_("In your words; the program no longer changes it."))
        self.note.setText(" ".join(f"{text[:1].upper()}{text[1:]}" for text in told))
        self.note.setVisible(bool(told))

    def _write(self, text: str) -> None:
        same = text == self.part.proposed and not self.part.optional
        set_part(self.open_plan.session, self.paper.key, self.part.key, None if same else text)

    def _propose(self) -> None:
        """Back to the proposal; a part that prints only by choice takes it over, or lets go."""
        self.binding.commit()
        self.open_plan.session.seal()  # what was written until now is a step of its own
        own = self.part.key in self.open_plan.plan.council.paper(self.paper.key).parts
        text = self.part.proposed if self.part.optional and not own else None
        self.open_plan.run(set_part, self.paper.key, self.part.key, text)
        self.refresh()

    def _insert_place(self, place: str) -> None:
        assert self.field is not None
        self.field.insertPlainText(place)
        self.field.setFocus()

    def _choose_place(self) -> None:
        menu = places_menu(self.open_plan.plan, self.paper.name, self._insert_place, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _lay_out_editable(self) -> None:
        self.field = GrowingTextEdit(self)
        self.field.setAccessibleName(_(self.part.label))
        self.binding: TextBinding = self.open_plan.bind(
            self.field,
            lambda: text_of(self.open_plan.plan, self.paper, self.part),
            self._write,
        )
        self.insert = self._button(_("Insert…"), _("Insert a place into: {part}"))
        self.insert.clicked.connect(self._choose_place)
        self.propose = self._button("", _("Take the proposed text of: {part}"))
        self.propose.clicked.connect(self._propose)
        head = FlowLayout()
        head.setSpacing(theme.SMALL)
        for widget in (self.name, self.insert, self.propose):
            head.addWidget(widget)
        self._column.addLayout(head)
        self._column.addWidget(self.field)
        self._column.addWidget(self.note)

    def _button(self, text: str, spoken: str) -> QPushButton:
        button = QPushButton(text, self)
        look(button, "link")
        button.setAccessibleName(spoken.format(part=_(self.part.label)))
        return button
