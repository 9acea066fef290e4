# SPDX-License-Identifier: EUPL-1.2
"""Every text of a plan in the order of the document, each with its place and the node it is of.

Texts in hidden columns are left out: nobody sees them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, cast

from desktop.i18n import N_
from desktop.plan.columns import header_rows
from desktop.plan.council.texts import Spot, place_of_entry, texts, with_text
from desktop.plan.findings import Place
from desktop.plan.tree import (
    Block,
    Column,
    Item,
    ListBlock,
    Node,
    Paragraph,
    Plan,
    Section,
    Signature,
    Stored,
    Table,
)

Slot = str | int | Spot | None  # which text of a node: a column's key, a line's number, its only


class Part(Enum):
    """What a text is; `value` is the interface word for it."""

    TITLE = N_("title of the plan")
    HEADING = N_("heading")
    SENTENCE = N_("sentence of a section that does not apply")
    PARAGRAPH = N_("paragraph")
    MARKER = N_("sign before a line")
    ITEM = N_("line of a list")
    CAPTION = N_("title of a table")
    GROUP = N_("heading over columns")
    LABEL = N_("heading of a column")
    CELL = N_("cell")
    NOTE = N_("note under a table")
    SIGNATURE = N_("line of a signature")
    COUNCIL = N_("text of the council file")


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a plan. `node` holds it, as its `part`, in its `slot`.

    The slot is the column's key of a cell, label or group (of its first column), the number of a
    note or a signature's line, the spot of a text of the council file, else None.
    """

    part: Part
    place: Place
    text: str
    node: Node
    slot: Slot = None

    @property
    def uid(self) -> int:
        """The uid of the section, block, item or row that holds it; 0 for the plan's title."""
        return self.node.uid if isinstance(self.node, Stored) else 0

    @property
    def address(self) -> tuple[Part, int, Slot]:
        """Where it is in the plan's file, whatever moved around it."""
        return self.part, self.uid, self.slot


def passages(plan: Plan) -> Iterator[Passage]:
    """The texts of the plan that say something, in the order of the document."""
    for passage in _all(plan):
        if passage.text:
            yield passage


def _all(plan: Plan) -> Iterator[Passage]:
    yield Passage(Part.TITLE, Place(), plan.title, plan)
    for section in plan.sections:
        place = Place(section.ident)
        yield Passage(Part.HEADING, place, section.heading or "", section)
        yield Passage(Part.SENTENCE, place, section.sentence or "", section)
        for number, block in enumerate(section.blocks):
            yield from _of_block(block, replace(place, block=number))
    for spot, text in texts(plan.council):
        yield Passage(Part.COUNCIL, place_of_entry(spot[1]), text, plan, spot)


def _of_block(block: Block, place: Place) -> Iterator[Passage]:
    match block:
        case Paragraph():
            yield Passage(Part.PARAGRAPH, place, block.text, block)
        case ListBlock():
            for number, item in enumerate(block.items):
                yield from _of_item(item, replace(place, item=number))
        case Table():
            yield from _of_table(block, Place(place.section, block.ident))
        case Signature():
            for number, line in enumerate(block.lines):
                yield Passage(Part.SIGNATURE, place, line, block, number)


def _of_item(item: Item, place: Place) -> Iterator[Passage]:
    yield Passage(Part.MARKER, place, item.marker, item)
    yield Passage(Part.ITEM, place, item.text, item)


def _of_table(table: Table, place: Place) -> Iterator[Passage]:
    shown = [column for column in table.columns if column.visible]
    yield Passage(Part.CAPTION, place, table.caption or "", table)
    above: Column | None = None
    for column in shown:
        at = replace(place, column=column.key)
        if column.group and not (above and above.group == column.group):
            yield Passage(Part.GROUP, at, column.group, table, column.key)
        yield Passage(Part.LABEL, at, column.label, table, column.key)
        above = column
    keys = [column.key for column in shown]
    for row in table.rows:
        for key in keys:
            if text := row.text(key):
                at = Place(place.section, place.table, row.ident, key)
                yield Passage(Part.CELL, at, text, row, key)
    for number, note in enumerate(table.notes):
        yield Passage(Part.NOTE, replace(place, item=number), note, table, number)


Texts = Mapping[tuple[Part, Slot], str]


def with_texts(node: Node, texts: Texts) -> dict[str, Any]:
    """The members of `node` in which other texts stand, as `replace` and commands take them."""
    members: dict[str, Any] = {}
    for (part, slot), text in texts.items():
        members |= _member(node, members, part, slot, text)
    return members


def _member(
    node: Node, changed: Mapping[str, Any], part: Part, slot: Slot, text: str
) -> dict[str, Any]:
    match part:
        case Part.COUNCIL:
            return {"council": with_text(_now(node, changed, "council"), cast(Spot, slot), text)}
        case Part.CELL:
            return {"cells": {**_now(node, changed, "cells"), slot: text}}
        case Part.NOTE | Part.SIGNATURE:
            name = "notes" if part is Part.NOTE else "lines"
            lines = _now(node, changed, name)
            return {name: tuple(text if i == slot else line for i, line in enumerate(lines))}
        case Part.LABEL | Part.GROUP:
            return _with_label(_now(node, changed, "columns"), part, slot, text)
    return {_MEMBERS[part]: text}


def _now(node: Node, changed: Mapping[str, Any], name: str) -> Any:
    return changed[name] if name in changed else getattr(node, name)


def _with_label(columns: tuple[Column, ...], part: Part, slot: Slot, text: str) -> dict[str, Any]:
    """Columns with another label, or another group over neighbours, and their header."""
    if part is Part.LABEL:
        new = [replace(c, label=text) if c.key == slot else c for c in columns]
    else:
        old = next((c.group for c in columns if c.key == slot), None)
        new = [replace(c, group=text or None) if c.group == old else c for c in columns]
    return {"columns": tuple(new), "header_rows": header_rows([c for c in new if c.visible])}


_MEMBERS = {
    Part.TITLE: "title",
    Part.HEADING: "heading",
    Part.SENTENCE: "sentence",
    Part.PARAGRAPH: "text",
    Part.MARKER: "marker",
    Part.ITEM: "text",
    Part.CAPTION: "caption",
}


def rewritten(plan: Plan, texts: Mapping[tuple[int, Part, Slot], str]) -> Plan:
    """The plan with other texts, given by (`id` of the node, part, slot); for plans in no file.

    A node is known by its identity, which holds while `plan` is there.
    """
    by_node: dict[int, dict[tuple[Part, Slot], str]] = {}
    for (node, part, slot), text in texts.items():
        by_node.setdefault(node, {})[part, slot] = text

    def again(node: Any, **children: Any) -> Any:
        members = with_texts(node, by_node[id(node)]) if id(node) in by_node else {}
        changed = {k: v for k, v in children.items() if v != getattr(node, k)}
        return replace(node, **members, **changed) if members or changed else node

    def section(node: Section) -> Section:
        return again(node, blocks=tuple(map(block, node.blocks)))  # type: ignore[no-any-return]

    def block(node: Block) -> Block:
        match node:
            case ListBlock():
                return again(node, items=tuple(map(again, node.items)))  # type: ignore[no-any-return]
            case Table():
                return again(node, rows=tuple(map(again, node.rows)))  # type: ignore[no-any-return]
        return again(node)  # type: ignore[no-any-return]

    return again(plan, sections=tuple(map(section, plan.sections)))  # type: ignore[no-any-return]
