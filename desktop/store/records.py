# SPDX-License-Identifier: EUPL-1.2
"""Nodes of a plan as records of its file, and back, nothing lost.

Values of a record are what SQLite holds: text, whole numbers, NULL; rare members are JSON.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from desktop.plan import tree
from desktop.store import parts
from desktop.store.council import decode_council, encode_council

Values = Mapping[str, str | int | None]


class Record(StrEnum):
    """The kinds of records; the value is the name of their table."""

    PLAN = "plan"
    SECTION = "section"
    BLOCK = "block"
    ITEM = "list_item"
    ROW = "table_row"
    ACCEPTED = "accepted_finding"


PARENT_COLUMN = {
    Record.BLOCK: "section_id",
    Record.ITEM: "block_id",
    Record.ROW: "block_id",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after: None before it was there, and after it is gone.

    Of a record that stays, only the columns that changed.
    """

    record: Record
    uid: int
    before: Values | None
    after: Values | None

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.record, self.uid, self.after, self.before)


def encode(node: tree.Node) -> dict[str, Any]:
    """The columns of a node's own record, without its parent, its position and its children."""
    if isinstance(node, tree.Plan):
        return _encode_plan(node)
    encoder = _ENCODERS[type(node)]
    return encoder(node) | {"kept": parts.to_json(parts.pack_kept(node.kept))}


def decode(record: Record, uid: int, values: Values) -> tree.Node:
    """The node of a record, without its children. Raises ValueError, KeyError or TypeError."""
    return _DECODERS[record](uid, values)


def _encode_plan(plan: tree.Plan) -> dict[str, Any]:
    kept = {
        "plan": parts.pack_kept(plan.kept),
        "administration": parts.pack_kept(plan.administration.kept),
        "period": parts.pack_kept(plan.period.kept),
    }
    return {
        "ident": plan.ident,
        "schema": plan.schema,
        "kind": plan.kind,
        "edition": plan.edition,
        "stage": plan.stage.value,
        "title": plan.title,
        "first_year": plan.period.first,
        "last_year": plan.period.last,
        "administration_kind": plan.administration.kind,
        "administration": plan.administration.name,
        "county": plan.administration.county,
        "siruta": plan.administration.siruta,
        "officials": parts.to_json(parts.pack_all(plan.officials)),
        "acts": parts.to_json(parts.pack_all(plan.acts)),
        **_encode_letterhead(plan.letterhead),
        **encode_council(plan.council),
        "kept": parts.to_json({k: v for k, v in kept.items() if v}),
    }


def _decode_plan(_uid: int, values: Any) -> tree.Plan:
    packed = json.loads(values["kept"])
    kept = {k: parts.unpack_kept(packed.get(k, {})) for k in ("plan", "administration", "period")}
    return tree.Plan(
        ident=values["ident"],
        schema=values["schema"],
        kind=values["kind"],
        edition=values["edition"],
        stage=tree.Stage(values["stage"]),
        title=values["title"],
        period=tree.Period(values["first_year"], values["last_year"], kept=kept["period"]),
        administration=tree.Administration(
            values["administration_kind"],
            values["administration"],
            values["county"],
            values["siruta"],
            kept=kept["administration"],
        ),
        officials=parts.unpack_all(tree.Official, json.loads(values["officials"])),
        acts=parts.unpack_all(tree.Act, json.loads(values["acts"])),
        letterhead=_decode_letterhead(values["letterhead"], values["picture"]),
        council=decode_council(values["council"], values["papers"]),
        kept=kept["plan"],
    )


def _encode_letterhead(letterhead: tree.Letterhead | None) -> dict[str, Any]:
    """The picture is a column of its own: a telephone that changes does not write it again."""
    if letterhead is None:
        return {"letterhead": None, "picture": None}
    picture = letterhead.picture
    return {
        "letterhead": parts.to_json(parts.pack(replace(letterhead, picture=None))),
        "picture": None if picture is None else b64encode(picture).decode("ascii"),
    }


def _decode_letterhead(packed: str | None, picture: str | None) -> tree.Letterhead | None:
    if packed is None:
        return None
    letterhead = parts.unpack(tree.Letterhead, json.loads(packed))
    return replace(letterhead, picture=None if picture is None else b64decode(picture))


def _encode_section(section: tree.Section) -> dict[str, Any]:
    return {
        "ident": section.ident,
        "key": section.key,
        "level": section.level,
        "heading": section.heading,
        "state": section.state.value,
        "sentence": section.sentence,
    }


def _decode_section(uid: int, values: Any) -> tree.Section:
    return tree.Section(
        ident=values["ident"],
        key=values["key"],
        level=values["level"],
        heading=values["heading"],
        state=tree.State(values["state"]),
        sentence=values["sentence"],
        kept=_kept(values),
        uid=uid,
    )


