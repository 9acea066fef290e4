# SPDX-License-Identifier: EUPL-1.2
"""Signers laid out beside one another, and what is under their names: room for hand and stamp, or
fields for electronic signatures."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.output.blocks import SignatureBlock, SignatureField, SignatureLine, SigningRoom
from desktop.output.pdf.canvas import Box, Sheet, TextRun
from desktop.output.pdf.lines import Line, break_text
from desktop.output.pdf.pages import Piece
from desktop.output.pdf.structure import Element, Structure
from desktop.output.pdf.styles import HAND_ROOM, MILLIMETRE, SIGNATURE, SIGNATURE_ROOM

LINE_DOWN = 15 * MILLIMETRE  # from the name to the line one signs on
WIDEST_LINE = 55 * MILLIMETRE
SEAL_DOWN = 23 * MILLIMETRE  # to where the stamp goes
ABOVE_FIELD, BESIDE = 4.0, 6.0
WIDEST_FIELD, FIELD_HEIGHT = 75 * MILLIMETRE, 20 * MILLIMETRE


Broken = tuple[SignatureLine, Sequence[Line]]  # a line of the block and the lines it is broken into


class SignaturePiece(Piece):
    """All of it stays together, and on no page alone."""

    before, after = SIGNATURE.before, SIGNATURE.after
    needs_company = True

    def __init__(self, block: SignatureBlock, width: float, structure: Structure) -> None:
        self._block = block
        self._width = width / max(block.columns, 2)
        self._offset = width - self._width * block.columns
        self._room = self._width / SIGNATURE.size
        self._lines = [
            (line, break_text(line.text, SIGNATURE.face, self._room)) for line in block.lines
        ]
        self._tops, self._under = _tops(self._lines)
        self.height = self._under + _height_under(block)
        self._elements = [structure.root.add("P") for _ in block.lines]
        self._seals = [(each, structure.root.add("P")) for each in block.rooms if each.seal]
        self._fields = [(each, structure.root.add("Form")) for each in block.fields]

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the lines in the order of the plan, each in the column of its signer."""
        for (line, lines), element in zip(self._lines, self._elements, strict=True):
            box = self._box(left, line.column, top + self._tops[line], len(lines))
            self._write(sheet, element, box, lines)
        under = top + self._under
        for room in self._block.rooms:
            if room.line:
                x, width = self._middle(left, room.column, WIDEST_LINE)
                sheet.rules([(x, under + LINE_DOWN, x + width, under + LINE_DOWN)])
        for room, element in self._seals:
            box = self._box(left, room.column, under + SEAL_DOWN, 1)
            self._write(sheet, element, box, break_text(room.seal, SIGNATURE.face, self._room))
        for field, element, down in self._placed_fields():
            x, width = self._middle(left, field.column, WIDEST_FIELD)
            box = Box(x, under + down, width, FIELD_HEIGHT)
            sheet.field(element, field.name, field.tooltip, box)

    def _write(self, sheet: Sheet, element: Element, box: Box, lines: Sequence[Line]) -> None:
        style = SIGNATURE
        run = TextRun(lines, style.face, style.size, style.leading, style.align)
        sheet.text(element, self._block.place, box, run)

    def _placed_fields(self) -> Iterator[tuple[SignatureField, Element, float]]:
        """Each field and how far under the names it is: those of one column under one another."""
        above: Counter[int] = Counter()
        for field, element in self._fields:
            yield field, element, ABOVE_FIELD + above[field.column] * (FIELD_HEIGHT + ABOVE_FIELD)
            above[field.column] += 1

    def _box(self, left: float, column: int, top: float, lines: int) -> Box:
        return Box(self._left(left, column), top, self._width, lines * SIGNATURE.leading)

    def _middle(self, left: float, column: int, widest: float) -> tuple[float, float]:
        """Where something in the middle of a column begins, and how wide it is."""
        width = min(self._width - 2 * BESIDE, widest)
        return self._left(left, column) + (self._width - width) / 2, width

    def _left(self, left: float, column: int) -> float:
        return left + self._offset + column * self._width


def _tops(lines: Sequence[Broken]) -> tuple[dict[SignatureLine, float], float]:
    """Where each line begins: those of a signer one under another, all names in one row; and where
    the room under them begins."""
    last = max((line.row for line, _ in lines), default=0)
    filled: Counter[int] = Counter()  # lines above the name, by column
    tops = {}
    for line, broken in sorted(lines, key=lambda each: each[0].row):
        if line.row < last:
            tops[line] = filled[line.column] * SIGNATURE.leading
            filled[line.column] += len(broken)
    highest = max(filled.values(), default=0)
    names = [(line, broken) for line, broken in lines if line.row == last]
    tops |= {line: highest * SIGNATURE.leading for line, _ in names}
    tallest = max((len(broken) for _, broken in names), default=0)
    return tops, (highest + tallest) * SIGNATURE.leading


def height_to_sign(rooms: Sequence[SigningRoom]) -> float:
    """How much room is kept to sign by hand: less where we know that no stamp goes."""
    unstamped = all(room.line and not room.seal for room in rooms)
    return HAND_ROOM if rooms and unstamped else SIGNATURE_ROOM


def _height_under(block: SignatureBlock) -> float:
    """How much room is kept under the names."""
    if block.rooms:
        return height_to_sign(block.rooms)
    most = max(Counter(field.column for field in block.fields).values(), default=0)
    return most * (FIELD_HEIGHT + ABOVE_FIELD)
