# SPDX-License-Identifier: EUPL-1.2
"""How an order of rows became another, as the few steps that a Qt model announces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile


@dataclass(frozen=True, slots=True)
class Removed:
    """Rows `first` to `last` went away."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Moved:
    """Rows `first` to `last` went up, before row `before` (before < first)."""

    first: int
    last: int
    before: int


@dataclass(frozen=True, slots=True)
class Inserted:
    """New rows stand now at `first` to `last`."""

    first: int
    last: int


Step = Removed | Moved | Inserted


def steps_between(old: Sequence[int], new: Sequence[int]) -> Iterator[Step]:
    """The steps from `old` to `new` (numbers of rows), each to be applied before the next is read.

    Moves are always upwards: rows that went down are seen as the others having gone up.
    """
    staying = set(new)
    yield from _removals([uid in staying for uid in old])
    before = set(old)
    current = [uid for uid in old if uid in staying]
    yield from _moves(current, [uid for uid in new if uid in before])
    yield from _insertions([uid in before for uid in new])


def _removals(stays: Sequence[bool]) -> Iterator[Removed]:
    """From the last row up, so that earlier positions stay true."""
    last = len(stays) - 1
    while last >= 0:
        first = last
        while first >= 0 and not stays[first]:
            first -= 1
        if first < last:
            yield Removed(first + 1, last)
        last = first - 1


def _moves(current: list[int], wanted: Sequence[int]) -> Iterator[Moved]:
    place = 0
    while place < len(wanted):
        if current[place] == wanted[place]:
            place += 1
            continue
        first = current.index(wanted[place], place)
        length = _common_length(current, first, wanted, place)
        yield Moved(first, first + length - 1, place)
        moved = current[first : first + length]
        current[place : first + length] = [*moved, *current[place:first]]
        place += length


def _common_length(one: Sequence[int], start: int, other: Sequence[int], other_start: int) -> int:
    pairs = zip(islice(one, start, None), islice(other, other_start, None), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _insertions(known: Sequence[bool]) -> Iterator[Inserted]:
    first = 0
    while first < len(known):
        last = first
        while last < len(known) and not known[last]:
            last += 1
        if last > first:
            yield Inserted(first, last - 1)
        first = last + 1
