# SPDX-License-Identifier: EUPL-1.2
"""Icons: Lucide drawings and our state marks from resources/icons, in a colour of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop import paths
from desktop.ui import theme

NAME = "icon-name"  # dynamic properties: what a widget shows, so that a new theme can redraw it
COLOUR = "icon-colour"


@cache
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: QColor, size: int = theme.ICON, ratio: float = 1.0) -> QPixmap:
    """The drawing `name` in `colour`, `size` device independent pixels square."""
    from PySide6.QtSvg import QSvgRenderer

    drawing = _drawing(name).replace("currentColor", colour.name())
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, widget: QWidget, colour: str = "ink") -> QIcon:
    """The drawing `name` as an icon for `widget`: colour is the name of a token."""
    tokens, ratio = theme.current(), widget.devicePixelRatioF()
    result = QIcon()
    picture = pixmap(name, QColor(getattr(tokens, colour)), widget_size(widget), ratio)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        result.addPixmap(picture, mode)
    if isinstance(widget, QAbstractButton):
        faint = pixmap(name, QColor(tokens.line), widget_size(widget), ratio)
        result.addPixmap(faint, QIcon.Mode.Disabled)
    return result


def widget_size(widget: QWidget) -> int:
    """The size of the icons that `widget` shows."""
    return widget.iconSize().width() if isinstance(widget, QAbstractButton) else theme.ICON


def show_icon(widget: QAbstractButton | QLabel, name: str, colour: str = "ink") -> None:
    """Let a button or a label show a drawing, and remember it for a change of theme."""
    widget.setProperty(NAME, name)
    widget.setProperty(COLOUR, colour)
    _draw(widget)


def redraw_icons(root: QWidget) -> None:
    """Draw the icons under `root` anew, after a change of theme."""
    for widget in (*root.findChildren(QAbstractButton), *root.findChildren(QLabel)):
        if isinstance(widget, QAbstractButton | QLabel) and widget.property(NAME):
            _draw(widget)


def _draw(widget: QAbstractButton | QLabel) -> None:
    name, colour = widget.property(NAME), widget.property(COLOUR)
    if isinstance(widget, QAbstractButton):
        widget.setIcon(icon(name, widget, colour))
        return
    tokens = theme.current()
    ratio = widget.devicePixelRatioF()
    widget.setPixmap(pixmap(name, QColor(getattr(tokens, colour)), theme.ICON, ratio))
