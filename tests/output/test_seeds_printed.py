# SPDX-License-Identifier: EUPL-1.2
"""The real plans are printed faithfully: every word once, in order, whole, on the page."""

import re
from collections import Counter, defaultdict

import pytest
from printed_pages import PrintedPages, folded

from desktop.output.compose import compose
from desktop.output.pdf import render
from desktop.plan.findings import Place
from desktop.plan.tree import Item, ListBlock, Paragraph, RowKind, Signature, Stage, Table

PROBE = re.compile(r"^\| (\d+) \| \d+% \| `(.*?)`")
TOLERANCE = 0.6  # points that a letter may lean over the edge of its box


@pytest.fixture(scope="module")
def rendered(seed):
    return render(compose(seed, Stage.FINAL))


@pytest.fixture(scope="module")
def pages(rendered):
    return PrintedPages(rendered.data)


@pytest.fixture(scope="module")
def regions(rendered, pages) -> dict[Place, str]:
    """The text read back from the page, for each part of the plan."""
    found: dict[Place, list[str]] = defaultdict(list)
    for placement in rendered.placements:
        if not placement.repeated:
            found[placement.place].append(pages.text_in(placement.page, placement.box))
    return {place: folded(" ".join(texts)) for place, texts in found.items()}


def texts_of(plan) -> dict[Place, str]:
    """Every text of the plan and where it belongs."""
    found: dict[Place, list[str]] = defaultdict(list)
    for section in plan.sections:
        found[Place(section=section.ident)].append(section.heading or "")
        for number, block in enumerate(section.blocks):
            if isinstance(block, Table):
                add_table(found, section.ident, block)
                continue
            place = Place(section=section.ident, block=number)
            if isinstance(block, Paragraph):
                found[place].append(block.text)
            elif isinstance(block, ListBlock):
                for position, item in enumerate(block.items):
                    where = Place(section=section.ident, block=number, item=position)
                    found[where].extend([item.marker, item.text])
            elif isinstance(block, Signature):
                found[place].extend(block.lines)
    return {place: folded(" ".join(texts)) for place, texts in found.items()}


def add_table(found, section: str, table: Table) -> None:
    whole = Place(section=section, table=table.ident)
    groups = [
        c.group
        for before, c in zip((None, *table.columns), table.columns, strict=False)
        if c.group and (before is None or before.group != c.group)
    ]
    found[whole].extend([table.caption or "", *groups])
    for column in table.columns:
        found[Place(section=section, table=table.ident, column=column.key)].append(column.label)
    for row in table.rows:
        ident = row.continues if row.kind is RowKind.CONTINUATION else row.ident
        for column in table.columns:
            place = Place(section, table.ident, ident, column.key)
            found[place].append(row.text(column.key))
    for number, note in enumerate(table.notes):
        found[Place(section=section, table=table.ident, item=number)].append(note)


def words(text: str) -> Counter:
    return Counter(text.split())


def test_every_part_holds_its_own_text_in_order(seed, regions):
    for place, text in texts_of(seed).items():
        if any(isinstance(s, Signature) for s in blocks_at(seed, place)):
            assert words(regions[place]) == words(text), place
        else:
            assert regions.get(place, "") == text, place


def blocks_at(plan, place: Place):
    section = next(s for s in plan.sections if s.ident == place.section)
    return [] if place.block is None else [section.blocks[place.block]]


def test_every_word_is_printed_once(seed, rendered, pages):
    printed = words(pages.whole_text())
    printed -= words(
        " ".join(f"Pagina {n + 1} din {rendered.pages}" for n in range(rendered.pages))
    )
    for placement in rendered.placements:
        if placement.repeated:
            printed -= words(placement.text)
        if placement.place == Place():  # an annex header where the plan has none
            printed -= words(placement.text)
    expected = words(" ".join(texts_of(seed).values()))
    for item in glued_items(seed):
        expected -= words(f"{item.marker} {item.text}")
        expected += words(item.marker + item.text)
    assert printed == expected


def glued_items(plan) -> list[Item]:
    lists = (b for s in plan.sections for b in s.blocks if isinstance(b, ListBlock))
    return [item for each in lists for item in each.items if item.tight]


def test_probe_strings_are_found(seed_path, regions):
    described = seed_path.with_suffix(".md").read_text("utf-8")
    probes = [m.group(2) for m in map(PROBE.match, described.splitlines()) if m]
    assert len(probes) == 25
    for probe in probes:
        assert any(folded(probe) in text for text in regions.values()), probe


def test_no_glyph_is_outside_the_margins(rendered, pages):
    for page in range(rendered.pages):
        width, height = pages.size(page)
        for glyph in pages.glyphs(page):
            assert glyph.left > 40 and glyph.right < width - 40, glyph
            assert glyph.top > 20 and glyph.bottom < height - 20, glyph


def test_every_glyph_stands_in_the_box_of_its_text(rendered, pages):
    boxes = defaultdict(list)
    for placement in rendered.placements:
        boxes[placement.page].append(placement.box)
    for page in range(rendered.pages):
        inside = sorted(boxes[page])
        for glyph in pages.glyphs(page):
            if "Pagina" and glyph.top > pages.size(page)[1] - 50:
                continue
            assert any(holds(box, glyph) for box in inside), (page, glyph)


def holds(box, glyph) -> bool:
    return (
        box.left - TOLERANCE <= glyph.left
        and glyph.right <= box.left + box.width + TOLERANCE
        and box.top - TOLERANCE <= glyph.top
        and glyph.bottom <= box.top + box.height + TOLERANCE
    )


def test_boxes_do_not_overlap(rendered):
    by_page = defaultdict(list)
    for placement in rendered.placements:
        by_page[placement.page].append(placement.box)
    for boxes in by_page.values():
        boxes.sort(key=lambda box: box.top)
        for position, box in enumerate(boxes):
            for other in boxes[position + 1 :]:
                if other.top >= box.top + box.height - 0.01:
                    break
                assert (
                    other.left >= box.left + box.width - 0.01
                    or box.left >= other.left + other.width - 0.01
                ), (box, other)
