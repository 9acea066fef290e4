# SPDX-License-Identifier: EUPL-1.2
"""The rail on the left: contents with states, review, document. It says where one is."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.route import Page, Route
from desktop.ui.section_tree import SectionTree
from desktop.ui.stylesheet import look

SHOWN_AS = {Page.PAPER: Page.COUNCIL}  # a page that has no place of its own


class Rail(QFrame):
    """`asked` carries the route a person chose."""

    asked = Signal(object)

    def __init__(self, open_plan: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_plan = open_plan
        look(self, "rail")
        self.setFixedWidth(theme.rail_width(self))
        self.tree = SectionTree(self)
        look(self.tree, "contents")
        self.tree.chosen.connect(self._section_chosen)
        self._group = QButtonGroup(self)
        self.places = {
            Page.HUB: self._place("list-tree", _("Contents"), Page.HUB),
            Page.PLAN_DATA: self._place("landmark", _("General data"), Page.PLAN_DATA),
            Page.REVIEW: self._place("clipboard-check", _("Review"), Page.REVIEW),
            Page.CARRIED: self._place("rotate-cw", _("From last year"), Page.CARRIED),
            Page.DOCUMENT: self._place("file-text", _("Document"), Page.DOCUMENT),
            Page.COUNCIL: self._place("files", _("Council file"), Page.COUNCIL),
            Page.CALENDAR: self._place("calendar-days", _("Calendar"), Page.CALENDAR),
        }
        self._lay_out()
        open_plan.findings.updated.connect(self.refresh)

    def changeEvent(self, event: QEvent) -> None:
        """As wide as the letters ask."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(theme.rail_width(self))

    def refresh(self) -> None:
        """Show the sections, their states and how much there is to review."""
        findings = self._open_plan.findings
        telling = findings.worth_telling
        if not self.tree.isHidden():
            wanting = {finding.place.section for finding in telling if finding.place.section}
            self.tree.show_sections(self._open_plan.plan.sections, wanting)
        count = len(telling)
        review = self.places[Page.REVIEW]
        review.setText(_("Review ({count})").format(count=count) if count else _("Review"))
        spoken = ngettext("{count} thing to look at", "{count} things to look at", count)
        review.setAccessibleName(f"{_('Review')}, {spoken.format(count=count)}")
        self._show_carried(len(findings.carried))

    def show_route(self, route: Route) -> None:
        """Mark where the person is."""
        self._group.setExclusive(False)
        for page, button in self.places.items():
            button.setChecked(page is SHOWN_AS.get(route.page, route.page))
        self._group.setExclusive(True)
        self.tree.setVisible(route.page is not Page.HUB)  # which shows it larger
        self.refresh()
        self.tree.select(route.section if route.page is Page.SECTION else 0)

    def _show_carried(self, count: int) -> None:
        """What came from last year's plan: a place that is there as long as it is needed."""
        carried = self.places[Page.CARRIED]
        carried.setText(_("From last year ({count})").format(count=count))
        spoken = ngettext("{count} place to look at", "{count} places to look at", count)
        carried.setAccessibleName(f"{_('From last year')}, {spoken.format(count=count)}")
        carried.setVisible(count > 0 or carried.isChecked())

    def _section_chosen(self, uid: int) -> None:
        self.asked.emit(Route(Page.SECTION, uid))

    def _place(self, drawing: str, text: str, page: Page) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        look(button, "place")
        show_icon(button, drawing, "quiet")
        self._group.addButton(button)
        button.clicked.connect(lambda: self.asked.emit(Route(page)))
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.TIGHT, theme.SMALL, theme.TIGHT, theme.SMALL)
        layout.setSpacing(theme.HAIR)
        layout.addWidget(self.places[Page.HUB])
        layout.addWidget(self.places[Page.PLAN_DATA])
        layout.addWidget(self.tree, 1)
        layout.addStretch(0)
        rule = QFrame(self)
        look(rule, "rule")
        layout.addWidget(rule)
        layout.addWidget(self.places[Page.CARRIED])
        layout.addWidget(self.places[Page.REVIEW])
        layout.addWidget(self.places[Page.DOCUMENT])
        layout.addWidget(self.places[Page.COUNCIL])
        layout.addWidget(self.places[Page.CALENDAR])
