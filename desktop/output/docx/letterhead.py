# SPDX-License-Identifier: EUPL-1.2
"""The letterhead: coat of arms, the issuer's lines in the middle of the page, a rule under them."""

from io import BytesIO

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image
from PIL import Image as Pillow

from desktop.output.blocks import Letterhead
from desktop.output.docx.markup import Element, Own, made, paragraph
from desktop.output.docx.package import Package
from desktop.output.docx.plain_table import PlainRow, plain_table
from desktop.output.docx.styles import LETTERHEAD_DETAIL, LETTERHEAD_LINE
from desktop.output.pdf.letterhead import BETWEEN, PICTURE, readable
from desktop.output.pdf.styles import LETTERHEAD_PICTURE

UNREADABLE = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)


def letterhead(block: Letterhead, width: float, package: Package) -> Element:
    """The letterhead between margins that are `width` points apart.

    As much is kept free to the right as the picture takes on the left.
    """
    texts = [
        *(paragraph(LETTERHEAD_LINE, line) for line in block.lines),
        *(
            paragraph(LETTERHEAD_DETAIL, line, Own(before=BETWEEN if number == 0 else None))
            for number, line in enumerate(block.details)
        ),
    ] or [paragraph(LETTERHEAD_LINE, "")]
    picture = _picture(block.picture, package)
    if picture is None:
        return plain_table([width], [PlainRow([texts])], is_letterhead=True)
    side = LETTERHEAD_PICTURE
    cells = [[picture], texts, [paragraph(LETTERHEAD_LINE, "")]]
    return plain_table([side, width - 2 * side, side], [PlainRow(cells)], is_letterhead=True)


def _picture(picture: bytes | None, package: Package) -> Element | None:
    """The picture in a line of its own, with the words that readers speak; none for a damaged one,
    as in the PDF."""
    shown = readable(picture)
    if picture is None or shown is None:
        return None
    width, height = shown.getSize()
    scale = LETTERHEAD_PICTURE / max(width, height)
    inline = package.picture(_readable_by_word(picture), width * scale, height * scale)
    inline.docPr.set("descr", PICTURE)
    line = paragraph(LETTERHEAD_LINE, "")
    line.append(made("r", made("drawing", inline)))
    return line


def _readable_by_word(picture: bytes) -> bytes:
    """The picture as it is, or as PNG where python-docx cannot read its head."""
    try:
        Image.from_blob(picture)
    except UNREADABLE:
        converted = BytesIO()
        Pillow.open(BytesIO(picture)).convert("RGBA").save(converted, "PNG")
        return converted.getvalue()
    return picture
