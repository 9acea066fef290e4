# SPDX-License-Identifier: EUPL-1.2
"""Commands that write acts with their objectives into a section, all in one step of undo."""

from collections.abc import Sequence

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.message import say
from desktop.plan.tree import Item, ListBlock, Paragraph, Section
from desktop.store.records import Record


def last_list(section: Section) -> ListBlock | None:
    """The list that more lines are added to."""
    lists = [block for block in section.blocks if isinstance(block, ListBlock)]
    return lists[-1] if lists else None


def add_lines(session: PlanSession, section_uid: int, items: Sequence[Item]) -> int:
    """Add lines to the last list of a section, over its lines that are still empty, or in a new
    list. The list's uid."""
    listed = last_list(session.section(section_uid))
    with session.command(say(N_("Add acts with their objectives"))) as edit:
        if listed is None:
            new = ListBlock(items=tuple(items))
            return edit.insert(Record.BLOCK, section_uid, [new])[0]
        edit.insert(Record.ITEM, listed.uid, list(items))
        for item in listed.items:
            if not item.text.strip():
                edit.remove(Record.ITEM, item.uid)
    return listed.uid


def add_texts(session: PlanSession, section_uid: int, texts: Sequence[str]) -> tuple[int, ...]:
    """Add a paragraph for each text at the end of a section. Their uids."""
    with session.command(say(N_("Add acts with their objectives"))) as edit:
        new = [Paragraph(text=text) for text in texts]
        return tuple(edit.insert(Record.BLOCK, section_uid, new))
