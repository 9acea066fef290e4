# SPDX-License-Identifier: EUPL-1.2
"""How rows look and sound in the grid, made once for each change of a row.

A face keeps, for each role the view asks for, one value per shown column; so the model answers by
looking it up. What costs more (what was understood, what a screen reader says) is made when it is
first asked for and kept with the face.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt

from desktop.i18n import N_, _, render
from desktop.plan.columns import declaration, unit_of
from desktop.plan.declare import Declared, Kind, Width
from desktop.plan.findings import Finding, Severity
from desktop.plan.message import say
from desktop.plan.tree import Column, Row, RowKind, Table
from desktop.plan.values import Value, parse

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
EDIT = int(Qt.ItemDataRole.EditRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
ROW_KIND = int(Qt.ItemDataRole.UserRole) + 1  # the row's RowKind
SEVERITY = ROW_KIND + 1  # the gravest Severity found in the cell, or None

NUMBERS = frozenset({Kind.QUANTITY, Kind.OCCUPANCY, Kind.AREA, Kind.AMOUNT})
FULL_WIDTH = frozenset({RowKind.GROUP, RowKind.NOTE})
GRAVITY = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.HINT: 1}

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

Findings = Mapping[str, Sequence[Finding]]  # of one row, by column key ("" for the whole row)


@dataclass(frozen=True, slots=True)
class ColumnFace:
    """A shown column with what its cells mean."""

    column: Column
    declared: Declared | None
    kind: Kind
    unit: str | None

    @property
    def key(self) -> str:
        """The column's key."""
        return self.column.key

    @property
    def name(self) -> str:
        """The printed label in one line."""
        return " ".join(self.column.label.split())

    @property
    def width(self) -> Width:
        """How much room the column asks for."""
        if self.declared:
            return self.declared.width
        return Width.NARROW if self.kind in NUMBERS else Width.MEDIUM

    def value(self, row: Row, key: str | None = None) -> Value:
        """What the cell of `row` under this column means."""
        text = row.text(key or self.key)
        return parse(self.kind, text, row.units.get(self.key) or self.unit)


def column_faces(table: Table, hidden: bool = False) -> tuple[ColumnFace, ...]:
    """The shown columns of `table`; with `hidden` also those the person has hidden."""
    return tuple(_column_face(table, c) for c in table.columns if c.visible or hidden)


def _column_face(table: Table, column: Column) -> ColumnFace:
    declared = declaration(table, column.key)
    kind = declared.kind if declared else Kind.TEXT
    return ColumnFace(column, declared, kind, unit_of(table, None, column.key))


@dataclass(slots=True)
class Face:
    """The face of one row. `keys`: the column key behind each shown cell."""

    row: Row
    keys: tuple[str, ...]
    full_width: bool
    findings: Findings = field(default_factory=dict)
    by_role: dict[int, tuple[Any, ...]] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[str, ...]:
        """The text shown in each cell."""
        return self.by_role[DISPLAY]


def face_of(table: Table, columns: Sequence[ColumnFace], row: Row, findings: Findings) -> Face:
    """The face of `row`; tooltips and spoken texts are left to `explain` and `speak`."""
    full_width = row.kind in FULL_WIDTH and sum(map(bool, row.cells.values())) <= 1
    keys = tuple(column.key for column in columns)
    if full_width and keys:
        keys = (_label_key(table, row), *keys[1:])
    texts = tuple(map(row.text, keys)) if not full_width else _only_first(row, keys)
    face = Face(row, keys, full_width, findings)
    face.by_role[DISPLAY] = face.by_role[EDIT] = texts
    face.by_role[ALIGNMENT] = _alignments(columns, row, texts)
    face.by_role[ROW_KIND] = (row.kind,) * len(keys)
    if findings:
        face.by_role[SEVERITY] = tuple(map(face_severity(findings), keys))
    return face


def _label_key(table: Table, row: Row) -> str:
    """Where the label of a full-width row is written: where its text stands, else first."""
    first = table.columns[0].key
    return next((column.key for column in table.columns if row.text(column.key)), first)


def _only_first(row: Row, keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(row.text(key) if place == 0 else "" for place, key in enumerate(keys))


def _alignments(columns: Sequence[ColumnFace], row: Row, texts: Sequence[str]) -> tuple[int, ...]:
    if row.kind is RowKind.COLUMN_NUMBERS:
        return (_CENTRE,) * len(columns)
    if row.kind in FULL_WIDTH:
        return (_LEFT,) * len(columns)
    return tuple(_alignment(c.kind, text) for c, text in zip(columns, texts, strict=True))


def _alignment(kind: Kind, text: str) -> int:
    """Numbers stand right, so that their digits line up; words in their column stand left."""
    return _RIGHT if kind in NUMBERS and not text[:1].isalpha() else _LEFT


def face_severity(findings: Findings) -> Any:
    """A function that gives the gravest severity under a column key, or None."""
    gravest = {
        key: max((finding.severity for finding in found), key=GRAVITY.__getitem__)
        for key, found in findings.items()
        if found
    }
    return gravest.get


def explain(face: Face, columns: Sequence[ColumnFace]) -> tuple[str, ...]:
    """The tooltip of each cell: what was understood, what is unclear, what was found."""
    return tuple(
        "\n".join(explanation(face, column, key))
        for column, key in zip(columns, face.keys, strict=True)
    )


def explanation(face: Face, column: ColumnFace, key: str) -> Iterable[str]:
    """The sentences about one cell."""
    found = [render(finding.message) for finding in face.findings.get(key, ())]
    if face.row.kind not in (RowKind.ROW, RowKind.TOTAL, RowKind.CONTINUATION):
        return found
    value = column.value(face.row, key)
    said = [render(sentence) for sentence in (value.understood(), value.problem()) if sentence]
    return [*said, *(sentence for sentence in found if sentence not in said)]


def speak(face: Face, columns: Sequence[ColumnFace], number: int) -> tuple[str, ...]:
    """What a screen reader says of each cell: "row 3, Buget local, 1710 mii lei"."""
    return tuple(
        _spoken(face, column, key, number) for column, key in zip(columns, face.keys, strict=True)
    )


def _spoken(face: Face, column: ColumnFace, key: str, number: int) -> str:
    text = face.row.text(key)
    if column.kind is Kind.AMOUNT and column.unit and text and column.unit not in text.lower():
        text = f"{text} {column.unit}" if column.value(face.row).number() is not None else text
    if face.full_width:
        sentence = say(N_("row {row}, {kind}, {text}"), row=number, kind=kind_name(face), text=text)
        return render(sentence)
    marked = [render(finding.message) for finding in face.findings.get(key, ())]
    sentence = say(
        N_("row {row}, {column}, {text}"), row=number, column=column.name, text=text or _("empty")
    )
    return ". ".join([render(sentence), *marked])


def kind_name(face: Face) -> str:
    """What a row that is not an ordinary one is called."""
    return {
        RowKind.GROUP: _("group"),
        RowKind.NOTE: _("note"),
        RowKind.TOTAL: _("total row"),
        RowKind.COLUMN_NUMBERS: _("column numbers"),
        RowKind.CONTINUATION: _("continuation"),
    }.get(face.row.kind, "")
