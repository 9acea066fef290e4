# SPDX-License-Identifier: EUPL-1.2
"""How wide columns are: the longest word first, then what makes the table short.

All measures are at a type size of 1 point, so one measuring serves every size that is tried.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from desktop.output.blocks import Align, TableBlock, TableCell
from desktop.output.pdf.fonts import Face, face
from desktop.output.pdf.lines import longest_piece
from desktop.output.pdf.styles import (
    BOLD_ROWS,
    PAD_X,
    READABLE_SIZE,
    TABLE_LEADING,
    TABLE_SIZES,
)
from desktop.output.pdf.text import drawable

STEPS = 48  # in which the room left over is given out
SAMPLE = 80  # rows looked at to give it out: enough for the shape of any table
SHAPE = 0.35  # how much taller than wide a cell may be and still read well
SHORT = 7.0  # a line up to so many times the type size is not broken if that can be helped
LONGEST_NUMBER = 8.0  # times the type size
HEADER_LINES = 2  # into which a label may be broken for its column to be narrower
SLACK = 0.2  # points beside the longest word, against rounding
LAST_LINE = 0.4  # of a line is empty at the end of a text


class Demand(NamedTuple):
    """What a text asks of its column: its longest word, its longest line, all its lines in a row,
    and how many lines it has at least."""

    word: float = 0.0
    line: float = 0.0
    length: float = 0.0
    lines: int = 0


class Fit(NamedTuple):
    """A chosen type size and the columns' widths, in points."""

    size: float
    widths: list[float]


class Demands(NamedTuple):
    """What a table asks: the rows' cells, and for each column the most that any cell asks."""

    rows: list[list[Demand]]
    most: list[Demand]
    shares: list[float | None]

    def readable(self, size: float) -> list[float]:
        """Widths in which no word is broken and no cell is a thin strip."""
        return [_readable(demand, size) + 2 * PAD_X + SLACK for demand in self.most]

    def least(self, size: float) -> list[float]:
        """Widths in which no word is broken."""
        return [demand.word * size + 2 * PAD_X + SLACK for demand in self.most]


def _readable(demand: Demand, size: float) -> float:
    square = math.sqrt(demand.length * TABLE_LEADING / SHAPE) * size
    return max(demand.word * size, min(demand.line * size, max(square, SHORT * size)))


def measure(table: TableBlock) -> Demands:
    """The demands of a table; a text over several columns asks only that its words fit."""
    count = len(table.columns)
    header = [Demand()] * count
    for cell in table.header:
        asked = _demand(cell.text, face("Bold"))
        share = Demand(asked.word / cell.columns, asked.line / cell.columns / HEADER_LINES)
        for column in range(cell.column, cell.column + cell.columns):
            header[column] = _greater(header[column], share)
    rows = []
    most = header
    for row in table.rows:
        weight = face("Bold" if row.kind in BOLD_ROWS else "Regular")
        demands = _row_demands(row.cells, weight)
        rows.append(demands)
        most = list(map(_greater, most, demands))
    return Demands(rows, most, [column.width for column in table.columns])


def _greater(one: Demand, other: Demand) -> Demand:
    return Demand(
        max(one.word, other.word),
        max(one.line, other.line),
        max(one.length, other.length),
        max(one.lines, other.lines),
    )


def _row_demands(cells: Sequence[TableCell], weight: Face) -> list[Demand]:
    found: list[Demand] = []
    for cell in cells:
        asked = _demand(cell.text, weight)
        if cell.columns == 1:
            found.append(_whole(asked) if cell.align is Align.END else asked)
        else:
            found += [Demand(word=asked.word / cell.columns)] * cell.columns
    return found


def _whole(number: Demand) -> Demand:
    """The demand of a number, which is not parted from its unit: "1.478.027,51 lei"."""
    return number._replace(word=number.line) if number.line <= LONGEST_NUMBER else number


def _demand(text: str, weight: Face) -> Demand:
    if not text:
        return Demand()
    lines = drawable(text, weight).split("\n")
    widths = [weight.width(line) for line in lines]
    word = max(weight.width(word) for line in lines for word in line.split(" "))
    return Demand(word, max(widths), sum(widths), len(lines))


def reads_well(demands: Demands, width: float) -> bool:
    """Whether the table can be printed `width` wide without small type or thin columns."""
    return sum(demands.readable(READABLE_SIZE)) <= width


def fit(table: TableBlock, demands: Demands, width: float) -> Fit:
    """The type size and the widths for a table `width` wide.

    The largest type in which it reads well, else a small one in which no word is broken. Only
    where the longest words do not fit side by side even in the smallest type are columns made
    narrower than their words, which then are hyphenated.
    """
    for size in TABLE_SIZES:
        if sum(demands.readable(size)) <= width:
            return Fit(size, _shared_out(demands, demands.readable(size), size, width))
    for size in TABLE_SIZES:
        if size <= READABLE_SIZE and sum(demands.least(size)) <= width:
            return Fit(size, _shared_out(demands, _widened(demands, size, width), size, width))
    return Fit(TABLE_SIZES[-1], _squeezed(table, demands, width))


