# SPDX-License-Identifier: EUPL-1.2
"""Every text of a document with its place, in order."""

from collections.abc import Iterator

from desktop.output.blocks import (
    Block,
    Document,
    Heading,
    Letterhead,
    ListBlock,
    Paragraph,
    SignatureBlock,
    TableBlock,
)
from desktop.plan.findings import Place

Text = tuple[str, Place]


def texts(document: Document) -> Iterator[Text]:
    """The texts that a document prints; the title that only programs show is not among them."""
    for block in document.blocks:
        yield from texts_of(block)


def texts_of(block: Block) -> Iterator[Text]:
    """The texts of one block."""
    if isinstance(block, Heading | Paragraph):
        yield block.text, block.place
    elif isinstance(block, ListBlock):
        for item in block.items:
            yield item.marker, item.place
            yield item.text, item.place
    elif isinstance(block, Letterhead):
        yield from ((text, block.place) for text in (*block.lines, *block.details))
    elif isinstance(block, SignatureBlock):
        yield from ((line.text, block.place) for line in block.lines)
    elif isinstance(block, TableBlock):
        yield from ((cell.text, cell.place) for cell in block.header)
        yield from ((cell.text, cell.place) for row in block.rows for cell in row.cells)
