# SPDX-License-Identifier: EUPL-1.2
"""From nothing to an open plan: home, the new plan page, files brought in."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_samples import headings, small_plan

from desktop.editing.history import Occasion, history
from desktop.editing.library import start
from desktop.intake.place_search import search_places
from desktop.output.interchange import plan_to_json
from desktop.ui.home_page import HomePage
from desktop.ui.new_plan_page import NewPlanPage
from desktop.ui.route import Page


def shown(window, kind):
    page = window.stack.currentWidget()
    assert isinstance(page, kind)
    return page


def test_an_empty_home_offers_two_ways_to_begin(show_window) -> None:
    home = shown(show_window(), HomePage)
    assert home.new.isVisible() and home.open.isVisible() and home.welcome.isVisible()
    assert home.new.hasFocus()
    assert home.cards == []


def test_a_new_plan_by_keyboard_is_a_file_before_a_word_is_written(
    show_window, plan_library, type_text
) -> None:
    window = show_window()
    QTest.keyClick(shown(window, HomePage).new, Qt.Key.Key_Space)
    page = shown(window, NewPlanPage)
    assert page.name.hasFocus()
    assert not page.start.isEnabled()
    type_text(page.name, "doljesti")
    assert page.places.item(0).text() == "Comuna Doljești · județul Neamț"
    page.year.setValue(2031)
    assert page.title.text().endswith("pentru anul 2031")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert window.route.page is Page.HUB
    assert window.open_plan.plan.administration.siruta is not None
    assert [file.name for file in plan_library.glob("*.plansocial")] == [
        "Comuna Doljești 2031.plansocial"
    ]
    assert len(headings(window)) > 20


def test_arrows_in_the_name_choose_among_the_places(show_window, type_text) -> None:
    window = show_window()
    shown(window, HomePage).new.click()
    page = shown(window, NewPlanPage)
    type_text(page.name, "stefan cel mare")
    first = page.chosen
    QTest.keyClick(page.name, Qt.Key.Key_Down)
    assert page.places.currentRow() == 1
    assert page.chosen.name == first.name and page.chosen.county != first.county
    QTest.keyClick(page.name, Qt.Key.Key_Up)
    assert page.chosen == first


def test_a_name_that_does_not_exist_is_told_in_place(show_window, type_text) -> None:
    window = show_window()
    shown(window, HomePage).new.click()
    page = shown(window, NewPlanPage)
    type_text(page.name, "qqq")
    assert not page.start.isEnabled()
    assert page.title.text().startswith("No administration")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert window.route.page is Page.NEW


@pytest.mark.parametrize(
    ("typed", "county", "kind", "name"),
    [
        ("doljesti", "", "comuna", "Doljești"),
        ("DOLJEŞTI", "", "comuna", "Doljești"),
        ("comuna doljesti", "", "comuna", "Doljești"),
        ("Primăria Comunei Doljești", "", "comuna", "Doljești"),
        ("napoca", "", "municipiu", "Cluj-Napoca"),
        ("judetul cluj", "", "judet", "Cluj"),
        ("municipiul cluj", "", "municipiu", "Cluj-Napoca"),
        ("", "Neamț", "comuna", "Agapia"),
    ],
)
def test_a_place_is_found_by_what_people_type(typed, county, kind, name) -> None:
    first = search_places(typed, county)[0]
    assert (first.kind, first.name) == (kind, name)


def test_nothing_typed_finds_nothing() -> None:
    assert search_places("") == ()
    assert search_places("comuna") == ()


def test_home_shows_a_card_for_each_plan_and_opens_it(show_window, tmp_path) -> None:
    window = show_window()
    source = tmp_path / "mic.json"
    source.write_text(plan_to_json(small_plan()), encoding="utf-8")
    shown(window, HomePage).open_asked.emit(source)
    assert headings(window)[0] == (1, "I. Texte")
    window.go_home()
    home = shown(window, HomePage)
    assert [card.name.text() for card in home.cards] == ["Comuna Valea Nouă · Plan for 2027"]
    assert home.cards[0].facts.text().startswith("draft · 1 section to fill in · today ")
    home.cards[0].go_on.click()
    assert window.open_plan.plan.title == "Plan mic"


def test_a_damaged_file_among_the_plans_is_shown_as_such(show_window, plan_library) -> None:
    (plan_library / "stricat.plansocial").write_bytes(b"x" * 5000)
    home = shown(show_window(), HomePage)
    assert home.cards[0].facts.text() == "This file is damaged."
    assert not home.cards[0].go_on.isEnabled()


def test_a_bad_interchange_file_is_told_with_its_place(show_window, tmp_path) -> None:
    document = json.loads(plan_to_json(small_plan()))
    document["sections"][0]["level"] = "adânc"
    path = tmp_path / "gresit.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    window = show_window()
    assert not window.opening.import_file(path)
    assert window.banner.isVisible()
    assert "sections[0].level" in window.banner.text.text()
    assert window.route.page is Page.HOME


def test_a_plan_that_is_there_already_is_not_replaced_unless_asked(
    show_window, plan_library, tmp_path
) -> None:
    start(replace(small_plan(), title="De dinainte")).close()
    window = show_window()
    source = tmp_path / "mic.json"
    source.write_text(plan_to_json(small_plan()), encoding="utf-8")
    window.opening.open_given(source)
    assert "You already had a plan of this place and year" in window.banner.text.text()
    assert window.open_plan.plan.title == "Plan mic"
    assert len(list(plan_library.glob("*.plansocial"))) == 2
    keep, put = window.banner.buttons
    assert keep.text() == "Keep both"
    put.click()
    [only] = plan_library.glob("*.plansocial")
    assert window.open_plan.session.path == only
    assert window.open_plan.plan.title == "Plan mic"
    [entry] = history(window.open_plan.session)
    assert entry.point.occasion is Occasion.IMPORT
    window.bar.undo.click()
    assert window.open_plan.plan.title == "De dinainte"
