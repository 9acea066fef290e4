# SPDX-License-Identifier: EUPL-1.2
"""How far a paper of the council file is."""

from enum import Enum

from desktop.i18n import N_
from desktop.plan.council.places import act_of
from desktop.plan.council.specs import PaperSpec
from desktop.plan.tree import Act, Plan


class PaperState(Enum):
    """What was done with a paper; the value is the interface text."""

    PROPOSED = N_("as proposed")
    EDITED = N_("in your words")
    NUMBERED = N_("numbered")
    KEPT = N_("file kept")


def is_recorded(act: Act) -> bool:
    """Whether the number or the date of a paper is written; dots and lines are not."""
    return any(sign.isdigit() for sign in act.number + act.date)


def states_of(plan: Plan, paper: PaperSpec) -> tuple[PaperState, ...]:
    """What was done with a paper, in the order in which it is done; it is proposed or edited."""
    written = plan.council.paper(paper.key)
    own = any(part.key in written.parts for part in paper.parts)
    return (
        PaperState.EDITED if own else PaperState.PROPOSED,
        *((PaperState.NUMBERED,) if is_recorded(act_of(plan, paper.key)) else ()),
        *((PaperState.KEPT,) if written.files else ()),
    )
