# SPDX-License-Identifier: EUPL-1.2
"""What a table is for, and in which unit an amount is: choices that nothing prints by itself."""

from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.editing.commands import cells, tables
from desktop.i18n import _
from desktop.plan.columns import kind_of, unit_of
from desktop.plan.declare import Kind
from desktop.plan.roles import ROLES
from desktop.plan.tree import Row, RowKind
from desktop.ui.table_page.tying import TableTies


class MeaningMenus:
    """Two submenus of `menu`; `show` them for the current cell before they open."""

    def __init__(self, ties: TableTies, menu: QMenu) -> None:
        self.ties = ties
        self.units = menu.addMenu(_("Unit of this amount"))
        self.roles = menu.addMenu(_("What the table is for"))

    def show(self, row: Row | None, key: str) -> None:
        """Offer what fits the cell of `row` under `key`."""
        table = self.ties.table
        writable = not self.ties.session.read_only
        amount = row is not None and row.kind in (RowKind.ROW, RowKind.TOTAL)
        amount = amount and table.column(key) is not None and kind_of(table, key) is Kind.AMOUNT
        self.units.setEnabled(amount and writable)
        self.roles.setEnabled(writable)
        self._fill_roles()
        if row is not None and amount:
            self._fill_units(row, key)

    def _fill_units(self, row: Row, key: str) -> None:
        self.units.clear()
        group = QActionGroup(self.units)
        column = unit_of(self.ties.table, None, key) or _("not said")
        as_column = _("As the column: {unit}").format(unit=column)
        for unit in (None, *cells.UNITS):
            action = group.addAction(unit or as_column)
            action.setCheckable(True)
            action.setChecked(row.units.get(key) == unit)
            action.triggered.connect(partial(self._set_unit, row.uid, key, unit))
            self.units.addAction(action)

    def _fill_roles(self) -> None:
        self.roles.clear()
        group = QActionGroup(self.roles)
        for key, role in ROLES.items():
            action = group.addAction(_(role.label))
            action.setCheckable(True)
            action.setChecked(key == self.ties.table.role)
            action.triggered.connect(partial(self._set_role, key))
            self.roles.addAction(action)

    def _set_unit(self, row: int, key: str, unit: str | None, _checked: bool = False) -> None:
        session = self.ties.session
        self.ties.attempt(lambda: cells.set_cell_unit(session, row, key, unit))

    def _set_role(self, role: str, _checked: bool = False) -> None:
        session, table = self.ties.session, self.ties.table_uid
        if role != self.ties.table.role:
            self.ties.attempt(lambda: tables.set_table_role(session, table, role))
