# SPDX-License-Identifier: EUPL-1.2
"""From document blocks to pieces laid out for their pages, upright or on their side."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from desktop.output.blocks import (
    Block,
    Document,
    Heading,
    Letterhead,
    ListBlock,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Style,
    TableBlock,
)
from desktop.output.pdf.columns import Demands, fit, measure, reads_well
from desktop.output.pdf.letterhead import lay_letterhead
from desktop.output.pdf.pages import Frame, Laid, Piece
from desktop.output.pdf.pieces import (
    lay_heading,
    lay_list,
    lay_paragraph,
    lay_title,
)
from desktop.output.pdf.plan_table import lay_table
from desktop.output.pdf.signatures import SignaturePiece
from desktop.output.pdf.structure import Structure
from desktop.output.pdf.styles import BODY

AVERAGE_LETTER = 0.47  # its width, in its size
INTRODUCTION = 0.4  # of a wide page: what stands before a wide table goes with it if it is shorter
BETWEEN = 0.6  # of a wide page: what stands between two wide tables stays with them if shorter

Measured = dict[int, Demands]  # tables by their position among the blocks


def lay_out(
    document: Document, upright: Frame, wide: Frame, structure: Structure
) -> Iterator[Laid]:
    """The pieces of a document, in order; what they are goes into `structure`, in that order."""
    blocks = document.blocks
    measured = {i: measure(b) for i, b in enumerate(blocks) if isinstance(b, TableBlock)}
    sideways = on_their_side(blocks, measured, upright, wide)
    breaks = False
    neighbours = map(Around, (None, *blocks), (*blocks[1:], None))
    for position, (block, around) in enumerate(zip(blocks, neighbours, strict=False)):
        if isinstance(block, PageBreak):
            breaks = True
            continue
        frame = wide if position in sideways else upright
        for piece in _pieces(block, measured.get(position), frame, around, structure):
            yield Laid(piece, position in sideways, breaks)
            breaks = False


class Around(NamedTuple):
    """The blocks before and after a block."""

    above: Block | None
    below: Block | None


def _pieces(
    block: Block, demands: Demands | None, frame: Frame, around: Around, structure: Structure
) -> Iterator[Piece]:
    if isinstance(block, Heading):
        yield lay_heading(block, frame.width, _leads_on(block, around.below), structure)
    elif isinstance(block, Paragraph) and _in_outline(block, around.above):
        yield lay_title(block, frame.width, structure)
    elif isinstance(block, Paragraph):
        yield lay_paragraph(block, frame.width, structure)
    elif isinstance(block, ListBlock):
        leads = isinstance(around.below, TableBlock)
        yield from lay_list(block, frame.width, leads, structure)
    elif isinstance(block, TableBlock) and demands:
        yield lay_table(block, fit(block, demands, frame.width), frame.height, structure)
    elif isinstance(block, SignatureBlock):
        yield SignaturePiece(block, frame.width, structure)
    elif isinstance(block, Letterhead):
        yield from lay_letterhead(block, frame, structure)


def _leads_on(heading: Heading, below: Block | None) -> bool:
    """Whether what follows is under the heading, and not another at its own level or above."""
    return not isinstance(below, Heading) or below.level > heading.level


def _in_outline(block: Paragraph, above: Block | None) -> bool:
    """A title is in the outline, unless a heading is its first line and already there."""
    return block.style is Style.TITLE and not isinstance(above, Heading)


def on_their_side(
    blocks: Sequence[Block], measured: Measured, upright: Frame, wide: Frame
) -> frozenset[int]:
    """The positions of the blocks that stand on wide pages: tables that do not read well upright,
    with their headings, introductions and notes, and short texts between two of them."""
    tables = [p for p, demands in measured.items() if not reads_well(demands, upright.width)]
    found: set[int] = set()
    for table in tables:
        found.update(range(_beginning(blocks, table, wide), _end(blocks, table)))
    _close_gaps(blocks, found, wide)
    return frozenset(found)


def _beginning(blocks: Sequence[Block], table: int, wide: Frame) -> int:
    """Where what belongs to a table begins: at the headings above it if they are near, else at
    what leads to it."""
    room = INTRODUCTION * wide.height
    position = table
    while position and isinstance(blocks[position - 1], Paragraph | ListBlock):
        room -= _about(blocks[position - 1], wide)
        if room < 0:
            return _leading(blocks, table)
        position -= 1
    if not (position and isinstance(blocks[position - 1], Heading)):
        return _leading(blocks, table)
    return _leading(blocks, position)


def _leading(blocks: Sequence[Block], position: int) -> int:
    while position and _leads(blocks[position - 1], blocks[position]):
        position -= 1
    return position


def _leads(block: Block, below: Block) -> bool:
    if isinstance(block, Heading):
        return _leads_on(block, below)
    if isinstance(block, ListBlock):
        return isinstance(below, TableBlock) and len(block.items) == 1
    return isinstance(block, Paragraph) and block.leads


def _end(blocks: Sequence[Block], table: int) -> int:
    """After the notes of a table, and a signature that follows at once."""
    position = table + 1
    while position < len(blocks) and _is_note(blocks[position]):
        position += 1
    if position < len(blocks) and isinstance(blocks[position], SignatureBlock):
        position += 1
    return position


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style is Style.NOTE


def _close_gaps(blocks: Sequence[Block], found: set[int], wide: Frame) -> None:
    places = sorted(found)
    for before, after in pairwise(places):
        between = blocks[before + 1 : after]
        if any(isinstance(block, PageBreak) for block in between):
            continue
        if sum(_about(block, wide) for block in between) <= BETWEEN * wide.height:
            found.update(range(before + 1, after))


def _about(block: Block, frame: Frame) -> float:
    """About how high a block is; exactness is not needed to choose which way a page lies."""
    if isinstance(block, Heading | Paragraph):
        texts = [block.text]
    elif isinstance(block, ListBlock):
        texts = [item.text for item in block.items]
    elif isinstance(block, TableBlock):
        texts = ["\n" * block.header_rows] + [
            max((cell.text for cell in row.cells), key=len) * 2 for row in block.rows
        ]
    else:
        return frame.height
    letters = frame.width / (BODY.size * AVERAGE_LETTER)
    lines = sum(max(1, ceil(len(line) / letters)) for text in texts for line in text.split("\n"))
    return lines * BODY.leading + len(texts) * BODY.after
