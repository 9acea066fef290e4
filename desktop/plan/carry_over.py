# SPDX-License-Identifier: EUPL-1.2
"""Last year's plan as the beginning of the next: what may stay stays, what must be seen is listed.

Texts, rows and amounts are kept, since most of them hold again; every section that was filled is to
be looked through. The year moves only where it surely is the plan's. What belongs to the old
decision (acts of the file, its number and date) is left blank.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.i18n import N_
from desktop.plan.checks.view import resolved
from desktop.plan.columns import kind_of
from desktop.plan.declare import Kind
from desktop.plan.editions.edition import plan_ident
from desktop.plan.findings import Place
from desktop.plan.logical import cell_reader, logical_rows
from desktop.plan.message import Message, say, say_count
from desktop.plan.naming import plan_title
from desktop.plan.passages import Part, Passage, Slot, passages, rewritten
from desktop.plan.search import Hit
from desktop.plan.standing import to_fill
from desktop.plan.tree import EMPTY, Paragraph, Period, Plan, Section, Stage, State, Table
from desktop.plan.years import PERIOD, YearSweep, act_spans, year_sweep

BLANK = "…"
OWN_ROLES = ("annex-header", "adoption")  # paragraphs that name the plan's own decision
OWN_SECTIONS = ("premise.consultare",)  # each plan has a consultation of its own
_ACT = re.compile(
    r"(?P<start>.*?)(?P<number>[0-9][0-9.]*|[._…]{2,80})"
    r"(?:(?P<between>\s?(?:/|din data de\b|din\b)\s?)\S.*)?",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Review:
    """Something to look at in the new plan, and why; `text` as it stood in the old one."""

    place: Place
    message: Message
    text: str = ""


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """The new plan, in no file yet, and what to look at in it, in the order of the document."""

    plan: Plan
    review: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class _Edit:
    """Another text in the place of a stretch of a passage."""

    passage: Passage
    start: int
    end: int
    text: str


def carry_over(plan: Plan, year: int) -> CarriedOver:
    """The plan that begins in `year`, from an earlier one; a plan of several years keeps so many.

    A pure function: `plan` stays what it is, and the new one still has to be given a file.
    """
    period = replace(plan.period, first=year, last=year + plan.period.last - plan.period.first)
    titles = list(_titles(plan, period))
    blanks = list(_blanks(plan))
    sweep = year_sweep(plan, plan.period.first, year)
    years = [_Edit(y.hit.passage, y.hit.start, y.hit.end, str(year)) for y in sweep.sure]
    new = rewritten(plan, _texts((*titles, *blanks, *years)))
    new = replace(
        new,
        ident=_ident(plan, period),
        period=period,
        stage=Stage.DRAFT,
        acts=(),
        sections=tuple(map(_without_execution, _to_look_through(new.sections))),
    )
    return CarriedOver(new, _in_order(plan, _doubts(plan, sweep, (*titles, *blanks), year)))


def _ident(plan: Plan, period: Period) -> str:
    ending = f"-{plan.period.first}"
    if plan.ident.endswith(ending):
        return f"{plan.ident.removesuffix(ending)}-{period.first}"
    return plan_ident(plan.administration, period)


def _titles(plan: Plan, period: Period) -> Iterator[_Edit]:
    """The title made anew, where it is the one that is proposed, letter by letter."""
    old = plan_title(plan.administration, plan.period)
    for passage in passages(plan):
        if passage.text == old:
            new = plan_title(plan.administration, period)
            yield _Edit(passage, 0, len(passage.text), new)


def _blanks(plan: Plan) -> Iterator[_Edit]:
    """Numbers and dates of the plan's own decision and consultation, left blank."""
    keys = {section.ident: section.key for section in plan.sections}
    for passage in passages(plan):
        own = isinstance(passage.node, Paragraph) and passage.node.role in OWN_ROLES
        if own or keys.get(passage.place.section or "") in OWN_SECTIONS:
            for start, end in act_spans(passage.text):
                yield _Edit(passage, start, end, _blanked(passage.text[start:end]))


def _blanked(act: str) -> str:
    """ "nr. 12 din 30.01.2026" as "nr. … din …"."""
    found = _ACT.fullmatch(act)
    if found is None:
        return act
    between = f"{found['between']}{BLANK}" if found["between"] else ""
    return f"{found['start']}{BLANK}{between}"