def lines_of(demand: Demand, width: float, size: float) -> float:
    """About how many lines a text takes in a column `width` points wide."""
    room = (width - 2 * PAD_X) / size
    broken = demand.length / room + LAST_LINE * demand.lines
    return broken if demand.line > room else float(demand.lines)


def _widened(demands: Demands, size: float, width: float) -> list[float]:
    """The least widths, each widened towards the readable one by its part of half the room."""
    least, readable = demands.least(size), demands.readable(size)
    part = (width - sum(least)) / (sum(readable) - sum(least)) / 2
    return [low + (want - low) * part for low, want in zip(least, readable, strict=True)]


def _squeezed(table: TableBlock, demands: Demands, width: float) -> list[float]:
    """Widths below the longest words, in the smallest type, the widest columns giving up first."""
    size = TABLE_SIZES[-1]
    wanted = demands.least(size)
    floors = [piece * size + 2 * PAD_X + SLACK for piece in _longest_pieces(table)]
    if sum(floors) >= width:
        return [floor * width / sum(floors) for floor in floors]
    low, high = 0.0, max(wanted)
    for _ in range(STEPS):
        cap = (low + high) / 2
        taken = sum(max(floor, min(want, cap)) for floor, want in zip(floors, wanted, strict=True))
        low, high = (cap, high) if taken <= width else (low, cap)
    widths = [max(floor, min(want, low)) for floor, want in zip(floors, wanted, strict=True)]
    return _filled(widths, width)


def _longest_pieces(table: TableBlock) -> list[float]:
    longest = [0.0] * len(table.columns)
    for cell in table.header:
        if cell.columns == 1:
            _widen(longest, cell.column, cell.text, face("Bold"))
    for row in table.rows:
        weight = face("Bold" if row.kind in BOLD_ROWS else "Regular")
        column = 0
        for each in row.cells:
            if each.columns == 1:
                _widen(longest, column, each.text, weight)
            column += each.columns
    return longest


def _widen(longest: list[float], column: int, text: str, weight: Face) -> None:
    words = set(drawable(text, weight).split())
    longest[column] = max(longest[column], *(longest_piece(word, weight) for word in words), 0.0)


def _shared_out(demands: Demands, base: list[float], size: float, width: float) -> list[float]:
    """Widths from `base` on: first what a person asked for, then step by step more for the column
    that makes the tallest rows shorter."""
    asked = any(demands.shares)
    widths = _asked_for(demands.shares, demands.least(size), width) if asked else base
    free = [share is None for share in demands.shares]
    if not any(free):
        return _filled(widths, width)
    rows = _sample(demands.rows)
    step = max(width - sum(widths), 0.0) / STEPS
    for _ in range(STEPS):
        gains = _gains(rows, widths, size, free)
        if not any(gains):
            break
        widths[gains.index(max(gains))] += step
    return _filled(widths, width, free)


def _asked_for(shares: Sequence[float | None], least: Sequence[float], width: float) -> list[float]:
    """Each column at its share or its least, whichever is more; shares shrink if they must."""
    asked = [
        max(share * width if share else 0.0, low) for share, low in zip(shares, least, strict=True)
    ]
    extra, room = sum(asked) - sum(least), width - sum(least)
    scale = min(1.0, room / extra) if extra > 0 else 0.0
    return [low + (ask - low) * scale for ask, low in zip(asked, least, strict=True)]


def _gains(
    rows: Sequence[Sequence[Demand]], widths: Sequence[float], size: float, free: Sequence[bool]
) -> list[float]:
    """For each column how much a little more width would shorten rows."""
    gains = [0.0] * len(widths)
    for row in rows:
        tallest, column = 1.0, -1
        for position, demand in enumerate(row):
            lines = lines_of(demand, widths[position], size)
            if lines > tallest:
                wraps = demand.line > (widths[position] - 2 * PAD_X) / size
                tallest, column = lines, position if wraps and free[position] else -1
        if column >= 0:
            gains[column] += tallest / widths[column]
    return gains


def _sample(rows: Sequence[list[Demand]]) -> list[list[Demand]]:
    return list(rows[:: max(1, math.ceil(len(rows) / SAMPLE))])


def _filled(
    widths: Sequence[float], width: float, free: Sequence[bool] | None = None
) -> list[float]:
    """The widths made to fill the table: what is left is given out in proportion."""
    growing = [w if free is None or free[i] else 0.0 for i, w in enumerate(widths)]
    left, base = width - sum(widths), sum(growing)
    return [w + left * grow / base for w, grow in zip(widths, growing, strict=True)]
