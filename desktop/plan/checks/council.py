# SPDX-License-Identifier: EUPL-1.2
"""Checks on the council file: votes that do not add up, days out of order, texts not understood.

What is not entered yet is no finding: numbers come with the meeting.
"""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from desktop.i18n import N_
from desktop.plan.checks.view import PlanView
from desktop.plan.council.declared import EntryKind
from desktop.plan.council.filling import places_in
from desktop.plan.council.names import FIRST, ROUNDS, of_round, paper_name
from desktop.plan.council.places import CONSULTATION, DAYS, MINUTES, act_of, place_values
from desktop.plan.council.reading import count_of, date_of
from desktop.plan.council.register import ENTRIES, entry_of, said
from desktop.plan.council.texts import place_of_entry
from desktop.plan.council.words import act_named
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.fold import fold
from desktop.plan.message import Message, say
from desktop.plan.naming import is_county
from desktop.plan.office import CHAIR, PRESIDENT
from desktop.plan.signing import CHAIR_REFUSES, YES, role_of
from desktop.plan.tree import Plan, Signature

VOTES = ("votes-for", "votes-against", "abstentions")
ACT = "act:"  # before the key of a paper whose date is meant
PRESIDING = (CHAIR, PRESIDENT)
OPINION = N_("Answer of the county")
ORDER = (  # neither is before the one on its left
    (f"{ACT}invitation", "consultation-date"),
    ("consultation-date", f"{ACT}draft"),
    (f"{ACT}county-request", f"{ACT}opinion"),
    (f"{ACT}opinion", "meeting-date"),
    (f"{ACT}approval-note", f"{ACT}draft"),
    (f"{ACT}draft", "posting-date"),
    ("posting-date", "public-deadline"),
    ("public-deadline", "meeting-date"),
    (f"{ACT}draft", f"{ACT}report"),
    (f"{ACT}draft", f"{ACT}finance-report"),
    (f"{ACT}report", f"{ACT}commission"),
    (f"{ACT}finance-report", f"{ACT}commission"),
    (f"{ACT}commission", "meeting-date"),
    (f"{ACT}convening", "meeting-date"),
    ("meeting-date", f"{ACT}decision"),
    (f"{ACT}decision", "published-date"),
)


class Day(NamedTuple):
    """A day of the file: what it is of, as written, and what it means."""

    label: str
    key: str
    text: str
    date: datetime.date


def votes_add_up(view: PlanView) -> Iterator[Finding]:
    """Votes in favour, against and abstentions are no more than those present, nor these than
    those in office."""
    for round in ROUNDS:
        votes = [_count(view.plan, key, round) for key in VOTES]
        present, in_office = (_count(view.plan, key, round) for key in ("present", "in-office"))
        cast = [each for each in votes if each is not None]
        most, of = (present, "present") if present is not None else (in_office, "in-office")
        if most is not None and sum(cast) > most:
            message = say(
                N_("{sum} = {total} votes, but only {most} councillors: {who}."),
                sum=" + ".join(map(str, cast)),
                total=sum(cast),
                most=most,
                who=_label(of),
            )
            yield _error(of_round("votes-for", round), message, view.plan)
        if present is not None and in_office is not None and present > in_office:
            pattern = N_("{present} councillors are present, but only {in_office} are in office.")
            message = say(pattern, present=present, in_office=in_office)
            yield _error(of_round("present", round), message, view.plan)


def council_days(view: PlanView) -> Iterator[Finding]:
    """The days of the file follow each other as the papers do."""
    for round in ROUNDS:
        for first, then in ORDER:
            earlier, later = (_day(view.plan, key, round) for key in (first, then))
            if earlier and later and later.date < earlier.date:
                message = say(
                    N_("{later}: {date} is before {earlier}: {before}."),
                    later=say(later.label),
                    date=later.text,
                    earlier=say(earlier.label),
                    before=earlier.text,
                )
                place = place_of_entry(later.key)
                yield Finding("council-days", Severity.WARNING, place, message, later.text)


