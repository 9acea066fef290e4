# SPDX-License-Identifier: EUPL-1.2
"""Choosing an administration: its county, the beginning of its name, the places that fit."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.i18n import _
from desktop.intake.code_lists import counties
from desktop.intake.place_search import search_places
from desktop.plan.office import is_same
from desktop.plan.tree import Administration
from desktop.ui import theme, words
from desktop.ui.fields import QuietComboBox

ROWS_SHOWN = 7
PLACE = Qt.ItemDataRole.UserRole


class PlaceChoice(QObject):
    """Three fields for a form of `page`. `changed`: another choice; `confirmed`: Enter on it."""

    changed = Signal()
    confirmed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.chosen: Administration | None = None
        self.county = QuietComboBox(page)
        self.county.addItem(_("All counties"), "")
        for name in counties():
            self.county.addItem(name, name)
        self.name = QLineEdit(page)
        self.name.setPlaceholderText(_("Type the beginning of the name"))
        self.name.setClearButtonEnabled(True)
        self.name.installEventFilter(self)
        self.places = QListWidget(page)
        self.places.setAccessibleName(_("Administrations found"))
        self.county.currentIndexChanged.connect(self.search)
        self.name.textChanged.connect(self.search)
        self.name.returnPressed.connect(self.confirmed)
        self.places.currentItemChanged.connect(self._choose)
        self.places.itemActivated.connect(self.confirmed)

    def add_to(self, form: QFormLayout) -> None:
        """Lay the fields out as the next rows of a form."""
        form.addRow(_("&County"), self.county)
        form.addRow(_("&Administration"), self.name)
        form.addRow("", self.places)
        row_height = self.places.fontMetrics().lineSpacing() + theme.TIGHT
        self.places.setFixedHeight(ROWS_SHOWN * row_height)
        self.county.setMaximumWidth(theme.letters(self.county, 40))

    def show_place(self, place: Administration) -> None:
        """Choose a place that is known already."""
        self.county.setCurrentIndex(max(self.county.findData(place.county), 0))
        self.name.setText(place.name)
        found = (self.places.item(row) for row in range(self.places.count()))
        same = next((i for i in found if is_same(i.data(PLACE), place)), None)
        self.places.setCurrentItem(same or self.places.currentItem())

    def search(self) -> None:
        """Show the places that fit what is typed; the first is chosen."""
        self.places.clear()
        for place in search_places(self.name.text(), self.county.currentData() or ""):
            item = QListWidgetItem(words.place_line(place), self.places)
            item.setData(PLACE, place)
        if self.places.count():
            self.places.setCurrentRow(0)
        else:
            self._choose(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the name walk through the places found."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or self.places.count() == 0:
            return False
        row = self.places.currentRow() + step
        self.places.setCurrentRow(min(max(row, 0), self.places.count() - 1))
        return True

    def _choose(self, item: QListWidgetItem | None) -> None:
        self.chosen = item.data(PLACE) if item is not None else None
        self.changed.emit()
