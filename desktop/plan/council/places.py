# SPDX-License-Identifier: EUPL-1.2
"""What stands in the [places] of a paper: numbers and dates of acts, entries, who signs."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop.plan.council.names import FIRST, PaperName, of_round, paper_name
from desktop.plan.council.register import ENTRIES, said
from desktop.plan.council.words import act_named, official_of
from desktop.plan.fold import fold
from desktop.plan.office import PUBLIC_RELATIONS, genitive_of_office
from desktop.plan.tree import Act, Letterhead, Plan

ACTS: Mapping[str, str] = MappingProxyType(
    {  # the word after "nr." and "data" -> the act
        "invitație": "invitation",
        "minută": "consultation-minutes",
        "solicitare": "county-request",
        "răspuns județ": "opinion",
        "referat": "approval-note",
        "raport": "report",
        "raport financiar": "finance-report",
        "proiect": "draft",
        "anunț": "notice",
        "afișare": "posting",
        "situație": "proposals",
        "convocare": "convening",
        "aviz comisie": "commission",
        "hotărâre": "decision",
        "proces-verbal": "publicity",
    }
)
MINUTES, CONSULTATION = "consultation-minutes", "premise.consultare"
ONCE = frozenset(("invitation", MINUTES, "county-request", "opinion"))
INITIAL = {"hotărâre inițială": "decision"}  # of the first round, wherever it stands
DAYS = {"decision": "meeting-date", "commission": "commission-date"}  # act -> entry of its day
FROM_LETTERHEAD = {
    "consultation-email": "email",
    "public-email": "email",
    "public-address": "address",
    "site": "site",
}
SWORN = {"domnul": "Subsemnatul", "doamna": "Subsemnata"}
EITHER = "Subsemnatul/Subsemnata"


def act_of(plan: Plan, key: str) -> Act:
    """Number and date of a paper, blank where they are not entered."""
    return next((act for act in plan.acts if act.kind == key), Act(key))


def known_act(plan: Plan, key: str) -> Act:
    """Number and date of a paper, of the minutes as the plan itself names them where they are not
    entered."""
    act = act_of(plan, key)
    if key == MINUTES and not (act.number.strip() or act.date.strip()):
        named_so = act_named(plan, CONSULTATION)
        if named_so is not None:
            return Act(key, named_so.act_number or "", named_so.written_date)
    return act


def printed_act(plan: Plan, key: str) -> Act:
    """Number and date of a paper as they print: one made in a meeting has the day of that meeting
    until another is entered. Before that day it is no sign that the paper is made."""
    act, name = known_act(plan, key), paper_name(key)
    if name.kind in DAYS and not act.date.strip():
        return replace(act, date=said(plan, DAYS[name.kind], name.round))
    return act


def place_values(plan: Plan, name: PaperName) -> Mapping[str, str]:
    """What each known place of the paper holds, by its folded name; "" for what is not known."""
    return {fold(place): value for place, value in places_of(plan, name)}


def places_of(plan: Plan, name: PaperName) -> Iterator[tuple[str, str]]:
    """Each place that is known in the paper and what it holds, the paper's own number first."""
    own = printed_act(plan, name.key)
    yield from (("nr.", own.number), ("data", own.date))
    for word, kind in (*ACTS.items(), *INITIAL.items()):
        first = kind in ONCE or word in INITIAL
        act = printed_act(plan, kind if first else of_round(kind, name.round))
        yield from ((f"nr. {word}", act.number), (f"data {word}", act.date))
    for entry in ENTRIES:
        if entry.place:
            yield entry.place, _entry(plan, entry.key, name.round if entry.each_round else FIRST)
    commission = said(plan, "commission-name")
    yield "comisiei", genitive_of_office(commission) or f"comisiei „{commission}”"
    responsible = official_of(plan, PUBLIC_RELATIONS)
    yield "responsabil Legea 52", responsible.name
    yield "subsemnatul", SWORN.get(responsible.title, EITHER)


def _entry(plan: Plan, key: str, round: int) -> str:
    text = said(plan, key, round)
    if text.strip():
        return text
    if key in FROM_LETTERHEAD:
        return str(getattr(plan.letterhead or Letterhead(), FROM_LETTERHEAD[key]))
    if key == "county-answer-from":
        return f"Consiliului Județean {plan.administration.county}"
    return ""
