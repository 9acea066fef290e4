# SPDX-License-Identifier: EUPL-1.2
"""The editor of a paragraph."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.editing.commands.blocks import set_paragraph
from desktop.i18n import _
from desktop.plan.tree import Paragraph
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.open_plan import OpenPlan


class ParagraphEditor(BlockEditor):
    """One field that grows with its text."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(open_plan, uid, parent)
        self.name = _("Paragraph")
        self.field = GrowingTextEdit(self)
        self.field.setAccessibleName(self.name)
        self.field.setPlaceholderText(_("Write here"))
        self.field.left_up.connect(self.left_up)
        self.field.left_down.connect(self.left_down)
        self.binding = open_plan.bind(self.field, self._stored, self._store)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)

    @property
    def block(self) -> Paragraph:
        """The block as it is stored."""
        return cast(Paragraph, self.open_plan.session.block(self.uid))

    def refresh(self) -> None:
        """Show the stored text."""
        self.binding.refresh()

    def focus_start(self) -> None:
        """The field."""
        self.field.setFocus()

    def is_blank(self) -> bool:
        """Whether the field is empty."""
        return self.field.document().isEmpty()

    def _stored(self) -> str:
        return self.block.text

    def _store(self, text: str) -> None:
        set_paragraph(self.open_plan.session, self.uid, text)
