# SPDX-License-Identifier: EUPL-1.2
"""Two forms of a table compared: caption, columns, rows with their cells, merged cells, notes."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.i18n import N_
from desktop.plan.compare.alignment import moved
from desktop.plan.compare.difference import Difference, What, changed, texts_changed
from desktop.plan.findings import Place
from desktop.plan.message import Message, say
from desktop.plan.passages import Part
from desktop.plan.tree import APPROVED, EMPTY, EXECUTED, Column, Row, Table

ALSO_OF = {
    APPROVED: N_("approved for: {cell}"),
    EXECUTED: N_("spent for: {cell}"),
}


def compare_tables(section: str, old: Table, new: Table) -> Iterator[Difference]:
    """What `new`, in the section with this ident, says otherwise than `old`."""
    place = Place(section, new.ident)
    yield from changed(place, say(Part.CAPTION.value), old.caption or "", new.caption or "")
    yield from changed(place, say(N_("what a table is for")), old.role, new.role)
    yield from _of_columns(place, old, new)
    yield from _of_rows(place, old, new)
    if [(m.column, m.rows) for m in old.merges] != [(m.column, m.rows) for m in new.merges]:
        yield Difference(What.CHANGED, place, say(N_("merged cells of a table")))
    notes = ([(place, note) for note in table.notes] for table in (old, new))
    yield from texts_changed(say(Part.NOTE.value), *notes)


def table_text(table: Table) -> str:
    """A table in a few words: its caption, else the heading of its first column."""
    first = next((column.label for column in table.columns if column.label), "")
    return table.caption or first


def _of_columns(place: Place, old: Table, new: Table) -> Iterator[Difference]:
    before = {column.key: column for column in old.columns}
    after = {column.key: column for column in new.columns}
    strays = moved(list(before), list(after))
    for key, column in after.items():
        at = replace(place, column=key)
        if key not in before:
            yield Difference(What.ADDED, at, say(N_("column")), new=column.label)
            continue
        if key in strays:
            yield Difference(What.MOVED, at, say(N_("column")), column.label, column.label)
        yield from _of_column(at, before[key], column)
    for key, column in before.items():
        if key not in after:
            at = Place(place.section, old.ident, column=key)
            yield Difference(What.REMOVED, at, say(N_("column")), old=column.label)


def _of_column(place: Place, old: Column, new: Column) -> Iterator[Difference]:
    yield from changed(place, say(Part.LABEL.value), old.label, new.label)
    yield from changed(place, say(Part.GROUP.value), old.group or "", new.group or "")
    yield from changed(place, say(N_("unit of a column")), old.unit or "", new.unit or "")
    if old.visible != new.visible:
        pattern = N_("the column is shown") if new.visible else N_("the column is hidden")
        yield Difference(What.CHANGED, place, say(pattern), old.label, new.label)


def _of_rows(place: Place, old: Table, new: Table) -> Iterator[Difference]:
    before = {row.ident: row for row in old.rows}
    after = {row.ident: row for row in new.rows}
    strays = set(moved(list(before), list(after)))
    for number, row in enumerate(new.rows, 1):
        at = replace(place, row=row.ident)
        named = say(N_("row {row}"), row=number)
        if row.ident not in before:
            yield Difference(What.ADDED, at, named, new=_row_text(new, row))
            continue
        if row.ident in strays:
            text = _row_text(new, row)
            yield Difference(What.MOVED, at, named, text, text)
        yield from _of_cells(at, number, before[row.ident], row, new)
    for number, row in enumerate(old.rows, 1):
        if row.ident not in after:
            at = Place(place.section, old.ident, row.ident)
            named = say(N_("row {row}"), row=number)
            yield Difference(What.REMOVED, at, named, old=_row_text(old, row))


def _of_cells(place: Place, number: int, old: Row, new: Row, table: Table) -> Iterator[Difference]:
    if old.kind is not new.kind:
        yield Difference(What.CHANGED, place, say(N_("kind of row {row}"), row=number))
    if (old.cells, old.units, old.also) == (new.cells, new.units, new.also):
        return
    for column in table.columns:
        key, at = column.key, replace(place, column=column.key)
        named = _cell(number, column)
        yield from changed(at, named, old.text(key), new.text(key))
        unit = say(N_("unit of: {cell}"), cell=named)
        yield from changed(at, unit, old.units.get(key, ""), new.units.get(key, ""))
        before, after = old.also.get(key, EMPTY), new.also.get(key, EMPTY)
        for which, pattern in ALSO_OF.items():
            of = say(pattern, cell=named)
            yield from changed(at, of, before.get(which, ""), after.get(which, ""))


def _cell(number: int, column: Column) -> Message:
    return say(N_("row {row}, “{column}”"), row=number, column=" ".join(column.label.split()))


def _row_text(table: Table, row: Row) -> str:
    """The texts of a row side by side."""
    texts = (row.text(column.key).strip() for column in table.columns)
    return " · ".join(text for text in texts if text)
