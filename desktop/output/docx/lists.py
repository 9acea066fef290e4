# SPDX-License-Identifier: EUPL-1.2
"""Lists that Word goes on with: a new item gets its bullet or the next number.

What Word cannot count as it is written stands as text before a hanging tab.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from desktop.output.blocks import ListBlock, ListItem
from desktop.output.docx.markup import Element, Own, made, paragraph
from desktop.output.docx.numbering import Counted, best_reading, is_bullet, readings
from desktop.output.docx.package import Package
from desktop.output.docx.styles import LIST
from desktop.output.pdf.pieces import gutter_of, marker_width, stands_beside
from desktop.output.pdf.styles import INDENT

Expected = dict[tuple[int, bool, Counted], int]  # by indent, tightness and the marker to come


class Lists:
    """The lists of one file; the same bullet is one list throughout."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._bullets: dict[tuple[str, bool], int] = {}

    def paragraphs(
        self, block: ListBlock, width: float, leads: bool, before: float | None
    ) -> Iterator[Element]:
        """The items, with the indents of the PDF.

        `leads`: the last one stays with what follows; `before`: the room above the first.
        """
        expected: Expected = {}
        gutters = {item.indent: gutter_of(block.items, item.indent) for item in block.items}
        for position, item in enumerate(block.items):
            later = (each.marker for each in islice(block.items, position + 1, None))
            number = self._number(item, later, expected)
            own = replace(
                _standing(item, gutters[item.indent], width),
                numbering=number,
                before=before if position == 0 else None,
                keep_next=_introduces(item) or (leads and position == len(block.items) - 1),
            )
            yield _item(item, own)

    def _number(self, item: ListItem, later: Iterable[str], expected: Expected) -> int | None:
        """Word's number of the list that the item goes on with or begins. `later`: markers."""
        if not stands_beside(item):
            return None
        if is_bullet(item.marker):
            return self._bullet(item)
        found = list(readings(item.marker))
        for reading in found:
            number = expected.pop((item.indent, item.tight, reading), None)
            if number is not None:
                expected[item.indent, item.tight, reading.following] = number
                return number
        if not found:
            return None
        first = best_reading(found, later)
        number = self._begin(first.form, first.value, first.pattern, item.tight)
        expected[item.indent, item.tight, first.following] = number
        return number

    def _bullet(self, item: ListItem) -> int:
        key = item.marker, item.tight
        if key not in self._bullets:
            self._bullets[key] = self._begin("bullet", 1, item.marker, item.tight)
        return self._bullets[key]

    def _begin(self, form: str, value: int, pattern: str, tight: bool) -> int:
        return self._package.add_numbering(
            made(
                "lvl",
                made("start", val=value),
                made("numFmt", val=form),
                made("suff", val="nothing" if tight else "tab"),
                made("lvlText", val=pattern),
                made("lvlJc", val="left"),
                ilvl=0,
            )
        )


def _introduces(item: ListItem) -> bool:
    return item.text.rstrip().endswith(":")


def _standing(item: ListItem, gutter: float, width: float) -> Own:
    """Text in line with the others of its indent; a marker too wide for that begins the text."""
    start = min(item.indent * INDENT, width / 2)
    if not stands_beside(item):
        return Own(left=start)
    marker = marker_width(item) if item.tight or not item.marker else gutter
    return Own(left=start + gutter, hanging=marker)


def _item(item: ListItem, own: Own) -> Element:
    if own.numbering is not None or not item.marker:
        return paragraph(LIST, item.text, own)
    between = "" if item.tight else ("\t" if own.hanging else " ")
    return paragraph(LIST, item.marker + between + item.text, own)
