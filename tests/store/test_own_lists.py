# SPDX-License-Identifier: EUPL-1.2
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.plan.errors import BadInput, EnvironmentTrouble, Trouble
from desktop.plan.objectives import Level, OwnAct, OwnObjective
from desktop.plan.own_lists import OwnList, OwnLists, Replacement
from desktop.store.own_lists import (
    drop_replacement,
    keep_replacement,
    read_own_lists,
    read_replacement,
    set_own_lists_aside,
    write_own_lists,
)

TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
YEAR = st.none() | st.integers(1990, 2100)
LINES = st.lists(st.dictionaries(TEXT, TEXT, max_size=3), max_size=3).map(tuple)
OBJECTIVES = st.lists(
    st.builds(OwnObjective, TEXT, st.lists(TEXT, max_size=2).map(tuple)), max_size=2
)
ACTS = st.builds(
    OwnAct, TEXT, st.sampled_from(Level), TEXT, TEXT, YEAR, YEAR, OBJECTIVES.map(tuple)
)
OWN = st.builds(
    OwnLists,
    st.dictionaries(
        TEXT,
        st.builds(OwnList, LINES, st.frozensets(st.tuples(TEXT, TEXT), max_size=2)),
        max_size=3,
    ),
    st.lists(ACTS, max_size=2).map(tuple),
)


@pytest.fixture
def file(plan_library) -> Path:
    """Where own lists are kept."""
    return plan_library / "lists" / "own.json"


def test_nothing_is_kept_and_no_file_made_before_it_is_asked(file) -> None:
    assert read_own_lists() == OwnLists()
    assert read_replacement("cpv") is None
    assert not file.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(OWN)
def test_what_is_kept_comes_back(plan_library, own) -> None:
    write_own_lists(own)
    assert read_own_lists() == own
    assert [path.name for path in (plan_library / "lists").iterdir()] == ["own.json"]


def test_a_list_that_was_brought_comes_back_until_it_is_dropped(plan_library) -> None:
    first = Replacement(({"code": "8810 ID-II", "name": "ș"},), "nou.csv", date(2027, 3, 1))
    keep_replacement("nomenclator", Replacement((), "vechi.csv", date(2026, 3, 1)))
    keep_replacement("nomenclator", first)
    assert read_replacement("nomenclator") == first
    assert read_replacement("cpv") is None
    drop_replacement("nomenclator")
    drop_replacement("nomenclator")
    assert read_replacement("nomenclator") is None


WHOLE = {"format": "plan-social-lists/1", "lists": {}, "acts": []}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 100_000,
        json.dumps({**WHOLE, "lists": []}).encode(),
        json.dumps({**WHOLE, "lists": {"cpv": {"lines": [1], "hidden": []}}}).encode(),
        json.dumps({**WHOLE, "lists": {"cpv": {"lines": [{"a": 1}], "hidden": []}}}).encode(),
        json.dumps({**WHOLE, "acts": [{"ident": "1"}]}).encode(),
        json.dumps({"format": "plan-social-lists/1"}).encode(),
    ],
)
def test_a_damaged_file_is_told_and_left_alone(file, data) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    with pytest.raises(EnvironmentTrouble) as error:
        read_own_lists()
    assert error.value.kind is Trouble.DAMAGED and "own.json" in str(error.value.message)
    assert file.read_bytes() == data
    aside = set_own_lists_aside()
    assert aside.read_bytes() == data and read_own_lists() == OwnLists()


def test_a_damaged_list_that_was_brought_is_told(file) -> None:
    keep_replacement("cpv", Replacement((), "x.csv", date(2027, 3, 1)))
    path = file.with_name("list-cpv.json")
    path.write_text(json.dumps({"format": "plan-social-lists/1", "lines": []}), "utf-8")
    with pytest.raises(EnvironmentTrouble) as error:
        read_replacement("cpv")
    assert error.value.kind is Trouble.DAMAGED


def test_a_file_of_a_newer_version_is_not_read(file) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({**WHOLE, "format": "plan-social-lists/2"}), "utf-8")
    with pytest.raises(EnvironmentTrouble) as error:
        read_own_lists()
    assert error.value.kind is Trouble.TOO_NEW


def test_when_a_write_fails_the_old_file_stays(file, monkeypatch) -> None:
    before = OwnLists({"cpv": OwnList(({"code": "x"},))})
    write_own_lists(before)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.store.whole_file.os.fsync", full)
    with pytest.raises(EnvironmentTrouble) as error:
        write_own_lists(OwnLists())
    assert error.value.kind is Trouble.FULL
    assert read_own_lists() == before
    assert [path.name for path in file.parent.iterdir()] == ["own.json"]


def test_a_text_that_no_file_can_hold_is_refused(file) -> None:
    with pytest.raises(BadInput):
        write_own_lists(OwnLists({"cpv": OwnList(({"code": "\ud800"},))}))
    assert not file.exists()
