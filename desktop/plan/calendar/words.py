# SPDX-License-Identifier: EUPL-1.2
"""A step of the calendar in words, for the window and for the printed sheet."""

import datetime

from desktop.i18n import N_
from desktop.plan.calendar.steps import Step, StepState
from desktop.plan.council.names import SECOND
from desktop.plan.council.states import is_recorded
from desktop.plan.editions.model import Certainty
from desktop.plan.message import Message, say
from desktop.plan.tree import Act
from desktop.plan.values.calendar import MONTHS
from desktop.plan.values.phrases import joined

CERTAINTIES = {
    Certainty.VERIFIED: N_("verified"),
    Certainty.PRACTICE: N_("practice of other councils"),
    Certainty.INFERRED: N_("cited by other councils, to be verified"),
    Certainty.FROM_MEMORY: N_("from memory, to be verified"),
}


def day_words(day: datetime.date) -> str:
    """ "27 februarie 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def phase_words(step: Step) -> Message:
    """What a step stands under: its phase, or the second round."""
    if step.round == SECOND:
        return say(N_("Second round, after the budget"))
    return say(step.phase.value)


def when(step: Step) -> Message | None:
    """Until when a step is to be done; None where nothing says so."""
    if step.last is None:
        return None
    if step.usual:
        months = _months(step.first or step.last, step.last)
        return say(N_("usually {months}"), months=months)
    last = day_words(step.last)
    if step.first == step.last:
        return say(N_("on {date}"), date=last)
    if step.first is not None:
        return say(N_("{first} to {last}"), first=day_words(step.first), last=last)
    return say(N_("by {date}"), date=last)


def recorded(step: Step) -> Message | None:
    """The numbers and dates by which a step is known to be done; None before that."""
    if step.state is not StepState.DONE:
        return None
    told = [act_words(act) for act in step.acts if is_recorded(act)]
    return joined(told, "{first}; {rest}") if told else say("{text}", text=step.done)


def act_words(act: Act) -> Message:
    """ "no. 12 of 27.02.2026", as far as it is written."""
    number, day = act.number.strip(), act.date.strip()
    if number and day:
        return say(N_("no. {number} of {date}"), number=number, date=day)
    return say(N_("no. {number}"), number=number) if number else say("{text}", text=day)


def basis_words(basis: str, certainty: Certainty) -> Message:
    """What something stands on, and how sure we are of it."""
    sure = say(CERTAINTIES[certainty])
    return say(N_("Stands on: {basis} ({certainty})"), basis=basis, certainty=sure)


def _months(first: datetime.date, last: datetime.date) -> str:
    names = [MONTHS[first.month - 1], MONTHS[last.month - 1]]
    span = names[0] if names[0] == names[1] else f"{names[0]}–{names[1]}"
    return f"{span} {last.year}"
