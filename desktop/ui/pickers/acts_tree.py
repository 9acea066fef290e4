# SPDX-License-Identifier: EUPL-1.2
"""Acts with their objectives, to be ticked one by one."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.i18n import _
from desktop.plan.objectives import OwnAct, Tick
from desktop.ui import theme
from desktop.ui.stylesheet import look

MOST_LINES = 12
TICK = int(Qt.ItemDataRole.UserRole)
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class ActsTree(QTreeWidget):
    """`ticked` after each tick. An objective ticks its act where `names_acts`."""

    ticked = Signal()

    def __init__(self, year: int, names_acts: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.acts: tuple[OwnAct, ...] = ()
        self._year = year
        self._names_acts = names_acts
        self.setColumnCount(2)
        self.setHeaderLabels([_("Act or objective"), _("Period")])
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.setAccessibleName(_("Acts with their objectives"))
        look(self, "card")
        self.itemChanged.connect(self._follow)

    def show_acts(self, acts: Sequence[OwnAct], *, ticked: bool = True) -> None:
        """Show other acts; what was ticked in an act of the same name stays so, if it is asked."""
        before = {act.name: (named, ticks) for act, named, ticks in self.picked()}
        self.blockSignals(True)
        self.clear()
        self.acts = tuple(acts)
        for act in acts:
            item = self._item(act)
            self.addTopLevelItem(item)
            if ticked and act.name in before:
                _tick(item, *before[act.name])
        self.expandAll()
        self.blockSignals(False)
        self._fit()
        self.ticked.emit()

    def chosen(self) -> OwnAct | None:
        """The act of the current line."""
        item = self.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        return self.acts[self.indexOfTopLevelItem(item)] if item is not None else None

    def picked(self) -> list[tuple[OwnAct, bool, tuple[Tick, ...]]]:
        """The acts with something ticked: whether the act itself is, and which objectives."""
        found = []
        for place, act in enumerate(self.acts):
            top = self.topLevelItem(place)
            if top is None:
                continue
            ticks = tuple(i.data(0, TICK) for i in _under(top) if i.checkState(0) is ON)
            named = top.checkState(0) is ON
            if named or ticks:
                found.append((act, named, ticks))
        return found

    def _item(self, act: OwnAct) -> QTreeWidgetItem:
        name = f"{act.name} ({act.act})" if act.act else act.name
        item = _ticking([name, self._period(act)], None)
        for i, objective in enumerate(act.objectives):
            under = _ticking([objective.text], (i, None))
            under.addChildren(
                [_ticking([text], (i, j)) for j, text in enumerate(objective.specific)]
            )
            item.addChild(under)
        return item

    def _period(self, act: OwnAct) -> str:
        years = f"{act.first_year or ''}–{act.last_year or ''}".strip("–")
        if act.ends_before(self._year):
            return _("▲ {years}, ended before {year}").format(years=years, year=self._year)
        return years

    def _follow(self, item: QTreeWidgetItem) -> None:
        """What is under something unticked is unticked; above something ticked, ticked."""
        self.blockSignals(True)
        above = item.parent()
        if item.checkState(0) is OFF:
            for under in _under(item):
                under.setCheckState(0, OFF)
        elif above is not None and (above.parent() is not None or self._names_acts):
            while above is not None and (above.parent() is not None or self._names_acts):
                above.setCheckState(0, ON)
                above = above.parent()
        self.blockSignals(False)
        self.ticked.emit()

    def _fit(self) -> None:
        lines = sum(1 + len(list(_under(top))) for top in self._tops())
        line = self.fontMetrics().lineSpacing() + 2 * theme.HAIR + theme.FOCUS
        height = self.header().sizeHint().height() + min(max(lines, 2), MOST_LINES) * line
        self.setFixedHeight(height + 2 * theme.FOCUS)

    def _tops(self) -> Iterator[QTreeWidgetItem]:
        return filter(None, map(self.topLevelItem, range(self.topLevelItemCount())))


def _ticking(texts: list[str], tick: Tick | None) -> QTreeWidgetItem:
    item = QTreeWidgetItem(texts)
    item.setFlags(FLAGS)
    item.setCheckState(0, OFF)
    item.setData(0, TICK, tick)
    for column, text in enumerate(texts):
        item.setToolTip(column, text)
    return item


def _tick(item: QTreeWidgetItem, named: bool, ticks: Collection[Tick]) -> None:
    item.setCheckState(0, ON if named else OFF)
    for under in _under(item):
        under.setCheckState(0, ON if under.data(0, TICK) in ticks else OFF)


def _under(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    children = (item.child(place) for place in range(item.childCount()))
    for child in filter(None, children):
        yield child
        yield from _under(child)
