# SPDX-License-Identifier: EUPL-1.2
"""What the grid says where it has no rows: how to begin, how to add more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.grid.base import GridBase


def paint_invitation(view: GridBase) -> None:
    """Under the last row, how to add one; in an empty table, how to begin."""
    empty = view.table_model.rowCount() == 0
    room = view.viewport().rect()
    room.setTop(0 if empty else view.verticalHeader().length() - view.verticalOffset())
    room.adjust(theme.SMALL, theme.TIGHT, -theme.SMALL, 0)
    if room.height() < view.cell_delegate.wrapping.line_height:
        return
    text = (
        _("The table is empty. Press Add row, or copy rows in Excel or Word and press Ctrl+V.")
        if empty
        else _("Tab in the last cell adds a row · Ctrl+V pastes from Excel or Word")
    )
    where = Qt.AlignmentFlag.AlignCenter if empty else Qt.AlignmentFlag.AlignTop
    painter = QPainter(view.viewport())
    painter.setPen(view.cell_delegate.inks.quiet)
    painter.drawText(room, int(where | Qt.TextFlag.TextWordWrap), text)
    painter.end()
