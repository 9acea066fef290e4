# SPDX-License-Identifier: EUPL-1.2
"""One entry of a list that a picker shows, and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.i18n import N_
from desktop.plan.message import Message, say
from desktop.plan.tree import nothing

Line = Mapping[str, str]  # a line of a list's file, by the names of its columns


class Certainty(StrEnum):
    """Where an entry comes from; only what is verified may be shown as law."""

    VERIFIED = "verified"  # read in a law or an official publication, or agreed by several plans
    PRACTICE = "practice"  # stands in a published plan
    WEB = "web"  # stands on a page of an authority
    INFERRED = "inferred"
    MEMORY = "memory"
    BROUGHT = "brought"  # from a list the person brought, which does not say
    OWN = "own"  # the person's own

    @property
    def sure(self) -> bool:
        """Whether the entry was seen somewhere, not concluded or remembered."""
        return self in (Certainty.VERIFIED, Certainty.PRACTICE, Certainty.OWN)

    def said(self) -> Message:
        """How sure it is, in words for the person."""
        return say(_SAID[self])


_SAID = {
    Certainty.VERIFIED: N_("checked"),
    Certainty.PRACTICE: N_("seen in the plans of other councils"),
    Certainty.WEB: N_("seen on the page of an authority"),
    Certainty.INFERRED: N_("not sure: check it"),
    Certainty.MEMORY: N_("not checked: look it up before you use it"),
    Certainty.BROUGHT: N_("from the list you brought"),
    Certainty.OWN: N_("yours"),
}
_LEAST_SURE_FIRST = (
    Certainty.MEMORY,
    Certainty.INFERRED,
    Certainty.WEB,
    Certainty.PRACTICE,
    Certainty.VERIFIED,
)


def certainty_of(line: Line) -> Certainty:
    """What a line says of itself, the least sure word of it; BROUGHT where it says nothing."""
    words = line.get("certainty") or line.get("confidence") or ""
    return next((each for each in _LEAST_SURE_FIRST if each in words), Certainty.BROUGHT)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a picker shows and finds. `code`: what it is known by, "" where it has none.

    `kind`: what sort of thing it is; `about`: whom it is for, or what else helps to find it.
    `first_year`, `last_year`: its period, None where it has no such end. `line`: where it was read,
    for the form that edits it.
    """

    label: str
    code: str = ""
    kind: str = ""
    about: str = ""
    certainty: Certainty = Certainty.BROUGHT
    own: bool = False
    first_year: int | None = None
    last_year: int | None = None
    line: Line = field(default_factory=nothing, compare=False, repr=False)

    def ends_before(self, year: int) -> bool:
        """Whether its period is over when `year` begins."""
        return self.last_year is not None and self.last_year < year
