# SPDX-License-Identifier: EUPL-1.2
"""From document blocks to the paragraphs and tables of Word."""

from collections.abc import Iterator

from docx.oxml.ns import qn

from desktop.output.blocks import (
    Block,
    Document,
    Heading,
    Letterhead,
    ListBlock,
    Paragraph,
    SignatureBlock,
    TableBlock,
)
from desktop.output.docx.letterhead import letterhead
from desktop.output.docx.lists import Lists
from desktop.output.docx.markup import Element, Own, paragraph
from desktop.output.docx.package import Package
from desktop.output.docx.sheets import Standing, page_settings, sheets
from desktop.output.docx.signatures import signatures
from desktop.output.docx.styles import NAMES, SPACER, TITLE_LINE, heading_style
from desktop.output.docx.tables import lay_table, table
from desktop.output.pdf.pages import Frame
from desktop.output.pdf.plan_table import PlanTable
from desktop.output.pdf.styles import HEADINGS, ITEM, LETTERHEAD, SIGNATURE, TEXTS, TITLE_HEADING
from desktop.plan.watch import Watch

TABLES = TableBlock | SignatureBlock | Letterhead  # what stands in a table of Word
AFTER = {TableBlock: PlanTable.after, SignatureBlock: SIGNATURE.after, Letterhead: LETTERHEAD.after}


def body(document: Document, package: Package, watch: Watch) -> Iterator[Element]:
    """The text of the file. The settings of each sheet stand in its last paragraph, those of the
    last one at the end of all. `watch` is told between blocks."""
    writer = _Writer(package)
    every = list(sheets(document))
    whole = sum(len(sheet.blocks) for sheet in every) + 1
    done = 0
    for number, sheet in enumerate(every, start=1):
        written: list[Element] = []
        for standing in sheet.blocks:
            watch(done, whole)
            written += writer.elements(standing, sheet.frame)
            done += 1
        if not written or written[-1].tag == qn("w:tbl"):
            written.append(paragraph(SPACER, ""))  # a sheet ends in a paragraph
        settings = page_settings(sheet.frame)
        settings[:0] = package.running_lines if number == 1 else ()
        if number == len(every):
            written.append(settings)
        else:
            written[-1][0].append(settings)
        yield from written
    watch(whole, whole)


def _is_table(block: Block | None) -> bool:
    return isinstance(block, TABLES)


class _Writer:
    """Writes the blocks of one file."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._lists = Lists(package)

    def elements(self, standing: Standing, frame: Frame) -> Iterator[Element]:
        """A block on pages of this frame."""
        block, below = standing.block, standing.below
        leads = isinstance(below, SignatureBlock)  # which must not begin a page alone
        if _is_table(block) and _is_table(standing.above):
            yield paragraph(SPACER, "", Own(keep_next=leads, before=_room_above(standing, 0)))
        if isinstance(block, Heading):
            yield _heading(block, standing)
        elif isinstance(block, Paragraph):
            before = _room_above(standing, TEXTS[block.style].before)
            own = Own(keep_next=block.leads or leads, before=before)
            yield paragraph(NAMES[block.style].ident, block.text, own)
        elif isinstance(block, ListBlock):
            leads = leads or isinstance(below, TableBlock)
            before = _room_above(standing, ITEM.before)
            yield from self._lists.paragraphs(block, frame.width, leads, before)
        elif isinstance(block, TableBlock) and standing.demands:
            laid = lay_table(block, standing.demands, frame)
            yield table(laid, self._package.styles, leads)
        elif isinstance(block, SignatureBlock):
            yield signatures(block, frame.width)
        elif isinstance(block, Letterhead):
            yield letterhead(block, frame.width, self._package)


def _heading(block: Heading, standing: Standing) -> Element:
    if block.centred:
        own = Own(
            before=_room_above(standing, TITLE_HEADING.before),
            outline=block.level - 1 if block.level > 1 else None,
        )
        return paragraph(TITLE_LINE, block.text, own)
    look = HEADINGS[min(block.level, max(HEADINGS))]
    own = Own(before=_room_above(standing, look.before))
    return paragraph(heading_style(block.level), block.text, own)


def _room_above(standing: Standing, wanted: float) -> float | None:
    """The room above a block that stands under a table, which has none of its own in Word."""
    return max(wanted, AFTER[type(standing.above)]) if _is_table(standing.above) else None
