# SPDX-License-Identifier: EUPL-1.2
"""Commands on the items of lists."""

from collections.abc import Collection

from desktop.editing.commands.ordinals import next_marker
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import say, say_count
from desktop.plan.tree import Item, ListBlock
from desktop.store.records import Record

MOST_INDENT = 99


def set_item(
    session: PlanSession,
    uid: int,
    *,
    marker: str | None = None,
    text: str | None = None,
    indent: int | None = None,
) -> None:
    """Write the marker, the text or the indent of an item; None leaves it as it is."""
    session.item(uid)
    if indent is not None and not 0 <= indent <= MOST_INDENT:
        raise BadInput(say(N_("The line cannot be moved further.")))
    given = {"marker": marker, "text": text, "indent": indent}
    members = {name: value for name, value in given.items() if value is not None}
    merge = f"item/{uid}/{'/'.join(members)}"
    with session.command(say(N_("Edit a line of a list")), merge) as edit:
        edit.change(Record.ITEM, uid, **members)


def add_item(
    session: PlanSession,
    list_uid: int,
    after_uid: int | None = None,
    marker: str | None = None,
    text: str = "",
) -> int:
    """Add an item after another, or last; without `marker`, with the one that follows. Its uid."""
    items = _list(session, list_uid).items
    place = len(items) if after_uid is None else _place(items, after_uid) + 1
    with session.command(say(N_("Add a line to a list"))) as edit:
        new = following_item(items[:place], text, marker)
        return edit.insert(Record.ITEM, list_uid, [new], _uid_at(items, place))[0]


def split_item(session: PlanSession, uid: int, position: int) -> int:
    """Make what stands after `position` of the text an item of its own. The new item's uid."""
    text, listed = session.item(uid).text, session.list_of(uid)
    place = _place(listed.items, uid) + 1
    new = following_item(listed.items[:place], text[position:], None)
    with session.command(say(N_("Add a line to a list"))) as edit:
        edit.change(Record.ITEM, uid, text=text[:position])
        return edit.insert(Record.ITEM, listed.uid, [new], _uid_at(listed.items, place))[0]


def remove_items(session: PlanSession, uids: Collection[int]) -> None:
    """Take items away."""
    for uid in uids:
        session.item(uid)
    label = say_count("Delete {count} line of a list", "Delete {count} lines of a list", len(uids))
    with session.command(label) as edit:
        for uid in uids:
            edit.remove(Record.ITEM, uid)


def move_item(session: PlanSession, uid: int, before_uid: int | None) -> None:
    """Put an item before another of its list, or last."""
    items = session.list_of(uid).items
    if before_uid == uid:
        return
    if before_uid is not None:
        _place(items, before_uid)
    with session.command(say(N_("Move a line of a list"))) as edit:
        edit.move(Record.ITEM, [uid], before_uid)


def _list(session: PlanSession, uid: int) -> ListBlock:
    block = session.block(uid)
    if not isinstance(block, ListBlock):
        raise BadInput(say(N_("This is not a list.")))
    return block


def _place(items: tuple[Item, ...], uid: int) -> int:
    for place, item in enumerate(items):
        if item.uid == uid:
            return place
    raise BadInput(say(N_("This line is no longer in the list.")))


def _uid_at(items: tuple[Item, ...], place: int) -> int | None:
    return items[place].uid if place < len(items) else None


def following_item(above: tuple[Item, ...], text: str, marker: str | None = None) -> Item:
    """A new item under others: as deep as the last, with the next marker of that depth."""
    last = above[-1] if above else Item(marker="-", text="")
    markers = [item.marker for item in above if item.indent == last.indent]
    return Item(
        marker=next_marker(markers) if marker is None else marker,
        text=text,
        indent=last.indent,
        tight=last.tight,
    )
