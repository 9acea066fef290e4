# SPDX-License-Identifier: EUPL-1.2
"""Reads a tagged PDF as a reader that speaks does: element after element, and what is not read."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

CODES = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
ARTIFACT = -1


@dataclass
class Tagged:
    """An element of the structure as it stands in the file."""

    tag: str
    text: str  # its own, of all pages
    pages: list[int]  # of each mark
    attributes: dict[str, Any]
    name: str  # by which others refer to it
    alternate: str  # what a picture shows
    given: pikepdf.Object  # as long as the file is there
    kids: "list[Tagged]" = field(default_factory=list)

    def all(self, *tags: str) -> "list[Tagged]":
        """The elements of these kinds in it, and itself; all of them without a kind."""
        own = [self] if not tags or self.tag in tags else []
        return own + [each for kid in self.kids for each in kid.all(*tags)]

    def read(self) -> str:
        """All its text, in the order of reading."""
        return self.text + "".join(kid.read() for kid in self.kids)

    def columns(self) -> int:
        return int(self.attributes.get("/ColSpan", 1))

    def rows(self) -> int:
        return int(self.attributes.get("/RowSpan", 1))


class TaggedFile:
    """A PDF file; marks are (page, number)."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.pages = [page.obj for page in self.pdf.pages]
        self._numbers = {page.objgen: number for number, page in enumerate(self.pages)}

    @cached_property
    def texts(self) -> dict[tuple[int, int], str]:
        """What is drawn under each mark; under ARTIFACT what is not read."""
        found: dict[tuple[int, int], str] = defaultdict(str)
        for number, page in enumerate(self.pages):
            for mark, text in _drawn(page):
                found[number, mark] += text
        return dict(found)

    @cached_property
    def root(self) -> Tagged:
        """The Document."""
        (document,) = _listed(self.pdf.Root.StructTreeRoot.K)
        return self._element(document)

    def _element(self, given: pikepdf.Object) -> Tagged:
        marks: list[tuple[int, int]] = []
        kids: list[Tagged] = []
        for kid in _listed(given.get("/K", [])):
            if isinstance(kid, int):
                marks.append((self._numbers[given.Pg.objgen], kid))
            elif kid.get("/Type") == "/MCR":
                marks.append((self._numbers[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") != "/OBJR":
                kids.append(self._element(kid))
        text = "".join(self.texts.get(mark, "") for mark in marks)
        pages = [page for page, _ in marks]
        attributes = dict(given.get("/A", {}))
        name, alternate = str(given.get("/ID", "")), str(given.get("/Alt", ""))
        return Tagged(str(given.S)[1:], text, pages, attributes, name, alternate, given, kids)


def _listed(kids: Any) -> list[Any]:
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _drawn(page: pikepdf.Object) -> Iterator[tuple[int, str]]:
    """Each text drawn on a page, and the mark it is under; text under none fails."""
    fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
    letters: dict[int, str] = {}
    under: list[int] = []
    instead: str | None = None  # what is read for what is drawn
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" if "/ActualText" in (meant := operands[1]):
                under.append(under[-1])
                instead = str(meant.ActualText)
            case "BDC":
                under.append(_mark(*operands))
            case "EMC":
                under.pop()
                instead = None
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj":
                assert under, "text that is neither content nor artifact"
                drawn = "".join(letters[code] for code in bytes(operands[0]))
                yield under[-1], drawn if instead is None else instead


def _mark(tag: pikepdf.Object, properties: pikepdf.Object) -> int:
    return ARTIFACT if tag == "/Artifact" else int(properties.MCID)


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """What each code of a font means."""
    found = CODES.findall(font.ToUnicode.read_bytes())
    return {
        int(code, 16): bytes.fromhex(meant.decode()).decode("utf-16-be") for code, meant in found
    }
