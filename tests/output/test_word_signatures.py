# SPDX-License-Identifier: EUPL-1.2
"""Letterhead and signatures of a Word file: tables without lines, whole on one page."""

from base64 import b64decode
from io import BytesIO

import pytest
from invented_plan import DOT
from PIL import Image
from small_plans import everything_plan
from word_file import WordFile, cell_text

from desktop.output.blocks import (
    NOWHERE,
    Document,
    Letterhead,
    ListBlock,
    ListItem,
    Paragraph,
    SignatureBlock,
    SignatureField,
    SignatureLine,
    SigningRoom,
    Style,
    TableBlock,
    TableCell,
    TableColumn,
    TableRow,
)
from desktop.output.compose import compose
from desktop.output.docx import render_docx
from desktop.plan.tree import RowKind, Stage

ONE = SignatureBlock((SignatureLine("PRIMAR,", 0, 0), SignatureLine("Ana Model", 0, 1)), 1, NOWHERE)


def read_back(*blocks) -> WordFile:
    return WordFile(render_docx(Document("", "", "", blocks)))


def jpeg_of_adobe() -> bytes:
    """A JPEG file with the head that Adobe's programs write, which python-docx does not know."""
    written = BytesIO()
    Image.new("RGB", (20, 40), "red").save(written, "JPEG")
    data = written.getvalue()
    head = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00"
    return data[:2] + head + data[20:]


def letterhead(picture: bytes | None) -> Letterhead:
    return Letterhead(("ROMÂNIA", "COMUNA EXEMPLU"), ("Str. Școlii nr. 1",), picture, NOWHERE)


@pytest.mark.parametrize("picture", [DOT, jpeg_of_adobe()], ids=["png", "adobe"])
def test_the_picture_stands_left_of_the_lines_and_says_what_it_is(picture) -> None:
    word = read_back(letterhead(picture), letterhead(picture))
    assert word.tables[0].rows == (("", "ROMÂNIA\nCOMUNA EXEMPLU\nStr. Școlii nr. 1", ""),)
    shapes = word.file.inline_shapes
    assert [shape._inline.docPr.get("id") for shape in shapes] == ["1", "2"]
    for shape in shapes:
        assert shape._inline.docPr.get("descr") == "Stema"
        assert max(shape.width.mm, shape.height.mm) == pytest.approx(22, abs=0.1)


@pytest.mark.parametrize("picture", [None, b64decode("AAAA"), DOT[:30]])
def test_without_a_picture_that_can_be_read_the_lines_stand_alone(picture) -> None:
    word = read_back(letterhead(picture))
    assert word.tables[0].rows == (("ROMÂNIA\nCOMUNA EXEMPLU\nStr. Școlii nr. 1",),)
    assert len(word.file.inline_shapes) == 0


def test_an_empty_letterhead_is_no_trouble() -> None:
    assert read_back(Letterhead((), (), None, NOWHERE)).tables[0].rows == (("",),)


def test_signers_stand_beside_one_another_names_in_one_row() -> None:
    document = compose(everything_plan(), Stage.FINAL)
    (block,) = (each for each in document.blocks if isinstance(each, SignatureBlock))
    signers = WordFile(render_docx(document)).tables[-1]
    offices, names, _room = signers.rows
    assert names == ("Ana Model", "Ion Probă", "…………………………")
    words = " ".join((*offices, *names)).split()
    assert sorted(words) == sorted(" ".join(line.text for line in block.lines).split())


def test_one_signer_stands_on_the_right() -> None:
    assert read_back(ONE).tables[0].rows == (("", "PRIMAR,"), ("", "Ana Model"))


def test_there_is_room_to_sign_with_a_line_and_the_place_of_the_stamp() -> None:
    room = SigningRoom(0, "Primar", "Primar: Ana Model", line=True, seal="L.S.")
    block = SignatureBlock(ONE.lines, 1, NOWHERE, rooms=(room,))
    (table,) = read_back(block).file.tables
    row = table.rows[-1]
    assert row.height.mm == pytest.approx(40, abs=0.1)
    line, seal = row.cells[1].paragraphs
    assert (line.style.name, line.text) == ("Linie de semnătură", "")
    assert (seal.style.name, seal.text) == ("Signature", "L.S.")
    assert cell_text(row.cells[0]._tc) == ""


def test_fields_are_for_the_pdf_and_only_names_are_left_where_nobody_signs() -> None:
    field = SignatureField("Primar", "Semnătura 1 din 1: Primar", 0)
    electronic = SignatureBlock(ONE.lines, 1, NOWHERE, fields=(field,))
    assert read_back(electronic).tables[0].rows[-1] == ("", "")
    assert len(read_back(electronic).tables[0].rows) == 3
    assert len(read_back(ONE).tables[0].rows) == 2


ABOVE = {
    "paragraph": Paragraph("ultimul", Style.BODY, NOWHERE),
    "list": ListBlock((ListItem("-", "ultimul", 0, False, NOWHERE),)),
    "table": TableBlock(
        (TableColumn("a"),),
        (),
        0,
        (TableRow(RowKind.ROW, (TableCell("ultimul", NOWHERE),)),),
        NOWHERE,
    ),
}


@pytest.mark.parametrize("above", ABOVE.values(), ids=list(ABOVE))
def test_signatures_stay_together_and_never_begin_a_page_alone(above) -> None:
    word = read_back(above, ONE)
    kept = {
        "".join(each.xpath(".//w:t/text()")): bool(each.xpath("./w:pPr/w:keepNext"))
        for each in word.body.xpath(".//w:p")
    }
    assert kept["ultimul"] and kept["PRIMAR,"] and kept["Ana Model"]
    rows = word.file.tables[-1].rows
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in rows)


def test_a_signature_without_lines_is_no_trouble() -> None:
    assert read_back(SignatureBlock((), 1, NOWHERE)).tables[0].rows == (("", ""),)
