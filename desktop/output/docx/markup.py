# SPDX-License-Identifier: EUPL-1.2
"""WordprocessingML (ISO/IEC 29500-1) in small pieces. Sizes come in points.

The elements inside a property element stand in the order of the schema: Word calls a file damaged
where they do not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from desktop.output.pdf.fonts import REPLACEMENT
from desktop.output.pdf.text import CONTROLS, LINE_ENDS

Element = BaseOxmlElement

TWIPS = 20  # in a point
KEPT_CONTROLS = "\t\n"
UNHOLDABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")  # no character of XML (1.0, 2.2)
BLANKS = {code: " " for code in CONTROLS if chr(code) not in KEPT_CONTROLS}
BREAKS = {"\n": "br", "\t": "tab"}
PIECES = re.compile(r"([\n\t])")


@dataclass(frozen=True, slots=True)
class Own:
    """What a paragraph has of its own, beside its style. None, False: as the style says."""

    keep_next: bool = False
    numbering: int | None = None
    before: float | None = None
    left: float | None = None
    right: float = 0.0
    hanging: float = 0.0
    align: str | None = None
    outline: int | None = None  # 0 is the outermost


PLAIN = Own()


def made(tag: str, *children: Element, **attributes: str | int) -> Element:
    """`made("jc", val="right")` is <w:jc w:val="right"/>."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(children)
    return element


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * TWIPS)


def paragraph(style: str, text: str, own: Own = PLAIN) -> Element:
    """A paragraph of one text."""
    return made("p", _properties(style, own), *runs(text))


def runs(text: str) -> Iterator[Element]:
    """The run of a text, its line breaks and tabs as Word has them; none for an empty one."""
    if text:
        yield made("r", *_pieces(holdable(text)))


def holdable(text: str) -> str:
    """`text` as XML can hold it: one kind of line end; control characters as blanks and what is no
    character as a visible sign, both as in the PDF (`unprintable` reports the latter)."""
    if text.isprintable():
        return text
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    return UNHOLDABLE.sub(REPLACEMENT, text.translate(BLANKS))


def _pieces(text: str) -> Iterator[Element]:
    for piece in PIECES.split(text):
        if piece in BREAKS:
            yield made(BREAKS[piece])
        elif piece:
            written = made("t")
            written.text = piece
            if piece != piece.strip() or "  " in piece:
                written.set(qn("xml:space"), "preserve")
            yield written


def _properties(style: str, own: Own) -> Element:
    return made("pPr", made("pStyle", val=style), *_own_properties(own))


def _own_properties(own: Own) -> Iterator[Element]:
    if own.keep_next:
        yield made("keepNext")
    if own.numbering is not None:
        yield made("numPr", made("ilvl", val=0), made("numId", val=own.numbering))
    if own.before is not None:
        yield made("spacing", before=twips(own.before))
    if own.left is not None:
        edges = {"left": own.left, "right": own.right, "hanging": own.hanging}
        yield made("ind", **{name: twips(points) for name, points in edges.items()})
    if own.align is not None:
        yield made("jc", val=own.align)
    if own.outline is not None:
        yield made("outlineLvl", val=own.outline)
