# SPDX-License-Identifier: EUPL-1.2
"""What a document is made of, for readers that speak: a tree of headings, lists, tables, fields.

Elements are named as PDF names them (ISO 32000-1, 14.8.4). They are made when a block is laid out;
what is drawn of each, on one page or on several, is noted in it by the sheet.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

DEEPEST_HEADING = 6
NUMBERINGS = {  # how the first marker of a list looks, and what PDF calls such a list
    "Decimal": re.compile(r"\(?\d+[.)]*"),
    "UpperRoman": re.compile(r"\(?(I|[IVXLC]{2,})[.)]*"),
    "LowerRoman": re.compile(r"\(?(i|[ivxlc]{2,})[.)]+"),
    "UpperAlpha": re.compile(r"\(?[A-Z][.)]*"),
    "LowerAlpha": re.compile(r"\(?[a-z][.)]*"),
    "Disc": re.compile("[•●·]"),
    "Circle": re.compile("[o○◦]"),
    "Square": re.compile("[■▪□☐]"),
}


class Mark(NamedTuple):
    """Something drawn: its page, from 0, and its number there."""

    page: int
    number: int


class Field(NamedTuple):
    """An empty signature field; `corners` are left, bottom, right, top of its page in points."""

    name: str
    tooltip: str
    page: int
    corners: tuple[float, float, float, float]


class Spans(NamedTuple):
    """What a cell of a table is beside its text. `scope`: of a header cell, Column or Row;
    `heads`: its header cells, where the columns' own are not all."""

    columns: int = 1
    rows: int = 1
    scope: str = ""
    heads: "tuple[Element, ...]" = ()


@dataclass(slots=True, eq=False)
class Element:
    """An element: what is drawn of it, then what it holds, each in the order of reading."""

    tag: str
    marks: list[Mark] = field(default_factory=list)
    kids: "list[Element | Field]" = field(default_factory=list)
    spans: Spans | None = None  # of a cell
    numbering: str = ""  # of a list
    alternate: str = ""  # of a picture: what it shows
    corners: tuple[float, float, float, float] | None = None  # of a picture, as those of a field

    def add(self, tag: str) -> "Element":
        """A new element, the last in this one."""
        made = Element(tag)
        self.kids.append(made)
        return made

    def add_cell(self, tag: str, spans: Spans) -> "Element":
        """A new cell, the last in this row."""
        made = self.add(tag)
        made.spans = spans
        return made


class Structure:
    """The tree of one document."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._above: list[int] = []  # levels of the headings that the next may stand under

    def heading(self, level: int) -> tuple[Element, int]:
        """A heading and how deep it stands, from 0; levels that were skipped are closed up."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        depth = len(self._above)
        self._above.append(level)
        return self.root.add(f"H{min(depth + 1, DEEPEST_HEADING)}"), depth


class ListItemElements(NamedTuple):
    """The elements of an item's marker, None where it has none, and of its text."""

    label: Element | None
    body: Element


def add_list(parent: Element, items: Sequence[tuple[str, int]]) -> Iterator[ListItemElements]:
    """The elements of items given by marker and indent; deeper ones are a list in the one above."""
    open_lists: list[tuple[int, Element]] = []
    holder = parent
    for marker, indent in items:
        while open_lists and open_lists[-1][0] > indent:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < indent:
            made = (holder if open_lists else parent).add("L")
            made.numbering = numbering(marker)
            open_lists.append((indent, made))
        item = open_lists[-1][1].add("LI")
        label = item.add("Lbl") if marker else None
        holder = item.add("LBody")
        yield ListItemElements(label, holder)


def numbering(marker: str) -> str:
    """What PDF calls a list whose first item has this marker; "" for one it has no name for."""
    return next((name for name, form in NUMBERINGS.items() if form.fullmatch(marker)), "")
