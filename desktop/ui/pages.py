# SPDX-License-Identifier: EUPL-1.2
"""The pages of the window, each made when it is first visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.page_widget import PageWidget
from desktop.ui.route import Page, Route

if TYPE_CHECKING:
    from desktop.ui.find.search import Search
    from desktop.ui.help.asking import Asking
    from desktop.ui.open_plan import OpenPlan
    from desktop.ui.opening import Opening
    from desktop.ui.window import Window


OF_THE_PLAN = (
    Page.HUB,
    Page.PLAN_DATA,
    Page.SECTION,
    Page.SERVICES,
    Page.REVIEW,
    Page.CARRIED,
    Page.DOCUMENT,
    Page.CALENDAR,
    Page.COUNCIL,
    Page.PAPER,
    Page.ACCOUNTANT,
    Page.FIND,
    Page.HISTORY,
)


class Pages:
    """Keeps the pages; of sections and of papers only the one that was shown last."""

    def __init__(self, window: Window, opening: Opening, search: Search, asking: Asking) -> None:
        self._window, self._opening = window, opening
        self._search, self._asking = search, asking
        self._kept: dict[Page, PageWidget] = {}
        self._section, self._paper = 0, ""

    def page(self, route: Route) -> PageWidget:
        """The page of `route`, made if need be."""
        if route.page not in self._kept or self._is_of_another(route):
            stale = self._kept.get(route.page)
            self._kept[route.page] = self._made(route)
            if stale is not None:
                self._stale(stale)
        return self._kept[route.page]

    def kept(self, page: Page) -> PageWidget | None:
        """A page that was visited before, or None."""
        return self._kept.get(page)

    def forget_plan(self) -> None:
        """Let go of the pages of the plan that is being closed."""
        for page in OF_THE_PLAN:
            widget = self._kept.pop(page, None)
            if widget is not None:
                self._stale(widget)

    def _is_of_another(self, route: Route) -> bool:
        """Whether the page that is kept shows another section or another paper."""
        if route.page is Page.PAPER:
            return route.paper != self._paper
        return route.page is Page.SECTION and route.section != self._section

    def _stale(self, widget: PageWidget) -> None:
        self._window.stack.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _made(self, route: Route) -> PageWidget:
        open_plan = self._window.open_plan
        if route.page in OF_THE_PLAN:
            assert open_plan is not None
            return self._plan_page(route, open_plan)
        if route.page is Page.NEW:
            return self._new_page()
        if route.page is Page.NEXT:
            return self._next_page()
        if route.page is Page.SETTINGS:
            from desktop.ui.settings_page import SettingsPage

            settings = SettingsPage(self._window)
            settings.chosen.connect(self._window.appearance.apply)
            settings.left.connect(self._window.go_back)
            return settings
        if route.page is Page.HELP:
            from desktop.ui.help.help_page import HelpPage

            guide = HelpPage(self._window)
            guide.left.connect(self._asking.back)
            return guide
        if route.page is Page.LISTS:
            return self._lists_page()
        return self._home_page()

    def _plan_page(self, route: Route, open_plan: OpenPlan) -> PageWidget:
        if route.page is Page.HUB:
            from desktop.ui.hub_page import HubPage

            return HubPage(open_plan, self._window)
        if route.page is Page.PLAN_DATA:
            from desktop.ui.plan_data_page import PlanDataPage

            return PlanDataPage(open_plan, self._window)
        if route.page is Page.SERVICES:
            from desktop.ui.questions.services_page import ServicesPage

            return ServicesPage(open_plan, self._window)
        if route.page is Page.REVIEW:
            from desktop.ui.review_page import ReviewPage

            return ReviewPage(open_plan, self._window)
        if route.page is Page.CARRIED:
            from desktop.ui.carried_page import CarriedPage

            return CarriedPage(open_plan, self._window)
        if route.page is Page.DOCUMENT:
            from desktop.ui.document_page import DocumentPage

            return DocumentPage(open_plan, self._window)
        if route.page is Page.ACCOUNTANT:
            from desktop.ui.accountant.page import AccountantPage

            return AccountantPage(open_plan, self._window)
        if route.page is Page.FIND:
            from desktop.ui.find.page import FindPage

            found = FindPage(open_plan, self._window)
            found.place_wanted.connect(self._search.show)
            return found
        if route.page is Page.HISTORY:
            from desktop.ui.history_page import HistoryPage

            return HistoryPage(open_plan, self._window)
        if route.page in (Page.CALENDAR, Page.COUNCIL, Page.PAPER):
            return self._council_page(route, open_plan)
        from desktop.ui.section_page import SectionPage

        self._section = route.section
        return SectionPage(open_plan, route.section, self._window)

    def _council_page(self, route: Route, open_plan: OpenPlan) -> PageWidget:
        """The calendar, the council file, or one of its papers."""
        if route.page is Page.CALENDAR:
            from desktop.ui.calendar.calendar_page import CalendarPage

            return CalendarPage(open_plan, self._window)
        if route.page is Page.COUNCIL:
            from desktop.ui.council.council_page import CouncilPage

            return CouncilPage(open_plan, self._window)
        from desktop.ui.council.paper_page import PaperPage

        self._paper = route.paper
        return PaperPage(open_plan, route.paper, self._window)

    def _lists_page(self) -> PageWidget:
        from desktop.ui.pickers.lists_page import ListsPage

        lists = ListsPage(self._window.lists, self._window)
        lists.left.connect(self._window.go_back)
        return lists

    def _home_page(self) -> PageWidget:
        from desktop.ui.home_page import HomePage

        home = HomePage(self._window)
        home.new_asked.connect(lambda: self._window.go(Route(Page.NEW)))
        home.open_asked.connect(self._opening.open_given)
        home.next_asked.connect(self._opening.ask_next_year)
        home.troubled.connect(lambda message: self._window.show_trouble(message, home.arrive))
        return home

    def _new_page(self) -> PageWidget:
        from desktop.ui.new_plan_page import NewPlanPage

        page = NewPlanPage(self._window)
        page.wanted.connect(self._opening.start_plan)
        page.next_asked.connect(self._opening.ask_next_year)
        page.left.connect(self._window.go_home)
        return page

    def _next_page(self) -> PageWidget:
        from desktop.ui.start.next_year_page import NextYearPage

        page = NextYearPage(self._window)
        page.wanted.connect(self._opening.start_next_year)
        page.left.connect(self._window.go_back)
        return page
