# SPDX-License-Identifier: EUPL-1.2
"""From a plan to the document it prints: `compose`."""

from collections.abc import Iterator

from desktop.output.blocks import Block, Document
from desktop.output.compose.closing import closing
from desktop.output.compose.copies import as_copy
from desktop.output.compose.opening import opening
from desktop.output.compose.sections import section_blocks
from desktop.output.copies import Copy
from desktop.plan.coverage import printed_sections
from desktop.plan.naming import council, is_county
from desktop.plan.tree import Plan, Stage

MARKS = {Stage.DRAFT: "CIORNĂ", Stage.PROJECT: "", Stage.FINAL: ""}


def compose(plan: Plan, stage: Stage, copy: Copy = Copy.WHOLE) -> Document:
    """The document of `plan` for `stage`; every text of the plan once, as it is written.

    An annex header, a title and signatures are made only where the plan has none of its own. What
    is published is the adopted plan, whatever the `stage`.
    """
    stage = Stage.FINAL if copy is Copy.PUBLICATION else stage
    document = Document(
        title=plan.title,
        author=council(plan.administration),
        mark=MARKS[stage],
        blocks=tuple(_blocks(plan, stage)),
    )
    return as_copy(document, plan, copy)


def _blocks(plan: Plan, stage: Stage) -> Iterator[Block]:
    sections = printed_sections(plan.sections)
    county = is_county(plan.administration)
    yield from opening(plan, sections, stage)
    for section in sections:
        yield from section_blocks(section, sections[0], county)
    yield from closing(plan, sections, stage)
