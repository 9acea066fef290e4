# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet: each estimated amount by its source, and what became of it.

What the sheet is made of and what is taken back from it; output/xlsx draws it, intake reads it.
Its words are Romanian data: the accountant reads them.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.i18n import N_
from desktop.plan.checks.view import resolved
from desktop.plan.columns import column_of, unit_of
from desktop.plan.coverage import with_contents
from desktop.plan.declare import Declared, Kind
from desktop.plan.errors import BadInput
from desktop.plan.fold import fold
from desktop.plan.logical import covering
from desktop.plan.message import Message, say
from desktop.plan.progress import written_rows
from desktop.plan.roles import role
from desktop.plan.totals import total
from desktop.plan.tree import APPROVED, EMPTY, EXECUTED, Column, Plan, Row, Section, Table
from desktop.plan.values.money import LEI, Amount, read_amount, write_amount

TITLE = "Fișa contabilului"
SIGN = "plan-social/fisa-contabilului/1"  # over the keys: by this a sheet is known as ours
HEADER = (
    "Nr. crt.",
    "Ce se finanțează",
    "Sursa",
    "Scris în plan",
    "Estimat (lei)",
    "Estimat (mii lei)",
    "Aprobat (lei)",
    "Executat (lei)",
)
WORDS = {APPROVED: N_("Approved"), EXECUTED: N_("Spent")}
TOTAL_KEY = "total"  # in the place of a key, where sums stand
LONGEST_SAID = 60  # letters of a text that is refused
SEALED = 1000  # letters of a text; a very long one does not fit a cell
# What XML cannot hold, and how a workbook writes it; both may be read of one text.
UNSURE = re.compile("(?:_x005f)?_x[0-9a-f]{4}_|[\x00-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One amount of the plan: of what (`name`), from which source, as written and in lei.

    `key` is its column, `unit` the unit in which the plan counts it; `lei` is None where the amount
    is not one that totals add. `also`: what is known of it already, by APPROVED and EXECUTED.
    """

    section: Section
    table: Table
    row: Row
    key: str
    number: str
    name: str
    source: str
    text: str
    unit: str | None
    lei: Decimal | None

    @property
    def also(self) -> Mapping[str, str]:
        """What became of the amount, as written."""
        return self.row.also.get(self.key, EMPTY)


@dataclass(frozen=True, slots=True)
class AmountChange:
    """What the plan would say of an amount after a sheet is taken over, and says now."""

    line: SheetLine
    which: str  # APPROVED or EXECUTED
    old: str
    new: str

    @property
    def said(self) -> Message:
        """The change in one line."""
        return say(
            N_("{number} {name} · {source} · {which}: {old} → {new}"),
            number=self.line.number,
            name=" ".join(self.line.name.split()),
            source=self.line.source,
            which=say(WORDS[self.which]),
            old=self.old.strip() or say(N_("(empty)")),
            new=self.new.strip(),
        )


def sheet_lines(plan: Plan) -> tuple[SheetLine, ...]:
    """Every amount that may be added up, of each written row of the tables that print, in order.

    A merged amount stands once, at its first row. A source of which nothing is written has a line
    too: money may have been approved from it.
    """
    return tuple(
        line
        for section in with_contents(plan.sections)
        for block in section.blocks
        if isinstance(block, Table)
        for line in _lines_of(section, resolved(section, block))
    )


def _lines_of(section: Section, table: Table) -> Iterator[SheetLine]:
    amounts = [_Source(table, declared, column) for declared, column in _amount_columns(table)]
    number, name = _column_of_kind(table, Kind.ORDINAL), _naming_column(table)
    for row in written_rows(table) if amounts else ():
        for amount in amounts:
            if row.ident not in amount.covered:
                key = amount.column.key
                yield SheetLine(
                    section,
                    table,
                    row,
                    key,
                    number=row.text(number.key) if number else "",
                    name=row.text(name.key) if name else "",
                    source=amount.official,
                    text=row.text(key),
                    unit=row.units.get(key) or amount.unit,
                    lei=amount.lei.get(row.ident),
                )


class _Source:
    """A column of amounts, with what totals make of its cells."""

    def __init__(self, table: Table, declared: Declared, column: Column) -> None:
        summed = total(table, column.key)
        self.column = column
        self.official = declared.official
        self.unit = unit_of(table, None, column.key)
        self.covered = covering(table, column.key)
        addends = summed.addends if summed.unit == LEI or not summed.value else ()
        self.lei = {addend.name: addend.number for addend in addends}


def _amount_columns(table: Table) -> Iterator[tuple[Declared, Column]]:
    for declared in role(table.role).columns:
        column = column_of(table, declared)
        if declared.kind is Kind.AMOUNT and declared.total and column is not None:
            yield declared, column


def _column_of_kind(table: Table, kind: Kind) -> Column | None:
    found = (d for d in role(table.role).columns if d.kind is kind)
    return next((column for d in found if (column := column_of(table, d))), None)


def _naming_column(table: Table) -> Column | None:
    """The column that says what a row is about: the required one of its role."""
    found = (d for d in role(table.role).columns if d.required)
    return next((column for d in found if (column := column_of(table, d))), None)


def line_key(plan: Plan, line: SheetLine) -> str:
    """What stands beside a line, unseen, so that it is known when it comes back."""
    seal = fingerprint(line.name, line.source, line.text)
    key = json.dumps([plan.ident, line.row.ident, line.key, seal])
    return key.replace("_x", r"\u005fx")  # Excel would read "_x0041_" as the letter A


def fingerprint(*shown: str) -> str:
    """What is seen of a line as a few letters: rows that were mixed up no longer fit their keys."""
    plain = (" ".join(UNSURE.sub(" ", fold(text)).split()) for text in shown)
    texts = "\x1f".join(text[:SEALED] for text in plain)
    return hashlib.sha256(texts.encode()).hexdigest()[:12]


def amount_change(line: SheetLine, which: str, given: Decimal | str) -> AmountChange | None:
    """What `given`, an amount of lei or a text as written, changes; None where it says the same.

    Raises BadInput for a text that is no amount.
    """
    old = line.also.get(which, "")
    new = _new_text(line, given)
    if new.strip() == old.strip() or _is_same_amount(line, old, new):
        return None
    return AmountChange(line, which, old, new)


def _new_text(line: SheetLine, given: Decimal | str) -> str:
    """The text for the plan: as written, with its unit where the plan counts in another."""
    if isinstance(given, Decimal):
        return _with_unit(line, write_amount(given))
    amount = read_amount(given, LEI)
    if amount.is_blank():
        return given
    new = given if read_amount(given).unit else _with_unit(line, given)
    if amount.lei is None or amount.number() is None or _lei(line, new) != amount.lei:
        no_amount = say(N_("“{text}” is not an amount."), text=given[:LONGEST_SAID])
        raise BadInput(amount.problem() or no_amount)
    return new


def _with_unit(line: SheetLine, text: str) -> str:
    return text if line.unit == LEI else f"{text} {LEI}"


def _is_same_amount(line: SheetLine, old: str, new: str) -> bool:
    lei = _lei(line, new)
    return lei is not None and lei == _lei(line, old)


def _lei(line: SheetLine, text: str) -> Decimal | None:
    return known_amount(line, text).lei


def known_amount(line: SheetLine, text: str) -> Amount:
    """What the plan understands of a text beside the amount of this line."""
    return read_amount(text, line.unit)
