# SPDX-License-Identifier: EUPL-1.2
"""How a step of the calendar is declared. Rules are named functions of `rules`."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from desktop.i18n import N_
from desktop.plan.calendar.setting import Setting
from desktop.plan.editions.model import Certainty
from desktop.plan.message import Message


class Phase(Enum):
    """The groups of steps, in the order of the year; the value is the interface text."""

    PREPARATION = N_("Preparation")
    DRAFT = N_("Draft and consultation")
    MEETING = N_("Meeting of the council")
    AFTER = N_("After the vote")
    YEAR = N_("During the year and after it")


class Span(NamedTuple):
    """From when until when a step is done, the same day for what is held on that day; None where
    nothing is asked or known."""

    first: datetime.date | None = None
    last: datetime.date | None = None


class Months(NamedTuple):
    """Usual months: how many years after the plan's first (-1: the year before), from, to."""

    year: int
    first: int
    last: int


def unknown(setting: Setting) -> Span:
    """Nothing says when."""
    return Span()


def always(setting: Setting) -> bool:
    """The step is part of every calendar."""
    return True


def no_remark(setting: Setting) -> Iterator[Message]:
    """There is nothing to tell."""
    return iter(())


@dataclass(frozen=True, slots=True)
class StepSpec:
    """A step of the year.

    `title` and `advice` are interface texts; `basis` is Romanian with the place {annex} of HG
    797/2017; `certainty` is that of the basis. `rule` gives the days; where it knows none, the
    `usual` months of other councils stand in, as practice. `acts`: kinds of papers whose number
    and date say that the step is done (without any, its own date does); `also`: papers that follow
    from it. `is_term`: after its last day the step is late. `remarks`: what is worth telling.
    """

    key: str
    title: str
    advice: str
    phase: Phase
    basis: str
    certainty: Certainty
    rule: Callable[[Setting], Span] = unknown
    usual: Months | None = None
    acts: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    each_round: bool = False
    is_term: bool = True
    needed: Callable[[Setting], bool] = always
    remarks: Callable[[Setting], Iterator[Message]] = no_remark
