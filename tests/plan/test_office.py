# SPDX-License-Identifier: EUPL-1.2
"""Offices: names, genitives and headings as proposed, and what a new plan takes from them."""

from dataclasses import replace

import pytest
from invented_plan import small_plan

from desktop.plan.office import (
    Office,
    genitive_of_office,
    head_of,
    is_same,
    office_of,
    proposed_heading,
    proposed_name,
    says_something,
    with_office,
)
from desktop.plan.tree import Administration, Kept, Letterhead, Official

PLACES = {
    "comuna": Administration("comuna", "Valea Mică", "Neamț"),
    "oras": Administration("oras", "Târgu Nou", "Iași"),
    "municipiu": Administration("municipiu", "Cetatea", "Cluj"),
    "judet": Administration("județ", "Cluj", "Cluj"),
    "sector": Administration("sector", "Sectorul 5", "București"),
}


@pytest.mark.parametrize(
    ("kind", "name", "genitive"),
    [
        ("comuna", "Primăria Comunei Valea Mică", "Primăriei Comunei Valea Mică"),
        ("oras", "Primăria Orașului Târgu Nou", "Primăriei Orașului Târgu Nou"),
        ("municipiu", "Primăria Municipiului Cetatea", "Primăriei Municipiului Cetatea"),
        ("judet", "Consiliul Județean Cluj", "Consiliului Județean Cluj"),
        ("sector", "Primăria Sectorului 5", "Primăriei Sectorului 5"),
    ],
)
def test_each_kind_of_administration_has_its_name_and_genitive(kind, name, genitive) -> None:
    assert proposed_name(PLACES[kind]) == name
    assert genitive_of_office(name) == genitive


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Compartimentul de asistență socială", "Compartimentului de asistență socială"),
        ("Direcția Generală de Asistență", "Direcției Generale de Asistență"),
        ("DIRECȚIA DE ASISTENȚĂ SOCIALĂ", "DIRECȚIEI DE ASISTENȚĂ SOCIALĂ"),
        ("serviciul public", "serviciului public"),
        ("D.G.A.S.P.C. Neamț", ""),
        ("", ""),
    ],
)
def test_the_genitive_of_an_office(name, genitive) -> None:
    assert genitive_of_office(name) == genitive


def test_headings_name_country_county_place_and_office() -> None:
    assert proposed_heading(PLACES["comuna"]).split("\n") == [
        "ROMÂNIA",
        "JUDEȚUL NEAMȚ",
        "COMUNA VALEA MICĂ",
        "Primăria Comunei Valea Mică",
    ]
    assert proposed_heading(PLACES["judet"], "Biroul").split("\n") == [
        "ROMÂNIA",
        "JUDEȚUL CLUJ",
        "Biroul",
    ]
    assert "MUNICIPIUL BUCUREȘTI\nSECTORUL 5" in proposed_heading(PLACES["sector"])


def test_the_head_of_a_county_is_its_president() -> None:
    assert head_of(PLACES["judet"]) == "presedinte"
    assert head_of(PLACES["sector"]) == "primar"


def test_a_place_is_the_same_however_its_kind_is_written() -> None:
    written = Administration("Comună", "Valea Mică", "Neamț", 123)
    assert is_same(PLACES["comuna"], written)
    assert not is_same(PLACES["comuna"], replace(written, county="Iași"))


def test_a_new_plan_takes_the_letterhead_and_who_signs() -> None:
    signers = (Official("primar", "N. Inventat", "domnul"), Official("intocmit", ""))
    office = Office(PLACES["comuna"], letterhead=Letterhead("Linia întâi"), officials=signers)
    plan = with_office(small_plan(), office)
    assert plan.officials == signers[:1]
    assert plan.letterhead == Letterhead("Linia întâi")
    assert office_of(plan).letterhead == plan.letterhead
    assert with_office(plan, Office(PLACES["comuna"])).letterhead is None


def test_a_letterhead_says_something_by_any_text_or_by_what_was_read() -> None:
    assert not says_something(Letterhead())
    assert not says_something(Letterhead(kept=Kept(written=frozenset({"site"}))))
    assert says_something(Letterhead(site="x"))
    assert says_something(Letterhead(kept=Kept({"x": 1})))
