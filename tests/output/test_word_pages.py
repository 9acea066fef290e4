# SPDX-License-Identifier: EUPL-1.2
"""Sheets, margins, running lines, repeated headers: a Word file lies on paper as the PDF does."""

from itertools import groupby

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from small_plans import a_paragraph, a_plan, a_row, a_table, everything_plan
from word_file import WordFile

from desktop.output import blocks
from desktop.output.blocks import NOWHERE, Document, PageBreak, Paragraph, Style
from desktop.output.compose import compose
from desktop.output.docx import render_docx
from desktop.output.pdf import render
from desktop.plan.tree import Column, Item, ListBlock, RowKind, Stage

TWIP = 635  # in the units of python-docx


def read_back(document: Document) -> WordFile:
    return WordFile(render_docx(document))


def wide_plan():
    columns = tuple(Column(key, f"Coloana cu nume lung {key}") for key in "abcdefghij")
    row = a_row("r", *["cuvinte destul de lungi, mai multe"] * 10)
    return a_plan(
        a_paragraph("Text. " * 500), a_table(row, columns=columns), a_paragraph("Text. " * 500)
    )


def lies(sections) -> list[bool]:
    return [section.orientation == WD_ORIENT.LANDSCAPE for section in sections]


def test_pages_lie_as_those_of_the_pdf(seed) -> None:
    document = compose(seed, Stage.FINAL)
    pages = [width > height for width, height in render(document).sizes]
    sections = lies(read_back(document).file.sections)
    assert [wide for wide, _ in groupby(sections)] == [wide for wide, _ in groupby(pages)]


def test_a_wide_table_has_a_sheet_of_its_own_bound_at_the_top() -> None:
    sections = read_back(compose(wide_plan(), Stage.FINAL)).file.sections
    assert lies(sections) == [False, True, False]
    upright, wide, _ = sections
    assert (upright.page_width, upright.page_height) == pytest.approx((Mm(210), Mm(297)), abs=TWIP)
    assert (wide.page_width, wide.page_height) == pytest.approx((Mm(297), Mm(210)), abs=TWIP)
    assert (upright.left_margin, upright.right_margin) == pytest.approx((Mm(25), Mm(18)), abs=TWIP)
    assert (wide.top_margin, wide.left_margin) == pytest.approx((Mm(25), Mm(18)), abs=TWIP)


def test_a_table_is_as_wide_as_the_page_between_its_margins() -> None:
    word = read_back(compose(wide_plan(), Stage.FINAL))
    (table,) = word.plan_tables()
    sheet = word.file.sections[1]
    room = sheet.page_width - sheet.left_margin - sheet.right_margin
    assert sum(column.width for column in table.columns) == pytest.approx(room, abs=20 * TWIP)


def test_a_page_break_begins_a_sheet() -> None:
    written = (
        PageBreak(),
        Paragraph("unu", Style.BODY, NOWHERE),
        PageBreak(),
        PageBreak(),
        blocks.ListBlock(()),
        PageBreak(),
        Paragraph("doi", Style.BODY, NOWHERE),
        PageBreak(),
    )
    word = read_back(Document("", "", "", written))
    shown = [[p.text for p in section.iter_inner_content()] for section in word.file.sections]
    assert shown == [["unu"], [""], ["doi"]]


def test_labels_are_repeated_on_each_page_and_rows_are_not(seed) -> None:
    document = compose(seed, Stage.FINAL)
    tables = [block for block in document.blocks if hasattr(block, "header_rows")]
    for block, table in zip(tables, read_back(document).plan_tables(), strict=True):
        repeated = [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows]
        assert repeated == [True] * block.header_rows + [False] * len(block.rows)


def test_only_a_tall_row_may_go_on_over_the_page() -> None:
    tall = a_row("lung", "cuvinte " * 400)
    plan = a_plan(a_table(a_row("scurt", "scurt"), tall))
    (table,) = read_back(compose(plan, Stage.FINAL)).plan_tables()
    whole = [bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in table.rows]
    assert whole == [True, True, False]


def test_labels_and_the_row_before_a_total_are_not_left_alone() -> None:
    rows = [
        a_row("1", "x"),
        a_row("g", "Grupă", kind=RowKind.GROUP),
        a_row("2", "y"),
        a_row("3", "z"),
        a_row("t", "TOTAL", kind=RowKind.TOTAL),
    ]
    (table,) = read_back(compose(a_plan(a_table(*rows)), Stage.FINAL)).plan_tables()
    kept = [bool(row.cells[0].paragraphs[0]._p.xpath("./w:pPr/w:keepNext")) for row in table.rows]
    assert kept == [True, False, True, False, True, False]


def test_what_leads_on_stays_with_what_follows() -> None:
    plan = a_plan(a_paragraph("După cum urmează:"), a_table(a_row("1", "x"), caption="Titlu"))
    paragraphs = read_back(compose(plan, Stage.FINAL)).file.paragraphs
    kept = {each.text: each.paragraph_format.keep_with_next for each in paragraphs}
    assert kept["După cum urmează:"] is kept["Titlu"] is True


def fields(section_part) -> list[str]:
    return [
        each.get(qn("w:instr")).strip() for each in section_part._element.iter(qn("w:fldSimple"))
    ]


def test_each_page_says_its_number_of_how_many_and_the_mark() -> None:
    word = read_back(compose(wide_plan(), Stage.DRAFT))
    first, *others = word.file.sections
    assert fields(first.footer) == ["PAGE", "NUMPAGES"]
    shown = "".join(first.footer._element.xpath(".//w:t/text()"))
    assert shown == "Pagina 1 din 1"
    assert first.header.paragraphs[0].text == "CIORNĂ"
    assert all(each.header.is_linked_to_previous for each in others)
    assert all(each.footer.is_linked_to_previous for each in others)


def test_without_a_mark_there_is_no_header() -> None:
    (section,) = read_back(compose(everything_plan(), Stage.FINAL)).file.sections
    assert section.header.is_linked_to_previous


@pytest.mark.parametrize(
    "below", [a_paragraph("Sub tabel."), ListBlock(items=(Item(marker="-", text="Sub tabel."),))]
)
def test_under_a_table_there_is_room_and_two_tables_stay_apart(below) -> None:
    plan = a_plan(a_table(a_row("1", "x")), a_table(a_row("2", "y")), below)
    word = read_back(compose(plan, Stage.FINAL))
    found = next(each for each in word.file.paragraphs if each.text == "Sub tabel.")
    assert found.paragraph_format.space_before == Pt(10)
    (between,) = [each for each in word.file.paragraphs if each.style.name == "Spațiu"]
    assert between.paragraph_format.space_before == Pt(10)
