# SPDX-License-Identifier: EUPL-1.2
"""What a Word file must hold, said by the blocks alone."""

from collections.abc import Iterator

from word_file import Grid, Text

from desktop.output.blocks import (
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Style,
    TableBlock,
)

STYLES = {
    Style.BODY: "Normal",
    Style.TITLE: "Title",
    Style.ANNEX: "Anexă",
    Style.ARTICLE: "Articol",
    Style.ADOPTION: "Adoptare",
    Style.UNIT: "Unitate de măsură",
    Style.OBJECTIVE: "Obiectiv",
    Style.CAPTION: "Caption",
    Style.NOTE: "Notă de tabel",
}


def expected(document: Document) -> Iterator[Text | Grid]:
    """The contents of the Word file of `document`, but for signatures and letterheads."""
    for block in document.blocks:
        if isinstance(block, Heading):
            style = "Titlu de act" if block.centred else f"Heading {min(block.level, 4)}"
            yield Text(style, block.text)
        elif isinstance(block, Paragraph):
            yield Text(STYLES[block.style], block.text)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield Text("List Paragraph", f"{item.marker}\t{item.text}")
        elif isinstance(block, TableBlock):
            yield Grid("Tabel plan", (*header_rows(block), *rows(block)))


def rows(block: TableBlock) -> Iterator[tuple[str, ...]]:
    for row in block.rows:
        yield tuple(cell.text for cell in row.cells)


def header_rows(block: TableBlock) -> Iterator[tuple[str, ...]]:
    """The labels line by line; a label over several lines is empty but in the first."""
    for line in range(block.header_rows):
        cells = [cell for cell in block.header if cell.row <= line < cell.row + cell.rows]
        cells.sort(key=lambda cell: cell.column)
        yield tuple(cell.text if cell.row == line else "" for cell in cells)
