# SPDX-License-Identifier: EUPL-1.2
"""The look of a page of Markdown: sizes and spaces of the theme instead of Qt's own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QPixmap,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from desktop.ui import theme

LINE_HEIGHT = 130.0  # per cent
SIZES = {1: theme.TITLE, 2: theme.HEADING}
ABOVE = {1: 0, 2: theme.LARGE}


def dress(document: QTextDocument, font: QFont, width: int) -> None:
    """Give every block of `document` the type and the spaces of the theme; no picture is wider
    than `width`."""
    document.setDefaultFont(font)
    for block in blocks(document):
        for fragment in _pictures(block):
            _fit(fragment, document, width)
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        cursor.mergeBlockFormat(_spaces(block, level))
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setCharFormat(_heading(level, font))
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document, from the first on."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pictures(block: QTextBlock) -> list[QTextFragment]:
    """The fragments of a block that are pictures."""
    found = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.charFormat().isImageFormat():
            found.append(fragment)
        place += 1
    return found


def _fit(fragment: QTextFragment, document: QTextDocument, width: int) -> None:
    image = fragment.charFormat().toImageFormat()
    kind = QTextDocument.ResourceType.ImageResource.value
    drawn = document.resource(kind, QUrl(image.name()))
    own = drawn.width() if isinstance(drawn, QImage | QPixmap) else width
    image.setWidth(min(own, width))
    cursor = QTextCursor(document)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(image)


def _spaces(block: QTextBlock, level: int) -> QTextBlockFormat:
    spaces = QTextBlockFormat()
    inside = QTextCursor(block).currentTable() is not None
    listed = block.textList() is not None
    spaces.setTopMargin(ABOVE.get(level, 0))
    spaces.setBottomMargin(0 if inside else theme.HAIR if listed else theme.TIGHT)
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    spaces.setLineHeight(LINE_HEIGHT if not level else 100.0, proportional)
    return spaces


def _heading(level: int, font: QFont) -> QTextCharFormat:
    heading = QTextCharFormat()
    heading.setFontPointSize(font.pointSizeF() * SIZES.get(level, 1.0))
    heading.setFontWeight(QFont.Weight.DemiBold)
    return heading


def _rule(table: QTextTable) -> None:
    look = table.format()
    look.setBorder(theme.BORDER)
    look.setBorderCollapse(True)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QBrush(QColor(theme.current().line)))
    look.setCellPadding(theme.TIGHT)
    look.setTopMargin(theme.TIGHT)
    look.setBottomMargin(theme.MEDIUM)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(look)
