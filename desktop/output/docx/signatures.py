# SPDX-License-Identifier: EUPL-1.2
"""Who signs, beside one another, kept on one page with the room for hand and stamp under them.

Fields for electronic signatures are the PDF's alone: in their place is room, too.
"""

from collections.abc import Iterator, Sequence

from desktop.output.blocks import SignatureBlock, SignatureLine, SigningRoom
from desktop.output.docx.markup import Element, Own, paragraph
from desktop.output.docx.plain_table import PlainRow, plain_table
from desktop.output.docx.styles import SIGNATURE_LINE, SIGNING_LINE
from desktop.output.pdf.signatures import LINE_DOWN, SEAL_DOWN, WIDEST_LINE, height_to_sign
from desktop.output.pdf.styles import SIGNATURE

FEWEST = 2  # columns: one signer alone stands on the right
BESIDE = 0.1  # of a column is free on either side of a line to sign on, at least


def signatures(block: SignatureBlock, width: float) -> Element:
    """The signers between margins that are `width` points apart."""
    columns = max(block.columns, FEWEST)
    empty = columns - block.columns
    last = max((line.row for line in block.lines), default=0)
    offices = [line for line in block.lines if line.row < last]
    names = [line for line in block.lines if line.row == last]
    rows = [
        _texts(lines, block.columns, empty, SIGNATURE.before if number == 0 else None)
        for number, lines in enumerate([offices, names] if offices else [names])
    ]
    if block.rooms or block.fields:
        rows.append(_room(block.rooms, empty, block.columns, width / columns))
    return plain_table([width / columns] * columns, rows)


def _texts(
    lines: Sequence[SignatureLine], columns: int, empty: int, above: float | None
) -> PlainRow:
    """The lines of each signer, after `empty` columns; they stay with what is under them.

    `above`: points that are free over the first.
    """
    cells: dict[int, list[Element]] = {column: [] for column in range(-empty, columns)}
    own, first = Own(keep_next=True), Own(keep_next=True, before=above)
    for line in sorted(lines, key=lambda line: line.row):
        written = cells[line.column]
        written.append(paragraph(SIGNATURE_LINE, line.text, own if written else first))
    return PlainRow([cell or [paragraph(SIGNATURE_LINE, "", own)] for cell in cells.values()])


def _room(rooms: Sequence[SigningRoom], empty: int, columns: int, width: float) -> PlainRow:
    """The row to sign in; columns are `width` points wide."""
    cells: dict[int, list[Element]] = {column: [] for column in range(-empty, columns)}
    for room in rooms:
        cells[room.column] += _room_of(room, width)
    filled = [cell or [paragraph(SIGNATURE_LINE, "")] for cell in cells.values()]
    return PlainRow(filled, height_to_sign(rooms))


def _room_of(room: SigningRoom, width: float) -> Iterator[Element]:
    """The line to sign on and the mark of where the stamp goes, where there are such."""
    down = 0.0
    if room.line:
        down = LINE_DOWN
        beside = max((width - WIDEST_LINE) / 2, BESIDE * width)
        own = Own(before=down - SIGNATURE.leading, left=beside, right=beside)
        yield paragraph(SIGNING_LINE, "", own)
    if room.seal:
        yield paragraph(SIGNATURE_LINE, room.seal, Own(before=SEAL_DOWN - down))
