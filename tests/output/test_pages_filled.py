# SPDX-License-Identifier: EUPL-1.2
"""What stays together on a page, which way pages lie, and that signatures have company."""

from collections import defaultdict

import pytest
from printed_pages import PrintedPages
from small_plans import a_paragraph, a_plan, a_row, a_table, printed

from desktop.output.blocks import PageSettings
from desktop.output.pdf.canvas import Sheet
from desktop.output.pdf.pages import Laid, Piece, frames, paginate
from desktop.plan.tree import Column, Item, ListBlock, Merge, Row, RowKind, Section, Signature

UPRIGHT, WIDE = frames(PageSettings())
LINE = a_paragraph("Un rând de text.")


class Slab(Piece):
    """A piece of a height, that can be split anywhere unless it is solid."""

    def __init__(self, height: float, leads=False, needs_company=False, solid=True) -> None:
        self.height, self.leads, self.needs_company = height, leads, needs_company
        self.solid = solid

    def split(self, room):
        return None if self.solid else (Slab(room), Slab(self.height - room, solid=False))

    def detach_tail(self):
        return (None, self) if self.solid else (Slab(self.height - 20), Slab(20))


def heights(*slabs: Slab) -> list[list[float]]:
    pages = paginate([Laid(slab, wide=False) for slab in slabs], UPRIGHT, WIDE)
    return [[round(placed.piece.height) for placed in page.placed] for page in pages]


FULL = round(UPRIGHT.height)


def test_pieces_follow_one_another_and_turn_the_page():
    assert heights(Slab(300), Slab(300), Slab(300)) == [[300, 300], [300]]


def test_what_leads_goes_with_what_follows():
    assert heights(Slab(600), Slab(40, leads=True), Slab(100)) == [[600], [40, 100]]


def test_a_chain_splits_only_its_last_piece():
    found = heights(Slab(500), Slab(40, leads=True), Slab(400, solid=False))
    assert found == [[500, 40, FULL - 540], [400 - (FULL - 540)]]


@pytest.mark.parametrize("solid", [True, False])
def test_a_piece_higher_than_a_page_ends(solid):
    found = heights(Slab(2 * FULL, solid=solid), Slab(10))
    assert sum(map(sum, found)) == pytest.approx(2 * FULL + 10, abs=3)
    assert len(found) == (2 if solid else 3)


def test_a_chain_of_leading_pieces_higher_than_a_page_ends():
    found = heights(*(Slab(300, leads=True) for _ in range(5)))
    assert sum(map(sum, found)) == 1500


def test_a_signature_takes_the_end_of_the_text_along():
    found = heights(Slab(FULL - 50, solid=False), Slab(100, needs_company=True))
    assert found == [[FULL - 70], [20, 100]]


def test_a_signature_takes_a_heading_along_with_its_text():
    slabs = Slab(500), Slab(30, leads=True), Slab(150), Slab(100, needs_company=True)
    assert heights(*slabs) == [[500], [30, 150, 100]]


def test_a_signature_without_anything_before_it_stands_alone():
    assert heights(Slab(100, needs_company=True)) == [[100]]
    assert heights(Slab(FULL - 10), Slab(100, needs_company=True)) == [[FULL - 10], [100]]


@pytest.mark.parametrize("count", range(28, 44))
def test_signatures_never_begin_a_page_alone(count):
    signature = Signature(lines=("PRIMAR,", "Nume Prenume"))
    text = a_paragraph("Text destul de lung pentru a ocupa cel puțin patru rânduri. " * 6)
    done = printed(a_plan(*[LINE] * count, text, signature))
    last = PrintedPages(done.data).text(done.pages - 1)
    assert "PRIMAR" in last and "rânduri" in last


@pytest.mark.parametrize("count", range(24, 44, 3))
def test_a_signature_under_a_table_has_its_last_row_beside_it(count):
    rows = [a_row(str(n), f"rând{n}") for n in range(count)]
    done = printed(a_plan(a_table(*rows), Signature(lines=("PRIMAR,", "Nume"))))
    last = PrintedPages(done.data).text(done.pages - 1)
    assert f"rând{count - 1}" in last and "PRIMAR" in last


