# SPDX-License-Identifier: EUPL-1.2
"""How the cells of our sheets look."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.workbook import Workbook

FONT = "Arial"
SIZE = 10
INK, QUIET, LINE = "FF1F2933", "FF6B7280", "FFB0B7C3"
HEADER_GROUND, NUMBER_GROUND, GROUP_GROUND, FILL_GROUND = (
    "FFE3E8EF",
    "FFF3F6FA",
    "FFEEF1F5",
    "FFFFF8DC",
)


class Look(Enum):
    """What a cell is for."""

    TITLE = "title"
    LINE = "line"  # a sentence above or under a table
    LINK = "link"
    HEADER = "header"
    TEXT = "text"
    JOINED = "joined"  # goes on from the cell above, no line between
    CENTRED = "centred"
    GROUP = "group"
    TOTAL_ROW = "total-row"  # a total as the plan writes it
    NUMBER = "number"
    NOT_ADDED = "not-added"
    SUM_LABEL = "sum-label"
    SUM = "sum"
    REPEATED = "repeated"  # says what the line above said
    TO_FILL = "to-fill"


GROUNDS = {
    Look.HEADER: HEADER_GROUND,
    Look.GROUP: GROUP_GROUND,
    Look.NUMBER: NUMBER_GROUND,
    Look.NOT_ADDED: NUMBER_GROUND,
    Look.SUM: HEADER_GROUND,
    Look.SUM_LABEL: HEADER_GROUND,
    Look.TO_FILL: FILL_GROUND,
}
BOLD = {Look.TITLE, Look.HEADER, Look.GROUP, Look.TOTAL_ROW, Look.SUM, Look.SUM_LABEL}
SOFT = {Look.NOT_ADDED, Look.REPEATED}
BARE = {Look.TITLE, Look.LINE, Look.LINK}
NUMERIC = {Look.NUMBER, Look.SUM, Look.TO_FILL}
ENDING = NUMERIC | {Look.NOT_ADDED, Look.SUM_LABEL}
MIDDLE = {Look.HEADER, Look.CENTRED}


class Looks:
    """The looks of one workbook, each made when it is first needed."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[Look, int, bool], StyleArray] = {}

    def style(self, look: Look, decimals: int, quoted: bool) -> StyleArray:
        """A look with so many decimals; `quoted`: typed as if behind an apostrophe."""
        key = look, decimals, quoted
        if key not in self._made:
            self._made[key] = self._make(look, decimals, quoted)
        return self._made[key]

    def _make(self, look: Look, decimals: int, quoted: bool) -> StyleArray:
        from openpyxl.cell import Cell

        model = Cell(self._workbook.worksheets[0])
        for name, value in _parts(look).items():
            setattr(model, name, value)
        model.number_format = number_format(decimals) if look in NUMERIC else "@"
        model._style.quotePrefix = int(quoted)
        return model._style


def _parts(look: Look) -> dict[str, Any]:
    """Font, ground, lines, alignment and lock of a look."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    colour = QUIET if look in SOFT else INK
    size = SIZE + 3 if look is Look.TITLE else SIZE
    side = Side(style="thin", color=LINE)
    open_above = look is Look.JOINED
    level = "center" if look is Look.HEADER else "top"
    side_ways = "center" if look in MIDDLE else "right" if look in ENDING else "left"
    parts: dict[str, Any] = {
        "font": Font(
            name=FONT,
            size=size,
            bold=look in BOLD,
            italic=look in SOFT,
            color=colour,
            underline="single" if look is Look.LINK else None,
        ),
        "alignment": Alignment(side_ways, level, wrap_text=look is not Look.REPEATED),
    }
    if look not in BARE:
        top = None if open_above else side
        parts["border"] = Border(left=side, right=side, bottom=side, top=top)
    if look in GROUNDS:
        parts["fill"] = PatternFill("solid", fgColor=GROUNDS[look])
    if look is Look.TO_FILL:
        parts["protection"] = Protection(locked=False)
    return parts


def number_format(decimals: int) -> str:
    """Thousands grouped, as the country of whoever opens the file does."""
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"
