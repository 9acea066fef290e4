# SPDX-License-Identifier: EUPL-1.2
"""The document as neutral blocks: what PDF, DOCX and the preview all print, and nothing else.

Blocks are immutable and hold finished text; each says by its `place` which part of the plan it
comes from. How a block looks (type, colours, widths) is decided by who prints it.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.plan.findings import Place
from desktop.plan.tree import RowKind

NOWHERE = Place()  # of what is generated and stands nowhere in the plan


class Style(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    TITLE = "title"
    ANNEX = "annex"  # "Anexa la HCL nr. …", above the title
    ARTICLE = "article"
    ADOPTION = "adoption"  # number, date and votes under a decision
    UNIT = "unit"  # "mii lei", above a table
    OBJECTIVE = "objective"
    CAPTION = "caption"
    NOTE = "note"  # under a table


class Align(StrEnum):
    """Where the lines of a cell stand."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Above the first page: who issues the document, how to reach them, their coat of arms.

    `picture`: the bytes of a PNG or JPEG file, or None.
    """

    lines: tuple[str, ...]
    details: tuple[str, ...]
    picture: bytes | None
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter. `centred`: part of a title ("H O T Ă R Â R E")."""

    text: str
    level: int
    place: Place
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; line breaks inside print as breaks. `leads`: stays with what follows it."""

    text: str
    style: Style
    place: Place
    leads: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item: marker as written, `indent` steps; tight: nothing between marker and text."""

    marker: str
    text: str
    indent: int
    tight: bool
    place: Place


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Items that share their indents."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A printed column; `width` is the share of the table a person gave it, None to be fitted."""

    key: str
    width: float | None = None


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A label over `columns` columns from `column` on, `rows` header lines high from `row` on."""

    text: str
    row: int
    column: int
    columns: int
    rows: int
    place: Place


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell over `columns` columns. `joined`: no line between it and the cell above."""

    text: str
    place: Place
    align: Align = Align.START
    columns: int = 1
    joined: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A printed row; its cells cover all columns, from the first on."""

    kind: RowKind
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: header labels as a grid `header_rows` lines high, printed again on each page."""

    columns: tuple[TableColumn, ...]
    header: tuple[HeaderCell, ...]
    header_rows: int
    rows: tuple[TableRow, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line of a signature block, in a `column` of signers, on a `row` of it."""

    text: str
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class SigningRoom:
    """Room for a hand and a stamp, under the lines of a `column` of signers.

    `line`: one to sign on is drawn; `seal` stands where the stamp goes ("L.S."), "" for nothing.
    `signer` is the name that a field in its place would have, `who` says who signs.
    """

    column: int
    signer: str
    who: str
    line: bool = False
    seal: str = ""


@dataclass(frozen=True, slots=True)
class SignatureField:
    """Room for an electronic signature, under the lines of a `column` of signers.

    `name` is the field's own, one in the document and without dots ("SecretarGeneral"); `tooltip`
    says who signs there, for readers that speak, and `who` only that.
    """

    name: str
    tooltip: str
    column: int
    who: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Who signs, beside one another in `columns` columns; lines are in the order of the plan.

    `rooms` where it is signed by hand, `fields` where electronically; neither in a copy that is
    published, which only says who signed.
    """

    lines: tuple[SignatureLine, ...]
    columns: int
    place: Place
    rooms: tuple[SigningRoom, ...] = ()
    fields: tuple[SignatureField, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Letterhead | Heading | Paragraph | ListBlock | TableBlock | SignatureBlock | PageBreak


@dataclass(frozen=True, slots=True)
class PageSettings:
    """A4 and its margins in millimetres.

    `binding` is the edge where the file is bound: left on upright pages and, since a page on its
    side is turned clockwise to be read, at the top of wide ones.
    """

    width: float = 210
    height: float = 297
    binding: float = 25
    outer: float = 18
    head: float = 20
    foot: float = 20


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `mark` is the running head of a draft ("CIORNĂ"), "" for none."""

    title: str
    author: str
    mark: str
    blocks: tuple[Block, ...]
    page: PageSettings = field(default_factory=PageSettings)
    language: str = "ro-RO"
