# SPDX-License-Identifier: EUPL-1.2
"""The lists of the pickers as the window uses them."""

import pytest

from desktop.editing.lists import Lists
from desktop.intake.code_lists import nomenclature, read_list
from desktop.intake.list_files import read_list_file
from desktop.plan.errors import BadInput, EnvironmentTrouble
from desktop.plan.lookup import LISTS, entries
from desktop.plan.objectives import Level, OwnAct, OwnObjective

NEW_CODE = {"code": "8899cz-x-1", "name": "Centru nou", "category": "copii"}


@pytest.fixture
def lists() -> Lists:
    """The lists of a person who has none of her own yet."""
    return Lists(read_list)


def labels(lists: Lists, name: str) -> list[str]:
    return [entry.label for entry in lists.entries(name)]


@pytest.mark.parametrize("name", LISTS)
def test_without_anything_own_the_lists_are_ours(lists, name) -> None:
    assert lists.entries(name) == entries(name, read_list(name))
    assert lists.trouble is None


def test_an_own_entry_comes_first_and_stays(lists) -> None:
    ours = labels(lists, "professions")
    assert not lists.search("professions", "facilitator")
    lists.add("professions", {"name": "Facilitator comunitar"})
    for each in (lists, Lists(read_list)):
        assert labels(each, "professions") == ["Facilitator comunitar", *ours]
        assert each.entries("professions")[0].own
        assert each.search("professions", "facil")[0].entry.own


def test_an_own_entry_stands_in_the_place_of_ours(lists) -> None:
    lists.add("nomenclator", {"code": "8810id-ii", "name": "Numele nostru"})
    found = [e.label for e in lists.entries("nomenclator") if e.code == "8810 ID-II"]
    assert found == ["Numele nostru"]
    lists.add("nomenclator", {"code": "8810 ID-2", "name": "Alt nume"})
    assert labels(lists, "nomenclator").count("Numele nostru") == 0
    lists.remove("nomenclator", lists.entries("nomenclator")[0])
    assert lists.entries("nomenclator") == entries("nomenclator", read_list("nomenclator"))


def test_entries_of_ours_can_be_changed_taken_out_and_had_again(lists) -> None:
    first, second = lists.entries("channels")[:2]
    lists.change("channels", first, {"name": "site-ul primăriei"})
    lists.remove("channels", second)
    shown = labels(Lists(read_list), "channels")
    assert shown[0] == "site-ul primăriei"
    assert first.label not in shown and second.label not in shown
    lists.restore("channels")
    assert labels(lists, "channels") == [
        "site-ul primăriei",
        *(e["name"] for e in read_list("channels")),
    ]


def test_an_own_entry_is_changed_where_it_stands(lists) -> None:
    for text in ("unu", "doi", "trei"):
        lists.add("channels", {"name": text})
    lists.change("channels", lists.entries("channels")[0], {"name": "patru"})
    lists.change("channels", lists.entries("channels")[2], {"name": "DOI"})
    assert labels(lists, "channels")[:3] == ["patru", "DOI", read_list("channels")[0]["name"]]


def test_changing_ours_under_the_same_name_shows_it_once(lists) -> None:
    entry = lists.entries("nomenclator")[5]
    lists.change("nomenclator", entry, {**entry.line, "category": "alții"})
    same = [each for each in lists.entries("nomenclator") if each.code == entry.code]
    assert [(each.about, each.own) for each in same] == [("alții", True)]


@pytest.mark.parametrize(
    ("name", "line", "column"),
    [
        ("professions", {"name": " "}, "name"),
        ("nomenclator", {"code": "8810", "name": "x"}, "code"),
        ("nomenclator", {"code": "8810 ID-II"}, "name"),
        ("cost-standards", {"service": "x", "valid_from": "cândva"}, "valid_from"),
    ],
)
def test_what_is_no_entry_is_refused_by_its_column(lists, name, line, column) -> None:
    before = lists.entries(name)
    for attempt in (lambda: lists.add(name, line), lambda: lists.change(name, before[0], line)):
        with pytest.raises(BadInput) as error:
            attempt()
        assert error.value.place == column
    assert Lists(read_list).entries(name) == before


