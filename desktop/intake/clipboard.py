# SPDX-License-Identifier: EUPL-1.2
"""A block of cells as Excel, Word, LibreOffice or this program put it on the clipboard.

Both readers give rows of texts, each row as long as the longest ("" where a cell is missing or
covered by a merged one). Texts are kept as written; only the clipboard's own dress is taken off:
line ends become "\\n", HTML's layout spaces collapse as a browser would collapse them.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

Block = tuple[tuple[str, ...], ...]

_LINE_ENDS = re.compile(r"\r\n?")
_LAYOUT_SPACE = re.compile(r"[ \t\n\r\f]+")
_SILENT = {"style", "script", "head", "title"}
_CELLS = {"td", "th"}
_PARAGRAPHS = {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"} | _CELLS
_NO_BREAK_SPACE = "\u00a0"
_MOST_SPAN = 1000


def read_html_table(html: str) -> Block | None:
    """The rows of the tables in `html`, or None where there is no table in it."""
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    return _rectangle(reader.placed_rows()) if reader.rows else None


def read_separated(text: str) -> Block:
    r"""The rows of text separated by tabs and line ends, quoted as Excel and LibreOffice quote.

    A cell is unquoted only if its quotes protect something (a tab, a line end, a quote), because
    Excel writes a cell that merely holds quotes as it is.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = text.removesuffix("\n")
    rows: list[list[str]] = [[]]
    start = 0
    while True:
        cell, end = _next_cell(text, start)
        rows[-1].append(cell)
        if end >= len(text):
            return _rectangle(rows)
        if text[end] == "\n":
            rows.append([])
        start = end + 1


_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|$)')
_PLAIN = re.compile(r"[^\t\n]*")


def _next_cell(text: str, start: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, start)
    if quoted and any(mark in quoted[1] for mark in ("\t", "\n", '""')):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, start)
    return (plain[0], plain.end()) if plain else ("", start)


def _rectangle(rows: list[list[str]]) -> Block:
    width = max(map(len, rows), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


@dataclass
class _Cell:
    """A cell being read: how many columns and rows it covers, its pieces of text."""

    across: int = 1
    down: int = 1
    pieces: list[str] = field(default_factory=list)

    def break_line(self) -> None:
        self.pieces.append("\n")

    def text(self) -> str:
        lines = [line.strip(" ") for line in "".join(self.pieces).split("\n")]
        lines = ["" if line == _NO_BREAK_SPACE else line for line in lines]  # Word's empty line
        return "\n".join(lines).strip("\n")


class _KeptCell(_Cell):
    """A cell of a table that keeps its spaces (white-space: pre), as this program copies them."""

    def text(self) -> str:
        return "".join(self.pieces)


class _TableReader(HTMLParser):
    """Collects the cells of the outermost tables; a table inside a cell becomes lines of text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[_Cell]] = []
        self.cell: _Cell | None = None
        self.depth = 0
        self.silent = 0
        self.keeps_space = False
        self.spacers = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self.silent += 1
        elif tag == "table":
            self._enter_table(said)
        elif tag == "br":
            self._break_line()
        elif tag == "span":
            self.spacers += bool(self.spacers or "mso-spacerun" in said.get("style", ""))
        elif self.depth == 1 and tag == "tr":
            self.rows.append([])
            self.cell = None
        elif self.depth == 1 and tag in _CELLS:
            self._enter_cell(said)
        elif tag in _PARAGRAPHS:
            self._begin_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "table":
            self.depth = max(0, self.depth - 1)
            self.cell = self.cell if self.depth else None
        elif tag == "span":
            self.spacers = max(0, self.spacers - 1)
        elif self.depth == 1 and tag in _CELLS:
            self.cell = None
        elif tag in _PARAGRAPHS:
            self._begin_paragraph()

    def handle_data(self, data: str) -> None:
        if self.cell is None or self.silent:
            return
        if self.keeps_space:
            self.cell.pieces.append(data)
            return
        if self.spacers:  # Excel's way of writing several spaces
            self.cell.pieces.append(data.replace(_NO_BREAK_SPACE, " "))
            return
        data = _LAYOUT_SPACE.sub(" ", data)
        before = self.cell.pieces[-1][-1:] if self.cell.pieces else "\n"
        self.cell.pieces.append(data.lstrip(" ") if before in " \n" else data)
        self.cell.pieces = [piece for piece in self.cell.pieces if piece]

    def _enter_table(self, said: dict[str, str]) -> None:
        self.depth += 1
        if self.depth == 1:
            self.keeps_space = "white-space:pre" in said.get("style", "").replace(" ", "")
        else:
            self._begin_paragraph()

    def _enter_cell(self, said: dict[str, str]) -> None:
        if not self.rows:
            self.rows.append([])
        kind = _KeptCell if self.keeps_space else _Cell
        self.cell = kind(_span(said.get("colspan")), _span(said.get("rowspan")))
        self.rows[-1].append(self.cell)

    def _break_line(self) -> None:
        if self.cell is not None and not self.silent:
            self.cell.break_line()

    def _begin_paragraph(self) -> None:
        """A paragraph starts on a line of its own, once."""
        if self.cell is not None and self.cell.pieces and self.cell.pieces[-1] != "\n":
            self._break_line()

    def placed_rows(self) -> list[list[str]]:
        """The texts with room left for what merged cells cover."""
        placed: list[list[str]] = []
        covered: dict[tuple[int, int], bool] = {}
        for number, cells in enumerate(self.rows):
            texts: list[str] = []
            for cell in cells:
                while covered.get((number, len(texts))):
                    texts.append("")
                _cover(covered, number, len(texts), cell)
                texts += [cell.text(), *[""] * (cell.across - 1)]
            placed.append(texts)
        return placed


def _cover(covered: dict[tuple[int, int], bool], row: int, column: int, cell: _Cell) -> None:
    for below in range(1, cell.down):
        for beside in range(cell.across):
            covered[row + below, column + beside] = True


def _span(text: str | None) -> int:
    return min(int(text), _MOST_SPAN) if text and text.isdecimal() and int(text) > 0 else 1
