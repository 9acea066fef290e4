# SPDX-License-Identifier: EUPL-1.2
"""Writes a plan in the interchange `plan-social/1` (JSON): what was read comes back the same.

Optional members are written where they say more than their absence, or where the document that was
read wrote them. See docs/format.md.
"""

import json
from base64 import b64encode
from collections.abc import Iterable
from typing import Any

from desktop.plan import derived
from desktop.plan.tree import (
    Act,
    Block,
    Column,
    CouncilFile,
    Group,
    Item,
    KeptFile,
    Letterhead,
    ListBlock,
    Merge,
    Node,
    Official,
    Paper,
    Paragraph,
    Plan,
    Row,
    Section,
    Signature,
    Stage,
    Table,
)

Document = dict[str, Any]
Option = tuple[str, Any, Any]  # a member's name, its value, and what its absence would mean


def plan_to_json(plan: Plan) -> str:
    """The interchange document as text: one space of indent a level, a newline at the end."""
    return json.dumps(plan_to_document(plan), ensure_ascii=False, indent=1) + "\n"


def plan_to_document(plan: Plan) -> Document:
    """The interchange document as plain dicts, lists, texts and numbers."""
    required = {
        "schema": plan.schema,
        "id": plan.ident,
        "kind": plan.kind,
        "issuer": _issuer(plan),
        "period": _complete({"from": plan.period.first, "to": plan.period.last}, plan.period),
        "title": plan.title,
    }
    options: tuple[Option, ...] = (
        ("edition", plan.edition, None),
        ("stage", plan.stage.value, Stage.DRAFT.value),
        ("officials", [_official(official) for official in plan.officials], []),
        ("acts", [_act(act) for act in plan.acts], []),
        ("letterhead", plan.letterhead and _letterhead(plan.letterhead), None),
        ("council", _council(plan.council), {}),
        ("sections", [_section(section) for section in plan.sections], None),
    )
    return _complete(required, plan, options)


def _complete(required: Document, node: Node, options: Iterable[Option] = ()) -> Document:
    """The object of a node: required members, optional ones that say something, unknown ones."""
    said = {
        name: value
        for name, value, absent in options
        if value != absent or name in node.kept.written
    }
    return {**required, **said, **node.kept.unknown}


def _issuer(plan: Plan) -> Document:
    who = plan.administration
    required = {"type": who.kind, "name": who.name, "county": who.county}
    return _complete(required, who, [("siruta", who.siruta, None)])


def _official(official: Official) -> Document:
    required = {"role": official.role, "name": official.name}
    return _complete(required, official, [("title", official.title, "")])


def _act(act: Act) -> Document:
    options = [("number", act.number, ""), ("date", act.date, "")]
    return _complete({"kind": act.kind}, act, options)


def _letterhead(letterhead: Letterhead) -> Document:
    picture = letterhead.picture
    options: tuple[Option, ...] = (
        ("heading", letterhead.heading, ""),
        ("address", letterhead.address, ""),
        ("fiscal_code", letterhead.fiscal_code, ""),
        ("phone", letterhead.phone, ""),
        ("email", letterhead.email, ""),
        ("site", letterhead.site, ""),
        ("picture", None if picture is None else b64encode(picture).decode("ascii"), None),
    )
    return _complete({}, letterhead, options)


def _council(council: CouncilFile) -> Document:
    lists = {key: [dict(row) for row in rows] for key, rows in council.lists.items()}
    options: tuple[Option, ...] = (
        ("procedure", council.procedure, ""),
        ("entries", dict(council.entries), {}),
        ("lists", lists, {}),
        ("papers", [_paper(paper) for paper in council.papers], []),
    )
    return _complete({}, council, options)


def _paper(paper: Paper) -> Document:
    options: tuple[Option, ...] = (
        ("parts", dict(paper.parts), {}),
        ("files", [_kept_file(file) for file in paper.files], []),
    )
    return _complete({"key": paper.key}, paper, options)


def _kept_file(file: KeptFile) -> Document:
    required = {"name": file.name, "sha256": file.sha256, "kept_at": file.kept_at}
    return _complete(required, file, [("signed", file.signed, False)])


def _section(section: Section) -> Document:
    derived_state = derived.state(section.heading, section.blocks)
    required = {"id": section.ident, "level": section.level, "heading": section.heading}
    options = (
        ("key", section.key, None),
        ("state", section.state.value, derived_state.value),
        ("sentence", section.sentence, None),
        ("blocks", [_block(block, section) for block in section.blocks], None),
    )
    return _complete(required, section, options)


def _block(block: Block, section: Section) -> Document:
    match block:
        case Paragraph():
            required = {"type": "paragraph", "text": block.text}
            return _complete(required, block, [("role", block.role, None)])
        case ListBlock():
            items = [_item(item) for item in block.items]
            return _complete({"type": "list", "items": items}, block)
        case Signature():
            return _complete({"type": "signature", "lines": list(block.lines)}, block)
        case Table():
            return _table(block, section)


def _item(item: Item) -> Document:
    required = {"marker": item.marker, "text": item.text, "indent": item.indent}
    return _complete(required, item, [("tight", item.tight, False)])


def _table(table: Table, section: Section) -> Document:
    keys = [column.key for column in table.columns]
    required = {
        "type": "table",
        "id": table.ident,
        "role": table.role,
        "caption": table.caption,
        "columns": [_column(column) for column in table.columns],
        "header_rows": [list(row) for row in table.header_rows],
        "groups": [_group(group) for group in derived.effective_groups(table)],
        "rows": [_row(row, keys) for row in table.rows],
        "merges": [_merge(merge, table) for merge in table.merges],
        "notes": list(table.notes),
    }
    return _complete(required, table, _derived_members(table, section))


def _derived_members(table: Table, section: Section) -> Iterable[Option]:
    """Members whose absence means what the table's own texts say."""
    for name, said, meant in (
        ("legend", table.legend, derived.effective_legend(section, table)),
        ("marks", table.marks, derived.effective_marks(table)),
        ("unit", table.units, derived.effective_units(table)),
    ):
        yield name, dict(meant), dict(meant) if said is None else None


def _column(column: Column) -> Document:
    options = (
        ("group", column.group, None),
        ("visible", column.visible, True),
        ("width", column.width, None),
        ("unit", column.unit, None),
    )
    return _complete({"key": column.key, "label": column.label}, column, options)


def _group(group: Group) -> Document:
    return _complete({"label": group.label, "rows": list(group.rows)}, group)


def _row(row: Row, keys: list[str]) -> Document:
    continued = None if row.continues_columns is None else list(row.continues_columns)
    options: tuple[Option, ...] = (
        ("units", dict(row.units), {}),
        ("also", {key: dict(texts) for key, texts in row.also.items()}, {}),
        ("continues_columns", continued, None),
        ("continues", row.continues, None),
    )
    required = {"id": row.ident, "kind": row.kind.value, "cells": _cells(row, keys)}
    return _complete(required, row, options)


def _cells(row: Row, keys: list[str]) -> list[str]:
    """The texts in column order, up to the last column for which the row holds one."""
    last = max((at for at, key in enumerate(keys) if key in row.cells), default=-1)
    return [row.text(key) for key in keys[: last + 1]]


def _merge(merge: Merge, table: Table) -> Document:
    first = table.row(merge.rows[0]) if merge.rows else None
    text = first.text(merge.column) if first else ""
    value = text if merge.value is None else merge.value
    required = {"column": merge.column, "value": value, "rows": list(merge.rows)}
    return _complete(required, merge)
