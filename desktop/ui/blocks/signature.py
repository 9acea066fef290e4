# SPDX-License-Identifier: EUPL-1.2
"""The editor of a signature block: who signs, a line of print a line."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.editing.commands.blocks import set_signature
from desktop.i18n import _
from desktop.plan.tree import Signature
from desktop.ui import theme
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.open_plan import OpenPlan
from desktop.ui.stylesheet import look

LEAST_LINES = 2


class SignatureEditor(BlockEditor):
    """One field; each of its lines is a line of the signature."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(open_plan, uid, parent)
        self.name = _("Signature")
        label = QLabel(_("Signature: each line is printed on its own"), self)
        look(label, "small")
        self.field = GrowingTextEdit(self, LEAST_LINES)
        self.field.setAccessibleName(self.name)
        self.field.setPlaceholderText(_("Office, name"))
        label.setBuddy(self.field)
        self.field.left_up.connect(self.left_up)
        self.field.left_down.connect(self.left_down)
        self.binding = open_plan.bind(self.field, self._stored, self._store)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HAIR)
        layout.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.field)

    @property
    def block(self) -> Signature:
        """The block as it is stored."""
        return cast(Signature, self.open_plan.session.block(self.uid))

    def refresh(self) -> None:
        """Show the stored lines."""
        self.binding.refresh()

    def focus_start(self) -> None:
        """The field."""
        self.field.setFocus()

    def is_blank(self) -> bool:
        """Whether nobody is named."""
        return self.field.document().isEmpty()

    def _stored(self) -> str:
        return "\n".join(self.block.lines)

    def _store(self, text: str) -> None:
        set_signature(self.open_plan.session, self.uid, tuple(text.split("\n")) if text else ())
