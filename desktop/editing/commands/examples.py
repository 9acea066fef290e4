# SPDX-License-Identifier: EUPL-1.2
"""Putting an example into a section, as one step: to be edited, or taken back."""

from desktop.editing.apply import Edit
from desktop.editing.commands.blocks import new_table
from desktop.editing.commands.filling import write_rows
from desktop.editing.commands.lists import following_item
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.examples import Example, cells_for
from desktop.plan.message import say
from desktop.plan.tree import Item, ListBlock, Paragraph, Section, Table
from desktop.store.records import Record


def insert_example(session: PlanSession, section_uid: int, example: Example) -> int:
    """Write an example where the section is blank, else under what is there. The block's uid.

    It does not count as filling the section in.
    """
    section = session.section(section_uid)
    with session.command(say(N_("Insert an example"))) as edit:
        edit.fills = False
        if example.rows:
            return _insert_rows(session, edit, section, example)
        if example.lines:
            return _insert_lines(edit, section, example.lines)
        return _insert_paragraph(edit, section, example.text)


def _insert_rows(session: PlanSession, edit: Edit, section: Section, example: Example) -> int:
    table = next(
        (b for b in section.blocks if isinstance(b, Table) and b.role == example.role), None
    )
    if table is None:
        new = new_table(session, example.role)
        table = session.table(edit.insert(Record.BLOCK, section.uid, [new])[0])
    write_rows(session, edit, table.uid, cells_for(example, table))
    return table.uid


def _insert_lines(edit: Edit, section: Section, lines: tuple[str, ...]) -> int:
    listed = next((block for block in section.blocks if isinstance(block, ListBlock)), None)
    if listed is None:
        items = tuple(Item(marker="-", text=text) for text in lines)
        return edit.insert(Record.BLOCK, section.uid, [ListBlock(items)])[0]
    blank = [item for item in listed.items if not item.text.strip()]
    for item, text in zip(blank, lines, strict=False):
        edit.change(Record.ITEM, item.uid, text=text)
    new: list[Item] = []
    for text in lines[len(blank) :]:
        new.append(following_item((*listed.items, *new), text))
    if new:
        edit.insert(Record.ITEM, listed.uid, new)
    return listed.uid


def _insert_paragraph(edit: Edit, section: Section, text: str) -> int:
    blank = next(
        (b for b in section.blocks if isinstance(b, Paragraph) and not b.text.strip()), None
    )
    if blank is None:
        return edit.insert(Record.BLOCK, section.uid, [Paragraph(text)])[0]
    edit.change(Record.BLOCK, blank.uid, text=text)
    return blank.uid
