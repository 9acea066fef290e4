# SPDX-License-Identifier: EUPL-1.2
"""Plans about an administration that does not exist, for tests of the file and of editing."""

from base64 import b64decode
from dataclasses import replace

from desktop.plan.tree import (
    Act,
    Administration,
    Column,
    CouncilFile,
    Group,
    Item,
    Kept,
    KeptFile,
    Letterhead,
    ListBlock,
    Merge,
    Official,
    Paper,
    Paragraph,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    Signature,
    Stage,
    State,
    Table,
)

KEPT = Kept({"x-note": [1, None, {"ș": "Ț"}]}, frozenset({"legend", "edition"}))
DOT = b64decode(  # a PNG of one point
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg=="
)
ISSUER = Administration("comuna", "Valea Mică", "Neamț", 123456, kept=KEPT)


def service_table(count: int = 6, ident: str = "t1") -> Table:
    """Services numbered "1." on; a merge over rows 2-4, none where there are fewer."""
    rows = [
        Row(
            ident=f"{ident}.{n}",
            kind=RowKind.ROW,
            cells={"nr": f"{n}.", "denumire": f"Serviciul {n}", "capacitate": f"{n} locuri"},
        )
        for n in range(1, count + 1)
    ]
    merges: tuple[Merge, ...] = ()
    if count >= 4:
        rows[1] = with_cell(rows[1], "buget_local", "90")
        merges = (Merge("buget_local", tuple(f"{ident}.{n}" for n in (2, 3, 4))),)
    columns = (
        Column("nr", "Nr. crt."),
        Column("denumire", "Denumirea serviciului social"),
        Column("capacitate", "Capacitate"),
        Column("buget_local", "Buget local", group="Bugete", unit="lei"),
    )
    header = (
        ("Nr. crt.", "Denumirea serviciului social", "Capacitate", "Bugete"),
        ("Buget local",),
    )
    return Table(
        ident=ident,
        role="servicii-existente",
        columns=columns,
        header_rows=header,
        rows=tuple(rows),
        merges=merges,
    )


def with_cell(row: Row, key: str, text: str) -> Row:
    """`row` with another text in one cell."""
    return Row(ident=row.ident, kind=row.kind, cells={**row.cells, key: text})


def small_plan(count: int = 6) -> Plan:
    """A title, a chapter still to do with a paragraph, a list and a table, and two under it."""
    items = (Item("a)", "primul"), Item("b)", "al doilea"))
    blocks = (Paragraph("Început."), ListBlock(items), service_table(count))
    return Plan(
        ident="valea-mica-2027",
        kind="plan-anual",
        administration=ISSUER,
        period=Period(2027, 2027),
        title="Planul de acțiune",
        sections=(
            Section(ident="s1", level=0, heading=None, blocks=(Paragraph("Titlu", role="title"),)),
            Section(ident="s2", level=1, heading="I. Servicii", blocks=blocks, state=State.TO_DO),
            Section(ident="s3", level=2, heading="A. Existente", state=State.TO_DO),
            Section(ident="s4", level=1, heading="II. Informare"),
        ),
    )


def rich_plan() -> Plan:
    """Every kind of node and member, with what an interchange document may leave beside them."""
    return Plan(
        ident="p",
        kind="plan-operational",
        administration=ISSUER,
        period=Period(2027, 2030, kept=Kept({"z": 1})),
        title="Titlu „ş”  cu spații \n și rând",
        edition="order_1086_2018",
        stage=Stage.PROJECT,
        officials=(
            Official("primar", "N. Inventat", "domnul", kept=KEPT),
            Official("intocmit", ""),
        ),
        acts=(Act("hotarare", "12", "3 martie 2027"), Act("aviz", kept=KEPT)),
        letterhead=Letterhead(
            "ROMÂNIA\nComuna  Valea Mică ", "Str. Școlii 1", phone=" 0", picture=DOT, kept=KEPT
        ),
        kept=KEPT,
        sections=(
            Section(
                ident="s1",
                level=0,
                heading=None,
                kept=KEPT,
                blocks=(Paragraph("", role="title", kept=KEPT), Paragraph("text", role=None)),
            ),
            Section(
                ident="s2",
                level=4,
                heading="",
                key="I.A",
                state=State.NOT_APPLICABLE,
                sentence="Nu este cazul.",
                blocks=(
                    ListBlock((Item("- ✓", "a\tb", 3, True, kept=KEPT), Item("", "")), kept=KEPT),
                    ListBlock(()),
                    rich_table(),
                    Table(ident="t2", role="necunoscut", groups=(), units={}, legend={}, marks={}),
                    Signature(("PRIMAR,", "", "N. Inventat"), kept=KEPT),
                    Signature(()),
                ),
            ),
        ),
    )


def council_plan() -> Plan:
    """`rich_plan` with a council file that uses every member."""
    rows = ({"nume": "Asociația Pași", "adresă": "Valea Mică"}, {"nume": ""})
    scan = KeptFile("Hotărâre semnată.pdf", "ab" * 32, "2027-02-26T10:00:00+00:00", signed=True)
    paper = Paper("referat", {"temei": "În baza …\n", "final": ""}, (scan,), kept=KEPT)
    entries = {"ședință/data": "26.02.2027", "ședință/pentru": "9"}
    council = CouncilFile("normativ", entries, {"furnizori": rows}, (paper, Paper("aviz")))
    return replace(rich_plan(), council=council)


def rich_table() -> Table:
    """A table that says everything otherwise than derived."""
    return Table(
        ident="t1",
        role="liber",
        caption="MII LEI",
        columns=(
            Column("a", "A", group="G", visible=False, width=0.25, unit="mii lei", kept=KEPT),
            Column("b", ""),
        ),
        header_rows=(("A",), ("A", "B", "rest")),
        groups=(Group("Grup", ("t1.1",), kept=KEPT),),
        rows=(
            Row(ident="t1.0", kind=RowKind.GROUP, cells={"a": "Grup"}),
            Row(
                ident="t1.1",
                kind=RowKind.ROW,
                cells={"a": "1*", "b": ""},
                units={"a": "lei"},
                also={"a": {"aprobat": "2", "executat": " 1,5 "}, "b": {}},
            ),
            Row(
                ident="t1.2",
                kind=RowKind.CONTINUATION,
                cells={},
                continues="t1.1",
                continues_columns=(),
                kept=KEPT,
            ),
            Row(ident="t1.3", kind=RowKind.ROW, cells={"b": "x"}, continues_columns=("b",)),
            Row(ident="t1.4", kind=RowKind.NOTE, cells={"a": "Notă\nîn două rânduri"}),
            Row(ident="t1.5", kind=RowKind.COLUMN_NUMBERS, cells={"a": "1", "b": "2"}),
            Row(ident="t1.6", kind=RowKind.TOTAL, cells={"b": "0"}),
        ),
        merges=(Merge("a", ("t1.1", "t1.3"), value="altul", kept=KEPT), Merge("b", ("t1.6",))),
        notes=("* notă", ""),
        units={"a": "lei"},
        legend={"A": "Buget de stat"},
        marks={"t1.1": "*", "t1.1/a": "**"},
        kept=KEPT,
    )