@pytest.mark.parametrize("count", range(30, 48))
def test_headings_and_introductions_never_end_a_page(count):
    items = ListBlock(items=(Item(marker="a)", text="cursuri:"),))
    listed = (a_paragraph("Lista:"), items)
    plan = a_plan(
        sections=(
            Section(ident="a", level=1, heading="Unu", blocks=(LINE,) * count),
            Section(ident="b", level=2, heading="Titlul doi", blocks=listed),
            Section(ident="c", level=3, heading="Titlul trei", blocks=(a_table(a_row("1", "x")),)),
        )
    )
    done = printed(plan)
    pages = defaultdict(set)
    for placement in done.placements:
        pages[placement.text].add(placement.page)
    assert pages["Titlul doi"] == pages["Lista:"] == pages["cursuri:"]
    assert pages["Titlul trei"] == pages["x"]


def wide_table(count: int = 3):
    words = ("responsabilizarea", "instituționalizării", "dezvoltarea", "marginalizate")
    columns = tuple(Column(key, f"Coloana {key}") for key in "abcdefgh")
    rows = (
        Row(
            ident=f"w{n}",
            kind=RowKind.ROW,
            cells={c.key: f"{words[n % 4]} {words[(n + 1) % 4]} {words[0]}" for c in columns},
        )
        for n in range(count)
    )
    return a_table(*rows, columns=columns, notes=("nota tabelului",))


def landscape(done) -> list[bool]:
    pages = PrintedPages(done.data)
    return [pages.size(n)[0] > pages.size(n)[1] for n in range(done.pages)]


def test_a_wide_table_lies_with_its_heading_and_note_on_a_page_on_its_side():
    explained = (a_paragraph("Legenda:"), wide_table())
    plan = a_plan(
        sections=(
            Section(ident="a", level=1, heading="Text", blocks=(LINE,) * 30),
            Section(ident="b", level=2, heading="Lat", blocks=explained),
            Section(ident="c", level=1, heading="Urmarea", blocks=(LINE,) * 30),
        )
    )
    done = printed(plan)
    assert landscape(done) == [False, True, False]
    wide = PrintedPages(done.data).text(1)
    assert all(text in wide for text in ("Lat", "Legenda:", "nota tabelului"))
    assert "Urmarea" not in wide


def test_short_text_between_two_wide_tables_stays_on_their_pages():
    second = Section(ident="z", level=2, heading="Altul", blocks=(LINE, wide_table()))
    first = a_plan(wide_table()).sections[0]
    assert all(landscape(printed(a_plan(sections=(first, second)))))


def test_the_binding_edge_is_free():
    done = printed(a_plan(a_paragraph("Text. " * 200), wide_table()))
    for placement in done.placements:
        edge = placement.box.top if landscape(done)[placement.page] else placement.box.left
        assert edge >= 25 * 72 / 25.4 - 0.01


def merged_table(text: str):
    rows = [a_row(f"r{n}", text if n == 0 else "", f"măsura{n}") for n in range(8)]
    columns = (Column("a", "Obiectiv", width=0.2), Column("b", "Măsuri"))
    merge = Merge(column="a", rows=tuple(row.ident for row in rows))
    return a_table(*rows, columns=columns, merges=(merge,))


def test_a_merged_text_runs_down_over_its_empty_cells():
    done = printed(a_plan(merged_table("obiectiv lung despre servicii " * 4)))
    boxes = {p.text.split()[0]: p.box for p in done.placements if p.text}
    assert boxes["obiectiv"].height > 2 * boxes["măsura0"].height
    assert boxes["măsura0"].height < 20


