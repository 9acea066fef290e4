# SPDX-License-Identifier: EUPL-1.2
"""What PDF/A-2a and PDF/UA-1 ask of a file, as far as it shows without Java."""

import xml.etree.ElementTree as Xml
from collections import Counter

import pikepdf
import pytest
from archival_documents import documents
from tagged_pdf import ARTIFACT, TaggedFile

from desktop import paths
from desktop.output.pdf import render_pdf

NAMES = sorted(documents())
FORBIDDEN = {"/Trans", "/JS", "/JavaScript", "/AA", "/OpenAction", "/EmbeddedFiles", "/Encrypt"}
MEANT = {
    "{http://purl.org/dc/elements/1.1/}title": "/Title",
    "{http://purl.org/dc/elements/1.1/}creator": "/Author",
    "{http://ns.adobe.com/xap/1.0/}CreatorTool": "/Creator",
    "{http://ns.adobe.com/pdf/1.3/}Producer": "/Producer",
}
PART = "{http://www.aiim.org/pdfa/ns/id/}part", "{http://www.aiim.org/pdfa/ns/id/}conformance"
ACCESSIBLE = "{http://www.aiim.org/pdfua/ns/id/}part"


@pytest.fixture(scope="module", params=NAMES)
def file(request) -> TaggedFile:
    """Each document as a file."""
    return TaggedFile(render_pdf(documents()[request.param]))


def dictionaries(file: TaggedFile, kind: str | None = None) -> list[pikepdf.Object]:
    found = [each for each in file.pdf.objects if isinstance(each, pikepdf.Dictionary)]
    return [each for each in found if kind is None or each.get("/Type") == kind]


def test_nothing_that_moves_runs_or_hides(file) -> None:
    assert not [keys for each in dictionaries(file) if (keys := FORBIDDEN & set(each.keys()))]
    assert not file.pdf.is_encrypted
    assert not file.pdf.check_pdf_syntax()


def test_every_font_is_embedded_and_says_what_its_codes_mean(file) -> None:
    fonts = dictionaries(file, "/Font")
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font.FontDescriptor
        assert "/ToUnicode" in font


def test_colours_language_and_title_are_declared(file) -> None:
    (intent,) = file.pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3
    profile = (paths.resources() / "icc" / "sRGB.icc").read_bytes()
    assert intent.DestOutputProfile.read_bytes() == profile
    assert file.pdf.Root.Lang == "ro-RO"
    assert file.pdf.Root.MarkInfo.Marked is True
    assert file.pdf.Root.ViewerPreferences.DisplayDocTitle is True


def test_what_the_file_says_of_itself_is_the_same_in_both_places(file) -> None:
    packet = Xml.fromstring(file.pdf.Root.Metadata.read_bytes())
    for name, key in MEANT.items():
        (element,) = packet.iter(name)
        assert "".join(element.itertext()).strip() == str(file.pdf.docinfo[key])
    assert set(file.pdf.docinfo.keys()) == set(MEANT.values())
    assert [next(packet.iter(name)).text for name in PART] == ["2", "A"]
    assert next(packet.iter(ACCESSIBLE)).text == "1"


def test_every_mark_and_every_field_leads_to_its_element(file) -> None:
    tree = file.pdf.Root.StructTreeRoot
    numbers = list(tree.ParentTree.Nums)
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    assert list(parents) == list(range(int(tree.ParentTreeNextKey)))
    assert {page for page, _ in file.texts} <= set(range(len(file.pages)))
    for number, page in enumerate(file.pages):
        marks = {mark for at, mark in file.texts if at == number and mark != ARTIFACT}
        holders = parents[int(page.StructParents)]
        assert marks <= set(range(len(holders))) and page.Tabs == "/S"
    read = {id_of(each.given): each for each in file.root.all()}
    for number, page in enumerate(file.pages):
        for holder in parents[int(page.StructParents)]:
            assert number in read[id_of(holder)].pages


def id_of(given: pikepdf.Object) -> tuple[int, int]:
    return given.objgen


def test_everything_that_is_read_is_read_once(file) -> None:
    drawn = "".join(text for (_, mark), text in file.texts.items() if mark != ARTIFACT)
    assert Counter(file.root.read()) == Counter(drawn)


def test_fields_are_empty_named_and_in_the_structure() -> None:
    file = TaggedFile(render_pdf(documents()["fields"]))
    fields = list(file.pdf.Root.AcroForm.Fields)
    forms = file.root.all("Form")
    assert len(fields) == len(forms) >= 2
    assert "/SigFlags" not in file.pdf.Root.AcroForm
    for field, form in zip(fields, forms, strict=True):
        held = form.given.K
        assert held.Type == "/OBJR" and held.Obj.objgen == field.objgen
        assert (field.FT, int(field.F), field.Subtype) == ("/Sig", 132, "/Widget")
        assert field.AP.N.read_bytes() == b"" and "/V" not in field
        assert str(field.T) and str(field.TU)
        assert field.objgen in {each.objgen for each in field.P.Annots}


def test_no_other_document_has_fields_or_notes(file) -> None:
    annotations = [each for page in file.pages for each in page.get("/Annots", ())]
    assert all(each.Subtype == "/Widget" for each in annotations)
    assert bool(annotations) == ("/AcroForm" in file.pdf.Root)


def test_the_same_document_gives_the_same_file() -> None:
    for name in ("everything", "picture-RGBA", "fields"):
        first, second = (render_pdf(documents()[name]) for _ in range(2))
        assert first == second
