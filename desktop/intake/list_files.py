# SPDX-License-Identifier: EUPL-1.2
"""A list that a person brings as a CSV file, to take the place of one of ours.

All of it is read and looked at before anything is done with it: a file is taken whole or refused
with the line and the reason.
"""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence

from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.fold import fold
from desktop.plan.lookup.columns import ListColumn
from desktop.plan.lookup.entries import Line
from desktop.plan.lookup.lists import LISTS, ListShape
from desktop.plan.message import Message, say

MOST_BYTES = 4 * 1024 * 1024
MOST_LINES = 20_000
SEPARATORS = ";,\t"
# Code page 1250 has only the letters with cedilla; Romanian is written with a comma below.
COMMA_BELOW = str.maketrans("\u015e\u015f\u0162\u0163", "ȘșȚț")

NumberedRow = tuple[int, list[str]]  # the line of the file it starts on, its cells


def read_list_file(name: str, data: bytes) -> tuple[Line, ...]:
    """The lines of a file for the list `name`, with the columns of our own file.

    UTF-8 with or without its mark, or code page 1250; separated by ; or , or tabs; headings ours or
    Romanian, in any order; columns we do not know are left out. Raises BadInput with the line.
    """
    shape = LISTS[name]
    rows = _rows(_text(data))
    if not rows:
        raise BadInput(say(N_("The file is empty.")))
    columns = _columns(shape, rows[0])
    lines = [(number, _line(columns, number, cells)) for number, cells in rows[1:]]
    if not lines:
        raise BadInput(say(N_("The file has headings but no lines.")))
    for number, line in lines:
        _look_at(shape, number, line)
    if shape.unique:
        _look_for_repeats(shape, lines)
    return tuple(line for _number, line in lines)


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise BadInput(say(N_("The file is too large for a list (more than 4 MB).")))
    if b"\x00" in data:
        raise BadInput(say(N_("This is not a CSV file. In Excel: Save as, then CSV.")))
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1250").translate(COMMA_BELOW)
    except UnicodeDecodeError as error:
        raise BadInput(say(N_("This is not a CSV file. In Excel: Save as, then CSV."))) from error


def _rows(text: str) -> list[NumberedRow]:
    """The rows that are not empty. The separator is the one that divides the first line most."""
    first = text.lstrip("\r\n").partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[NumberedRow] = []
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((start, cells))
            if len(rows) > MOST_LINES:
                raise BadInput(say(N_("The file has too many lines for a list.")))
            start = reader.line_num + 1
    except csv.Error as error:
        reason = say(N_("a quotation mark is open or a text is too long"))
        raise _refused(start, reason) from error
    return rows


def _columns(shape: ListShape, header: NumberedRow) -> list[ListColumn | None]:
    """The column that each heading means; None for one that the list does not have."""
    number, headings = header
    columns = [_column(shape, fold(heading)) for heading in headings]
    known = [column for column in columns if column]
    for column in shape.columns:
        if column.needed and column not in known:
            reason = say(N_("the column “{column}” is missing"), column=say(column.label))
            raise _refused(number, reason)
        if known.count(column) > 1:
            reason = say(N_("two columns are “{column}”"), column=say(column.label))
            raise _refused(number, reason)
    return columns


def _column(shape: ListShape, heading: str) -> ListColumn | None:
    heading = heading.replace("_", " ")
    for column in shape.columns:
        if heading in (column.key.replace("_", " "), *column.aliases):
            return column
    return None


def _line(columns: Sequence[ListColumn | None], number: int, cells: Sequence[str]) -> Line:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise _refused(number, say(N_("it has more cells than there are headings")))
    return dict(_cells(columns, cells))


def _cells(columns: Sequence[ListColumn | None], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    for column, cell in zip(columns, cells, strict=False):
        if column:
            yield column.key, cell.strip()


def _look_at(shape: ListShape, number: int, line: Line) -> None:
    for message in shape.problems(line).values():
        raise _refused(number, message)


def _look_for_repeats(shape: ListShape, lines: Sequence[tuple[int, Line]]) -> None:
    seen: dict[tuple[str, ...], int] = {}
    for number, line in lines:
        earlier = seen.setdefault(shape.key_of(line), number)
        if earlier != number:
            text = line.get(shape.same[0], "")
            reason = say(N_("“{text}” also stands on line {line}"), text=text, line=earlier)
            raise _refused(number, reason)


def _refused(number: int, reason: Message) -> BadInput:
    message = say(N_("Line {line} of the file: {reason}"), line=number, reason=reason)
    return BadInput(message, f"line {number}")
