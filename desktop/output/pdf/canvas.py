# SPDX-License-Identifier: EUPL-1.2
"""The sheet that everything is drawn on: page by page, measured from the top left corner.

All content goes through `Sheet.text` and `Sheet.picture`, each mark of it noted in its element of
the structure; all furniture (rules, shades, running lines) goes through `Sheet.furniture`, as
artifacts that readers pass over. Every text is noted with the part of the plan it comes from, too.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from desktop.output.pdf.fonts import Face, face
from desktop.output.pdf.lines import Line
from desktop.output.pdf.structure import Element, Field, Mark
from desktop.output.pdf.styles import HAIRLINE, LINE_GREY
from desktop.plan.findings import Place

rl_config.useA85 = 0  # streams as bytes: files a fifth smaller, and sooner written

ASCENT, DESCENT = 0.891, 0.216  # of the text face, in its size
THIN_SPACE = "\u2009"
SOFT_HYPHEN = "FEFF00AD"  # as PDF writes it
WIDEST_SPACE = 1.0  # of the size, added to a space at most when a line is stretched


class Box(NamedTuple):
    """A rectangle in points, from the top left corner of the page."""

    left: float
    top: float
    width: float
    height: float


class TextRun(NamedTuple):
    """Lines and how they are set."""

    lines: Sequence[Line]
    face: Face
    size: float
    leading: float
    align: str = "start"

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.leading


class Placement(NamedTuple):
    """Where a part of the plan was printed. `repeated`: a header line printed once more."""

    place: Place
    page: int  # from 0
    box: Box
    text: str
    repeated: bool = False


class Sheet:
    """The pages of one PDF file, drawn one after another."""

    def __init__(self) -> None:
        self.placements: list[Placement] = []
        self._file = BytesIO()
        self._page = -1
        self._height = 0.0
        self._marks = 0  # on this page
        self._canvas = Canvas(
            self._file,
            invariant=1,  # the same bytes for the same document
            initialFontName=face("Regular").name,
        )

    def start_page(self, width: float, height: float) -> None:
        """End the page that was drawn on, if any, and begin one of this size in points."""
        if self._page >= 0:
            self._canvas.showPage()
        self._canvas.setPageSize((width, height))
        self._height = height
        self._page += 1
        self._marks = 0

    def finish(self) -> bytes:
        """End the last page; the whole file."""
        self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()

    def text(
        self,
        element: Element | None,
        place: Place,
        box: Box,
        run: TextRun,
        region: Box | None = None,
    ) -> None:
        """Draw lines of `element` into `box`; None where they were printed before and are repeated.

        `region` is what they belong to, where it is more than the box.
        """
        if run.lines:
            with self._content(element) if element else self.furniture("Pagination"):
                self._draw(box, run)
        words = "\n".join(line.text for line in run.lines)
        repeated = element is None
        self.placements.append(Placement(place, self._page, region or box, words, repeated))

    def field(self, element: Element, name: str, tooltip: str, box: Box) -> None:
        """Keep `box` for an electronic signature; `element` holds the field. Nothing is drawn."""
        element.kids.append(Field(name, tooltip, self._page, self._corners(box)))

    def running_text(self, text: str, style: Face, size: float, box: Box, align: str) -> None:
        """A line of the page's furniture: page number, mark of a draft."""
        with self.furniture("Pagination"):
            self._draw(
                box, TextRun([Line(text, style.width(text))], style, size, box.height, align)
            )

    def shade(self, box: Box, grey: float) -> None:
        """A rectangle in a light grey."""
        with self.furniture():
            self._canvas.setFillGray(grey)
            bottom = self._height - box.top - box.height
            self._canvas.rect(box.left, bottom, box.width, box.height, stroke=0, fill=1)

    def rules(self, segments: Sequence[tuple[float, float, float, float]]) -> None:
        """Hairlines, each from (left, top) to (right, bottom)."""
        with self.furniture():
            self._canvas.setLineWidth(HAIRLINE)
            self._canvas.setStrokeGray(LINE_GREY)
            self._canvas.setLineCap(2)
            up = self._height
            self._canvas.lines(
                [(x, up - y, right, up - bottom) for x, y, right, bottom in segments]
            )

    def picture(self, element: Element, picture: ImageReader, box: Box) -> None:
        """A picture, as large as fits into the middle of `box`; its clear parts stay clear."""
        element.corners = self._corners(box)
        with self._content(element):
            self._canvas.drawImage(
                picture,
                box.left,
                element.corners[1],
                box.width,
                box.height,
                mask="auto",
                preserveAspectRatio=True,
                anchor="c",
            )

    @contextmanager
    def furniture(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside belongs to the page and not to the text of the plan."""
        self._canvas.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
        self._canvas.saveState()
        yield
        self._canvas.restoreState()
        self._canvas.addLiteral("EMC")

    def bookmark(self, title: str, depth: int, top: float) -> None:
        """An entry of the outline, pointing at `top`; depth 0 is the outermost."""
        key = f"b{len(self.placements)}"
        self._canvas.bookmarkHorizontal(key, 0, self._height - top)
        self._canvas.addOutlineEntry(title, key, depth, closed=False)

    @contextmanager
    def _content(self, element: Element) -> Iterator[None]:
        self._canvas.addLiteral(f"/{element.tag} <</MCID {self._marks}>> BDC")
        element.marks.append(Mark(self._page, self._marks))
        self._marks += 1
        yield
        self._canvas.addLiteral("EMC")

    def _corners(self, box: Box) -> tuple[float, float, float, float]:
        top = self._height - box.top
        return box.left, top - box.height, box.left + box.width, top

    def _draw(self, box: Box, run: TextRun) -> None:
        drawn = self._canvas.beginText()
        middle = (run.leading - (ASCENT + DESCENT) * run.size) / 2
        baseline = self._height - box.top - middle - ASCENT * run.size
        font, stretched = "", 0.0
        for position, line in enumerate(run.lines):
            left, stretch = _set(line, box, run)
            drawn.setTextOrigin(left, baseline - position * run.leading)
            if stretch != stretched:
                drawn.setWordSpace(stretch)
                stretched = stretch
            whole = line.text[:-1] if line.hyphenated else line.text + _ending(line)
            for needed, piece in run.face.runs(whole):
                if needed != font:
                    drawn.setFont(needed, run.size)
                    font = needed
                drawn.textOut(piece)
            if line.hyphenated:
                font = _hyphen(drawn, run)
        if stretched:
            drawn.setWordSpace(0)  # it would hold for the texts after this one
        self._canvas.drawText(drawn)


def _hyphen(drawn: PDFTextObject, run: TextRun) -> str:
    """A hyphen that is read as a soft one, for the word goes on; the font it is drawn in."""
    drawn.setFont(run.face.name, run.size)
    drawn._code.append(f"/Span <</ActualText <{SOFT_HYPHEN}>>> BDC")
    drawn.textOut("-")
    drawn._code.append("EMC")
    return run.face.name


def _ending(line: Line) -> str:
    """A space that keeps words apart for readers that join lines or cells; after a hyphen of the
    text another kind of space, or it is taken for a hyphenated word and dropped."""
    if line.cut:
        return ""
    return THIN_SPACE if line.text.endswith("-") else " "


def _set(line: Line, box: Box, run: TextRun) -> tuple[float, float]:
    """Where a line starts, and what is added to each of its spaces."""
    room = box.width - line.width * run.size
    match run.align:
        case "end":
            return box.left + room, 0.0
        case "centre":
            return box.left + room / 2, 0.0
        case "justify" if line.wraps and not line.cut:
            spaces = line.text.count(" ") + line.text.count("\u00a0")
            stretch = room / spaces if spaces else 0.0
            return box.left, stretch if stretch <= WIDEST_SPACE * run.size else 0.0
    return box.left, 0.0
