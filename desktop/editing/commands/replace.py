# SPDX-License-Identifier: EUPL-1.2
"""Commands that write another text in the place of what a search found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.message import say
from desktop.plan.passages import Part, Passage, Slot, passages, with_texts
from desktop.plan.search import Hit
from desktop.plan.tree import Node, Plan
from desktop.plan.years import YearHit
from desktop.store.outline import ROOT
from desktop.store.records import Record

Texts = dict[tuple[Part, Slot], str]
Found = Mapping[tuple[Part, int, Slot], tuple[Passage, list[Hit]]]


RECORDS = {
    Part.TITLE: Record.PLAN,
    Part.COUNCIL: Record.PLAN,
    Part.HEADING: Record.SECTION,
    Part.SENTENCE: Record.SECTION,
    Part.MARKER: Record.ITEM,
    Part.ITEM: Record.ITEM,
    Part.CELL: Record.ROW,
}  # the others stand in blocks


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many hits were replaced, and those left alone: their text has changed since."""

    count: int
    skipped: tuple[Hit, ...]


def replace_hits(session: PlanSession, hits: Iterable[Hit], old: str, new: str) -> Replaced:
    """Write `new`, as typed, in the place of each hit; `old` is what was looked for.

    A section that was still to do stays so: nobody has worked on it.
    """
    found, skipped = _still_there(session.plan, hits)
    count = sum(len(each) for _passage, each in found.values())
    if not count:
        return Replaced(0, skipped)
    named = say(N_("Replace “{old}” with “{new}” ({count})"), old=old, new=new, count=count)
    with session.command(named) as edit:
        edit.fills = False
        for record, uid, node, texts in _by_node(found, new):
            edit.change(record, uid or ROOT, **with_texts(node, texts))
    return Replaced(count, skipped)


def change_years(session: PlanSession, hits: Iterable[YearHit], old: int, new: int) -> Replaced:
    """Write the year `new` in the place of each hit of a sweep of the year `old`."""
    return replace_hits(session, [each.hit for each in hits], str(old), str(new))


def _still_there(plan: Plan, hits: Iterable[Hit]) -> tuple[Found, tuple[Hit, ...]]:
    """The hits by their text in the plan as it is now, in order; and those it no longer has."""
    now = {passage.address: passage for passage in passages(plan)}
    found: dict[tuple[Part, int, Slot], tuple[Passage, list[Hit]]] = {}
    skipped = []
    for hit in sorted(hits, key=lambda hit: hit.start):
        passage = now.get(hit.passage.address)
        if passage is None or passage.text != hit.passage.text:
            skipped.append(hit)
            continue
        taken = found.setdefault(passage.address, (passage, []))[1]
        if taken and hit.start < taken[-1].end:  # it overlaps one that is replaced
            skipped.append(hit)
        else:
            taken.append(hit)
    return found, tuple(skipped)


def _by_node(found: Found, new: str) -> Iterator[tuple[Record, int, Node, Texts]]:
    """Each node whose texts change, its record, and all its new texts."""
    nodes: dict[tuple[Record, int], list[Passage]] = {}
    for passage, _hits in found.values():
        nodes.setdefault((RECORDS.get(passage.part, Record.BLOCK), passage.uid), []).append(passage)
    for (record, uid), held in nodes.items():
        texts = {(p.part, p.slot): _spliced(p.text, found[p.address][1], new) for p in held}
        yield record, uid, held[0].node, texts


def _spliced(text: str, hits: Sequence[Hit], new: str) -> str:
    for hit in reversed(hits):
        text = text[: hit.start] + new + text[hit.end :]
    return text
