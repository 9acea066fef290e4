# SPDX-License-Identifier: EUPL-1.2
"""Where in the program one can go."""

from dataclasses import dataclass
from enum import Enum

from desktop.plan.findings import Place


class Page(Enum):
    """The pages of the window; the first five and the help need no open plan."""

    HOME = "home"
    NEW = "new"
    NEXT = "next-year"
    SETTINGS = "settings"
    LISTS = "lists"
    HUB = "hub"
    PLAN_DATA = "plan-data"
    SECTION = "section"
    SERVICES = "services"
    REVIEW = "review"
    CARRIED = "carried"
    DOCUMENT = "document"
    CALENDAR = "calendar"
    COUNCIL = "council"
    PAPER = "paper"
    ACCOUNTANT = "accountant"
    FIND = "find"
    HISTORY = "history"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Route:
    """A page; for a section page its uid, for a paper of the council file its key; and the place in
    it that wants the focus."""

    page: Page
    section: int = 0
    place: Place | None = None
    paper: str = ""
