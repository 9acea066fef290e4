# SPDX-License-Identifier: EUPL-1.2
"""Who signs electronically, in order; each can be moved before or after another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.editing.commands.signing import set_order
from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan

if TYPE_CHECKING:
    from desktop.output.blocks import SignatureField


class SigningOrder(QWidget):
    """Shows the fields of a print; hidden where nobody signs electronically."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._open_plan = open_plan
        self._fields: tuple[SignatureField, ...] = ()
        self.movers: dict[tuple[str, int], QToolButton] = {}  # by name of the field and step
        self._signers = QWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._signers)
        self.hide()

    def show_fields(self, fields: Sequence[SignatureField]) -> None:
        """Show who signs; the focus stays on what moves the same signer."""
        if tuple(fields) == self._fields:
            return
        focused = next((key for key, mover in self.movers.items() if mover.hasFocus()), None)
        self._fields = tuple(fields)
        self.movers = {}
        stale, self._signers = self._signers, self._made_signers()
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(stale, self._signers)
        stale.hide()
        stale.deleteLater()
        self.setVisible(bool(fields))
        if focused in self.movers:
            self._focus(*focused)

    def _focus(self, name: str, step: int) -> None:
        mover = self.movers[name, step]
        (mover if mover.isEnabled() else self.movers[name, -step]).setFocus()

    def _made_signers(self) -> QWidget:
        signers = QWidget(self)
        row = FlowLayout(signers)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(QLabel(_("Signing order:"), signers))
        for position, field in enumerate(self._fields):
            row.addWidget(self._signer(position, field, signers))
        return signers

    def _signer(self, position: int, field: SignatureField, parent: QWidget) -> QWidget:
        signer = QWidget(parent)
        row = QHBoxLayout(signer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.HAIR)
        row.addWidget(QLabel(f"{position + 1}. {field.who}", signer))
        can_move = not self._open_plan.session.read_only
        for step, drawing, words in (
            (-1, "chevron-left", _("Signs earlier: {who}")),
            (1, "chevron-right", _("Signs later: {who}")),
        ):
            button = QToolButton(signer)
            show_icon(button, drawing)
            button.setToolTip(words.format(who=field.who))
            button.setAccessibleName(button.toolTip())
            button.setEnabled(can_move and 0 <= position + step < len(self._fields))
            button.clicked.connect(partial(self._move, position, step))
            row.addWidget(button)
            self.movers[field.name, step] = button
        return signer

    def _move(self, position: int, step: int) -> None:
        names = [field.name for field in self._fields]
        names.insert(position + step, names.pop(position))
        self._open_plan.run(set_order, names)
