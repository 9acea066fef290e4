# SPDX-License-Identifier: EUPL-1.2
"""Romanian months and days that exist."""

import datetime
from types import MappingProxyType

MONTHS = (
    "ianuarie",
    "februarie",
    "martie",
    "aprilie",
    "mai",
    "iunie",
    "iulie",
    "august",
    "septembrie",
    "octombrie",
    "noiembrie",
    "decembrie",
)
_SHORT = ("ian", "feb", "mar", "apr", "mai", "iun", "iul", "aug", "sep", "oct", "noi", "dec")
_NUMBER = MappingProxyType(
    {**{name: i for i, name in enumerate(_SHORT, 1)}, "noe": 11, "nov": 11, "sep": 9}
)
# Folded; "noembrie" is a frequent slip.
MONTH = (
    r"(?:ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie"
    r"|noi?embrie|decembrie)\b"
)
SHORT_MONTH = r"(?:ian|feb|mar|apr|iun|iul|aug|sept?|oct|noi|nov|dec)\b\.?"
YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"


def month_number(word: str) -> int:
    """The number of a folded month name or its abbreviation, as the patterns above match it."""
    return _NUMBER[word[:3]]


def existing_day(year: int, month: int, day: int) -> datetime.date | None:
    """The date, or None where there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def last_day_of(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)
