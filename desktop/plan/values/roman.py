# SPDX-License-Identifier: EUPL-1.2
"""Roman numbers, as service codes and row numbers use them."""

import re

_SIGNS = (("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10))
_SMALL = (("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
_WELL_WRITTEN = re.compile(r"(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def to_roman(number: int) -> str:
    """`number` (1 to 399) as a Roman number: 4 is "IV"."""
    text = ""
    for sign, worth in (*_SIGNS, *_SMALL):
        while number >= worth:
            text += sign
            number -= worth
    return text


def from_roman(text: str) -> int | None:
    """The number of a well written Roman `text` in capitals, or None."""
    if len(text) > 12 or not _WELL_WRITTEN.fullmatch(text):
        return None
    total, rest = 0, text
    for sign, worth in (*_SIGNS, *_SMALL):
        while rest.startswith(sign):
            total += worth
            rest = rest.removeprefix(sign)
    return total
