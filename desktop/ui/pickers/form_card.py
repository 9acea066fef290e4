# SPDX-License-Identifier: EUPL-1.2
"""The card around a small form: whose cell it is, what would be written or lost, keep or leave."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.declare import Kind
from desktop.plan.values.rewriting import lost_words
from desktop.ui import theme
from desktop.ui.pickers.deadline_form import DeadlineForm
from desktop.ui.pickers.reference_form import ReferenceForm
from desktop.ui.pickers.staff_form import StaffForm
from desktop.ui.pickers.value_form import ValueForm, quiet_label
from desktop.ui.stylesheet import look

WITH_FORM = frozenset((Kind.STAFF, Kind.DEADLINE, Kind.ACT))


class FormCard(QFrame):
    """A form for the text of one cell. `asked` carries the text to write, `left` that the person
    wants the text as it is now."""

    asked = Signal(str)
    left = Signal()

    def __init__(self, kind: Kind, text: str, title: str, form: ValueForm, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(title, self)
        self.lost = lost_words(kind, text)
        self.warning = QLabel(self)
        self.form = form
        self._touched = False
        self._first = self.form.text()
        self.told = quiet_label("", self)
        self.write = QPushButton(_("Write it in the cell"), self)
        self.open = QPushButton(_("Open the form all the same"), self)
        self.keep = QPushButton(_("Leave it as it is now"), self)
        self._lay_out()
        self._connect()
        self._show_loss()
        self._tell()

    @property
    def changed(self) -> bool:
        """Whether the form says another text than when it was opened."""
        return self.form.isEnabled() and self.form.text() != self._first

    @property
    def unfinished(self) -> str:
        """Why what was typed cannot be written as it is; "" where it can, or nothing was typed."""
        return self.form.problem() if self._touched and self.form.isEnabled() else ""

    def focus_start(self) -> None:
        """The form, or the way out where it would lose something."""
        if self.form.isVisible():
            self.form.focus_start()
        else:
            self.keep.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter writes, or presses the button that has the focus; Esc leaves the text as it is."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focus, QPushButton):
            focus.click()
        elif self.write.isEnabled():
            self._write()

    def _write(self) -> None:
        if self.form.isVisible() and not self.form.problem():
            self.asked.emit(self.form.text())

    def _show_loss(self) -> None:
        loses = bool(self.lost)
        self.warning.setText(
            _("Written from fields, the text would lose: {words}").format(
                words=" · ".join(self.lost)
            )
        )
        self._let_write(not loses)
        self.warning.setVisible(loses)
        self.open.setVisible(loses)

    def _open_anyway(self) -> None:
        self.open.hide()
        self._let_write(True)
        self.form.focus_start()

    def _let_write(self, allowed: bool) -> None:
        for widget in (self.form, self.told, self.write):
            widget.setVisible(allowed)
        self.form.setEnabled(allowed)

    def _edited(self) -> None:
        self._touched = True
        self._tell()

    def _tell(self) -> None:
        problem = self.form.problem()
        self.write.setEnabled(not problem)
        look(self.told, "stop" if problem else "quiet")
        self.told.setText(problem or self.form.said())

    def _connect(self) -> None:
        self.form.changed.connect(self._edited)
        self.write.clicked.connect(self._write)
        self.open.clicked.connect(self._open_anyway)
        self.keep.clicked.connect(self.left)

    def _lay_out(self) -> None:
        look(self, "card")
        look(self.title, "strong")
        look(self.warning, "attention")
        look(self.write, "primary")
        self.warning.setWordWrap(True)
        buttons = QHBoxLayout()
        for button in (self.write, self.open, self.keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, theme.TIGHT)
        for widget in (self.title, self.warning, self.form, self.told):
            layout.addWidget(widget)
        layout.addLayout(buttons)


def form_for(kind: Kind, text: str, year: int, often: Sequence[str], parent: QWidget) -> ValueForm:
    """The form of a kind. `year`: of a new deadline; `often`: how a deadline may repeat."""
    if kind is Kind.STAFF:
        return StaffForm(text, parent)
    if kind is Kind.DEADLINE:
        return DeadlineForm(text, year, often, parent)
    return ReferenceForm(text, parent)
