# SPDX-License-Identifier: EUPL-1.2
"""How far sections are, by their states alone; what their tables hold is in `progress`.

Apart from `progress` because the window shows it before anything else is loaded.
"""

from collections.abc import Collection, Sequence
from enum import Enum

from desktop.i18n import N_
from desktop.plan.coverage import uncovered
from desktop.plan.tree import Section, State


class Progress(Enum):
    """State of a chapter; `value` is its sign, which always stands with a word."""

    TO_DO = "○"
    IN_PROGRESS = "◐"
    DONE = "●"
    LOOK = "▲"  # findings need attention

    @property
    def word(self) -> str:
        """The state in words, an interface text."""
        return _WORDS[self]


_WORDS = {
    Progress.TO_DO: N_("to do"),
    Progress.IN_PROGRESS: N_("in progress"),
    Progress.DONE: N_("done"),
    Progress.LOOK: N_("needs attention"),
}


def progress_of(sections: Sequence[Section], troubled: Collection[str | None]) -> Progress:
    """How far a section and those inside it are; `troubled`: idents with something to look at."""
    if any(section.ident in troubled for section in sections):
        return Progress.LOOK
    counted = to_fill(sections)
    done = sum(section.state is not State.TO_DO for section in counted)
    if done == len(counted):
        return Progress.DONE
    return Progress.IN_PROGRESS if done else Progress.TO_DO


def to_fill(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections that hold or await something; not the headings that only hold other sections."""
    counted = tuple(uncovered(sections))
    followers = (*counted[1:], None)
    return tuple(
        section
        for section, after in zip(counted, followers, strict=False)
        if section.blocks
        or section.state is not State.FILLED
        or after is None
        or after.level <= section.level
    )
