# SPDX-License-Identifier: EUPL-1.2
"""What the columns of a list's file may hold."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from desktop.i18n import N_
from desktop.plan.fold import fold
from desktop.plan.message import Message, say
from desktop.plan.values.calendar import existing_day
from desktop.plan.values.cpv import read_cpv
from desktop.plan.values.figures import read_number
from desktop.plan.values.service_code import normal_code

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def any_text(text: str) -> Message | None:
    """Nothing is wrong with any text."""
    return None


def service_code(text: str) -> Message | None:
    """Why `text` is not a code of the nomenclature of social services."""
    if normal_code(text):
        return None
    return say(N_("“{code}” is not a service code such as 8810 ID-II."), code=text)


def procurement_code(text: str) -> Message | None:
    """Why `text` is not a CPV code, with the digit that would fit."""
    read = read_cpv(text)
    if read.digits and read.check_digit_ok is not False:
        return None
    return read.problem() or say(N_("No CPV code is read here."))


def year(text: str) -> Message | None:
    """Why `text` is not a year."""
    return None if _YEAR.fullmatch(text) else say(N_("“{text}” is not a year."), text=text)


def year_or_day(text: str) -> Message | None:
    """Why `text` is neither a year nor a day such as 2026-01-31."""
    if first_day(text):
        return None
    return say(N_("“{text}” is neither a year nor a day such as 2026-01-31."), text=text)


def number(text: str) -> Message | None:
    """Why `text` is not an amount in Romanian writing."""
    return None if read_number(text) is not None else say(N_("“{text}” is no amount."), text=text)


def first_day(text: str) -> datetime.date | None:
    """The day of "2026-01-31", the first day of "2026"; None for any other text."""
    return _day(text, 1, 1)


def last_day(text: str) -> datetime.date | None:
    """The day of "2026-01-31", the last day of "2026"; None for any other text."""
    return _day(text, 12, 31)


def _day(text: str, month: int, day: int) -> datetime.date | None:
    if _YEAR.fullmatch(text):
        return datetime.date(int(text), month, day)
    match = _DAY.fullmatch(text)
    return existing_day(int(match[1]), int(match[2]), int(match[3])) if match else None


def same_code(text: str) -> str:
    """A service code in its one spelling, so that two spellings are the same entry."""
    return normal_code(text) or fold(text)


def same_procurement_code(text: str) -> str:
    """The eight digits of a CPV code."""
    return read_cpv(text).digits or fold(text)


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list's file and of the form for one entry.

    `aliases`: other headings a file may have, folded. `problem` looks at a text that is not empty;
    `same` makes texts comparable. Columns that are not `asked` are for files only.
    """

    key: str
    label: str
    aliases: tuple[str, ...] = ()
    needed: bool = False
    problem: Callable[[str], Message | None] = any_text
    same: Callable[[str], str] = fold
    asked: bool = True


needed = partial(ListColumn, needed=True)
unasked = partial(ListColumn, asked=False)
