# SPDX-License-Identifier: EUPL-1.2
"""The editor of one table: its grid and all that stands around it."""

from desktop.ui.table_page.table_editor import TableEditor

__all__ = ["TableEditor"]
