# SPDX-License-Identifier: EUPL-1.2
"""Texts laid out in lines: paragraphs, headings, list items, signatures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from desktop.output.blocks import (
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    SignatureBlock,
)
from desktop.output.pdf.canvas import Box, Sheet, TextRun
from desktop.output.pdf.lines import Line, break_text
from desktop.output.pdf.pages import Piece
from desktop.output.pdf.styles import (
    HEADINGS,
    INDENT,
    ITEM,
    SIGNATURE,
    SIGNATURE_ROOM,
    TEXTS,
    TITLE_HEADING,
    TextStyle,
)
from desktop.output.pdf.text import drawable
from desktop.plan.findings import Place

TOGETHER = 2  # lines of a paragraph that never stand alone on a page
WIDEST_MARKER = 4 * INDENT  # a longer marker begins the text's first line


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; level 0 is the outermost."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the first line of a list item, `left` points from the frame's edge."""

    text: str
    left: float


@dataclass(slots=True)
class TextPiece(Piece):
    """Lines of one text, `left` points from the frame's edge and at most `width` wide."""

    place: Place
    lines: Sequence[Line]
    style: TextStyle
    left: float
    width: float
    leads: bool = False
    bookmark: Bookmark | None = None
    marker: Marker | None = None
    before: float = 0.0
    after: float = 0.0
    at_top: float = 0.0
    more: bool = False
    height: float = field(init=False)

    def __post_init__(self) -> None:
        self.height = len(self.lines) * self.style.leading

    def split(self, room: float) -> "tuple[TextPiece, TextPiece] | None":
        """At least two lines stay on each side."""
        count = min(int(room / self.style.leading), len(self.lines) - TOGETHER)
        return self._parted(count) if count >= TOGETHER else None

    def detach_tail(self) -> "tuple[TextPiece | None, TextPiece]":
        """Without its last two lines, where enough stays."""
        count = len(self.lines) - TOGETHER
        return self._parted(count) if count >= TOGETHER else (None, self)

    def _parted(self, count: int) -> "tuple[TextPiece, TextPiece]":
        above = replace(self, lines=self.lines[:count], after=0.0, leads=False, more=True)
        below = replace(self, lines=self.lines[count:], at_top=0.0, bookmark=None, marker=None)
        return above, below

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw marker and lines, and note the heading in the outline."""
        if self.bookmark:
            sheet.bookmark(self.bookmark.title, self.bookmark.level, top)
        box = Box(left + self.left, top, self.width, self.height)
        if self.marker:
            self._draw_marker(sheet, left, top)
        sheet.text(self.place, box, self._run(self.lines, self.more))

    def _run(self, lines: Sequence[Line], more: bool) -> TextRun:
        style = self.style
        return TextRun(lines, style.face, style.size, style.leading, style.align, more)

    def _draw_marker(self, sheet: Sheet, left: float, top: float) -> None:
        assert self.marker
        width = self.style.face.width(self.marker.text)
        start = left + self.marker.left
        box = Box(start, top, width * self.style.size, self.style.leading)
        run = self._run([Line(self.marker.text, width)], more=bool(self.lines))
        sheet.text(self.place, box, run._replace(align="start"))


def lay_heading(block: Heading, width: float, leads: bool) -> TextPiece:
    """A heading; it stays with what follows, if that `leads` on from it."""
    style = TITLE_HEADING if block.centred else HEADINGS[min(block.level, max(HEADINGS))]
    piece = _lay_text(block.text, block.place, style, width, leads)
    return replace(piece, bookmark=Bookmark(_one_line(block.text), block.level - 1))


def lay_paragraph(block: Paragraph, width: float, bookmark: Bookmark | None) -> TextPiece:
    """A paragraph."""
    piece = _lay_text(block.text, block.place, TEXTS[block.style], width, leads=block.leads)
    return replace(piece, bookmark=bookmark)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _lay_text(text: str, place: Place, style: TextStyle, width: float, leads: bool) -> TextPiece:
    lines = break_text(text, style.face, width / style.size)
    return TextPiece(
        place,
        lines,
        style,
        0.0,
        width,
        leads,
        before=style.before,
        after=style.after,
        at_top=style.at_top,
    )


def lay_list(block: ListBlock, width: float, leads: bool) -> Iterator[TextPiece]:
    """The items; texts at the same indent stand in line, to the right of the widest marker.

    An item that ends in a colon stays with what follows, the last one also if it `leads`.
    """
    gutters = {item.indent: _gutter(block.items, item.indent) for item in block.items}
    printed = [item for item in block.items if item.marker.strip() or item.text.strip()]
    for item in printed:
        piece = _lay_item(item, gutters[item.indent], width)
        introduces = item.text.rstrip().endswith(":") or (leads and item is printed[-1])
        yield replace(piece, leads=introduces)


def _gutter(items: Sequence[ListItem], indent: int) -> float:
    beside = (item for item in items if item.indent == indent and not item.tight)
    widths = (_marker_width(item.marker) for item in beside)
    return max((width for width in widths if width <= WIDEST_MARKER), default=0.0)


def _marker_width(marker: str) -> float:
    shown = drawable(marker, ITEM.face).replace("\n", " ")
    return ITEM.face.width(shown + "  ") * ITEM.size if marker else 0.0


def _lay_item(item: ListItem, gutter: float, width: float) -> TextPiece:
    left = min(item.indent * INDENT, width / 2)
    beside = not item.tight and _marker_width(item.marker) <= WIDEST_MARKER
    text = item.text if beside else f"{item.marker}{'' if item.tight else ' '}{item.text}"
    start = left + gutter if beside else left
    room = width - start
    lines = break_text(text, ITEM.face, room / ITEM.size)
    shown = drawable(item.marker, ITEM.face).replace("\n", " ")
    marker = Marker(shown, left) if beside and item.marker else None
    return TextPiece(
        item.place,
        lines,
        ITEM,
        start,
        room,
        marker=marker,
        before=ITEM.before,
        after=ITEM.after,
    )


class SignaturePiece(Piece):
    """Signers beside one another, and room under them for hand and stamp."""

    before, after = SIGNATURE.before, SIGNATURE.after
    needs_company = True

    def __init__(self, block: SignatureBlock, width: float) -> None:
        self._place = block.place
        self._column_width = width / max(block.columns, 2)
        self._offset = width - self._column_width * block.columns
        room = self._column_width / SIGNATURE.size
        self._lines = [(line, break_text(line.text, SIGNATURE.face, room)) for line in block.lines]
        heights = [0] * (max(line.row for line in block.lines) + 1)
        for line, lines in self._lines:
            heights[line.row] = max(heights[line.row], len(lines))
        self._tops = [above * SIGNATURE.leading for above in accumulate(heights, initial=0)]
        self.height = self._tops[-1] + SIGNATURE_ROOM

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the lines in the order of the plan, each in the column of its signer."""
        style = SIGNATURE
        for line, lines in self._lines:
            x = left + self._offset + line.column * self._column_width
            height = len(lines) * style.leading
            box = Box(x, top + self._tops[line.row], self._column_width, height)
            sheet.text(
                self._place, box, TextRun(lines, style.face, style.size, style.leading, style.align)
            )
