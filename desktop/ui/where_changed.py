# SPDX-License-Identifier: EUPL-1.2
"""Where a change stands, so that undo and redo can take the person there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from desktop.plan.findings import Place
from desktop.plan.tree import Block, ListBlock, Plan, Row, Section, Stored, Table
from desktop.ui.route import Page, Route

if TYPE_CHECKING:
    from desktop.editing.changes import Changed

OVERVIEWS = (Page.FIND, Page.HISTORY, Page.ACCOUNTANT)  # pages that show many places at once


def route_of(before: Plan, after: Plan, changed: Changed, here: Route) -> Route | None:
    """The way to what one step changed; None where the page that is shown shows it already.

    Of several changed sections it is the one that is shown, else the first of the document.
    """
    routes = list(_in_sections(before, after, changed))
    if routes:
        if here.page in OVERVIEWS and len({route.section for route in routes}) > 1:
            return None
        return next((route for route in routes if route.section == here.section), routes[0])
    if changed.structure or changed.sections:
        return _in_contents(before, after, changed, here)
    if changed.plan:
        from desktop.ui.council.ways import way_to_change

        council = way_to_change(before, after, here)
        if council is not None:
            return None if council is here else council
        page = Page.PLAN_DATA if before.stage is after.stage else Page.DOCUMENT
        place = Place() if before.title != after.title else None
        return None if here.page is page else Route(page, place=place)
    if changed.findings and here.page not in (Page.SECTION, Page.REVIEW):
        return Route(Page.REVIEW)
    if changed.marks and here.page not in (Page.SECTION, Page.CARRIED):
        return Route(Page.CARRIED)
    return None


def _in_sections(before: Plan, after: Plan, changed: Changed) -> Iterator[Route]:
    """A way into each section in which a text, a row or a block changed."""
    blocks = {block.uid: block for section in before.sections for block in section.blocks}
    rows = {uid for _table, uid in changed.rows}
    for section in after.sections:
        for number, block in enumerate(section.blocks):
            place = _in_block(section, number, block, blocks.get(block.uid), changed, rows)
            if place is not None:
                yield Route(Page.SECTION, section.uid, place)
        if section.uid in changed.block_order:
            was = next((s for s in before.sections if s.uid == section.uid), section)
            yield Route(Page.SECTION, section.uid, _among_blocks(was, section))


def _in_block(
    section: Section,
    number: int,
    block: Block,
    was: Block | None,
    changed: Changed,
    rows: set[int],
) -> Place | None:
    if isinstance(block, Table):
        table = Place(section.ident, block.ident)
        old = was.rows if isinstance(was, Table) else ()
        if found := next((row for row in block.rows if row.uid in rows), None):
            return Place(section.ident, block.ident, found.ident, _cell(block, old, found))
        if block.uid in changed.row_order:
            at = _first_other(old, block.rows)
            return Place(section.ident, block.ident, block.rows[at].ident) if block.rows else table
        return table if block.uid in changed.blocks else None
    if block.uid not in changed.blocks:
        return None
    if isinstance(block, ListBlock) and isinstance(was, ListBlock) and block.items:
        return Place(section.ident, block=number, item=_first_other(was.items, block.items))
    return Place(section.ident, block=number)


def _cell(table: Table, old: Sequence[Row], row: Row) -> str | None:
    """The first column in which a row says something else than it did."""
    was = next((r for r in old if r.uid == row.uid), None)
    keys = (column.key for column in table.columns if column.visible)
    return next((key for key in keys if was is None or was.text(key) != row.text(key)), None)


def _first_other(old: Sequence[Stored], new: Sequence[Stored]) -> int:
    """The index in `new` of the first that is another, or says another thing, than in `old`."""
    pairs = zip(old, new, strict=False)
    differ = (at for at, (a, b) in enumerate(pairs) if a.uid != b.uid or a != b)
    return min(next(differ, len(old)), len(new) - 1)


def _among_blocks(was: Section, section: Section) -> Place:
    """The block that came, or the one that stands where one was."""
    if not section.blocks:
        return Place(section.ident)
    at = _first_other(was.blocks, section.blocks)
    block = section.blocks[at]
    if isinstance(block, Table):
        return Place(section.ident, block.ident)
    return Place(section.ident, block=at)


def _in_contents(before: Plan, after: Plan, changed: Changed, here: Route) -> Route | None:
    """A heading or a state on the section's own page; sections that came, went or moved: a tree."""
    touched = [section for section in after.sections if section.uid in changed.sections]
    if touched and not changed.structure and here.page is not Page.HUB:
        section = next((s for s in touched if s.uid == here.section), touched[0])
        return Route(Page.SECTION, section.uid, Place(section.ident))
    if not touched and after.sections:
        touched = [after.sections[_first_other(before.sections, after.sections)]]
    return Route(Page.HUB, place=Place(touched[0].ident) if touched else None)
