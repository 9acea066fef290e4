# SPDX-License-Identifier: EUPL-1.2
import pytest

from desktop import paths
from desktop.intake import code_lists

LISTS = sorted(file.stem for file in (paths.resources() / "code_lists").glob("*.csv"))


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_whole(name) -> None:
    lines = code_lists.read_list(name)
    assert lines
    for line in lines:
        assert None not in line and None not in line.values(), f"a line of {name} has other columns"


@pytest.mark.parametrize("name", LISTS)
def test_the_readme_says_where_each_list_comes_from(name) -> None:
    assert f"`{name}.csv`" in (paths.resources() / "code_lists" / "README.md").read_text("utf-8")


def test_there_are_as_many_administrations_as_in_the_country() -> None:
    kinds = [each.kind for each in code_lists.administrations()]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "comuna": 2862,
        "oras": 216,
        "municipiu": 103,
        "judet": 41,
        "sector": 6,
    }
    assert len(code_lists.counties()) == 42


def test_an_administration_is_found_without_diacritics() -> None:
    found = code_lists.find_administration("comună", "DRAGANESTI", "neamt")
    assert found is not None
    assert (found.kind, found.name, found.county) == ("comuna", "Drăgănești", "Neamț")
    assert found.siruta is not None


def test_an_administration_is_sought_in_its_county_and_kind_only() -> None:
    assert code_lists.find_administration("comuna", "Drăgănești", "Cluj") is None
    assert code_lists.find_administration("oras", "Drăgănești", "Neamț") is None


def test_similar_names_are_offered() -> None:
    assert code_lists.similar_names("Niamt", code_lists.counties()) == ("Neamț",)
    assert code_lists.similar_names("xyz", code_lists.counties()) == ()
