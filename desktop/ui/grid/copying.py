# SPDX-License-Identifier: EUPL-1.2
"""A block of cells as clipboard data that Excel, Word, LibreOffice and this program take back."""

from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.intake.clipboard import Block, read_html_table, read_separated
from desktop.ui.grid.left_behind import OURS

# "same-cell": Excel keeps a line break inside its cell; "pre-wrap": spaces are meant as they stand.
_HEAD = '<meta charset="utf-8"><style>br{mso-data-placement:same-cell;}</style>'
_TABLE = '<table style="white-space: pre-wrap">'


def copy(block: Block) -> None:
    """Put `block` on the clipboard."""
    QGuiApplication.clipboard().setMimeData(mime_of(block))


def mime_of(block: Block) -> QMimeData:
    """`block` as an HTML table and as text separated by tabs."""
    mime = QMimeData()
    mime.setData(OURS, b"1")
    mime.setText(as_separated(block))
    mime.setHtml(as_html(block))
    return mime


def block_of(mime: QMimeData | None) -> Block | None:
    """The cells in clipboard data: an HTML table first, else text; None where there is neither."""
    if mime is None:  # nothing was ever copied
        return None
    block = read_html_table(mime.html()) if mime.hasHtml() else None
    if block is None and mime.hasText():
        block = read_separated(mime.text())
    return block


def as_html(block: Block) -> str:
    """`block` as an HTML table."""
    rows = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in block)
    return f"{_HEAD}{_TABLE}{rows}</table>"


def _html_cell(text: str) -> str:
    return f"<td>{escape(text, quote=False).replace(chr(10), '<br>')}</td>"


def as_separated(block: Block) -> str:
    """`block` as rows of cells separated by tabs, quoted as Excel does."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in block)


def _quoted(text: str) -> str:
    if "\n" in text or "\t" in text or text.startswith('"'):
        return '"' + text.replace('"', '""') + '"'
    return text
