# SPDX-License-Identifier: EUPL-1.2
"""Small invented plans for the checks: tables from lists of texts."""

from desktop.plan.checks import CHECKS, check
from desktop.plan.findings import Finding
from desktop.plan.tree import (
    Act,
    Administration,
    Block,
    Column,
    Item,
    ListBlock,
    Paragraph,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    Table,
)

TOTAL = RowKind.TOTAL
GROUP = RowKind.GROUP
NOTE = RowKind.NOTE


def a_table(role: str, columns: dict[str, str] | str, *rows, **more) -> Table:
    """A table; `columns`: labels by key, or keys in one text; a row: texts, or (kind, *texts)."""
    labels = columns if isinstance(columns, dict) else dict.fromkeys(columns.split(), "")
    made = []
    for number, row in enumerate(rows, start=1):
        kind, texts = (row[0], row[1:]) if isinstance(row[0], RowKind) else (RowKind.ROW, row)
        cells = dict(zip(labels, texts, strict=False))
        made.append(Row(ident=f"t.{number}", kind=kind, cells=cells))
    views = tuple(Column(key=key, label=label) for key, label in labels.items())
    return Table(ident="t", role=role, columns=views, rows=tuple(made), **more)


def a_list(*items: str) -> ListBlock:
    """A list from "marker text" lines; spaces before the marker are its indent."""
    made = []
    for line in items:
        marker, _space, text = line.strip().partition(" ")
        indent = len(line) - len(line.lstrip())
        made.append(Item(marker=marker, text=text, indent=indent))
    return ListBlock(items=tuple(made))


def a_plan(*blocks: Block | str, heading: str | None = "A", adopted: str = "", **more) -> Plan:
    """A plan of 2027 with one section; a text becomes a paragraph."""
    made = tuple(Paragraph(text=b) if isinstance(b, str) else b for b in blocks)
    section = Section(ident="s", level=1, heading=heading, blocks=made)
    acts = (Act("decision", "1", adopted),) if adopted else ()
    fields = {"sections": (section,), "acts": acts, "period": Period(2027, 2027)} | more
    return Plan(
        ident="p",
        kind="plan-anual",
        administration=Administration("comuna", "Valea", "Sus"),
        title="",
        **fields,
    )


def found(name: str, plan: Plan, nomenclature=None) -> list[Finding]:
    """What one check finds."""
    assert name in CHECKS
    return [each for each in check(plan, nomenclature) if each.check == name]


def places(findings) -> list[tuple[str | None, str | None]]:
    """Row and column of each finding."""
    return [(each.place.row, each.place.column) for each in findings]
