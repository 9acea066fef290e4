# SPDX-License-Identifier: EUPL-1.2
"""What stands above the text of a plan: its letterhead, and the annex header and the title where
the text has none of its own."""

from collections.abc import Iterator, Sequence

from desktop.output.blocks import NOWHERE, Block, Letterhead, Paragraph, Style
from desktop.output.compose.sections import ANNEX_HEADER, TITLE, printed_blocks
from desktop.plan import tree
from desktop.plan.council.filling import DOTS
from desktop.plan.council.places import act_of, printed_act
from desktop.plan.naming import is_county
from desktop.plan.tree import Plan, Section, Stage

PROJECT_ACT, DECISION_ACT = "draft", "decision"


def opening(plan: Plan, sections: Sequence[Section], stage: Stage) -> Iterator[Block]:
    """The letterhead, if there is one; the generated annex header and title, each only where no
    paragraph of the plan is one."""
    if plan.letterhead is not None:
        yield letterhead_block(plan.letterhead)
    header = annex_header(plan, stage)
    if header and not _has_role(sections, ANNEX_HEADER):
        yield Paragraph(header, Style.ANNEX, NOWHERE, leads=True)
    if plan.title.strip() and not _has_role(sections, TITLE):
        yield Paragraph(plan.title, Style.TITLE, NOWHERE, leads=True)


def letterhead_block(letterhead: tree.Letterhead) -> Letterhead:
    """The letterhead as it prints: its lines, then address, codes and numbers that are known."""
    reached = (
        ("CIF ", letterhead.fiscal_code),
        ("Tel. ", letterhead.phone),
        ("E-mail: ", letterhead.email),
        ("", letterhead.site),
    )
    details = (
        letterhead.address,
        "   ".join(word + text.strip() for word, text in reached if text.strip()),
    )
    return Letterhead(
        lines=tuple(line for line in letterhead.heading.splitlines() if line.strip()),
        details=tuple(line for line in details if line.strip()),
        picture=letterhead.picture,
        place=NOWHERE,
    )


def annex_header(plan: Plan, stage: Stage) -> str:
    """The line above an annex of a decision; dotted where its number or date is not known yet."""
    if stage is Stage.PROJECT:
        draft = act_of(plan, PROJECT_ACT)
        date = f" din {draft.date}" if draft.date.strip() else ""
        return f"Anexă la proiectul de hotărâre nr. {draft.number.strip() or DOTS}{date}"
    if stage is Stage.FINAL:
        act = "HCJ" if is_county(plan.administration) else "HCL"
        decision = printed_act(plan, DECISION_ACT)
        number, date = decision.number.strip() or DOTS, decision.date.strip() or DOTS
        return f"Anexa la {act} nr. {number} din {date}"
    return ""


def _has_role(sections: Sequence[Section], role: str) -> bool:
    return any(
        isinstance(block, tree.Paragraph) and block.role == role and block.text.strip()
        for section in sections
        for block in printed_blocks(section)
    )
