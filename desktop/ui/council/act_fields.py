# SPDX-License-Identifier: EUPL-1.2
"""Number and date of a paper: entered once, printed wherever the paper is cited."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.editing.commands.plan import set_act
from desktop.i18n import _
from desktop.plan.council.places import act_of
from desktop.ui import theme
from desktop.ui.binding import bindings_under
from desktop.ui.open_plan import OpenPlan

NUMBER_LETTERS, DATE_LETTERS = 9, 18


class ActFields(QWidget):
    """Two fields in a row; `name` is how the paper is called."""

    def __init__(self, open_plan: OpenPlan, key: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.number = self._field(open_plan, "number", NUMBER_LETTERS)
        self.number.setAccessibleName(_("{name}, number").format(name=name))
        self.date = self._field(open_plan, "date", DATE_LETTERS)
        self.date.setAccessibleName(_("{name}, date").format(name=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        for word, field in ((_("no."), self.number), (_("of"), self.date)):
            row.addWidget(QLabel(word, self))
            row.addWidget(field)
        row.addStretch(1)

    def refresh(self) -> None:
        """Show what is stored, unless another is being written."""
        for binding in bindings_under(self):
            binding.refresh()

    def _field(self, open_plan: OpenPlan, member: str, letters: int) -> QLineEdit:
        def store(text: str) -> None:
            set_act(open_plan.session, self.key, **{member: text})

        field = QLineEdit(self)
        field.setMaximumWidth(theme.letters(field, letters))
        open_plan.bind(field, lambda: getattr(act_of(open_plan.plan, self.key), member), store)
        return field
