# SPDX-License-Identifier: EUPL-1.2
"""Small invented plans for the tests of output."""

from dataclasses import replace

from desktop.output.compose import compose
from desktop.output.pdf import Rendered, render
from desktop.plan.tree import (
    Act,
    Administration,
    Block,
    Column,
    Item,
    ListBlock,
    Merge,
    Official,
    Paragraph,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    Stage,
    State,
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
    plan = Plan(
        ident="p",
        kind="plan-anual",
        administration=Administration("comuna", "Exemplu", "Neamț"),
        period=Period(2027, 2027),
        title="Planul anual de acțiune al comunei Exemplu pentru anul 2027",
        sections=(section,),
    )
    return replace(plan, **more)


def a_paragraph(text: str, role: str | None = None) -> Paragraph:
    return Paragraph(text=text, role=role)


def printed(plan: Plan, stage: Stage = Stage.DRAFT) -> Rendered:
    return render(compose(plan, stage))


def everything_plan() -> Plan:
    """An invented plan with each kind of block, row, state and mark, and nothing generated yet."""
    return a_plan(
        officials=(
            Official("primar", "Vlad Exemplu", "domnul"),
            Official("presedinte-sedinta", "Ana Model", "doamna"),
            Official("secretar-general", "Ion Probă"),
            Official("intocmit", ""),
            Official("sofer", "Nu Semnează"),
        ),
        acts=(Act("draft", "12", "3.02.2027"), Act("decision", "", "")),
        sections=(
            Section(
                ident="premise",
                level=1,
                heading="Având în vedere:",
                blocks=(
                    a_paragraph("Primul paragraf, cu „ghilimele” și\nun rând nou."),
                    a_paragraph("  "),
                    a_paragraph("mii lei", "unit"),
                    ListBlock(
                        items=(
                            Item(marker="a)", text="primul"),
                            Item(marker="-", text="adânc", indent=1),
                            Item(marker="1.", text="lipit", tight=True),
                        )
                    ),
                ),
            ),
            Section(ident="gol", level=2, heading="Fără conținut", state=State.TO_DO),
            *closed_sections(),
            Section(ident="I", level=1, heading="CAPITOLUL I"),
            Section(ident="A", level=2, heading="A. Servicii", blocks=(services_table(),)),
        ),
    )


def closed_sections() -> tuple[Section, ...]:
    """Sections that print a sentence only, or nothing."""
    return (
        Section(
            ident="nu",
            level=2,
            heading="D. Subvenții",
            state=State.NOT_APPLICABLE,
            blocks=(a_paragraph("nu se tipărește"),),
        ),
        Section(
            ident="nu2",
            level=2,
            heading="E. Altceva",
            state=State.NOT_APPLICABLE,
            sentence="Nu se aplică.",
        ),
        Section(
            ident="lipsă",
            level=1,
            heading="Lăsat deoparte",
            state=State.LEFT_OUT,
            blocks=(a_paragraph("nici acesta", "title"),),
        ),
        Section(
            ident="lipsă1",
            level=2,
            heading="Lăsat deoparte împreună",
            blocks=(a_paragraph("nici acesta"),),
        ),
    )


def services_table() -> Table:
    """Existing services: groups, merged cells, a continuation, notes, a hidden column, a total."""
    budgets = "Bugetele estimate pe surse de finanțare"
    columns = (
        Column("nr", "Nr. crt."),
        Column("cod", "Cod"),
        Column("denumire", "Denumirea serviciului", width=0.4),
        Column("capacitate", "Capacitate"),
        Column("ascuns", "Ascuns", visible=False),
        Column("buget_local", "Buget local", budgets),
        Column("buget_stat", "Buget de stat", budgets),
    )

    def row(ident: str, *texts: str, kind: RowKind = RowKind.ROW, **more) -> Row:
        keys = (column.key for column in columns)
        return Row(ident=ident, kind=kind, cells=dict(zip(keys, texts, strict=False)), **more)

    return Table(
        ident="t1",
        role="servicii-existente",
        caption="A.1 Vârstnici",
        columns=columns,
        header_rows=(("Mii lei, estimări",), tuple(column.label for column in columns)),
        rows=(
            row("n", "1", "2", "3", "4", "5", "6", "7", kind=RowKind.COLUMN_NUMBERS),
            row("1", "1.", "8810 ID-I", "Îngrijire la", "24 beneficiari/zi", "x", "1.710", "-"),
            row("1c", "", "", "domiciliu", kind=RowKind.CONTINUATION, continues="1"),
            row("2", "2.", "8899 CZ-D-I", "Centru de zi", "30", "x", "", "Nu este cazul"),
            row("3", "*3", "", "Cămin", "12", "x", "", "28.138 lei conform HG nr. 426/2020"),
            row("g", "A.2 Copii", kind=RowKind.GROUP),
            row("4", "4.", "", "Casă", "", "", "50", "", continues_columns=("denumire",)),
            row("nota", "Notă pe toată lățimea", kind=RowKind.NOTE),
            row("5", "5", "rest", kind=RowKind.CONTINUATION, continues="lipsă"),
            row("t", "", "TOTAL", "", "66", "x", "1.760", "0", kind=RowKind.TOTAL),
        ),
        merges=(Merge(column="buget_local", rows=("1", "2", "3"), value="1.710"),),
        notes=("* Notă sub tabel.",),
        legend={"A": "nu se tipărește"},
    )
