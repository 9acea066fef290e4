# SPDX-License-Identifier: EUPL-1.2
"""Texts as a workbook holds them: what XML cannot hold, what Excel would take for a formula."""

import re
from collections.abc import Collection

LONGEST = 32_767  # UTF-16 units of one cell
LONGEST_NAME = 31  # and of a sheet's name
# Excel reads "_x0007_" in a text as the character of that number, and writes what XML cannot hold
# that way (ECMA-376, ST_Xstring); so a text that looks like it is escaped as well.
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_RISKY = re.compile(r"\s*[=+\-@]|[\t\r\n]")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\ufffe\uffff]+")
_RESERVED = "history"  # Excel keeps this name for itself


def escaped(text: str) -> str:
    """`text` as it stands in the XML of a workbook."""
    return _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def looks_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet might run the text, here or in a CSV made of it."""
    return _RISKY.match(text) is not None


def pieces(text: str) -> list[str]:
    """`text` in parts that each fit a cell; one part unless it is very long."""
    if len(text) * 2 <= LONGEST:
        return [text]
    found, start, length = [], 0, 0
    for at, character in enumerate(text):
        width = 2 if ord(character) > 0xFFFF else 1
        if length + width > LONGEST:
            found.append(text[start:at])
            start, length = at, 0
        length += width
    return [*found, text[start:]]


def sheet_name(wanted: str, taken: Collection[str]) -> str:
    """A name for a sheet, like `wanted`, that Excel takes and that is not among `taken`.

    `taken`: names in small letters.
    """
    plain = " ".join(_NOT_IN_NAMES.sub(" ", wanted).split()).strip("' ")
    name, number = _cut(plain, LONGEST_NAME) or "Tabel", 1
    while name.lower() in taken or name.lower() == _RESERVED:
        number += 1
        ending = f" ({number})"
        name = _cut(plain or "Tabel", LONGEST_NAME - len(ending)) + ending
    return name


def _cut(text: str, units: int) -> str:
    """The beginning of `text`, at most so many UTF-16 units, never half a character."""
    cut = text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")
    return cut.strip("' ")
