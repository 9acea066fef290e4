# SPDX-License-Identifier: EUPL-1.2
"""The register of the council file: a card for each group of entries and lists, in each round."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.plan.council.declared import Group
from desktop.plan.council.names import SECOND
from desktop.plan.council.procedures import rounds_of
from desktop.plan.council.register import GROUPS, entries, lists
from desktop.plan.tree import Plan
from desktop.ui import theme
from desktop.ui.binding import commit_all
from desktop.ui.council.entry_fields import EntryField, EntryFields
from desktop.ui.council.list_fields import ListFields
from desktop.ui.open_plan import OpenPlan
from desktop.ui.titled_card import titled_card

Asked = tuple[tuple[str, ...], ...]


class RegisterForm(QWidget):
    """Made of the declarations when first shown; made anew where another choice asks for others,
    which `rebuilt` tells.
    """

    rebuilt = Signal()

    def __init__(self, open_plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self.groups: list[EntryFields] = []
        self._parts: list[EntryFields | ListFields] = []
        self.lists: dict[str, ListFields] = {}
        self._asked: Asked = ()
        self._cards: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.MEDIUM)

    @property
    def fields(self) -> dict[str, EntryField]:
        """The fields of entries by the keys under which their texts are stored."""
        return {key: field for group in self.groups for key, field in group.fields.items()}

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through, from top to bottom."""
        nested = (p.parts if isinstance(p, ListFields) else (p,) for p in self._parts)
        return tuple(chain.from_iterable(nested))

    def refresh(self) -> None:
        """Show the register as it is stored."""
        asked = _asked(self.open_plan.plan)
        if asked != self._asked:
            self._build(asked)
        for group in self.groups:
            group.refresh()
        for each in self.lists.values():
            each.refresh()

    def focus_key(self, key: str) -> QWidget | None:
        """Put the focus into an entry, or into the first row of a list; what got it."""
        if key in self.fields:
            self.fields[key].setFocus()
            return self.fields[key]
        found = self.lists.get(key)
        if found is not None:
            found.focus_row(0)
            if not found.rows:
                found.add.setFocus()
        return found

    def _build(self, asked: Asked) -> None:
        commit_all(self)
        focused = self._focused_key()
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._asked, self.groups, self.lists, self._cards, self._parts = asked, [], {}, [], []
        for round in rounds_of(self.open_plan.plan):
            for group in Group:
                self._add_card(group, round)
        self.rebuilt.emit()
        if focused:
            self.focus_key(focused)

    def _focused_key(self) -> str:
        """The entry that has the focus: what a person chose there made the form another."""
        focus = self.focusWidget()
        return next((key for key, field in self.fields.items() if field is focus), "")

    def _add_card(self, group: Group, round: int) -> None:
        plan = self.open_plan.plan
        asked = [entry for entry in entries(plan, round) if entry.group is group]
        listed = [each for each in lists(plan, round) if each.group is group]
        if not asked and not listed:
            return
        card, column = titled_card(_title(group, round), self)
        if asked:
            fields = EntryFields(self.open_plan, asked, round, card)
            self.groups.append(fields)
            self._parts.append(fields)
            column.addWidget(fields)
        for each in listed:
            rows = ListFields(self.open_plan, each, round, card)
            self.lists[rows.key] = rows
            self._parts.append(rows)
            rows.rebuilt.connect(self.rebuilt)
            column.addWidget(rows)
        self._column.addWidget(card)
        self._cards.append(card)
        card.show()


def _asked(plan: Plan) -> Asked:
    """What the form asks for: other keys mean another form."""
    return tuple(
        (*(e.key for e in entries(plan, round)), *(e.key for e in lists(plan, round)))
        for round in rounds_of(plan)
    )


def _title(group: Group, round: int) -> str:
    name = _(GROUPS[group])
    return _("Second round: {group}").format(group=name) if round == SECOND else name
