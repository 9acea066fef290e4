# SPDX-License-Identifier: EUPL-1.2
"""A reader that speaks reads the whole document, in its order, and knows what its parts are."""

from dataclasses import replace

import pytest
from archival_documents import documents, pictured
from small_plans import a_paragraph, a_plan, a_row, a_table, everything_plan, printed
from tagged_pdf import ARTIFACT, Tagged, TaggedFile

from desktop.output.blocks import Document, ListBlock
from desktop.output.compose import compose
from desktop.output.pdf import render_pdf
from desktop.output.pdf.structure import numbering
from desktop.output.texts import texts
from desktop.plan import tree
from desktop.plan.tree import Column, Item, Merge, Plan, Row, RowKind, Stage

SAID_ONCE_MORE = "L.S."  # where the seal goes


def read(plan: Plan) -> Tagged:
    return TaggedFile(printed(plan, Stage.FINAL).data).root


def words_of(document: Document) -> list[str]:
    """The words of a document in order; a marker glued to its text is one word with it."""
    glued = {
        item.place
        for each in document.blocks
        if isinstance(each, ListBlock)
        for item in each.items
        if item.tight
    }
    found = ""
    before = None
    for text, place in texts(document):
        found += ("" if place in glued and place == before else " ") + text
        before = place
    return found.split()


def test_a_real_plan_is_read_whole_in_its_order_with_its_words_apart(seed) -> None:
    document = compose(seed, Stage.FINAL)
    read = TaggedFile(render_pdf(document)).root.read()
    assert [word for word in read.split() if word != SAID_ONCE_MORE] == words_of(document)


def test_what_is_not_of_the_plan_is_not_read() -> None:
    file = TaggedFile(printed(everything_plan()).data)
    for page in range(len(file.pages)):
        passed_over = file.texts[page, ARTIFACT].split()
        assert passed_over == ["CIORNĂ", "Pagina", str(page + 1), "din", str(len(file.pages))]
    assert "CIORNĂ" not in file.root.read()


def test_headings_go_down_one_level_at_a_time() -> None:
    root = TaggedFile(render_pdf(documents()["levels"])).root
    tags = [each.tag for each in root.kids if each.tag.startswith("H")]
    assert tags == ["H1", "H2", "H1", "H2", "H3", "H2", "H1"]  # the title is the first


def test_a_list_inside_an_item_is_read_after_its_text() -> None:
    items = (Item("a)", "unu"), Item("-", "mic", indent=1), Item("b)", "doi"), Item("", "gol"))
    (outer, inner) = read(a_plan(tree.ListBlock(items=items))).all("L")
    assert outer.attributes["/ListNumbering"] == "/LowerAlpha"
    assert outer.read().split() == ["a)", "unu", "-", "mic", "b)", "doi", "gol"]
    assert [[kid.tag for kid in item.kids] for item in outer.kids] == [
        ["Lbl", "LBody"],
        ["Lbl", "LBody"],
        ["LBody"],
    ]
    assert inner.read().split() == ["-", "mic"] and not inner.attributes


@pytest.mark.parametrize(
    ("marker", "name"),
    [
        ("1.", "Decimal"),
        ("(12)", "Decimal"),
        ("IV.", "UpperRoman"),
        ("ii)", "LowerRoman"),
        ("c)", "LowerAlpha"),
        ("B.", "UpperAlpha"),
        ("·", "Disc"),
        ("-", ""),
        ("art. 1", ""),
    ],
)
def test_a_list_is_called_by_its_first_marker(marker, name) -> None:
    assert numbering(marker) == name


def test_what_goes_on_over_a_page_is_one_element() -> None:
    words = " ".join(f"cuvânt{number}" for number in range(2500))
    root = read(a_plan(a_paragraph(words), a_table(a_row("1", "scurt", words))))
    (paragraph,) = (each for each in root.all("P") if each.text.startswith("cuvânt0 "))
    (cell,) = (each for each in root.all("TD") if each.text.startswith("cuvânt0 "))
    assert paragraph.text.split() == cell.text.split() == words.split()
    assert len(set(paragraph.pages)) > 1 and len(set(cell.pages)) > 1


def test_a_merged_cell_spans_its_rows_on_all_their_pages() -> None:
    rows = tuple(a_row(str(n), "comun" if n == 0 else "", f"rând {n}") for n in range(150))
    table = a_table(*rows, merges=(Merge("a", tuple(row.ident for row in rows)),))
    lines = [line for body in read(a_plan(table)).all("TBody") for line in body.kids]
    (merged,) = (cell for cell in lines[0].kids if cell.text == "comun ")
    assert merged.rows() == 150 == len(lines)
    assert {len(line.kids) for line in lines[1:]} == {2}


def test_cells_under_a_group_name_its_label_and_the_labels_of_their_columns() -> None:
    columns = (Column("a", "A"), Column("b", "B", group="Grup"), Column("c", "C", group="Grup"))
    table = a_table(
        a_row("0", "x", "y", "z"),
        a_row("g", "Copii", kind=RowKind.GROUP),
        a_row("1", "x", "y", "z"),
        Row(ident="n", kind=RowKind.NOTE, cells={"a": "notă"}),
        a_row("t", "Total", "1", "2", kind=RowKind.TOTAL),
        columns=columns,
    )
    (table,) = read(a_plan(table)).all("Table")
    named = {cell.name: cell for cell in table.all("TH")}
    heads = {
        cell.text + str(number): [named[str(head)].text for head in cell.attributes["/Headers"]]
        for number, line in enumerate(table.all("TR"))
        for cell in line.kids
        if "/Headers" in cell.attributes
    }
    assert [kid.tag for kid in table.kids] == ["THead", "TBody", "TBody"]
    assert heads["y 2"] == ["Grup ", "B "]
    assert heads["z 4"] == ["Grup ", "C ", "Copii "]
    assert heads["1 6"] == ["Grup ", "B ", "Total "]
    assert not any(key.startswith("notă") for key in heads)
    scopes = {cell.text: (cell.columns(), cell.attributes["/Scope"]) for cell in table.all("TH")}
    assert scopes["Grup "] == (2, "/Column")
    assert scopes["Copii "] == (3, "/Column") and scopes["Total "] == (1, "/Row")


def test_without_groups_the_columns_own_headers_do() -> None:
    cells = read(a_plan(a_table(a_row("1", "x", "y", "z")))).all("TD")
    assert cells and not any(cell.attributes for cell in cells)


def test_a_picture_says_what_it_shows_and_where_it_stands() -> None:
    file = TaggedFile(printed(pictured("RGBA")).data)
    (figure,) = file.root.all("Figure")
    assert figure.alternate == "Stema" and figure.pages == [0]
    left, bottom, right, top = map(float, figure.attributes["/BBox"])
    assert 0 < left < right < 595 and 0 < bottom < top < 842
    without = replace(pictured("L").letterhead, picture=None)
    assert not read(replace(pictured("L"), letterhead=without)).all("Figure")


def test_a_hyphen_that_was_added_is_read_as_a_soft_one() -> None:
    long = "dezinstituționalizare"
    columns = tuple(Column(key, key, width=0.02) for key in "abcdefghij")
    texts = [f"-{long * 3}-"] * len(columns)
    cells = read(a_plan(a_table(a_row("1", *texts), columns=columns))).all("TD")
    assert all("\u00ad" in cell.text for cell in cells)
    assert {cell.text.strip().replace("\u00ad", "") for cell in cells} == {texts[0]}
