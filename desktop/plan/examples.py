# SPDX-License-Identifier: EUPL-1.2
"""Examples for the sections of a plan, taken from a finished one: a few rows, lines, a paragraph.

Rows are held by the keys of their role's declaration, so that they fit a table whose columns are
arranged otherwise. Their money stays out: somebody else's amounts have no place in a plan.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.plan.columns import column_of
from desktop.plan.declare import Kind
from desktop.plan.fold import fold
from desktop.plan.logical import logical_rows
from desktop.plan.naming import display_name, genitive
from desktop.plan.roles import role
from desktop.plan.tree import (
    Administration,
    Block,
    ListBlock,
    Paragraph,
    Plan,
    Section,
    State,
    Table,
)

MOST_ROWS = 3
MOST_LINES = 3
LEFT_OUT = (Kind.ORDINAL, Kind.AMOUNT)
WEIGHTS: Mapping[type, int] = {Table: 0, ListBlock: 1, Paragraph: 2}


@dataclass(frozen=True, slots=True)
class Example:
    """What may be put into a section: rows of a table of `role` (texts by declared key), or lines,
    or one paragraph."""

    role: str = ""
    rows: tuple[Mapping[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    text: str = ""


def example_of(finished: Plan, plan: Plan, section: Section) -> Example | None:
    """An example for a section of `plan`, from the same section of a finished plan, with the names
    of its own administration; what stands in the section already is left out. None: no example.
    """
    model = next((s for s in finished.sections if section.key and s.key == section.key), None)
    if model is None or model.state is State.NOT_APPLICABLE:
        return None
    found = next(filter(None, map(_example, sorted(model.blocks, key=_weight))), None)
    if found is None:
        return None
    names = Names(finished.administration, plan.administration)
    return _without_known(_renamed(found, names), section)


class Names:
    """Names of one administration for those of another, in the forms in which texts have them."""

    def __init__(self, old: Administration, new: Administration) -> None:
        forms = [
            (genitive(old), genitive(new)),
            (display_name(old), display_name(new)),
            (_lowered(display_name(old)), _lowered(display_name(new))),
            (old.name, new.name),
        ]
        self._forms = [(before, after) for before, after in forms if before.strip()]

    def replaced(self, text: str) -> str:
        """`text` about the other administration."""
        for before, after in self._forms:
            text = text.replace(before, after)
        return text


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _renamed(example: Example, names: Names) -> Example:
    return Example(
        example.role,
        tuple({key: names.replaced(text) for key, text in row.items()} for row in example.rows),
        tuple(map(names.replaced, example.lines)),
        names.replaced(example.text),
    )


def _without_known(example: Example, section: Section) -> Example | None:
    known = {fold(text) for block in section.blocks for text in _texts(block)}
    left = Example(
        example.role,
        tuple(row for row in example.rows if not all(fold(t) in known for t in row.values())),
        tuple(line for line in example.lines if fold(line) not in known),
        "" if fold(example.text) in known else example.text,
    )
    return left if left.rows or left.lines or left.text else None


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield from (text for row in block.rows for text in row.cells.values())
        case ListBlock():
            yield from (item.text for item in block.items)
        case Paragraph():
            yield block.text


def cells_for(example: Example, table: Table) -> tuple[dict[str, str], ...]:
    """The rows of `example` by the column keys of `table`."""
    columns = {d.key: column_of(table, d) for d in role(example.role).columns}
    shown = {key: column.key for key, column in columns.items() if column is not None}
    return tuple({shown[k]: t for k, t in row.items() if k in shown} for row in example.rows)


def _weight(block: Block) -> int:
    """A table shows most, then a list."""
    return WEIGHTS.get(type(block), len(WEIGHTS))


def _example(block: Block) -> Example | None:
    match block:
        case Table():
            rows = tuple(_shown_rows(block))[:MOST_ROWS]
            return Example(role=block.role, rows=rows) if rows else None
        case ListBlock():
            lines = tuple(item.text for item in block.items if item.text.strip())[:MOST_LINES]
            return Example(lines=lines) if lines else None
        case Paragraph():
            return Example(text=block.text) if block.text.strip() else None
    return None


def _shown_rows(table: Table) -> Iterator[dict[str, str]]:
    columns = {
        declared.key: column.key
        for declared in role(table.role).columns
        if declared.kind not in LEFT_OUT and (column := column_of(table, declared))
    }
    for row in logical_rows(table):
        texts = {key: row.text(column) for key, column in columns.items()}
        if any(text.strip() for text in texts.values()):
            yield {key: text for key, text in texts.items() if text.strip()}
