# SPDX-License-Identifier: EUPL-1.2
"""A table without lines that only sets things beside one another, whole on one page."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.output.docx.markup import Element, made, twips
from desktop.output.docx.styles import LINE
from desktop.output.pdf.letterhead import ABOVE_RULE


class PlainRow(NamedTuple):
    """Paragraphs, at least one for each cell; the row is at least `height` points high."""

    cells: Sequence[Sequence[Element]]
    height: float = 0.0


def plain_table(
    widths: Sequence[float], rows: Sequence[PlainRow], is_letterhead: bool = False
) -> Element:
    """The table; its columns are `widths` points wide.

    A letterhead has a rule under it and stands at half the height of its picture.
    """
    columns = [twips(width) for width in widths]
    properties = made(
        "tblPr",
        made("tblStyle", val="TableNormal"),
        made("tblW", w=sum(columns), type="dxa"),
        made("tblLayout", type="fixed"),
    )
    if is_letterhead:
        properties.insert(2, made("tblBorders", made("bottom", **LINE)))
        properties.append(made("tblCellMar", made("bottom", w=twips(ABOVE_RULE), type="dxa")))
    return made(
        "tbl",
        properties,
        made("tblGrid", *(made("gridCol", w=width) for width in columns)),
        *(_row(row, columns, is_letterhead) for row in rows),
    )


def _row(row: PlainRow, widths: Sequence[int], middle: bool) -> Element:
    properties = made("trPr", made("cantSplit"))
    if row.height:
        properties.append(made("trHeight", val=twips(row.height), hRule="atLeast"))
    cells = zip(row.cells, widths, strict=True)
    return made("tr", properties, *(_cell(cell, width, middle) for cell, width in cells))


def _cell(paragraphs: Sequence[Element], width: int, middle: bool) -> Element:
    properties = made("tcPr", made("tcW", w=width, type="dxa"))
    if middle:
        properties.append(made("vAlign", val="center"))
    return made("tc", properties, *paragraphs)
