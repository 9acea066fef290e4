# SPDX-License-Identifier: EUPL-1.2
"""How full a service is: a percentage, or the persons in it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.i18n import N_, NN_
from desktop.plan.findings import Reading
from desktop.plan.fold import fold
from desktop.plan.message import Message, say
from desktop.plan.values.figures import LOOSE, read_number, written
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.phrases import counted, number_readings, unclear_number
from desktop.plan.values.value import Value

_LONGEST = 80
_OCCUPANCY = re.compile(
    rf"({LOOSE}) ?(?:(%|la suta\b)|/ ?({LOOSE})(?![0-9./]))?"
    r" ?(?:(?:de )?(?:persoan[ae]|pers\.|beneficiar[ie]?|copii|adulti|locuri(?: ocupate)?))?"
    r" ?(?:\*+\)?)?\.?"
)


@dataclass(frozen=True, slots=True)
class Occupancy(Value):
    """`percent` ("70%"), or `count` of persons ("38") and, where written, of how many `places`."""

    percent: Decimal | None = None
    count: Decimal | None = None
    places: Decimal | None = None
    unclear: str = ""

    def understood(self) -> Message | None:
        """The percentage or the persons."""
        if self.percent is not None:
            return say("{number} %", number=written(self.percent))
        if self.count is None:
            return None
        persons = counted(*NN_("{count} person", "{count} persons"), self.count)
        if self.places is None:
            return persons
        places = counted(*NN_("{count} place", "{count} places"), self.places)
        return say(N_("{persons} in {places}"), persons=persons, places=places)

    def problem(self) -> Message | None:
        """Why neither a percentage nor persons are read."""
        if self.percent is not None or self.count is not None or self.is_blank():
            return None
        if self.unclear:
            return unclear_number(self.unclear)
        return say(N_("Neither a percentage nor a number of persons is read here."))

    def readings(self) -> tuple[Reading, ...]:
        """The numbers that may have been meant."""
        return number_readings(self.text, self.unclear) if self.unclear else ()

    def number(self) -> Decimal | None:
        """The persons: counts may be added, percentages may not."""
        return self.count

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


def read_occupancy(text: str, unit: str | None = None) -> Occupancy:
    """The occupancy in `text`; `unit` is not used."""
    match = _OCCUPANCY.fullmatch(fold(text)) if len(text) <= _LONGEST else None
    if match is None or says_nothing(text):
        return Occupancy(text)
    number = read_number(match[1])
    if number is None:
        return Occupancy(text, unclear=match[1])
    if match[2]:
        return Occupancy(text, percent=number)
    if number != number.to_integral_value():
        return Occupancy(text)
    return Occupancy(text, count=number, places=read_number(match[3]) if match[3] else None)
