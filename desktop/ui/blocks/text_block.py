# SPDX-License-Identifier: EUPL-1.2
"""What the editors of a paragraph and of a signature share: one field that grows with its text."""

from PySide6.QtWidgets import QWidget

from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.open_plan import OpenPlan


class TextBlockEditor(BlockEditor):
    """Named `name`, with `hint` while the field is empty; says in `stored` and `store` what of
    the block its text is.
    """

    def __init__(
        self,
        open_plan: OpenPlan,
        uid: int,
        parent: QWidget | None,
        name: str,
        hint: str,
        lines: int,
    ) -> None:
        super().__init__(open_plan, uid, parent)
        self.name = name
        self.field = GrowingTextEdit(self, lines)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.field.left_up.connect(self.left_up)
        self.field.left_down.connect(self.left_down)
        self.binding = open_plan.bind(self.field, self.stored, self.store)

    def stored(self) -> str:
        """The text as the plan has it."""
        raise NotImplementedError

    def store(self, text: str) -> None:
        """Write a text into the plan."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the stored text."""
        self.binding.refresh()

    def focus_start(self) -> None:
        """The field."""
        self.field.setFocus()

    def is_blank(self) -> bool:
        """Whether the field is empty."""
        return self.field.document().isEmpty()
