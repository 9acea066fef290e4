# SPDX-License-Identifier: EUPL-1.2
"""Which editor a block gets."""

from PySide6.QtWidgets import QWidget

from desktop.plan.tree import Block, ListBlock, Signature, Table
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.blocks.list_editor import ListEditor
from desktop.ui.blocks.paragraph import ParagraphEditor
from desktop.ui.blocks.signature import SignatureEditor
from desktop.ui.open_plan import OpenPlan


def editor_of(open_plan: OpenPlan, block: Block, parent: QWidget) -> BlockEditor:
    """A new editor of `block`; what tables need is only loaded when there is one."""
    if isinstance(block, Table):
        from desktop.ui.blocks.table import TableBlock

        return TableBlock(open_plan, block.uid, parent)
    if isinstance(block, ListBlock):
        return ListEditor(open_plan, block.uid, parent)
    if isinstance(block, Signature):
        return SignatureEditor(open_plan, block.uid, parent)
    return ParagraphEditor(open_plan, block.uid, parent)
