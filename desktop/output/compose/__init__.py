# SPDX-License-Identifier: EUPL-1.2
"""From a plan to the document it prints: `compose`."""

from desktop.output.blocks import Document
from desktop.output.compose.closing import closing
from desktop.output.compose.opening import opening
from desktop.output.compose.sections import section_blocks
from desktop.plan.coverage import printed_sections
from desktop.plan.naming import council
from desktop.plan.tree import Plan, Stage

MARKS = {Stage.DRAFT: "CIORNĂ", Stage.PROJECT: "", Stage.FINAL: ""}


def compose(plan: Plan, stage: Stage) -> Document:
    """The document of `plan` for `stage`; every text of the plan once, as it is written.

    An annex header, a title and signatures are made only where the plan has none of its own.
    """
    sections = printed_sections(plan.sections)
    body = (block for section in sections for block in section_blocks(section, sections[0]))
    blocks = (*opening(plan, sections, stage), *body, *closing(plan, sections, stage))
    author = council(plan.administration)
    return Document(title=plan.title, author=author, mark=MARKS[stage], blocks=blocks)
