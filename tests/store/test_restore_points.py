# SPDX-License-Identifier: EUPL-1.2
"""Restore points: named files that tell when and why, and thin out but for those asked for."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_plan import small_plan

from desktop import paths
from desktop.store import backups, restore_points
from desktop.store.plan_file import PlanFile
from desktop.store.restore_points import KEPT, Occasion, new_point, points_of, thin

NOON = datetime(2027, 3, 1, 12, 0, 0, 123)


@pytest.mark.parametrize("occasion", [o for o in Occasion if o is not Occasion.SAFETY])
@pytest.mark.parametrize(
    "name", ["", "Înainte de ședință", "14:00 / v2. ", "100% „gata”?*", "a - b"]
)
def test_the_name_of_a_file_tells_when_and_why(path, occasion, name) -> None:
    new_point(path, NOON, occasion, name).write_bytes(b"12345")
    (point,) = points_of(path)
    assert (point.at, point.occasion) == (datetime(2027, 3, 1, 12), occasion)
    assert (point.name, point.size) == (" ".join(name.split()), 5)


@given(name=st.text(max_size=80))
def test_any_name_is_kept_as_it_is_written_but_for_its_spaces(name, tmp_path_factory) -> None:
    path = tmp_path_factory.mktemp("x") / "p.plansocial"
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PLAN_SOCIAL_HOME", str(folder))
        try:
            file = new_point(path, NOON, Occasion.BY_HAND, name)
            file.write_bytes(b"")
        except UnicodeEncodeError:  # half a pair is in no file's name
            return
        (point,) = points_of(path)
        assert point.name == " ".join(name.split())[: restore_points.LONGEST_NAME].rstrip()


def test_two_points_of_one_second_are_two(path) -> None:
    for occasion in (Occasion.BY_HAND, Occasion.BY_HAND, Occasion.RESTORE):
        new_point(path, NOON, occasion).write_bytes(b"")
    assert [p.at.second for p in points_of(path)] == [2, 1, 0]


def test_points_and_safety_copies_are_listed_together_the_latest_first(path) -> None:
    new_point(path, NOON, Occasion.BY_HAND, "eu").write_bytes(b"")
    folder = backups.folder_of(path)
    (folder / "2027-03-01 13.00.00.plansocial").write_bytes(b"")
    (folder / "2027-03-01 14.00.00 altceva.plansocial").write_bytes(b"")
    (folder / "a mea.plansocial").write_bytes(b"")
    assert [p.occasion for p in points_of(path)] == [Occasion.SAFETY, Occasion.BY_HAND]


def test_only_points_nobody_asked_for_thin_out(path) -> None:
    for number in range(restore_points.KEPT + 5):
        for occasion in (Occasion.IMPORT, Occasion.BY_HAND):
            new_point(path, NOON + timedelta(hours=number), occasion).write_bytes(b"")
    thin(path)
    left = points_of(path)
    assert sum(p.occasion is Occasion.BY_HAND for p in left) == restore_points.KEPT + 5
    automatic = [p.at for p in left if p.occasion is Occasion.IMPORT]
    assert len(automatic) == restore_points.KEPT
    assert max(automatic) > NOON + timedelta(hours=restore_points.KEPT + 3)


def test_a_safety_copy_made_now_leaves_the_points_alone(path) -> None:
    new_point(path, datetime(2020, 1, 1), Occasion.RESTORE).write_bytes(b"")
    dropped = backups.to_drop((b.at for b in backups.backups_of(path)), NOON.date())
    assert dropped == set()
    assert len(points_of(path)) == 1


def test_files_of_one_name_in_two_folders_have_each_their_own_copies(tmp_path) -> None:
    one, other = (tmp_path / name / "plan.plansocial" for name in ("unu", "doi"))
    for path, ident in ((one, "unu"), (other, "doi")):
        path.parent.mkdir()
        file = PlanFile.create(path, replace(small_plan(), ident=ident))
        file.back_up()
        file.copy_to(new_point(path, NOON, Occasion.BY_HAND))
        file.close()
    assert len(points_of(one)) == len(points_of(other)) == 2
    assert not {p.path for p in points_of(one)} & {p.path for p in points_of(other)}


def test_copies_made_when_names_shared_a_folder_are_found_and_never_thinned(tmp_path) -> None:
    path = tmp_path / "plan.plansocial"
    shared = paths.home() / "backups" / "plan"
    shared.mkdir(parents=True)
    file = PlanFile.create(path, small_plan())
    for day in range(1, KEPT + 3):
        file.copy_to(shared / f"2027-03-{day:02} 12.00.00 inainte-de-revenire.plansocial")
    file.copy_to(shared / "2027-03-01 12.00.00.plansocial")
    file.close()
    stranger = PlanFile.create(shared / "2027-04-01 12.00.00.plansocial", other_plan())
    stranger.close()
    assert len(points_of(path)) == KEPT + 3
    thin(path)
    assert len(points_of(path)) == KEPT + 3
    moved = tmp_path / "mutat" / "plan.plansocial"
    moved.parent.mkdir()
    path.rename(moved)
    assert len(points_of(moved)) == KEPT + 3


def other_plan():
    return replace(small_plan(), ident="al-altcuiva")
