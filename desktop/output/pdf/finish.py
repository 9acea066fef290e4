# SPDX-License-Identifier: EUPL-1.2
"""Makes of a drawn file one for the archive and for everyone: PDF/A-2a and PDF/UA-1.

ReportLab draws pages; what it does not know of is added here by pikepdf: the structure tree, empty
signature fields, XMP, the meaning of colours. pikepdf is loaded only when a file is finished.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from desktop import paths
from desktop.output.pdf.metadata import PRODUCER, PROGRAM, Description, metadata
from desktop.output.pdf.structure import Structure
from desktop.plan.watch import Watch, unwatched

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

CODE_ABOVE = re.compile(rb"<([0-9A-F]{5,6})>")


def finished(
    drawn: bytes, description: Description, structure: Structure, watch: Watch = unwatched
) -> bytes:
    """The whole file; the same input always gives the same bytes.

    `watch` is told while it is written, which also lets other threads have their turn.
    """
    from pikepdf import ObjectStreamMode, Pdf

    from desktop.output.pdf.tree import StructureTree

    target = BytesIO()
    with Pdf.open(BytesIO(drawn)) as pdf:
        for page in pdf.pages:
            if "/Trans" in page.obj:  # what ReportLab says of how a page comes into view
                del page.obj["/Trans"]
        _correct_codes(pdf)
        StructureTree(pdf).write(structure.root)
        _describe(pdf, description)
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            min_version="1.7",
            fix_metadata_version=False,
            progress=lambda percent: watch(percent, 100),
        )
    return target.getvalue()


def _describe(pdf: Pdf, description: Description) -> None:
    from pikepdf import Array, Dictionary, Name, String

    profile = pdf.make_stream(_colours(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    packet = pdf.make_stream(metadata(description), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = packet
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
    pdf.Root.Lang = String(description.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(description.title),
            Author=String(description.author),
            Creator=String(PROGRAM),
            Producer=String(PRODUCER),
        )
    )


@cache
def _colours() -> bytes:
    """The colour profile that says what red, green and blue are meant."""
    return (paths.resources() / "icc" / "sRGB.icc").read_bytes()


def _correct_codes(pdf: Pdf) -> None:
    """Write characters above U+FFFF in the fonts' tables as pairs, as PDF wants; ReportLab does
    not."""
    for found in pdf.objects:
        if _is_font(found):
            table = found.ToUnicode
            codes = table.read_bytes()
            correct = CODE_ABOVE.sub(_as_pair, codes)
            if correct != codes:
                table.write(correct)


def _is_font(found: Object) -> bool:
    from pikepdf import Dictionary

    return isinstance(found, Dictionary) and "/ToUnicode" in found


def _as_pair(code: re.Match[bytes]) -> bytes:
    pair = chr(int(code[1], 16)).encode("utf-16-be")
    return b"<" + pair.hex().upper().encode() + b">"
