# SPDX-License-Identifier: EUPL-1.2
"""Plans of administrations that do not exist, with their council files, one of each kind."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.plan.naming import plan_title
from desktop.plan.tree import (
    NO_COUNCIL_FILE,
    Act,
    Administration,
    CouncilFile,
    Official,
    Paper,
    Period,
    Plan,
)

CHAIR, SECRETARY = "presedinte-sedinta", "secretar-general"
MEN_AND_WOMEN = (
    Official("primar", "Dragoș Luncanu", "domnul"),
    Official(CHAIR, "Ioana Teișanu", "doamna"),
    Official(SECRETARY, "Maria Frăsineanu", "doamna"),
    Official("intocmit", "Ana Cireșanu", "doamna"),
    Official("legea-52", "Radu Ulmeanu", "domnul"),
)
ENTRIES = {
    "consultation-date": "18.11.2026",
    "consultation-hour": "10:00",
    "consultation-place": "sediul primăriei, sala de ședințe",
    "consultation-deadline": "30.11.2026",
    "county-answer": "aviz",
    "posting-date": "19.01.2027",
    "public-deadline": "01.02.2027",
    "commission-name": "Comisia pentru sănătate și protecție socială",
    "commission-opinion": "favorabil",
    "commission-chair": "Petru Ariniș",
    "commission-secretary": "Elena Brădet",
    "meeting-date": "26.02.2027",
    "meeting-hour": "14:00",
    "meeting-place": "sediul primăriei, sala de ședințe",
    "in-office": "13",
    "present": "12",
    "votes-for": "11",
    "votes-against": "0",
    "abstentions": "1",
    "accountant": "Sanda Plopeanu",
    "second-round": "da",
    "budget-act": "Hotărârea Consiliului Local nr. 12 din 27.03.2027",
    "changes": "bugetul serviciului de îngrijire la domiciliu",
    "meeting-date/2": "30.04.2027",
    "chair-refuses/2": "da",
    "first-councillor/2": "Ion Carpen",
}
LISTS = {
    "providers": (
        {
            "key": "r1",
            "name": "Asociația Pași",
            "address": "Strada Mare nr. 3",
            "email": "a@b.example",
        },
        {"key": "r2", "name": "Fundația Ana"},
    ),
    "participants": ({"name": "Ioan Stejar", "of": "Asociația Pași"},),
    "consultation-proposals": ({"who": "Asociația Pași", "text": "Un centru de zi"},),
    "proposals": (
        {
            "who": "Ion Gorun",
            "number": "312",
            "date": "25.01.2027",
            "text": "Transport pentru hrana caldă",
            "answer": "nepreluată",
            "reason": "Nu sunt fonduri",
        },
    ),
    "agenda": ({"text": "Proiect de hotărâre privind rectificarea bugetului local"},),
    "councillors": ({"name": "Ariniș Petru"}, {"name": "Brădet Elena"}),
}
NUMBERS = {
    "invitation": ("1021", "02.11.2026"),
    "consultation-minutes": ("5127", "18.11.2026"),
    "county-request": ("1102", "19.11.2026"),
    "opinion": ("5653", "20.01.2027"),
    "approval-note": ("19", "15.01.2027"),
    "report": ("20", "19.01.2027"),
    "finance-report": ("21", "19.01.2027"),
    "draft": ("7", "18.01.2027"),
    "notice": ("230", "19.01.2027"),
    "posting": ("231", "19.01.2027"),
    "proposals": ("350", "02.02.2027"),
    "convening": ("33", "18.02.2027"),
    "commission": ("4", "22.02.2027"),
    "decision": ("10", "26.02.2027"),
    "letter/prefect": ("401", "01.03.2027"),
    "draft/2": ("15", "12.04.2027"),
    "decision/2": ("22", "30.04.2027"),
}
ACTS = tuple(Act(kind, *said) for kind, said in NUMBERS.items())
KINDS: Mapping[str, Administration] = {
    "comuna": Administration("comuna", "Lunca Teilor", "Valea Albă"),
    "oras": Administration("oras", "Târgu Alb", "Valea Albă"),
    "municipiu": Administration("municipiu", "Plopeni", "Valea Albă"),
    "judet": Administration("judet", "Valea Albă", "Valea Albă"),
    "sector": Administration("sector", "Sectorul 5", "București"),
}
PRESIDENT = Official("presedinte", "Dana Luncanu", "doamna")


@cache  # plans are immutable
def sample() -> Plan:
    """The sample plan without its council file, but for the number of the draft."""
    plan = read_plan(paths.sample_plan().read_bytes())
    draft = tuple(act for act in plan.acts if act.kind == "draft")
    return replace(plan, acts=draft, council=NO_COUNCIL_FILE)


def blank_plan(kind: str = "comuna") -> Plan:
    """The sample's plan for another administration; nothing is entered, nobody is named."""
    where, period = KINDS[kind], Period(2027, 2027)
    title = plan_title(where, period)
    return replace(
        sample(), administration=where, title=title, officials=(), acts=(), letterhead=None
    )


def council_plan(kind: str = "comuna", procedure: str = "normativ", **entries: str) -> Plan:
    """That plan with a council file in which everything is entered; `entries`: other ones, by key
    with "_" for "-"."""
    officials = MEN_AND_WOMEN
    if kind == "judet":
        local = ("primar", CHAIR)
        officials = (PRESIDENT, *(each for each in officials if each.role not in local))
    changed = {key.replace("_", "-"): text for key, text in entries.items()}
    council = CouncilFile(procedure, ENTRIES | changed, LISTS)
    letterhead = sample().letterhead
    own = replace(letterhead, heading="") if letterhead and kind != "comuna" else letterhead
    return replace(
        blank_plan(kind), officials=officials, acts=ACTS, council=council, letterhead=own
    )


def with_part(plan: Plan, paper: str, part: str, text: str) -> Plan:
    """The plan in which a person wrote a part of a paper in her own words."""
    written = plan.council.paper(paper)
    new = replace(written, parts={**written.parts, part: text})
    others = tuple(each for each in plan.council.papers if each.key != paper)
    return replace(plan, council=replace(plan.council, papers=(*others, Paper(paper, new.parts))))
