# SPDX-License-Identifier: EUPL-1.2
"""How far a paper is, and the places a person may choose for it."""

from dataclasses import replace

import pytest
from council_plans import council_plan

from desktop.plan.council.names import PaperName
from desktop.plan.council.papers import paper_of
from desktop.plan.council.place_groups import NUMBERS, OWN, PEOPLE, grouped_places
from desktop.plan.council.places import place_values
from desktop.plan.council.register import GROUPS
from desktop.plan.council.states import PaperState, is_recorded, states_of
from desktop.plan.fold import fold
from desktop.plan.tree import Act, KeptFile, Paper, Plan


def states(plan: Plan, key: str = "report") -> tuple[PaperState, ...]:
    return states_of(plan, paper_of(plan, key))


def blank() -> Plan:
    plan = council_plan()
    return replace(plan, acts=(), council=replace(plan.council, papers=()))


def with_paper(paper: Paper) -> Plan:
    plan = blank()
    return replace(plan, council=replace(plan.council, papers=(paper,)))


def test_a_paper_is_proposed_until_one_of_its_parts_is_written() -> None:
    assert states(blank()) == (PaperState.PROPOSED,)
    assert states(with_paper(Paper("report", {"title": "Raport"}))) == (PaperState.EDITED,)
    assert states(with_paper(Paper("report", {"gone": "Raport"}))) == (PaperState.PROPOSED,)
    assert states(with_paper(Paper("draft", {"title": "Raport"}))) == (PaperState.PROPOSED,)


def test_number_and_kept_file_are_told_after_that() -> None:
    kept = Paper("report", files=(KeptFile("scan.pdf", "0" * 64, "2027-01-01T00:00:00+00:00"),))
    plan = replace(with_paper(kept), acts=(Act("report", "3", ""),))
    assert states(plan) == (PaperState.PROPOSED, PaperState.NUMBERED, PaperState.KEPT)


@pytest.mark.parametrize(
    ("number", "date", "recorded"),
    [("12", "", True), ("", "3 mai 2027", True), ("", "", False), ("____", "........", False)],
)
def test_dots_and_lines_are_no_number(number, date, recorded) -> None:
    assert is_recorded(Act("report", number, date)) is recorded


def test_every_place_that_is_filled_may_be_chosen_and_says_what_it_holds() -> None:
    plan, name = council_plan(), PaperName("decision")
    found = list(grouped_places(plan, name))
    assert {fold(place.name) for place in found} == set(place_values(plan, name))
    assert {place.group for place in found} <= {OWN, NUMBERS, PEOPLE, *GROUPS.values()}
    assert [place.group for place in found[:2]] == [OWN, OWN]
    assert next(p for p in found if p.name == "nr. referat").group == NUMBERS
