# SPDX-License-Identifier: EUPL-1.2
"""Small tables to show in grids, keys to press, and what is then seen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.plan.tree import (
    Administration,
    Column,
    Merge,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    Table,
)
from desktop.ui.grid.view import GridView

NONE = Qt.KeyboardModifier.NoModifier


def small_table(count: int = 4, **more: object) -> Table:
    """A table of existing services: `count` rows of "n.", a name, a capacity, two budgets."""
    columns = (
        Column(key="nr", label="Nr. crt."),
        Column(key="denumire", label="Denumirea serviciului social"),
        Column(key="capacitate", label="Capacitate"),
        Column(key="buget_local", label="Buget local (lei)", group="Bugetele estimate"),
        Column(key="buget_stat", label="Buget de stat (lei)", group="Bugetele estimate"),
    )
    rows = tuple(
        Row(ident=f"t1.{n}", kind=RowKind.ROW, cells=small_row(n)) for n in range(1, count + 1)
    )
    members = {"columns": columns, "rows": rows, **more}
    return Table(ident="t1", role="servicii-existente", **members)


def small_row(number: int) -> dict[str, str]:
    return {
        "nr": f"{number}.",
        "denumire": f"Serviciul {number}",
        "capacitate": str(10 * number),
        "buget_local": str(100 * number),
    }


def plan_with(table: Table) -> Plan:
    section = Section(ident="s1", level=1, heading="A", blocks=(table,))
    return Plan(
        ident="p",
        kind="plan-anual",
        administration=Administration(kind="comuna", name="Exemplu", county="Alba"),
        period=Period(first=2027, last=2027),
        title="Plan",
        sections=(section,),
    )


def with_total(table: Table) -> Table:
    total = Row(ident="t1.t", kind=RowKind.TOTAL, cells={"denumire": "Total", "buget_local": "1"})
    return Table(
        ident=table.ident, role=table.role, columns=table.columns, rows=(*table.rows, total)
    )


def with_merge(table: Table, *idents: str) -> Table:
    return Table(
        ident=table.ident,
        role=table.role,
        columns=table.columns,
        rows=table.rows,
        merges=(Merge(column="buget_stat", rows=idents),),
    )


def press(view: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key on whatever has the focus of `view`: its open editor, else itself."""
    QTest.keyClick(focused(view), key, modifiers)


def focused(view: QWidget) -> QWidget:
    editors = view.open_editors() if isinstance(view, GridView) else []
    return editors[-1] if editors else view


def shown(view: GridView) -> list[list[str]]:
    """The texts of the grid, row by row."""
    model = view.table_model
    return [
        [model.text(row, column) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def column_of(view: GridView, key: str) -> list[str]:
    """The texts under a column key."""
    return [row.text(key) for row in view.table_model.table.rows]


def here(view: GridView) -> tuple[int, int]:
    """The current cell."""
    index = view.currentIndex()
    return index.row(), index.column()


def undo_name(view: GridView) -> str:
    """The name of the next undo step, untranslated."""
    label = view.session.undo_label
    return str(label) if label else ""
