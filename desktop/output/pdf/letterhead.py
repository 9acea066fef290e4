# SPDX-License-Identifier: EUPL-1.2
"""The letterhead laid out: coat of arms, the issuer's lines in the middle of the page, a rule."""

from collections.abc import Iterator
from io import BytesIO
from itertools import chain

from PIL import Image
from reportlab.lib.utils import ImageReader

from desktop.output.blocks import Letterhead, Paragraph, Style
from desktop.output.pdf.canvas import Box, Sheet, TextRun
from desktop.output.pdf.lines import break_text
from desktop.output.pdf.pages import Frame, Piece
from desktop.output.pdf.pieces import lay_paragraph
from desktop.output.pdf.structure import Element, Structure
from desktop.output.pdf.styles import (
    LETTERHEAD,
    LETTERHEAD_DETAILS,
    LETTERHEAD_PICTURE,
    TextStyle,
)

BETWEEN = 3.0  # lines and details
ABOVE_RULE = 6.0
TALLEST = 0.5  # of a page
PICTURE = "Stema"  # what a reader that speaks says of it


def lay_letterhead(block: Letterhead, frame: Frame, structure: Structure) -> Iterator[Piece]:
    """The letterhead; one taller than any should be prints as paragraphs, so nothing is lost."""
    piece = LetterheadPiece(block, frame.width)
    if piece.height <= TALLEST * frame.height:
        piece.add_to(structure)
        yield piece
        return
    for text in (*block.lines, *block.details):
        yield lay_paragraph(Paragraph(text, Style.BODY, block.place), frame.width, structure)


class LetterheadPiece(Piece):
    """The picture stands to the left; as much is kept free on the right, so the lines are in the
    middle of the page."""

    after = LETTERHEAD.after
    leads = True

    def __init__(self, block: Letterhead, width: float) -> None:
        self._block = block
        self._width = width
        self._picture = readable(block.picture)
        self._side = LETTERHEAD_PICTURE if self._picture is not None else 0.0
        room = width - 2 * self._side
        self._lines = _run(block.lines, LETTERHEAD, room)
        self._details = _run(block.details, LETTERHEAD_DETAILS, room)
        gap = BETWEEN if block.lines and block.details else 0.0
        self._texts = self._lines.height + gap + self._details.height
        self._inner = max(self._texts, self._side)
        self.height = self._inner + ABOVE_RULE
        self._figure = Element("Figure", alternate=PICTURE)
        self._paragraphs = Element("P"), Element("P")

    def add_to(self, structure: Structure) -> None:
        """Add what will be drawn to the structure."""
        if self._picture is not None:
            structure.root.kids.append(self._figure)
        for paragraph, run in zip(self._paragraphs, (self._lines, self._details), strict=True):
            if run.lines:
                structure.root.kids.append(paragraph)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw picture, lines and details, and the rule under them."""
        if self._picture is not None:
            down = (self._inner - self._side) / 2
            box = Box(left, top + down, self._side, self._side)
            sheet.picture(self._figure, self._picture, box)
        start, room = left + self._side, self._width - 2 * self._side
        upper = top + (self._inner - self._texts) / 2
        lower = upper + self._texts - self._details.height
        place, (above, below) = self._block.place, self._paragraphs
        sheet.text(above, place, Box(start, upper, room, self._lines.height), self._lines)
        sheet.text(below, place, Box(start, lower, room, self._details.height), self._details)
        bottom = top + self.height
        sheet.rules([(left, bottom, left + self._width, bottom)])


def _run(texts: tuple[str, ...], style: TextStyle, width: float) -> TextRun:
    lines = [break_text(text, style.face, width / style.size) for text in texts]
    whole = list(chain.from_iterable(lines))
    return TextRun(whole, style.face, style.size, style.leading, style.align)


def readable(picture: bytes | None) -> ImageReader | None:
    """The picture ready to be drawn; None where there is none, or a damaged one: the texts of the
    plan print without it."""
    if picture is None:
        return None
    try:
        image = ImageReader(BytesIO(picture))
        image.getRGBData()
        if image.mode == "CMYK":  # colours of printing presses have no place in the archive
            image = ImageReader(Image.open(BytesIO(picture)).convert("RGB"))
    except Exception:  # whatever a decoder stumbles over in a damaged file
        return None
    return image
