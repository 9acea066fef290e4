# SPDX-License-Identifier: EUPL-1.2
"""The typefaces of the document: Liberation Serif, and DejaVu Sans for what it lacks (✓ ☐ ☑).

Both are shipped with the program, so a document looks the same on every machine.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop import paths

FALLBACK = "DejaVuSans"
REPLACEMENT = "\ufffd"  # drawn for a character that no font has; DejaVu Sans has this one
PRIVATE = range(0xE000, 0xF900)  # signs that mean something else in each font, or nothing


class Face:
    """A typeface: which characters it can draw, how wide texts are, which font draws what."""

    def __init__(self, name: str) -> None:
        own, fallback = _font(name), _font(FALLBACK)
        self.name = name
        self.own = _characters(own)
        self.drawn = self.own | _characters(fallback)
        self._widths = _Widths(own, fallback)
        self._words: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The width of `text`, which this face can draw, at a size of 1 point."""
        found = self._words.get(text)
        if found is None:
            found = self._words[text] = sum(map(self._widths.__getitem__, text))
        return found

    def runs(self, text: str) -> Iterator[tuple[str, str]]:
        """The text in pieces, each with the name of the font that has its characters."""
        if self.own.issuperset(text):
            yield self.name, text
            return
        for owned, characters in groupby(text, key=self.own.__contains__):
            yield self.name if owned else FALLBACK, "".join(characters)


def _characters(font: TTFont) -> frozenset[str]:
    return frozenset(chr(code) for code in font.face.charToGlyph if code not in PRIVATE)


class _Widths(dict[str, float]):
    """Widths of characters at 1 point, looked up once."""

    def __init__(self, own: TTFont, fallback: TTFont) -> None:
        super().__init__()
        self._fonts = own, fallback

    def __missing__(self, character: str) -> float:
        own, fallback = self._fonts
        font = own if ord(character) in own.face.charToGlyph else fallback
        width: float = font.face.charWidths[ord(character)] / 1000
        self[character] = width
        return width


def _font(name: str) -> TTFont:
    """The font of a shipped file, made known to ReportLab the first time."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(paths.resources() / "fonts" / f"{name}.ttf")))
    return pdfmetrics.getFont(name)


@cache
def face(style: str) -> Face:
    """The text face in a style: Regular, Bold, Italic or BoldItalic."""
    return Face(f"LiberationSerif-{style}")
