# SPDX-License-Identifier: EUPL-1.2
"""A plan as Excel files: its tables with their numbers, and the accountant's sheet."""

from desktop.output.xlsx.accountant import render_accountant_sheet
from desktop.output.xlsx.workbook import render_xlsx

__all__ = ["render_accountant_sheet", "render_xlsx"]
