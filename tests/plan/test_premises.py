# SPDX-License-Identifier: EUPL-1.2
"""Acts for the premises: which are offered where, and objectives typed one on a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.intake.code_lists import read_list
from desktop.plan.editions import CURRENT, edition
from desktop.plan.lookup import entries
from desktop.plan.lookup.serving import serving_section
from desktop.plan.objectives import Level, OwnAct, OwnObjective
from desktop.plan.premises import (
    _OF_SECTION,
    act_lines,
    marker_after,
    objectives_in,
    objectives_text,
    offered_acts,
    section_acts,
)
from desktop.plan.tree import Item

STRATEGIES = entries("strategies", read_list("strategies"))
OURS = OwnAct("1", Level.LOCAL, "Strategia noastră", objectives=(OwnObjective("unu", ("doi",)),))


def test_the_sections_are_those_of_the_edition() -> None:
    assert all(edition(CURRENT).section(key) for key in _OF_SECTION)
    assert all(section_acts(key) for key in _OF_SECTION if serving_section(key))
    assert section_acts(None) is None and section_acts("I.A") is None


def test_each_section_offers_the_acts_of_its_levels() -> None:
    assert offered_acts("premise.strategie", [OURS], STRATEGIES) == (OURS,)
    national = offered_acts("premise.strategii-nationale", [OURS], STRATEGIES)
    programmes = offered_acts("premise.programe", [OURS], STRATEGIES)
    assert {act.level for act in national} == {Level.NATIONAL}
    assert {act.level for act in programmes} == {Level.PROGRAMME}
    assert len(national) + len(programmes) == len(STRATEGIES)


def test_an_act_she_made_hers_is_offered_once_and_first() -> None:
    listed = offered_acts("premise.strategii-nationale", [], STRATEGIES)
    hers = OwnAct("7", Level.NATIONAL, listed[2].name.upper())
    offered = offered_acts("premise.strategii-nationale", [hers], STRATEGIES)
    assert offered[0] is hers and len(offered) == len(listed)


def test_objectives_stand_under_their_act_or_alone() -> None:
    ticks = [(0, None), (0, 0)]
    named = act_lines(OURS, ticks, named=True, marker="-")
    alone = act_lines(OURS, ticks, named=False, marker="•")
    assert [item.indent for item in named] == [0, 1, 2]
    assert [(item.marker, item.text) for item in alone] == [("•", "unu"), ("•", "doi")]


@pytest.mark.parametrize(
    ("markers", "expected"), [((), "-"), (("•",), "•"), (("a)", "b)"), "-"), (("-", "–"), "–")]
)
def test_more_lines_have_the_bullet_of_the_list(markers, expected) -> None:
    assert marker_after([Item(marker=marker, text="") for marker in markers]) == expected


def test_specific_objectives_begin_with_a_dash_or_a_space() -> None:
    typed = "Primul;\n- întâi;\n  • al doilea;\n\nAl doilea.\n\t– al treilea"
    assert objectives_in(typed) == (
        OwnObjective("Primul;", ("întâi;", "al doilea;")),
        OwnObjective("Al doilea.", ("al treilea",)),
    )
    assert objectives_in("- unu\n- doi") == (OwnObjective("- unu", ("doi",)),)


@given(some.text("ab -–•\n\t.", max_size=60))
def test_what_was_read_is_read_the_same_again(text) -> None:
    read = objectives_in(text)
    assert objectives_in(objectives_text(read)) == read
