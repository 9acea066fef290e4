# SPDX-License-Identifier: EUPL-1.2
"""Sheets, sections of the Word file: pages that lie one way, from a page break to the next."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.output.blocks import Block, Document, PageBreak, TableBlock
from desktop.output.docx.markup import Element, made, twips
from desktop.output.pdf.columns import Demands, measure
from desktop.output.pdf.flow import on_their_side
from desktop.output.pdf.pages import Frame, frames
from desktop.output.pdf.render import FOOT_BOTTOM, MARK_TOP
from desktop.output.pdf.styles import FOOT_SIZE, LEADING


class Standing(NamedTuple):
    """A block on its sheet, between its neighbours there. `demands`: what a table asks."""

    block: Block
    above: Block | None
    below: Block | None
    demands: Demands | None


class Sheet(NamedTuple):
    """Pages of one frame and what stands on them."""

    frame: Frame
    blocks: Sequence[Standing]


def sheets(document: Document) -> Iterator[Sheet]:
    """The sheets of a document, at least one; its tables lie as they do in the PDF."""
    upright, wide = frames(document.page)
    blocks = document.blocks
    measured = {i: measure(b) for i, b in enumerate(blocks) if isinstance(b, TableBlock)}
    sideways = on_their_side(blocks, measured, upright, wide)
    if not blocks:
        yield Sheet(upright, ())
    for run in _runs(blocks, sideways):
        around = (None, *(blocks[position] for position in run), None)
        standing = tuple(
            Standing(blocks[position], around[number], around[number + 2], measured.get(position))
            for number, position in enumerate(run)
        )
        yield Sheet(wide if run[0] in sideways else upright, standing)


def _runs(blocks: Sequence[Block], sideways: frozenset[int]) -> Iterator[list[int]]:
    """The positions of the blocks of each sheet."""
    run: list[int] = []
    for position, block in enumerate(blocks):
        breaks = isinstance(block, PageBreak)
        if run and (breaks or (position in sideways) != (run[0] in sideways)):
            yield run
            run = []
        if not breaks:
            run.append(position)
    if run:
        yield run


def page_settings(frame: Frame) -> Element:
    """How the pages of a sheet lie, and their margins."""
    lies = {"orient": "landscape"} if frame.page_width > frame.page_height else {}
    return made(
        "sectPr",
        made("pgSz", w=twips(frame.page_width), h=twips(frame.page_height), **lies),
        made(
            "pgMar",
            top=twips(frame.top),
            right=twips(frame.page_width - frame.left - frame.width),
            bottom=twips(frame.page_height - frame.top - frame.height),
            left=twips(frame.left),
            header=twips(MARK_TOP),
            footer=twips(FOOT_BOTTOM - FOOT_SIZE * LEADING),
            gutter=0,
        ),
    )
