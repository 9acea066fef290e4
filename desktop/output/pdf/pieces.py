# SPDX-License-Identifier: EUPL-1.2
"""Texts laid out in lines: paragraphs, headings, list items, signatures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.output.blocks import (
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
)
from desktop.output.pdf.canvas import Box, Sheet, TextRun
from desktop.output.pdf.lines import Line, break_text
from desktop.output.pdf.pages import Piece
from desktop.output.pdf.structure import Element, ListItemElements, Structure, add_list
from desktop.output.pdf.styles import (
    HEADINGS,
    INDENT,
    ITEM,
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
    """An entry of the outline; depth 0 is the outermost."""

    title: str
    depth: int


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the first line of a list item, `left` points from the frame's edge."""

    text: str
    left: float
    glued: bool  # no space after it
    element: Element


@dataclass(slots=True)
class TextPiece(Piece):
    """Lines of one text, `left` points from the frame's edge and at most `width` wide."""

    element: Element
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
        above = replace(self, lines=self.lines[:count], after=0.0, leads=False)
        below = replace(self, lines=self.lines[count:], at_top=0.0, bookmark=None, marker=None)
        return above, below

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw marker and lines, and note the heading in the outline."""
        if self.bookmark:
            sheet.bookmark(self.bookmark.title, self.bookmark.depth, top)
        box = Box(left + self.left, top, self.width, self.height)
        if self.marker:
            self._draw_marker(self.marker, sheet, left, top)
        sheet.text(self.element, self.place, box, self._run(self.lines))

    def _run(self, lines: Sequence[Line]) -> TextRun:
        style = self.style
        return TextRun(lines, style.face, style.size, style.leading, style.align)

    def _draw_marker(self, marker: Marker, sheet: Sheet, left: float, top: float) -> None:
        width = self.style.face.width(marker.text)
        box = Box(left + marker.left, top, width * self.style.size, self.style.leading)
        run = self._run([Line(marker.text, width, cut=marker.glued)])._replace(align="start")
        sheet.text(marker.element, self.place, box, run)


def lay_heading(block: Heading, width: float, leads: bool, structure: Structure) -> TextPiece:
    """A heading; it stays with what follows, if that `leads` on from it."""
    element, depth = structure.heading(block.level)
    style = TITLE_HEADING if block.centred else HEADINGS[min(block.level, max(HEADINGS))]
    piece = _lay_text(block.text, block.place, style, width, element)
    return replace(piece, leads=leads, bookmark=Bookmark(_one_line(block.text), depth))


def lay_title(block: Paragraph, width: float, structure: Structure) -> TextPiece:
    """A paragraph that is the title of what follows, and stands in the outline as a chapter."""
    element, depth = structure.heading(1)
    piece = _lay_text(block.text, block.place, TEXTS[block.style], width, element)
    return replace(piece, leads=block.leads, bookmark=Bookmark(_one_line(block.text), depth))


def lay_paragraph(block: Paragraph, width: float, structure: Structure) -> TextPiece:
    """A paragraph."""
    element = structure.root.add("P")
    piece = _lay_text(block.text, block.place, TEXTS[block.style], width, element)
    return replace(piece, leads=block.leads)


def _one_line(text: str) -> str:
    return " ".join(drawable(text, ITEM.face).split())


def _lay_text(
    text: str, place: Place, style: TextStyle, width: float, element: Element
) -> TextPiece:
    lines = break_text(text, style.face, width / style.size)
    return TextPiece(
        element,
        place,
        lines,
        style,
        0.0,
        width,
        before=style.before,
        after=style.after,
        at_top=style.at_top,
    )


def lay_list(
    block: ListBlock, width: float, leads: bool, structure: Structure
) -> Iterator[TextPiece]:
    """The items; texts at the same indent stand in line, to the right of the widest marker.

    An item that ends in a colon stays with what follows, the last one also if it `leads`.
    """
    gutters = {item.indent: gutter_of(block.items, item.indent) for item in block.items}
    printed = [item for item in block.items if item.marker.strip() or item.text.strip()]
    shown = [(_shown_marker(item), item.indent) for item in printed]
    for item, elements in zip(printed, add_list(structure.root, shown), strict=True):
        piece = _lay_item(item, gutters[item.indent], width, elements)
        introduces = item.text.rstrip().endswith(":") or (leads and item is printed[-1])
        yield replace(piece, leads=introduces)


def gutter_of(items: Sequence[ListItem], indent: int) -> float:
    """The room that the markers at an indent take, but for those that begin their texts."""
    widths = (marker_width(item) for item in items if item.indent == indent)
    return max((width for width in widths if width <= WIDEST_MARKER), default=0.0)


def marker_width(item: ListItem) -> float:
    """The room a marker takes, and a little between it and its text unless they are glued."""
    between = "" if item.tight or not item.marker else "  "
    return ITEM.face.width(_one_line(item.marker) + between) * ITEM.size


def stands_beside(item: ListItem) -> bool:
    """Whether the marker stands before the text; a wide one begins the text's first line."""
    return marker_width(item) <= WIDEST_MARKER


def _shown_marker(item: ListItem) -> str:
    """The marker that stands before the first line, "" where there is none or the text holds it."""
    return _one_line(item.marker) if stands_beside(item) else ""


def _lay_item(item: ListItem, gutter: float, width: float, elements: ListItemElements) -> TextPiece:
    """Text in line with the others of its indent; a marker too wide for that begins the text."""
    left = min(item.indent * INDENT, width / 2)
    beside = stands_beside(item)
    start = left + gutter if beside else left
    text = item.text if beside else item.marker + ("" if item.tight else " ") + item.text
    lines = break_text(text, ITEM.face, (width - start) / ITEM.size)
    piece = TextPiece(elements.body, item.place, lines, ITEM, start, width - start)
    if elements.label:
        edge = start - marker_width(item) if item.tight else left
        piece.marker = Marker(_shown_marker(item), edge, item.tight, elements.label)
    return replace(piece, before=ITEM.before, after=ITEM.after)
