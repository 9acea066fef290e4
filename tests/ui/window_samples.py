# SPDX-License-Identifier: EUPL-1.2
"""A small invented plan and short ways through the window, for tests of pages."""

from desktop.plan.tree import (
    Administration,
    Column,
    Item,
    ListBlock,
    Paragraph,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    Signature,
    State,
    Table,
)
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.main_window import MainWindow
from desktop.ui.route import Page, Route
from desktop.ui.section_page import SectionPage

TEXT = "Un paragraf\u00a0cu spațiu lipit."  # a no-break space must survive the field
COLUMNS = (
    Column(key="nr", label="Nr. crt."),
    Column(key="denumire", label="Denumire"),
    Column(key="buget_local", label="Buget local", unit="lei"),
)


def small_plan() -> Plan:
    """Three chapters: prose and a list; a table whose total is wrong; one to do."""
    rows = (
        Row(
            ident="r1", kind=RowKind.ROW, cells={"nr": "1.", "denumire": "Unu", "buget_local": "10"}
        ),
        Row(
            ident="r2", kind=RowKind.ROW, cells={"nr": "2.", "denumire": "Doi", "buget_local": "20"}
        ),
        Row(ident="r3", kind=RowKind.TOTAL, cells={"denumire": "Total", "buget_local": "31"}),
    )
    items = (Item(marker="a)", text="primul"), Item(marker="b)", text="al doilea"))
    return Plan(
        ident="mic-2027",
        kind="plan-anual",
        administration=Administration(kind="comuna", name="Valea Nouă", county="Neamț"),
        period=Period(2027, 2027),
        title="Plan mic",
        sections=(
            Section(
                ident="s1",
                level=1,
                heading="I. Texte",
                blocks=(Paragraph(text=TEXT), ListBlock(items=items), Signature(lines=("Primar",))),
            ),
            Section(ident="s2", level=1, heading="II. Tabele"),
            Section(
                ident="s3",
                level=2,
                heading="A. Servicii",
                blocks=(Table(ident="t1", role="servicii-existente", columns=COLUMNS, rows=rows),),
            ),
            Section(ident="s4", level=1, heading="III. Restul", state=State.TO_DO),
        ),
    )


def visit(window: MainWindow, ident: str) -> SectionPage:
    """Go to the page of a section."""
    section = window.open_plan.session.find_section(ident)
    window.go(Route(Page.SECTION, section.uid))
    page = window.stack.currentWidget()
    assert isinstance(page, SectionPage)
    return page


def editor(page: SectionPage, kind: type[BlockEditor]) -> BlockEditor:
    """The first editor of a kind on a section page."""
    return next(f.editor for f in page.frames.values() if isinstance(f.editor, kind))


def headings(window: MainWindow) -> list[tuple[int, str | None]]:
    """Level and heading of each section."""
    return [(section.level, section.heading) for section in window.open_plan.plan.sections]