def test_a_list_is_brought_and_ours_restored(lists) -> None:
    lists.add("nomenclator", NEW_CODE)
    data = "cod;denumire\n8810 ID-II;Denumire nouă\n8899 CZ-PN-V;Alta\n".encode()
    lists.replace("nomenclator", read_list_file("nomenclator", data), "nou.csv")
    for each in (lists, Lists(read_list)):
        assert labels(each, "nomenclator") == ["Centru nou", "Denumire nouă", "Alta"]
        brought = each.replacement("nomenclator")
        assert brought and brought.file_name == "nou.csv"
    lists.restore("nomenclator")
    assert len(lists.entries("nomenclator")) == len(read_list("nomenclator")) + 1
    assert lists.replacement("nomenclator") is None


def test_checks_get_the_nomenclature_with_own_codes(lists) -> None:
    assert lists.nomenclature() == nomenclature()
    lists.add("nomenclator", NEW_CODE)
    kind = lists.nomenclature()["8899 CZ-X-I"]
    assert (kind.name, kind.verified) == ("Centru nou", False)


def test_what_another_window_added_is_not_lost(lists) -> None:
    other = Lists(read_list)
    assert other.entries("channels")
    lists.add("channels", {"name": "una"})
    other.add("channels", {"name": "alta"})
    assert labels(other, "channels")[:2] == ["una", "alta"]
    lists.reload()
    assert labels(lists, "channels")[:2] == ["una", "alta"]


def test_acts_are_kept_changed_and_forgotten(lists) -> None:
    local = lists.keep_act(OwnAct("", Level.LOCAL, "Strategia locală"))
    county = lists.keep_act(OwnAct("", Level.COUNTY, "Strategia județeană"))
    assert local.ident and local.ident != county.ident
    changed = OwnAct(local.ident, Level.LOCAL, "Strategia", objectives=(OwnObjective("unu"),))
    assert lists.keep_act(changed) == changed
    again = Lists(read_list)
    assert again.acts() == (changed, county)
    assert again.acts(Level.COUNTY) == (county,)
    again.remove_act(local.ident)
    assert again.acts() == (county,)
    with pytest.raises(BadInput):
        lists.keep_act(OwnAct("", Level.LOCAL, "  "))


def test_a_damaged_file_leaves_the_lists_usable_and_is_not_overwritten(lists, plan_library) -> None:
    file = plan_library / "lists" / "own.json"
    file.parent.mkdir()
    file.write_text("{", "utf-8")
    assert lists.entries("channels") == entries("channels", read_list("channels"))
    assert lists.trouble is not None and lists.acts() == ()
    for change in (
        lambda: lists.add("channels", {"name": "x"}),
        lambda: lists.keep_act(OwnAct("", Level.LOCAL, "x")),
        lambda: lists.restore("channels"),
    ):
        with pytest.raises(EnvironmentTrouble):
            change()
    assert file.read_text("utf-8") == "{"
    lists.start_over()
    assert lists.trouble is None
    lists.add("channels", {"name": "x"})
    assert labels(lists, "channels")[0] == "x"


def test_a_damaged_list_that_was_brought_gives_way_to_ours(lists, plan_library) -> None:
    lists.replace("channels", ({"name": "x"},), "x.csv")
    (plan_library / "lists" / "list-channels.json").write_text("{}", "utf-8")
    lists.reload()
    assert lists.entries("channels") == entries("channels", read_list("channels"))
    assert lists.trouble is not None
    lists.restore("channels")
    assert lists.replacement("channels") is None and lists.trouble is None


def test_standards_and_days_come_through_the_same_door(lists) -> None:
    assert len(lists.cost_standards("8790 CR-D-I", 2025)) == 1
    assert len(lists.ended_standards("8790 CR-D-I", 2027)) == 1
    assert len(lists.days(2027)) == len(read_list("days"))
    lists.add("days", {"date": "3 martie", "name": "Ziua comunei"})
    assert lists.days(2027)[0].entry.label == "Ziua comunei"
