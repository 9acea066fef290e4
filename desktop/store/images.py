# SPDX-License-Identifier: EUPL-1.2
"""All records of a plan at one time, and the changes that lead from one such image to another.

Uids stay: what is the same in both is not touched, so one journal step can go back to any earlier
form of a file.
"""

from collections.abc import Iterable, Iterator, Mapping

from desktop.store.records import PARENT_COLUMN, Change, Record, Values

Key = tuple[Record, int]
Image = Mapping[Key, Values]

DEPTH = (Record.PLAN, Record.SECTION, Record.BLOCK, Record.ITEM, Record.ROW, Record.ACCEPTED)


def changes_between(now: Image, then: Image) -> tuple[Change, ...]:
    """What makes `now` into `then`, in an order that leaves no record without its parent."""
    remade = _remade(now, then)
    first = {key for key in now if _goes_first(key, now, then, remade)}
    fresh = [key for key in then if key not in now or key in remade]
    gone = [key for key in now if key not in then and key not in first]
    return (
        *_removals(first, now),
        *(Change(*key, None, then[key]) for key in sorted(fresh, key=_depth)),
        *_updates(now, then, remade),
        *_removals(gone, now),
    )


def _goes_first(key: Key, now: Image, then: Image, remade: set[Key]) -> bool:
    """Whether a record must be gone before others come: it stands in their way."""
    if key[0] is Record.ACCEPTED and key not in then:
        return True
    return key in remade or _parent(key, now) in remade


def _remade(now: Image, then: Image) -> set[Key]:
    """Records that are in both but cannot change into each other: they go and come.

    A block of another kind with what was in it, and an accepted finding (no two may be of one key).
    """
    common = [key for key in now if key in then and now[key] is not then[key]]
    remade = {
        key for key in common if key[0] is Record.BLOCK and _kind(now, key) != _kind(then, key)
    }
    inside = {key for key in now if key in then and _parent(key, now) in remade}
    accepted = {key for key in common if key[0] is Record.ACCEPTED and now[key] != then[key]}
    return remade | inside | accepted


def _kind(image: Image, key: Key) -> object:
    return image[key]["kind"]


def _parent(key: Key, image: Image) -> Key | None:
    record, _uid = key
    if record not in (Record.ITEM, Record.ROW):
        return None
    return Record.BLOCK, int(image[key][PARENT_COLUMN[record]] or 0)


def _updates(now: Image, then: Image, remade: set[Key]) -> Iterator[Change]:
    for key, values in then.items():
        before = now.get(key)
        if before is None or before is values or key in remade:
            continue
        after = {name: value for name, value in values.items() if before[name] != value}
        if after:
            yield Change(*key, {name: before[name] for name in after}, after)


def _removals(keys: Iterable[Key], image: Image) -> Iterator[Change]:
    """Children before their parents."""
    for key in sorted(keys, key=_depth, reverse=True):
        yield Change(*key, image[key], None)


def _depth(key: Key) -> int:
    return DEPTH.index(key[0])
