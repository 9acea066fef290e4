# SPDX-License-Identifier: EUPL-1.2
"""The look: every colour, size and radius of the window stands here and nowhere else.

Colours reach widgets through the palette and one style sheet (`stylesheet.py`) made from these
tokens. `tokens_of(palette)` gives the tokens in force to whoever paints by hand.
"""

import sys
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme. Text colours stand on paper and ground at 4.5:1 or better."""

    paper: str  # cards, fields, the grid
    ground: str  # the window
    ink: str  # text
    quiet: str  # secondary text
    line: str  # hairlines
    blue: str  # the one accent: main action, focus, links, selection
    on_blue: str  # text on the accent
    blue_tint: str  # chosen rows
    hover: str  # under the pointer
    done: str
    work: str
    look: str
    stop: str
    look_tint: str  # ground of a warning banner
    stop_tint: str  # ground of a trouble banner
    done_tint: str  # ground of a quiet success


LIGHT = Tokens(
    paper="#FFFFFF",
    ground="#F4F5F7",
    ink="#1B1F24",
    quiet="#57606A",
    line="#D5D9DF",
    blue="#1F5FBF",
    on_blue="#FFFFFF",
    blue_tint="#E3ECF9",
    hover="#EBEDF1",
    done="#1E7B4F",
    work="#8A6100",
    look="#9A4A00",
    stop="#B42318",
    look_tint="#FDF1E3",
    stop_tint="#FCEBE9",
    done_tint="#E6F4EC",
)
DARK = Tokens(
    paper="#1F2328",
    ground="#15181C",
    ink="#E6EAEF",
    quiet="#9AA4AF",
    line="#363D45",
    blue="#7FB0FF",
    on_blue="#10151C",
    blue_tint="#26384F",
    hover="#2A3038",
    done="#5CC58F",
    work="#E0B040",
    look="#F0A060",
    stop="#FF8A7D",
    look_tint="#3A2A1A",
    stop_tint="#3D2321",
    done_tint="#1C3327",
)

CONTRAST_LIGHT = Tokens(
    paper="#FFFFFF",
    ground="#FFFFFF",
    ink="#000000",
    quiet="#3D3D3D",
    line="#000000",
    blue="#00309C",
    on_blue="#FFFFFF",
    blue_tint="#D6E4FF",
    hover="#E8E8E8",
    done="#00491F",
    work="#5A3F00",
    look="#6E2C00",
    stop="#8A0010",
    look_tint="#FFFFFF",
    stop_tint="#FFFFFF",
    done_tint="#FFFFFF",
)
CONTRAST_DARK = Tokens(
    paper="#000000",
    ground="#000000",
    ink="#FFFFFF",
    quiet="#C8C8C8",
    line="#FFFFFF",
    blue="#FFEE32",
    on_blue="#000000",
    blue_tint="#3A3500",
    hover="#2E2E2E",
    done="#7CF5B0",
    work="#FFD75E",
    look="#FFB066",
    stop="#FFA79E",
    look_tint="#000000",
    stop_tint="#000000",
    done_tint="#000000",
)
THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)

HAIR, TIGHT, SMALL, MEDIUM, LARGE, WIDE = 4, 8, 12, 16, 24, 32  # spacing, device independent pixels
RADIUS = 6
BORDER = 1
FOCUS = 2  # width of the focus ring
ICON = 16
BIG_ICON = 24
TEXT_WIDTH = 960  # the widest a column of text gets
RAIL_WIDTH = 252
PAGE_GAP = MEDIUM  # between printed pages on screen
PRINTED_PAPER = "#FFFFFF"  # in every theme
MARK_STRENGTH = 0.16  # of the blue laid over what is being edited, on a printed page
PREVIEW_WIDTH = 400  # of the printed page beside the page, at first
PREVIEW_WINDOW = 1500  # a window at least so wide starts with it
PREVIEW_LEAST = 190
BESIDE_LETTERS = 88  # what the page beside it keeps at least, in letters

BASE_POINTS = 10.5
MIN_POINTS, MAX_POINTS = 9.0, 18.0
TITLE, HEADING, SMALLER = 1.5, 1.2, 0.9  # of the base size


class Mode(StrEnum):
    """Which theme the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"  # black and white, light or dark as the system


def tokens_of(palette: QPalette) -> Tokens:
    """The tokens that `palette` was made from; of another one, those that are nearest."""
    window = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    for tokens in THEMES:
        if (window, text) == (QColor(tokens.ground), QColor(tokens.ink)):
            return tokens
    return DARK if window.lightnessF() < 0.5 else LIGHT


def current() -> Tokens:
    """The tokens in force. A widget's own palette may say otherwise: the style sheet colours it."""
    return tokens_of(QApplication.palette())


def chosen_tokens(mode: Mode) -> Tokens:
    """What `mode` means now: SYSTEM and CONTRAST look at what the system shows."""
    hints = QApplication.styleHints()
    dark = mode is Mode.DARK
    if mode in (Mode.SYSTEM, Mode.CONTRAST):
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
    wanted = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    if mode is Mode.CONTRAST or (mode is Mode.SYSTEM and wanted):
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def interface_font(app: QApplication, points: float) -> QFont:
    """Segoe UI on Windows, else the system's font, at the person's size."""
    font = QFont("Segoe UI") if sys.platform == "win32" else QFont(app.font())
    font.setPointSizeF(min(max(points, MIN_POINTS), MAX_POINTS))
    return font


def palette_of(tokens: Tokens) -> QPalette:
    """The Qt palette that says the same as `tokens`."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.ground,
        role.WindowText: tokens.ink,
        role.Base: tokens.paper,
        role.AlternateBase: tokens.ground,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.quiet,
        role.Button: tokens.paper,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.stop,
        role.Highlight: tokens.blue,
        role.HighlightedText: tokens.on_blue,
        role.Accent: tokens.blue,
        role.Link: tokens.blue,
        role.LinkVisited: tokens.blue,
        role.ToolTipBase: tokens.paper,
        role.ToolTipText: tokens.ink,
        role.Light: tokens.paper,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.quiet,
        role.Shadow: tokens.line,
    }
    palette = QPalette()
    for key, colour in colours.items():
        palette.setColor(key, QColor(colour))
    for key in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.quiet))
    return palette


def letters(widget: QWidget, count: float) -> int:
    """The width of `count` average letters in the widget's font, so that sizes follow the font."""
    return round(QFontMetricsF(widget.font()).averageCharWidth() * count)


def icon_side(side: int = ICON) -> int:
    """How large an icon of `side` pixels is beside letters of the size in force."""
    return round(side * max(1.0, QApplication.font().pointSizeF() / BASE_POINTS))


def field_height(widget: QWidget) -> int:
    """How tall a field of one line is."""
    return widget.fontMetrics().lineSpacing() + SMALL


def rail_width(widget: QWidget) -> int:
    """How wide the rail is: fixed at the usual sizes, wider when the letters are."""
    return max(RAIL_WIDTH, letters(widget, 32))
