# SPDX-License-Identifier: EUPL-1.2
"""The folder of plans: what a list shows, names of files, files brought in and put back."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_plan import ISSUER, rich_plan, small_plan

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.tree import Period, Stage, State
from desktop.store import library
from desktop.store.backups import backups_of
from desktop.store.connection import APPLICATION_ID
from desktop.store.plan_file import PlanFile


def made(name: str, plan=None) -> Path:
    path = library.free_path(name)
    PlanFile.create(path, plan or small_plan()).close()
    return path


def test_a_list_shows_the_latest_first() -> None:
    first, second = made("A"), made("B", rich_plan())
    os.utime(first, (2e9, 2e9))
    os.utime(second, (1e9, 1e9))
    found = library.plans()
    assert [summary.path for summary in found] == [first, second]
    shown = found[0]
    assert shown.title == "Planul de acțiune"
    assert shown.administration == ISSUER.__class__("comuna", "Valea Mică", "Neamț", 123456)
    assert shown.period == Period(2027, 2027)
    assert shown.stage is Stage.DRAFT
    assert shown.states == {State.FILLED: 2, State.TO_DO: 2}
    assert shown.trouble is None


def test_the_folder_is_made_on_first_use(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("PLAN_SOCIAL_HOME", str(tmp_path / "a" / "b"))
    assert library.plans() == ()
    assert (tmp_path / "a" / "b").is_dir()


def test_a_plan_that_is_open_shows_too() -> None:
    path = made("A")
    file = PlanFile.open(path)
    assert library.summary_of(path).title == "Planul de acțiune"
    with pytest.raises(EnvironmentTrouble):  # looking has not freed the lock
        PlanFile.open(path)
    file.close()


@pytest.mark.parametrize(
    "content, trouble",
    [
        (b"", Trouble.NOT_A_PLAN),
        (b"x" * 500, Trouble.DAMAGED),
        (None, Trouble.DAMAGED),
    ],
)
def test_a_bad_file_does_not_spoil_the_list(content, trouble) -> None:
    made("A")
    bad = library.free_path("bad")
    if content is None:
        bad.write_bytes(made("C").read_bytes()[:8192])
    else:
        bad.write_bytes(content)
    found = {summary.path: summary for summary in library.plans()}
    assert found[bad].trouble is trouble
    assert sum(summary.trouble is None for summary in found.values()) >= 1


def test_names_are_never_used_twice() -> None:
    names = [made("Plan 2027").name for _ in range(3)]
    assert names == ["Plan 2027.plansocial", "Plan 2027 (2).plansocial", "Plan 2027 (3).plansocial"]


@pytest.mark.parametrize(
    "name, clean",
    [
        ("Planul Bârgăului 2027", "Planul Bârgăului 2027"),
        ('a/b\\c:d*?"<>|\n e', "a b c d e"),
        ("..", "Plan"),
        ("", "Plan"),
        ("con", "Plan con"),
        ("LPT1.x", "Plan LPT1.x"),
        ("constanța", "constanța"),
        ("x" * 300, "x" * 80),
    ],
)
def test_names_suit_windows_and_linux(name, clean) -> None:
    assert library.file_name(name) == clean


@given(st.text())
def test_any_name_becomes_one_folder_entry(name) -> None:
    clean = library.file_name(name)
    assert clean
    assert Path(clean).name == clean
    assert not clean.endswith((" ", "."))


def test_a_plan_from_elsewhere_is_copied_in(tmp_path) -> None:
    elsewhere = tmp_path / "stick.plansocial"
    PlanFile.create(elsewhere, rich_plan()).close()
    elsewhere.chmod(0o444)
    before = elsewhere.read_bytes()
    inside = library.bring_in(elsewhere)
    assert inside.parent == library.made_home()
    assert elsewhere.read_bytes() == before
    file = PlanFile.open(inside)
    assert file.load() == rich_plan()
    assert not file.read_only
    file.close()


def test_what_is_no_plan_is_not_copied_in(tmp_path) -> None:
    (tmp_path / "a.plansocial").write_text("x")
    with pytest.raises(EnvironmentTrouble):
        library.bring_in(tmp_path / "a.plansocial")
    assert library.plans() == ()


def test_a_safety_copy_takes_the_place_of_the_plan() -> None:
    path = made("A")
    other = made("B", rich_plan())
    library.restore(other, path)
    file = PlanFile.open(path, read_only=True)
    assert file.load() == rich_plan()
    file.close()
    (kept,) = backups_of(path)
    assert library.summary_of(kept.path).title == small_plan().title


def test_a_damaged_plan_is_set_aside_when_its_copy_takes_its_place() -> None:
    path, other = made("A"), made("B", rich_plan())
    path.write_bytes(path.read_bytes()[:9000])
    library.restore(other, path)
    assert library.summary_of(path).title == rich_plan().title
    (aside,) = path.parent.glob("*.damaged")
    assert aside.stat().st_size == 9000


def test_an_open_plan_is_not_replaced() -> None:
    path, other = made("A"), made("B", rich_plan())
    file = PlanFile.open(path)
    with pytest.raises(EnvironmentTrouble) as error:
        library.restore(other, path)
    assert error.value.kind is Trouble.BUSY
    assert file.load() == small_plan()
    file.close()


def test_the_mark_of_our_files_never_changes() -> None:
    assert APPLICATION_ID == 0x506C536F


def test_a_new_plan_never_takes_over_what_a_plan_that_is_gone_left_behind(plan_library) -> None:
    for kept in library.kept_beside(plan_library / "Comuna 2027.plansocial"):
        kept.mkdir(parents=True)
        assert library.free_path("Comuna 2027").name == "Comuna 2027 (2).plansocial"
        kept.rmdir()
    assert library.free_path("Comuna 2027").name == "Comuna 2027.plansocial"