def _encode_item(item: tree.Item) -> dict[str, Any]:
    return {
        "marker": item.marker,
        "text": item.text,
        "indent": item.indent,
        "tight": int(item.tight),
    }


def _decode_item(uid: int, values: Any) -> tree.Item:
    return tree.Item(
        marker=values["marker"],
        text=values["text"],
        indent=values["indent"],
        tight=bool(values["tight"]),
        kept=_kept(values),
        uid=uid,
    )


def _encode_row(row: tree.Row) -> dict[str, Any]:
    columns = row.continues_columns
    return {
        "ident": row.ident,
        "kind": row.kind.value,
        "cells": parts.to_json(row.cells),
        "continues": row.continues,
        "continues_columns": None if columns is None else parts.to_json(columns),
        "units": parts.to_json(row.units),
        "also": parts.to_json(row.also),
    }


def _decode_row(uid: int, values: Any) -> tree.Row:
    columns = values["continues_columns"]
    return tree.Row(
        ident=values["ident"],
        kind=tree.RowKind(values["kind"]),
        cells=json.loads(values["cells"]),
        continues=values["continues"],
        continues_columns=None if columns is None else tuple(json.loads(columns)),
        units=json.loads(values["units"]) if values["units"] != "{}" else tree.EMPTY,
        also=json.loads(values["also"]) if values["also"] != "{}" else tree.EMPTY,
        kept=_kept(values),
        uid=uid,
    )


def _encode_paragraph(paragraph: tree.Paragraph) -> dict[str, Any]:
    return _block("paragraph", role=paragraph.role, text=paragraph.text)


def _encode_list(_block_node: tree.ListBlock) -> dict[str, Any]:
    return _block("list")


def _encode_signature(signature: tree.Signature) -> dict[str, Any]:
    return _block("signature", content={"lines": signature.lines})


def _encode_table(table: tree.Table) -> dict[str, Any]:
    groups = table.groups
    content = {
        "columns": parts.pack_all(table.columns),
        "header_rows": table.header_rows,
        "groups": None if groups is None else parts.pack_all(groups),
        "merges": parts.pack_all(table.merges),
        "notes": table.notes,
        "units": table.units,
        "legend": table.legend,
        "marks": table.marks,
    }
    said = {name: member for name, member in content.items() if member not in (None, (), [])}
    empty: dict[str, Any] = {"groups": []} if groups == () else {}
    return _block("table", table.ident, table.role, table.caption, said | empty)


def _block(
    kind: str,
    ident: str | None = None,
    role: str | None = None,
    text: str | None = None,
    content: Mapping[str, Any] = tree.EMPTY,
) -> dict[str, Any]:
    packed = parts.to_json(content)
    return {"kind": kind, "ident": ident, "role": role, "text": text, "content": packed}


def _decode_block(uid: int, values: Any) -> tree.Block:
    kept = _kept(values)
    match values["kind"]:
        case "paragraph":
            return tree.Paragraph(values["text"], values["role"], uid=uid, kept=kept)
        case "list":
            return tree.ListBlock((), uid=uid, kept=kept)
        case "signature":
            lines = tuple(json.loads(values["content"])["lines"])
            return tree.Signature(lines, uid=uid, kept=kept)
    return _decode_table(uid, values, kept)


def _decode_table(uid: int, values: Any, kept: tree.Kept) -> tree.Table:
    content = json.loads(values["content"])
    groups = content.get("groups")
    return tree.Table(
        ident=values["ident"],
        role=values["role"],
        caption=values["text"],
        columns=parts.unpack_all(tree.Column, content.get("columns", ())),
        header_rows=tuple(tuple(row) for row in content.get("header_rows", ())),
        groups=None if groups is None else parts.unpack_all(tree.Group, groups),
        merges=parts.unpack_all(tree.Merge, content.get("merges", ())),
        notes=tuple(content.get("notes", ())),
        units=content.get("units"),
        legend=content.get("legend"),
        marks=content.get("marks"),
        uid=uid,
        kept=kept,
    )


def _kept(values: Any) -> tree.Kept:
    packed = values["kept"]
    return tree.NOTHING_KEPT if packed == "{}" else parts.unpack_kept(json.loads(packed))


_ENCODERS: dict[type, Callable[[Any], dict[str, Any]]] = {
    tree.Section: _encode_section,
    tree.Paragraph: _encode_paragraph,
    tree.ListBlock: _encode_list,
    tree.Table: _encode_table,
    tree.Signature: _encode_signature,
    tree.Item: _encode_item,
    tree.Row: _encode_row,
}

_DECODERS: dict[Record, Callable[[int, Any], tree.Node]] = {
    Record.PLAN: _decode_plan,
    Record.SECTION: _decode_section,
    Record.BLOCK: _decode_block,
    Record.ITEM: _decode_item,
    Record.ROW: _decode_row,
}
