# SPDX-License-Identifier: EUPL-1.2
"""The calendar on paper: every step that is needed, with its days, what is told, what is sure."""

from datetime import date

from desktop.output.blocks import TableBlock
from desktop.output.calendar_sheet import compose_calendar
from desktop.output.pdf import render_pdf
from desktop.plan.tree import Act, Administration, CouncilFile, Period, Plan, RowKind

TODAY = date(2026, 3, 20)


def planned(procedure: str = "normativ") -> Plan:
    entries = {"meeting-date": "26.03.2026", "done-collect": "octombrie"}
    council = CouncilFile(procedure=procedure, entries=entries)
    return Plan(
        ident="p",
        kind="plan-anual",
        administration=Administration(kind="comuna", name="Valea Nouă", county="Neamț"),
        period=Period(2026, 2026),
        title="Plan",
        acts=(Act("notice", "7", "05.03.2026"),),
        council=council,
    )


def rows(plan: Plan) -> list[list[str]]:
    table = next(b for b in compose_calendar(plan, TODAY).blocks if isinstance(b, TableBlock))
    return [[cell.text for cell in row.cells] for row in table.rows if row.kind is RowKind.ROW]


def row(plan: Plan, title: str) -> list[str]:
    return next(cells for cells in rows(plan) if cells[0].startswith(title))


def test_a_step_prints_its_days_what_is_done_and_what_is_told() -> None:
    told, when, done, basis = row(planned(), "Announce the draft")
    assert "working days lie between" in told
    assert when == "by 4 februarie 2026"
    assert done == "no. 7 of 05.03.2026"
    assert basis.endswith("(verified)")
    assert row(planned(), "Collect the data")[2] == "octombrie"
    assert row(planned(), "Initiate the draft")[1].endswith("(Late)")


def test_what_is_not_needed_is_left_out() -> None:
    assert not any(cells[0].startswith("Announce") for cells in rows(planned("individual")))


def test_what_is_not_sure_is_said_to_be_so() -> None:
    assert row(planned(), "Send the plan to the county")[3].endswith(
        "(from memory, to be verified)"
    )


def test_it_becomes_a_pdf() -> None:
    assert render_pdf(compose_calendar(planned(), TODAY)).startswith(b"%PDF-")
