# SPDX-License-Identifier: EUPL-1.2
"""The frame of a block: its editor, the menu of what can be done with it, its findings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.findings import Finding
from desktop.ui import theme
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.finding_line import FindingList
from desktop.ui.icons import show_icon
from desktop.ui.tab_order import stops


class BlockFrame(QWidget):
    """Signals say what a person asked of the block; the page does it."""

    move_asked = Signal(int)
    removed = Signal()

    def __init__(self, editor: BlockEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        editor.setParent(self)
        row = QHBoxLayout()
        row.setSpacing(theme.HAIR)
        row.addWidget(editor, 1)
        self.menu_button = self._menu_button()
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addLayout(row, 1)
        self.findings = FindingList(editor.open_plan, self)
        self.findings.jump_asked.connect(self._jump)
        column.addWidget(self.findings)

    def tab_stops(self) -> list[QWidget]:
        """The block, its menu, what was found in it."""
        return [*self.editor.tab_stops(), self.menu_button, *stops(self.findings)]

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings under the block."""
        self.findings.show_findings(findings)
        self.editor.set_findings(findings)

    def _jump(self, finding: Finding) -> None:
        self.editor.focus_place(finding.place)

    def _menu_button(self) -> QToolButton:
        button = QToolButton(self)
        show_icon(button, "ellipsis", "quiet")
        text = _("{block}: move or remove").format(block=self.editor.name)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._menu(button))
        button.setEnabled(not self.editor.open_plan.session.read_only)
        return button

    def _menu(self, button: QToolButton) -> QMenu:
        menu = QMenu(button)
        up = self._action(_("Move up"), "Ctrl+Shift+Up")
        up.triggered.connect(lambda: self.move_asked.emit(-1))
        down = self._action(_("Move down"), "Ctrl+Shift+Down")
        down.triggered.connect(lambda: self.move_asked.emit(1))
        remove = self._action(_("Remove"), "Ctrl+Shift+Delete")
        remove.triggered.connect(self.removed)
        menu.addActions([up, down, remove])
        return menu

    def _action(self, text: str, keys: str) -> QAction:
        """An action of the whole frame, so that its keys work inside the editor."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action
