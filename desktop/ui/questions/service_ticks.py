# SPDX-License-Identifier: EUPL-1.2
"""The ticks of "What services are there?" in one column or two, as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop.ui import theme
from desktop.ui.questions.service_choice import ServiceChoice
from desktop.ui.stylesheet import look

MOST_COLUMNS = 2


class ServiceTicks(QFrame):
    """The last one, "None of these", stands alone under a rule."""

    def __init__(self, choices: Sequence[ServiceChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self._choices = choices
        self._rule = QFrame(self)
        look(self._rule, "rule")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self._grid.setHorizontalSpacing(theme.LARGE)
        self._grid.setVerticalSpacing(theme.SMALL)
        self.columns = 0
        self._arrange(MOST_COLUMNS)

    def fit(self, width: int) -> None:
        """Stand in as many columns as `width` has room for."""
        widest = max(choice.box.sizeHint().width() for choice in self._choices)
        room = width - 2 * theme.MEDIUM + theme.LARGE
        self._arrange(min(max(room // (widest + theme.LARGE), 1), MOST_COLUMNS))

    def _arrange(self, columns: int) -> None:
        if columns == self.columns:
            return
        self.columns = columns
        for widget in (*self._choices, self._rule):
            self._grid.removeWidget(widget)
        *several, none = self._choices
        rows = -(-len(several) // columns)
        for number, choice in enumerate(several):
            column, row = divmod(number, rows)
            self._grid.addWidget(choice, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._rule, rows, 0, 1, columns)
        self._grid.addWidget(none, rows + 1, 0, 1, columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))