def _texts(edits: Sequence[_Edit]) -> Mapping[tuple[int, Part, Slot], str]:
    """New texts by node, part and slot; of edits that overlap, the first given holds."""
    by_text: dict[tuple[int, Part, Slot], list[_Edit]] = {}
    for edit in edits:
        address = (id(edit.passage.node), edit.passage.part, edit.passage.slot)
        taken = by_text.setdefault(address, [])
        if not any(edit.start < other.end and other.start < edit.end for other in taken):
            taken.append(edit)
    return {address: _spliced(taken) for address, taken in by_text.items()}


def _spliced(edits: Sequence[_Edit]) -> str:
    text = edits[0].passage.text
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _to_look_through(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, those that were filled to do again; headings that only hold others stay."""
    held = {section.ident for section in to_fill(sections) if section.level}
    return tuple(
        replace(section, state=State.TO_DO)
        if section.state is State.FILLED and section.ident in held
        else section
        for section in sections
    )


def _without_execution(section: Section) -> Section:
    """The section without what was approved and spent: that was last year."""
    blocks = tuple(_estimated(b) if isinstance(b, Table) else b for b in section.blocks)
    return section if blocks == section.blocks else replace(section, blocks=blocks)


def _estimated(table: Table) -> Table:
    return replace(table, rows=tuple(replace(r, also=EMPTY) if r.also else r for r in table.rows))


def _doubts(plan: Plan, sweep: YearSweep, done: Sequence[_Edit], year: int) -> Iterator[Review]:
    if plan.officials:
        yield Review(Place(), say(N_("Is it still they who sign?")))
    for section in plan.sections:
        if section.state is State.NOT_APPLICABLE:
            message = say(N_("Last year this was not the case. Is it still so?"))
            yield Review(Place(section.ident), message, section.sentence or "")
    for edit in done:
        if BLANK in edit.text:
            message = say(N_("Write the new number and date."))
            yield Review(edit.passage.place, message, edit.passage.text[edit.start : edit.end])
    over = list(_periods_over(plan, year))
    for edit in over:
        message = say(N_("This period ends before {year}."), year=year)
        yield Review(edit.passage.place, message, edit.text)
    yield from _years_left(sweep, (*done, *over))
    for each in year_sweep(plan, year, year).sure:
        message = say(N_("{year} stood here already last year."), year=year)
        yield Review(each.hit.place, message, _around(each.hit))
    yield from _amounts(plan)


def _years_left(sweep: YearSweep, done: Sequence[_Edit]) -> Iterator[Review]:
    """Places of the old year that were left as they are and are not spoken of otherwise."""
    for each in sweep.unlikely:
        hit = each.hit
        if not any(e.passage == hit.passage and e.start <= hit.start < e.end for e in done):
            pattern = N_("{year} was left here: {reason}.")
            message = say(pattern, year=hit.text, reason=each.reason)
            yield Review(hit.place, message, _around(hit))


def _around(hit: Hit) -> str:
    return f"{hit.before}{hit.text}{hit.after}"


def _periods_over(plan: Plan, year: int) -> Iterator[_Edit]:
    """Stretches that tell the years of strategies and programmes that are over."""
    for passage in passages(plan):
        for match in PERIOD.finditer(passage.text):
            if int(match[1]) < int(match[2]) < year:
                yield _Edit(passage, *match.span(), match[0])


def _amounts(plan: Plan) -> Iterator[Review]:
    for section, table in plan.tables():
        if count := _count_amounts(resolved(section, table)):
            message = say_count(
                "{count} amount here is last year's.",
                "{count} amounts here are last year's.",
                count,
            )
            yield Review(Place(section.ident, table.ident), message)


def _count_amounts(table: Table) -> int:
    keys = [c.key for c in table.columns if kind_of(table, c.key) is Kind.AMOUNT]
    readers = {key: cell_reader(table, key) for key in keys}
    values = (readers[key](row) for row in logical_rows(table) for key in keys)
    return sum(bool(value.number()) for value in values)


def _in_order(plan: Plan, review: Iterable[Review]) -> tuple[Review, ...]:
    """In the order of the sections; within one, as they were found."""
    order = {section.ident: at for at, section in enumerate(plan.sections)}
    return tuple(sorted(review, key=lambda each: order.get(each.place.section or "", -1)))
