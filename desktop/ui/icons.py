# SPDX-License-Identifier: EUPL-1.2
"""Icons: Lucide drawings and our state marks from resources/icons, in a colour of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from desktop import paths
from desktop.ui import theme

NAME = "icon-name"  # dynamic properties: what a widget shows, so that a new theme can redraw it
COLOUR = "icon-colour"
SIDE = "icon-side"  # before it grows with the letters


@cache
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(
    name: str, colour: QColor, size: int = theme.ICON, ratio: float = 1.0, air: int = 0
) -> QPixmap:
    """The drawing `name` in `colour`, `size` device independent pixels square, `air` after it."""
    from PySide6.QtSvg import QSvgRenderer

    drawing = _drawing(name).replace("currentColor", colour.name())
    picture = QPixmap(round((size + air) * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, size * ratio, size * ratio)
    )
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, widget: QWidget, colour: str = "ink") -> QIcon:
    """The drawing `name` as an icon for `widget`: colour is the name of a token."""
    tokens, ratio = theme.current(), widget.devicePixelRatioF()
    side = theme.icon_side(side_of(widget))
    result = QIcon()
    picture = pixmap(name, QColor(getattr(tokens, colour)), side, ratio, air(widget))
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        result.addPixmap(picture, mode)
    if isinstance(widget, QAbstractButton):
        faint = pixmap(name, QColor(tokens.line), side, ratio, air(widget))
        result.addPixmap(faint, QIcon.Mode.Disabled)
    return result


def air(widget: QWidget) -> int:
    """What stands between the icon of a push button and its words; Qt leaves next to nothing."""
    return theme.HAIR if isinstance(widget, QPushButton) and widget.text() else 0


def side_of(widget: QWidget) -> int:
    """The size of the icons that `widget` shows, at the usual size of the letters."""
    return int(widget.property(SIDE) or theme.ICON)


def show_icon(
    widget: QAbstractButton | QLabel, name: str, colour: str = "ink", side: int = theme.ICON
) -> None:
    """Let a button or a label show a drawing, and remember it for a change of theme."""
    widget.setProperty(NAME, name)
    widget.setProperty(COLOUR, colour)
    widget.setProperty(SIDE, side)
    _draw(widget)


def redraw_icons(root: QWidget) -> None:
    """Draw the icons under `root` anew, after a change of theme or of the letters."""
    for widget in (*root.findChildren(QAbstractButton), *root.findChildren(QLabel)):
        if isinstance(widget, QAbstractButton | QLabel) and widget.property(NAME):
            _draw(widget)


def _draw(widget: QAbstractButton | QLabel) -> None:
    name, colour = widget.property(NAME), widget.property(COLOUR)
    side = theme.icon_side(side_of(widget))
    if isinstance(widget, QAbstractButton):
        widget.setIconSize(QSize(side + air(widget), side))
        widget.setIcon(icon(name, widget, colour))
        return
    tokens = theme.current()
    ratio = widget.devicePixelRatioF()
    widget.setPixmap(pixmap(name, QColor(getattr(tokens, colour)), side, ratio))
