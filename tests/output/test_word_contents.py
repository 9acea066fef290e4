# SPDX-License-Identifier: EUPL-1.2
"""Texts and tables of a Word file, read back by python-docx, are those of the plan."""

from dataclasses import replace
from random import Random

import pytest
from expected_words import expected, header_rows, rows
from hypothesis import given
from hypothesis import strategies as st
from random_tables import random_table
from small_plans import a_paragraph, a_plan, everything_plan
from word_file import Grid, Text, WordFile

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.output.blocks import (
    NOWHERE,
    Document,
    HeaderCell,
    Paragraph,
    Style,
    TableBlock,
    TableCell,
    TableColumn,
    TableRow,
)
from desktop.output.compose import compose
from desktop.output.docx import render_docx
from desktop.plan.tree import RowKind, Stage

BESIDE = ("Normal Table",)  # tables that only set texts beside one another


def read_back(document: Document) -> WordFile:
    return WordFile(render_docx(document))


def a_document(*blocks) -> Document:
    return Document(title="Titlu", author="Consiliul", mark="", blocks=blocks)


def comparable(contents) -> list[Text | Grid]:
    """Without what is between a marker and its text, and without signatures and letterhead."""
    return [
        Text(each.style, "".join(each.text.split())) if each.style == "List Paragraph" else each
        for each in contents
        if each.style not in BESIDE
    ]


@pytest.fixture(scope="module", params=list(Stage))
def stage(request) -> Stage:
    return request.param


def test_the_real_plans_are_read_back_text_for_text_and_cell_for_cell(seed) -> None:
    document = compose(seed, Stage.FINAL)
    assert comparable(read_back(document).contents) == comparable(expected(document))


@pytest.mark.parametrize(
    "plan", [everything_plan(), read_plan(paths.sample_plan().read_bytes())], ids=["all", "sample"]
)
def test_invented_plans_are_read_back_too(plan, stage) -> None:
    document = compose(plan, stage)
    assert comparable(read_back(document).contents) == comparable(expected(document))


@pytest.mark.parametrize("batch", range(4))
def test_random_tables_are_read_back_cell_for_cell(batch) -> None:
    random = Random(batch)
    for _ in range(10):
        document = compose(a_plan(random_table(random), heading=None), Stage.DRAFT)
        (block,) = (each for each in document.blocks if isinstance(each, TableBlock))
        word = read_back(document)
        (table,) = [each for each in word.tables if each.style == "Tabel plan"]
        assert table.rows == (*header_rows(block), *rows(block))


def test_merged_labels_and_cells_are_one_cell_to_who_reads_the_table() -> None:
    (table,) = read_back(compose(everything_plan(), Stage.DRAFT)).plan_tables()
    lone, above, below = (table.rows[line].cells for line in range(3))
    assert len({id(cell._tc) for cell in lone}) == 1
    assert above[4]._tc is above[5]._tc is not below[4]._tc
    assert above[0]._tc is below[0]._tc
    assert [cell.text for cell in below[4:]] == ["Buget local", "Buget de stat"]
    first, second, third = (table.rows[line].cells[4] for line in (4, 5, 6))
    assert first._tc is second._tc is third._tc
    assert first.text == "1.710"


def joined_column(*texts: str) -> Document:
    """A table of one column, each cell joined to the one above."""
    cells = (TableCell(text, NOWHERE, joined=number > 0) for number, text in enumerate(texts))
    table = TableBlock(
        columns=(TableColumn("a"),),
        header=(HeaderCell("Coloană", 0, 0, 1, 1, NOWHERE),),
        header_rows=1,
        rows=tuple(TableRow(RowKind.ROW, (cell,)) for cell in cells),
        place=NOWHERE,
    )
    return a_document(table)


def test_a_joined_cell_with_a_text_of_its_own_shows_it_and_has_no_line_above() -> None:
    (table,) = read_back(joined_column("unu", "", "doi", "")).plan_tables()
    cells = [row.cells[0] for row in table.rows][1:]
    assert [cell.text for cell in cells] == ["unu", "unu", "doi", "doi"]
    borders = [
        [border.tag.rpartition("}")[2] for border in row._tr.xpath("./w:tc/w:tcPr/w:tcBorders/*")]
        for row in table.rows
    ][1:]
    assert borders == [[], ["bottom"], ["top"], []]


TEXTS = st.text(
    st.characters() | st.sampled_from("\t\n\r\x00\x0b\x85\u2028\ud800\uffff\u00ad\u200b ș"),
    max_size=20,
)
UNHELD = {"\ud800": "\ufffd", "\ufffe": "\ufffd", "\uffff": "\ufffd"}


def held(text: str) -> str:
    """A text as XML can hold it."""
    for end in ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    return "".join(held_character(character) for character in text)


def held_character(character: str) -> str:
    if "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff":
        return "\ufffd"
    is_control = character < " " or "\x7f" <= character <= "\x9f"
    return " " if is_control and character not in "\t\n" else character


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
def test_whatever_is_written_is_held_and_nothing_is_refused(texts, title) -> None:
    cells = tuple(TableCell(text, NOWHERE) for text in texts)
    table = TableBlock(
        columns=tuple(TableColumn(str(number)) for number in range(len(cells))),
        header=(),
        header_rows=0,
        rows=(TableRow(RowKind.ROW, cells),),
        place=NOWHERE,
    )
    paragraphs = [Paragraph(text, Style.BODY, NOWHERE) for text in texts]
    document = replace(a_document(*paragraphs, table), title=title, author=title)
    contents = read_back(document).contents
    assert [each.text for each in contents[:-1]] == [held(text) for text in texts]
    assert contents[-1].rows == (tuple(held(text) for text in texts),)


def test_a_document_without_blocks_is_a_file_too() -> None:
    assert read_back(a_document()).contents == ()


def test_lines_and_blanks_of_a_paragraph_are_kept() -> None:
    text = "  un rând\nal doilea  \tdeparte "
    document = compose(a_plan(a_paragraph(text), heading=None), Stage.DRAFT)
    assert text in [each.text for each in read_back(document).contents if isinstance(each, Text)]
