# SPDX-License-Identifier: EUPL-1.2
"""Names stand in the form that the sentence asks for."""

from dataclasses import replace

import pytest
from council_plans import KINDS, blank_plan, council_plan
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.council.names import SECOND, PaperName
from desktop.plan.council.words import title_genitive, words
from desktop.plan.office import Office
from desktop.plan.tree import Administration, Plan

NAME = st.text(alphabet="aăâbcdeșțĂȘȚ -", min_size=1, max_size=12).map(str.strip).filter(bool)


def words_of(plan: Plan, **more: object) -> dict[str, str]:
    return dict(words(plan, PaperName("draft"), **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "council_of", "head_of", "prefect_of"),
    [
        (
            "comuna",
            "Consiliului Local al comunei Lunca Teilor",
            "primarului comunei Lunca Teilor",
            "județului Valea Albă",
        ),
        (
            "oras",
            "Consiliului Local al orașului Târgu Alb",
            "primarului orașului Târgu Alb",
            "județului Valea Albă",
        ),
        (
            "municipiu",
            "Consiliului Local al municipiului Plopeni",
            "primarului municipiului Plopeni",
            "județului Valea Albă",
        ),
        (
            "judet",
            "Consiliului Județean Valea Albă",
            "președintelui Consiliului Județean Valea Albă",
            "județului Valea Albă",
        ),
        (
            "sector",
            "Consiliului Local al Sectorului 5 al municipiului București",
            "primarului Sectorului 5 al municipiului București",
            "municipiului București",
        ),
    ],
)
def test_genitives_of_each_kind(kind, council_of, head_of, prefect_of):
    found = words_of(blank_plan(kind))
    assert found["council_of"] == council_of
    assert found["head_of_plain"] == head_of
    assert found["prefect_of"] == prefect_of


@pytest.mark.parametrize(
    ("kind", "cited"),
    [
        ("comuna", "art. 3 alin. (2) lit. b) și art. 5 din anexa nr. 3 la"),
        ("oras", "art. 5 din anexa nr. 2 la"),
        ("municipiu", "art. 5 din anexa nr. 2 la"),
        ("judet", "art. 3 alin. (3) lit. b) și art. 5 din anexa nr. 1 la"),
        ("sector", "anexei nr. 1 la"),
    ],
)
def test_the_annex_of_the_regulation_is_that_of_the_kind(kind, cited):
    hg_797 = words_of(blank_plan(kind))["hg_797"]
    assert hg_797.startswith(f"{cited} Hotărârea Guvernului nr. 797/2017")


@given(st.sampled_from(sorted(KINDS)), NAME, NAME)
def test_every_kind_of_place_has_all_words(kind, name, county):
    plan = replace(blank_plan(kind), administration=Administration(kind, name, county))
    found = words_of(plan)
    assert set(found) == set(words_of(blank_plan()))
    genitives = ("council_of", "head_of_plain", "department_of", "title_of", "office_of")
    for key in genitives:
        first = found[key].split()[0].lower()
        assert first.endswith(("ului", "elui", "iei", "ei")), (key, found[key])


@pytest.mark.parametrize(
    ("title", "genitive"),
    [
        ("Planul anual de acțiune", "Planului anual de acțiune"),
        ("PLANUL ANUAL", "PLANULUI ANUAL"),
        ("Plan de măsuri", "planului „Plan de măsuri”"),
        ("Planul\nanual", "Planului anual"),
        ("", "planului anual de acțiune"),
    ],
)
def test_the_title_in_the_genitive(title, genitive):
    assert title_genitive(title) == genitive


def test_the_genitive_of_the_office_is_the_one_kept():
    plan = blank_plan()
    assert words_of(plan)["office_of"] == "Primăriei Comunei Lunca Teilor"
    office = Office(plan.administration, "SPAS Lunca", "SPAS-ului Lunca")
    assert words_of(plan, office=office)["office_of"] == "SPAS-ului Lunca"


def test_who_proposes_is_named_as_she_is_addressed():
    assert words_of(council_plan("judet"))["head_named"] == (
        "președintele Consiliului Județean Valea Albă, doamna Dana Luncanu"
    )
    assert words_of(blank_plan())["head_named"] == "primarul comunei Lunca Teilor"


def test_the_act_of_the_strategy_comes_from_the_premise():
    assert words_of(blank_plan())["strategy"] == (
        ", aprobată prin Hotărârea Consiliului Local al comunei Lunca Teilor nr. 41 din 27.06.2024"
    )
    assert words_of(replace(blank_plan(), sections=()))["strategy"] == ""


def test_the_second_round_is_about_a_change():
    about = words(council_plan(), PaperName("draft", round=SECOND))["about"]
    assert about.startswith("privind modificarea Hotărârii Consiliului Local al comunei")
