# SPDX-License-Identifier: EUPL-1.2
"""Bytes of a JSON file as plain values, refused when damaged, too large or too deep."""

import json
import math
from collections.abc import Iterator
from typing import Any, NoReturn

from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import Message, say

MAXIMUM_BYTES = 32 * 1024 * 1024
MAXIMUM_DEPTH = 32


class RepeatedMember(dict[str, Any]):
    """A JSON object that writes `name` twice: which of the two is meant cannot be known."""

    def __init__(self, pairs: list[tuple[str, Any]], name: str) -> None:
        super().__init__(pairs)
        self.name = name


def parse_json(data: bytes) -> Any:
    """The values of a JSON document.

    Raises BadInput, with the place or the line, when `data` is over MAXIMUM_BYTES, not UTF-8, not
    JSON, holds NaN, a number without end or half a character, writes a member twice, or nests
    deeper than MAXIMUM_DEPTH.
    """
    if len(data) > MAXIMUM_BYTES:
        limit = MAXIMUM_BYTES // 1024**2
        raise BadInput(
            say(N_("The file is too large: at most {limit} MB can be read."), limit=limit)
        )
    value = _loaded(_decoded(data))
    for place, depth, part in walk(value):
        _check(place, depth, part)
    return value


def walk(value: Any) -> Iterator[tuple[str, int, Any]]:
    """Every value inside `value` with its place ("sections[3].title") and its depth from 1."""
    waiting: list[tuple[str, int, Any]] = [("", 1, value)]
    while waiting:
        place, depth, part = waiting.pop()
        yield place, depth, part
        if depth > MAXIMUM_DEPTH:
            continue
        if isinstance(part, dict):
            dot = "." if place else ""
            waiting += [(f"{place}{dot}{name}", depth + 1, inner) for name, inner in part.items()]
        elif isinstance(part, list):
            waiting += [(f"{place}[{at}]", depth + 1, inner) for at, inner in enumerate(part)]


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = N_("The file is not a text in UTF-8 from byte {byte} on, so it is no plan.")
        raise BadInput(say(message, byte=error.start)) from error


def _loaded(text: str) -> Any:
    try:
        return json.loads(
            text, object_pairs_hook=_members, parse_constant=_no_number, parse_float=_finite
        )
    except json.JSONDecodeError as error:
        message = say(
            N_("The file is damaged: it cannot be read from line {line}, character {column}."),
            line=error.lineno,
            column=error.colno,
        )
        raise BadInput(message) from error
    except RecursionError as error:
        raise BadInput(_too_deep()) from error
    except ValueError as error:  # a whole number of thousands of digits
        raise BadInput(say(N_("The file is damaged: a number in it is too long."))) from error


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    names = [name for name, _value in pairs]
    return RepeatedMember(pairs, next(name for name in names if names.count(name) > 1))


def _no_number(text: str) -> NoReturn:
    raise BadInput(
        say(N_("The file is damaged: “{text}” stands where a number should be."), text=text)
    )


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        _no_number(text)
    return number


def _check(place: str, depth: int, part: Any) -> None:
    """Refuse what JSON can write but a plan cannot hold."""
    if isinstance(part, dict | list):
        if depth > MAXIMUM_DEPTH:
            raise BadInput(_too_deep(), place)
        if isinstance(part, RepeatedMember):
            message = say(N_("The file is damaged: “{name}” is written twice."), name=part.name)
            raise BadInput(message, f"{place}.{part.name}" if place else part.name)
        for name in part if isinstance(part, dict) else ():
            _check_characters(name, place)
    elif isinstance(part, str):
        _check_characters(part, place)


def _check_characters(text: str, place: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadInput(
            say(N_("The file is damaged: a text holds half a character.")), place
        ) from error


def _too_deep() -> Message:
    return say(N_("The file holds too many levels, one inside another, to be a plan."))
