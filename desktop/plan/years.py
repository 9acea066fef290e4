# SPDX-License-Identifier: EUPL-1.2
"""The year of a plan in its texts: where it means the plan's year, and where something else.

Only what is sure is proposed to be changed. An act's date, a period, a day of its own and a sum
are shown beside, with the reason, for a person to decide.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from desktop.i18n import N_
from desktop.plan.checks.view import resolved
from desktop.plan.columns import kind_of
from desktop.plan.declare import Kind
from desktop.plan.fold import fold_in_place
from desktop.plan.message import Message, say
from desktop.plan.passages import Part, Passage, passages
from desktop.plan.search import Hit
from desktop.plan.tree import Plan
from desktop.plan.values.act import acts_in
from desktop.plan.values.calendar import MONTH, YEAR

Span = tuple[int, int]

_NUMERIC = {
    Kind.AMOUNT,
    Kind.QUANTITY,
    Kind.OCCUPANCY,
    Kind.AREA,
    Kind.STAFF,
    Kind.ORDINAL,
    Kind.SERVICE_CODE,
    Kind.CPV_CODE,
}
_SEVERAL = re.compile(
    rf"{YEAR}(?:\s?(?:[-‐‑–—−/,]|\bsi\b|\bsau\b|\bpana (?:in|la)(?: anul)?\b)\s?(?:anul )?{YEAR})+"
)
_DAY = re.compile(
    rf"[0-9]{{1,2}}\s?[./-]\s?[0-9]{{1,2}}\s?[./-]\s?{YEAR}|[0-9]{{1,2}}\s{MONTH}\s{YEAR}"
)
_NUMBER = re.compile(
    rf"[0-9]+[.,]{YEAR}|{YEAR}[.,][0-9]+|/\s?{YEAR}|{YEAR}\s?/"
    rf"|{YEAR}(?=\s?(?:lei|mii|ron|euro|persoane|beneficiari|locuri|copii|familii|ore|mp|%)\b)"
)
PERIOD = re.compile(rf"({YEAR})\s?[-‐‑–—−]\s?({YEAR})")


@dataclass(frozen=True, slots=True)
class YearHit:
    """The old year in a text, and that text with the new one. `reason`: why it may mean another."""

    hit: Hit
    proposed: str
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class YearSweep:
    """Where the old year stands: `sure` means the plan's year, `unlikely` probably not."""

    sure: tuple[YearHit, ...]
    unlikely: tuple[YearHit, ...]


def year_sweep(plan: Plan, old: int, new: int) -> YearSweep:
    """Every place of the year `old`, in the order of the document, with `new` proposed."""
    kinds = _kinds(plan)
    found = [
        YearHit(hit, hit.replaced(str(new)), reason)
        for passage in passages(plan)
        if str(old) in passage.text
        for hit, reason in _years(passage, old, kinds)
    ]
    return YearSweep(
        tuple(each for each in found if each.reason is None),
        tuple(each for each in found if each.reason is not None),
    )


def _years(
    passage: Passage, old: int, kinds: Mapping[tuple[str, str], Kind]
) -> Iterator[tuple[Hit, Message | None]]:
    kind = kinds.get((passage.place.table or "", passage.place.column or ""), Kind.TEXT)
    kind = kind if passage.part is Part.CELL else Kind.TEXT
    spans = list(_other_meanings(passage.text, kind))
    for match in _year(old).finditer(passage.text):
        inside = (reason for start, end, reason in spans if start <= match.start() < end)
        yield Hit(passage, *match.span()), next(inside, None)


@cache
def _year(year: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){year}(?!\w)")


def _other_meanings(text: str, kind: Kind) -> Iterator[tuple[int, int, Message]]:
    """Stretches of a text in which a year is not the plan's, the surest reason first."""
    plain = fold_in_place(text)
    for start, end in act_spans(text):
        yield start, end, say(N_("part of an act's number or date"))
    for match in _SEVERAL.finditer(plain):
        yield *match.span(), say(N_("a period, or several years"))
    if kind is not Kind.DEADLINE:  # a day in a deadline is a day of the plan's year
        for match in _DAY.finditer(plain):
            yield *match.span(), say(N_("a day with its own date"))
    for match in _NUMBER.finditer(plain):
        yield *match.span(), say(N_("a number, not a year"))
    if kind in _NUMERIC:
        yield 0, len(text), say(N_("a number, not a year"))


def act_spans(text: str) -> Iterator[Span]:
    """Where the acts that a text refers to stand in it."""
    end = 0
    for act in acts_in(text):
        start = text.index(act.text, end)
        end = start + len(act.text)
        yield start, end


def _kinds(plan: Plan) -> Mapping[tuple[str, str], Kind]:
    """The kind of each column of each table, by (table, column key)."""
    tables = (resolved(section, table) for section, table in plan.tables())
    return {(t.ident, c.key): kind_of(t, c.key) for t in tables for c in t.columns}
