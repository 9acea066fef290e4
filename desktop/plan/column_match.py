# SPDX-License-Identifier: EUPL-1.2
"""Which columns of a table the headings of a copied or imported block mean."""

from collections.abc import Iterator, Sequence

from desktop.plan.columns import declaration
from desktop.plan.fold import fold
from desktop.plan.tree import Column, Table

SURE, LIKELY = 2.0, 1.0  # the same words; one is in the other, or most words are shared
SHARED_WORDS = 0.6
SHORT = 3  # letters; shorter words say nothing about a column


def matched_columns(table: Table, headings: Sequence[str]) -> tuple[str | None, ...]:
    """The key of the column that each heading means, each key once; None where none is meant.

    Headings are compared with printed labels, official labels, keys and aliases, letter case and
    diacritics aside.
    """
    names = {column.key: tuple(_names(table, column)) for column in table.columns}
    scored = sorted(
        (-_likeness(heading, spoken), place, key)
        for place, heading in enumerate(map(fold, headings))
        for key, spoken in names.items()
        if heading and _likeness(heading, spoken)
    )
    return _each_once(scored, len(headings))


def is_heading_row(table: Table, texts: Sequence[str]) -> bool:
    """Whether a row of texts holds headings of the table: two of them, and half of its texts."""
    written = sum(map(bool, texts))
    found = sum(map(bool, matched_columns(table, texts)))
    return found >= 2 and 2 * found >= written


def _names(table: Table, column: Column) -> Iterator[str]:
    declared = declaration(table, column.key)
    yield fold(column.label)
    if declared:
        yield fold(declared.official)
        yield from (fold(key.replace("_", " ")) for key in declared.keys)
    else:
        yield fold(column.key.replace("_", " "))


def _likeness(heading: str, names: Sequence[str]) -> float:
    return max((_alike(heading, name) for name in names if name), default=0.0)


def _alike(heading: str, name: str) -> float:
    if heading == name:
        return SURE
    ours, theirs = _words(name), _words(heading)
    if not ours or not theirs:
        return 0.0
    share = len(ours & theirs) / len(ours | theirs)
    longer = heading.startswith(name)
    shorter = name.startswith(heading) and len(theirs) > 1  # "buget" alone could be any budget
    return LIKELY * share if longer or shorter or share >= SHARED_WORDS else 0.0


def _words(text: str) -> set[str]:
    cleaned = "".join(letter if letter.isalnum() else " " for letter in text)
    return {word for word in cleaned.split() if len(word) >= SHORT}


def _each_once(scored: Sequence[tuple[float, int, str]], width: int) -> tuple[str | None, ...]:
    chosen: dict[int, str] = {}
    for _score, place, key in scored:
        if place not in chosen and key not in chosen.values():
            chosen[place] = key
    return tuple(chosen.get(place) for place in range(width))
