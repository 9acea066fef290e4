# SPDX-License-Identifier: EUPL-1.2
"""A document as a PDF file: lay out, share out over pages, draw."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.output.blocks import Block, Document, ListBlock
from desktop.output.pdf.canvas import Box, Placement, Sheet
from desktop.output.pdf.finish import finished
from desktop.output.pdf.flow import lay_out
from desktop.output.pdf.fonts import face
from desktop.output.pdf.metadata import Description
from desktop.output.pdf.pages import Frame, Laid, Page, frames, paginate
from desktop.output.pdf.structure import Structure
from desktop.output.pdf.styles import FOOT_SIZE, MARK_SIZE, MILLIMETRE
from desktop.output.pdf.text import drawable
from desktop.plan.watch import Watch, stretch, unwatched

MARK_TOP = 9 * MILLIMETRE
FOOT_BOTTOM = 11 * MILLIMETRE
LAID, DRAWN, WHOLE = 40, 85, 100  # how far a print is once all is laid out, drawn, finished


class Rendered(NamedTuple):
    """A PDF file, where each part of the plan stands in it, each page's width and height."""

    data: bytes
    placements: tuple[Placement, ...]
    pages: int
    sizes: tuple[tuple[float, float], ...]  # in points


def render(document: Document, watch: Watch = unwatched) -> Rendered:
    """The PDF file of `document`; the same document always gives the same bytes.

    `watch` is told between blocks and pages; what it raises ends the work.
    """
    upright, wide = frames(document.page)
    structure = Structure()
    flow = _watched(lay_out(document, upright, wide, structure), document, watch)
    pages = paginate(flow, upright, wide)
    sheet = Sheet()
    for number, page in enumerate(pages, start=1):
        watch(LAID + (DRAWN - LAID) * number // len(pages), WHOLE)
        _draw_page(sheet, page, document.mark, f"Pagina {number} din {len(pages)}")
    sizes = tuple((page.frame.page_width, page.frame.page_height) for page in pages)
    title, author = (drawable(text, face("Regular")) for text in (document.title, document.author))
    description = Description(title, author, document.language)
    data = finished(sheet.finish(), description, structure, stretch(watch, DRAWN, WHOLE))
    return Rendered(data, tuple(sheet.placements), len(pages), sizes)


def _watched(flow: Iterator[Laid], document: Document, watch: Watch) -> Iterator[Laid]:
    expected = sum(map(_pieces, document.blocks)) or 1
    for number, laid in enumerate(flow):
        watch(min(LAID * number // expected, LAID), WHOLE)
        yield laid


def _pieces(block: Block) -> int:
    return len(block.items) if isinstance(block, ListBlock) else 1


def _draw_page(sheet: Sheet, page: Page, mark: str, foot: str) -> None:
    frame = page.frame
    sheet.start_page(frame.page_width, frame.page_height)
    if mark:
        _running(sheet, frame, mark, "Bold", MARK_SIZE, MARK_TOP, "end")
    for placed in page.placed:
        placed.piece.draw(sheet, frame.left, frame.top + placed.top)
    _running(sheet, frame, foot, "Regular", FOOT_SIZE, frame.page_height - FOOT_BOTTOM, "centre")


def _running(
    sheet: Sheet, frame: Frame, text: str, style: str, size: float, top: float, align: str
) -> None:
    box = Box(frame.left, top, frame.width, size)
    sheet.running_text(text, face(style), size, box, align)
