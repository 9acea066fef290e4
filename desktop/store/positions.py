# SPDX-License-Identifier: EUPL-1.2
"""Places of siblings in their order: whole numbers with gaps, so that most insertions move none."""

from collections.abc import Sequence

GAP = 1 << 20
ROOMY = 1 << 10  # what a rebalanced stretch must have between neighbours


def spread(count: int) -> list[int]:
    """Positions of `count` siblings stored for the first time."""
    return [GAP * (i + 1) for i in range(count)]


def make_room(positions: Sequence[int], index: int, count: int) -> tuple[list[int], dict[int, int]]:
    """Positions for `count` new siblings before `positions[index]`, increasing.

    `positions` is strictly increasing. Also returns {index: new position} of the existing
    siblings that must give way: none, but where too many were inserted at one place.
    """
    low = high = index
    while True:
        wanted = count + high - low
        start, step = _stretch(positions, low, high, wanted)
        if step >= (1 if low == high else ROOMY):
            break
        low, high = max(0, 2 * low - high - 1), min(len(positions), 2 * high - low + 1)
    fresh = [start + step * (k + 1) for k in range(wanted)]
    new = fresh[index - low : index - low + count]
    moved = dict(zip(range(low, index), fresh, strict=False))
    moved |= dict(zip(range(index, high), fresh[index - low + count :], strict=True))
    return new, moved


def _stretch(positions: Sequence[int], low: int, high: int, wanted: int) -> tuple[int, int]:
    """(position before the first, step) for `wanted` siblings in place of positions[low:high]."""
    if high == len(positions):
        return (positions[low - 1] if low else 0), GAP
    if low == 0:
        return positions[high] - (wanted + 1) * GAP, GAP
    return positions[low - 1], (positions[high] - positions[low - 1]) // (wanted + 1)
