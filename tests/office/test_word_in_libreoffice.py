# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice opens our Word files: the same words in the same order, the same tables and pages."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest
from invented_plan import rich_plan
from open_document import Shape, shapes

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.output.blocks import Document, ListBlock, ListItem, SignatureBlock, TableBlock
from desktop.output.compose import compose
from desktop.output.council import compose_map
from desktop.output.docx import render_docx
from desktop.output.docx.numbering import is_bullet, readings
from desktop.output.pdf import render
from desktop.output.texts import texts_of
from desktop.plan.tree import Stage

pytestmark = pytest.mark.needs_libreoffice
SEEDS = ("doljesti", "cluj", "ialomita")
PLANS = ("sample", "rich", "folder", *SEEDS)


@pytest.fixture(scope="module")
def documents(seeds) -> Mapping[str, Document]:
    """The real plans, the sample, one with everything, and all papers of a council file."""
    plans = {name: read_plan((seeds / f"{name}.json").read_bytes()) for name in SEEDS}
    plans["sample"] = read_plan(paths.sample_plan().read_bytes())
    plans["rich"] = rich_plan()
    composed = {name: compose(plan, Stage.DRAFT) for name, plan in plans.items()}
    return {**composed, "folder": compose_map(plans["sample"])}


@pytest.fixture(scope="module")
def files(documents, tmp_path_factory) -> list[Path]:
    """Their Word files, in the order of `documents`."""
    folder = tmp_path_factory.mktemp("word")
    made = []
    for name, document in documents.items():
        made.append(folder / f"{name}.docx")
        made[-1].write_bytes(render_docx(document))
    return made


@pytest.fixture(scope="module")
def texts(office, files) -> Mapping[str, str]:
    made = office.convert("txt:Text (encoded):UTF8", *files)
    return {file.stem: file.read_text("utf-8-sig") for file in made}


@pytest.fixture(scope="module")
def tables(office, files) -> Mapping[str, list[Shape]]:
    return {file.stem: shapes(file) for file in office.convert("fodt", *files)}


@pytest.fixture(scope="module")
def pages(office, files) -> Mapping[str, list[tuple[bool, str]]]:
    """Of each page of each PDF that LibreOffice makes: whether it is wide, and its text."""
    return {file.stem: read_pages(file) for file in office.convert("pdf", *files)}


def read_pages(file: Path) -> list[tuple[bool, str]]:
    document = pypdfium2.PdfDocument(file)
    found = []
    for page in document:
        width, height = page.get_size()
        found.append((width > height, page.get_textpage().get_text_range()))
    document.close()
    return found


def words(document: Document) -> Iterator[str]:
    """The words of a document as LibreOffice writes them as plain text: bullets as its own."""
    for block in document.blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from item_text(item).split()
        elif isinstance(block, SignatureBlock):
            yield from signature_text(block).split()
        else:
            for text, _place in texts_of(block):
                yield from text.split()


def item_text(item: ListItem) -> str:
    """An item with a blank after each marker that is counted, however near it is printed."""
    marker = "•" if is_bullet(item.marker) else item.marker
    counted = marker == "•" or any(readings(marker))
    return marker + (" " if counted or not item.tight else "") + item.text


def signature_text(block: SignatureBlock) -> str:
    """Offices signer by signer, then the names, then what stands in the room to sign."""
    last = max(line.row for line in block.lines)
    lines = sorted(block.lines, key=lambda line: (line.row == last, line.column, line.row))
    seals = (room.seal for room in block.rooms)
    return " ".join([*(line.text for line in lines), *seals])


@pytest.mark.parametrize("name", PLANS)
def test_the_words_are_the_same_in_the_same_order(name, documents, texts) -> None:
    assert texts[name].split() == list(words(documents[name]))


@pytest.mark.parametrize("name", PLANS)
def test_the_tables_have_the_same_shapes(name, documents, tables) -> None:
    blocks = [block for block in documents[name].blocks if isinstance(block, TableBlock)]
    expected = [shape_of(block) for block in blocks]
    assert [shape for shape in tables[name] if shape.header_rows] == expected
    assert all(block.header_rows for block in blocks)


def shape_of(block: TableBlock) -> Shape:
    top = block.header_rows
    labels = {(cell.row, cell.column, cell.columns, cell.rows) for cell in block.header}
    across = {
        (top + number, column, cell.columns, 1)
        for number, row in enumerate(block.rows)
        for column, cell in placed(row.cells)
    }
    spans = {each for each in labels | across if each[2] * each[3] > 1}
    rows = top + len(block.rows)
    return Shape(len(block.columns), top, rows, frozenset(spans | merged(block)))


def placed(cells) -> Iterator[tuple[int, object]]:
    column = 0
    for cell in cells:
        yield column, cell
        column += cell.columns


def merged(block: TableBlock) -> set[tuple[int, int, int, int]]:
    """The cells that run down over empty ones joined to them."""
    found = set()
    for start in range(len(block.columns)):
        above: tuple[int, int] | None = None  # where the cell begins and how many columns it has
        length = 1
        for number, row in enumerate((*block.rows, None)):
            cell = dict(placed(row.cells)).get(start) if row else None
            goes_on = (
                above
                and cell
                and cell.joined
                and not cell.text.strip()
                and cell.columns == above[1]
            )
            if goes_on:
                length += 1
                continue
            if above and length > 1:
                found.add((block.header_rows + above[0], start, above[1], length))
            above, length = ((number, cell.columns) if cell else None), 1
    return found


@pytest.mark.parametrize("name", PLANS)
def test_the_pages_lie_as_ours_and_say_their_number(name, documents, pages) -> None:
    ours = [width > height for width, height in render(documents[name]).sizes]
    theirs = [wide for wide, _text in pages[name]]
    assert [wide for wide, _ in groupby(theirs)] == [wide for wide, _ in groupby(ours)]
    assert len(theirs) == pytest.approx(len(ours), rel=0.1, abs=1)
    for number, (_wide, text) in enumerate(pages[name], start=1):
        assert f"Pagina {number} din {len(theirs)}" in text
        assert documents[name].mark in text


@pytest.mark.parametrize("name", PLANS)
def test_every_letter_is_printed(name, documents, pages) -> None:
    printed = letters(" ".join(text for _wide, text in pages[name]))
    needed = letters(" ".join(text for b in documents[name].blocks for text, _ in texts_of(b)))
    assert not needed - printed


def letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())


def test_signs_before_items_are_printed_as_they_are_written(office, tmp_path) -> None:
    signs = "-–•·*✓→"
    document = compose(rich_plan(), Stage.FINAL)
    items = tuple(
        ListItem(sign, f"rândul {number}", 0, False, document.blocks[0].place)
        for number, sign in enumerate(signs)
    )
    file = tmp_path / "semne.docx"
    file.write_bytes(render_docx(replace(document, blocks=(ListBlock(items),))))
    ((_wide, text),) = read_pages(*office.convert("pdf", file))
    for number, sign in enumerate(signs):
        assert f"{sign} rândul {number}" in " ".join(text.split())
