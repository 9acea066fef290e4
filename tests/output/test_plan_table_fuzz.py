# SPDX-License-Identifier: EUPL-1.2
"""Random tables: nothing is lost or printed twice, and each page has the header once."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from printed_pages import PrintedPages
from random_tables import random_table
from small_plans import a_paragraph, a_plan, printed
from tagged_pdf import ARTIFACT, Tagged, TaggedFile

from desktop.output.blocks import TableBlock
from desktop.output.compose import compose
from desktop.output.pdf import Rendered, render
from desktop.plan.tree import Column, Plan, Row, RowKind, Stage, Table

TABLES = 300
BATCHES = 12
OUTER = 18 * 72 / 25.4 - 0.01  # the narrowest margin, in points


@pytest.mark.parametrize("batch", range(BATCHES))
def test_random_tables_lose_nothing_print_nothing_twice_and_have_one_header_a_page(batch):
    random = Random(batch)
    for number in range(TABLES // BATCHES):
        table = random_table(random)
        above = [a_paragraph("linie") for _ in range(random.randint(0, 30))]
        held = held_to_its_plan(a_plan(*above, table, heading=None))
        assert held == [], (batch, number)


def held_to_its_plan(plan: Plan) -> list[str]:
    """What a printed plan of one table has wrong; nothing, it is hoped."""
    document = compose(plan, Stage.FINAL)
    block = next(each for each in document.blocks if isinstance(each, TableBlock))
    rendered = render(document)
    file = TaggedFile(rendered.data)
    (table,) = file.root.all("Table")
    return [
        *wrong_cells(block, table),
        *wrong_shape(block, table),
        *wrong_headers(file, table),
        *wrong_places(rendered),
    ]


def wrong_cells(block: TableBlock, table: Tagged) -> list[str]:
    """Every text of the table is read once, whole, and none that it does not hold."""
    given = Counter(letters(cell.text) for cell in block.header)
    given += Counter(letters(cell.text) for row in block.rows for cell in row.cells)
    read = Counter(letters(cell.text) for cell in table.all("TH", "TD"))
    return [f"{what} {n} times" for what, n in ((given - read) + (read - given)).items() if what]


def letters(text: str) -> str:
    """A text without what breaking it into lines may add."""
    return "".join(text.split()).replace("\u00ad", "")


def wrong_shape(block: TableBlock, table: Tagged) -> list[str]:
    """Each line of the table covers each of its columns once, with what spans it from above."""
    columns, open_spans = len(block.columns), Counter()
    found = []
    for line in table.all("TR"):
        taken = sum(cell.columns() for cell in line.kids) + sum(open_spans.values())
        open_spans = Counter({rows - 1: n for rows, n in open_spans.items() if rows > 1})
        found += [f"{taken} columns instead of {columns}"] if taken != columns else []
        found += [] if line.kids else ["a line without cells"]
        for cell in line.kids:
            open_spans[cell.rows() - 1] += cell.columns() if cell.rows() > 1 else 0
    return found


def wrong_headers(file: TaggedFile, table: Tagged) -> list[str]:
    """The labels are read once, and drawn once more on each further page of the table."""
    labels = [cell for head in table.all("THead") for cell in head.all("TH")]
    first = {page for cell in labels for page in cell.pages}
    on_pages = {page for cell in table.all("TH", "TD") for page in cell.pages}
    header = "".join(cell.text for cell in labels)
    found = [f"read on pages {first}"] if len(first) > 1 else []
    for page in range(len(file.pages)):
        again = header if page in on_pages - first else ""
        expected = letters(f"{again} Pagina {page + 1} din {len(file.pages)}")
        drawn = letters(file.texts[page, ARTIFACT])
        found += [f"{drawn} on page {page}, not {expected}"] if drawn != expected else []
    return found


def wrong_places(rendered: Rendered) -> list[str]:
    """Everything stands on its page, and inside the margins."""
    found = []
    for place, number, box, text, _repeated in rendered.placements:
        width, height = rendered.sizes[number]
        across = box.left >= OUTER and box.left + box.width <= width - OUTER
        down = box.top >= OUTER and box.top + box.height <= height - OUTER
        found += [] if across and down else [f"{text} at {place} in {box} of page {number}"]
    return found


def test_a_cell_higher_than_pages_is_split_and_keeps_its_order():
    text = " ".join(f"cuvânt{number}" for number in range(4000))
    table = Table(
        ident="t",
        role="liber",
        columns=(Column("a", "hah"), Column("b", "hbh")),
        rows=(Row(ident="r", kind=RowKind.ROW, cells={"a": "scurt", "b": text}),),
    )
    done = printed(a_plan(table))
    pages = PrintedPages(done.data)
    assert done.pages > 3
    found = [w for w in pages.whole_text().split() if w.startswith("cuvânt")]
    assert found == text.split()


def test_a_header_higher_than_half_a_page_is_printed_once():
    label = " ".join(f"etichetă{number}" for number in range(1500))
    table = Table(
        ident="t",
        role="liber",
        columns=(Column("a", label), Column("b", "B")),
        rows=tuple(
            Row(ident=f"r{n}", kind=RowKind.ROW, cells={"a": f"rând{n}"}) for n in range(60)
        ),
    )
    words = PrintedPages(printed(a_plan(table)).data).whole_text().split()
    assert [w for w in words if w.startswith("etichetă")] == label.split()
    assert [w for w in words if w.startswith("rând")] == [f"rând{n}" for n in range(60)]


def test_a_table_without_rows_or_without_visible_columns_prints():
    empty = Table(ident="t", role="liber", columns=(Column("a", "Titlu"),))
    assert "Titlu" in PrintedPages(printed(a_plan(empty)).data).text(0)
    hidden = replace(empty, columns=(Column("a", "Titlu", visible=False),))
    assert "Titlu" not in PrintedPages(printed(a_plan(hidden)).data).text(0)
