# SPDX-License-Identifier: EUPL-1.2
"""The ways in which a cell says "nothing"."""

import re
from enum import StrEnum

from desktop.plan.fold import fold


class Nothing(StrEnum):
    """Five ways of saying "none"; all count as nothing and print as written."""

    BLANK = "blank"
    DASH = "dash"
    NOT_APPLICABLE = "not-applicable"
    ZERO = "zero"
    SEE_NOTE = "see-note"


# A real "nothing" is short; longer texts say something beside it.
_LONGEST = 40
_DASH = re.compile(r"[-._/ ]+")
_NOT_APPLICABLE = re.compile(
    r"(?:nr)?[-:. ]*"
    r"(?:nu (?:este|e|ii) (?:cazul|aplicabil)|nu se aplica|neaplicabil|n\.?/?a)[-.;* ]*"
)
_SEE_NOTE = re.compile(r"\*+ ?[0-9]{0,2} ?\)?")
_ZERO = re.compile(r"0+(?:,0+)?")


def which_nothing(text: str) -> Nothing | None:
    """The way in which `text` says "nothing", or None where it says something."""
    if len(text) > _LONGEST and text.strip():
        return None
    folded = fold(text)
    if not folded:
        return Nothing.BLANK
    for pattern, nothing in (
        (_DASH, Nothing.DASH),
        (_NOT_APPLICABLE, Nothing.NOT_APPLICABLE),
        (_SEE_NOTE, Nothing.SEE_NOTE),
        (_ZERO, Nothing.ZERO),
    ):
        if pattern.fullmatch(folded):
            return nothing
    return None


def says_nothing(text: str) -> bool:
    """True where `text` says "nothing" in any way but the number zero."""
    return which_nothing(text) not in (None, Nothing.ZERO)
