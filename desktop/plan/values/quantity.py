# SPDX-License-Identifier: EUPL-1.2
"""Capacities and other counts: how many, of what, in which time."""

import re
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from desktop.i18n import N_
from desktop.plan.findings import Reading
from desktop.plan.fold import fold, fold_in_place
from desktop.plan.message import Message, say
from desktop.plan.values.figures import LOOSE, read_number, written
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.phrases import (
    joined,
    number_readings,
    unclear_number,
)
from desktop.plan.values.value import Value

PLACES = "places"  # plain counts, beds, persons without a time: what a column of capacities adds
PERSONS = "persons"
HOURS = "hours"
FAMILIES = "families"

_LONGEST = 400
_MOST_PARTS = 12

# The words that texts count with: what they count, and how one and several are written.
_WORDS = MappingProxyType(
    {
        **dict.fromkeys(("loc", "locuri"), (PLACES, "loc", "locuri")),
        **dict.fromkeys(("pat", "paturi"), (PLACES, "pat", "paturi")),
        **dict.fromkeys(
            ("beneficiar", "beneficiari", "beneficiare", "benef", "benef."),
            (PERSONS, "beneficiar", "beneficiari"),
        ),
        **dict.fromkeys(("persoana", "persoane", "pers."), (PERSONS, "persoană", "persoane")),
        **dict.fromkeys(("copil", "copii"), (PERSONS, "copil", "copii")),
        **dict.fromkeys(("ora", "ore"), (HOURS, "oră", "ore")),
        **dict.fromkeys(("familie", "familii"), (FAMILIES, "familie", "familii")),
    }
)
# Said in the text's own words, but persons all the same.
_OTHER_PERSONS = re.compile(
    r"(?:elev|prescolar|adult|tiner|tanar|varstnic|batran|asistat|client|cursant|angajat|mame?\b"
    r"|victim|pacient|bolnav|minor|student)"
)
_EACH = MappingProxyType(
    {
        "day": N_("{words} a day"),
        "week": N_("{words} a week"),
        "month": N_("{words} a month"),
        "year": N_("{words} a year"),
    }
)
_TIMES = MappingProxyType(
    {
        **dict.fromkeys(("zi", "zilnic"), "day"),
        **dict.fromkeys(("saptamana", "sapt", "saptamanal"), "week"),
        **dict.fromkeys(("luna", "lunar"), "month"),
        **dict.fromkeys(("an", "anual"), "year"),
    }
)
_LEAD = re.compile(
    r"(?:aproximativ|aprox\.?|circa|cca\.?|max(?:im(?:um)?)?\.?|min(?:im(?:um)?)?\.?|nr\.?"
    r"|total|capacitate|cel pu\win|cel mult|p[âa]n[ăa] la|~|-)[: ]{0,2}",
    re.IGNORECASE,
)
_COUNT = re.compile(rf"({LOOSE}) ?(\*+\)?)?")
_RANGE = re.compile(r" ?- ?[0-9]")
# The words up to a slash, a line end, a sign of a further part, or a digit.
_WHAT = re.compile(r" ?(?:de )?((?:[^0-9/;,+\n(]|,(?! ?[0-9])){0,80})")
_TIME = re.compile(r"(?:/|(?<![\w/])(?:pe|per) )([^\W\d_]{1,12})\.?")
_TIME_IN_WORDS = re.compile(
    r"^(.*?) ?\b(?:(?:pe|per) ([^\W\d_]+)|(zilnic|săptămânal|lunar|anual))$"
)
_NEXT = re.compile(r"\s?[/;,+]?\s?(?=[0-9])")
# Numbers after these words are ages, degrees or parts of the count before, not further counts.
_LIMIT = re.compile(r"\b(?:cu varst|varst|peste|sub|intre|pana la|de la|din care|grad)")
_STATUS = re.compile(r"(?:in|din|pentru|la|cu|conform|dupa|fara|peste|sub|este|sunt|se)\b|[-(]")


