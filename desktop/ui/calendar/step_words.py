# SPDX-License-Identifier: EUPL-1.2
"""How a step of the calendar is shown: its sign, its one line, the look of what it stands on."""

from desktop.i18n import _, render
from desktop.plan.calendar.steps import Step, StepState
from desktop.plan.calendar.words import recorded, when
from desktop.plan.editions.model import Certainty

UNSURE = (Certainty.INFERRED, Certainty.FROM_MEMORY)
DRAWINGS = {
    StepState.TO_DO: ("state-todo", "quiet"),
    StepState.DONE: ("state-done", "done"),
    StepState.LATE: ("state-attention", "look"),
    StepState.NOT_NEEDED: ("state-none", "quiet"),
}


def standing_words(step: Step) -> str:
    """How the step stands, and its days or its numbers: "Late · by 8 ianuarie 2026"."""
    state, told = _(step.state.value), render(recorded(step) or when(step))
    return f"{state} · {told}" if told and step.state is not StepState.NOT_NEEDED else state


def basis_look(certainty: Certainty) -> str:
    """A basis that is to be verified is seen to be so."""
    return "attention" if certainty in UNSURE else "small"
