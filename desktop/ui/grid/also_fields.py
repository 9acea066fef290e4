# SPDX-License-Identifier: EUPL-1.2
"""Beside an amount of the row panel: what was approved and what was spent. Neither is printed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.editing.commands.amounts import set_also
from desktop.i18n import N_, _
from desktop.plan.accountant_sheet import WORDS
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.tree import ALSO, EMPTY, Row
from desktop.ui import theme
from desktop.ui.binding import TextBinding
from desktop.ui.grid.model import TableModel
from desktop.ui.stylesheet import look


class AlsoFields(QWidget):
    """A field each for what was approved and spent of the amount under `key`.

    `row_uid` tells the row that the panel shows.
    """

    def __init__(
        self, model: TableModel, row_uid: Callable[[], int | None], key: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._row_uid = row_uid
        self.key = key
        self.fields = {which: QLineEdit(self) for which in ALSO}
        self.bindings = {
            which: TextBinding(field, partial(self._read, which), partial(self._write, which))
            for which, field in self.fields.items()
        }

    def lay_out(self, amount: str) -> None:
        """Put the fields side by side; `amount` is the printed label of their column."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        for which, field in self.fields.items():
            word = _(WORDS[which])
            label = QLabel(word, self)
            look(label, "small")
            label.setBuddy(field)
            field.setReadOnly(self._model.session.read_only)
            field.setAccessibleName(f"{amount}: {word}")
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label)
            column.addWidget(field)
            row.addLayout(column)

    def _row(self) -> Row | None:
        uid = self._row_uid()
        place = self._model.place_of(uid) if uid is not None else None
        return self._model.row(place) if place is not None else None

    def _read(self, which: str) -> str:
        row = self._row()
        return row.also.get(self.key, EMPTY).get(which, "") if row else ""

    def _write(self, which: str, text: str) -> None:
        uid = self._row_uid()
        if uid is None:
            raise BadInput(say(N_("This row is no longer in the table.")))
        set_also(self._model.session, uid, self.key, which, text)
