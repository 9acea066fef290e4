# SPDX-License-Identifier: EUPL-1.2
"""Ways to a place of the council file, and to what one step changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.i18n import _
from desktop.plan.calendar.steps import STEP_DONE
from desktop.plan.council.papers import paper_of
from desktop.plan.council.register import entry_of, list_of
from desktop.plan.council.texts import entry_at, place_of_entry
from desktop.plan.findings import Place
from desktop.plan.tree import CouncilFile, Plan
from desktop.ui.route import Page, Route

ON_CALENDAR = ("meeting-date", "meeting-kind", "commission-date")
ON_PLAN_DATA = ("draft", "decision", "opinion", "notice")
PAGES = (Page.CALENDAR, Page.COUNCIL, Page.PAPER)


def way_to(plan: Plan, place: Place) -> Route | None:
    """The page that shows a place of the council file; None for a place that is not of it."""
    key = entry_at(place)
    if key is None:
        return None
    if entry_of(key) is None and list_of(key) is None and paper_of(plan, key) is not None:
        return Route(Page.PAPER, paper=key)
    return Route(Page.COUNCIL, place=place)


def described(plan: Plan, place: Place) -> str:
    """Where such a place is, in words; "" for any other."""
    key = entry_at(place)
    if key is None:
        return ""
    declared, paper = entry_of(key) or list_of(key), paper_of(plan, key)
    name = _(declared.label) if declared else paper.title if paper else ""
    return " · ".join(filter(None, (_("The council file"), name)))


def way_to_change(before: Plan, after: Plan, here: Route) -> Route | None:
    """The way to what a step changed in the council file or in numbers of its papers; None where it
    changed nothing there, `here` where that is shown already."""
    old, new = before.council, after.council
    if old is not new and (found := _in_file(old, new)) is not None:
        key = entry_at(found.place or Place()) or ""
        declared = entry_of(key)  # whichever round it is of
        shown = here.page is Page.CALENDAR and declared is not None and declared.key in ON_CALENDAR
        return here if shown or _is_shown(found, here) else found
    kind = _first_other(_acts(before), _acts(after))
    if kind and here.page in PAGES:
        return here
    papers = paper_of(after, kind) is not None and kind not in ON_PLAN_DATA
    return Route(Page.COUNCIL, place=place_of_entry(kind)) if papers else None


def _acts(plan: Plan) -> Mapping[str, Any]:
    return {act.kind: act for act in plan.acts}


def _in_file(old: CouncilFile, new: CouncilFile) -> Route | None:
    was, now = ({paper.key: paper for paper in each.papers} for each in (old, new))
    if key := _first_other(was, now):
        part = _first_other(old.paper(key).parts, new.paper(key).parts)
        return Route(Page.PAPER, place=Place(column=part) if part else None, paper=key)
    if old.procedure != new.procedure:
        return Route(Page.CALENDAR)
    key = _first_other(old.entries, new.entries) or _first_other(old.lists, new.lists)
    if key.startswith(STEP_DONE):
        return Route(Page.CALENDAR)
    asked = entry_of(key) or list_of(key)  # else it is edited elsewhere, as who signs by delegation
    return Route(Page.COUNCIL, place=place_of_entry(key)) if asked else None


def _first_other(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """The first key under which something else stands; "" where all is the same."""
    return next((k for k in (*new, *old) if old.get(k) != new.get(k)), "")


def _is_shown(found: Route, here: Route) -> bool:
    return (found.page, found.paper) == (here.page, here.paper) and found.place is None
