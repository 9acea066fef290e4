# SPDX-License-Identifier: EUPL-1.2
"""One difference between two plans, and how pairs of texts become differences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.plan.compare.alignment import aligned
from desktop.plan.findings import Place
from desktop.plan.message import Message

Text = tuple[Place, str]  # where it stands, what it says


class What(Enum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Difference:
    """`message` names what it is; `old` and `new` are its texts, as written.

    `place` is in the new plan; of what was removed, in the old one.
    """

    what: What
    place: Place
    message: Message
    old: str = ""
    new: str = ""


def changed(place: Place, message: Message, old: str, new: str) -> Iterator[Difference]:
    """The difference of one text, none where it says the same."""
    if old != new:
        yield Difference(What.CHANGED, place, message, old, new)


def texts_changed(
    message: Message, old: Sequence[Text], new: Sequence[Text]
) -> Iterator[Difference]:
    """The differences of texts that are known by nothing but what they say."""
    for was, now in aligned([text for _p, text in old], [text for _p, text in new]):
        if now is None:
            place, text = old[was or 0]
            yield Difference(What.REMOVED, place, message, old=text)
        elif was is None:
            place, text = new[now]
            yield Difference(What.ADDED, place, message, new=text)
        else:
            yield from changed(new[now][0], message, old[was][1], new[now][1])
