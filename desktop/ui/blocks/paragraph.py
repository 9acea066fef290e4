# SPDX-License-Identifier: EUPL-1.2
"""The editor of a paragraph."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.editing.commands.blocks import set_paragraph
from desktop.i18n import _
from desktop.plan.tree import Paragraph
from desktop.ui.blocks.text_block import TextBlockEditor
from desktop.ui.open_plan import OpenPlan


class ParagraphEditor(TextBlockEditor):
    """The whole text of the paragraph."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(open_plan, uid, parent, _("Paragraph"), _("Write here"), lines=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)

    @property
    def block(self) -> Paragraph:
        """The block as it is stored."""
        return cast(Paragraph, self.open_plan.session.block(self.uid))

    def stored(self) -> str:
        return self.block.text

    def store(self, text: str) -> None:
        set_paragraph(self.open_plan.session, self.uid, text)
