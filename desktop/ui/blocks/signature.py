# SPDX-License-Identifier: EUPL-1.2
"""The editor of a signature block: who signs, a line of print a line."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.editing.commands.blocks import set_signature
from desktop.i18n import _
from desktop.plan.tree import Signature
from desktop.ui import theme
from desktop.ui.blocks.text_block import TextBlockEditor
from desktop.ui.open_plan import OpenPlan
from desktop.ui.stylesheet import look

LEAST_LINES = 2


class SignatureEditor(TextBlockEditor):
    """Each line of the field is a line of the signature."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        hint = _("Office, name")
        super().__init__(open_plan, uid, parent, _("Signature"), hint, lines=LEAST_LINES)
        label = QLabel(_("Signature: each line is printed on its own"), self)
        look(label, "small")
        label.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HAIR)
        layout.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.field)

    @property
    def block(self) -> Signature:
        """The block as it is stored."""
        return cast(Signature, self.open_plan.session.block(self.uid))

    def stored(self) -> str:
        return "\n".join(self.block.lines)

    def store(self, text: str) -> None:
        set_signature(self.open_plan.session, self.uid, tuple(text.split("\n")) if text else ())
