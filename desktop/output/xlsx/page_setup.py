# SPDX-License-Identifier: EUPL-1.2
"""How a sheet prints: A4 on its side, as wide as the page, its header again on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SIDE, BINDING, FOOT, EDGE = 0.4, 0.8, 0.6, 0.3  # inches; a page on its side is bound at its top


def set_page(worksheet: Worksheet, mark: str, header: tuple[int, int] | None) -> None:
    """`mark`: at the head of each page ("CIORNĂ"); `header`: the first and last row of labels."""
    worksheet.page_setup.paperSize = worksheet.PAPERSIZE_A4
    worksheet.page_setup.orientation = worksheet.ORIENTATION_LANDSCAPE
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True
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
