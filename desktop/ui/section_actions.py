# SPDX-License-Identifier: EUPL-1.2
"""What can be done with the sections of the contents page: by button, menu and key."""

from collections.abc import Callable
from types import ModuleType

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.i18n import _
from desktop.plan.tree import Plan, Section, State
from desktop.ui.contents_tree import ContentsTree
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import icon, show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.tool_button import ToolButton
from desktop.ui.words import STATE_DRAWINGS, STATE_WORDS, label


class SectionActions(QWidget):
    """Acts on the tree's current section; every action is one undoable command."""

    def __init__(self, open_plan: OpenPlan, tree: ContentsTree, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.tree = tree
        act = self._action
        self.add = act(_("Add a section"), "Ins", "plus", self._add)
        self.rename = act(_("Rename"), "F2", "pencil", lambda: tree.rename(tree.selected()))
        self.up = act(_("Move up"), "Alt+Up", "arrow-up", lambda: self._move(-1))
        self.down = act(_("Move down"), "Alt+Down", "arrow-down", lambda: self._move(1))
        self.deeper = act(_("One level deeper"), "Alt+Right", "indent-increase", self._deepen)
        self.higher = act(_("One level up"), "Alt+Left", "indent-decrease", self._raise)
        self.remove = act(_("Remove"), "Del", "trash-2", self._remove)
        self.state_menu = self._state_menu()
        self.model_menu = QMenu(_("From the model"), self)
        self.model_menu.aboutToShow.connect(self._fill_model_menu)
        self._lay_out()
        tree.itemSelectionChanged.connect(self._enable)
        tree.currentItemChanged.connect(self._enable)
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons of the actions anew in another palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            for action in self.tree.actions():
                if action.property("drawing"):
                    action.setIcon(icon(action.property("drawing"), self))

    def _do(self, act: Callable[..., object], *arguments: object) -> None:
        """Store a heading that is being written, which a new tree would lose; then act."""
        if self.tree.commit():
            act(*arguments)

    def _section(self) -> Section | None:
        return self.open_plan.section(self.tree.selected())

    def _add(self) -> None:
        """A section after the current one and those inside it, at its level; then its name."""
        sections, current = self.open_plan.plan.sections, self._section()
        after = current or next(reversed(sections), None)
        level = max(current.level, 1) if current else 1
        uid = self.open_plan.run(
            commands().add_section, after.uid if after else None, level, _("New section")
        )
        if uid is not None:
            self.tree.select(uid)
            self.tree.rename(uid)

    def _add_from_model(self, key: str) -> None:
        uid = self.open_plan.run(commands().add_section, None, 0, "", key)
        if uid is not None:
            self.tree.select(uid)

    def _move(self, step: int) -> None:
        section = self._section()
        if section is None:
            return
        target = move_target(self.open_plan.plan, section, step)
        if target is not None:
            self.open_plan.run(commands().move_section, section.uid, target or None)
            self.tree.select(section.uid)

    def _deepen(self) -> None:
        self._change_level(1)

    def _raise(self) -> None:
        self._change_level(-1)

    def _change_level(self, delta: int) -> None:
        section = self._section()
        if section is not None:
            self.open_plan.run(commands().change_level, section.uid, delta)
            self.tree.select(section.uid)

    def _remove(self) -> None:
        section = self._section()
        if section is None:
            return
        sections = self.open_plan.plan.sections
        place = sections.index(commands().branch(self.open_plan.plan, section)[-1]) + 1
        neighbour = sections[place] if place < len(sections) else None
        if (
            self.open_plan.run(commands().remove_section, section.uid) is None
            and neighbour is not None
        ):
            self.tree.select(neighbour.uid)
        self.tree.setFocus()

    def _set_state(self, state: State) -> None:
        section = self._section()
        if section is not None:
            self.open_plan.run(commands().set_state, section.uid, state)

    def _action(self, text: str, keys: str, drawing: str, act: Callable[[], object]) -> QAction:
        action = QAction(icon(drawing, self), text, self.tree)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{text} ({action.shortcut().toString(_NATIVE)})")
        action.setProperty("drawing", drawing)
        action.triggered.connect(lambda: self._do(act))
        self.tree.addAction(action)
        return action

    def _state_menu(self) -> QMenu:
        menu = QMenu(_("State"), self)
        for state in State:
            action = menu.addAction(icon(STATE_DRAWINGS[state][0], self), _(STATE_WORDS[state]))
            action.triggered.connect(lambda _checked=False, s=state: self._do(self._set_state, s))
        self.tree.addAction(menu.menuAction())
        return menu

    def _fill_model_menu(self) -> None:
        self.model_menu.clear()
        from desktop.plan.editions import edition_of

        plan, model = self.open_plan.plan, edition_of(self.open_plan.plan)
        if model is None:
            return
        for spec in model.missing(plan):
            heading = model.new_section(plan, spec.key).heading or spec.key
            action = self.model_menu.addAction(label(heading))
            action.triggered.connect(
                lambda _checked=False, key=spec.key: self._do(self._add_from_model, key)
            )

    def _lay_out(self) -> None:
        layout = FlowLayout(self)
        layout.addWidget(self._button(self.add, worded=True))
        layout.addWidget(self._menu_button("book-open", self.model_menu))
        layout.addWidget(self._button(self.rename, worded=True))
        layout.addWidget(self._menu_button("state-started", self.state_menu))
        for action in (self.up, self.down, self.higher, self.deeper, self.remove):
            layout.addWidget(self._button(action, worded=False))

    def _button(self, action: QAction, worded: bool) -> QToolButton:
        button = ToolButton(self)
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        if not worded:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _menu_button(self, drawing: str, menu: QMenu) -> QToolButton:
        button = ToolButton(self)
        button.setText(menu.title())
        show_icon(button, drawing)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    def _enable(self) -> None:
        writable = not self.open_plan.session.read_only
        chosen = writable and bool(self.tree.selected())
        self.add.setEnabled(writable)
        self.model_menu.setEnabled(writable and self.open_plan.plan.edition is not None)
        self.state_menu.setEnabled(chosen)
        for action in (self.rename, self.up, self.down, self.deeper, self.higher, self.remove):
            action.setEnabled(chosen)


_NATIVE = QKeySequence.SequenceFormat.NativeText


def commands() -> ModuleType:
    """The commands on sections; loaded when first used, for they need every declaration."""
    from desktop.editing.commands import sections

    return sections


def move_target(plan: Plan, section: Section, step: int) -> int | None:
    """Before which section `section` goes to pass one sibling; 0: the end, None: nowhere.

    A section moves with those inside it, and only among its siblings.
    """
    sections = plan.sections
    if step < 0:
        above = reversed(sections[: sections.index(section)])
        sibling = next((each for each in above if each.level <= section.level), None)
        return sibling.uid if sibling and sibling.level == section.level else None
    end = sections.index(commands().branch(plan, section)[-1]) + 1
    if end >= len(sections) or sections[end].level < section.level:
        return None
    after = sections.index(commands().branch(plan, sections[end])[-1]) + 1
    return sections[after].uid if after < len(sections) else 0
