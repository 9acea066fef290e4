# SPDX-License-Identifier: EUPL-1.2
"""The lists of the pickers as use cases: ours or the one brought, the person's own entries first.

A damaged file of hers never takes a picker away: our lists go on, and `trouble` says why hers is
not shown. What changes a list raises EnvironmentTrouble, or BadInput with the column as place.
"""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from desktop.i18n import N_
from desktop.plan.errors import BadInput, EnvironmentTrouble
from desktop.plan.lookup import standards
from desktop.plan.lookup.days import YearDay, days_of
from desktop.plan.lookup.entries import Entry, Line
from desktop.plan.lookup.lists import LISTS
from desktop.plan.lookup.search import Index, Match
from desktop.plan.lookup.standards import CostStandard
from desktop.plan.message import Message, say
from desktop.plan.nomenclature import Nomenclature, nomenclature_of
from desktop.plan.objectives import Level, OwnAct
from desktop.plan.own_lists import (
    OwnLists,
    Replacement,
    merged,
    with_act,
    with_change,
    with_line,
    with_nothing_hidden,
    without,
    without_act,
)
from desktop.store import own_lists as store
from desktop.store.alone import alone

Shipped = Callable[[str], Iterable[Line]]  # our own lines of a list, by its name


class Lists:
    """Every list a picker shows. Read from the disk when first asked for, then kept."""

    def __init__(self, shipped: Shipped) -> None:
        self._shipped = shipped
        self._own: OwnLists | None = None
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._indexes: dict[str, Index] = {}
        self.trouble: Message | None = None

    def entries(self, name: str) -> tuple[Entry, ...]:
        """The list `name` (a key of `LISTS`), own entries first."""
        if name not in self._entries:
            self._entries[name] = merged(name, self._mine().of(name), self._lines(name))
        return self._entries[name]

    def index(self, name: str) -> Index:
        """The list prepared for searching; another one after a change."""
        if name not in self._indexes:
            self._indexes[name] = Index(self.entries(name))
        return self._indexes[name]

    def search(self, name: str, typed: str, limit: int = 50) -> tuple[Match, ...]:
        """The entries that fit what is typed, best first."""
        return self.index(name).search(typed, limit)

    def cost_standards(self, code: str, year: int) -> tuple[CostStandard, ...]:
        """The standards of a service that hold in `year`."""
        return standards.cost_standards(self.entries("cost-standards"), code, year)

    def ended_standards(self, code: str, year: int) -> tuple[CostStandard, ...]:
        """Those that ended before `year`, the last first: what to look up again."""
        return standards.ended_standards(self.entries("cost-standards"), code, year)

    def days(self, year: int) -> tuple[YearDay, ...]:
        """The days of the year with their dates in `year`."""
        return days_of(self.entries("days"), year)

    def nomenclature(self) -> Nomenclature:
        """The service codes for the checks of a plan."""
        return nomenclature_of(entry.line for entry in self.entries("nomenclator"))

    def add(self, name: str, line: Line) -> None:
        """Keep an own entry, or what it is now where she has one with the same code or name."""
        _look_at(name, line)
        self._change(lambda own: with_line(own, name, line), name)

    def change(self, name: str, entry: Entry, line: Line) -> None:
        """Put `line` where `entry` stood; an entry of ours becomes hers."""
        _look_at(name, line)
        self._change(lambda own: with_change(own, name, entry.line, line), name)

    def remove(self, name: str, entry: Entry) -> None:
        """Take an entry out: her own for good, one of ours until `restore`."""
        self._change(lambda own: without(own, name, entry.line), name)

    def replacement(self, name: str) -> Replacement | None:
        """The list that was brought in the place of ours, if it can be read."""
        try:
            return store.read_replacement(name)
        except EnvironmentTrouble as error:
            self.trouble = error.message
            return None

    def replace(self, name: str, lines: Iterable[Line], file_name: str) -> None:
        """Keep a list that was brought (`intake.list_files` reads it); own entries stay."""
        store.keep_replacement(name, Replacement(tuple(lines), file_name, date.today()))
        self._forget(name)

    def restore(self, name: str) -> None:
        """Our list again, whole; own entries stay."""
        self._change(lambda own: with_nothing_hidden(own, name), name)
        store.drop_replacement(name)
        self.reload()

    def acts(self, level: Level | None = None) -> tuple[OwnAct, ...]:
        """Her strategies and programmes with their objectives, of one level or all."""
        return tuple(act for act in self._mine().acts if level in (None, act.level))

    def keep_act(self, act: OwnAct) -> OwnAct:
        """Keep a new act (its ident is given here) or what one has become."""
        if not act.name.strip():
            raise BadInput(say(N_("The strategy has no name.")), "name")
        kept = act if act.ident else replace(act, ident=uuid.uuid4().hex)
        self._change(lambda own: with_act(own, kept))
        return kept

    def remove_act(self, ident: str) -> None:
        """Forget an act and its objectives; plans keep what was written from it."""
        self._change(lambda own: without_act(own, ident))

    def start_over(self) -> None:
        """Set her damaged file aside under another name and begin with nothing of her own."""
        store.set_own_lists_aside()
        self.reload()

    def reload(self) -> None:
        """Read everything again when next asked, for what another window may have changed."""
        self._own, self.trouble = None, None
        self._entries.clear()
        self._indexes.clear()

    def _mine(self) -> OwnLists:
        if self._own is None:
            try:
                self._own = store.read_own_lists()
            except EnvironmentTrouble as error:
                self._own, self.trouble = OwnLists(), error.message
        return self._own

    def _lines(self, name: str) -> Iterable[Line]:
        brought = self.replacement(name)
        return brought.lines if brought else self._shipped(name)

    def _change(self, change: Callable[[OwnLists], OwnLists], name: str = "") -> None:
        """Change what the disk has now, so that nothing another window kept is lost."""
        with alone():
            own = change(store.read_own_lists())
            store.write_own_lists(own)
        self._own = own
        self._forget(name)

    def _forget(self, name: str) -> None:
        self._entries.pop(name, None)
        self._indexes.pop(name, None)


def _look_at(name: str, line: Line) -> None:
    for column, message in LISTS[name].problems(line).items():
        raise BadInput(message, column)
