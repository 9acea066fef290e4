# SPDX-License-Identifier: EUPL-1.2
"""Days of the year for information activities, with their date in a given year."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.plan.fold import fold
from desktop.plan.lookup.entries import Certainty, Entry
from desktop.plan.values.calendar import MONTH, existing_day, last_day_of, month_number

_FIXED = re.compile(rf"([0-9]{{1,2}}) ({MONTH})")
_WEEKDAYS = ("luni", "marti", "miercuri", "joi", "vineri", "sambata", "duminica")
_WHICH = {"prima": 0, "primul": 0, "a doua": 1, "a treia": 2, "a patra": 3, "ultima": -1}
_MOVABLE = re.compile(
    rf"({'|'.join(_WHICH)}) (?:zi de )?({'|'.join(_WEEKDAYS)})(?:a|ea)? (?:din|a lunii) ({MONTH})"
)
_RULE_KNOWN = (Certainty.VERIFIED, Certainty.OWN)


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day to mark: `date` in the year asked for, None where the list does not fix it."""

    entry: Entry
    date: datetime.date | None

    @property
    def written_date(self) -> str:
        """The date as listed ("8 mai", "a treia marți din martie")."""
        return self.entry.code


def days_of(entries: Iterable[Entry], year: int) -> tuple[YearDay, ...]:
    """The days in `year` by date, those without one last, in the order of the list."""
    days = [YearDay(entry, _date(entry, year)) for entry in entries]
    return tuple(sorted(days, key=lambda day: day.date or datetime.date.max))


def _date(entry: Entry, year: int) -> datetime.date | None:
    """A fixed date; a movable one only where its rule is verified or the person's own."""
    written = fold(entry.code)
    fixed = _FIXED.fullmatch(written)
    if fixed:
        return existing_day(year, month_number(fixed[2]), int(fixed[1]))
    movable = _MOVABLE.fullmatch(written)
    if movable is None or entry.certainty not in _RULE_KNOWN:
        return None
    weekday = _WEEKDAYS.index(movable[2])
    return _weekday_in(year, month_number(movable[3]), weekday, _WHICH[movable[1]])


def _weekday_in(year: int, month: int, weekday: int, which: int) -> datetime.date:
    """The first (0), second (1)… or last (-1) of a weekday in a month."""
    if which < 0:
        last = last_day_of(year, month)
        return last - datetime.timedelta(days=(last.weekday() - weekday) % 7)
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * which)
