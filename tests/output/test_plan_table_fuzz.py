# SPDX-License-Identifier: EUPL-1.2
"""Random tables: no word is lost or printed twice, and each page has the header once."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from printed_pages import PrintedPages
from small_plans import a_paragraph, a_plan, printed

from desktop.plan.tree import Column, Merge, Row, RowKind, Table

TABLES = 240
BATCHES = 12
KEYS = "abcdefghijklm"


def random_table(random: Random) -> Table:
    keys = KEYS[: random.randint(1, len(KEYS))]
    count = random.choice((1, 3, 8, 30))
    rows = tuple(random_row(random, number, keys) for number in range(count))
    return Table(
        ident="t",
        role="liber",
        columns=tuple(random_column(random, key) for key in keys),
        rows=rows,
        merges=random_merges(random, keys, rows),
        notes=("nota1 nota2",) if random.random() < 0.3 else (),
    )


def random_column(random: Random, key: str) -> Column:
    group = random.choice((None, None, "G1", "G2"))
    width = random.choice((None, None, 0.05, 0.4))
    visible = key == "a" or random.random() < 0.9
    return Column(key, f"h{key}h", group=group, width=width, visible=visible)


def random_row(random: Random, number: int, keys: str) -> Row:
    kinds = (RowKind.ROW,) * 8 + (RowKind.GROUP, RowKind.NOTE, RowKind.TOTAL)
    kind = random.choice(kinds)
    texts = {key: random_text(random, f"{number}{key}") for key in keys}
    if kind in (RowKind.GROUP, RowKind.NOTE):
        texts = {keys[0]: texts[keys[0]]}
    return Row(ident=f"r{number}", kind=kind, cells=texts)


def random_text(random: Random, name: str) -> str:
    count = random.choice((0, 1, 1, 2, 4, 8, 20, 300 if random.random() < 0.05 else 10))
    words = (f"{name}{word}" for word in range(count))
    return "".join(word + random.choice((" ", " ", "  ", "\n", "\t")) for word in words)


def random_merges(random: Random, keys: str, rows: tuple[Row, ...]) -> tuple[Merge, ...]:
    first = random.randrange(len(rows))
    idents = tuple(row.ident for row in rows[first : first + random.randint(2, 6)])
    return (Merge(column=random.choice(keys), rows=idents),)


def words_of(table: Table) -> Counter:
    shown = [column.key for column in table.columns if column.visible]
    texts = [row.text(key) for row in table.rows for key in shown]
    return Counter(" ".join([*texts, *table.notes]).split())


@pytest.mark.parametrize("batch", range(BATCHES))
def test_random_tables_keep_every_word_and_one_header_a_page(batch):
    random = Random(batch)
    for number in range(TABLES // BATCHES):
        table = random_table(random)
        expected = words_of(table)
        above = [a_paragraph("linie") for _ in range(random.randint(0, 30))]
        done = printed(a_plan(*above, table, heading=None))
        pages = PrintedPages(done.data)
        body = Counter()
        for page in range(done.pages):
            words = Counter(pages.text(page).split())
            header = {w: n for w, n in words.items() if w.startswith("h") and w.endswith("h")}
            assert set(header.values()) <= {1}, (batch, number, page)
            body += Counter({w: n for w, n in words.items() if w in expected})
        assert body == expected, (batch, number)


def test_a_cell_higher_than_pages_is_split_and_keeps_its_order():
    text = " ".join(f"cuvânt{number}" for number in range(4000))
    table = Table(
        ident="t",
        role="liber",
        columns=(Column("a", "hah"), Column("b", "hbh")),
        rows=(Row(ident="r", kind=RowKind.ROW, cells={"a": "scurt", "b": text}),),
    )
    done = printed(a_plan(table))
    pages = PrintedPages(done.data)
    assert done.pages > 3
    found = [w for w in pages.whole_text().split() if w.startswith("cuvânt")]
    assert found == text.split()


def test_a_header_higher_than_half_a_page_is_printed_once():
    label = " ".join(f"etichetă{number}" for number in range(1500))
    table = Table(
        ident="t",
        role="liber",
        columns=(Column("a", label), Column("b", "B")),
        rows=tuple(
            Row(ident=f"r{n}", kind=RowKind.ROW, cells={"a": f"rând{n}"}) for n in range(60)
        ),
    )
    words = PrintedPages(printed(a_plan(table)).data).whole_text().split()
    assert [w for w in words if w.startswith("etichetă")] == label.split()
    assert [w for w in words if w.startswith("rând")] == [f"rând{n}" for n in range(60)]


def test_a_table_without_rows_or_without_visible_columns_prints():
    empty = Table(ident="t", role="liber", columns=(Column("a", "Titlu"),))
    assert "Titlu" in PrintedPages(printed(a_plan(empty)).data).text(0)
    hidden = replace(empty, columns=(Column("a", "Titlu", visible=False),))
    assert "Titlu" not in PrintedPages(printed(a_plan(hidden)).data).text(0)
