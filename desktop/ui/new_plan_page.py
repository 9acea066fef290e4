# SPDX-License-Identifier: EUPL-1.2
"""A new plan: whose it is and for which year; the letterhead and who signs, for whoever wants."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _
from desktop.intake.code_lists import counties
from desktop.intake.place_search import search_places
from desktop.plan.findings import Place
from desktop.plan.naming import plan_title
from desktop.plan.office import is_same
from desktop.plan.tree import Administration, Period
from desktop.ui import theme, words
from desktop.ui.fields import QuietComboBox, QuietSpinBox
from desktop.ui.page_widget import PageWidget
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.start.last_year_offer import LastYearOffer
from desktop.ui.start.office_offer import OfficeOffer
from desktop.ui.stylesheet import look

FIRST_YEAR, LAST_YEAR = 2018, 2100  # the order is of 2018
ROWS_SHOWN = 7
PLACE = Qt.ItemDataRole.UserRole


class NewPlanPage(PageWidget):
    """`wanted(administration, period)` when the person starts the plan; `left` when not.

    `next_asked(summary)`: the plan is to be made of an earlier one.
    """

    wanted = Signal(object, object)
    next_asked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Administration | None = None
        self._started = False  # a plan was: the next begins anew
        self.county = QuietComboBox(self)
        self.county.addItem(_("All counties"), "")
        for name in counties():
            self.county.addItem(name, name)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(_("Type the beginning of the name"))
        self.name.setClearButtonEnabled(True)
        self.name.installEventFilter(self)
        self.places = QListWidget(self)
        self.places.setAccessibleName(_("Administrations found"))
        self.year = QuietSpinBox(self)
        self.year.setRange(FIRST_YEAR, LAST_YEAR)
        self.year.setValue(date.today().year + 1)
        self.last_year = LastYearOffer(self)
        self.office = OfficeOffer(self)
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        look(self.title, "quiet")
        self.start = QPushButton(_("Start the plan"), self)
        look(self.start, "primary")
        self.back = QPushButton(_("Back"), self)
        self._lay_out()
        self._connect()
        self._search()

    def arrive(self, place: Place | None = None) -> None:
        """The name is what one types first; the place of the last office is there already.

        What is being written stays: one may come back from the help.
        """
        self.last_year.read()
        if self._started or not self.name.text():
            self._started = False
            self._begin(self.office.read())
        self.name.setFocus()
        self.name.selectAll()

    def _begin(self, last: Administration | None) -> None:
        """Propose the place of the office that was kept last."""
        if last is not None:
            self.county.setCurrentIndex(max(self.county.findData(last.county), 0))
            self.name.setText(last.name)
            found = (self.places.item(row) for row in range(self.places.count()))
            same = next((i for i in found if is_same(i.data(PLACE), last)), None)
            self.places.setCurrentItem(same or self.places.currentItem())
        self._choose(self.places.currentItem())

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

    def _connect(self) -> None:
        self.county.currentIndexChanged.connect(self._search)
        self.name.textChanged.connect(self._search)
        self.name.returnPressed.connect(self._start)
        self.places.currentItemChanged.connect(self._choose)
        self.places.itemActivated.connect(self._start)
        self.year.valueChanged.connect(self._show_title)
        self.start.clicked.connect(self._start)
        self.back.clicked.connect(self.left)
        self.last_year.asked.connect(self.next_asked)
        self.office.opened.connect(self._show_office)

    def _search(self) -> None:
        self.places.clear()
        for place in search_places(self.name.text(), self.county.currentData() or ""):
            item = QListWidgetItem(words.place_line(place), self.places)
            item.setData(PLACE, place)
        if self.places.count():
            self.places.setCurrentRow(0)
        else:
            self._choose(None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        self.chosen = item.data(PLACE) if item is not None else None
        self.start.setEnabled(self.chosen is not None)
        self.last_year.show_place(self.chosen)
        self.office.show_place(self.chosen)
        self._show_title()

    def _show_office(self) -> None:
        """Bring the form that opened to where it can be read."""
        QTimer.singleShot(
            0, self, lambda: self._scroll.verticalScrollBar().setValue(self.office.y())
        )

    def _period(self) -> Period:
        return Period(first=self.year.value(), last=self.year.value())

    def _show_title(self) -> None:
        if self.chosen is not None:
            self.title.setText(plan_title(self.chosen, self._period()))
        elif self.name.text().strip():
            self.title.setText(_("No administration has this name. Check how it is spelt."))
        else:
            self.title.setText(_("Choose the administration; the title follows."))

    def _start(self) -> None:
        if self.chosen is not None and self.office.keep():
            self._started = True
            self.wanted.emit(self.chosen, self._period())

    def _lay_out(self) -> None:
        card = QFrame(self)
        look(card, "card")
        form = QFormLayout(card)
        form.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        form.setSpacing(theme.SMALL)
        form.addRow(_("&County"), self.county)
        form.addRow(_("&Administration"), self.name)
        form.addRow("", self.places)
        form.addRow(_("&Year of the plan"), self.year)
        form.addRow(_("Title"), self.title)
        form.addRow("", self.last_year)
        row_height = self.places.fontMetrics().lineSpacing() + theme.TIGHT
        self.places.setFixedHeight(ROWS_SHOWN * row_height)
        self.year.setMaximumWidth(theme.letters(self.year, 16))
        self.county.setMaximumWidth(theme.letters(self.county, 40))
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.start)
        heading = QLabel(_("A new plan"), self)
        look(heading, "title")
        column = QVBoxLayout()
        column.setSpacing(theme.MEDIUM)
        for part in (heading, card, self.office):
            column.addWidget(part)
        column.addStretch(1)
        content = QWidget(self)
        layout = QHBoxLayout(content)
        layout.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        layout.addStretch(1)
        layout.addLayout(column, 4)
        layout.addStretch(1)
        self._scroll = ContentScroll(self)
        self._scroll.setWidget(content)
        foot = QFrame(self)
        look(foot, "foot")
        foot.setLayout(buttons)
        buttons.setContentsMargins(theme.LARGE, theme.TIGHT, theme.LARGE, theme.TIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(foot)
