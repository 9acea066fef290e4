# SPDX-License-Identifier: EUPL-1.2
"""A card under a heading of its own."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.stylesheet import look


def titled_card(
    title: str, parent: QWidget, spacing: int = theme.TIGHT
) -> tuple[QFrame, QVBoxLayout]:
    """The card and the column of what stands in it; `spacing` in pixels."""
    card = QFrame(parent)
    look(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
    column.setSpacing(spacing)
    heading = QLabel(title, card)
    heading.setWordWrap(True)
    look(heading, "heading")
    column.addWidget(heading)
    return card, column
