# SPDX-License-Identifier: EUPL-1.2
"""The steps of one plan: when each is done, whether it was, and what is worth telling of it."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from desktop.i18n import N_
from desktop.plan.calendar.declared import Months, Phase, Span, StepSpec
from desktop.plan.calendar.setting import Setting
from desktop.plan.calendar.year import STEPS
from desktop.plan.council.names import FIRST, SECOND, of_round
from desktop.plan.council.procedures import rounds_of
from desktop.plan.council.reading import date_of
from desktop.plan.council.states import is_recorded
from desktop.plan.editions.model import Certainty
from desktop.plan.message import Message, say
from desktop.plan.naming import kind_key
from desktop.plan.tree import Act, Plan
from desktop.plan.values.calendar import last_day_of

ANNEXES = {"comuna": "3", "oras": "2", "municipiu": "2", "judet": "1", "sector": "1"}
STEP_DONE = "done-"  # begins the entries that hold the dates of steps


class StepState(Enum):
    """How a step stands; the value is the interface text."""

    TO_DO = N_("To do")
    DONE = N_("Done")
    LATE = N_("Late")
    NOT_NEEDED = N_("Not needed")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a plan's calendar.

    `title`, `advice` are interface texts, `basis` Romanian. `first` and `last` (each may be None)
    are the days between which it is done; `usual` says that they are only the months of other
    councils, and `certainty` is then that of practice. `acts`: number and date of each paper that
    ends the step; `done` the text of its own date, for a step without papers, stored under the
    entry `done_key`. `also`: papers that follow from it.
    """

    key: str
    title: str
    advice: str
    phase: Phase
    round: int
    basis: str
    certainty: Certainty
    first: datetime.date | None
    last: datetime.date | None
    usual: bool
    acts: tuple[Act, ...]
    also: tuple[Act, ...]
    done: str
    state: StepState
    remarks: tuple[Message, ...]

    @property
    def done_key(self) -> str:
        """The entry of the council file that holds the date of a step without papers."""
        return of_round(done_entry(self.key), self.round)


def done_entry(key: str) -> str:
    """The entry of the council file under which the date of a step is stored."""
    return f"{STEP_DONE}{key}"


def steps_of(plan: Plan, today: datetime.date) -> tuple[Step, ...]:
    """Every step of the plan's year in order, those of the second round last."""
    return tuple(
        _step(spec, Setting(plan, today, round))
        for round in rounds_of(plan)
        for spec in STEPS
        if round == FIRST or spec.each_round
    )


def soonest(steps: Iterable[Step], today: datetime.date) -> tuple[Step, ...]:
    """The steps that are waited for and have a last day: late ones first, then what is to come,
    then what others do in months that are over."""

    def turn(step: Step) -> tuple[int, datetime.date]:
        last = step.last or datetime.date.max
        over = step.state is not StepState.LATE and last < today
        return (0 if step.state is StepState.LATE else 2 if over else 1), last

    waiting = [s for s in steps if s.state in (StepState.LATE, StepState.TO_DO) and s.last]
    return tuple(sorted(waiting, key=turn))


def _step(spec: StepSpec, setting: Setting) -> Step:
    span, usual = _span(spec, setting)
    term = span.last if spec.is_term and not usual else None
    acts = tuple(setting.act(kind) for kind in spec.acts)
    done = setting.plan.council.entry(of_round(done_entry(spec.key), setting.round))
    state = _state(spec, setting, term, acts, done)
    told = () if state is StepState.NOT_NEEDED else (*spec.remarks(setting), *_too_late(acts, term))
    return Step(
        key=spec.key,
        title=spec.title,
        advice=spec.advice,
        phase=spec.phase,
        round=setting.round,
        basis=spec.basis.format(annex=ANNEXES[kind_key(setting.plan.administration.kind)]),
        certainty=Certainty.PRACTICE if usual else spec.certainty,
        first=span.first,
        last=span.last,
        usual=usual,
        acts=acts,
        also=tuple(setting.act(kind) for kind in spec.also),
        done=done,
        state=state,
        remarks=tuple(told),
    )


def _span(spec: StepSpec, setting: Setting) -> tuple[Span, bool]:
    """The days of a step, and whether they are only the usual ones: those of a first decision."""
    span = spec.rule(setting)
    if span != Span() or spec.usual is None or setting.round == SECOND:
        return span, False
    return _days_of(spec.usual, setting.year), True


def _days_of(months: Months, year: int) -> Span:
    year += months.year
    return Span(datetime.date(year, months.first, 1), last_day_of(year, months.last))


def _state(
    spec: StepSpec,
    setting: Setting,
    term: datetime.date | None,
    acts: tuple[Act, ...],
    done: str,
) -> StepState:
    if not spec.needed(setting):
        return StepState.NOT_NEEDED
    if all(is_recorded(act) for act in acts) if acts else bool(done.strip()):
        return StepState.DONE
    return StepState.LATE if term is not None and term < setting.today else StepState.TO_DO


def _too_late(acts: tuple[Act, ...], term: datetime.date | None) -> Iterator[Message]:
    for day in (date_of(act.date) for act in acts):
        if day is not None and term is not None and day > term:
            yield say(
                N_("Done on {day}, after {last}."), day=f"{day:%d.%m.%Y}", last=f"{term:%d.%m.%Y}"
            )
