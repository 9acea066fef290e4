# SPDX-License-Identifier: EUPL-1.2
"""How wide each column of the grid is."""

from collections.abc import Sequence

from desktop.plan.tree import Row
from desktop.ui import theme
from desktop.ui.grid.faces import FULL_WIDTH, NUMBERS, ColumnFace
from desktop.ui.grid.inks import PAD
from desktop.ui.grid.wrapping import Wrapping

SAMPLED_ROWS = 100  # enough to know the words of a column
SHORT_AMOUNT = 14  # letters: "1.830 mii lei"
LABEL_LINES = 5  # a label is given room to stand in so many lines
LONGEST_WORD = 18  # letters; longer words are broken


def needed_width(
    column: ColumnFace, rows: Sequence[Row], wrapping: Wrapping, whole: str = ""
) -> int:
    """The least width that keeps the words of a column and of its label, and `whole`, unbroken."""
    label = wrapping.metrics.horizontalAdvance(column.name) / LABEL_LINES
    words = [wrapping.longest_word(column.column.label, bold=True), label]
    sampled = [row for row in rows if row.kind not in FULL_WIDTH][:SAMPLED_ROWS]
    words += [_whole(column, row.text(column.key), wrapping) for row in sampled]
    words.append(wrapping.bold_metrics.horizontalAdvance(whole))
    letter = wrapping.metrics.averageCharWidth()
    least = letter * 4
    return round(min(max(*words, least), letter * LONGEST_WORD)) + 2 * PAD + theme.HAIR


def _whole(column: ColumnFace, text: str, wrapping: Wrapping) -> float:
    """The width of what should not be broken in a text: a short amount with its unit, a word."""
    short = text[:1].isdigit() and len(text) <= SHORT_AMOUNT and "\n" not in text
    if short and column.kind in NUMBERS:
        return wrapping.bold_metrics.horizontalAdvance(text)
    return wrapping.longest_word(text)


def shared_widths(columns: Sequence[ColumnFace], needs: Sequence[int], available: int) -> list[int]:
    """Widths that fill `available` where they can: chosen widths exactly, the others what they need
    and then by their width class. Wider than `available` in sum where the needs are."""
    chosen = {
        place: max(round(column.column.width * available), needs[place] // 3)
        for place, column in enumerate(columns)
        if column.column.width
    }
    free = [place for place in range(len(columns)) if place not in chosen]
    left = available - sum(chosen.values())
    spread = _spread([columns[p].width.value for p in free], [needs[p] for p in free], left)
    widths = {**chosen, **dict(zip(free, spread, strict=True))}
    return [widths[place] for place in range(len(columns))]


def _spread(weights: Sequence[int], needs: Sequence[int], available: int) -> list[int]:
    extra = available - sum(needs)
    if extra <= 0 or not needs:
        return list(needs)
    unit = available / sum(weights)
    wishes = [max(0.0, weight * unit - need) for weight, need in zip(weights, needs, strict=True)]
    total = sum(wishes) or 1.0
    widths = [need + int(extra * wish / total) for need, wish in zip(needs, wishes, strict=True)]
    widths[wishes.index(max(wishes))] += available - sum(widths)
    return widths
