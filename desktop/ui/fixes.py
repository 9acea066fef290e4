# SPDX-License-Identifier: EUPL-1.2
"""What can be done about a finding with one click; each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.editing.commands.cells import set_cell
from desktop.editing.commands.rows import renumber
from desktop.i18n import _, render
from desktop.plan.findings import Finding, Reading
from desktop.plan.tree import Row
from desktop.ui.open_plan import OpenPlan


@dataclass(frozen=True, slots=True)
class Fix:
    """The word on a button, what it means, and what it does."""

    label: str
    meaning: str
    act: Callable[[], object]


def fixes_of(open_plan: OpenPlan, finding: Finding) -> tuple[Fix, ...]:
    """The fixes of a finding in the plan as it is now; none in a plan that is only read."""
    if open_plan.session.read_only or finding.place.table is None:
        return ()
    if finding.check == "row-numbers":
        return _renumbering(open_plan, finding)
    row = open_plan.session.find_row(finding.place.row) if finding.place.row else None
    key = finding.place.column
    if row is None or key is None:
        return ()
    written = (
        (reading, corrected(row.text(key), finding, reading)) for reading in finding.readings
    )
    return tuple(
        _writing(open_plan, row, key, reading, text)
        for reading, text in written
        if text is not None
    )


def corrected(cell: str, finding: Finding, reading: Reading) -> str | None:
    """The text of the cell with the reading in the place of what was found in it.

    None where that stands no more in the cell, or more than once.
    """
    if not finding.text or cell.count(finding.text) != 1:
        return None
    return cell.replace(finding.text, reading.text)


def _writing(open_plan: OpenPlan, row: Row, key: str, reading: Reading, text: str) -> Fix:
    def act() -> None:
        open_plan.session.seal()  # a step of its own, not the end of the typing
        open_plan.run(set_cell, row.uid, key, text)

    label = _("Write “{text}”").format(text=reading.text)
    return Fix(label, render(reading.meaning), act)


def _renumbering(open_plan: OpenPlan, finding: Finding) -> tuple[Fix, ...]:
    table = open_plan.session.find_table(finding.place.table or "")
    if table is None:
        return ()
    return (Fix(_("Renumber"), "", lambda: open_plan.run(renumber, table.uid)),)
