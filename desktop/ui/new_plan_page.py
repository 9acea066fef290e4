# SPDX-License-Identifier: EUPL-1.2
"""A new plan: whose it is and for which year; the letterhead and who signs, for whoever wants."""

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _
from desktop.plan.findings import Place
from desktop.plan.naming import plan_title
from desktop.plan.tree import Administration, Period
from desktop.ui import theme
from desktop.ui.fields import QuietSpinBox
from desktop.ui.page_widget import PageWidget
from desktop.ui.scroll_area import ContentScroll
from desktop.ui.start.last_year_offer import LastYearOffer
from desktop.ui.start.office_offer import OfficeOffer
from desktop.ui.start.place_choice import PlaceChoice
from desktop.ui.stylesheet import look

FIRST_YEAR, LAST_YEAR = 2018, 2100  # the order is of 2018


class NewPlanPage(PageWidget):
    """`wanted(administration, period)` when the person starts the plan; `left` when not.

    `next_asked(summary)`: the plan is to be made of an earlier one.
    """

    wanted = Signal(object, object)
    next_asked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._started = False  # a plan was: the next begins anew
        self.choice = PlaceChoice(self)
        self.county, self.name, self.places = (
            self.choice.county,
            self.choice.name,
            self.choice.places,
        )
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
        self.choice.search()

    @property
    def chosen(self) -> Administration | None:
        """The place whose plan it will be."""
        return self.choice.chosen

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
            self.choice.show_place(last)
        self._choose()

    def _connect(self) -> None:
        self.choice.changed.connect(self._choose)
        self.choice.confirmed.connect(self._start)
        self.year.valueChanged.connect(self._show_title)
        self.start.clicked.connect(self._start)
        self.back.clicked.connect(self.left)
        self.last_year.asked.connect(self.next_asked)
        self.office.opened.connect(self._show_office)

    def _choose(self) -> None:
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
        self.choice.add_to(form)
        form.addRow(_("&Year of the plan"), self.year)
        form.addRow(_("Title"), self.title)
        form.addRow("", self.last_year)
        self.year.setMaximumWidth(theme.letters(self.year, 16))
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
