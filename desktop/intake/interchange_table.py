# SPDX-License-Identifier: EUPL-1.2
"""Reads a table of the interchange: columns, rows, merges, and what differs from derived."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from desktop.i18n import N_
from desktop.intake.interchange_members import Members, list_at, text_at, texts_at
from desktop.plan import derived
from desktop.plan.errors import BadInput
from desktop.plan.message import Message, say
from desktop.plan.tree import Block, Column, Group, Merge, Row, RowKind, Table


def read_table(members: Members, before: tuple[Block, ...]) -> Table:
    """The table of `members`; `before` are the blocks above it in its section. Raises BadInput."""
    columns = _columns(members)
    rows = _rows(members, columns)
    table = Table(
        ident=members.text("id"),
        role=members.text("role"),
        caption=members.text_or_null("caption"),
        columns=columns,
        header_rows=tuple(texts_at(row, place) for row, place in members.each("header_rows")),
        rows=tuple(rows.values()),
        notes=members.texts("notes"),
    )
    merges = tuple(_merge(each, columns, rows) for each in members.objects("merges"))
    groups = tuple(_group(each, rows) for each in members.objects("groups"))
    table = replace(table, merges=merges, groups=groups)
    return _without_derived(table, members, before)


def _without_derived(table: Table, members: Members, before: tuple[Block, ...]) -> Table:
    """`table` with only those derived members that the document wrote otherwise than we would."""
    return replace(
        table,
        groups=None if table.groups == derived.groups(table) else table.groups,
        units=_override(members, "unit", derived.units(table)),
        legend=_override(members, "legend", derived.legend_above(before, table)),
        marks=_override(members, "marks", derived.marks(table)),
        kept=members.kept(),
    )


def _override(members: Members, name: str, absent: Mapping[str, str]) -> Mapping[str, str] | None:
    value = members.text_map(name)
    members.note(name, value, absent)
    return None if value == absent else value


def _columns(members: Members) -> tuple[Column, ...]:
    columns: dict[str, Column] = {}
    for each in members.objects("columns"):
        column = _column(each)
        if column.key in columns:
            raise each.refuse("key", _already(column.key))
        columns[column.key] = column
    return tuple(columns.values())


def _column(members: Members) -> Column:
    return Column(
        key=members.text("key"),
        label=members.text("label"),
        group=members.optional_text("group"),
        visible=members.flag("visible", absent=True),
        width=members.optional_number("width"),
        unit=members.optional_text("unit"),
        kept=members.kept(),
    )


def _rows(members: Members, columns: tuple[Column, ...]) -> dict[str, Row]:
    """The rows by ident; one continues only a row above it, so none continue each other."""
    keys = tuple(column.key for column in columns)
    rows: dict[str, Row] = {}
    for each in members.objects("rows"):
        row = _row(each, keys)
        if row.continues is not None and row.continues not in rows:
            raise each.refuse("continues", _no_row(row.continues))
        if row.ident in rows:
            raise each.refuse("id", _already(row.ident))
        rows[row.ident] = row
    return rows


def _row(members: Members, keys: tuple[str, ...]) -> Row:
    units = members.text_map("units")
    members.note("units", units, {})
    _check_keys(units or (), keys, members.at("units"))
    also = members.text_maps("also")
    members.note("also", also, {})
    _check_keys(also or (), keys, members.at("also"))
    continued = members.optional_texts("continues_columns")
    _check_keys(continued or (), keys, members.at("continues_columns"))
    return Row(
        ident=members.text("id"),
        kind=members.word("kind", RowKind),
        cells=_cells(members.required("cells"), members.at("cells"), keys),
        continues=members.optional_text("continues"),
        continues_columns=continued,
        units=units or {},
        also=also or {},
        kept=members.kept(),
    )


def _cells(value: Any, place: str, keys: tuple[str, ...]) -> dict[str, str]:
    """Texts by column key; columns at the end for which nothing is written get no key."""
    cells = list_at(value, place)
    if len(cells) > len(keys):
        message = say(N_("The row has more cells than the table has columns."))
        raise BadInput(message, cells[len(keys)][1])
    return {key: text_at(*cell) for key, cell in zip(keys, cells, strict=False)}


def _merge(members: Members, columns: tuple[Column, ...], rows: Mapping[str, Row]) -> Merge:
    column, idents = members.text("column"), _row_idents(members, rows)
    _check_keys((column,), [c.key for c in columns], members.at("column"))
    if not idents:
        raise members.refuse("rows", say(N_("A merged cell needs at least one row.")))
    value, printed = members.text("value"), rows[idents[0]].text(column)
    return Merge(column, idents, None if value == printed else value, kept=members.kept())


def _group(members: Members, rows: Mapping[str, Row]) -> Group:
    return Group(members.text("label"), _row_idents(members, rows), kept=members.kept())


def _row_idents(members: Members, rows: Mapping[str, Row]) -> tuple[str, ...]:
    """The idents under "rows", each of a row of the table and written once."""
    idents = members.texts("rows")
    seen: set[str] = set()
    for at, ident in enumerate(idents):
        if ident not in rows:
            raise members.refuse(f"rows[{at}]", _no_row(ident))
        if ident in seen:
            raise members.refuse(f"rows[{at}]", _already(ident))
        seen.add(ident)
    return idents


def _check_keys(keys: Iterable[str], known: Iterable[str], place: str) -> None:
    known = set(known)
    for key in keys:
        if key not in known:
            raise BadInput(say(N_("The table has no column “{key}”."), key=key), place)


def _no_row(ident: str) -> Message:
    return say(N_("The table has no row “{ident}” here."), ident=ident)


def _already(ident: str) -> Message:
    return say(N_("“{ident}” is already used."), ident=ident)
