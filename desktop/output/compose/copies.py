# SPDX-License-Identifier: EUPL-1.2
"""The copies that are made of one document: whole, its annex alone, for publication."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.output.blocks import Block, Document, Letterhead, Paragraph, Style
from desktop.output.compose.signatures import electronic, names_only
from desktop.output.copies import Copy
from desktop.plan.signing import is_electronic, order_of_signing
from desktop.plan.tree import Plan


def as_copy(document: Document, plan: Plan, copy: Copy) -> Document:
    """The `copy` of `document`, which is made of `plan`; to be signed as the plan says."""
    if copy is Copy.PUBLICATION:
        return replace(document, blocks=names_only(document.blocks))
    blocks = annex_of(document.blocks) if copy is Copy.ANNEX else document.blocks
    if is_electronic(plan):
        blocks = electronic(blocks, order_of_signing(plan.council))
    return replace(document, blocks=blocks)


def annex_of(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """From the annex header on; where there is none, all but the letterhead."""
    for position, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.style is Style.ANNEX:
            return tuple(blocks[position:])
    return tuple(block for block in blocks if not isinstance(block, Letterhead))
