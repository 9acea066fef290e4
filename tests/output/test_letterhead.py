# SPDX-License-Identifier: EUPL-1.2
"""The letterhead above the first page: texts in the middle, picture, the same bytes each time."""

from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
from invented_plan import DOT
from printed_pages import PrintedPages
from small_plans import a_paragraph, a_plan, printed

from desktop.output import blocks
from desktop.output.compose import compose
from desktop.plan.tree import Letterhead, Plan, Stage

TEXTS = Letterhead(
    heading="ROMÂNIA\n\nCOMUNA EXEMPLU",
    address="Str. Școlii nr. 1",
    fiscal_code="123",
    email="a@b.example",
)


def with_letterhead(letterhead: Letterhead | None) -> Plan:
    return a_plan(a_paragraph("Text."), letterhead=letterhead)


def pictures(data: bytes) -> int:
    page = pypdfium2.PdfDocument(data)[0]
    return len(list(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])))


def test_a_plan_without_one_prints_none() -> None:
    first = compose(with_letterhead(None), Stage.FINAL).blocks[0]
    assert not isinstance(first, blocks.Letterhead)


def test_what_is_known_of_the_office_stands_under_its_lines() -> None:
    first = compose(with_letterhead(TEXTS), Stage.FINAL).blocks[0]
    assert first.lines == ("ROMÂNIA", "COMUNA EXEMPLU")
    assert first.details == ("Str. Școlii nr. 1", "CIF 123   E-mail: a@b.example")


def test_it_is_the_first_thing_on_the_first_page_and_in_its_middle() -> None:
    pages = PrintedPages(printed(with_letterhead(TEXTS), Stage.FINAL).data)
    assert pages.text(0).split()[:3] == ["ROMÂNIA", "COMUNA", "EXEMPLU"]
    letters = list(pages.glyphs(0))[: len("ROMÂNIA")]
    binding, outer = 25 * 72 / 25.4, 18 * 72 / 25.4
    middle = (binding + pages.size(0)[0] - outer) / 2
    assert abs((letters[0].left + letters[-1].right) / 2 - middle) < 1


def test_a_picture_is_drawn_and_the_bytes_are_the_same_each_time() -> None:
    plan = with_letterhead(replace(TEXTS, picture=DOT))
    data = printed(plan).data
    assert pictures(data) == 1
    assert printed(plan).data == data
    assert pictures(printed(with_letterhead(TEXTS)).data) == 0


def test_a_picture_alone_is_a_letterhead() -> None:
    assert pictures(printed(with_letterhead(Letterhead(picture=DOT))).data) == 1


def test_a_damaged_picture_does_not_stop_the_print() -> None:
    data = printed(with_letterhead(replace(TEXTS, picture=DOT[:40]))).data
    assert pictures(data) == 0
    assert "COMUNA EXEMPLU" in PrintedPages(data).text(0)


def test_a_letterhead_taller_than_any_loses_nothing() -> None:
    lines = [f"rândul {number}." for number in range(120)]
    pages = PrintedPages(printed(with_letterhead(Letterhead("\n".join(lines)))).data)
    bottom = pages.size(0)[1]
    assert all(line in pages.whole_text() for line in lines)
    assert all(glyph.bottom < bottom for glyph in pages.glyphs(0))
