# SPDX-License-Identifier: EUPL-1.2
"""How the document looks: sizes in points, in one place."""

from dataclasses import dataclass, replace

from desktop.output.blocks import Style
from desktop.output.pdf.fonts import Face, face
from desktop.plan.tree import RowKind

MILLIMETRE = 72 / 25.4
LEADING = 1.22  # of the type size, in running text
TABLE_LEADING = 1.16
TABLE_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
READABLE_SIZE = 8.0  # a table goes on its side rather than be printed smaller than this
INDENT = 15.0  # of one step in a list
HAIRLINE = 0.4
HEADER_GREY, GROUP_GREY, LINE_GREY = 0.92, 0.96, 0.35
PAD_X, PAD_TOP, PAD_BOTTOM = 3.0, 1.8, 2.6  # inside a table cell
SIGNATURE_ROOM = 40 * MILLIMETRE  # for hand and stamp, under the names
HAND_ROOM = 20 * MILLIMETRE  # where no stamp goes
BOLD_ROWS = {RowKind.GROUP, RowKind.TOTAL}
FOOT_SIZE, MARK_SIZE = 9.0, 11.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The look of a text. `align`: start, end, centre or justify; spaces in points."""

    style: str = "Regular"
    size: float = 11.5
    align: str = "justify"
    before: float = 0.0
    after: float = 4.5
    at_top: float = 0.0  # above it where it begins a page

    @property
    def face(self) -> Face:
        """The typeface."""
        return face(self.style)

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * LEADING


BODY = TextStyle()
TEXTS = {
    Style.BODY: BODY,
    Style.TITLE: TextStyle("Bold", 15, "centre", before=30, after=24, at_top=24),
    Style.ANNEX: TextStyle("Bold", 11.5, "end", after=1),
    Style.ARTICLE: replace(BODY, before=3, after=7),
    Style.ADOPTION: TextStyle("Italic", 10.5, "start", before=3, after=3),
    Style.UNIT: TextStyle("Italic", 9.5, "end", before=2, after=2),
    Style.OBJECTIVE: TextStyle("Bold", 11.5, "start", before=8, after=4),
    Style.CAPTION: TextStyle("Bold", 11, "start", before=8, after=4),
    Style.NOTE: TextStyle("Regular", 9.5, "justify", before=2, after=3),
}
HEADINGS = {
    1: TextStyle("Bold", 13.5, "start", before=20, after=8),
    2: TextStyle("Bold", 12, "start", before=14, after=6),
    3: TextStyle("BoldItalic", 11.5, "start", before=10, after=4),
    4: TextStyle("Italic", 11.5, "start", before=7, after=3),
}
LETTERHEAD = TextStyle("Bold", 11.5, "centre", after=18)
LETTERHEAD_DETAILS = TextStyle("Regular", 9, "centre")
LETTERHEAD_PICTURE = 22 * MILLIMETRE  # the side of the square it stands in
TITLE_HEADING = TextStyle("Bold", 16, "centre", before=30, after=4, at_top=24)
ITEM = replace(BODY, after=3)
SIGNATURE = TextStyle("Regular", 11.5, "centre", before=26, after=10)
