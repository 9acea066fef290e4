# SPDX-License-Identifier: EUPL-1.2
"""How a sheet prints: A4 on its side, as wide as one page or two, its header again on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SIDE, BINDING, FOOT, EDGE = 0.4, 0.8, 0.6, 0.3  # inches; a page on its side is bound at its top

READABLE = 250.0  # letters on the width of a page


def set_page(
    worksheet: Worksheet,
    mark: str,
    header: tuple[int, int] | None,
    width: float = 0.0,
    names: str | None = None,
) -> None:
    """`mark`: at the head of each page ("CIORNĂ"); `header`: the first and last row of labels.

    `width`, in letters: a sheet too wide to be read on one page takes two, the columns `names`
    ("A:B") again on the second.
    """
    wide = width > READABLE
    worksheet.page_setup.paperSize = worksheet.PAPERSIZE_A4
    worksheet.page_setup.orientation = worksheet.ORIENTATION_LANDSCAPE
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1 + wide, 0
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True
    if wide and names is not None:
        worksheet.print_title_cols = names
    margins = worksheet.page_margins
    margins.left = margins.right = SIDE
    margins.top, margins.bottom = BINDING, FOOT
    margins.header = margins.footer = EDGE
    if mark:
        worksheet.oddHeader.right.text = mark
    worksheet.oddFooter.center.text = "Pagina &P din &N"
    worksheet.oddFooter.left.text = "&A"
    if header is not None:
        worksheet.print_title_rows = f"{header[0]}:{header[1]}"
