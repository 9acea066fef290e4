# SPDX-License-Identifier: EUPL-1.2
import timeit

import pytest

from desktop.intake.place_search import places


def names(typed: str, county: str = "", most: int = 50) -> list[str]:
    return [match.label for match in places().search(typed, county, most)]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("doljesti", "Comuna Doljești · județul Neamț"),
        ("DOLJEŞTI", "Comuna Doljești · județul Neamț"),
        ("comuna doljesti", "Comuna Doljești · județul Neamț"),
        ("com. doljesti", "Comuna Doljești · județul Neamț"),
        ("primăria comunei Doljești, jud. Neamț", "Comuna Doljești · județul Neamț"),
        ("doljesti neamt", "Comuna Doljești · județul Neamț"),
        ("dolejsti", "Comuna Doljești · județul Neamț"),
        ("mun. piatra neamt", "Municipiul Piatra-Neamț · județul Neamț"),
        ("tirgu mures", "Municipiul Târgu Mureș · județul Mureș"),
        ("tg mures", "Municipiul Târgu Mureș · județul Mureș"),
        ("judetul cluj", "Județul Cluj"),
        ("cluj", "Județul Cluj"),
        ("municipiul cluj", "Municipiul Cluj-Napoca · județul Cluj"),
        ("napoca", "Municipiul Cluj-Napoca · județul Cluj"),
        ("sectorul 5", "Sectorul 5 · municipiul București"),
        ("orasul rosiori", "Comuna Roșiori · județul Bacău"),
    ],
)
def test_a_place_is_found_first(typed, label) -> None:
    assert names(typed)[0] == label


@pytest.mark.parametrize("typed", ["dolgesti", "oljesti", "voljesti", "ljesti"])
def test_a_misspelt_name_is_among_the_first(typed) -> None:
    assert "Comuna Doljești · județul Neamț" in names(typed, most=3)


def test_a_name_of_several_counties_comes_with_each_county() -> None:
    found = [label for label in names("vladeni") if label.startswith("Comuna Vlădeni ·")]
    assert len(found) == len(set(found)) >= 4
    assert found == sorted(found)


def test_a_county_limits_the_search_and_alone_lists_all() -> None:
    assert all(label.endswith("județul Neamț") for label in names("b", "neamț"))
    whole = names("", "Neamț", most=500)
    assert len(whole) > 80 and whole[0] == "Comuna Agapia · județul Neamț"


@pytest.mark.parametrize("typed", ["", " ", "comuna", "primaria orasului", "—"])
def test_no_name_finds_nothing(typed) -> None:
    assert names(typed) == []


def test_what_was_typed_is_marked() -> None:
    match = places().search("com. dolj")[0]
    assert [match.label[start:end] for start, end in match.spans] == ["Dolj"]


def test_each_place_is_found_by_its_own_name() -> None:
    for place in places().administrations[::37]:
        found = places().search(f"{place.kind} {place.name}", place.county)
        assert place in [match.administration for match in found]


def test_searching_takes_less_than_a_sixtieth_of_a_second() -> None:
    typed = ["d", "do", "doljesti", "dolgasti", "comuna vladeni", "qqqqqqqq", "valea lui mihai"]
    for text in typed:
        best = min(timeit.repeat(lambda text=text: places().search(text), number=1, repeat=5))
        assert best < 1 / 60, text
