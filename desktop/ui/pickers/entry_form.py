# SPDX-License-Identifier: EUPL-1.2
"""The form for one own entry of a list; what is wrong stands under the field it is about."""

from PySide6.QtCore import Signal
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

from desktop.i18n import _, render
from desktop.plan.errors import BadInput
from desktop.plan.lookup import Line
from desktop.plan.lookup.lists import ListShape
from desktop.ui import theme
from desktop.ui.stylesheet import look, mark


class EntryForm(QFrame):
    """`saved` carries the line that was written; `left` tells that nothing is wanted."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, shape: ListShape, line: Line, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.shape = shape
        self.line = dict(line)
        self.fields: dict[str, QLineEdit] = {}
        self.problems: dict[str, QLabel] = {}
        look(self, "card")
        self._lay_out(title)

    @property
    def changed(self) -> bool:
        """Whether something else stands in the fields than in the entry."""
        return any(field.text() != self.line.get(key, "") for key, field in self.fields.items())

    def focus_start(self) -> None:
        """The first field gets the focus."""
        next(iter(self.fields.values())).setFocus()

    def show_problem(self, problem: BadInput) -> None:
        """Say what is wrong under the column it is about."""
        key = problem.place if problem.place in self.fields else next(iter(self.fields))
        self.problems[key].setText(render(problem.message))
        self.problems[key].show()
        mark(self.fields[key], "failed", True)
        self.fields[key].setAccessibleDescription(render(problem.message))
        self.fields[key].setFocus()

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title, self)
        look(heading, "heading")
        form = QFormLayout()
        form.setSpacing(theme.TIGHT)
        for column in self.shape.columns:
            if column.asked:
                self._add_field(form, column.key, _(column.label))
        self.save = QPushButton(_("Keep in my list"), self)
        self.cancel = QPushButton(_("Give up"), self)
        look(self.save, "primary")
        self.save.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        layout.addWidget(heading)
        layout.addLayout(form)
        layout.addLayout(buttons)

    def _add_field(self, form: QFormLayout, key: str, label: str) -> None:
        field = self.fields[key] = QLineEdit(self.line.get(key, ""), self)
        field.setAccessibleName(label)
        field.returnPressed.connect(self.keep)
        problem = self.problems[key] = QLabel(self)
        problem.setWordWrap(True)
        look(problem, "stop")
        problem.hide()
        cell = QVBoxLayout()
        cell.setSpacing(0)
        cell.addWidget(field)
        cell.addWidget(problem)
        form.addRow(label, cell)

    def keep(self) -> None:
        """Ask for what is written to be kept."""
        for key, field in self.fields.items():
            self.problems[key].hide()
            mark(field, "failed", False)
            field.setAccessibleDescription("")
        written = {key: field.text().strip() for key, field in self.fields.items()}
        self.saved.emit({**self.line, **written})