def council_entries(view: PlanView) -> Iterator[Finding]:
    """Days and numbers of people in the register are understood."""
    council = view.plan.council
    for key, text in council.entries.items():
        declared = entry_of(key)
        if declared is None or not text.strip():
            continue
        if declared.kind is EntryKind.DATE and date_of(text) is None:
            message = say(N_("“{text}” is not one day, such as 26.02.2027."), text=text)
        elif declared.kind is EntryKind.COUNT and count_of(text) is None:
            message = say(N_("“{text}” is not a number of people."), text=text)
        else:
            continue
        yield Finding("council-entries", Severity.HINT, place_of_entry(key), message, text)


def council_minutes(view: PlanView) -> Iterator[Finding]:
    """The minutes of the consultation have one number in the plan and in the council file."""
    entered, named = act_of(view.plan, MINUTES), act_named(view.plan, CONSULTATION)
    if named is None or not entered.number.strip():
        return
    if fold(entered.number).replace(".", "") != named.act_number:
        message = say(
            N_("The minutes have number {number} here, but number {other} in the plan."),
            number=entered.number,
            other=named.act_number,
        )
        place = place_of_entry(MINUTES)
        yield Finding("council-minutes", Severity.WARNING, place, message, entered.number)


def council_places(view: PlanView) -> Iterator[Finding]:
    """What stands in [brackets] in a person's own words is a place that can be filled in."""
    for paper in view.plan.council.papers:
        known = place_values(view.plan, paper_name(paper.key))
        for text in paper.parts.values():
            for name in places_in(text):
                if fold(name) not in known:
                    message = say(
                        N_("[{name}] is not filled in: no place has this name."), name=name
                    )
                    place = place_of_entry(paper.key)
                    yield Finding("council-places", Severity.HINT, place, message, f"[{name}]")


def chair_refuses(view: PlanView) -> Iterator[Finding]:
    """A signature block of the plan's own prints as written, whoever refuses to sign: the two
    councillors (Codul administrativ, art. 140) must be named in it."""
    if not any(said(view.plan, CHAIR_REFUSES, round) == YES for round in ROUNDS):
        return
    county = is_county(view.plan.administration)
    for section in view.sections:
        for at, block in enumerate(section.blocks):
            lines = block.lines if isinstance(block, Signature) else ()
            named = next((line for line in lines if role_of(line, county) in PRESIDING), None)
            if named is not None:
                message = say(
                    N_(
                        "The chair refuses to sign, but the plan says “{line}” here and prints so. "
                        "Write the two councillors who sign instead."
                    ),
                    line=named.strip(),
                )
                place = Place(section.ident, block=at)
                yield Finding("chair-refuses", Severity.HINT, place, message, named)


def _error(key: str, message: Message, plan: Plan) -> Finding:
    text = plan.council.entry(key)
    return Finding("votes-add-up", Severity.ERROR, place_of_entry(key), message, text)


def _count(plan: Plan, key: str, round: int) -> int | None:
    return count_of(said(plan, key, round))


def _label(key: str) -> Message:
    return say(next(entry.label for entry in ENTRIES if entry.key == key))


def _day(plan: Plan, key: str, round: int) -> Day | None:
    """The day of an entry or an act in a round; None where none is said."""
    if key.startswith(ACT):
        kind = of_round(key.removeprefix(ACT), round)
        text = act_of(plan, kind).date
        if not text.strip() and key.removeprefix(ACT) in DAYS:
            return _day(plan, DAYS[key.removeprefix(ACT)], round)
        label = _paper_label(key.removeprefix(ACT))
        where = kind
    else:
        declared = entry_of(key)
        where = of_round(key, round if declared and declared.each_round else FIRST)
        text, label = plan.council.entry(where), declared.label if declared else key
    date = date_of(text)
    return Day(label, where, text, date) if date else None


def _paper_label(kind: str) -> str:
    from desktop.plan.council.papers import KINDS  # the wording, which only this case needs

    return next((each.label for each in KINDS if each.kind == kind), OPINION)
