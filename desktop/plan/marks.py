# SPDX-License-Identifier: EUPL-1.2
"""Marks of a plan that began as last year's: what is still to be looked at.

A mark is a finding of a kind of its own, kept with the plan until a person ticks it off, or writes
another text where it stands (`carried` tells which still stand).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import Message, say_count

Key = tuple[str, ...]  # of a finding
Marks = Mapping[Key, Finding]


class Check(StrEnum):
    """What a mark is about; the name of its check as a finding."""

    SIGNERS = "carried-signers"  # the plan as a whole
    ABSENT = "carried-absent"  # a section that does not apply; text: its sentence
    AMOUNTS = "carried-amounts"  # the first amount of a row; text: all its amounts
    TEXT = "carried-text"  # words in a text: a year, a period, a number and date


def is_carried(check: str) -> bool:
    """Whether a finding's check is one of these."""
    return check in set(Check)


def mark(check: Check, place: Place, message: Message, text: str) -> Finding:
    """A mark at a place of the new plan."""
    return Finding(check.value, Severity.HINT, place, message, text)


def mark_of(key: Key, message: Message) -> Finding:
    """The mark that is kept under `key`. Raises ValueError for what is no key of a mark."""
    check, section, table, row, column, block, item, text = key
    place = Place(
        section or None, table or None, row or None, column or None, _number(block), _number(item)
    )
    return mark(Check(check), place, message, text)


def gathered(found: Iterable[Finding]) -> Iterator[tuple[Finding, tuple[Finding, ...]]]:
    """What to tell, each with the marks it tells of: the rows of one table in one sentence."""
    rows: dict[str | None, list[Finding]] = {}
    told: list[Finding] = []
    for each in found:
        if each.check != Check.AMOUNTS:
            told.append(each)
        elif each.place.table in rows:
            rows[each.place.table].append(each)
        else:
            rows[each.place.table] = [each]
            told.append(each)
    for each in told:
        of_table = rows.get(each.place.table, []) if each.check == Check.AMOUNTS else []
        if len(of_table) > 1:
            yield replace(each, message=_counted(len(of_table)), text=""), tuple(of_table)
        else:
            yield each, (each,)


def _counted(rows: int) -> Message:
    return say_count(
        "{count} row has last year’s amounts.", "{count} rows have last year’s amounts.", rows
    )


def _number(text: str) -> int | None:
    return None if text == str(None) else int(text)
