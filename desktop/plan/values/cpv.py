# SPDX-License-Identifier: EUPL-1.2
"""Codes of the common procurement vocabulary (Regulation (EC) 213/2008): "85312100-0"."""

import re
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.findings import Reading
from desktop.plan.message import Message, say
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.value import Value

_LONGEST = 5000
_CODE = re.compile(r"(?<![0-9.,/-])([0-9]{8})(?:\s?[-–—‑−]\s?([0-9])(?![0-9]))?(?![0-9])")
_WEIGHTS = (3, 7, 1, 3, 7, 1, 3, 7)


@dataclass(frozen=True, slots=True)
class CpvCode(Value):
    """The first CPV code of a text: eight `digits` and, where written, its `check_digit`."""

    digits: str | None = None
    check_digit: int | None = None
    written_code: str = ""

    @property
    def right_check_digit(self) -> int | None:
        """The check digit that belongs to the digits."""
        return check_digit_of(self.digits) if self.digits else None

    @property
    def check_digit_ok(self) -> bool | None:
        """Whether the check digit belongs to the digits; None where there is none to compare."""
        return None if self.check_digit is None else self.check_digit == self.right_check_digit

    def understood(self) -> Message | None:
        """The whole code."""
        if self.digits is None or self.check_digit_ok is False:
            return None
        return say(N_("CPV {code}"), code=f"{self.digits}-{self.right_check_digit}")

    def problem(self) -> Message | None:
        """Why the code is not right."""
        if self.digits is None:
            return None if self.is_blank() else say(N_("No CPV code is read here."))
        if self.check_digit_ok is False:
            return say(
                N_("The last digit of CPV code {code} does not fit: {digits} ends in -{right}."),
                code=self.written_code,
                digits=self.digits,
                right=self.right_check_digit,
            )
        return None

    def readings(self) -> tuple[Reading, ...]:
        """The text with the check digit that fits; which of the nine digits is wrong is unknown."""
        if self.check_digit_ok is not False:
            return ()
        right = f"{self.digits}-{self.right_check_digit}"
        text = self.text.replace(self.written_code, right, 1)
        return (Reading(text, say(N_("with the last digit that fits"))),)

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


def read_cpv(text: str, unit: str | None = None) -> CpvCode:
    """The first CPV code in `text`; `unit` is not used."""
    match = _CODE.search(text, 0, _LONGEST)
    if match is None:
        return CpvCode(text)
    return CpvCode(text, match[1], int(match[2]) if match[2] else None, match[0])


def check_digit_of(digits: str) -> int:
    """The ninth digit of a CPV code from its first eight: weighted sum modulo 10.

    The regulation does not print the rule. Weights 3 7 1 3 7 1 3 7 give the check digit of every
    code of our list and of the codes with a last digit other than 0 that the tests name.
    """
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 10
