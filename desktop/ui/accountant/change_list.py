# SPDX-License-Identifier: EUPL-1.2
"""The list of what a filled-in sheet changes: under each service its sources, now and then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from desktop.i18n import _, render
from desktop.plan.accountant_sheet import WORDS, AmountChange, SheetLine
from desktop.plan.values.figures import written
from desktop.plan.values.money import LEI
from desktop.ui.stylesheet import look

CHANGE = Qt.ItemDataRole.UserRole
Address = tuple[str, str, str]


class ChangeList(QTreeWidget):
    """One line for each amount, ticked unless a person unticks it; Space does. `ticks_changed`."""

    ticks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setWordWrap(True)
        self.setAccessibleName(_("Amounts that the sheet changes"))
        self.itemChanged.connect(lambda *_: self.ticks_changed.emit())

    def show_changes(self, changes: Sequence[AmountChange], *, tickable: bool) -> None:
        """List these; what a person unticked before stays so."""
        unticked = {address(change) for change, ticked in self._all() if not ticked}
        blocked = self.blockSignals(True)
        self.clear()
        for _row, run in groupby(changes, lambda change: change.line.row.ident):
            of_row = list(run)
            self._add_title(of_row[0])
            for change in of_row:
                self._add(change, ticked=address(change) not in unticked, tickable=tickable)
        self.blockSignals(blocked)
        first = next(self._items(), None)
        if first is not None:
            self.setCurrentItem(first)

    def forget(self) -> None:
        """Begin anew: another sheet is read, and nothing of it was unticked yet."""
        self.clear()

    def ticked(self) -> list[AmountChange]:
        """The changes with a tick, in order."""
        return [change for change, ticked in self._all() if ticked]

    def lines(self) -> list[str]:
        """What is read on each line."""
        return [item.text(0) for item in self._items()]

    def tick_all(self, ticked: bool) -> None:
        """Tick every change, or none."""
        blocked = self.blockSignals(True)
        for item in self._items():
            item.setCheckState(0, _state(ticked))
        self.blockSignals(blocked)
        self.ticks_changed.emit()

    def _all(self) -> list[tuple[AmountChange, bool]]:
        return [
            (item.data(0, CHANGE), item.checkState(0) is Qt.CheckState.Checked)
            for item in self._items()
        ]

    def _items(self) -> Iterator[QTreeWidgetItem]:
        """The lines of amounts, without the titles over them."""
        found = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        return (item for item in found if item is not None and item.data(0, CHANGE))

    def _add_title(self, change: AmountChange) -> None:
        """The service over its amounts."""
        title = " ".join(f"{change.line.number} {change.line.name}".split())
        item = QTreeWidgetItem(self, [title])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setToolTip(0, title)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)

    def _add(self, change: AmountChange, *, ticked: bool, tickable: bool) -> None:
        text = _("{source}, estimated {estimate} · {which}: {old} → {new}").format(
            source=change.line.source,
            estimate=_estimate(change.line),
            which=_(WORDS[change.which]),
            old=change.old.strip() or _("(empty)"),
            new=change.new.strip(),
        )
        item = QTreeWidgetItem(self, [text])
        item.setToolTip(0, text)
        item.setData(0, CHANGE, change)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, render(change.said))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags)
        item.setCheckState(0, _state(ticked))


def address(change: AmountChange) -> Address:
    """What is the same when the list is made anew."""
    return change.line.row.ident, change.line.key, change.which


def _estimate(line: SheetLine) -> str:
    """The amount in the plan, in lei as in the sheet, so that they can be compared."""
    if line.lei is None:
        return " ".join(line.text.split()) or _("(empty)")
    return f"{written(line.lei)} {LEI}"


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
