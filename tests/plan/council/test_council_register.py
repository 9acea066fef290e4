# SPDX-License-Identifier: EUPL-1.2
"""Every declaration of the register is whole, and each round has its own entries."""

import pytest
from council_plans import blank_plan, council_plan

from desktop.plan.council.declared import EntryKind, Group
from desktop.plan.council.names import FIRST, SECOND, PaperName, of_round, paper_name
from desktop.plan.council.reading import count_of, date_of
from desktop.plan.council.register import (
    ENTRIES,
    GROUPS,
    entries,
    entry_of,
    list_of,
    lists,
    said,
)
from desktop.plan.council.register_lists import LISTS


def test_keys_and_places_are_unique():
    keys = [each.key for each in (*ENTRIES, *LISTS)]
    assert len(keys) == len(set(keys))
    places = [entry.place for entry in ENTRIES if entry.place]
    assert len(places) == len(set(places))
    assert not any("/" in key for key in keys)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.key)
def test_an_entry_says_what_it_is(entry):
    assert entry.label
    assert entry.group in GROUPS
    assert bool(entry.choices) == (entry.kind is EntryKind.CHOICE)
    assert not entry.usual or entry.place
    assert len({choice.text for choice in entry.choices}) == len(entry.choices)


def test_every_group_has_a_title_and_entries():
    assert set(GROUPS) == set(Group)
    assert {entry.group for entry in ENTRIES} == set(Group)


def test_a_county_and_an_individual_act_are_asked_less():
    local = {entry.key for entry in entries(blank_plan())}
    county = {entry.key for entry in entries(blank_plan("judet"))}
    assert local - county == {"county-answer", "county-answer-from"}
    alone = {entry.key for entry in entries(council_plan(procedure="individual"))}
    assert local - alone >= {"posting-date", "public-deadline", "urgency"}
    assert "proposals" not in {each.key for each in lists(council_plan(procedure="individual"))}


def test_the_second_round_has_entries_of_its_own():
    plan = council_plan()
    assert {"meeting-date", "votes-for"} <= {entry.key for entry in entries(plan, SECOND)}
    assert "consultation-date" not in {entry.key for entry in entries(plan, SECOND)}
    assert said(plan, "meeting-date") == "26.02.2027"
    assert said(plan, "meeting-date", SECOND) == "30.04.2027"
    assert said(plan, "votes-for", SECOND) == ""


def test_what_lasts_holds_in_the_second_round_too():
    assert said(council_plan(), "in-office", SECOND) == "13"
    assert said(council_plan(), "meeting-kind", SECOND) == "ordinară"


def test_a_key_of_either_round_finds_its_declaration():
    assert entry_of("meeting-date/2") is entry_of("meeting-date")
    assert list_of("proposals/2") is list_of("proposals")
    assert entry_of("nothing") is None
    assert list_of("nothing") is None


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("draft", PaperName("draft")),
        ("draft/2", PaperName("draft", round=SECOND)),
        ("letter/prefect", PaperName("letter", "prefect")),
        ("letter/2", PaperName("letter", round=SECOND)),
        ("letter/r3/2", PaperName("letter", "r3", SECOND)),
        ("letter/r2", PaperName("letter", "r2")),
    ],
)
def test_the_key_of_a_paper_is_read_back(key, name):
    assert paper_name(key) == name
    assert name.key == key


def test_the_first_round_has_bare_keys():
    assert of_round("draft", FIRST) == "draft"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("26.02.2027", "2027-02-26"),
        ("26 februarie 2027", "2027-02-26"),
        ("vineri, 26.02.2027", "2027-02-26"),
        ("februarie 2027", "None"),
        ("26.02", "None"),
        ("31.02.2027", "None"),
        ("", "None"),
        ("26.02.2027 sau 27.02.2027", "None"),
    ],
)
def test_a_day_is_read(text, date):
    assert str(date_of(text)) == date


@pytest.mark.parametrize(
    ("text", "count"),
    [("11", 11), (" 9 voturi", 9), ("--", 0), ("-", 0), ("", None), ("mulți", None), ("1.5", None)],
)
def test_a_number_of_people_is_read(text, count):
    assert count_of(text) == count
