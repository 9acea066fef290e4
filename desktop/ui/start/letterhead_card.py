# SPDX-License-Identifier: EUPL-1.2
"""The letterhead of the open plan, and keeping it with who signs for the plans to come."""

from functools import partial

from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.commands.plan import set_letterhead
from desktop.editing.office import keep_names, keep_office, office_shown
from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.plan.office import proposed_heading
from desktop.plan.tree import Letterhead
from desktop.ui import theme
from desktop.ui.banner import Banner, Tone
from desktop.ui.binding import commit_all, text_of
from desktop.ui.open_plan import OpenPlan
from desktop.ui.start.letterhead_fields import LetterheadFields
from desktop.ui.stylesheet import look


class LetterheadCard(QFrame):
    """Each field is one command. The name of the office stands in no plan: it is kept on this
    computer as it is written; the letterhead and who signs when a person asks for it."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.open_plan = open_plan
        self.fields = LetterheadFields(self)
        self.propose = QPushButton(_("Write the usual lines"), self)
        look(self.propose, "link")
        self.propose.clicked.connect(self._propose)
        self.keep = QPushButton(_("Keep for the next plans"), self)
        self.keep.setToolTip(_("The letterhead and who signs will be in every new plan."))
        self.keep.clicked.connect(self._keep)
        self.outcome = Banner(self)
        self._office = office_shown(open_plan.plan)
        self.name = self._name_field("name", _("Exact name of the office"))
        self.genitive = self._name_field("genitive", _("Name of the office in the genitive"))
        for member, field in self.fields.texts.items():
            open_plan.bind(field, partial(self._text, member), partial(self._store, member))
        self.fields.picture.chosen.connect(self._store_picture)
        self.fields.picture.setEnabled(not open_plan.session.read_only)
        self._lay_out()
        self.refresh()

    @property
    def letterhead(self) -> Letterhead:
        """The letterhead as it is stored; an empty one where the plan has none."""
        return self.open_plan.plan.letterhead or Letterhead()

    def refresh(self) -> None:
        """Show the picture that is stored; the texts refresh by their bindings."""
        if self.fields.picture.picture != self.letterhead.picture:
            self.fields.picture.show_picture(self.letterhead.picture)
        empty = not text_of(self.fields.heading).strip()
        self.propose.setVisible(empty and not self.open_plan.session.read_only)

    def _name_field(self, member: str, name: str) -> QLineEdit:
        def keep(text: str) -> None:
            self._office = keep_names(self.open_plan.plan, **{member: text})

        field = QLineEdit(self)
        field.setAccessibleName(name)
        self.open_plan.bind(field, lambda: str(getattr(self._office, member)), keep)
        return field

    def _text(self, member: str) -> str:
        return str(getattr(self.letterhead, member))

    def _store(self, member: str, text: str) -> None:
        set_letterhead(self.open_plan.session, **{member: text})

    def _store_picture(self, picture: bytes | None) -> None:
        self.open_plan.run(set_letterhead, picture=picture)
        self.refresh()

    def _propose(self) -> None:
        administration = self.open_plan.plan.administration
        self.open_plan.run(set_letterhead, heading=proposed_heading(administration))
        self.fields.heading.setFocus()

    def _keep(self) -> None:
        """Keep what the plan says of its office; trouble is told here, the plan is safe."""
        if not commit_all(self.window()):
            return
        try:
            keep_office(office_shown(self.open_plan.plan))
        except PlanSocialError as error:
            self.outcome.say(Tone.TROUBLE, render(error.message), (_("Try again"), self._keep))
            return
        self.outcome.say(Tone.SUCCESS, _("Kept. New plans will begin with these."))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        layout.setSpacing(theme.SMALL)
        heading = QLabel(_("Letterhead"), self)
        look(heading, "heading")
        layout.addWidget(heading)
        layout.addWidget(self.fields)
        names = QFormLayout()
        names.setSpacing(theme.SMALL)
        names.addRow(_("Exact name of the office"), self.name)
        names.addRow(_("In the genitive"), self.genitive)
        layout.addLayout(names)
        buttons = QHBoxLayout()
        buttons.addWidget(self.propose)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        layout.addLayout(buttons)
        layout.addWidget(self.outcome)
