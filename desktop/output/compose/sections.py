# SPDX-License-Identifier: EUPL-1.2
"""Sections, paragraphs and lists as document blocks."""

from collections.abc import Iterator

from desktop.output.blocks import (
    Block,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Style,
)
from desktop.output.compose.signatures import signature_block
from desktop.output.compose.tables import table_blocks
from desktop.plan import tree
from desktop.plan.editions.model import NOT_APPLICABLE
from desktop.plan.findings import Place
from desktop.plan.tree import Section, State

TITLE, ANNEX_HEADER = "title", "annex-header"
STYLES = {
    TITLE: Style.TITLE,
    ANNEX_HEADER: Style.ANNEX,
    "articol": Style.ARTICLE,
    "adoption": Style.ADOPTION,
    "unit": Style.UNIT,
    "objective-title": Style.OBJECTIVE,
}
LEADING = {Style.TITLE, Style.ANNEX, Style.UNIT, Style.OBJECTIVE}


def printed_blocks(section: Section) -> tuple[tree.Block, ...]:
    """The section's own blocks, none where it is not applicable."""
    return () if section.state is State.NOT_APPLICABLE else section.blocks


def section_blocks(section: Section, first: Section, county: bool) -> Iterator[Block]:
    """A section as document blocks; an annex begins on a new page unless it is the `first`.

    `county`: whether the plan is that of a county.
    """
    if section is not first and _begins_annex(section):
        yield PageBreak()
    place = Place(section=section.ident)
    if section.heading and section.heading.strip():
        yield Heading(section.heading, max(section.level, 1), place, _is_title(section))
    if section.state is State.NOT_APPLICABLE:
        yield Paragraph(section.sentence or NOT_APPLICABLE, Style.BODY, place)
    for number, block in enumerate(printed_blocks(section)):
        yield from _blocks(section, number, block, county)


def _begins_annex(section: Section) -> bool:
    return section.level == 0 or _first_role(section) == ANNEX_HEADER


def _is_title(section: Section) -> bool:
    """Whether the heading is the first line of a title: "H O T Ă R Â R E" / "pentru aprobarea…"."""
    return _first_role(section) == TITLE


def _first_role(section: Section) -> str | None:
    first = next(iter(printed_blocks(section)), None)
    return first.role if isinstance(first, tree.Paragraph) else None


def _blocks(section: Section, number: int, block: tree.Block, county: bool) -> Iterator[Block]:
    place = Place(section=section.ident, block=number)
    if isinstance(block, tree.Paragraph):
        if block.text.strip():
            yield _paragraph(block, place)
    elif isinstance(block, tree.ListBlock):
        listed = _list(block, section.ident, number)
        if listed.items:
            yield listed
    elif isinstance(block, tree.Table):
        yield from table_blocks(section, block)
    elif block.lines:
        yield signature_block(block.lines, place, county)


def _paragraph(block: tree.Paragraph, place: Place) -> Paragraph:
    style = STYLES.get(block.role or "", Style.BODY)
    introduces = block.text.rstrip().endswith(":")
    return Paragraph(block.text, style, place, leads=style in LEADING or introduces)


def _list(block: tree.ListBlock, section: str, number: int) -> ListBlock:
    return ListBlock(
        tuple(
            ListItem(
                item.marker,
                item.text,
                item.indent,
                item.tight,
                Place(section=section, block=number, item=position),
            )
            for position, item in enumerate(block.items)
            if item.text.strip() or _says_something(item.marker)
        )
    )


def _says_something(marker: str) -> bool:
    """Whether a marker is more than a bullet; a line begun and left empty is not printed."""
    return any(character.isalnum() for character in marker)
