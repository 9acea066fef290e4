# SPDX-License-Identifier: EUPL-1.2
"""Which of two lists belong together, and which changed their place."""

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def aligned(old: Sequence[T], new: Sequence[T]) -> Iterator[tuple[int | None, int | None]]:
    """Indexes that belong together, in order: equal values, and values in each other's place.

    None stands where the other list has nothing.
    """
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _tag, first, end, new_first, new_end in matcher.get_opcodes():
        yield from zip_longest(range(first, end), range(new_first, new_end))


def moved(old: Sequence[T], new: Sequence[T]) -> tuple[T, ...]:
    """The values of both lists that do not follow each other as they did, as few as can be.

    Each value stands once in a list.
    """
    places = {value: place for place, value in enumerate(old)}
    common = [value for value in new if value in places]
    staying = _longest_increasing([places[value] for value in common])
    return tuple(value for at, value in enumerate(common) if at not in staying)


def _longest_increasing(numbers: Sequence[int]) -> set[int]:
    """The indexes of a longest run of `numbers` that increases; others may stand between."""
    ends: list[int] = []  # the smallest last number of a run of each length
    ends_at: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(ends_at[length - 1] if length else None)
        ends[length : length + 1] = [number]
        ends_at[length : length + 1] = [at]
    staying: set[int] = set()
    last = ends_at[-1] if ends_at else None
    while last is not None:
        staying.add(last)
        last = before[last]
    return staying
