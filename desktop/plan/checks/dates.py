# SPDX-License-Identifier: EUPL-1.2
"""Check 9: deadlines outside the plan's period, or over before the plan is adopted."""

import datetime
import re
from collections.abc import Iterator, Sequence

from desktop.i18n import N_, NN_
from desktop.plan.checks.view import PlanView, Spot
from desktop.plan.declare import Kind
from desktop.plan.findings import Finding, Severity
from desktop.plan.fold import fold_in_place
from desktop.plan.message import say, say_count
from desktop.plan.tree import Paragraph, Plan
from desktop.plan.values import Deadline, DeadlineItem, Term
from desktop.plan.values.deadline import read_deadline

ADOPTION = "adoption"
DECISION = "decision"
UNTIL = re.compile(r"pana (?:la|in)(?: data de)? ((?:[0-9]{1,2}[. ]+){2}[0-9]{4}|[^.,;\n]{3,24})")
BEGINS_WITH_DAY = re.compile(r"\s*[0-9]{1,2}\b")


def adoption_date(plan: Plan) -> datetime.date | None:
    """The day of the decision: from the plan's acts, else from its lines with role "adoption"."""
    texts = [act.date for act in plan.acts if act.kind == DECISION]
    for section in plan.sections:
        blocks = (block for block in section.blocks if isinstance(block, Paragraph))
        texts += [block.text for block in blocks if block.role == ADOPTION]
    for text in texts:
        for item in read_deadline(text).items:
            if item.term is Term.DAY and item.year:
                return item.ends(item.year)
    return None


def deadline_outside_period(view: PlanView) -> Iterator[Finding]:
    """A deadline is within the years of the plan."""
    first, last = view.plan.period.first, view.plan.period.last
    for table in view.tables:
        for row, key, value in table.values(Kind.DEADLINE):
            outside = value.dates_outside(first, last) if isinstance(value, Deadline) else ()
            if outside:
                message = say(
                    N_("“{date}” is outside the years of the plan, {first}-{last}.")
                    if first != last
                    else N_("“{date}” is outside the year of the plan, {first}."),
                    date=outside[0].text,
                    first=first,
                    last=last,
                )
                place = table.place(row, key)
                yield Finding(
                    "deadline-outside-period", Severity.WARNING, place, message, value.text
                )


def deadline_before_adoption(view: PlanView) -> Iterator[Finding]:
    """What a plan promises, or the money it counts on, is not over when the council adopts it."""
    adopted = adoption_date(view.plan)
    yield from _funds_over(view, adopted or datetime.date(view.plan.period.first, 1, 1))
    if adopted is None:
        return
    for table in view.tables:
        for row, key, value in table.values(Kind.DEADLINE):
            early = _within(view, value.items if isinstance(value, Deadline) else ())
            over = [item for item in early if _over(item, adopted)]
            if over:
                place = table.place(row, key)
                yield _finding(Spot(value.text, place), over[0].text, adopted)
    yield from _days_over(view, adopted)


def _within(view: PlanView, items: Sequence[DeadlineItem]) -> Iterator[DeadlineItem]:
    """The items of the plan's years: those outside are told by the other check."""
    period = view.plan.period
    alone = period.first == period.last
    for item in items:
        if (item.year is None and alone) or period.first <= (item.year or 0) <= period.last:
            yield item


def _over(item: DeadlineItem, adopted: datetime.date) -> bool:
    end = item.ends(adopted.year)
    return end is not None and end < adopted


def _finding(spot: Spot, date: str, adopted: datetime.date) -> Finding:
    message = say(
        N_("“{date}” is before the plan's adoption, {adopted}."),
        date=date,
        adopted=f"{adopted:%d.%m.%Y}",
    )
    return Finding("deadline-before-adoption", Severity.WARNING, spot.place, message, spot.text)


def _funds_over(view: PlanView, day: datetime.date) -> Iterator[Finding]:
    """Funds open "until" a date with a year that has passed."""
    for table in view.tables:
        for row, key, value in table.values(Kind.AMOUNT, Kind.TEXT):
            until = UNTIL.search(fold_in_place(value.text))
            for item in read_deadline(until[1]).items if until else ():
                if item.term is Term.DAY and item.year and _over(item, day):
                    yield _finding(Spot(value.text, table.place(row, key)), item.text, day)


def _days_over(view: PlanView, adopted: datetime.date) -> Iterator[Finding]:
    """Days that begin a paragraph or item ("2 aprilie – …") in the year of adoption, by section."""
    if (view.plan.period.first, view.plan.period.last) != (adopted.year, adopted.year):
        return
    over: dict[str, list[tuple[Spot, DeadlineItem]]] = {}
    for spot in view.spots:
        if spot.place.block is not None and BEGINS_WITH_DAY.match(spot.text):
            item = next(iter(read_deadline(spot.text[:40]).items), None)
            if item and item.term is Term.DAY and item.year is None and _over(item, adopted):
                over.setdefault(spot.place.section or "", []).append((spot, item))
    for days in over.values():
        spot = days[0][0]
        message = say_count(
            *NN_(
                "A day planned here is before the plan's adoption, {adopted}: {days}.",
                "{count} days planned here are before the plan's adoption, {adopted}: {days}.",
            ),
            len(days),
            adopted=f"{adopted:%d.%m.%Y}",
            days=", ".join(item.text for _spot, item in days),
        )
        place, text = spot.place, spot.text
        yield Finding("deadline-before-adoption", Severity.WARNING, place, message, text)
