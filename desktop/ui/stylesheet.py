# SPDX-License-Identifier: EUPL-1.2
"""The one style sheet, made from the tokens of `theme`. Widgets choose by `look`."""

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop import paths
from desktop.ui import theme
from desktop.ui.theme import Tokens


def stylesheet(tokens: Tokens, points: float) -> str:
    """The style sheet of the program for these colours and this base size of type."""
    values = {
        **{name: getattr(tokens, name) for name in tokens.__slots__},
        "radius": theme.RADIUS,
        "border": theme.BORDER,
        "focus": theme.FOCUS,
        "hair": theme.HAIR,
        "tight": theme.TIGHT,
        "small": theme.SMALL,
        "medium": theme.MEDIUM,
        "tick": round(theme.ICON * max(1.0, points / theme.BASE_POINTS)),
        "title": _size(points * theme.TITLE),
        "heading": _size(points * theme.HEADING),
        "smaller": _size(points * theme.SMALLER),
    }
    sheet = (paths.resources() / "window.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(values)


def _size(points: float) -> str:
    return f"{points:.1f}pt"


def look(widget: QWidget, name: str) -> None:
    """Give `widget` one of the looks of the style sheet; works before and after it is shown."""
    mark(widget, "look", name)


def mark(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a property that the style sheet asks for, and let it be asked again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
