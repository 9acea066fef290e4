# SPDX-License-Identifier: EUPL-1.2
"""Checks on what explains a sign: notes for footnote marks, a legend for lettered columns."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from desktop.i18n import N_, NN_
from desktop.plan import derived
from desktop.plan.checks.view import PlanView, Spot, TableView
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.fold import fold
from desktop.plan.message import say, say_count
from desktop.plan.tree import Paragraph, RowKind

# "*7)", "*6"; after a digit only with its bracket, since "2*3" is no mark.
NUMBERED_MARK = re.compile(r"(?<!\*)(?:(?<!\d)\*|\*(?=\d{1,2}\)))(\d{1,2})(?!\d)\)?")
NUMBERED_NOTE = re.compile(r"\s*\*\s?(\d{1,2})(?!\d)[)\s.:–-]*\w")
STARS_NOTE = re.compile(r"\s*(\*+)[)\s.:–-]*[^\W\d]")
LETTER = re.compile(r"[A-Z]")


def marks_without_note(view: PlanView) -> Iterator[Finding]:
    """Check 7: a footnote mark ("*7)", "110*") has its note somewhere in the plan.

    The model of Ordinul 1086/2018 has marks *1 to *10; plans often keep them without the notes.
    """
    starred = [spot for spot in view.spots if "*" in spot.text or "*" in spot.marker]
    yield from _numbered_marks(starred, view)
    in_prose = {
        sign for spot in starred if not spot.place.table and (sign := _note_sign(spot.text))
    }
    for table in view.tables:
        yield from _table_marks(table, in_prose)
    explained = {sign for spot in starred if (sign := _note_sign(spot.text))}
    for spot in starred:
        mark = derived.MARK_AFTER_WORD.search(spot.text)
        if mark and not _note_sign(spot.text) and mark[1] not in explained:
            yield _without_note(spot.place, mark[1], spot.text)


def _note_sign(text: str) -> str | None:
    """The run of stars that a note begins with, or None."""
    found = STARS_NOTE.match(text)
    return found[1] if found else None


def _numbered_marks(starred: Sequence[Spot], view: PlanView) -> Iterator[Finding]:
    explained = {
        found[1]
        for spot in starred
        for text in (spot.text, f"{spot.marker} {spot.text}")
        if (found := NUMBERED_NOTE.match(text))
    }
    for spot in (*starred, *_cells(view)):
        for mark in NUMBERED_MARK.finditer(spot.text):
            if mark[1] not in explained:
                yield _without_note(spot.place, mark[0], spot.text)


def _cells(view: PlanView) -> Iterator[Spot]:
    """The cells with a sign, but not the first column: "*2" there is a sign before a number."""
    for table in view.tables:
        for row in table.rows:
            for column in table.table.columns[1:]:
                if "*" in row.text(column.key):
                    yield Spot(row.text(column.key), table.place(row, column.key))


def _without_note(place: Place, sign: str, text: str) -> Finding:
    message = say(N_("The sign “{sign}” has no note that explains it."), sign=sign.strip())
    return Finding("marks-without-note", Severity.WARNING, place, message, text)


def _table_marks(table: TableView, in_prose: Collection[str]) -> Iterator[Finding]:
    """Signs in rows: explained under or inside their table, or by a paragraph of the plan."""
    own = _own_notes(table)
    rows = {row.ident for row in table.table.rows}
    columns_of: dict[str, dict[str, list[str]]] = {}
    for place, sign in derived.effective_marks(table.table).items():
        ident, _slash, column = place.partition("/")
        if ident in rows and (not column or column in table.declared):
            columns_of.setdefault(sign, {}).setdefault(column, []).append(ident)
    for sign, columns in columns_of.items():
        if sign not in own and sign in in_prose:
            continue
        for column, idents in _unexplained(table, columns, own.get(sign, [])).items():
            for ident in idents:
                yield _at(table, ident, column, sign)


def _own_notes(table: TableView) -> Mapping[str, list[str]]:
    """The notes under and inside a table, by the sign they begin with."""
    inside = [row for row in table.table.rows if row.kind is RowKind.NOTE]
    signs: dict[str, list[str]] = {}
    for note in (*table.table.notes, *(derived.group_label(table.table, row) for row in inside)):
        if sign := _note_sign(note):
            signs.setdefault(sign, []).append(note)
    return signs


def _unexplained(
    table: TableView, columns: Mapping[str, list[str]], notes: list[str]
) -> dict[str, list[str]]:
    """The columns whose sign must mean something else than the notes say.

    One note cannot explain the same sign in two columns: it belongs to the one whose row it names.
    """
    if len(columns) <= len(notes):
        return {}
    words = {stem for note in notes for stem in _stems(note)}

    def named(column: str) -> float:
        rows = [row for row in table.rows if row.ident in columns[column]]
        stems = [_stems(table.text(row, "denumire")) for row in rows]
        return max((len(each & words) / len(each) for each in stems if each), default=0.0)

    explained = sorted(columns, key=named, reverse=True)[: len(notes)]
    return {column: idents for column, idents in columns.items() if column not in explained}


def _stems(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[a-z]{4,}", fold(text))}


def _at(table: TableView, ident: str, column: str, sign: str) -> Finding:
    row = table.table.row(ident)
    first = table.table.columns[0].key
    text = row.text(column or first) if row else sign
    return _without_note(table.place(row, column or first), sign, text)


def legend_columns(view: PlanView) -> Iterator[Finding]:
    """Check 10: a legend explains the letters over the columns of its table, all of them, no other.

    The order's form letters its columns; tables that print their names need no legend.
    """
    for table in view.tables:
        blocks = table.section.blocks
        at = [getattr(block, "ident", None) for block in blocks].index(table.table.ident)
        lines = derived.legend_lines(blocks[:at])
        labels = {column.label.strip() for column in table.table.columns}
        unused = [letter for letter in lines if letter not in labels]
        if unused and len(lines) > 1:
            message = say_count(
                *NN_(
                    "The legend above the table explains {letters}, but no column is called so.",
                    "The legend above the table explains {letters}, but no columns are called so.",
                ),
                len(unused),
                letters=", ".join(unused),
            )
            text = _legend_text(table, at, unused[0])
            yield Finding("legend-columns", Severity.WARNING, table.place(), message, text)
        yield from _letters_without_meaning(table)


def _legend_text(table: TableView, at: int, letter: str) -> str:
    texts = (b.text for b in reversed(table.section.blocks[:at]) if isinstance(b, Paragraph))
    found = ((text, derived.LEGEND_LINE.fullmatch(text)) for text in texts)
    return next((text for text, match in found if match and match[1] == letter), letter)


def _letters_without_meaning(table: TableView) -> Iterator[Finding]:
    for column in table.table.columns:
        label = column.label.strip()
        if LETTER.fullmatch(label) and label not in (table.table.legend or {}):
            message = say(N_("No legend says what column “{letter}” is."), letter=label)
            place = table.place(key=column.key)
            yield Finding("legend-columns", Severity.WARNING, place, message, column.label)
