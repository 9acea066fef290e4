# SPDX-License-Identifier: EUPL-1.2
"""Checks on copied text: rows twice (11), another row's number left in (12)."""

import re
from collections import Counter
from collections.abc import Iterator

from desktop.i18n import N_
from desktop.plan.checks.view import PlanView, TableView, snippet
from desktop.plan.declare import Kind
from desktop.plan.findings import Finding, Severity
from desktop.plan.fold import fold, fold_in_place
from desktop.plan.message import say
from desktop.plan.tree import Row

SHORTEST_ROW = 20  # letters; shorter rows are alike by chance
SHORTEST_TEXT = 60
PEOPLE = re.compile(
    r"\b([0-9]{1,4})\s+(?:de\s+)?(?:copii|adulti|persoane|beneficiari|tineri|varstnici|victime"
    r"|familii|elevi)\w*"
)


def duplicated_rows(view: PlanView) -> Iterator[Finding]:
    """Check 11: no row stands twice in a table, nor the same long measure under two rows.

    Whole rows twice are most likely a slip of copying; a measure twice may be meant, so is a hint.
    """
    for table in view.tables:
        seen: dict[tuple[str, ...], Row] = {}
        main = next((k for k, d in table.declared.items() if d and d.required), None)
        numbers = table.keys(Kind.ORDINAL)
        for row in table.rows:
            whole = tuple(fold(text) for key, text in row.cells.items() if key not in numbers)
            text = fold(row.text(main)) if main else ""
            if len("".join(whole)) >= SHORTEST_ROW and sum(map(bool, whole)) > 1 and whole in seen:
                yield _twice(table, row, seen[whole], main, Severity.WARNING)
            elif len(text) >= SHORTEST_TEXT and (text,) in seen:
                yield _twice(table, row, seen[(text,)], main, Severity.HINT)
            seen.setdefault(whole, row)
            seen.setdefault((text,), row)


def _twice(table: TableView, row: Row, first: Row, main: str | None, severity: Severity) -> Finding:
    position = [each.ident for each in table.rows].index(first.ident) + 1
    message = (
        say(N_("This row is the same as row {position} of the table."), position=position)
        if severity is Severity.WARNING
        else say(N_("The same text stands in row {position} of the table."), position=position)
    )
    key = main or table.table.columns[0].key
    return Finding("duplicated-rows", severity, table.place(row, key), message, row.text(key))


def copied_numbers(view: PlanView) -> Iterator[Finding]:
    """Check 12: a row speaks of one number of people, not once of the number of another row.

    Texts of similar rows are copied and changed; "cei 15 copii" in the row of 66 adults is left.
    """
    for table in view.tables:
        counts = {row.ident: _people(table, row) for row in table.rows}
        mains = {ident: _main(counted) for ident, counted in counts.items()}
        everywhere = set(mains.values())
        for row in table.rows:
            main = mains[row.ident]
            for number, times in counts[row.ident].items():
                if main and number != main and times == 1 and number in everywhere:
                    yield from _left_over(table, row, number, main)


def _people(table: TableView, row: Row) -> Counter[str]:
    """How often the texts of a row name each number of people."""
    texts = (fold_in_place(row.text(key)) for key in table.keys(Kind.TEXT))
    return Counter(number for text in texts for number in PEOPLE.findall(text))


def _main(counted: Counter[str]) -> str | None:
    """The number that a row names at least twice, more often than any other."""
    ranked = counted.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _left_over(table: TableView, row: Row, number: str, main: str) -> Iterator[Finding]:
    for key in table.keys(Kind.TEXT):
        text = row.text(key)
        for match in PEOPLE.finditer(fold_in_place(text)):
            if match[1] == number:
                message = say(
                    N_("The row speaks of {main} people, but here of “{text}”, as another row."),
                    main=main,
                    text=snippet(text, match),
                )
                place = table.place(row, key)
                yield Finding("copied-numbers", Severity.WARNING, place, message, text)
