# SPDX-License-Identifier: EUPL-1.2
"""Markers that Word can count: "c.1.2." is what stands before a number, the number, what follows.

A marker is left to Word only where Word prints exactly what is written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_lowercase
from typing import NamedTuple

LARGEST = 999
LONGEST_BULLET = 3
NUMBER = re.compile(r"(.*?)(0|[1-9][0-9]*)([^0-9]*)")
WORD = re.compile(r"(\W*)([a-z]+|[A-Z]+)(\W*)")
TENS = ("", "x", "xx", "xxx")
UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
WORDS = {  # by the name that Word has for them, each at the place of its value
    "Letter": ("", *ascii_lowercase),
    "Roman": tuple(tens + units for tens in TENS for units in UNITS),
}


class Counted(NamedTuple):
    """A marker that counts; `form` is how Word names the kind of its number."""

    prefix: str
    form: str
    value: int
    suffix: str

    @property
    def pattern(self) -> str:
        """The marker with %1 for its number, as Word has it."""
        return f"{self.prefix}%1{self.suffix}"

    @property
    def following(self) -> "Counted":
        """The marker after this one."""
        return self._replace(value=self.value + 1)


def is_bullet(marker: str) -> bool:
    """Whether a marker is a sign that stands before each item alike."""
    short = 0 < len(marker) <= LONGEST_BULLET
    return short and _is_plain(marker) and not any(map(str.isalnum, marker))


def readings(marker: str) -> Iterator[Counted]:
    """What a marker counts: a number, a letter, a Roman number; "i)" may be either of the last."""
    if not _is_plain(marker):
        return
    if found := NUMBER.fullmatch(marker):
        before, digits, after = found.groups()
        if not before[-1:].isdigit() and int(digits) <= LARGEST:
            yield Counted(before, "decimal", int(digits), after)
    elif found := WORD.fullmatch(marker):
        before, word, after = found.groups()
        case = "lower" if word.islower() else "upper"
        for form, words in WORDS.items():
            if word.lower() in words:
                yield Counted(before, case + form, words.index(word.lower()), after)


def best_reading(found: Sequence[Counted], later: Iterable[str]) -> Counted:
    """The reading that the markers after it go on with, else the first."""
    if len(found) == 1:
        return found[0]
    coming = {reading for marker in later for reading in readings(marker)}
    return next((reading for reading in found if reading.following in coming), found[0])


def _is_plain(marker: str) -> bool:
    """Whether Word would print a marker as it is; it replaces %1 by a number."""
    return marker == marker.strip() and marker.isprintable() and "%" not in marker
