# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a plan to be pinned to a wall: each step, its days, what it stands on.

It says what the page in the window says, in the same words; no paper of the council file.
"""

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby

from desktop.i18n import _, render
from desktop.output.blocks import (
    NOWHERE,
    Document,
    HeaderCell,
    PageSettings,
    Paragraph,
    Style,
    TableBlock,
    TableCell,
    TableColumn,
    TableRow,
)
from desktop.plan.calendar.procedures import STANDINGS
from desktop.plan.calendar.steps import Step, StepState, steps_of
from desktop.plan.calendar.words import CERTAINTIES, basis_words, phase_words, recorded, when
from desktop.plan.council.procedures import LABELS, procedure_of
from desktop.plan.naming import council, period_phrase
from desktop.plan.tree import Plan, RowKind

TITLE = "Calendarul planului anual"
WIDTHS = (0.40, 0.19, 0.16, 0.25)


def compose_calendar(plan: Plan, today: datetime.date) -> Document:
    """The steps as they stand on the day `today`; those that are not needed are left out."""
    phrase = period_phrase(plan.period)
    whose = council(plan.administration)
    procedure = procedure_of(plan)
    standing = STANDINGS[procedure]
    opening = f"{_(LABELS[procedure])}. {render(basis_words(standing.basis, standing.certainty))}"
    steps = [s for s in steps_of(plan, today) if s.state is not StepState.NOT_NEEDED]
    blocks = (
        Paragraph(f"{TITLE}\n{phrase}", Style.TITLE, NOWHERE, leads=True),
        Paragraph(opening, Style.BODY, NOWHERE),
        _table(steps),
    )
    return Document(f"{TITLE} {phrase}", whose, "", blocks, page=PageSettings())


def _table(steps: Iterable[Step]) -> TableBlock:
    header = (_("Step"), _("When"), _("Done"), _("Stands on"))
    return TableBlock(
        columns=tuple(TableColumn(str(at), width) for at, width in enumerate(WIDTHS)),
        header=tuple(HeaderCell(text, 0, at, 1, 1, NOWHERE) for at, text in enumerate(header)),
        header_rows=1,
        rows=tuple(_rows(steps)),
        place=NOWHERE,
    )


def _rows(steps: Iterable[Step]) -> Iterator[TableRow]:
    for phase, group in groupby(steps, phase_words):
        yield TableRow(RowKind.GROUP, (TableCell(render(phase), NOWHERE, columns=len(WIDTHS)),))
        for step in group:
            yield _row(step)


def _row(step: Step) -> TableRow:
    told = "".join(f"\n– {render(message)}" for message in step.remarks)
    late = f"\n({_(step.state.value)})" if step.state is StepState.LATE else ""
    texts = (
        f"{_(step.title)}{told}",
        f"{render(when(step))}{late}",
        render(recorded(step)),
        f"{step.basis} ({_(CERTAINTIES[step.certainty])})",
    )
    return TableRow(RowKind.ROW, tuple(TableCell(text, NOWHERE) for text in texts))
