# SPDX-License-Identifier: EUPL-1.2
"""The generated signatures under a plan that has no signature block of its own: of its officials,
and dotted for those without whom no plan of an edition goes to the council."""

from collections.abc import Iterator, Sequence

from desktop.output.blocks import Block
from desktop.output.compose.sections import printed_blocks
from desktop.output.compose.signatures import signatures_of
from desktop.plan import tree
from desktop.plan.signing import signers
from desktop.plan.tree import Plan, Section, Stage


def closing(plan: Plan, sections: Sequence[Section], stage: Stage) -> Iterator[Block]:
    """The generated signature block, if there is one to make."""
    own = (isinstance(b, tree.Signature) and b.lines for s in sections for b in printed_blocks(s))
    signing = signers(plan, stage)
    if signing and not any(own):
        yield signatures_of(signing)