@dataclass(frozen=True, slots=True)
class Part:
    """One count. `what`: the words of the text; `thing`: what they count; `per`: day, week, …"""

    count: Decimal
    what: str = ""
    thing: str = PLACES
    per: str | None = None

    @property
    def measure(self) -> str:
        """Which counts this one adds with: "places", "persons/day", "hours/week"."""
        if self.per is None:
            return PLACES if self.thing == PERSONS else self.thing
        return f"{PERSONS if self.thing == PLACES else self.thing}/{self.per}"

    def said(self) -> Message:
        """The count with the text's own words: "24 beneficiari pe zi"."""
        _thing, one, several = _WORDS.get(fold(self.what), (self.thing, self.what, self.what))
        words = f"{written(self.count)} {one if self.count == 1 else several}".strip()
        return (
            say("{words}", words=words) if self.per is None else say(_EACH[self.per], words=words)
        )


@dataclass(frozen=True, slots=True)
class Quantity(Value):
    """Counts in the order written. `mark`: a footnote sign; `condition`: the text after them."""

    parts: tuple[Part, ...] = ()
    mark: str = ""
    condition: str = ""
    trouble: Message | None = None
    offered: tuple[Reading, ...] = ()

    @property
    def measure(self) -> str | None:
        """What the number counts; only equal measures are added. None without one number."""
        return self.parts[0].measure if len(self.parts) == 1 else None

    def understood(self) -> Message | None:
        """Every count with its words."""
        if self.parts:
            return joined([part.said() for part in self.parts])
        return None if self.trouble or self.is_blank() else say(N_("no number read"))

    def problem(self) -> Message | None:
        """Why there is no count, where a number is written."""
        return self.trouble

    def readings(self) -> tuple[Reading, ...]:
        """The counts that may have been meant."""
        return self.offered

    def number(self) -> Decimal | None:
        """The count, where there is exactly one."""
        return self.parts[0].count if len(self.parts) == 1 else None

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


def read_quantity(text: str, unit: str | None = None) -> Quantity:
    """The counts in `text`; `unit` is not used."""
    if len(text) > _LONGEST or says_nothing(text):
        return Quantity(text)
    plain = _collapsed(text)
    lead = _LEAD.match(plain)
    start = lead.end() if lead else 0
    parts: list[Part] = []
    mark = ""
    while len(parts) < _MOST_PARTS and (count := _COUNT.match(plain, start)):
        number = read_number(count[1])
        if number is None:
            offered = number_readings(text, count[1])
            return Quantity(text, trouble=unclear_number(count[1]), offered=offered)
        if _RANGE.match(plain, count.end()):
            return Quantity(text, trouble=say(N_("This is a range, so it is not added.")))
        mark = mark or count[2] or ""
        part, start = _part(number, plain, count.end())
        parts.append(part)
        further = _NEXT.match(plain, start)
        start = further.end() if further else start
    return Quantity(text, tuple(parts), mark, plain[start:].strip() if parts else "")


def _collapsed(text: str) -> str:
    """One space between words, one line end between lines, none around a slash; plain dashes."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    joined_lines = re.sub(r"\s*/\s*", "/", "\n".join(line for line in lines if line))
    return re.sub(r"[‐‑‒–—−]", "-", joined_lines)


def _part(number: Decimal, plain: str, start: int) -> tuple[Part, int]:
    """The part whose number ends at `start`, and where the text after it starts."""
    found = _WHAT.match(plain, start)
    assert found is not None  # the pattern matches the empty text
    what, end = found[1], found.end()
    if _STATUS.match(fold(what)):
        return Part(number), start
    slash = _TIME.match(plain, end)
    if slash and fold(slash[1]) in _TIMES:
        return _timed(number, what.strip(), slash[1]), slash.end()
    if slash:
        what, end = f"{what.strip()}{slash[0]}", slash.end()
    elif limit := _LIMIT.search(fold_in_place(what)):
        what, end = what[: limit.start()], found.start(1) + limit.start()
    what = what.strip(" ,").removesuffix(" și")
    worded = _TIME_IN_WORDS.match(what)
    if worded and fold(worded[2] or worded[3]) in _TIMES:
        return _timed(number, worded[1], worded[2] or worded[3]), end
    return Part(number, what, _thing(what)), end


def _timed(number: Decimal, what: str, time: str) -> Part:
    return Part(number, what, _thing(what), _TIMES[fold(time)])


def _thing(what: str) -> str:
    folded = fold(what)
    if not folded:
        return PLACES
    first = folded.split()[0]
    if "/" not in folded and first in _WORDS:
        return _WORDS[first][0]
    return PERSONS if _OTHER_PERSONS.match(folded) else folded
