# SPDX-License-Identifier: EUPL-1.2
"""A document as plain text that a person can read and compare."""

from collections.abc import Iterator

from desktop.output.blocks import (
    Align,
    Block,
    Document,
    Heading,
    Letterhead,
    ListBlock,
    PageBreak,
    Paragraph,
    SignatureBlock,
    TableBlock,
    TableCell,
)

SIGNS = {Align.START: "", Align.CENTRE: "^", Align.END: ">"}


def dump(document: Document) -> str:
    """Title, author and mark, then each block on lines of its own."""
    head = [f"title: {document.title}", f"author: {document.author}", f"mark: {document.mark}", ""]
    lines = (line for block in document.blocks for line in _lines(block))
    return "\n".join([*head, *lines]) + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {_shown(block.text)}{' (centred)' if block.centred else ''}"
    elif isinstance(block, Letterhead):
        picture = " (picture)" if block.picture else ""
        yield f"[letterhead]{picture} {' / '.join(map(_shown, (*block.lines, *block.details)))}"
    elif isinstance(block, Paragraph):
        yield f"[{block.style}]{' +' if block.leads else ''} {_shown(block.text)}"
    elif isinstance(block, ListBlock):
        for item in block.items:
            glue = "" if item.tight else " "
            yield "  " * item.indent + f"* {item.marker}{glue}{_shown(item.text)}"
    elif isinstance(block, TableBlock):
        yield from _table(block)
    elif isinstance(block, SignatureBlock):
        for line in block.lines:
            yield f"[signature {line.column}/{line.row}] {_shown(line.text)}"
    elif isinstance(block, PageBreak):
        yield "-- new page --"


def _table(block: TableBlock) -> Iterator[str]:
    widths = " ".join(f"{c.key}={c.width}" if c.width else c.key for c in block.columns)
    yield f"[table {block.place.table}] {widths}"
    for cell in block.header:
        spans = f"{cell.columns}x{cell.rows}"
        yield f"  head {cell.row}/{cell.column} {spans} {_shown(cell.text)}"
    for row in block.rows:
        yield f"  {row.kind} | " + " | ".join(map(_cell, row.cells))


def _cell(cell: TableCell) -> str:
    spans = f"<{cell.columns}>" if cell.columns > 1 else ""
    return SIGNS[cell.align] + spans + ("~" if cell.joined else "") + _shown(cell.text)


def _shown(text: str) -> str:
    return text.replace("\n", "⏎").replace("\t", "⇥")
