# SPDX-License-Identifier: EUPL-1.2
"""Which cells of the grid cover others: merged cells, group labels, notes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.plan.tree import Merge, RowKind
from desktop.ui.grid.faces import ColumnFace, Face

Cell = tuple[int, int]  # row and column of the grid


@dataclass(frozen=True, slots=True)
class Spans:
    """`sizes`: rows and columns covered, by the cell that covers; `anchors`: the reverse."""

    sizes: Mapping[Cell, Cell] = field(default_factory=dict)
    anchors: Mapping[Cell, Cell] = field(default_factory=dict)

    def anchor(self, row: int, column: int) -> Cell:
        """The cell that shows at this place: itself, or the one that covers it."""
        return self.anchors.get((row, column), (row, column))


def spans_of(
    faces: Sequence[Face], columns: Sequence[ColumnFace], merges: Sequence[Merge]
) -> Spans:
    """The spans of a table. A merge with other texts below its first is left open: nothing written
    may ever be covered."""
    sizes: dict[Cell, Cell] = {}
    if len(columns) > 1:
        sizes.update(((row, 0), (1, len(columns))) for row, f in enumerate(faces) if f.full_width)
    if merges:
        sizes.update(_merged(faces, columns, merges))
    anchors = {
        (row + below, column + beside): (row, column)
        for (row, column), (rows, across) in sizes.items()
        for below in range(rows)
        for beside in range(across)
        if below or beside
    }
    return Spans(sizes, anchors)


def _merged(
    faces: Sequence[Face], columns: Sequence[ColumnFace], merges: Sequence[Merge]
) -> Iterator[tuple[Cell, Cell]]:
    places = {face.row.ident: place for place, face in enumerate(faces)}
    shown = {column.key: place for place, column in enumerate(columns)}
    taken: set[Cell] = set()
    for merge in merges:
        rows = _stretch(faces, [places[ident] for ident in merge.rows if ident in places])
        column = shown.get(merge.column)
        if column is None or len(rows) < 2:
            continue
        covered = {(row, column) for row in rows}
        if covered & taken or any(faces[row].full_width for row in rows):
            continue
        if not any(faces[row].row.text(merge.column) for row in rows[1:]):
            taken |= covered
            yield (rows[0], column), (len(rows), 1)


def _stretch(faces: Sequence[Face], rows: Sequence[int]) -> Sequence[int]:
    """The unbroken rows from the first of `rows` to the last; none where others stand between.

    A continuation goes on with the row above it and so belongs between.
    """
    stretch = range(rows[0], rows[-1] + 1) if rows else range(0)
    held = set(rows)
    strange = (place for place in stretch if place not in held)
    apart = any(faces[place].row.kind is not RowKind.CONTINUATION for place in strange)
    return () if apart or len(rows) > len(stretch) else stretch
