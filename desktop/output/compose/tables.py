# SPDX-License-Identifier: EUPL-1.2
"""A table as document blocks: caption, the table itself, the notes under it.

Printed from columns, rows, caption and notes only; groups, legend, marks and the values of merges
are derived from texts that already stand in them or in the paragraphs around.
"""

from collections.abc import Iterator

from desktop.output.blocks import Block, Paragraph, Style, TableBlock, TableColumn
from desktop.output.compose.headers import header_cells, header_height
from desktop.output.compose.rows import table_rows
from desktop.plan.findings import Place
from desktop.plan.tree import Section, Table


def table_blocks(section: Section, table: Table) -> Iterator[Block]:
    """The blocks of `table`, which stands in `section`."""
    place = Place(section=section.ident, table=table.ident)
    if table.caption and table.caption.strip():
        yield Paragraph(table.caption, Style.CAPTION, place, leads=True)
    columns = tuple(column for column in table.columns if column.visible)
    if columns:
        yield TableBlock(
            columns=tuple(TableColumn(column.key, column.width) for column in columns),
            header=header_cells(section, table, columns),
            header_rows=header_height(table, columns),
            rows=table_rows(section, table, columns),
            place=place,
        )
    for number, note in enumerate(table.notes):
        if note.strip():
            where = Place(section=section.ident, table=table.ident, item=number)
            yield Paragraph(note, Style.NOTE, where)
