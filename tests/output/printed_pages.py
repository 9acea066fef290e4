# SPDX-License-Identifier: EUPL-1.2
"""Reads printed pages back: texts, texts inside a box, glyphs with their boxes."""

from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2

from desktop.output.pdf.canvas import Box


class Glyph(NamedTuple):
    """A drawn character and its box, in points from the top left corner of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class PrintedPages:
    """The pages of a PDF file, read back."""

    def __init__(self, data: bytes) -> None:
        self._file = pypdfium2.PdfDocument(data)
        self.pages = list(self._file)
        self._texts = [page.get_textpage() for page in self.pages]

    def size(self, page: int) -> tuple[float, float]:
        return self.pages[page].get_size()

    def text(self, page: int) -> str:
        return _plain(self._texts[page].get_text_range())

    def whole_text(self) -> str:
        return "\n".join(self.text(page) for page in range(len(self.pages)))

    def text_in(self, page: int, box: Box) -> str:
        """The text whose characters stand in `box`."""
        up = self.size(page)[1]
        return _plain(
            self._texts[page].get_text_bounded(
                box.left, up - box.top - box.height, box.left + box.width, up - box.top
            )
        )

    def glyphs(self, page: int) -> Iterator[Glyph]:
        """The characters with ink."""
        reader, up = self._texts[page], self.size(page)[1]
        for position in range(reader.count_chars()):
            character = reader.get_text_range(position, 1)
            if character.strip() and character != "\ufffe":
                left, bottom, right, top = reader.get_charbox(position)
                yield Glyph(character, left, up - top, right, up - bottom)


def _plain(text: str) -> str:
    """Without the sign that pdfium puts where a word was hyphenated at a line's end."""
    return text.replace("\ufffe", "").replace("\x02", "")


def folded(text: str) -> str:
    """Runs of white space as one space: lines are broken when printed."""
    return " ".join(text.split())
