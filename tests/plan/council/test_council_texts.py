# SPDX-License-Identifier: EUPL-1.2
"""The council file's texts are found, replaced, compared and carried over like the others."""

from dataclasses import replace

import pytest
from council_plans import ACTS, council_plan, with_part

from desktop.editing.commands.council import set_entry
from desktop.editing.commands.diacritics import unify
from desktop.editing.commands.replace import replace_hits
from desktop.editing.session import PlanSession
from desktop.plan.carry_over import carry_over
from desktop.plan.compare import compare
from desktop.plan.council.texts import entry_at, place_of_entry, texts, with_text
from desktop.plan.findings import Place
from desktop.plan.search import find
from desktop.plan.tree import KeptFile, Paper, Plan


@pytest.fixture
def session(tmp_path):
    """A plan with a full council file, open."""
    opened = PlanSession.create(tmp_path / "plan.plansocial", council_plan())
    yield opened
    opened.close()


def entries_of(plan: Plan, wanted: str) -> list[str | None]:
    return [entry_at(hit.place) for hit in find(plan, wanted) if entry_at(hit.place)]


def test_every_text_is_found_with_its_place():
    plan = with_part(council_plan(), "draft", "laws", "Stejar")
    assert entries_of(plan, "sala de sedinte") == ["consultation-place", "meeting-place"]
    assert entries_of(plan, "gorun") == ["proposals"]
    assert entries_of(plan, "stejar") == ["participants", "draft"]


def test_choices_numbers_and_keys_are_no_texts():
    found = {text for _spot, text in texts(council_plan().council)}
    assert not {"aviz", "favorabil", "da", "13", "r1", "nepreluată"} & found


@pytest.mark.parametrize("spot", [spot for spot, _text in texts(council_plan().council)])
def test_a_text_is_written_where_it_was_read(spot):
    council = council_plan().council
    changed = with_text(council, spot, "Altul")
    assert [s for s, text in texts(changed) if text == "Altul"] == [spot]


def test_hits_are_replaced_in_one_step(session):
    hits = find(session.plan, "Asociația Pași")
    assert replace_hits(session, hits, "Asociația Pași", "Asociația Zori").count == len(hits)
    council = session.plan.council
    assert council.lists["providers"][0]["name"] == "Asociația Zori"
    assert council.lists["participants"][0]["of"] == "Asociația Zori"
    session.undo()
    assert session.plan.council == council_plan().council


def test_diacritics_are_unified_in_the_council_file_too(session):
    cedilla = "Prim\u0103ria, sala de \u015fedin\u0163e"
    set_entry(session, "meeting-place", cedilla)
    unify(session)
    assert session.plan.council.entry("meeting-place") == "Primăria, sala de ședințe"
    assert str(session.undo_label) == "Make the diacritics the same"


def test_a_comparison_names_each_difference_once():
    old = council_plan()
    new = with_part(council_plan(meeting_date="27.02.2027"), "draft", "laws", "Alta")
    paper = replace(new.council.paper("draft"), files=(KeptFile("a.pdf", "", ""),))
    lists = {**new.council.lists, "councillors": ({"name": "Nou"},)}
    council = replace(new.council, lists=lists, papers=(paper,), procedure="urgent")
    found = compare(old, replace(new, council=council))
    assert [(str(each.message), entry_at(each.place), each.new) for each in found] == [
        ("council file: How the decision is adopted", "procedure", "urgent"),
        ("council file: Date of the meeting", "meeting-date", "27.02.2027"),
        ("council file: Councillors on the attendance list", "councillors", "Nou"),
        ("Draft decision, Acts it stands on", "draft", "Alta"),
        ("Draft decision, kept files", "draft", "a.pdf"),
    ]


def test_equal_council_files_do_not_differ():
    assert compare(council_plan(), council_plan()) == ()


def test_next_year_keeps_who_is_asked_and_told_but_no_number():
    plan = with_part(council_plan(), "draft", "laws", "Cuvintele ei pentru anul 2027")
    papers = (
        *(replace(paper, files=(KeptFile("a.pdf", "", ""),)) for paper in plan.council.papers),
        Paper("decision", files=(KeptFile("b.pdf", "", ""),)),
        Paper("draft/2", {"laws": "x"}),
    )
    plan = replace(plan, council=replace(plan.council, papers=papers))
    assert plan.acts == ACTS
    new = carry_over(plan, 2028).plan
    assert new.acts == ()
    assert new.council.procedure == "normativ"
    assert set(new.council.lists) == {"providers", "councillors"}
    assert new.council.entries == {
        key: plan.council.entries[key]
        for key in (
            "consultation-place",
            "commission-name",
            "commission-chair",
            "commission-secretary",
            "meeting-place",
            "in-office",
            "accountant",
        )
    }
    (paper,) = new.council.papers
    assert paper == Paper("draft", {"laws": "Cuvintele ei pentru anul 2028"})


def test_the_places_of_the_council_file_are_told_from_others():
    assert entry_at(place_of_entry("meeting-date")) == "meeting-date"
    assert entry_at(Place()) is None
    assert entry_at(Place(table="t", column="council-file/x")) is None
