# SPDX-License-Identifier: EUPL-1.2
"""What entries of the council file mean: days and numbers of people; texts stay as written."""

import datetime
import re

from desktop.plan.values import Term
from desktop.plan.values.deadline import read_deadline

_COUNT = re.compile(r"\s*([0-9]{1,4})\s*(?:consilieri|voturi)?\s*\.?\s*", re.IGNORECASE)
NONE_WORDS = frozenset(("-", "--", "–", "—", "niciunul", "niciun vot", "nu sunt"))


def date_of(text: str) -> datetime.date | None:
    """The one day that `text` says ("26.02.2027", "26 februarie 2027"), or None."""
    days = [item for item in read_deadline(text).items if item.term is Term.DAY and item.year]
    return days[0].ends(days[0].year or 0) if len(days) == 1 else None


def count_of(text: str) -> int | None:
    """The number of people that `text` says, 0 for a dash; None where it says none."""
    if text.strip().lower() in NONE_WORDS:
        return 0
    found = _COUNT.fullmatch(text)
    return int(found[1]) if found else None
