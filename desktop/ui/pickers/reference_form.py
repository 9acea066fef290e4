# SPDX-License-Identifier: EUPL-1.2
"""An act in fields: who issued it, number, date or year."""

import datetime
import re

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.declare import Kind
from desktop.plan.values.act import read_act, write_act
from desktop.plan.values.calendar import existing_day
from desktop.ui.pickers.value_form import NUMBER_LETTERS, ValueForm

DATE_LETTERS = 20
_DATE = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
_YEAR = re.compile(r"[0-9]{4}")


class ReferenceForm(ValueForm):
    """The act that `text` names."""

    kind = Kind.ACT

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        act = read_act(text)
        date = f"{act.date:%d.%m.%Y}" if act.date else str(act.year or "")
        self.issuer = self.line(act.issuer, _("Issued by, such as HCL"))
        self.number = self.line(act.act_number or "", _("Number"), NUMBER_LETTERS)
        self.date = self.line(date, _("Date or year"), DATE_LETTERS)
        row = QHBoxLayout()
        for field in (self.issuer, self.number, self.date):
            row.addWidget(field)
        self.column.addLayout(row)

    def text(self) -> str:
        day, year = self._date()
        issuer, number = self.issuer.text().strip(), self.number.text().strip()
        said = issuer or number or day or year
        return write_act(issuer, number, day, year) if said else ""

    def problem(self) -> str:
        typed = self.date.text().strip()
        if typed and self._date() == (None, None):
            return _("Write the date as 28.05.2027, or the year alone.")
        return ""

    def focus_start(self) -> None:
        self.issuer.setFocus()

    def _date(self) -> tuple[datetime.date | None, int | None]:
        typed = self.date.text().strip()
        match = _DATE.fullmatch(typed)
        if match:
            return existing_day(int(match[3]), int(match[2]), int(match[1])), None
        return None, int(typed) if _YEAR.fullmatch(typed) else None
