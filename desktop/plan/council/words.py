# SPDX-License-Identifier: EUPL-1.2
"""The words of one paper's plan: who, whose, of what; with their genitives.

They stand in {braces} in the wording and are written in before a person sees the text, since they
hold for the whole plan. What comes later (numbers, dates, votes) stands in [brackets].
"""

from collections.abc import Mapping

from desktop.plan.council.names import FIRST, PaperName
from desktop.plan.council.register import said
from desktop.plan.naming import (
    council,
    council_genitive,
    county_name,
    genitive,
    is_county,
    kind_key,
    unit_of_kind,
)
from desktop.plan.office import Office, genitive_of_office, head_of, proposed_name
from desktop.plan.tree import Administration, Official, Paragraph, Plan, Section
from desktop.plan.values import ActReference, acts_in

DEPARTMENTS = {
    "comuna": "Compartimentul de asistență socială",
    "oras": "Direcția de asistență socială",
    "municipiu": "Direcția de asistență socială",
    "judet": "Direcția Generală de Asistență Socială și Protecția Copilului {name}",
    "sector": "Direcția Generală de Asistență Socială și Protecția Copilului Sector {name}",
}
GENITIVES = {
    "Planul": "Planului",
    "PLANUL": "PLANULUI",
    "planul": "planului",
    "Primarul": "Primarului",
    "Președintele": "Președintelui",
    "județul": "județului",
    "municipiul": "municipiului",
}
BUCHAREST = " al municipiului București"
HG_797 = (
    "Hotărârea Guvernului nr. 797/2017 pentru aprobarea regulamentelor-cadru de organizare și "
    "funcționare ale serviciilor publice de asistență socială și a structurii orientative de "
    "personal, cu modificările și completările ulterioare"
)
ARTICLES_797 = {  # as real decisions cite them, after "prevederile"; of a sector only the annex
    "comuna": "art. 3 alin. (2) lit. b) și art. 5 din anexa nr. 3 la",
    "oras": "art. 5 din anexa nr. 2 la",
    "municipiu": "art. 5 din anexa nr. 2 la",
    "judet": "art. 3 alin. (3) lit. b) și art. 5 din anexa nr. 1 la",
    "sector": "anexei nr. 1 la",
}
APPROVED = "{} aprobarea {title_of}"
CHANGED = (
    "{} modificarea Hotărârii {council_of} nr. [nr. hotărâre inițială] din "
    "[data hotărâre inițială] privind aprobarea {title_of}"
)
STRATEGY = "premise.strategie"


def words(plan: Plan, name: PaperName, office: Office | None = None) -> Mapping[str, str]:
    """The words by their names in the wording; `office`: what is kept of who draws up the plan."""
    title_of = title_genitive(plan.title)
    council_of = council_genitive(plan.administration) + _bucharest(plan.administration)
    about = APPROVED if name.round == FIRST else CHANGED
    return {
        "title_of": title_of,
        "title_named": _title_named(plan.title),
        "about": about.format("privind", title_of=title_of, council_of=council_of),
        "for": about.format("pentru", title_of=title_of, council_of=council_of),
        "council_of": council_of,
        **_of_administration(plan.administration),
        **_of_head(plan),
        **_of_office(plan, office),
        "strategy": _strategy(plan),
    }


def _of_administration(where: Administration) -> Mapping[str, str]:
    kind, county = kind_key(where.kind), county_name(where)
    level_f, plural = ("județeană", "județeni") if is_county(where) else ("locală", "locali")
    lies_in = "" if kind in ("judet", "sector") else f", {county}"
    return {
        "council": council(where) + _bucharest(where),
        "council_named": council(where) + _bucharest(where) + lies_in,
        "county_council": f"Consiliul Județean {where.county}",
        "county_council_of": f"Consiliului Județean {where.county}",
        "prefect_of": in_genitive(county),
        "unit_word_of": unit_of_kind(where.kind).genitive,
        "level_f": level_f,
        "councillors_of": f"consilierilor {plural}",
        "hg_797": f"{ARTICLES_797[kind]} {HG_797}",
    }


def _of_head(plan: Plan) -> Mapping[str, str]:
    head = head_name(plan.administration)
    plain, name = _small(head), named(official_of(plan, head_of(plan.administration)))
    return {
        "head": head,
        "head_plain": plain,
        "head_of_plain": _small(in_genitive(head)),
        "head_named": f"{plain}, {name}" if name else plain,
    }


def _of_office(plan: Plan, office: Office | None) -> Mapping[str, str]:
    name = office.name if office and office.name.strip() else proposed_name(plan.administration)
    kept = office.genitive.strip() if office else ""
    department = department_name(plan)
    return {
        "office_of": kept or genitive_of_office(name) or f"instituției „{name}”",
        "department": department,
        "department_of": genitive_of_office(department) or f"structurii „{department}”",
    }


def head_name(where: Administration) -> str:
    """ "Primarul comunei Doljești", "Președintele Consiliului Județean Cluj"."""
    if is_county(where):
        return f"Președintele {council_genitive(where)}"
    return f"Primarul {genitive(where)}{_bucharest(where)}"


def in_genitive(name: str) -> str:
    """A name whose first word has a known genitive, in the genitive; else as it is."""
    first, space, rest = name.partition(" ")
    return f"{GENITIVES.get(first, first)}{space}{rest}"


def title_genitive(title: str) -> str:
    """ "Planului anual de acțiune…"; of a title that begins otherwise, "planului „…”"."""
    text = _one_line(title)
    if not text:
        return "planului anual de acțiune"
    changed = in_genitive(text)
    return changed if changed != text else f"planului „{text}”"


def _title_named(title: str) -> str:
    text = _one_line(title)
    if not text:
        return "planul anual de acțiune"
    return text if in_genitive(text) != text else f"planul „{text}”"


def official_of(plan: Plan, role: str) -> Official:
    """Who has this role; without a name where that is not known."""
    return next((each for each in plan.officials if each.role == role), Official(role, ""))


def named(official: Official) -> str:
    """ "doamna Maria Frăsineanu"; "" where the name is not known."""
    return f"{official.title} {official.name}".strip() if official.name.strip() else ""


def department_name(plan: Plan) -> str:
    """The department that draws up the plan, as entered, else as such departments are called."""
    where = plan.administration
    name = where.name.split()[-1] if kind_key(where.kind) == "sector" and where.name else where.name
    return said(plan, "department") or DEPARTMENTS[kind_key(where.kind)].format(name=name)


def accounting_name(plan: Plan) -> str:
    """The accounting department, as entered, else as it is usually called."""
    return said(plan, "accounting")


def act_named(plan: Plan, key: str) -> ActReference | None:
    """The first act with a number that the section of the edition with this key names."""
    texts = (t for section in plan.sections if section.key == key for t in _texts(section))
    acts = (act for text in texts for act in acts_in(text))
    return next((act for act in acts if act.act_number), None)


def _strategy(plan: Plan) -> str:
    """ ", aprobată prin Hotărârea … nr. … din …", as the premise names it."""
    act = act_named(plan, STRATEGY)
    return f", aprobată prin {_cited(act.issuer, act.text)}" if act and act.issuer else ""


def _texts(section: Section) -> tuple[str, ...]:
    paragraphs = (b.text for b in section.blocks if isinstance(b, Paragraph))
    return (section.heading or "", *paragraphs)


def _cited(issuer: str, act: str) -> str:
    return act if act.startswith(issuer) else f"{issuer} {act}"


def _bucharest(where: Administration) -> str:
    return BUCHAREST if kind_key(where.kind) == "sector" else ""


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _one_line(text: str) -> str:
    return " ".join(text.split())
