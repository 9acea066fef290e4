# SPDX-License-Identifier: EUPL-1.2
"""Commands on the blocks of a section: paragraphs, lists, tables, signatures."""

from collections.abc import Sequence

from desktop.editing.commands.naming import row_idents, table_ident
from desktop.editing.commands.ordinals import FIRST, numbered_column
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.columns import header_rows, new_columns
from desktop.plan.errors import BadInput
from desktop.plan.message import Message, say
from desktop.plan.roles import ROLES
from desktop.plan.tree import Block, Item, ListBlock, Paragraph, Row, RowKind, Signature, Table
from desktop.store.records import Record

REMOVED = {
    Paragraph: N_("Delete a paragraph"),
    ListBlock: N_("Delete a list"),
    Table: N_("Delete a table"),
    Signature: N_("Delete a signature"),
}


def add_paragraph(
    session: PlanSession,
    section_uid: int,
    after_uid: int | None = None,
    text: str = "",
    role: str | None = None,
    before_uid: int | None = None,
) -> int:
    """Add a paragraph after a block of the section, before one, or last. Its uid."""
    new = Paragraph(text=text, role=role)
    return _add(session, section_uid, new, say(N_("Add a paragraph")), after_uid, before_uid)


def set_paragraph(session: PlanSession, uid: int, text: str) -> None:
    """Write the text of a paragraph."""
    session.block(uid)
    with session.command(say(N_("Edit a paragraph")), f"text/{uid}") as edit:
        edit.change(Record.BLOCK, uid, text=text)


def add_list(
    session: PlanSession,
    section_uid: int,
    after_uid: int | None = None,
    before_uid: int | None = None,
) -> int:
    """Add a list with one empty item. The list's uid."""
    new = ListBlock(items=(Item(marker="-", text=""),))
    return _add(session, section_uid, new, say(N_("Add a list")), after_uid, before_uid)


def add_table(
    session: PlanSession,
    section_uid: int,
    role_key: str,
    after_uid: int | None = None,
    before_uid: int | None = None,
) -> int:
    """Add a table of a role with its usual columns and one empty row. Its uid."""
    if role_key not in ROLES:
        raise BadInput(say(N_("There is no such kind of table.")), role_key)
    new = new_table(session, role_key)
    return _add(session, section_uid, new, say(N_("Add a table")), after_uid, before_uid)


def add_signature(
    session: PlanSession,
    section_uid: int,
    after_uid: int | None = None,
    lines: Sequence[str] = (),
    before_uid: int | None = None,
) -> int:
    """Add a signature block. Its uid."""
    new = Signature(lines=tuple(lines))
    return _add(session, section_uid, new, say(N_("Add a signature")), after_uid, before_uid)


def set_signature(session: PlanSession, uid: int, lines: Sequence[str]) -> None:
    """Write the lines of a signature block."""
    session.block(uid)
    with session.command(say(N_("Edit a signature")), f"text/{uid}") as edit:
        edit.change(Record.BLOCK, uid, lines=tuple(lines))


def remove_block(session: PlanSession, uid: int) -> None:
    """Take a block away with all that is in it."""
    with session.command(say(REMOVED[type(session.block(uid))])) as edit:
        edit.remove(Record.BLOCK, uid)


def move_block(
    session: PlanSession, uid: int, before_uid: int | None, section_uid: int | None = None
) -> None:
    """Put a block before another, or last: in its section, or in `section_uid`."""
    target = section_uid or session.section_of(uid).uid
    before = _known_before(session, target, None, before_uid)
    if before == uid:
        return
    with session.command(say(N_("Move a part of the section"))) as edit:
        edit.move(Record.BLOCK, [uid], before, target)


def _add(
    session: PlanSession,
    section_uid: int,
    block: Block,
    label: Message,
    after_uid: int | None,
    before_uid: int | None,
) -> int:
    before = _known_before(session, section_uid, after_uid, before_uid)
    with session.command(label) as edit:
        return edit.insert(Record.BLOCK, section_uid, [block], before)[0]


def _known_before(
    session: PlanSession, section_uid: int, after_uid: int | None, before_uid: int | None
) -> int | None:
    """The block to stand before, or None to stand last. BadInput where it is elsewhere."""
    uids = [block.uid for block in session.section(section_uid).blocks]
    if any(uid is not None and uid not in uids for uid in (after_uid, before_uid)):
        raise BadInput(say(N_("This text or table is no longer in the plan.")))
    if after_uid is not None:
        return next(iter(uids[uids.index(after_uid) + 1 :]), None)
    return before_uid


def new_table(session: PlanSession, role_key: str) -> Table:
    """A table of a role, not yet in the plan, with its usual columns and one empty row."""
    role, ident = ROLES[role_key], table_ident(session)
    columns = new_columns(role)
    empty = Table(ident=ident, role=role_key, columns=columns, header_rows=header_rows(columns))
    key = numbered_column(empty)
    kinds = [(RowKind.ROW, {key: FIRST} if key else {})]
    if role.numbered:
        numbers = {column.key: str(place) for place, column in enumerate(columns, 1)}
        kinds.insert(0, (RowKind.COLUMN_NUMBERS, numbers))
    idents = row_idents(session, ident)
    rows = tuple(Row(ident=next(idents), kind=kind, cells=cells) for kind, cells in kinds)
    return Table(
        ident=ident, role=role_key, columns=columns, header_rows=empty.header_rows, rows=rows
    )
