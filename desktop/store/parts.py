# SPDX-License-Identifier: EUPL-1.2
"""JSON of what has no record of its own: columns, merges, groups, officials, acts, messages.

A member is written only where it differs from the field's default, so a file made before a field
existed still reads.
"""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from desktop.plan.message import Message
from desktop.plan.tree import NOTHING_KEPT, Kept, Node

PartT = TypeVar("PartT", bound=Node)


def to_json(value: Any) -> str:
    """Compact JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=dict)


def pack(node: Node) -> dict[str, Any]:
    """The members of a small node that differ from their defaults."""
    packed = {
        field.name: getattr(node, field.name)
        for field in dataclasses.fields(node)
        if field.name != "kept" and getattr(node, field.name) != field.default
    }
    return packed | ({"kept": pack_kept(node.kept)} if node.kept != NOTHING_KEPT else {})


def unpack(kind: type[PartT], packed: Mapping[str, Any]) -> PartT:
    """The node of `kind` that `pack` wrote; lists become tuples again."""
    members: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in packed.items()}
    return kind(**{**members, "kept": unpack_kept(packed.get("kept", {}))})


def pack_all(nodes: Iterable[Node]) -> list[dict[str, Any]]:
    """`pack` of each."""
    return [pack(node) for node in nodes]


def unpack_all(kind: type[PartT], packed: Iterable[Mapping[str, Any]]) -> tuple[PartT, ...]:
    """`unpack` of each."""
    return tuple(unpack(kind, each) for each in packed)


def pack_kept(kept: Kept) -> dict[str, Any]:
    """What is kept of a document beyond the tree; {} where nothing is."""
    packed: dict[str, Any] = {"unknown": kept.unknown} if kept.unknown else {}
    return packed | ({"written": sorted(kept.written)} if kept.written else {})


def unpack_kept(packed: Mapping[str, Any]) -> Kept:
    """The `Kept` that `pack_kept` wrote."""
    if not packed:
        return NOTHING_KEPT
    return Kept(packed.get("unknown", {}), frozenset(packed.get("written", ())))


def pack_message(message: Message) -> dict[str, Any]:
    """A message with its values; a value may itself be a message."""
    values = {k: _pack_value(v) for k, v in message.values.items()}
    packed = {"pattern": message.pattern, "values": values}
    return packed | ({"plural": message.plural, "count": message.count} if message.plural else {})


def unpack_message(packed: Mapping[str, Any]) -> Message:
    """The message that `pack_message` wrote."""
    values = {
        k: unpack_message(v) if isinstance(v, dict) else v for k, v in packed["values"].items()
    }
    return Message(packed["pattern"], values, packed.get("plural", ""), packed.get("count", 0))


def _pack_value(value: Any) -> Any:
    if isinstance(value, Message):
        return pack_message(value)
    return value if isinstance(value, int | float) else str(value)
