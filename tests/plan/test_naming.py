# SPDX-License-Identifier: EUPL-1.2
"""Tests of Romanian names: genitives, councils, titles."""

import pytest

from desktop.plan.naming import (
    council,
    council_genitive,
    county_name,
    display_name,
    genitive,
    kind_key,
    named_in_sentence,
    period_phrase,
    plan_title,
)
from desktop.plan.tree import Administration, Period

COMMUNE = Administration(kind="comuna", name="Lunca Teilor", county="Valea Albă")
TOWN = Administration(kind="oras", name="Teiuș-Deal", county="Valea Albă")
CITY = Administration(kind="municipiu", name="Teiuș-Vale", county="Valea Albă")
COUNTY = Administration(kind="judet", name="Valea Albă", county="Valea Albă")
SECTOR = Administration(kind="sector", name="Sectorul 5", county="București")
START = "Planul anual de acțiune privind serviciile sociale administrate și finanțate din bugetul "


@pytest.mark.parametrize(
    ("administration", "shown", "of"),
    [
        (COMMUNE, "Comuna Lunca Teilor", "comunei Lunca Teilor"),
        (TOWN, "Orașul Teiuș-Deal", "orașului Teiuș-Deal"),
        (CITY, "Municipiul Teiuș-Vale", "municipiului Teiuș-Vale"),
        (COUNTY, "Județul Valea Albă", "județului Valea Albă"),
        (SECTOR, "Sectorul 5", "Sectorului 5"),
    ],
)
def test_names_and_genitives(administration, shown, of):
    assert display_name(administration) == shown
    assert genitive(administration) == of


@pytest.mark.parametrize(
    ("administration", "named"),
    [(COMMUNE, "comuna Lunca Teilor"), (COUNTY, "județul Valea Albă"), (SECTOR, "Sectorul 5")],
)
def test_a_name_within_a_sentence(administration, named):
    assert named_in_sentence(administration) == named


@pytest.mark.parametrize(
    ("administration", "whose"),
    [
        (COMMUNE, "consiliului local al comunei Lunca Teilor"),
        (TOWN, "consiliului local al orașului Teiuș-Deal"),
        (CITY, "consiliului local al municipiului Teiuș-Vale"),
        (COUNTY, "Consiliului Județean Valea Albă"),
        (SECTOR, "Consiliului Local al Sectorului 5"),
    ],
)
def test_titles(administration, whose):
    title = plan_title(administration, Period(2027, 2027))
    assert title == f"{START}{whose}, pentru anul 2027"


def test_a_period_of_several_years():
    assert period_phrase(Period(2027, 2030)) == "pentru perioada 2027-2030"


def test_councils():
    assert council(COMMUNE) == "Consiliul Local al comunei Lunca Teilor"
    assert council_genitive(COUNTY) == "Consiliului Județean Valea Albă"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("comuna", "comuna"),
        ("comună", "comuna"),
        ("Comuna", "comuna"),
        ("județ", "judet"),
        ("judeţ", "judet"),
        ("Județul", "judet"),
        ("oraș", "oras"),
        ("Orașul", "oras"),
        ("municipiu", "municipiu"),
        ("sector", "sector"),
        ("", "comuna"),
    ],
)
def test_kinds_are_read_however_they_are_written(written, kind):
    assert kind_key(written) == kind


def test_counties():
    assert county_name(COMMUNE) == "județul Valea Albă"
    assert county_name(SECTOR) == "municipiul București"


def test_a_sector_without_its_word():
    administration = Administration(kind="sector", name="3", county="București")
    assert display_name(administration) == "Sectorul 3"


def test_names_not_yet_written_leave_no_space_behind():
    nameless = Administration(kind="sector", name="", county="")
    assert display_name(nameless) == "Sectorul"
    assert plan_title(nameless, Period(2027, 2027)).endswith("Sectorului, pentru anul 2027")
