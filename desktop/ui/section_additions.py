# SPDX-License-Identifier: EUPL-1.2
"""Under the blocks of a section: what can be added, and the sections inside it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.blocks import add_list, add_paragraph, add_signature, add_table
from desktop.i18n import _
from desktop.plan.tree import Section
from desktop.ui.fields import ElidedButton
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import look
from desktop.ui.words import STATE_DRAWINGS, STATE_WORDS, heading_line


class AddBlockBar(QWidget):
    """Adds a block at the end of the section; `added` carries its uid."""

    added = Signal(int)

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        word = QLabel(_("Add:"), self)
        look(word, "quiet")
        self._layout.addWidget(word)
        self.paragraph = self._button("pilcrow", _("Paragraph"), lambda: self._add(add_paragraph))
        self.list = self._button("list", _("List"), lambda: self._add(add_list))
        self.table = self._button("table", _("Table"), None)
        self.table.setMenu(self._table_menu())
        self.signature = self._button("signature", _("Signature"), lambda: self._add(add_signature))
        self._layout.addStretch(1)
        self.setVisible(not open_plan.session.read_only)

    def _button(self, drawing: str, text: str, act: Callable[[], None] | None) -> QPushButton:
        button = QPushButton(text, self)
        look(button, "link")
        show_icon(button, drawing, "blue")
        button.setAccessibleName(_("Add: {what}").format(what=text))
        if act is not None:
            button.clicked.connect(act)
        self._layout.addWidget(button)
        return button

    def _table_menu(self) -> QMenu:
        """The roles a table may have, filled when first opened."""
        menu = QMenu(self.table)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        return menu

    def _fill(self, menu: QMenu) -> None:
        if not menu.isEmpty():
            return
        from desktop.plan.roles import ROLES

        for role in ROLES.values():
            action = menu.addAction(_(role.label))
            action.triggered.connect(lambda _checked=False, key=role.key: self._add(add_table, key))

    def _add(self, command: Callable[..., Any], *more: Any) -> None:
        uid = self.open_plan.run(command, self.uid, *more)
        if uid is not None:
            self.added.emit(uid)


class SubsectionLinks(QWidget):
    """The sections right under this one, each a link with its state."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.uid = uid
        self.links: list[QPushButton] = []
        self._shown: tuple[Section, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._title = QLabel(_("In this chapter"), self)
        look(self._title, "heading")
        self._layout.addWidget(self._title)

    def refresh(self) -> None:
        """Show the sections under this one as they are."""
        inside = sections_inside(self.open_plan.plan.sections, self.uid)
        self.setVisible(bool(inside))
        if inside == self._shown:
            return
        self._shown = inside
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = [self._link(section) for section in inside]

    def _link(self, section: Section) -> QPushButton:
        text = heading_line(section)
        link = ElidedButton(text, self)
        look(link, "place")
        show_icon(link, *STATE_DRAWINGS[section.state])
        link.setAccessibleName(f"{text}, {_(STATE_WORDS[section.state])}")
        link.clicked.connect(lambda: self.open_plan.go(Route(Page.SECTION, section.uid)))
        self._layout.addWidget(link)
        return link


def sections_inside(sections: tuple[Section, ...], uid: int) -> tuple[Section, ...]:
    """The sections one step under the section `uid`; deeper ones are inside those."""
    place = next((i for i, section in enumerate(sections) if section.uid == uid), len(sections))
    inside: list[Section] = []
    for section in sections[place + 1 :]:
        if section.level <= sections[place].level:
            break
        if not inside or section.level <= inside[-1].level:
            inside.append(section)
    return tuple(inside)
