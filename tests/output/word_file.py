# SPDX-License-Identifier: EUPL-1.2
"""A Word file read back by python-docx as a person reads it: markers counted, tables in rows."""

from collections.abc import Iterator
from io import BytesIO
from string import ascii_lowercase
from typing import NamedTuple

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Text(NamedTuple):
    """A paragraph: the name of its style, its marker and what stands between them included."""

    style: str
    text: str


class Grid(NamedTuple):
    """A table: the name of its style, the texts of its cells as each row holds them."""

    style: str
    rows: tuple[tuple[str, ...], ...]


class WordFile:
    """The contents of a .docx file."""

    def __init__(self, data: bytes) -> None:
        self.file = docx.Document(BytesIO(data))
        self.body = self.file.element.body
        self.contents = tuple(self._contents())
        self.tables = [each for each in self.contents if isinstance(each, Grid)]

    def plan_tables(self) -> list[Table]:
        """The tables of the plan, without those that only set things beside one another."""
        return [table for table in self.file.tables if table.style.name == "Tabel plan"]

    def _contents(self) -> Iterator[Text | Grid]:
        numbering = _Numbering(self.file)
        for each in self.file.iter_inner_content():
            if isinstance(each, Table):
                rows = (tuple(map(cell_text, row._tr.tc_lst)) for row in each.rows)
                yield Grid(each.style.name, tuple(rows))
            elif each.style.name != "Spațiu":
                yield Text(each.style.name, numbering.marker(each) + each.text)


def cell_text(cell) -> str:
    """What a cell holds, be it shown or merged away."""
    return "\n".join(Paragraph(each, None).text for each in cell.p_lst)


class _Numbering:
    """Counts as Word does (ISO/IEC 29500-1, 17.9), for lists of one level."""

    def __init__(self, file) -> None:
        root = file.part.numbering_part.element
        self._levels = {
            each.get(qn("w:abstractNumId")): each.find(qn("w:lvl"))
            for each in root.findall(qn("w:abstractNum"))
        }
        self._lists = {num.numId: str(num.abstractNumId.val) for num in root.num_lst}
        self._values: dict[str, int] = {}

    def marker(self, paragraph: Paragraph) -> str:
        properties = paragraph._p.pPr.numPr
        if properties is None:
            return ""
        name = self._lists[properties.numId.val]
        level = self._levels[name]
        start = int(value_of(level, "start"))
        value = self._values[name] = self._values.get(name, start - 1) + 1
        between = {"tab": "\t", "nothing": ""}[value_of(level, "suff")]
        return value_of(level, "lvlText").replace("%1", written(value, level)) + between


def value_of(element, child: str) -> str:
    return element.find(qn(f"w:{child}")).get(qn("w:val"))


def written(value: int, level) -> str:
    """A number as Word writes it in a list."""
    form = value_of(level, "numFmt")
    words = {
        "decimal": str,
        "bullet": lambda _value: "",
        "lowerLetter": lambda value: ascii_lowercase[value - 1],
        "upperLetter": lambda value: ascii_lowercase[value - 1].upper(),
        "lowerRoman": roman,
        "upperRoman": lambda value: roman(value).upper(),
    }
    return words[form](value)


def roman(value: int) -> str:
    text = ""
    for size, word in ROMAN:
        while value >= size:
            text, value = text + word, value - size
    return text
