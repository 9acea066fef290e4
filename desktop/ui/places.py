# SPDX-License-Identifier: EUPL-1.2
"""Places of a plan in words, and the sections they lie in."""

from desktop.i18n import _
from desktop.plan.findings import Place
from desktop.plan.tree import Plan, Section, Table
from desktop.ui.council import ways
from desktop.ui.words import heading_line, shortened

LONGEST = 90  # letters of a heading


def section_of(plan: Plan, place: Place) -> Section | None:
    """The section of a place; for one that names only a table, the section of that table."""
    for section in plan.sections:
        if place.section is not None and section.ident == place.section:
            return section
    tables = ((s, t) for s, t in plan.tables() if place.table and t.ident == place.table)
    return next((section for section, _table in tables), None)


def chapter_of(plan: Plan, section: Section) -> Section:
    """The top section in which `section` stands."""
    chapter = section
    for each in plan.sections:
        if each.level <= 1:
            chapter = each
        if each.uid == section.uid:
            break
    return chapter


def described(plan: Plan, place: Place) -> str:
    """Where a place is, in words: section, row and column."""
    if council := ways.described(plan, place):
        return council
    parts = []
    section = section_of(plan, place)
    if section is not None:
        parts.append(shortened(heading_line(section), LONGEST))
    table = next((t for _s, t in plan.tables() if place.table and t.ident == place.table), None)
    if table is not None and place.row is not None:
        parts.append(_row_words(table, place.row))
    if table is not None and place.column is not None:
        column = table.column(place.column)
        parts.append(" ".join((column.label if column else place.column).split()))
    return " · ".join(parts)


def _row_words(table: Table, ident: str) -> str:
    number = next((i for i, row in enumerate(table.rows, 1) if row.ident == ident), 0)
    return _("row {number}").format(number=number)