@pytest.mark.parametrize("count", range(24, 40))
def test_a_merged_text_is_whole_before_the_page_ends_and_not_repeated(count):
    text = "obiectiv " + "lung despre serviciile comunei " * 3 + "pentru toți"
    done = printed(a_plan(*[LINE] * count, merged_table(text)))
    pages = [p.page for p in done.placements if "obiectiv" in p.text or "pentru toți" in p.text]
    assert len(set(pages)) == 1
    assert PrintedPages(done.data).whole_text().count("obiectiv") == 1


def test_lines_between_rows_are_left_out_over_joined_cells(monkeypatch):
    drawn = []
    monkeypatch.setattr(Sheet, "rules", lambda _sheet, segments: drawn.extend(segments))
    merge = Merge(column="b", rows=("1", "2"))
    table = a_table(a_row("1", "x", "y", "z"), a_row("2", "u", "", "w"), merges=(merge,))
    done = printed(a_plan(table))
    boxes = {p.text: p.box for p in done.placements}
    below = boxes["x"].top + boxes["x"].height

    def ruled(box) -> bool:
        middle = box.left + box.width / 2
        flat = ((x, right) for x, y, right, bottom in drawn if y == bottom == pytest.approx(below))
        return any(x < middle < right for x, right in flat)

    assert ruled(boxes["x"]) and ruled(boxes["z"])
    assert not ruled(boxes["y"])


@pytest.mark.parametrize("count", range(30, 50))
def test_a_table_of_a_header_alone_ends_a_page_or_begins_one(count):
    done = printed(a_plan(*[LINE] * count, a_table(), LINE))
    assert PrintedPages(done.data).whole_text().count("Coloana a") == 1


@pytest.mark.parametrize("count", range(20, 44, 2))
def test_a_label_is_never_the_last_row_of_a_page_and_a_total_never_its_only_one(count):
    kinds = (RowKind.GROUP, RowKind.ROW, RowKind.ROW)
    rows = [a_row(str(n), f"rând{n}", kind=kinds[n % 3]) for n in range(count)]
    done = printed(a_plan(a_table(*rows, a_row("t", "Total", kind=RowKind.TOTAL))))
    on_pages = defaultdict(list)
    for placement in done.placements:
        if placement.place.row and placement.text:
            on_pages[placement.page].append(placement.text)
    for page, texts in on_pages.items():
        last = texts[-1]
        assert page == done.pages - 1 or int(last.removeprefix("rând")) % 3
        assert texts != ["Total"]


def test_a_heading_without_contents_does_not_wait_for_the_next_chapter():
    def pages(count: int) -> dict[str, int]:
        empty = Section(ident="b", level=2, heading="Gol")
        chapter = Section(ident="c", level=1, heading="Urmarea", blocks=(LINE,) * 3)
        first = Section(ident="a", level=1, heading="Unu", blocks=(LINE,) * count)
        done = printed(a_plan(sections=(first, empty, chapter)))
        return {p.text: p.page for p in done.placements}

    found = [pages(count) for count in range(30, 42)]
    assert any(page["Gol"] < page["Urmarea"] for page in found)


def test_stretched_lines_at_the_end_of_a_page_do_not_stretch_what_follows():
    done = printed(a_plan(a_paragraph("Cuvinte întinse până la margine, rând după rând. " * 150)))
    pages = PrintedPages(done.data)
    widths = []
    for page in range(done.pages):
        foot = [g for g in pages.glyphs(page) if g.top > pages.size(page)[1] - 50]
        widths.append(foot[-1].right - foot[0].left)
    assert done.pages == 2
    assert max(widths) - min(widths) < 1


@pytest.mark.parametrize("count", range(30, 42))
def test_a_heading_stays_with_the_one_under_it(count):
    first = Section(ident="a", level=1, heading="Unu", blocks=(LINE,) * count)
    chapter = Section(ident="b", level=1, heading="Capitol")
    part = Section(ident="c", level=2, heading="Parte", blocks=(LINE,))
    done = printed(a_plan(sections=(first, chapter, part)))
    pages = {p.text: p.page for p in done.placements}
    assert pages["Capitol"] == pages["Parte"]
