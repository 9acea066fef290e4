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
from desktop.plan.carried import amounts, signers
from desktop.plan.council.carrying import carried
from desktop.plan.editions.edition import plan_ident
from desktop.plan.findings import Finding, Place
from desktop.plan.marks import Check, mark
from desktop.plan.message import Message, say
from desktop.plan.naming import plan_title
from desktop.plan.passages import Part, Passage, Slot, passages, rewritten
from desktop.plan.standing import to_fill
from desktop.plan.tree import (
    EMPTY,
    Paragraph,
    Period,
    Plan,
    Section,
    Stage,
    State,
    Table,
)
from desktop.plan.years import PERIOD, YearSweep, act_spans, year_sweep

BLANK = "…"
CONTEXT = 30  # characters told on each side of what is in doubt
OWN_ROLES = ("annex-header", "adoption")  # paragraphs that name the plan's own decision
OWN_SECTIONS = ("premise.consultare",)  # each plan has a consultation of its own
_ACT = re.compile(
    r"(?P<start>.*?)(?P<number>[0-9][0-9.]*|[._…]{2,80})"
    r"(?:(?P<between>\s?(?:/|din data de\b|din\b)\s?)\S.*)?",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """The new plan, in no file yet, and what to look at in it, in the order of the document.

    Each mark of `review` tells a text as it stands in the new plan (see `marks`).
    """

    plan: Plan
    review: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Edit:
    """Another text in the place of a stretch of a passage."""

    passage: Passage
    start: int
    end: int
    text: str


def carry_over(plan: Plan, year: int) -> CarriedOver:
    """The plan that begins in `year`, from an earlier one; a plan of several years keeps so many.

    Of the council file stays what lasts. A pure function: `plan` stays what it is, and the new one
    still has to be given a file.
    """
    plan = replace(plan, council=carried(plan.council))
    period = replace(plan.period, first=year, last=year + plan.period.last - plan.period.first)
    titles = list(_titles(plan, period))
    blanks = list(_blanks(plan))
    sweep = year_sweep(plan, plan.period.first, year)
    years = [_Edit(y.hit.passage, y.hit.start, y.hit.end, str(year)) for y in sweep.sure]
    writing = _Rewriting((*titles, *blanks, *years))
    new = rewritten(plan, writing.texts())
    new = replace(
        new,
        ident=_ident(plan, period),
        period=period,
        stage=Stage.DRAFT,
        acts=(),
        sections=tuple(map(_without_execution, _to_look_through(new.sections))),
    )
    doubts = (
        *_of_the_whole(new),
        *(writing.doubt(*told) for told in _in_texts(plan, sweep, blanks, titles, year)),
        *_amounts(new),
    )
    return CarriedOver(new, _in_order(new, doubts))


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


_Address = tuple[int, Part, Slot]  # `id` of the node, part and slot of a text
_Told = tuple[Passage, int, int, Message]  # a stretch of a passage, and what is to be said of it


class _Rewriting:
    """The texts of a plan with their edits done; of edits that overlap, the first given holds."""

    def __init__(self, edits: Iterable[_Edit]) -> None:
        self._edits: dict[_Address, list[_Edit]] = {}
        for edit in edits:
            taken = self._edits.setdefault(_address(edit.passage), [])
            if not any(edit.start < other.end and other.start < edit.end for other in taken):
                taken.append(edit)

    def texts(self) -> Mapping[_Address, str]:
        """The new texts, of passages that have any edit."""
        return {address: _spliced(taken) for address, taken in self._edits.items()}

    def doubt(self, passage: Passage, start: int, end: int, message: Message) -> Finding:
        """A mark at what stands now where `start` to `end` stood, with some words around it."""
        edits = self._edits.get(_address(passage), [])
        text = _spliced(edits) if edits else passage.text
        first = start + sum(_grown(edit) for edit in edits if edit.end <= start)
        last = end + sum(_grown(edit) for edit in edits if edit.end <= end)
        first = text.rfind(" ", 0, max(first - CONTEXT, 0)) + 1
        last = text.find(" ", last + CONTEXT)
        around = text[first : last if last >= 0 else None]
        return mark(Check.TEXT, passage.place, message, around)


def _address(passage: Passage) -> _Address:
    return id(passage.node), passage.part, passage.slot


def _grown(edit: _Edit) -> int:
    return len(edit.text) - (edit.end - edit.start)


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


def _of_the_whole(plan: Plan) -> Iterator[Finding]:
    """Who signs, and the sections that did not apply."""
    if plan.officials:
        yield mark(Check.SIGNERS, Place(), say(N_("Is it still they who sign?")), signers(plan))
    for section in plan.sections:
        if section.state is State.NOT_APPLICABLE:
            message = say(N_("Last year this was not the case. Is it still so?"))
            yield mark(Check.ABSENT, Place(section.ident), message, section.sentence or "")


def _in_texts(
    plan: Plan, sweep: YearSweep, blanks: Sequence[_Edit], titles: Sequence[_Edit], year: int
) -> Iterator[_Told]:
    """Stretches of the old plan's texts that a person has to decide on."""
    for edit in blanks:
        if BLANK in edit.text:
            act = edit.passage.text[edit.start : edit.end]
            message = say(N_("Write the new number and date; last year’s: {act}."), act=act)
            yield edit.passage, edit.start, edit.end, message
    over = list(_periods_over(plan, year))
    for edit in over:
        message = say(N_("The period {period} ends before {year}."), period=edit.text, year=year)
        yield edit.passage, edit.start, edit.end, message
    yield from _years_left(sweep, (*titles, *blanks, *over))
    for each in year_sweep(plan, year, year).sure:
        message = say(N_("{year} stood here already last year."), year=year)
        yield each.hit.passage, each.hit.start, each.hit.end, message


def _years_left(sweep: YearSweep, done: Sequence[_Edit]) -> Iterator[_Told]:
    """Places of the old year that were left as they are and are not spoken of otherwise."""
    for each in sweep.unlikely:
        hit = each.hit
        if not any(e.passage == hit.passage and e.start <= hit.start < e.end for e in done):
            pattern = N_("{year} was left here: {reason}.")
            message = say(pattern, year=hit.text, reason=each.reason)
            yield hit.passage, hit.start, hit.end, message


def _periods_over(plan: Plan, year: int) -> Iterator[_Edit]:
    """Stretches that tell the years of strategies and programmes that are over."""
    for passage in passages(plan):
        for match in PERIOD.finditer(passage.text):
            if int(match[1]) < int(match[2]) < year:
                yield _Edit(passage, *match.span(), match[0])


def _amounts(plan: Plan) -> Iterator[Finding]:
    for section, table in plan.tables():
        for ident, (key, text) in amounts(section, table).items():
            place = Place(section.ident, table.ident, ident, key)
            yield mark(Check.AMOUNTS, place, say(N_("The amounts here are last year’s.")), text)


def _in_order(plan: Plan, review: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the order of the sections; within one, as they were found; the same words told once."""
    order = {section.ident: at for at, section in enumerate(plan.sections)}
    once = {each.key: each for each in reversed(tuple(review))}
    found = reversed(once.values())
    return tuple(sorted(found, key=lambda each: order.get(each.place.section or "", -1)))
