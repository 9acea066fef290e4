# SPDX-License-Identifier: EUPL-1.2
"""Safety copies: made whole, found again, let go with age."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_plan import small_plan

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import Message
from desktop.store import backups
from desktop.store.backups import backups_of, to_drop
from desktop.store.plan_file import PlanFile
from desktop.store.records import Change, Record

TODAY = date(2027, 3, 10)
stamps = st.datetimes(datetime(2025, 6, 1), datetime(2027, 3, 10, 23))


def days_ago(*days: int, hour: int = 12) -> list[datetime]:
    return [datetime(2027, 3, 10, hour) - timedelta(day) for day in days]


def rename(file: PlanFile, title: str) -> None:
    with file.transaction(Message("x")) as transaction:
        transaction.write(Change(Record.PLAN, 1, {"title": "Planul de acțiune"}, {"title": title}))


def test_all_of_today_and_yesterday_stay() -> None:
    made = [datetime(2027, 3, day, hour) for day in (9, 10) for hour in range(24)]
    assert to_drop(made, TODAY) == set()


def test_of_an_older_day_the_latest_stays() -> None:
    assert to_drop(days_ago(2, hour=9) + days_ago(2, hour=17), TODAY) == set(days_ago(2, hour=9))


def test_twelve_days_ten_weeks_nine_months_stay() -> None:
    made = days_ago(*range(900))
    kept = sorted(set(made) - to_drop(made, TODAY), reverse=True)
    assert len(kept) == 2 + 12 + 10 + 9
    assert kept[:14] == days_ago(*range(14))
    assert kept[-1] > datetime(2026, 1, 1)


@given(st.lists(stamps))
def test_the_latest_copy_is_never_dropped(made) -> None:
    dropped = to_drop(made, TODAY)
    assert dropped <= set(made)
    assert len(set(made) - dropped) <= 31 + sum((TODAY - s.date()).days < 2 for s in made)
    if made:
        assert max(made) not in dropped


@given(st.lists(stamps))
def test_thinning_again_drops_no_more(made) -> None:
    kept = set(made) - to_drop(made, TODAY)
    assert to_drop(kept, TODAY) == set()


def test_a_copy_holds_the_plan_and_its_journal(path, clock) -> None:
    file = PlanFile.create(path, small_plan(), clock=clock)
    rename(file, "b")
    copy = file.back_up()
    file.close()
    again = PlanFile.open(copy.path)
    assert again.load().title == "b"
    again.undo()
    assert again.load() == small_plan()
    again.close()
    assert [backup.at for backup in backups_of(path)] == [copy.at]
    assert copy.at == clock.time.astimezone().replace(tzinfo=None)


def test_copies_thin_out_as_they_are_made(path, clock) -> None:
    file = PlanFile.create(path, small_plan(), clock=clock)
    for _day in range(40):
        file.back_up()
        clock.pass_seconds(24 * 3600)
    file.close()
    assert len(backups_of(path)) < 25


def test_other_files_among_the_copies_are_left_alone(path) -> None:
    file = PlanFile.create(path, small_plan())
    file.back_up()
    other = backups.folder_of(path) / "notes.plansocial"
    other.write_text("")
    file.back_up()
    file.close()
    assert other.exists()
    assert all(backup.path != other for backup in backups_of(path))


def test_a_copy_for_elsewhere_tells_nothing_of_what_was_before(path, tmp_path) -> None:
    file = PlanFile.create(path, small_plan())
    rename(file, "cuvânt nou")
    target = tmp_path / "copie.plansocial"
    target.write_text("vechi")
    file.copy_to(target)
    file.close()
    assert b"Planul de ac" not in target.read_bytes()
    copy = PlanFile.open(target)
    assert copy.load().title == "cuvânt nou"
    assert copy.undo() is None
    copy.close()


def test_a_copy_that_fails_leaves_the_target(path, tmp_path, monkeypatch) -> None:
    file = PlanFile.create(path, small_plan())
    target = tmp_path / "copie.plansocial"
    target.write_text("vechi")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups.os, "fsync", full)
    with pytest.raises(EnvironmentTrouble) as error:
        file.copy_to(target)
    file.close()
    assert error.value.kind is Trouble.FULL
    assert target.read_text() == "vechi"
    assert {p.name for p in tmp_path.iterdir()} == {path.name, target.name}
