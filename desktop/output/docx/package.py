# SPDX-License-Identifier: EUPL-1.2
"""The package around the text: python-docx's blank file without all that is its own, our styles,
settings, numberings, pictures, running lines, and what the file says of itself.

No date is written, as in the PDF: the same document always gives the same bytes.
"""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document as WordFile
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.oxml.ns import qn
from docx.oxml.shape import CT_Inline
from docx.package import Package as WordPackage
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.shared import Pt

from desktop.output.blocks import Document
from desktop.output.docx.markup import Element, holdable, made, paragraph, runs
from desktop.output.docx.styles import FOOTER, HEADER, STAND_IN, TYPEFACE, Styles
from desktop.output.zipped import entry

FOREIGN = {
    RELATION.CUSTOM_XML,
    RELATION.FONT_TABLE,
    RELATION.WEB_SETTINGS,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}
FOREIGN_OUTSIDE = {RELATION.EXTENDED_PROPERTIES, RELATION.THUMBNAIL}
COMPATIBILITY = "http://schemas.microsoft.com/office/word"
WORD_2013 = 15  # the newest there is; with a lower one Word says "compatibility mode"
LONGEST_PROPERTY = 255  # characters that python-docx takes
NO_DATES = {qn("dcterms:created"), qn("dcterms:modified")}


class Package:
    """A Word file while it is filled."""

    def __init__(self, document: Document) -> None:
        self._docx = docx.Document()
        self._part = self._docx.part
        _drop(self._part.rels, FOREIGN)
        _drop(self._part.package.rels, FOREIGN_OUTSIDE)
        self._part.relate_to(_font_table(self._part.package), RELATION.FONT_TABLE)
        self.styles = Styles(document.language)
        self._numberings: list[Element] = []
        self._pictures = 0
        self.running_lines = tuple(self._running_lines(document.mark))
        _describe(self._docx, document)
        _replace(self._docx.settings.element, _settings(document.language))

    def picture(self, picture: bytes, width: float, height: float) -> CT_Inline:
        """A picture as it stands in a line, `width` and `height` points large."""
        self._pictures += 1
        inline = self._part.new_pic_inline(BytesIO(picture), Pt(width), Pt(height))
        inline.docPr.set("id", str(self._pictures))
        return inline

    def add_numbering(self, level: Element) -> int:
        """The number of a new list of one level."""
        self._numberings.append(level)
        return len(self._numberings)

    def fill(self, body: Iterable[Element]) -> None:
        """Put the text in."""
        _replace(self._docx.element.body, body)

    def finish(self) -> bytes:
        """The whole file."""
        _replace(self._docx.styles.element, self.styles.elements())
        _replace(self._part.numbering_part.element, self._lists())
        written = BytesIO()
        self._docx.save(written)
        return _without_dates(written)

    def _lists(self) -> Iterable[Element]:
        for number, level in enumerate(self._numberings, start=1):
            apart = made("nsid", val=f"{number:08X}")  # Word takes lists with the same one for one
            kind = made("multiLevelType", val="singleLevel")
            yield made("abstractNum", apart, kind, level, abstractNumId=number)
        for number in range(1, len(self._numberings) + 1):
            yield made("num", made("abstractNumId", val=number), numId=number)

    def _running_lines(self, mark: str) -> Iterable[Element]:
        """References to header and footer for the first sheet; those after it go on with them."""
        if mark:
            header = HeaderPart.new(self._part.package)
            _replace(header.element, [paragraph(HEADER, mark)])
            yield _reference("headerReference", self._part.relate_to(header, RELATION.HEADER))
        footer = FooterPart.new(self._part.package)
        line = paragraph(FOOTER, "")
        line.extend([*runs("Pagina "), _field("PAGE"), *runs(" din "), _field("NUMPAGES")])
        _replace(footer.element, [line])
        yield _reference("footerReference", self._part.relate_to(footer, RELATION.FOOTER))


def _drop(relations: Relationships, kinds: set[str]) -> None:
    for name, relation in list(relations.items()):
        if relation.reltype in kinds:
            del relations[name]


def _replace(parent: Element, children: Iterable[Element]) -> None:
    parent[:] = list(children)


def _font_table(package: WordPackage) -> Part:
    """The typeface, and which one stands in for it where it is not to be had."""
    font = made("font", made("altName", val=STAND_IN), made("family", val="roman"), name=TYPEFACE)
    table = serialize_part_xml(made("fonts", font))
    return Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, table, package)


def _reference(tag: str, relation: str) -> Element:
    reference = made(tag, type="default")
    reference.set(qn("r:id"), relation)
    return reference


def _field(name: str) -> Element:
    """A field that Word and LibreOffice fill when they lay the pages out."""
    return made("fldSimple", *runs("1"), instr=f" {name} ")


def _describe(file: WordFile, document: Document) -> None:
    properties = file.core_properties
    properties.title = holdable(document.title)[:LONGEST_PROPERTY]
    properties.author = holdable(document.author)[:LONGEST_PROPERTY]
    properties.last_modified_by = ""
    properties.comments = ""
    properties.language = document.language
    for element in list(properties._element):
        if element.tag in NO_DATES:
            properties._element.remove(element)


def _settings(language: str) -> Iterable[Element]:
    """No older Word is imitated; a line that a person broke is not stretched to the margin."""
    yield made("zoom", percent=100)
    yield made("defaultTabStop", val=720)
    yield made("characterSpacingControl", val="doNotCompress")
    yield made(
        "compat",
        made("doNotExpandShiftReturn"),
        made("compatSetting", name="compatibilityMode", uri=COMPATIBILITY, val=WORD_2013),
    )
    yield made("themeFontLang", val=language)
    yield made("decimalSymbol", val=",")
    yield made("listSeparator", val=";")


def _without_dates(written: BytesIO) -> bytes:
    """The same zip file with every part dated alike."""
    outcome = BytesIO()
    with ZipFile(written) as source, ZipFile(outcome, "w") as target:
        for name in source.namelist():
            target.writestr(entry(name), source.read(name))
    return outcome.getvalue()
