# SPDX-License-Identifier: EUPL-1.2
"""What the small forms for one text share: what would be written, keeping it, leaving it."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _, render
from desktop.plan.declare import Kind
from desktop.plan.values import parse
from desktop.ui import theme
from desktop.ui.fields import QuietComboBox
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look

NUMBER_LETTERS = 9


class ValueForm(QWidget):
    """A form that makes one text of `kind`. `changed` after each key."""

    changed = Signal()
    kind = Kind.TEXT

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.HAIR)

    def text(self) -> str:
        """The text that a person would write."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why there is no text to write yet, "" where there is one."""
        return ""

    def focus_start(self) -> None:
        """The first field gets the focus."""
        raise NotImplementedError

    def said(self) -> str:
        """What would be understood of the text: a sum, dates spelled out."""
        return render(parse(self.kind, self.text()).understood())

    def line(self, text: str, name: str, letters: float = 0) -> QLineEdit:
        """A field of one line; `letters`: how wide, 0 for all the room."""
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        if letters:
            field.setFixedWidth(theme.letters(field, letters))
        field.textChanged.connect(self.changed)
        return field


class RowsForm(ValueForm):
    """A form of rows that are added, moved and removed. `make` a row for what is read, or blank."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[FormRow] = []
        self.add = QPushButton(_("One more"), self)
        look(self.add, "link")
        show_icon(self.add, "plus", "blue")
        self.add.clicked.connect(self._add)
        self.column.addWidget(self.add)

    def new_row(self) -> "FormRow":
        """A blank row."""
        raise NotImplementedError

    def put(self, row: "FormRow") -> None:
        """Add a row at the end."""
        self.rows.append(row)
        self.column.insertWidget(self.column.count() - 1, row)
        row.show()
        self._order_tabs()

    def focus_start(self) -> None:
        if self.rows:
            self.rows[0].focus_start()

    def shift(self, row: "FormRow", step: int) -> None:
        """Move a row up or down."""
        place = self.rows.index(row)
        if 0 <= place + step < len(self.rows):
            self.rows.insert(place + step, self.rows.pop(place))
            self.column.removeWidget(row)
            self.column.insertWidget(place + step, row)
            self._order_tabs()
            self.changed.emit()

    def remove(self, row: "FormRow") -> None:
        """Take a row away; the last one is made blank."""
        place = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self.put(self.new_row())
        self.rows[min(place, len(self.rows) - 1)].focus_start()
        self.changed.emit()

    def _order_tabs(self) -> None:
        """Tab goes from row to row as they stand, then to the button under them."""
        chain = [widget for row in self.rows for widget in row.chain]
        for before, after in pairwise((*chain, self.add)):
            self.setTabOrder(before, after)

    def _add(self) -> None:
        row = self.new_row()
        self.put(row)
        row.focus_start()
        self.changed.emit()


class FormRow(QWidget):
    """One row of a `RowsForm`: its fields, then up, down and remove."""

    def __init__(self, form: RowsForm) -> None:
        super().__init__(form)
        self.form = form
        self.fields: list[QWidget] = []
        self.layout_of_row = QHBoxLayout(self)
        self.layout_of_row.setContentsMargins(0, 0, 0, 0)
        self.layout_of_row.setSpacing(theme.HAIR)

    def focus_start(self) -> None:
        """The first field gets the focus."""
        self.fields[0].setFocus()

    @property
    def chain(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return (*self.fields, self.up, self.down, self.gone)

    def hold(self, *fields: QWidget) -> None:
        """Show the fields of the row and what can be done with it."""
        self.fields = list(fields)
        for field in fields:
            self.layout_of_row.addWidget(field, int(isinstance(field, QLineEdit)))
        self.layout_of_row.addStretch(0)
        self.up = self._button("arrow-up", _("Up"), lambda: self.form.shift(self, -1))
        self.down = self._button("arrow-down", _("Down"), lambda: self.form.shift(self, 1))
        self.gone = self._button("x", _("Remove"), lambda: self.form.remove(self))

    def _button(self, drawing: str, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        look(button, "link")
        show_icon(button, drawing, "quiet")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(act)
        self.layout_of_row.addWidget(button)
        return button


def choice(parent: QWidget, name: str) -> QuietComboBox:
    """A combo box with a name for those who do not see it."""
    box = QuietComboBox(parent)
    box.setAccessibleName(name)
    return box


def quiet_label(text: str, parent: QWidget) -> QLabel:
    """A sentence in secondary ink that may take several lines."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    look(label, "quiet")
    return label
