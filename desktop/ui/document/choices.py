# SPDX-License-Identifier: EUPL-1.2
"""What is printed: for which stage, which copy, to be signed by hand or electronically."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.editing.commands.plan import set_stage
from desktop.i18n import N_, _
from desktop.output.copies import Copy
from desktop.plan.signing import is_electronic
from desktop.plan.tree import Stage
from desktop.ui import theme
from desktop.ui.fields import QuietComboBox
from desktop.ui.open_plan import OpenPlan

STAGES = {
    Stage.DRAFT: (N_("DRAFT"), N_("Every page is marked as a draft.")),
    Stage.PROJECT: (N_("PROJECT"), N_("Annex to the draft decision.")),
    Stage.FINAL: (N_("FINAL"), N_("Annex to the adopted decision.")),
}
COPIES = {
    Copy.WHOLE: (N_("the whole document"), N_("With letterhead and everything it holds.")),
    Copy.ANNEX: (
        N_("only the annex"),
        N_("Without the letterhead, to be put behind the decision."),
    ),
    Copy.PUBLICATION: (
        N_("copy for the Monitorul Oficial Local"),
        N_("The final form with the names of who signed, without room for signatures."),
    ),
}


class StageChoice(QWidget):
    """The stage is a choice of the plan, kept and undone with it."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_plan = open_plan
        group = QButtonGroup(self)
        self.buttons: dict[Stage, QPushButton] = {}
        row = _row(self)
        row.addWidget(QLabel(_("Print as:"), self))
        for stage, (word, meaning) in STAGES.items():
            button = QPushButton(_(word), self)
            button.setCheckable(True)
            button.setToolTip(_(meaning))
            button.setAccessibleDescription(_(meaning))
            button.clicked.connect(lambda _checked=False, chosen=stage: self._choose(chosen))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[stage] = button

    def refresh(self, copy: Copy) -> None:
        """Show the chosen stage; what is published is always the final form."""
        published = copy is Copy.PUBLICATION
        shown = Stage.FINAL if published else self._open_plan.plan.stage
        self.buttons[shown].setChecked(True)
        for button in self.buttons.values():
            button.setEnabled(not published and not self._open_plan.session.read_only)

    def _choose(self, stage: Stage) -> None:
        if stage is not self._open_plan.plan.stage:
            self._open_plan.run(set_stage, stage)


class CopyChoice(QuietComboBox):
    """Which copy is shown, saved and printed; it is not kept. `chosen` tells of another."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What is printed"))
        for copy, (name, meaning) in COPIES.items():
            self.addItem(_(name), copy)
            self.setItemData(self.count() - 1, _(meaning), Qt.ItemDataRole.ToolTipRole)
        self.currentIndexChanged.connect(lambda _index: self.chosen.emit())

    @property
    def copy(self) -> Copy:
        """The chosen copy."""
        return Copy(self.currentData())


class ElectronicChoice(QCheckBox):
    """By hand unless it is ticked; kept with the plan."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(_("We sign electronically"), parent)
        self._open_plan = open_plan
        self.setToolTip(_("A field for each signer, instead of room for a hand and a stamp."))
        self.setAccessibleDescription(self.toolTip())
        self.clicked.connect(self._choose)

    def refresh(self, copy: Copy) -> None:
        """Show how the plan is signed; what is published bears no signatures."""
        self.setChecked(is_electronic(self._open_plan.plan))
        read_only = self._open_plan.session.read_only
        self.setEnabled(copy is not Copy.PUBLICATION and not read_only)

    def _choose(self, ticked: bool) -> None:
        from desktop.editing.commands.signing import set_electronic

        self._open_plan.run(set_electronic, ticked)


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.TIGHT)
    return row
