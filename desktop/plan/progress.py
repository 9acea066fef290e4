# SPDX-License-Identifier: EUPL-1.2
"""How far a plan is: its chapters, each with a state and one line of facts."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.i18n import N_, NN_
from desktop.plan.columns import column_of
from desktop.plan.coverage import with_contents
from desktop.plan.declare import Kind
from desktop.plan.findings import Finding, Severity
from desktop.plan.logical import logical_rows
from desktop.plan.message import Message, say, say_count
from desktop.plan.roles import role
from desktop.plan.standing import Progress as Progress
from desktop.plan.standing import progress_of, to_fill
from desktop.plan.totals import total
from desktop.plan.tree import Plan, Row, Section, State, Table
from desktop.plan.values.figures import written

THOUSAND = Decimal(1000)
MOST_FACTS = 3


@dataclass(frozen=True, slots=True)
class Chapter:
    """A top section with those under it. `title`: its heading, or a Message where it has none.

    `done` of `total` sections are filled, not applicable or left out; headings that only hold
    others are not counted. `facts` is None where there is nothing to tell.
    """

    title: str | Message
    state: Progress
    facts: Message | None
    sections: tuple[Section, ...]
    done: int
    total: int


def chapters(plan: Plan, findings: Iterable[Finding] = ()) -> tuple[Chapter, ...]:
    """The chapters of the plan, in order; one with an error or a warning among `findings` (give
    only those a person has not accepted) needs attention."""
    troubled = {f.place.section for f in findings if f.severity is not Severity.HINT}
    return tuple(_chapter(sections, troubled) for sections in _split(plan.sections))


def _split(sections: Sequence[Section]) -> Iterator[tuple[Section, ...]]:
    chapter: list[Section] = []
    for section in sections:
        if section.level <= 1 and chapter:
            yield tuple(chapter)
            chapter = []
        chapter.append(section)
    if chapter:
        yield tuple(chapter)


def _chapter(sections: tuple[Section, ...], troubled: Collection[str | None]) -> Chapter:
    counted = to_fill(sections)
    done = sum(section.state is not State.TO_DO for section in counted)
    return Chapter(
        title=sections[0].heading or say(N_("Title")),
        state=progress_of(sections, troubled),
        facts=_facts(sections),
        sections=sections,
        done=done,
        total=len(counted),
    )


def _facts(sections: Sequence[Section]) -> Message | None:
    """One line such as "3 services · 1.830 thousand lei", from the tables that will print."""
    tables = [
        block for s in with_contents(sections) for block in s.blocks if isinstance(block, Table)
    ]
    parts = [
        say_count(*forms, number)
        for role_key, forms in _COUNTED.items()
        if (number := sum(len(written_rows(t)) for t in tables if t.role == role_key))
    ]
    for role_key, (key, forms) in _SUMMED.items():
        sums = (total(t, key).value for t in tables if t.role == role_key)
        if number := int(sum((s for s in sums if s), Decimal(0))):
            parts.append(say_count(*forms, number))
    if money := sum((_money(t) for t in tables if t.role in _WITH_MONEY), Decimal(0)):
        parts.insert(1, money_said(money))
    return _line(parts[:MOST_FACTS])


def written_rows(table: Table) -> tuple[Row, ...]:
    """The ordinary rows in which something is written beside their number."""
    keys = [c.key for c in table.columns if c.key != "nr"]
    return tuple(r for r in logical_rows(table) if any(r.text(key).strip() for key in keys))


def _money(table: Table) -> Decimal:
    """The lei of the table: every declared amount column that is totalled, in known units."""
    amounts = [d for d in role(table.role).columns if d.kind is Kind.AMOUNT and d.total]
    columns = (column_of(table, declared) for declared in amounts)
    sums = (total(table, column.key) for column in columns if column)
    return sum((s.value for s in sums if s.value and s.unit == "lei"), Decimal(0))


def money_said(lei: Decimal) -> Message:
    """An amount, in thousands of lei where it is a whole number of them."""
    if lei >= THOUSAND and lei % THOUSAND == 0:
        return say(N_("{amount} thousand lei"), amount=written(lei / THOUSAND))
    return say(N_("{amount} lei"), amount=written(lei))


def _line(parts: Sequence[Message]) -> Message | None:
    line: Message | None = None
    for part in parts:
        line = say(N_("{first} · {next}"), first=line, next=part) if line else part
    return line


_COUNTED = {  # rows by role
    "servicii-existente": NN_("{count} service", "{count} services"),
    "servicii-propuse": NN_("{count} proposed service", "{count} proposed services"),
    "contractare": NN_("{count} contract", "{count} contracts"),
    "subventii": NN_("{count} subsidy", "{count} subsidies"),
    "informare": NN_("{count} activity", "{count} activities"),
    "obiective": NN_("{count} action", "{count} actions"),
    "plan-operational": NN_("{count} measure", "{count} measures"),
}
_SUMMED = {  # persons by role, with the column that counts them
    "beneficiari": (
        "in_evidenta",
        NN_("{count} person in records", "{count} persons in records"),
    ),
    "formare": ("nr_persoane", NN_("{count} person to train", "{count} persons to train")),
}
# Contracts and subsidies often pay for services that stand in the table of existing ones too.
_WITH_MONEY = ("servicii-existente", "formare", "formare-peer-review", "supervizare")
