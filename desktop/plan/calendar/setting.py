# SPDX-License-Identifier: EUPL-1.2
"""What the days of the steps are computed from: the meeting, the commission, what is done."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from desktop.plan.calendar.days import DAY, working_day_until
from desktop.plan.council.names import FIRST, of_round
from desktop.plan.council.places import known_act
from desktop.plan.council.procedures import Procedure, procedure_of
from desktop.plan.council.reading import date_of
from desktop.plan.council.register import said
from desktop.plan.tree import Act, Plan

WEEK = 7 * DAY


@dataclass(frozen=True)
class Setting:
    """A round of a plan as its calendar sees it on the day `today`."""

    plan: Plan
    today: datetime.date
    round: int = FIRST

    @property
    def year(self) -> int:
        """The first year of the plan."""
        return self.plan.period.first

    @property
    def procedure(self) -> Procedure:
        """How the decision is adopted."""
        return procedure_of(self.plan)

    @cached_property
    def meeting(self) -> datetime.date | None:
        """The day of the meeting: of the decision once that has a date, else as planned."""
        return self.done_on("decision") or date_of(said(self.plan, "meeting-date", self.round))

    @cached_property
    def planned_commission(self) -> datetime.date | None:
        """The day of the commission, as far as a person wrote it."""
        written = date_of(said(self.plan, "commission-date", self.round))
        return self.done_on("commission") or written

    @property
    def commission(self) -> datetime.date | None:
        """The day of the commission; until it is written, a week before the meeting."""
        if self.planned_commission is None and self.meeting is not None:
            return working_day_until(self.meeting - WEEK)
        return self.planned_commission

    def act(self, kind: str) -> Act:
        """Number and date of a paper of this round."""
        return known_act(self.plan, of_round(kind, self.round))

    def done_on(self, kind: str) -> datetime.date | None:
        """The date of a paper of this round, once one can be read."""
        return date_of(self.act(kind).date)
