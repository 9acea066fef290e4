# SPDX-License-Identifier: EUPL-1.2
"""The theme's tokens as ready colours, and the marks of findings, for whoever paints the grid."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPolygonF

from desktop.plan.findings import Severity
from desktop.ui import theme

PAD = theme.HAIR + theme.BORDER  # between a cell's text and its sides
PAD_ABOVE = theme.HAIR
MARK = theme.TIGHT  # side of a finding's mark


class Inks:
    """Colours of one theme; made anew when the palette changes."""

    def __init__(self, palette: QPalette) -> None:
        tokens = theme.tokens_of(palette)
        self.paper = QColor(tokens.paper)
        self.ground = QColor(tokens.ground)
        self.ink = QColor(tokens.ink)
        self.quiet = QColor(tokens.quiet)
        self.line = QColor(tokens.line)
        self.blue = QColor(tokens.blue)
        self.chosen = QColor(tokens.blue_tint)
        self.marks = {
            Severity.ERROR: QColor(tokens.stop),
            Severity.WARNING: QColor(tokens.look),
            Severity.HINT: QColor(tokens.quiet),
        }
        self.tints = {
            Severity.ERROR: QColor(tokens.stop_tint),
            Severity.WARNING: QColor(tokens.look_tint),
        }


def draw_mark(painter: QPainter, place: QRectF, severity: Severity, inks: Inks) -> None:
    """The mark of a finding: a square for an error, a triangle for a warning, a dot for a hint."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.marks[severity])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if severity is Severity.ERROR:
        painter.drawRect(place)
    elif severity is Severity.WARNING:
        top = QPointF(place.center().x(), place.top())
        painter.drawPolygon(QPolygonF([top, place.bottomRight(), place.bottomLeft()]))
    else:
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
