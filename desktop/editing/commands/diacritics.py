# SPDX-License-Identifier: EUPL-1.2
"""One spelling of Romanian letters in the whole plan: ș and ț with a comma, ă â î in one piece."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.council.texts import texts, with_text
from desktop.plan.message import say
from desktop.plan.tree import CouncilFile, ListBlock, Node, Paragraph, Plan, Signature, Table
from desktop.store.outline import ROOT
from desktop.store.records import Record

_PIECES = {  # letter and its sign, each system -> the letter in one piece
    "s\u0326": "ș",
    "t\u0326": "ț",
    "s\u0327": "ș",
    "t\u0327": "ț",
    "a\u0306": "ă",
    "a\u0302": "â",
    "i\u0302": "î",
}
_LETTERS = {"\u015f": "ș", "\u0163": "ț", **_PIECES}
_UNIFIED = {**_LETTERS, **{old.upper(): new.upper() for old, new in _LETTERS.items()}}
_OLD = re.compile("|".join(map(re.escape, _UNIFIED)))


def unify(session: PlanSession) -> None:
    """Write every Romanian letter of the plan in today's form; nothing else changes."""
    with session.command(say(N_("Make the diacritics the same"))) as edit:
        edit.fills = False  # nobody has worked on these sections
        for record, uid, members in list(_unified_members(session.plan)):
            edit.change(record, uid, **members)


def unified(text: str) -> str:
    """`text` with ș, ț, ă, â, î in today's form."""
    return _OLD.sub(lambda found: _UNIFIED[found[0]], text)


def _unified_members(plan: Plan) -> Iterator[tuple[Record, int, dict[str, Any]]]:
    """Every record of the plan with those members that hold text of the document."""
    yield Record.PLAN, ROOT, _of_plan(plan)
    for section in plan.sections:
        yield Record.SECTION, section.uid, _members(section, "heading", "sentence")
        for block in section.blocks:
            yield from _of_block(block)


def _of_plan(plan: Plan) -> dict[str, Any]:
    return {
        "title": unified(plan.title),
        "administration": _node(plan.administration, "name", "county"),
        "officials": tuple(_node(each, "name", "title") for each in plan.officials),
        "acts": tuple(_node(each, "number", "date") for each in plan.acts),
        "letterhead": plan.letterhead and _node(plan.letterhead, "heading", "address"),
        "council": _of_council(plan.council),
    }


def _of_council(council: CouncilFile) -> CouncilFile:
    for spot, text in tuple(texts(council)):
        council = with_text(council, spot, unified(text))
    return council


def _of_block(block: Node) -> Iterator[tuple[Record, int, dict[str, Any]]]:
    match block:
        case Paragraph():
            yield Record.BLOCK, block.uid, _members(block, "text")
        case Signature():
            yield Record.BLOCK, block.uid, _members(block, "lines")
        case ListBlock():
            for item in block.items:
                yield Record.ITEM, item.uid, _members(item, "marker", "text")
        case Table():
            yield Record.BLOCK, block.uid, _of_table(block)
            for row in block.rows:
                yield Record.ROW, row.uid, _members(row, "cells")


def _of_table(table: Table) -> dict[str, Any]:
    own = _members(table, "caption", "header_rows", "notes", "legend")
    groups = table.groups
    return own | {
        "columns": tuple(_node(each, "label", "group") for each in table.columns),
        "merges": tuple(_node(each, "value") for each in table.merges),
        "groups": None if groups is None else tuple(_node(each, "label") for each in groups),
    }


def _node(node: Any, *names: str) -> Any:
    return replace(node, **_members(node, *names))


def _members(node: Node, *names: str) -> dict[str, Any]:
    return {name: _unified_value(getattr(node, name)) for name in names}


def _unified_value(value: Any) -> Any:
    """`value` with every text in it unified: a text, None, a tuple, a mapping to texts."""
    match value:
        case str():
            return unified(value)
        case tuple():
            return tuple(map(_unified_value, value))
        case Mapping():
            return {key: unified(text) for key, text in value.items()}
    return value
