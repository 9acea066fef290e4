# SPDX-License-Identifier: EUPL-1.2
"""What can be done with a column, offered on its header and with the current cell."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.editing.commands import tables
from desktop.i18n import _
from desktop.plan.tree import Column
from desktop.ui.table_page.tying import TableTies

LONGEST_LABEL = 40  # letters of a label in a menu


class ColumnMenu(QObject):
    """Fills menus; each entry is one command."""

    rename_asked = Signal(str)
    all_asked = Signal()

    def __init__(self, ties: TableTies) -> None:
        super().__init__(ties)
        self.ties = ties

    def fill(self, menu: QMenu, key: str) -> None:
        """Offer what can be done with the column `key`."""
        shown = [column.key for column in self.ties.table.columns if column.visible]
        place = shown.index(key)
        self._add(menu, _("Rename"), partial(self.rename_asked.emit, key))
        self._add(menu, _("Hide the column"), partial(self.show_column, key, False), len(shown) > 1)
        self._add(menu, _("Move to the left"), partial(self._step, key, -1), place > 0)
        self._add(menu, _("Move to the right"), partial(self._step, key, 1), key != shown[-1])
        self._add(menu, _("Add a column after it"), partial(self._add_after, key))
        self.fill_hidden(menu.addMenu(_("Show columns")))
        menu.addSeparator()
        self._add(menu, _("All columns, groups, notes"), self.all_asked.emit)

    def fill_hidden(self, menu: QMenu) -> None:
        """Offer each hidden column to be shown."""
        hidden = [column for column in self.ties.table.columns if not column.visible]
        for column in hidden:
            self._add(menu, _short(column), partial(self.show_column, column.key, True))
        menu.setEnabled(bool(hidden))

    def _add(
        self, menu: QMenu, words: str, act: Callable[[], object], possible: bool = True
    ) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.setEnabled(possible and not self.ties.session.read_only)
        action.triggered.connect(partial(_call, act))
        return action

    def show_column(self, key: str, shown: bool) -> None:
        """Show or hide a column."""
        session, table = self.ties.session, self.ties.table_uid
        self.ties.attempt(lambda: tables.set_column_visible(session, table, key, shown))

    def move_column(self, key: str, before: str | None) -> None:
        """Put a column before another, or last."""
        session, table = self.ties.session, self.ties.table_uid
        self.ties.attempt(lambda: tables.move_column(session, table, key, before))

    def _step(self, key: str, step: int) -> None:
        """Past the next shown column; hidden ones are passed over with it."""
        keys = [column.key for column in self.ties.table.columns]
        shown = [column.key for column in self.ties.table.columns if column.visible]
        neighbour = shown[shown.index(key) + step]
        beyond = keys.index(neighbour) + (1 if step > 0 else 0)
        self.move_column(key, keys[beyond] if beyond < len(keys) else None)

    def _add_after(self, key: str) -> None:
        session, table = self.ties.session, self.ties.table_uid
        added: list[str] = []
        label = _("New column")
        if self.ties.attempt(
            lambda: added.append(tables.add_column(session, table, label, after_key=key))
        ):
            self.rename_asked.emit(added[0])


def _short(column: Column) -> str:
    label = " ".join(column.label.split()) or column.key
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
