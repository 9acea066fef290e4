# SPDX-License-Identifier: EUPL-1.2
"""Floor areas, in square metres."""

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.i18n import N_
from desktop.plan.findings import Reading
from desktop.plan.fold import fold
from desktop.plan.message import Message, say
from desktop.plan.values.figures import LOOSE, read_number, written
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.phrases import number_readings, unclear_number
from desktop.plan.values.value import Value

_LONGEST = 120
# The unit may be absent: the column says it ("-mp-").
_AREA = re.compile(
    rf"(?:(?:cca\.?|circa|aprox\.?|aproximativ|minim|maxim|suprafata(?: utila)?|s ?=) ?:? ?)?"
    rf"({LOOSE}) ?(?:mp\b|m\.p\.?|m ?2\b|m²|metri patrati)?\.? ?(?:\*+\)?)?"
)


@dataclass(frozen=True, slots=True)
class Area(Value):
    """An area; `square_metres` is None where none is read."""

    square_metres: Decimal | None = None
    unclear: str = ""

    def understood(self) -> Message | None:
        """The area with its unit."""
        if self.square_metres is None:
            return None
        return say(N_("{number} mp"), number=written(self.square_metres))

    def problem(self) -> Message | None:
        """Why no area is read."""
        if self.square_metres is not None or self.is_blank():
            return None
        if self.unclear:
            return unclear_number(self.unclear)
        return say(N_("No area is read here, so totals leave it out."))

    def readings(self) -> tuple[Reading, ...]:
        """The areas that may have been meant."""
        return number_readings(self.text, self.unclear) if self.unclear else ()

    def number(self) -> Decimal | None:
        """The square metres."""
        return self.square_metres

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


def read_area(text: str, unit: str | None = None) -> Area:
    """The area in `text`; `unit` is not used."""
    match = _AREA.fullmatch(fold(text)) if len(text) <= _LONGEST else None
    if match is None or says_nothing(text):
        return Area(text)
    number = read_number(match[1])
    return Area(text, unclear=match[1]) if number is None else Area(text, number)
