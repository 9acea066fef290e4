# SPDX-License-Identifier: EUPL-1.2
"""What LibreOffice understood of a file, read from its own flat XML."""

from pathlib import Path
from typing import NamedTuple

from lxml import etree

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


class Shape(NamedTuple):
    """A table: columns, header rows, all rows, and the cells over several columns or rows, each as
    its row, column, columns and rows."""

    columns: int
    header_rows: int
    rows: int
    spans: frozenset[tuple[int, int, int, int]]


def shapes(file: Path) -> list[Shape]:
    """The tables of a .fodt file, in order."""
    root = etree.parse(file).getroot()
    return [_shape(table) for table in root.iter(f"{TABLE}table")]


def _shape(table) -> Shape:
    columns = sum(
        _number(each, "number-columns-repeated") for each in table.iter(f"{TABLE}table-column")
    )
    rows = list(table.iter(f"{TABLE}table-row"))
    header = sum(row.getparent().tag == f"{TABLE}table-header-rows" for row in rows)
    spans = {
        (number, column, wide, high)
        for number, row in enumerate(rows)
        for column, (wide, high) in enumerate(_cells(row))
        if wide * high > 1
    }
    return Shape(columns, header, len(rows), frozenset(spans))


def _cells(row) -> list[tuple[int, int]]:
    """How many columns and rows each cell of a row is over; those that are covered are over one."""
    return [
        (_number(cell, "number-columns-spanned"), _number(cell, "number-rows-spanned"))
        for cell in row
        for _ in range(_number(cell, "number-columns-repeated"))
    ]


def _number(element, name: str) -> int:
    return int(element.get(TABLE + name, "1"))
