# SPDX-License-Identifier: EUPL-1.2
"""The words of one plan that papers are written with: who, whose, of what; with their genitives.

They stand in {braces} in the wording and are written in before a person sees the text, since they
hold for the whole plan. What comes later (numbers, dates, votes) stands in [brackets].
"""

from collections.abc import Mapping

from desktop.plan.council.register import said
from desktop.plan.naming import (
    council,
    council_genitive,
    county_name,
    display_name,
    genitive,
    is_county,
    kind_key,
    period_phrase,
)
from desktop.plan.office import Office, genitive_of_office, proposed_name
from desktop.plan.tree import Administration, Plan

DEPARTMENTS = {
    "comuna": "Compartimentul de asistență socială",
    "oras": "Direcția de asistență socială",
    "municipiu": "Direcția de asistență socială",
    "judet": "Direcția Generală de Asistență Socială și Protecția Copilului {name}",
    "sector": "Direcția Generală de Asistență Socială și Protecția Copilului {sector}",
}
GENITIVE_TITLES = {"Planul": "Planului", "PLANUL": "PLANULUI", "planul": "planului"}
BUCHAREST = " al municipiului București"


def words(plan: Plan, office: Office | None = None) -> Mapping[str, str]:
    """The words by their names in the wording; `office`: what is kept of who draws up the plan."""
    where = plan.administration
    local = not is_county(where)
    head = "Primarul" if local else "Președintele"
    whose = unit_of(where) if local else council_genitive(where)
    office_name = office.name if office and office.name.strip() else proposed_name(where)
    office_of = office.genitive if office and office.genitive.strip() else ""
    department = department_name(plan)
    return {
        "title": plan.title,
        "title_of": title_genitive(plan.title),
        "year": period_phrase(plan.period),
        "unit": _small(display_name(where)) + _bucharest(where),
        "unit_of": unit_of(where),
        "county": county_name(where),
        "county_council_of": f"Consiliului Județean {where.county}",
        "council": council(where) + _bucharest(where),
        "council_of": council_genitive(where) + _bucharest(where),
        "COUNCIL": (council(where) + _bucharest(where)).upper(),
        "head": f"{head} {whose}",
        "head_short": head.lower(),
        "head_of": f"{_genitive_of_head(head)} {whose}",
        "HEAD": f"{head} {whose}".upper(),
        "level": "local" if local else "județean",
        "level_f": "locală" if local else "județeană",
        "councillors": "consilieri locali" if local else "consilieri județeni",
        "councillors_of": "consilierilor locali" if local else "consilierilor județeni",
        "office": office_name,
        "office_of": office_of or genitive_of_office(office_name) or f"instituției ({office_name})",
        "department": department,
        "department_of": genitive_of_office(department) or f"structurii „{department}”",
        "accounting": accounting_name(plan),
    }


def title_genitive(title: str) -> str:
    """ "Planului anual de acțiune…"; of a title that begins otherwise, "planului „…”"."""
    first, space, rest = title.strip().partition(" ")
    if first in GENITIVE_TITLES:
        return f"{GENITIVE_TITLES[first]}{space}{rest}"
    return f"planului „{title.strip()}”" if title.strip() else "planului anual de acțiune"


def unit_of(where: Administration) -> str:
    """ "comunei Doljești", "județului Cluj", "Sectorului 5 al municipiului București"."""
    return genitive(where) + _bucharest(where)


def department_name(plan: Plan) -> str:
    """The department that draws up the plan, as entered, else as such departments are called."""
    where = plan.administration
    proposed = DEPARTMENTS[kind_key(where.kind)].format(
        name=where.name, sector=display_name(where).replace("Sectorul", "Sector")
    )
    return said(plan, "department") or proposed


def accounting_name(plan: Plan) -> str:
    """The accounting department, as entered, else as it is usually called."""
    return said(plan, "accounting")


def _genitive_of_head(head: str) -> str:
    return {"Primarul": "Primarului", "Președintele": "Președintelui"}[head]


def _bucharest(where: Administration) -> str:
    return BUCHAREST if kind_key(where.kind) == "sector" else ""


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]
