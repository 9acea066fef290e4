# SPDX-License-Identifier: EUPL-1.2
"""The styles of the Word file: those of the PDF under names that a secretary finds in the list.

The typeface is Times New Roman, which every Windows and every Office has had for thirty years; the
PDF's Liberation Serif is as wide, letter for letter, so lines and columns come out alike.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from docx.oxml.ns import qn

from desktop.output.blocks import Align, Style
from desktop.output.docx.markup import Element, made, twips
from desktop.output.pdf.styles import (
    FOOT_SIZE,
    HEADINGS,
    ITEM,
    LEADING,
    LETTERHEAD,
    LETTERHEAD_DETAILS,
    LINE_GREY,
    MARK_SIZE,
    PAD_BOTTOM,
    PAD_TOP,
    PAD_X,
    SIGNATURE,
    TABLE_LEADING,
    TEXTS,
    TITLE_HEADING,
    TextStyle,
)

TYPEFACE, STAND_IN = "Times New Roman", "Liberation Serif"
NATURAL_LEADING = 1.149  # of Times New Roman at single spacing, in its size
SINGLE = 240  # single spacing, as Word counts it
HAIRLINE = 4  # eighths of a point
ALIGNS = {"start": "left", "centre": "center", "end": "right", "justify": "both"}


class Name(NamedTuple):
    """A style: its ident in the file, and its name."""

    ident: str
    shown: str


NORMAL, HEADER, FOOTER, LIST = "Normal", "Header", "Footer", "ListParagraph"
LETTERHEAD_LINE, LETTERHEAD_DETAIL = "Antet", "DateDeContact"
SIGNATURE_LINE, SIGNING_LINE, SPACER = "Signature", "LinieDeSemnatura", "Spatiu"
TITLE_LINE, TABLE = "TitluDeAct", "TabelPlan"
NAMES = {
    Style.BODY: Name(NORMAL, "Normal"),
    Style.TITLE: Name("Title", "Title"),
    Style.ANNEX: Name("Anexa", "Anexă"),
    Style.ARTICLE: Name("Articol", "Articol"),
    Style.ADOPTION: Name("Adoptare", "Adoptare"),
    Style.UNIT: Name("Unitate", "Unitate de măsură"),
    Style.OBJECTIVE: Name("Obiectiv", "Obiectiv"),
    Style.CAPTION: Name("Caption", "caption"),
    Style.NOTE: Name("NotaDeTabel", "Notă de tabel"),
}
BUILT_IN = {NORMAL, HEADER, FOOTER, LIST, SIGNATURE_LINE, "Title", "Caption"}
BUILT_IN |= {f"Heading{level}" for level in HEADINGS}  # styles that Word has and translates
OTHERS = {
    Name(LIST, "List Paragraph"): ITEM,
    Name(LETTERHEAD_LINE, "Antet instituție"): replace(LETTERHEAD, after=0),
    Name(LETTERHEAD_DETAIL, "Date de contact"): replace(LETTERHEAD_DETAILS, after=0),
    Name(SIGNATURE_LINE, "Signature"): replace(SIGNATURE, before=0, after=0),
    Name(HEADER, "header"): TextStyle("Bold", MARK_SIZE, "end", after=0),
    Name(FOOTER, "footer"): TextStyle(size=FOOT_SIZE, align="centre", after=0),
}


def grey(share: float) -> str:
    """A grey as Word writes it; 0 is black."""
    return f"{round(255 * share):02X}" * 3


LINE: dict[str, str | int] = {  # of tables
    "val": "single",
    "sz": HAIRLINE,
    "space": 0,
    "color": grey(LINE_GREY),
}


def heading_style(level: int) -> str:
    """The ident of the style of a heading; those deeper than the deepest look like it."""
    return f"Heading{min(level, max(HEADINGS))}"


def align_of(align: Align) -> str | None:
    """How Word names where a cell's lines stand; None for the start, where they stand anyway."""
    return None if align is Align.START else ALIGNS[align.value]


