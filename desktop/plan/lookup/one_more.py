# SPDX-License-Identifier: EUPL-1.2
"""One more entry of a list in a cell that names several: which part is meant, how it is joined."""

import re

_SEPARATORS = "\n,;"
_LEAD = re.compile(r"[\s0-9.)(–—•*-]*")  # "2 ", "1. ", "- " before the name


def part_at(text: str, position: int) -> tuple[int, int]:
    """Where the name that is written at `position` starts and ends, its number left out."""
    start = max(text.rfind(separator, 0, position) for separator in _SEPARATORS) + 1
    ends = (text.find(separator, position) for separator in _SEPARATORS)
    end = min((end for end in ends if end >= 0), default=len(text))
    lead = _LEAD.match(text, start, end)
    return (min(lead.end(), position) if lead else start), end


def with_one_more(text: str, added: str, separator: str) -> str:
    """`text` with one more name at its end, parted as the others are; else by `separator`."""
    before = text.rstrip()
    if not before:
        return added
    if before[-1] in ",;":
        return f"{before}{text[len(before) :] or ' '}{added}"
    return f"{before}{_separator_of(before) or separator}{added}"


def _separator_of(text: str) -> str:
    return next((s for s in ("\n", "; ", ", ") if s in text), "")
