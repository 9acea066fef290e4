# SPDX-License-Identifier: EUPL-1.2
"""Check 5: gaps and repeats in the numbers of rows, list items and headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.checks.view import PlanView, TableView
from desktop.plan.declare import Kind
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.fold import fold_in_place
from desktop.plan.message import say
from desktop.plan.tree import Item, ListBlock, Row, Section
from desktop.plan.values import Ordinal
from desktop.plan.values.ordinal import read_ordinal

BULLETS = re.compile(r"[\W_]*")
# "- d) text", "- c.1. text": the number stands in the text, after a dash as marker.
NUMBER_IN_TEXT = re.compile(r"((?:[a-z]\.)?\d{1,2}(?:\.\d{1,2})*|[ivx]{2,4}|[a-z])[.)]")
HEADING = re.compile(r"((?:\d{1,2}\.)*\d{1,2}[.)]|[A-Z][.)])(?!\d)")
NAMED_HEADING = re.compile(
    r"(?:capitolul|cap\.?|titlul|sectiunea|partea|directia\s+de\s+actiune|obiectivul(?:\s+\w+)?)"
    r"\s+([ivxlc]{1,6}|\d{1,2})\b"
)
SKIPPED_LETTERS = frozenset("kqwxy")  # often left out of Romanian lists

Style = tuple[str, str, str, int]


def row_numbers(view: PlanView) -> Iterator[Finding]:
    """Rows are numbered without gaps or repeats; they may start anew in each group.

    A missing number looks like a row that was lost. Nothing is renumbered by itself.
    """
    for table in view.tables:
        for key in table.keys(Kind.ORDINAL)[:1]:
            last: Ordinal | None = None
            for row in table.rows:
                number = table.value(row, key)
                if isinstance(number, Ordinal) and number.position is not None:
                    yield from _row_after(table, row, key, last, number)
                    last = number


def _row_after(
    table: TableView, row: Row, key: str, last: Ordinal | None, number: Ordinal
) -> Iterator[Finding]:
    if last is None or last.position is None or number.position is None:
        return
    if _prefix(last) != _prefix(number) or number.position in (1, last.position + 1):
        return
    place = table.place(row, key)
    if number.position > last.position:
        yield _gap("row-numbers", place, last, number)
    elif number.position == last.position:
        message = say(N_("The number “{number}” stands on two rows."), number=number.text)
        yield Finding("row-numbers", Severity.WARNING, place, message, number.text)


def _prefix(number: Ordinal) -> str:
    return number.before.replace("*", "").strip()


def _gap(check: str, place: Place, last: Ordinal, number: Ordinal) -> Finding:
    assert last.position is not None and number.position is not None
    missing = [number.written_as(n) for n in range(last.position + 1, number.position)]
    shown = missing if len(missing) < 4 else [missing[0], "…", missing[-1]]
    message = say(
        N_("Between “{last}” and “{next}” there is no “{missing}”."),
        last=last.text.strip(),
        next=number.text.strip(),
        missing=", ".join(shown),
    )
    return Finding(check, Severity.WARNING, place, message, number.text)


@dataclass(frozen=True)
class _Level:
    style: Style
    number: Ordinal


class _Outline:
    """The open levels of a numbered list: a level closes when one above it goes on."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def follow(self, marker: str, indent: int) -> tuple[Ordinal, Ordinal] | None:
        """Take the next marker; the last of its level and it, where numbers between are missing."""
        number = self._read(marker, indent)
        if number is None or number.position is None:
            return None
        style = _style(number, indent)
        at = next((i for i, level in enumerate(self._levels) if level.style == style), None)
        before = None if at is None else self._levels[at].number
        del self._levels[len(self._levels) if at is None else at :]
        self._levels.append(_Level(style, number))
        gap = before is not None and number.position > (before.position or 0) + 1
        return (
            (before, number) if before is not None and gap and not _usual(before, number) else None
        )

    def _read(self, marker: str, indent: int) -> Ordinal | None:
        """The number of a marker; "i" is a letter only after "h", else the Roman one."""
        number = read_ordinal(marker)
        if number.position is None:
            return None
        if number.style == "a" and (letter := chr(96 + number.position)) in "ivx":
            as_letter = _style(number, indent)
            follows = any(
                level.style == as_letter and level.number.position == number.position - 1
                for level in self._levels
            )
            if not follows:
                roman = {"i": 1, "v": 5, "x": 10}[letter]
                return Ordinal(number.text, roman, number.before, number.after, "i")
        return number


def _style(number: Ordinal, indent: int) -> Style:
    return (number.before.replace("*", "").strip(), number.style, number.after.strip(), indent)


def _usual(last: Ordinal, number: Ordinal) -> bool:
    """Whether a list of letters only leaves out those that Romanian does not use."""
    if number.style not in "aA" or last.position is None or number.position is None:
        return False
    return all(chr(96 + n) in SKIPPED_LETTERS for n in range(last.position + 1, number.position))


def list_numbers(view: PlanView) -> Iterator[Finding]:
    """The markers of lists follow one another through a section, across tables and paragraphs.

    A missing marker looks like a point that was lost.
    """
    for section in view.sections:
        outline = _Outline()
        for place, item in _items(section):
            marker = _marker(item)
            gap = outline.follow(marker, item.indent) if marker else None
            if gap:
                yield _gap("list-numbers", place, *gap)


def _items(section: Section) -> Iterator[tuple[Place, Item]]:
    for at, block in enumerate(section.blocks):
        if isinstance(block, ListBlock):
            for number, item in enumerate(block.items):
                yield Place(section.ident, block=at, item=number), item


def _marker(item: Item) -> str:
    """The marker that numbers an item: its own, or the one its text begins with after a dash."""
    if not BULLETS.fullmatch(item.marker):
        return item.marker
    found = NUMBER_IN_TEXT.match(item.text)
    return found[0] if found else ""


def heading_numbers(view: PlanView) -> Iterator[Finding]:
    """Headings of one level under one heading are numbered without gaps."""
    open_levels: dict[int, dict[tuple[str, str], Ordinal]] = {}
    for section in view.sections:
        number = _heading_number((section.heading or "").strip())
        for deeper in [level for level in open_levels if level > section.level]:
            del open_levels[deeper]
        if number is None or number.position is None:
            continue
        siblings = open_levels.setdefault(section.level, {})
        key = (_prefix(number), number.style)
        last = siblings.get(key)
        if last and last.position and number.position > last.position + 1:
            yield _gap("heading-numbers", Place(section.ident), last, number)
        siblings[key] = number


def _heading_number(heading: str) -> Ordinal | None:
    found = HEADING.match(heading)
    if found:
        return read_ordinal(found[0])
    named = NAMED_HEADING.match(fold_in_place(heading))
    if named is None:
        return None
    before, number = heading[: named.start(1)], named[1].upper()
    read = read_ordinal(number)
    return Ordinal(f"{before}{number}", read.position, before, "", read.style)
