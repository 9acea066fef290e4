# SPDX-License-Identifier: EUPL-1.2
"""One tick of "What services are there?": its name, what it means, whether it already stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.service_questions import ServiceQuestion
from desktop.ui import theme
from desktop.ui.questions.tick_box import TickBox
from desktop.ui.stylesheet import look
from desktop.ui.words import label


class ServiceChoice(QWidget):
    """`ticked` tells that a person changed it."""

    ticked = Signal()

    def __init__(self, question: ServiceQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.box = TickBox(label(_(question.label)), self)
        self.box.setAccessibleDescription(_(question.help))
        self.box.clicked.connect(self.ticked)
        self.help = QLabel(self)
        self.help.setWordWrap(True)
        self.help.setIndent(theme.icon_side(theme.ICON) + theme.TIGHT)
        look(self.help, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.box)
        layout.addWidget(self.help)
        self.show_known(False)

    @property
    def is_ticked(self) -> bool:
        """Whether the person says that there is such a service."""
        return self.box.isChecked()

    def show_known(self, known: bool) -> None:
        """Say that the service already stands in the plan: it is ticked and will not come twice."""
        if known:
            self.box.setChecked(True)
        help_text = _(self.question.help)
        self.help.setText(
            f"{help_text} {_('It already stands in the plan.')}" if known else help_text
        )
