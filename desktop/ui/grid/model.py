# SPDX-License-Identifier: EUPL-1.2
"""One table of the plan as a Qt model that follows the session step by step.

Rows and cells are named by the numbers and keys of the plan, never by position, to whoever changes
something. The model is reset only when other columns are shown.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.editing.session import Changed, PlanSession
from desktop.plan.errors import BadInput
from desktop.plan.findings import Finding
from desktop.plan.tree import Row, Table
from desktop.ui.grid.faces import (
    ALIGNMENT,
    DISPLAY,
    SPOKEN,
    TOOLTIP,
    Face,
    Findings,
    column_faces,
    explain,
    face_of,
    speak,
)
from desktop.ui.grid.order import Inserted, Moved, Removed, steps_between
from desktop.ui.grid.spans import Spans, spans_of

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
EDITABLE = FLAGS | Qt.ItemFlag.ItemIsEditable
NOTHING_FOUND: Findings = {}


class TableModel(QAbstractTableModel):
    """The table `table_uid` of `session`: shown columns, all rows in their order."""

    spans_changed = Signal()
    table_changed = Signal()  # anything of the table is other than before; sent last
    table_removed = Signal()

    def __init__(self, session: PlanSession, table_uid: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.table_uid = table_uid
        self.table: Table = session.table(table_uid)
        self.columns = column_faces(self.table)
        self._found: dict[str, Findings] = {}
        self._faces = [self._face(row) for row in self.table.rows]
        self._places: dict[int, int] = {}
        self._rename_places()
        self.spans = self._spans()
        self._unsubscribe = session.subscribe(self._follow)
        self.destroyed.connect(partial(_end, self._unsubscribe))

    def close(self) -> None:
        """Follow the session no more."""
        _end(self._unsubscribe)

    # What Qt asks

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._faces)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return FLAGS if self.session.read_only else EDITABLE

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid():
            return None
        face = self._faces[index.row()]
        values = face.by_role.get(role)
        if values is None:
            values = self._late(face, index.row(), role)
        return values[index.column()] if values else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return "" if role == DISPLAY else None
        if not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == DISPLAY:
            return column.column.label
        if role == TOOLTIP:
            return column.declared.official if column.declared else column.column.label
        return int(Qt.AlignmentFlag.AlignCenter) if role == ALIGNMENT else None

    def _late(self, face: Face, place: int, role: int) -> tuple[str, ...] | None:
        if role == TOOLTIP:
            face.by_role[role] = explain(face, self.columns)
        elif role == SPOKEN:
            face.by_role[role] = speak(face, self.columns, place + 1)
        return face.by_role.get(role)

    # Places, for views and commands

    def face(self, place: int) -> Face:
        """The face of the row at `place`."""
        return self._faces[place]

    def row(self, place: int) -> Row:
        """The plan's row at `place`."""
        return self._faces[place].row

    def key(self, index: Index) -> str:
        """The column key of the cell at `index`."""
        return self._faces[index.row()].keys[index.column()]

    def text(self, place: int, column: int) -> str:
        """The text shown at a place."""
        face = self._faces[place]
        return face.texts[column]

    def place_of(self, row_uid: int) -> int | None:
        """Where the row with this number stands, or None."""
        return self._places.get(row_uid)

    def index_of(self, row_uid: int, key: str) -> QModelIndex:
        """The cell of a row under a column key; invalid where it is not shown."""
        place = self._places.get(row_uid)
        if place is None:
            return QModelIndex()
        keys = self._faces[place].keys
        return self.index(place, keys.index(key) if key in keys else 0)

    def anchor(self, index: Index) -> QModelIndex:
        """The cell that shows at `index` (the one covering it, where it is covered)."""
        return self.index(*self.spans.anchor(index.row(), index.column()))

    def cell_findings(self, index: Index) -> tuple[Finding, ...]:
        """The findings of a cell, then those of its whole row."""
        found = self._faces[index.row()].findings
        return (*found.get(self.key(index), ()), *found.get("", ()))

    def set_findings(self, findings: Iterable[Finding]) -> None:
        """Mark what was found in this table; only rows whose findings differ are painted anew."""
        found = _by_row(findings, self.table.ident)
        rows = [
            place
            for place, face in enumerate(self._faces)
            if found.get(face.row.ident, NOTHING_FOUND) != face.findings
        ]
        self._found = found
        self._refresh(rows)

    # Following the session

    def _follow(self, change: Changed) -> None:
        try:
            table = self.session.table(self.table_uid)
        except BadInput:  # the table went away; so will its page
            self.table_removed.emit()
            return
        if table is self.table:
            return
        before, self.table = self.table, table
        self._follow_columns(before)
        self._follow_order()
        self._follow_texts()
        self._follow_spans()
        self.table_changed.emit()

    def _follow_columns(self, before: Table) -> None:
        columns = column_faces(self.table)
        if columns == self.columns:
            return
        if [c.key for c in columns] != [c.key for c in self.columns]:
            self.beginResetModel()
            self.columns = columns
            self._faces = [self._face(row) for row in self.table.rows]
            self._rename_places()
            self.spans = self._spans()
            self.endResetModel()
            return
        self.columns = columns
        self._faces = [self._face(face.row) for face in self._faces]
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self._announce(range(len(self._faces)))

    def _follow_order(self) -> None:
        rows = self.table.rows
        old, new = [face.row.uid for face in self._faces], [row.uid for row in rows]
        if old == new:
            return
        for step in steps_between(old, new):
            match step:
                case Removed(first, last):
                    self.beginRemoveRows(NO_PARENT, first, last)
                    del self._faces[first : last + 1]
                    self.endRemoveRows()
                case Moved(first, last, before):
                    self.beginMoveRows(NO_PARENT, first, last, NO_PARENT, before)
                    moved = self._faces[first : last + 1]
                    del self._faces[first : last + 1]
                    self._faces[before:before] = moved
                    self.endMoveRows()
                case Inserted(first, last):
                    self.beginInsertRows(NO_PARENT, first, last)
                    self._faces[first:first] = map(self._face, rows[first : last + 1])
                    self.endInsertRows()
        self._rename_places()

    def _follow_texts(self) -> None:
        rows = zip(self._faces, self.table.rows, strict=True)
        self._refresh([place for place, (face, row) in enumerate(rows) if face.row is not row])

    def _follow_spans(self) -> None:
        spans = self._spans()
        if spans != self.spans:
            self.spans = spans
            self.spans_changed.emit()

    def _refresh(self, places: Sequence[int]) -> None:
        for place in places:
            self._faces[place] = self._face(self.table.rows[place])
        self._announce(places)

    def _announce(self, places: Sequence[int]) -> None:
        last_column = len(self.columns) - 1
        for first, last in _runs(places):
            self.dataChanged.emit(self.index(first, 0), self.index(last, last_column))

    def _face(self, row: Row) -> Face:
        return face_of(self.table, self.columns, row, self._found.get(row.ident, NOTHING_FOUND))

    def _rename_places(self) -> None:
        self._places = {face.row.uid: place for place, face in enumerate(self._faces)}
        for face in self._faces:
            face.by_role.pop(SPOKEN, None)  # it says the row's number

    def _spans(self) -> Spans:
        return spans_of(self._faces, self.columns, self.table.merges)


def _end(unsubscribe: Callable[[], None]) -> None:
    with suppress(ValueError):  # ended before, or the session was closed
        unsubscribe()


def _by_row(findings: Iterable[Finding], table: str) -> dict[str, Findings]:
    found: dict[str, dict[str, list[Finding]]] = {}
    for finding in findings:
        if finding.place.table == table and finding.place.row is not None:
            cells = found.setdefault(finding.place.row, {})
            cells.setdefault(finding.place.column or "", []).append(finding)
    return {row: dict(cells) for row, cells in found.items()}


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending positions as first and last of unbroken runs."""
    first = 0
    for here in range(1, len(places) + 1):
        if here == len(places) or places[here] != places[here - 1] + 1:
            yield places[first], places[here - 1]
            first = here
