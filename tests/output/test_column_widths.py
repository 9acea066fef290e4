# SPDX-License-Identifier: EUPL-1.2
"""Columns: the longest word fits first; small type before hyphens; chosen widths if possible."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_plans import a_plan, a_row, a_table, printed

from desktop.output.blocks import TableBlock
from desktop.output.compose import compose
from desktop.output.pdf import table_rows
from desktop.output.pdf.columns import fit, measure, reads_well
from desktop.output.pdf.fonts import face
from desktop.output.pdf.plan_table import lay_table
from desktop.output.pdf.structure import Structure
from desktop.output.pdf.styles import PAD_X, TABLE_SIZES
from desktop.plan.tree import Column, RowKind, Stage

UPRIGHT = 473.0


def block_of(table) -> TableBlock:
    blocks = compose(a_plan(table), Stage.FINAL).blocks
    return next(block for block in blocks if isinstance(block, TableBlock))


def fitted(table, width=UPRIGHT):
    block = block_of(table)
    return fit(block, measure(block), width)


def lines_of(table, width=UPRIGHT) -> list[str]:
    laid = lay_table(block_of(table), fitted(table, width), 700, Structure())
    return [line.text for row in laid.rows for cell in row.cells for line in cell.lines]


@given(st.lists(st.lists(st.text("ab ș1", max_size=60), min_size=3, max_size=3), min_size=1))
def test_widths_fill_the_table_and_hold_the_longest_words(rows):
    table = a_table(*(a_row(str(n), *texts) for n, texts in enumerate(rows)))
    size, widths = fitted(table)
    assert sum(widths) == pytest.approx(UPRIGHT)
    assert size in TABLE_SIZES
    words = [
        max((face("Regular").width(w) for t in column for w in t.split(" ")), default=0)
        for column in zip(*rows, strict=True)
    ]
    if sum(words) * 7 + 6 * PAD_X + 1 <= UPRIGHT:
        for width, word in zip(widths, words, strict=True):
            assert width - 2 * PAD_X >= word * size - 1e-6


def test_type_gets_smaller_before_any_word_is_hyphenated():
    word = "instituționalizării"
    columns = tuple(Column(key, "x") for key in "abcdefgh")
    fitting = a_table(a_row("1", *[word] * 8), columns=columns)
    assert fitted(fitting, 460).size < 8
    assert set(lines_of(fitting, 460)) == {word}
    hyphenated = lines_of(fitting, 300)
    assert any(line.endswith("-") for line in hyphenated)
    assert "".join(hyphenated[:10]).replace("-", "").startswith(word)


def test_numbers_are_not_parted_from_their_units():
    amount = "1.478 mii lei"
    names = ("categorie", "denumire", "resurse_umane", "justificare")
    columns = (*(Column(name, name) for name in names), Column("buget_local", "Buget"))
    cells = {**dict.fromkeys(names, "un text destul de lung " * 40), "buget_local": amount}
    rows = tuple(replace(a_row(str(n)), cells=cells) for n in range(5))
    table = a_table(*rows, columns=columns)
    assert amount in lines_of(replace(table, role="servicii-propuse"))


def test_a_label_over_columns_gets_room_for_its_words():
    columns = tuple(Column(key, "x") for key in "abc")
    total = a_row("t", "", "TOTALURILE", "1 1 1 1 " * 90, kind=RowKind.TOTAL)
    assert "TOTALURILE" in lines_of(a_table(total, columns=columns), 120)


def test_chosen_widths_are_kept_unless_a_word_needs_more():
    def shares(*widths):
        columns = tuple(Column(k, k, width=w) for k, w in zip("abc", widths, strict=True))
        rows = a_row("1", "un text " * 30, "doi", "dezinstituționalizare")
        return [w / UPRIGHT for w in fitted(a_table(rows, columns=columns)).widths]

    assert shares(0.2, 0.5, 0.3) == pytest.approx([0.2, 0.5, 0.3])
    assert shares(None, 0.5, None)[1] == pytest.approx(0.5)
    assert shares(0.6, 0.4, 0.01)[2] > 0.1
    assert sum(shares(3.0, 5.0, 0.5)) == pytest.approx(1)


def test_few_short_columns_read_well_upright_and_many_do_not():
    def well(columns: int) -> bool:
        shown = tuple(Column(k, "Responsabilitatea") for k in "abcdefghij"[:columns])
        block = block_of(a_table(a_row("1", *["un text scurt"] * columns), columns=shown))
        return reads_well(measure(block), UPRIGHT)

    assert well(3)
    assert not well(10)


def test_each_cell_is_broken_into_lines_once(monkeypatch):
    broken = []
    plain = table_rows.break_text
    monkeypatch.setattr(table_rows, "break_text", lambda *a: broken.append(a[0]) or plain(*a))
    rows = [a_row(str(n), f"a{n}", f"b{n}", f"c{n} " * 40) for n in range(200)]
    assert printed(a_plan(a_table(*rows))).pages > 5
    assert len(broken) == 200 * 3 + 3