class Styles:
    """All styles of a file; those of table cells come with the type sizes that its tables use."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._cells: dict[str, Element] = {}

    def cell(self, size: float, bold: bool) -> str:
        """The ident of the style of a cell's text."""
        ident = f"Tabel{size:g}{'Aldin' if bold else ''}".replace(".", "-")
        if ident not in self._cells:
            shown = f"Tabel {size:g}{' aldin' if bold else ''}".replace(".", ",")
            style = TextStyle("Bold" if bold else "Regular", size, "start", after=0)
            self._cells[ident] = _style(Name(ident, shown), style, leading=TABLE_LEADING)
        return ident

    def elements(self) -> Iterator[Element]:
        """The defaults, then every style."""
        yield made(
            "docDefaults",
            made("rPrDefault", _letters_of_all(self._language)),
            made("pPrDefault", made("pPr", made("widowControl"))),
        )
        for each, name in NAMES.items():
            yield _style(name, TEXTS[each])
        for level, look in HEADINGS.items():
            name = Name(f"Heading{level}", f"heading {level}")
            yield _style(name, look, outline=level - 1)
        yield _style(Name(TITLE_LINE, "Titlu de act"), TITLE_HEADING, outline=0)
        for name, look in OTHERS.items():
            yield _style(name, look)
        yield _signing_line()
        yield _spacer()
        yield from self._cells.values()
        yield from _table_styles()


def _letters_of_all(language: str) -> Element:
    return made(
        "rPr",
        made("rFonts", ascii=TYPEFACE, hAnsi=TYPEFACE, eastAsia=TYPEFACE, cs=TYPEFACE),
        made("lang", val=language, eastAsia=language, bidi=language),
    )


def _style(
    name: Name, look: TextStyle, leading: float = LEADING, outline: int | None = None
) -> Element:
    """A style; one with an `outline` level is a heading and stays with what follows."""
    spacing = made(
        "spacing",
        before=twips(look.before),
        after=twips(look.after),
        line=round(SINGLE * leading / NATURAL_LEADING),
        lineRule="auto",
    )
    paragraph = made("pPr", spacing, made("jc", val=ALIGNS[look.align]))
    if outline is not None:
        paragraph[:0] = [made("keepNext"), made("keepLines")]
        paragraph.append(made("outlineLvl", val=outline))
    return _described(name, outline is not None, paragraph, _letters(look))


def _described(name: Name, is_heading: bool, *properties: Element) -> Element:
    style = made("style", made("name", val=name.shown), type="paragraph", styleId=name.ident)
    if name.ident == NORMAL:
        style.set(qn("w:default"), "1")
    else:
        style.append(made("basedOn", val=NORMAL))
    if name.ident not in BUILT_IN:
        style.set(qn("w:customStyle"), "1")
    if is_heading:
        style.append(made("next", val=NORMAL))
    style.append(made("qFormat"))
    style.extend(properties)
    return style


def _letters(look: TextStyle) -> Element:
    letters = made("rPr")
    if "Bold" in look.style:
        letters.append(made("b"))
    if "Italic" in look.style:
        letters.append(made("i"))
    size = round(2 * look.size)
    letters.extend([made("sz", val=size), made("szCs", val=size)])
    return letters


def _signing_line() -> Element:
    """An empty line with a rule under it, to sign on."""
    style = _style(Name(SIGNING_LINE, "Linie de semnătură"), replace(SIGNATURE, before=0, after=0))
    properties = style.find(qn("w:pPr"))
    properties.insert(0, made("pBdr", made("bottom", **LINE)))
    return style


def _spacer() -> Element:
    """A line of no height, where Word asks for a paragraph: between tables, at a sheet's end."""
    spacing = made("spacing", before=0, after=0, line=twips(1), lineRule="exact")
    letters = made("rPr", made("sz", val=2))
    return _described(Name(SPACER, "Spațiu"), False, made("pPr", spacing), letters)


def _table_styles() -> Iterator[Element]:
    normal = _table_style(Name("TableNormal", "Normal Table"), _margins(0, 0, 0))
    normal.set(qn("w:default"), "1")
    yield normal
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = made("tblBorders", *(made(side, **LINE) for side in sides))
    margins = _margins(PAD_X, PAD_TOP, PAD_BOTTOM)
    style = _table_style(Name(TABLE, "Tabel plan"), borders, margins)
    style.set(qn("w:customStyle"), "1")
    yield style


def _table_style(name: Name, *properties: Element) -> Element:
    style = made("style", made("name", val=name.shown), type="table", styleId=name.ident)
    style.append(made("tblPr", *properties))
    return style


def _margins(side: float, top: float, bottom: float) -> Element:
    rooms = {"top": top, "left": side, "bottom": bottom, "right": side}
    return made(
        "tblCellMar", *(made(name, w=twips(room), type="dxa") for name, room in rooms.items())
    )
