# SPDX-License-Identifier: EUPL-1.2
"""The head of a section page: heading, state with its printed sentence, help."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.commands.sections import rename_section, set_state
from desktop.i18n import N_, _
from desktop.plan.editions import SectionSpec, edition_of
from desktop.plan.editions.model import NOT_APPLICABLE
from desktop.plan.findings import Finding
from desktop.plan.tree import Section, State
from desktop.ui import theme
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.finding_line import FindingList
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.section_help import SectionHelp
from desktop.ui.stylesheet import look
from desktop.ui.words import STATE_DRAWINGS, STATE_WORDS

LONG_HEADING = 70  # letters; a longer one is shown smaller
STATE_NOTES = {
    State.NOT_APPLICABLE: N_("The heading is printed, and under it this sentence:"),
    State.LEFT_OUT: N_("This section is not printed. What is written stays here."),
}


class SectionHead(QWidget):
    """Refreshes itself when told; each choice is a command."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid
        self.heading = GrowingTextEdit(self)
        self.heading.setAccessibleName(_("Heading"))
        self.heading.setPlaceholderText(_("No heading is printed here"))
        self.binding = open_plan.bind(self.heading, self._heading, self._store_heading)
        self.help = SectionHelp(open_plan, uid, self._specification(), self)
        self.states = self._state_buttons()
        self.sentence = QLineEdit(self)
        self.sentence.setAccessibleName(_("Printed sentence"))
        self.sentence_binding = open_plan.bind(self.sentence, self._sentence, self._store_sentence)
        self.note = QLabel(self)
        look(self.note, "small")
        self._lay_out()
        self.refresh()

    @property
    def section(self) -> Section:
        """The section as it is stored."""
        return self.open_plan.session.section(self.uid)

    def refresh(self) -> None:
        """Show the section as it is stored."""
        section = self.section
        heading = section.heading or ""
        look(self.heading, "title" if len(heading) <= LONG_HEADING else "long-title")
        self.binding.refresh()
        self.sentence_binding.refresh()
        self.states[section.state].setChecked(True)
        self.note.setText(_(STATE_NOTES.get(section.state, "")))
        self.note.setVisible(section.state in STATE_NOTES)
        self.sentence.setVisible(section.state is State.NOT_APPLICABLE)
        self.help.refresh()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show the findings about the section as a whole."""
        self.findings.show_findings(findings)

    def _heading(self) -> str:
        return self.section.heading or ""

    def _store_heading(self, text: str) -> None:
        rename_section(self.open_plan.session, self.uid, text)

    def _sentence(self) -> str:
        return self.section.sentence or ""

    def _store_sentence(self, text: str) -> None:
        set_state(self.open_plan.session, self.uid, State.NOT_APPLICABLE, text)

    def _choose(self, state: State) -> None:
        if state is self.section.state:
            return
        self.open_plan.run(set_state, self.uid, state, self._proposed_sentence(state))
        self.refresh()  # also after trouble: the buttons show what is stored

    def _proposed_sentence(self, state: State) -> str | None:
        """What a section that becomes "not the case" prints, until a person says otherwise."""
        if state is not State.NOT_APPLICABLE or self.section.sentence:
            return None
        specification = self._specification()
        return specification.sentence if specification else NOT_APPLICABLE

    def _specification(self) -> SectionSpec | None:
        model = edition_of(self.open_plan.plan)
        return model.section(self.section.key) if model else None

    def _state_buttons(self) -> dict[State, QPushButton]:
        group = QButtonGroup(self)
        buttons = {}
        for state in State:
            button = QPushButton(_(STATE_WORDS[state]), self)
            button.setCheckable(True)
            button.setEnabled(not self.open_plan.session.read_only)
            show_icon(button, *STATE_DRAWINGS[state])
            button.clicked.connect(lambda _checked=False, chosen=state: self._choose(chosen))
            group.addButton(button)
            buttons[state] = button
        return buttons

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.TIGHT)
        layout.addWidget(self.heading)
        layout.addWidget(self.help.line)
        row = QHBoxLayout()
        row.setSpacing(theme.HAIR)
        for button in self.states.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.help.button)
        layout.addLayout(row)
        self.findings = FindingList(self.open_plan, self)
        self.findings.jump_asked.connect(lambda _finding: self.heading.setFocus())
        for widget in (self.note, self.sentence, self.help, self.findings):
            layout.addWidget(widget)
