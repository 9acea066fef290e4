# SPDX-License-Identifier: EUPL-1.2
"""The papers of a plan's council file, in order, with what is proposed in each of their parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from desktop.plan.council.heads import head_lines
from desktop.plan.council.labels import LABELS
from desktop.plan.council.names import SECOND, PaperName
from desktop.plan.council.procedures import rounds_of
from desktop.plan.council.register_lists import ADDRESS, AGENDA, EMAIL, NAME
from desktop.plan.council.rows import KEY, rows_of, told_besides
from desktop.plan.council.specs import PaperKind, PaperSpec, Part, PartSpec
from desktop.plan.council.wording import (
    communication,
    consultation,
    decisions,
    meeting,
    notes,
    public,
)
from desktop.plan.council.words import words
from desktop.plan.office import Office
from desktop.plan.tree import Plan

KINDS: tuple[PaperKind, ...] = (
    *consultation.PAPERS,
    *notes.PAPERS,
    decisions.DRAFT,
    *public.PAPERS,
    *meeting.PAPERS,
    decisions.DECISION,
    *communication.PAPERS,
)
AFTER_VOTE = frozenset(kind.kind for kind in communication.PAPERS)
AFTER_BUDGET = " (după aprobarea bugetului)"


@dataclass(frozen=True, slots=True)
class _Needed:
    """A paper that a plan needs, before it is worded: its kind, its place in the file, the row of
    the register it is a letter to."""

    kind: PaperKind
    number: str
    name: PaperName
    row: Mapping[str, str]


def papers_of(plan: Plan, office: Office | None = None) -> tuple[PaperSpec, ...]:
    """The papers this plan needs, in the order in which they are made; those of the second round
    follow once it is begun. `office`: what is kept of who draws up the plan."""
    return tuple(_spec(plan, needed, office) for needed in _needed(plan))


def paper_of(plan: Plan, key: str, office: Office | None = None) -> PaperSpec | None:
    """The paper with this key, or None where the plan needs no such paper."""
    found = (needed for needed in _needed(plan) if needed.name.key == key)
    return next((_spec(plan, needed, office) for needed in found), None)


def text_of(plan: Plan, paper: PaperSpec, part: Part) -> str:
    """The text of a part with its [places]: as a person wrote it, else as proposed; "" where it is
    left out, or optional and not taken in."""
    written = plan.council.paper(paper.key).parts.get(part.key)
    if written is not None:
        return written
    return "" if part.optional else part.proposed


def _needed(plan: Plan) -> Iterator[_Needed]:
    rounds = rounds_of(plan)
    kinds = [(kind, each) for each in rounds for kind in KINDS if _is_needed(plan, kind, each)]
    places = list(dict.fromkeys((kind.kind, each) for kind, each in kinds))
    for kind, each in kinds:
        number = f"{places.index((kind.kind, each)) + 1:02}"
        for letter, name, row in _names(plan, kind, each):
            yield _Needed(kind, f"{number}{letter}", name, row)


def _is_needed(plan: Plan, kind: PaperKind, round: int) -> bool:
    return kind.when(plan, PaperName(kind.kind, round=round))


def _names(
    plan: Plan, kind: PaperKind, round: int
) -> Iterator[tuple[str, PaperName, Mapping[str, str]]]:
    """The papers of a kind: what follows its number, the name, the row it is a letter to."""
    if not kind.letters:
        yield "", PaperName(kind.kind, round=round), {}
        return
    for letter, row in enumerate(rows_of(plan, kind.letters), 1):
        yield f".{letter}", PaperName(kind.kind, row[KEY], round), row


def _spec(plan: Plan, needed: _Needed, office: Office | None) -> PaperSpec:
    kind, name, row = needed.kind, needed.name, needed.row
    of_plan = words(plan, name, office)
    known = {
        **of_plan,
        "issuer": head_lines(plan, kind.issuer, office),
        "agenda": _agenda(plan, name.round, of_plan),
        "told_besides": told_besides(plan),
        "recipient": row.get(NAME, ""),
        "recipient_address": row.get(ADDRESS, ""),
        "recipient_email": row.get(EMAIL, ""),
    }
    parts = tuple(_part(plan, name, part, known) for part in kind.parts if part.when(plan, name))
    to = f" – {row[NAME]}" if row.get(NAME, "").strip() else ""
    after = AFTER_BUDGET if name.round == SECOND else ""
    title = f"{kind.title}{to}{after}"
    return PaperSpec(needed.number, name, title, kind.label, kind.issuer, kind.signers, parts)


def _part(plan: Plan, name: PaperName, part: PartSpec, known: Mapping[str, str]) -> Part:
    written = (line.text.format_map(known) for line in part.lines if line.when(plan, name))
    kept = (line for line in chain.from_iterable(w.splitlines() for w in written) if line.strip())
    label = LABELS[part.key]
    proposed = "\n".join(kept)
    return Part(part.key, part.kind, label, proposed, part.optional, part.certainty, part.table)


def _agenda(plan: Plan, round: int, known: Mapping[str, str]) -> str:
    """The draft first, then the other points that are entered."""
    own = f"Proiect de hotărâre {known['for']}. Inițiator: {known['head_plain']}."
    others = (row.get("text", "") for row in rows_of(plan, AGENDA, round))
    return "\n".join((own, *(" ".join(text.split()) for text in others)))
