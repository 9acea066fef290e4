# SPDX-License-Identifier: EUPL-1.2
"""Days counted as the law counts them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.calendar.days import (
    clear_days_between,
    earliest_with_working_days,
    is_working,
    latest_with_clear_days,
    latest_with_working_days,
    working_day_after,
    working_day_from,
    working_day_until,
    working_days_between,
)

DAY = timedelta(days=1)
days = st.dates(date(2018, 1, 1), date(2090, 12, 31))
counts = st.integers(0, 40)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 6),  # Boboteaza
        date(2026, 1, 7),  # Sfântul Ioan
        date(2026, 4, 10),  # Good Friday of the Orthodox Easter
        date(2026, 4, 13),  # Easter Monday
        date(2026, 6, 1),  # Rusalii and the day of children
        date(2027, 4, 30),
        date(2027, 12, 1),
        date(2026, 2, 28),  # a Saturday
    ],
)
def test_on_holidays_and_weekends_nobody_works(day) -> None:
    assert not is_working(day)
    assert working_day_until(day) < day < working_day_from(day)


def test_the_announcement_leaves_thirty_whole_working_days_before_the_commission() -> None:
    commission = date(2026, 2, 20)
    assert working_days_between(date(2026, 1, 8), commission) == 30
    assert working_days_between(date(2026, 1, 9), commission) == 29
    assert latest_with_working_days(commission, 30) == date(2026, 1, 8)
    assert earliest_with_working_days(date(2026, 1, 8), 30) == commission


def test_ten_working_days_after_adoption() -> None:
    assert working_day_after(date(2026, 2, 27), 10) == date(2026, 3, 13)


def test_neither_first_nor_last_of_clear_days_is_counted() -> None:
    meeting = date(2026, 2, 27)
    assert clear_days_between(date(2026, 2, 21), meeting) == 5
    assert latest_with_clear_days(meeting, 5) == date(2026, 2, 20)  # 21 is a Saturday
    assert latest_with_clear_days(meeting, 3) == date(2026, 2, 23)


@given(days, counts)
def test_the_latest_day_leaves_enough_and_the_next_working_day_does_not(before, count) -> None:
    latest = latest_with_working_days(before, count)
    assert is_working(latest)
    assert working_days_between(latest, before) >= count
    later = working_day_from(latest + DAY)
    assert later >= before or working_days_between(later, before) < count


@given(days, counts)
def test_the_earliest_day_has_enough_and_the_working_day_before_has_not(after, count) -> None:
    earliest = earliest_with_working_days(after, count)
    assert is_working(earliest)
    assert working_days_between(after, earliest) == count
    sooner = working_day_until(earliest - DAY)
    assert sooner <= after or working_days_between(after, sooner) < count


@given(days, days)
def test_working_days_are_counted_one_by_one(one, other) -> None:
    first, last = min(one, other), min(max(one, other), min(one, other) + 400 * DAY)
    day, counted = first + DAY, 0
    while day < last:
        counted += is_working(day)
        day += DAY
    assert working_days_between(first, last) == counted
    assert working_days_between(last, first) == 0


@given(days, st.integers(0, 30))
def test_clear_days_are_left_and_one_day_later_they_may_not_be(before, count) -> None:
    latest = latest_with_clear_days(before, count)
    assert clear_days_between(latest, before) >= count
    assert is_working(latest)
    assert all(
        not is_working(latest + step * DAY)
        for step in range(1, (before - latest).days)
        if clear_days_between(latest + step * DAY, before) >= count
    )
