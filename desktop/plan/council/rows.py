# SPDX-License-Identifier: EUPL-1.2
"""The rows of the register's lists: as entered, each that gets a letter under a key of its own."""

from collections.abc import Collection, Iterable, Mapping
from itertools import count

from desktop.plan.council.names import FIRST, of_round, paper_name
from desktop.plan.council.procedures import asks_county
from desktop.plan.council.register_lists import ADDRESS, EMAIL, NAME, RECIPIENTS
from desktop.plan.council.words import accounting_name, department_name, head_name
from desktop.plan.naming import county_name
from desktop.plan.tree import Plan

KEY = "key"  # of a row with a letter; never shown
NEW = "r"  # before the number of a row's key: a bare number would be that of a round
PREFECT, HEAD, DEPARTMENT, ACCOUNTING = "prefect", "head", "department", "accounting"
COUNTY = "county"
PROPOSED = frozenset((PREFECT, HEAD, DEPARTMENT, ACCOUNTING, COUNTY))

Row = Mapping[str, str]


def rows_of(plan: Plan, list_key: str, round: int = FIRST) -> tuple[Row, ...]:
    """The rows of a list in a round; who is told of the decision is proposed until written."""
    written = plan.council.lists.get(of_round(list_key, round), ())
    if list_key == RECIPIENTS and not written:
        return proposed_recipients(plan)
    return keyed(written)


def keyed(rows: Iterable[Row], used: Collection[str] = ()) -> tuple[Row, ...]:
    """The rows, each with a key of its own; a key once given stays, whatever moves around it.

    `used`: keys that no new row may get, since numbers or texts of a letter are under them.
    """
    given = [dict(row) for row in rows]
    taken: set[str] = set()
    for row in given:
        if row.get(KEY, "") in taken:
            row[KEY] = ""  # a copy of another row
        taken.add(row.get(KEY, ""))
    free = (key for n in count(1) if (key := f"{NEW}{n}") not in taken and key not in used)
    return tuple({**row, KEY: row.get(KEY) or next(free)} for row in given)


def used_keys(plan: Plan) -> frozenset[str]:
    """The keys of rows under whose letters something is written, even of rows that are gone."""
    papers = (*(act.kind for act in plan.acts), *(paper.key for paper in plan.council.papers))
    return frozenset(paper_name(key).recipient for key in papers)


def proposed_recipients(plan: Plan) -> tuple[Row, ...]:
    """Who is told of the decision, by the kind of administration."""
    where = plan.administration
    names = {
        PREFECT: f"Instituția Prefectului – {_capital(county_name(where))}",
        HEAD: head_name(where),
        DEPARTMENT: department_name(plan),
        ACCOUNTING: accounting_name(plan),
    }
    if asks_county(plan):
        names[COUNTY] = (
            f"Consiliul Județean {where.county} – Direcția Generală de Asistență Socială "
            f"și Protecția Copilului {where.county}"
        )
    return tuple({KEY: key, NAME: name, ADDRESS: "", EMAIL: ""} for key, name in names.items())


def told_besides(plan: Plan) -> str:
    """ ", precum și către A, B,": who is told of the decision besides those proposed; "" where
    nobody is."""
    rows = (row for row in rows_of(plan, RECIPIENTS) if row[KEY] not in PROPOSED)
    names = [name for row in rows if (name := " ".join(row.get(NAME, "").split()))]
    return f", precum și către {', '.join(names)}," if names else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
