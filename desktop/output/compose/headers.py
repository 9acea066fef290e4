# SPDX-License-Identifier: EUPL-1.2
"""The grouped header of a table, made from its columns: "Bugetele estimate…" over its columns."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop.output.blocks import HeaderCell
from desktop.plan.findings import Place
from desktop.plan.tree import Column, Section, Table


def header_cells(
    section: Section, table: Table, columns: Sequence[Column]
) -> tuple[HeaderCell, ...]:
    """The header's labels over `columns`, the printed ones, line after line.

    A verbatim header row may hold a text that no column took up: it prints over all columns, on
    a line of its own above them.
    """
    lone = _lone_texts(table)
    table_place = Place(section=section.ident, table=table.ident)
    above = [
        HeaderCell(text, line, 0, len(columns), 1, table_place) for line, text in enumerate(lone)
    ]
    labels = _label_cells(section, table, columns, len(lone)) if _labelled(columns) else ()
    return tuple(sorted((*above, *labels), key=lambda cell: (cell.row, cell.column)))


def header_height(table: Table, columns: Sequence[Column]) -> int:
    """How many lines of labels the header has."""
    return len(_lone_texts(table)) + _label_lines(columns)


def _labelled(columns: Sequence[Column]) -> bool:
    return any(column.label.strip() or column.group for column in columns)


def _label_lines(columns: Sequence[Column]) -> int:
    if not _labelled(columns):
        return 0
    return 2 if any(column.group for column in columns) else 1


def _label_cells(
    section: Section, table: Table, columns: Sequence[Column], top: int
) -> Iterator[HeaderCell]:
    lines = _label_lines(columns)
    for group, members in groupby(enumerate(columns), key=lambda pair: pair[1].group):
        run = list(members)
        if group:
            place = Place(section=section.ident, table=table.ident)
            yield HeaderCell(group, top, run[0][0], len(run), 1, place)
        for position, column in run:
            place = Place(section=section.ident, table=table.ident, column=column.key)
            line, height = (top + 1, 1) if group else (top, lines)
            yield HeaderCell(column.label, line, position, 1, height, place)


def _lone_texts(table: Table) -> list[str]:
    taken = {text for column in table.columns for text in (column.label, column.group)}
    texts = (text for row in table.header_rows for text in row)
    return list(dict.fromkeys(text for text in texts if text.strip() and text not in taken))
