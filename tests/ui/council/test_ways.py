# SPDX-License-Identifier: EUPL-1.2
"""Ways to places of the council file, and to what a step changed in it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from window_samples import small_plan

from desktop.plan.council.texts import place_of_entry
from desktop.plan.findings import Place
from desktop.plan.tree import Act, CouncilFile, Paper, Plan
from desktop.ui.council.ways import described, way_to, way_to_change
from desktop.ui.route import Page, Route

HUB = Route(Page.HUB)


def plan(procedure: str = "", papers: tuple[Paper, ...] = (), **entries: str) -> Plan:
    council = CouncilFile(procedure=procedure, entries=entries, papers=papers)
    return replace(small_plan(), council=council)


def entered(entries: Mapping[str, str]) -> Plan:
    return plan("", (), **entries)


def test_a_place_leads_to_the_register_or_to_its_paper() -> None:
    votes = place_of_entry("votes-for")
    assert way_to(small_plan(), votes) == Route(Page.COUNCIL, place=votes)
    assert way_to(small_plan(), place_of_entry("draft")) == Route(Page.PAPER, paper="draft")
    assert way_to(small_plan(), Place("s1")) is None


def test_a_place_is_told_in_words() -> None:
    assert (
        described(small_plan(), place_of_entry("votes-for")) == "The council file · Votes in favour"
    )
    assert described(small_plan(), place_of_entry("draft")).endswith("Proiect de hotărâre")
    assert described(small_plan(), Place("s1")) == ""


@pytest.mark.parametrize(
    ("after", "way"),
    [
        (plan("urgent"), Route(Page.CALENDAR)),
        (entered({"done-collect": "ieri"}), Route(Page.CALENDAR)),
        (
            entered({"meeting-hour": "9"}),
            Route(Page.COUNCIL, place=place_of_entry("meeting-hour")),
        ),
        (
            plan("", (Paper("draft", {"title": "Altul"}),)),
            Route(Page.PAPER, place=Place(column="title"), paper="draft"),
        ),
        (
            replace(small_plan(), acts=(Act("report", "3"),)),
            Route(Page.COUNCIL, place=place_of_entry("report")),
        ),
        (replace(small_plan(), acts=(Act("draft", "3"),)), None),  # shown under General data
        (entered({"delegate-primar": "cu delegație"}), None),
        (replace(small_plan(), title="Altul"), None),
    ],
)
def test_a_step_leads_to_what_it_changed(after, way) -> None:
    assert way_to_change(small_plan(), after, HUB) == way


@pytest.mark.parametrize("page", [Page.CALENDAR, Page.COUNCIL, Page.PAPER])
def test_a_number_is_shown_on_each_of_its_pages_already(page) -> None:
    here = Route(page)
    after = replace(small_plan(), acts=(Act("report", "3"),))
    assert way_to_change(small_plan(), after, here) is here


def test_the_days_of_the_calendar_are_shown_on_it() -> None:
    here = Route(Page.CALENDAR)
    assert way_to_change(small_plan(), entered({"meeting-date/2": "1.6.2027"}), here) is here
    elsewhere = way_to_change(small_plan(), entered({"meeting-hour": "9"}), here)
    assert elsewhere.page is Page.COUNCIL
