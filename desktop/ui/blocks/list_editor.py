# SPDX-License-Identifier: EUPL-1.2
"""The editor of a list: Enter adds, Tab indents, Alt+arrows move, Ctrl+Delete removes."""

from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.editing.commands.lists import (
    add_item,
    move_item,
    remove_items,
    set_item,
    split_item,
)
from desktop.i18n import _
from desktop.plan.findings import Place
from desktop.plan.tree import ListBlock
from desktop.ui import theme
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.blocks.list_item import ListItem
from desktop.ui.icons import show_icon
from desktop.ui.open_plan import OpenPlan
from desktop.ui.stylesheet import look
from desktop.ui.tab_order import chain


class ListEditor(BlockEditor):
    """A column of items, each a marker and a text."""

    def __init__(self, open_plan: OpenPlan, uid: int, parent: QWidget | None = None) -> None:
        super().__init__(open_plan, uid, parent)
        self.name = _("List")
        self.items: dict[int, ListItem] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.HAIR)
        self._add = QPushButton(_("Add an item"), self)
        look(self._add, "link")
        show_icon(self._add, "plus", "blue")
        self._add.clicked.connect(self._append)
        self._add.setEnabled(not open_plan.session.read_only)
        self.refresh()

    @property
    def block(self) -> ListBlock:
        """The block as it is stored."""
        return cast(ListBlock, self.open_plan.session.block(self.uid))

    def refresh(self) -> None:
        """Show the items as they are stored, keeping the widgets of those that stay."""
        stored = [item.uid for item in self.block.items]
        for uid in [uid for uid in self.items if uid not in stored]:
            gone = self.items.pop(uid)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, uid in enumerate(stored):
            item = self.items.get(uid) or self._new_item(uid)
            if self._layout.indexOf(item) != place:
                self._layout.insertWidget(place, item)
                item.show()  # at once, for it may get the focus
            item.refresh()
        self._layout.removeWidget(self._add)
        self._layout.addWidget(self._add)
        self.items = {uid: self.items[uid] for uid in stored}
        chain(self.tab_stops())

    def focus_start(self) -> None:
        """The first item, or the button that adds one."""
        first = next(iter(self.items.values()), None)
        if first is not None:
            first.focus(0)
        else:
            self._add.setFocus()

    def focus_end(self) -> None:
        """The last item."""
        last = next(reversed(self.items.values()), None)
        if last is not None:
            last.focus()
        else:
            self._add.setFocus()

    def focus_place(self, place: Place) -> None:
        """The item of a finding."""
        items = list(self.items.values())
        if place.item is not None and 0 <= place.item < len(items):
            items[place.item].focus(0)
        else:
            self.focus_start()

    def place_in_focus(self, block: Place) -> Place:
        """The item that has the focus."""
        focus = self.focusWidget()
        items = enumerate(self.items.values())
        within = (number for number, item in items if focus and item.isAncestorOf(focus))
        return replace(block, item=next(within, None))

    def is_blank(self) -> bool:
        """Whether no item holds text."""
        return all(item.text.document().isEmpty() for item in self.items.values())

    def _new_item(self, uid: int) -> ListItem:
        item = ListItem(self.open_plan, uid, self)
        self.items[uid] = item
        item.added.connect(lambda: self._split(item))
        item.removed.connect(lambda: self._remove(item))
        item.merged_up.connect(lambda: self._remove(item))
        item.move_up.connect(lambda: self._move(item, -1))
        item.move_down.connect(lambda: self._move(item, 1))
        item.indented.connect(lambda delta: self._indent(item, delta))
        item.left_up.connect(lambda: self._step(item, -1))
        item.left_down.connect(lambda: self._step(item, 1))
        return item

    def _append(self) -> None:
        last = next(reversed(self.items), None)
        uid = self.open_plan.run(add_item, self.uid, last)
        if uid is not None:
            self._focus(uid)

    def _split(self, item: ListItem) -> None:
        """Enter: what stands after the cursor becomes the next item."""
        position = item.text.textCursor().position()
        if not item.text_binding.commit() or not item.marker_binding.commit():
            return
        uid = self.open_plan.run(split_item, item.uid, position)
        if uid is not None:
            self._focus(uid)

    def _remove(self, item: ListItem) -> None:
        order = list(self.items)
        place = order.index(item.uid)
        neighbour = order[place - 1] if place > 0 else next(iter(order[1:]), None)
        item.text_binding.commit()
        self.open_plan.run(remove_items, (item.uid,))
        if item.uid in self.items:
            return
        if neighbour is not None:
            self.items[neighbour].focus(self.items[neighbour].text.document().characterCount())
        else:
            self._add.setFocus()

    def _move(self, item: ListItem, step: int) -> None:
        order = list(self.items)
        place = order.index(item.uid)
        if not 0 <= place + step < len(order) or not item.text_binding.commit():
            return
        following = place + step if step < 0 else place + 2
        before = order[following] if following < len(order) else None
        position = item.text.textCursor().position()
        self.open_plan.run(move_item, item.uid, before)
        item.focus(position)

    def _indent(self, item: ListItem, delta: int) -> None:
        self.open_plan.run(set_item, item.uid, indent=item.item.indent + delta)

    def _step(self, item: ListItem, step: int) -> None:
        """Arrow keys walk from item to item, and out of the list at its ends."""
        order = list(self.items.values())
        place = order.index(item) + step
        if place < 0:
            self.left_up.emit()
        elif place >= len(order):
            self.left_down.emit()
        else:
            order[place].focus()

    def _focus(self, uid: int) -> None:
        if uid in self.items:
            self.items[uid].focus(0)

    def tab_stops(self) -> list[QWidget]:
        """Line by line, then the button that adds one."""
        lines = (each for item in self.items.values() for each in (item.marker, item.text))
        return [*lines, self._add]
