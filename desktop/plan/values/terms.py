# SPDX-License-Identifier: EUPL-1.2
"""One deadline: its kind, its parts, when it ends."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from desktop.plan.values.calendar import MONTHS, existing_day, last_day_of
from desktop.plan.values.roman import to_roman


class Term(StrEnum):
    """Kinds of deadlines."""

    YEAR = "year"
    SPAN = "span"  # years
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    MONTH = "month"
    DAY = "day"
    RECURRENCE = "recurrence"
    EVENT = "event"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class DeadlineItem:
    """One deadline as written. Parts that are not written are None.

    `last_year`, `last_month`, `last_day` are the end of a span, equal to the start where it is one.
    `recurrence` is the folded word of a repetition ("permanent", "anual").
    """

    term: Term
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_year: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    recurrence: str = ""

    def ends(self, default_year: int) -> datetime.date | None:
        """The last day, in `default_year` where no year is written; None without a date."""
        year = self.last_year or self.year or default_year
        if self.term in (Term.YEAR, Term.SPAN):
            return datetime.date(year, 12, 31)
        if self.month is None:
            return None
        month = self.last_month or self.month
        day = self.last_day or self.day
        return last_day_of(year, month) if day is None else existing_day(year, month, day)

    def impossible(self) -> bool:
        """True for a day that no year has, or not the year written (31.02, 29.02.2025)."""
        if self.month is None or self.day is None:
            return False
        leap = 2024
        first = existing_day(self.year or leap, self.month, self.day)
        return first is None or self.ends(leap) is None

    def said(self) -> str:
        """The deadline in Romanian, spelled out."""
        if self.impossible():
            return self.text
        year = f" {self.year}" if self.year else ""
        match self.term:
            case Term.YEAR:
                return str(self.year)
            case Term.SPAN:
                return f"{self.year}-{self.last_year}"
            case Term.QUARTER:
                return f"trimestrul {to_roman((self.month or 1) // 3 + 1)}{year}"
            case Term.HALF_YEAR:
                return f"semestrul {to_roman((self.month or 1) // 6 + 1)}{year}"
            case Term.MONTH | Term.DAY:
                return self._said_days(year)
        return " ".join(self.text.lower().split())

    def _said_days(self, year: str) -> str:
        first, last = self.month or 1, self.last_month or self.month or 1
        if first != last:
            last_year = f" {self.last_year}" if self.last_year else year
            first_year = year if last_year != year else ""
            return f"{MONTHS[first - 1]}{first_year} - {MONTHS[last - 1]}{last_year}"
        days = [str(day) for day in (self.day, self.last_day) if day]
        return f"{'-'.join(days)} {MONTHS[first - 1]}{year}".strip()


DATED = frozenset((Term.YEAR, Term.SPAN, Term.QUARTER, Term.HALF_YEAR, Term.MONTH, Term.DAY))
