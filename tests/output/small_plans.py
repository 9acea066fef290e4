# SPDX-License-Identifier: EUPL-1.2
"""Small invented plans for the tests of output."""

from desktop.output.compose import compose
from desktop.output.pdf import Rendered, render
from desktop.plan.tree import (
    Administration,
    Block,
    Column,
    Paragraph,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    Stage,
    Table,
)


def a_table(*rows: Row, columns: tuple[Column, ...] | None = None, **more) -> Table:
    """A free table of columns a, b, c."""
    shown = columns or tuple(Column(key, f"Coloana {key}") for key in "abc")
    return Table(ident="t1", role="liber", columns=shown, rows=rows, **more)


def a_row(ident: str, *texts: str, kind: RowKind = RowKind.ROW, **more) -> Row:
    return Row(ident=ident, kind=kind, cells=dict(zip("abcdefghij", texts, strict=False)), **more)


def a_plan(*blocks: Block, heading: str | None = "Capitolul I", **more) -> Plan:
    """A plan of one section that holds `blocks`."""
    section = Section(ident="s1", level=1, heading=heading, blocks=blocks)
    given = {"sections": (section,), **more}
    return Plan(
        ident="p",
        kind="plan-anual",
        administration=Administration("comuna", "Exemplu", "Neamț"),
        period=Period(2027, 2027),
        title="Planul anual de acțiune al comunei Exemplu pentru anul 2027",
        **given,
    )


def a_paragraph(text: str, role: str | None = None) -> Paragraph:
    return Paragraph(text=text, role=role)


def printed(plan: Plan, stage: Stage = Stage.DRAFT) -> Rendered:
    return render(compose(plan, stage))
