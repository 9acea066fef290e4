# SPDX-License-Identifier: EUPL-1.2
"""The parts of a paper as blocks: each prints what a person wrote, else what is proposed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop.output.blocks import (
    NOWHERE,
    Block,
    Heading,
    Letterhead,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Style,
)
from desktop.output.compose import compose
from desktop.output.compose.copies import annex_of
from desktop.output.compose.opening import letterhead_block
from desktop.output.compose.signatures import signatures_of
from desktop.output.council.tables import table_blocks
from desktop.plan import tree
from desktop.plan.council.filling import fill
from desktop.plan.council.names import of_round
from desktop.plan.council.papers import text_of
from desktop.plan.council.places import DAYS, act_of, place_values
from desktop.plan.council.signers import signers_of
from desktop.plan.council.specs import Issuer, PaperSpec, Part, PartKind
from desktop.plan.signing import CHAIR_REFUSES, COUNCILLORS
from desktop.plan.tree import Plan, Stage

DASH = "–"
WITHOUT_ADDRESS = (Issuer.COUNCIL, Issuer.COMMISSION)  # under the head of their papers
_NEXT_PARAGRAPH = re.compile(r"\s*\([0-9]+\)")  # of the article above
_NUMBERED_ALREADY = re.compile(r"\s*art\.?\s*[0-9]", re.IGNORECASE)
Prints = Callable[[Plan, PaperSpec, str], Iterable[Block]]


def part_blocks(plan: Plan, paper: PaperSpec, part: Part) -> Iterator[Block]:
    """The blocks of a part of `paper`, none where it is left out."""
    match part.kind:
        case PartKind.TABLE:
            yield from table_blocks(plan, paper.name, part.table)
        case PartKind.SIGNATURES:
            yield signatures_of(signers_of(plan, paper))
        case PartKind.ANNEX:
            yield from _annex(plan, paper)
        case _:
            text = fill(text_of(plan, paper, part), place_values(plan, paper.name))
            if text.strip():
                yield from _PRINTS[part.kind](plan, paper, text)


def _issuer(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    own = plan.letterhead or tree.Letterhead()
    known = letterhead_block(own)
    details = () if paper.issuer in WITHOUT_ADDRESS else known.details
    yield Letterhead(_lines(text), details, own.picture, NOWHERE)


def _number(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    yield Paragraph(text, Style.BODY, NOWHERE)


def _addressee(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    yield Paragraph("\n".join(_lines(text)), Style.OBJECTIVE, NOWHERE)


def _title(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    yield Paragraph(text, Style.TITLE, NOWHERE, leads=True)


def _text(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    for line in _lines(text):
        yield Paragraph(line, Style.BODY, NOWHERE, leads=line.rstrip().endswith(":"))


def _list(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    yield ListBlock(tuple(ListItem(DASH, line, 0, False, NOWHERE) for line in _lines(text)))


def _numbered(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    lines = enumerate(_lines(text), 1)
    yield ListBlock(tuple(ListItem(f"{n}.", line, 0, False, NOWHERE) for n, line in lines))


def _enacting(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    yield Heading(text, 1, NOWHERE, centred=True)


def _votes(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    for line in _lines(text):
        yield Paragraph(line, Style.ADOPTION, NOWHERE)


def _annex_header(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    yield PageBreak()
    yield Paragraph(text, Style.ANNEX, NOWHERE, leads=True)


def _articles(plan: Plan, paper: PaperSpec, text: str) -> Iterable[Block]:
    """Each line an article with the next number; one that says its own number keeps it."""
    number = 0
    for line in _lines(text):
        if _NEXT_PARAGRAPH.match(line) and number:
            yield Paragraph(line, Style.ARTICLE, NOWHERE)
            continue
        number += 1
        shown = line if _NUMBERED_ALREADY.match(line) else f"Art. {number}. {line}"
        yield Paragraph(shown, Style.ARTICLE, NOWHERE)


def _annex(plan: Plan, paper: PaperSpec) -> Iterator[Block]:
    """The plan itself, its header with the number and date of this paper."""
    stage = Stage.FINAL if paper.name.kind == "decision" else Stage.PROJECT
    blocks = annex_of(compose(_in_round(plan, paper.name.round), stage).blocks)
    yield PageBreak()
    yield from blocks


def _in_round(plan: Plan, round: int) -> Plan:
    """The plan as that round's decision adopts it."""
    acts = tuple(
        replace(act_of(plan, of_round(kind, round)), kind=kind) for kind in ("draft", "decision")
    )
    others = tuple(act for act in plan.acts if act.kind not in ("draft", "decision"))
    of_meeting = (CHAIR_REFUSES, *COUNCILLORS, DAYS["decision"])
    entries = {key: plan.council.entry(of_round(key, round)) for key in of_meeting}
    council = replace(plan.council, entries={**plan.council.entries, **entries})
    return replace(plan, acts=(*others, *acts), council=council)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


_PRINTS: Mapping[PartKind, Prints] = MappingProxyType(
    {
        PartKind.ISSUER: _issuer,
        PartKind.NUMBER: _number,
        PartKind.ADDRESSEE: _addressee,
        PartKind.TITLE: _title,
        PartKind.TEXT: _text,
        PartKind.LIST: _list,
        PartKind.NUMBERED: _numbered,
        PartKind.ENACTING: _enacting,
        PartKind.ARTICLES: _articles,
        PartKind.VOTES: _votes,
        PartKind.ANNEX_HEADER: _annex_header,
    }
)
