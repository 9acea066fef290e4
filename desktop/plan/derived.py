# SPDX-License-Identifier: EUPL-1.2
"""What a table says about itself in its own texts: groups, marks, units of money, legend.

The interchange may say these as members too; a `Table` holds only what differs from here.
`effective_*` give what holds for a table: its own word, else the derived.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from desktop.plan.tree import Block, Group, Paragraph, Row, RowKind, Section, State, Table

UNIT = re.compile(r"\b(mii\s+(?:de\s+)?)?lei\b", re.IGNORECASE)
LEGEND_LINE = re.compile(r"\s*([A-Z])\s*[-–—.)=:]\s*(\S.*)", re.DOTALL)
MARKED_NUMBER = re.compile(r"\s*(\*+)\s*\d")  # "*2": the sign stands before the row's number
MARK_ALONE = re.compile(r"\s*(\*+)\s*")
MARK_AFTER_WORD = re.compile(r"(?<=[\w.,;:)\]%”\"])(\*+)(?![\w*])")  # "110*", not "a*b" or "*7)"


def state(heading: str | None, blocks: Sequence[Block]) -> State:
    """The state of a section of which nobody said one."""
    return State.FILLED if heading or blocks else State.TO_DO


def groups(table: Table) -> tuple[Group, ...]:
    """The groups that group rows make; rows above the first belong to the caption, if any.

    Only ordinary rows are listed. A table without group rows has no groups.
    """
    found: list[tuple[str, list[str]]] = [(table.caption or "", [])]
    for row in table.rows:
        if row.kind is RowKind.GROUP:
            found.append((group_label(table, row), []))
        elif row.kind is RowKind.ROW:
            found[-1][1].append(row.ident)
    led = found[0][0] and found[0][1]
    if len(found) == 1:
        return ()
    return tuple(Group(label, tuple(rows)) for label, rows in (found if led else found[1:]))


def group_label(table: Table, row: Row) -> str:
    """The label of a group row: the first text in it."""
    return next((row.text(c.key) for c in table.columns if row.text(c.key)), "")


def marks(table: Table) -> Mapping[str, str]:
    """Note signs in the rows: by row ident where one stands before the row's number ("*2"), by
    "ident/column" where one follows a word or fills a cell ("110*", "*")."""
    return {place: sign for row in table.rows for place, sign in _marks_of(row, table)}


def _marks_of(row: Row, table: Table) -> Iterator[tuple[str, str]]:
    if row.kind not in (RowKind.ROW, RowKind.CONTINUATION):
        return
    for position, column in enumerate(table.columns):
        text = row.text(column.key)
        if "*" not in text:
            continue
        if position == 0 and (before := MARKED_NUMBER.match(text)):
            yield row.ident, before[1]
        elif found := MARK_ALONE.fullmatch(text) or MARK_AFTER_WORD.search(text):
            yield f"{row.ident}/{column.key}", found[1]


def units(table: Table) -> Mapping[str, str]:
    """Units of money by column key, "lei" or "mii lei", as the labels or their group say them."""
    found = {c.key: unit_in(c.label) or unit_in(c.group or "") for c in table.columns}
    return {key: unit for key, unit in found.items() if unit}


def unit_in(text: str) -> str | None:
    """The unit of money that a label names, or None."""
    if "lei" not in text.lower():
        return None
    found = UNIT.search(text)
    return ("mii lei" if found[1] else "lei") if found else None


def legend(section: Section, table: Table) -> Mapping[str, str]:
    """What the letters over columns mean, from the lettered paragraphs just above the table."""
    return legend_above(section.blocks[: section.blocks.index(table)], table)


def legend_above(before: Sequence[Block], table: Table) -> Mapping[str, str]:
    """`legend`, given the blocks above the table."""
    labels = {column.label.strip() for column in table.columns}
    lines = legend_lines(before)
    return {letter: meaning for letter, meaning in lines.items() if letter in labels}


def legend_lines(before: Sequence[Block]) -> Mapping[str, str]:
    """Every letter explained just above a table, used by it or not: {"A": "Buget de stat"}."""
    lines: list[tuple[str, str]] = []
    for block in reversed(before):
        found = LEGEND_LINE.fullmatch(block.text) if isinstance(block, Paragraph) else None
        if not found:
            break
        lines.append((found[1], found[2].rstrip().rstrip(";.,")))
    return dict(reversed(lines))


def effective_groups(table: Table) -> tuple[Group, ...]:
    """The groups of rows that hold for `table`."""
    return groups(table) if table.groups is None else table.groups


def effective_marks(table: Table) -> Mapping[str, str]:
    """The note signs that hold for `table`."""
    return marks(table) if table.marks is None else table.marks


def effective_units(table: Table) -> Mapping[str, str]:
    """The units of money that hold for `table`, by column key."""
    return units(table) if table.units is None else table.units


def effective_legend(section: Section, table: Table) -> Mapping[str, str]:
    """The meaning of lettered columns that holds for `table`."""
    return legend(section, table) if table.legend is None else table.legend
