# SPDX-License-Identifier: EUPL-1.2
"""The Word file as a file: the same bytes, its own styles, no date, no other language, in order."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from small_plans import everything_plan
from word_file import WordFile

from desktop.output.blocks import NOWHERE, Document, Heading, Style
from desktop.output.compose import compose
from desktop.output.docx import render_docx
from desktop.output.docx.styles import NAMES
from desktop.output.export import export
from desktop.plan.tree import Stage

PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/header1.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/theme/theme1.xml",
}
# The order of what an element may hold (ISO/IEC 29500-1, annex A), as far as we write it.
ORDERS = {
    "pPr": "pStyle keepNext keepLines widowControl numPr pBdr spacing ind jc outlineLvl sectPr",
    "rPr": "rFonts b i sz szCs lang",
    "tblPr": "tblStyle tblW tblBorders tblLayout tblCellMar tblLook",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "tcBorders": "top left bottom right",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "sectPr": "headerReference footerReference pgSz pgMar",
    "style": "name basedOn next qFormat pPr rPr tblPr",
    "lvl": "start numFmt suff lvlText lvlJc",
    "abstractNum": "nsid multiLevelType lvl",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol "
    "listSeparator",
}


@pytest.fixture(scope="module")
def data() -> bytes:
    return render_docx(compose(everything_plan(), Stage.DRAFT))


@pytest.fixture(scope="module")
def word(data) -> WordFile:
    return WordFile(data)


def test_the_same_plan_gives_the_same_bytes(data, seed) -> None:
    assert data == render_docx(compose(everything_plan(), Stage.DRAFT))
    document = compose(seed, Stage.FINAL)
    assert render_docx(document) == render_docx(document)


def test_the_file_holds_its_own_parts_and_no_date(data) -> None:
    with ZipFile(BytesIO(data)) as file:
        assert set(file.namelist()) == PARTS
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = file.read("docProps/core.xml").decode()
    assert "created" not in core and "modified" not in core and "python" not in core


def test_the_properties_are_those_of_the_plan(word) -> None:
    properties = word.file.core_properties
    assert properties.title == everything_plan().title
    assert properties.author == "Consiliul Local al comunei Exemplu"
    assert properties.language == "ro-RO"


def test_a_title_longer_than_a_property_is_cut_there_only() -> None:
    title = "Titlu " * 60
    document = Document(title, title, "", (Heading(title, 1, NOWHERE),))
    word = WordFile(render_docx(document))
    assert len(word.file.core_properties.title) == 255
    assert word.contents[0].text == title


def test_every_text_is_romanian_in_one_typeface(word) -> None:
    styles = word.file.styles.element
    languages = styles.xpath("//w:lang/@w:val")
    typefaces = styles.xpath("//w:rFonts/@w:ascii")
    assert languages == ["ro-RO"]
    assert typefaces == ["Times New Roman"]
    assert word.body.xpath("//w:rPr") == []


def test_every_style_that_is_used_is_there_and_may_be_chosen(word) -> None:
    known = {style.style_id for style in word.file.styles}
    used = {each.get(qn("w:val")) for each in word.body.xpath("//w:pStyle | //w:tblStyle")}
    assert used <= known
    assert len(known) < 30
    own = [style for style in word.file.styles if style.name not in ("Normal Table", "Tabel plan")]
    assert all(style.quick_style for style in own)


def test_each_kind_of_paragraph_has_a_style_of_its_own() -> None:
    assert set(NAMES) == set(Style)
    assert len({name.ident for name in NAMES.values()}) == len(Style)


def test_headings_are_headings_to_word_and_titles_too(word) -> None:
    levels = {
        style.name: style.element.xpath("./w:pPr/w:outlineLvl/@w:val")
        for style in word.file.styles
        if style.name.startswith("Heading") or style.name == "Titlu de act"
    }
    assert levels == {
        "Heading 1": ["0"],
        "Heading 2": ["1"],
        "Heading 3": ["2"],
        "Heading 4": ["3"],
        "Titlu de act": ["0"],
    }


def test_word_opens_it_in_no_older_mode(word) -> None:
    (mode,) = word.file.settings.element.xpath(".//w:compatSetting")
    assert mode.get(qn("w:name")) == "compatibilityMode"
    assert mode.get(qn("w:val")) == "15"


def test_what_elements_hold_stands_in_the_order_of_the_standard(data, seed) -> None:
    for each in (data, render_docx(compose(seed, Stage.FINAL))):
        with ZipFile(BytesIO(each)) as file:
            for name in file.namelist():
                if re.fullmatch(r"word/\w+\.xml", name):
                    assert_ordered(docx.oxml.parse_xml(file.read(name)))


def assert_ordered(root) -> None:
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name in ORDERS:
            order = ORDERS[name].split()
            positions = [order.index(child.tag.rpartition("}")[2]) for child in element]
            assert positions == sorted(positions), name


def test_it_tells_how_far_it_is_and_can_be_ended() -> None:
    document = compose(everything_plan(), Stage.FINAL)
    told: list[float] = []
    render_docx(document, lambda done, whole: told.append(done / whole))
    assert told == sorted(told)
    assert told[0] == 0 and told[-1] == 1 and len(told) > 10

    class EnoughError(Exception):
        pass

    def watch(done: int, whole: int) -> None:
        if done > whole / 2:
            raise EnoughError

    with pytest.raises(EnoughError):
        render_docx(document, watch)


def test_an_export_by_that_ending_is_this_file(tmp_path) -> None:
    plan = everything_plan()
    target = tmp_path / "plan.DOCX"
    written = export(plan, target, Stage.DRAFT)
    assert target.read_bytes() == written == render_docx(compose(plan, Stage.DRAFT))
