# SPDX-License-Identifier: EUPL-1.2
"""The texts that a person wrote into the council file, each with where it stands in it.

Choices, numbers of people and keys are no texts: a search must not find them, nor change them.
"""

from collections.abc import Iterator
from dataclasses import replace

from desktop.plan.council.declared import EntryKind
from desktop.plan.council.register import entry_of, list_of
from desktop.plan.findings import Place
from desktop.plan.tree import CouncilFile

ENTRY, ROW, PART = "entry", "row", "part"
WRITTEN = (EntryKind.TEXT, EntryKind.LONG_TEXT, EntryKind.DATE, EntryKind.HOUR)
FILE = "council-file/"

Spot = tuple[str, ...]  # ENTRY, key; ROW, list, number of the row, column; PART, paper, part


def place_of_entry(key: str) -> Place:
    """The place of an entry or a list of the register in findings and hits."""
    return Place(column=f"{FILE}{key}")


def entry_at(place: Place) -> str | None:
    """The key of the entry, list or paper that a place names, None for any other place."""
    column = place.column or ""
    return column.removeprefix(FILE) if place.table is None and column.startswith(FILE) else None


def texts(council: CouncilFile) -> Iterator[tuple[Spot, str]]:
    """The texts: of the register, of its lists, of papers."""
    for key, text in council.entries.items():
        declared = entry_of(key)
        if declared is not None and declared.kind in WRITTEN:
            yield (ENTRY, key), text
    for key, rows in council.lists.items():
        listed = list_of(key)
        columns = [c.key for c in listed.columns if c.kind in WRITTEN] if listed else []
        for number, row in enumerate(rows):
            for column in columns:
                yield (ROW, key, str(number), column), row.get(column, "")
    for paper in council.papers:
        for part, text in paper.parts.items():
            yield (PART, paper.key, part), text


def with_text(council: CouncilFile, spot: Spot, text: str) -> CouncilFile:
    """The council file with another text at a spot of it."""
    match spot:
        case (kind, key) if kind == ENTRY:
            entries = {**council.entries, key: text}
            return replace(council, entries={k: said for k, said in entries.items() if said})
        case (kind, key, number, column) if kind == ROW:
            rows = list(council.lists[key])
            rows[int(number)] = {**rows[int(number)], column: text}
            return replace(council, lists={**council.lists, key: tuple(rows)})
        case (_kind, key, part):
            papers = (
                replace(p, parts={**p.parts, part: text}) if p.key == key else p
                for p in council.papers
            )
            return replace(council, papers=tuple(papers))
    raise ValueError(spot)
