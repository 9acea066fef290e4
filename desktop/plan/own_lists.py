# SPDX-License-Identifier: EUPL-1.2
"""What a person added to the lists of the pickers, changed or took out, and her own acts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.plan.lookup.entries import Entry, Line
from desktop.plan.lookup.lists import LISTS, entries
from desktop.plan.objectives import OwnAct

Key = tuple[str, ...]  # what a line is known by: `ListShape.key_of`


@dataclass(frozen=True, slots=True)
class OwnList:
    """The person's own lines of one list, and the keys of ours she does not want to see."""

    lines: tuple[Line, ...] = ()
    hidden: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class OwnLists:
    """Everything of the person's own, by name of list; also lists this version does not know."""

    lists: Mapping[str, OwnList] = field(default_factory=dict)
    acts: tuple[OwnAct, ...] = ()

    def of(self, name: str) -> OwnList:
        """Her part of the list `name`."""
        return self.lists.get(name, OwnList())


@dataclass(frozen=True, slots=True)
class Replacement:
    """A list that was brought in the place of ours: its lines, from which file and when."""

    lines: tuple[Line, ...]
    file_name: str
    brought: date


def merged(name: str, own: OwnList, lines: Iterable[Line]) -> tuple[Entry, ...]:
    """The list as pickers show it: own entries, then the others that are neither hidden nor own."""
    shape = LISTS[name]
    left_out = own.hidden | {shape.key_of(line) for line in own.lines}
    others = (line for line in lines if shape.key_of(line) not in left_out)
    return (*entries(name, own.lines, own=True), *entries(name, others))


def with_line(own: OwnLists, name: str, line: Line) -> OwnLists:
    """With one more line, or another in the place of an own line with the same key."""
    key_of = LISTS[name].key_of
    kept = tuple(each for each in own.of(name).lines if key_of(each) != key_of(line))
    return _with_list(own, name, replace(own.of(name), lines=(*kept, line)))


def without(own: OwnLists, name: str, line: Line) -> OwnLists:
    """Without a line: an own one is gone, one of ours is hidden."""
    key_of, mine = LISTS[name].key_of, own.of(name)
    key = key_of(line)
    kept = tuple(each for each in mine.lines if key_of(each) != key)
    hidden = mine.hidden | {key} if len(kept) == len(mine.lines) else mine.hidden
    return _with_list(own, name, OwnList(kept, hidden))


def with_change(own: OwnLists, name: str, old: Line, new: Line) -> OwnLists:
    """With `new` where `old` stood; one of ours gives way to a line of the person's own."""
    key_of, mine = LISTS[name].key_of, own.of(name)
    if key_of(old) not in [key_of(line) for line in mine.lines]:
        left = own if key_of(old) == key_of(new) else without(own, name, old)
        return with_line(left, name, new)
    gone = {key_of(old), key_of(new)}
    lines = [new if key_of(line) == key_of(old) else line for line in mine.lines]
    kept = tuple(line for line in lines if line is new or key_of(line) not in gone)
    return _with_list(own, name, replace(mine, lines=kept))


def with_nothing_hidden(own: OwnLists, name: str) -> OwnLists:
    """With all of ours shown again; own lines stay."""
    return _with_list(own, name, replace(own.of(name), hidden=frozenset()))


def with_act(own: OwnLists, act: OwnAct) -> OwnLists:
    """With an act, in the place of the one with its ident, or as the last."""
    known = [each.ident for each in own.acts]
    if act.ident not in known:
        return replace(own, acts=(*own.acts, act))
    return replace(own, acts=tuple(act if a.ident == act.ident else a for a in own.acts))


def without_act(own: OwnLists, ident: str) -> OwnLists:
    """Without the act of that ident."""
    return replace(own, acts=tuple(act for act in own.acts if act.ident != ident))


def _with_list(own: OwnLists, name: str, changed: OwnList) -> OwnLists:
    return replace(own, lists={**own.lists, name: changed})
