# SPDX-License-Identifier: EUPL-1.2
"""What the program understood of the current cell, and what was found about it."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import N_, _, render
from desktop.plan.findings import Reading, Severity
from desktop.plan.marks import is_carried
from desktop.plan.message import say
from desktop.plan.tree import RowKind
from desktop.ui import theme
from desktop.ui.finding_line import DRAWINGS, SEVERITY_WORDS
from desktop.ui.grid.faces import FULL_WIDTH
from desktop.ui.grid.model import TableModel
from desktop.ui.icons import show_icon
from desktop.ui.stylesheet import look

Said = tuple[Severity | None, str]


class UnderstandingLine(QWidget):
    """One line for what was understood (or the column's help), one for each thing found, and a
    button for each reading of an unclear text. `reading_chosen` carries the text to write,
    `ticked_off` what came from last year's plan and is right as it is.
    """

    reading_chosen = Signal(str)
    ticked_off = Signal(object)

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.understood = QLabel(self)
        self.understood.setWordWrap(True)
        self.understood.setMinimumHeight(self.fontMetrics().lineSpacing())
        look(self.understood, "quiet")
        self.buttons: list[QPushButton] = []
        self._lines: list[QWidget] = []
        self._said: list[Said] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.HAIR, theme.HAIR, theme.HAIR, 0)
        self._column.setSpacing(theme.HAIR)
        self._readings = QHBoxLayout()
        self._column.addWidget(self.understood)
        self._column.addLayout(self._readings)

    def show_cell(self, index: QModelIndex) -> None:
        """Tell about the cell at `index`; nothing where there is none."""
        found = self._found(index)
        self.understood.setText(self._first_line(index))
        if found != self._said:
            self._said = found
            self._show_found(found)
        self._show_buttons([*self._reading_buttons(self._possible(index)), *self._ticks(index)])

    def _first_line(self, index: QModelIndex) -> str:
        """What was understood; of an empty or plain cell, the help of its column."""
        if not index.isValid() or self.model.row(index.row()).kind in FULL_WIDTH:
            return ""
        column = self.model.columns[index.column()]
        understood = column.value(self.model.row(index.row())).understood()
        text = render(understood) if understood else ""
        if not text and column.declared:
            return _(column.declared.help)
        return f"{column.name}: {text}" if text else ""

    def _found(self, index: QModelIndex) -> list[Said]:
        if not index.isValid():
            return []
        findings = self.model.cell_findings(index)
        said: list[Said] = [(f.severity, render(f.message)) for f in findings]
        problem = self._value_problem(index)
        if problem and not any(finding.readings for finding in findings):
            said.insert(0, (Severity.WARNING, problem))
        return list(dict.fromkeys(said))

    def _value_problem(self, index: QModelIndex) -> str:
        row = self.model.row(index.row())
        if row.kind not in (RowKind.ROW, RowKind.TOTAL):
            return ""
        return render(self.model.columns[index.column()].value(row).problem())

    def _possible(self, index: QModelIndex) -> tuple[Reading, ...]:
        if not index.isValid() or self.model.session.read_only:
            return ()
        row = self.model.row(index.row())
        if row.kind not in (RowKind.ROW, RowKind.TOTAL):
            return ()
        readings = self.model.columns[index.column()].value(row).readings()
        offered = (r for f in self.model.cell_findings(index) for r in f.readings)
        return tuple({reading.text: reading for reading in (*offered, *readings)}.values())

    def _show_found(self, found: Sequence[Said]) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = list(map(self._line, found))
        for line in self._lines:
            self._column.insertWidget(self._column.count() - 1, line)

    def _line(self, said: Said) -> QWidget:
        severity, sentence = said
        line = QWidget(self)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        if severity is not None:
            shape = QLabel(line)
            show_icon(shape, *DRAWINGS[severity])
            shape.setAccessibleName(_(SEVERITY_WORDS[severity]))
            layout.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        label = QLabel(sentence, line)
        label.setWordWrap(True)
        layout.addWidget(label, 1)
        return line

    def _show_buttons(self, buttons: list[QPushButton]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        while self._readings.count():
            self._readings.takeAt(0)
        self.buttons = buttons
        for button in self.buttons:
            self._readings.addWidget(button)
        if self.buttons:
            self._readings.addStretch(1)

    def _reading_buttons(self, readings: Sequence[Reading]) -> Iterator[QPushButton]:
        for reading in readings:
            words = say(N_("Write {text} ({meaning})"), text=reading.text, meaning=reading.meaning)
            button = QPushButton(render(words).replace("&", "&&"), self)
            button.clicked.connect(partial(_tell, self.reading_chosen, reading.text))
            yield button

    def _ticks(self, index: QModelIndex) -> Iterator[QPushButton]:
        """The way to tick off the row's mark."""
        if not index.isValid() or self.model.session.read_only:
            return
        for mark in self.model.cell_findings(index):
            if is_carried(mark.check):
                button = QPushButton(_("It is right so"), self)
                button.setAccessibleDescription(render(mark.message))
                button.clicked.connect(partial(_tell, self.ticked_off, mark))
                yield button


def _tell(signal: object, what: object, _checked: bool = False) -> None:
    signal.emit(what)  # type: ignore[attr-defined]
