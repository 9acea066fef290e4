# SPDX-License-Identifier: EUPL-1.2
"""Days as the law counts them: calendar days, whole ("clear") days, working days.

A working day is Monday to Friday and no public holiday of Romania (Codul muncii, art. 139); the
holidays come from the library `holidays` (ADR 0009), which knows them to 2099.
"""

import datetime
from functools import cache

DAY = datetime.timedelta(days=1)
SATURDAY = 5


@cache
def holidays_of(year: int) -> frozenset[datetime.date]:
    """The public holidays of a year, those that fall on a weekend too."""
    from holidays import country_holidays

    return frozenset(country_holidays("RO", years=[year]))


def is_working(day: datetime.date) -> bool:
    """Whether offices work on this day."""
    return day.weekday() < SATURDAY and day not in holidays_of(day.year)


def working_day_from(day: datetime.date) -> datetime.date:
    """This day, or the first working day after it."""
    while not is_working(day):
        day += DAY
    return day


def working_day_until(day: datetime.date) -> datetime.date:
    """This day, or the last working day before it."""
    while not is_working(day):
        day -= DAY
    return day


def working_days_between(first: datetime.date, last: datetime.date) -> int:
    """How many whole working days lie after `first` and before `last`; 0 where none do."""
    between = range(1, (last - first).days)
    return sum(is_working(first + step * DAY) for step in between)


def clear_days_between(first: datetime.date, last: datetime.date) -> int:
    """How many whole days lie between two days, neither of them counted; 0 where none do.

    So are the days of convening counted: "zile libere", art. 181 Codul de procedură civilă.
    """
    return max((last - first).days - 1, 0)


def latest_with_working_days(before: datetime.date, count: int) -> datetime.date:
    """The last working day that leaves at least `count` whole working days up to `before`."""
    day = working_day_until(before - DAY)
    for _step in range(count):
        day = working_day_until(day - DAY)
    return day


def earliest_with_working_days(after: datetime.date, count: int) -> datetime.date:
    """The first working day that has at least `count` whole working days since `after`."""
    return working_day_after(after, count + 1)


def working_day_after(day: datetime.date, count: int) -> datetime.date:
    """The `count`-th working day after `day`, which is not counted itself."""
    for _step in range(count):
        day = working_day_from(day + DAY)
    return day


def latest_with_clear_days(before: datetime.date, count: int) -> datetime.date:
    """The last working day that leaves at least `count` whole days up to `before`."""
    return working_day_until(before - (count + 1) * DAY)
