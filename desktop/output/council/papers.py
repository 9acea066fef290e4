# SPDX-License-Identifier: EUPL-1.2
"""A paper of the council file as a document; all of them as the councillor's folder."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.i18n import N_
from desktop.output.blocks import (
    NOWHERE,
    Block,
    Document,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Style,
)
from desktop.output.compose.copies import as_copy
from desktop.output.copies import Copy
from desktop.output.council.parts import part_blocks
from desktop.plan.council.names import PaperName, of_round
from desktop.plan.council.papers import AFTER_VOTE, paper_of, papers_of
from desktop.plan.council.places import known_act, printed_act
from desktop.plan.council.specs import PaperSpec, PartKind
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.naming import council
from desktop.plan.office import Office
from desktop.plan.tree import Plan

MAP_TITLE = "Mapa consilierului"
CONTENTS = "Cuprins:"


def compose_paper(
    plan: Plan, key: str, office: Office | None = None, copy: Copy = Copy.WHOLE
) -> Document:
    """The document of one paper; `office`: what is kept of who draws up the plan.

    Raises BadInput for a paper that this plan does not need.
    """
    paper = paper_of(plan, key, office)
    if paper is None:
        raise BadInput(say(N_("This plan needs no such paper.")))
    return document_of(plan, paper, copy)


def document_of(plan: Plan, paper: PaperSpec, copy: Copy = Copy.WHOLE) -> Document:
    """The document of a paper of this plan, to be signed as the plan says."""
    return as_copy(_document(plan, paper.title, tuple(_blocks(plan, paper))), plan, copy)


def compose_map(plan: Plan, office: Office | None = None) -> Document:
    """All papers in their order, each on a new page, after a list of them.

    The plan stands in it once, behind its draft; it is a folder to read, nobody signs it again.
    What follows the vote stands in it once the decision has a number: councillors vote before.
    """
    papers = tuple(p for p in papers_of(plan, office) if _is_due(plan, p.name))
    blocks: list[Block] = [
        Paragraph(f"{MAP_TITLE}\n{plan.title}", Style.TITLE, NOWHERE, leads=True),
        Paragraph(CONTENTS, Style.BODY, NOWHERE, leads=True),
        ListBlock(tuple(_listed(plan, paper) for paper in papers)),
    ]
    for paper in papers:
        again = paper.name.kind == "decision"
        parts = tuple(p for p in paper.parts if not (again and p.kind is PartKind.ANNEX))
        blocks += [PageBreak(), *_blocks(plan, replace(paper, parts=parts))]
    return _document(plan, MAP_TITLE, tuple(blocks))


def _is_due(plan: Plan, name: PaperName) -> bool:
    decision = known_act(plan, of_round("decision", name.round))
    return name.kind not in AFTER_VOTE or bool(decision.number.strip())


def _document(plan: Plan, title: str, blocks: tuple[Block, ...]) -> Document:
    return Document(title=title, author=council(plan.administration), mark="", blocks=blocks)


def _blocks(plan: Plan, paper: PaperSpec) -> Iterator[Block]:
    for part in paper.parts:
        yield from part_blocks(plan, paper, part)


def _listed(plan: Plan, paper: PaperSpec) -> ListItem:
    marker = paper.number.removeprefix("0") + ("" if "." in paper.number else ".")
    step = 1 if "." in paper.number else 0
    return ListItem(marker, f"{paper.title}{_numbered(plan, paper.name)}", step, False, NOWHERE)


def _numbered(plan: Plan, name: PaperName) -> str:
    """ ", nr. 7 din 18.01.2027", as far as it is entered."""
    act = printed_act(plan, name.key)
    number = f", nr. {act.number}" if act.number.strip() else ""
    return f"{number} din {act.date}" if number and act.date.strip() else number
