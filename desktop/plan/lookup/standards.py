# SPDX-License-Identifier: EUPL-1.2
"""Cost standards of social services: a help for the budget, shown as law only where verified."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.i18n import N_
from desktop.plan.lookup.columns import first_day, last_day
from desktop.plan.lookup.entries import Certainty, Entry
from desktop.plan.message import Message, say
from desktop.plan.values.figures import grouped, read_number
from desktop.plan.values.service_code import normal_code

FOR_ONE_YEAR = "lei/beneficiar/an"


@dataclass(frozen=True, slots=True)
class CostStandard:
    """What a service may cost. `lei` is None where only the act is known; `unit` says for what.

    `first`, `last`: the days it holds, `last` None while it holds.
    """

    entry: Entry
    lei: Decimal | None
    unit: str
    first: datetime.date
    last: datetime.date | None

    @property
    def act(self) -> str:
        """The act it comes from, as listed."""
        return self.entry.kind

    @property
    def is_law(self) -> bool:
        """Whether it may be shown as the law's own figure."""
        return self.lei is not None and self.entry.certainty is Certainty.VERIFIED

    def holds_in(self, year: int) -> bool:
        """Whether it holds on at least one day of `year`."""
        return self.first.year <= year and (self.last is None or self.last.year >= year)

    def said(self) -> Message:
        """The standard with its act, and what is not sure about it."""
        if self.lei is None:
            return say(N_("The amount is not in our list. Look it up in: {act}."), act=self.act)
        amount = f"{grouped(self.lei)} {self.unit}"
        if self.is_law:
            return say(N_("{amount}, {act}"), amount=amount, act=self.act)
        if self.entry.own:
            return say(N_("{amount}, {act} (yours)"), amount=amount, act=self.act)
        return say(N_("{amount}, not checked: look it up in {act}"), amount=amount, act=self.act)


def cost_standards(entries: Iterable[Entry], code: str, year: int) -> tuple[CostStandard, ...]:
    """The standards of the service `code` (in any spelling) that hold in `year`, own ones first."""
    return tuple(each for each in _of_service(entries, code) if each.holds_in(year))


def ended_standards(entries: Iterable[Entry], code: str, year: int) -> tuple[CostStandard, ...]:
    """The standards of a service that ended before `year`, the last first."""
    ended = [s for s in _of_service(entries, code) if s.last and s.last.year < year]
    return tuple(sorted(ended, key=lambda standard: standard.first, reverse=True))


def _of_service(entries: Iterable[Entry], code: str) -> list[CostStandard]:
    wanted = normal_code(code)
    if wanted is None:
        return []
    found = [e for e in entries if normal_code(e.code) == wanted]
    read = [_standard(e) for e in sorted(found, key=lambda entry: not entry.own)]
    return [each for each in read if each is not None]


def _standard(entry: Entry) -> CostStandard | None:
    line = entry.line
    first = first_day(line.get("valid_from", "").strip())
    if first is None:
        return None
    lei = read_number(line.get("lei", "").strip())
    unit = line.get("unit", "").strip() or FOR_ONE_YEAR
    return CostStandard(entry, lei, unit, first, last_day(line.get("valid_to", "").strip()))
