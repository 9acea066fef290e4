# SPDX-License-Identifier: EUPL-1.2
"""From a key to the painted cell in the grid: few rows, many rows, and a bare table of tuples."""

import os
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from bench.measure import Result, medians, ratio
from desktop.plan.columns import new_columns
from desktop.plan.roles import role
from desktop.plan.tree import Administration, Period, Plan, Row, RowKind, Section, Table

FEW, MANY = 66, 6600
TURNS = 60
ROLE = "servicii-existente"
SIZE = (1000, 600)


def results(folder: Path) -> list[Result]:
    """A letter typed, and a cell typed and stored: against few rows 2, a bare table 3 at most."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    editors = [_editor(folder, MANY), _editor(folder, FEW)]
    views = [*(editor.grid for editor in editors), _bare_table()]
    letters = medians(TURNS, *map(_letter, views))
    cells = medians(TURNS, *map(_cell, views))
    for editor in editors:
        editor.close()
        editor.session.close()
    views[-1].close()
    application.processEvents()
    return [*_ratios("letter", letters), *_ratios("stored cell", cells)]


def _ratios(what: str, seconds: Sequence[float]) -> list[Result]:
    many, few, bare = seconds
    name = f"key to {what}, {MANY}"
    return [
        ratio(name, many, f"the same, {FEW} rows", few, 2),
        ratio(name, many, "bare QTableView on tuples", bare, 3),
    ]


def _texts(number: int) -> dict[str, str]:
    """A row's texts: words, numbers and money, some in two lines."""
    columns = new_columns(role(ROLE))
    return {c.key: f"{number} {c.label if p % 3 == 1 else ''}" for p, c in enumerate(columns)}


def _plan(rows: int) -> Plan:
    cells = (Row(ident=f"t.{n}", kind=RowKind.ROW, cells=_texts(n)) for n in range(rows))
    columns = new_columns(role(ROLE))
    table = Table(ident="t", role=ROLE, columns=columns, rows=tuple(cells))
    return Plan(
        ident="p",
        kind="plan-anual",
        administration=Administration(kind="comuna", name="Exemplu", county="Alba"),
        period=Period(first=2027, last=2027),
        title="Plan",
        sections=(Section(ident="s", level=1, heading="A", blocks=(table,)),),
    )


def _editor(folder: Path, rows: int) -> Any:
    """The editor of a table in a file of its own."""
    from desktop.editing.session import PlanSession
    from desktop.ui.table_page import TableEditor

    session = PlanSession.create(folder / f"{rows}.plansocial", _plan(rows))
    table = session.find_table("t")
    assert table is not None
    return _shown(TableEditor(session, table.uid))


def _bare_table() -> Any:
    """A QTableView on as many rows, of tuples of the same texts."""
    from PySide6.QtCore import QAbstractTableModel, Qt
    from PySide6.QtWidgets import QTableView

    class Tuples(QAbstractTableModel):
        def __init__(self, parent: Any) -> None:
            super().__init__(parent)
            self.rows = [tuple(_texts(number).values()) for number in range(MANY)]

        def rowCount(self, parent: Any = None) -> int:
            return len(self.rows)

        def columnCount(self, parent: Any = None) -> int:
            return len(self.rows[0])

        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
            return self.rows[index.row()][index.column()] if shown else None

        def setData(self, index: Any, text: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
            row = self.rows[index.row()]
            place = index.column()
            self.rows[index.row()] = (*row[:place], text, *row[place + 1 :])
            self.dataChanged.emit(index, index)
            return True

        def flags(self, index: Any) -> Any:
            return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    view = QTableView()
    view.setModel(Tuples(view))
    return _shown(view)


def _shown(widget: Any) -> Any:
    from PySide6.QtWidgets import QApplication

    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()
    return widget


def _letter(view: Any) -> Callable[[], None]:
    """A letter typed over a cell, until it is painted; then taken back."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    def type_letter() -> None:
        view.setCurrentIndex(view.model().index(20, 2))
        QTest.keyClick(view, "7")
        _paint(view)
        QTest.keyClick(_open_editor(view), Qt.Key.Key_Escape)
        _paint(view)

    return type_letter


def _cell(view: Any) -> Callable[[], None]:
    """A number typed over a cell, then Enter, until the stored cell is painted."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    numbers = count()

    def type_cell() -> None:
        view.setCurrentIndex(view.model().index(20, 2))
        QTest.keyClick(view, str(next(numbers) % 10))
        QTest.keyClick(_open_editor(view), Qt.Key.Key_Return)
        _paint(view)

    return type_cell


def _open_editor(view: Any) -> Any:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    port = view.viewport()
    return [*port.findChildren(QLineEdit), *port.findChildren(QPlainTextEdit)][-1]


def _paint(view: Any) -> None:
    """What waits is done and the view is painted."""
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    view.viewport().repaint()
