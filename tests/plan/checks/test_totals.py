# SPDX-License-Identifier: EUPL-1.2
"""Totals count merged cells once, add equal measures only and name what they leave out."""

from decimal import Decimal

import pytest

from desktop.intake.interchange import read_plan
from desktop.plan.logical import logical_rows
from desktop.plan.totals import arithmetic, group_totals, total
from desktop.plan.tree import Column, Merge, Row, RowKind, Table


def table(key, *cells, label="", merges=(), **more):
    """A table of existing services with one column and a row for each text (or whole row)."""
    rows = [
        cell if isinstance(cell, Row) else Row(ident=f"r{at}", kind=RowKind.ROW, cells={key: cell})
        for at, cell in enumerate(cells, start=1)
    ]
    return Table(
        ident="t",
        role="servicii-existente",
        columns=(Column(key=key, label=label),),
        rows=tuple(rows),
        merges=tuple(Merge(key, rows) for rows in merges),
        **more,
    )


@pytest.mark.parametrize(
    ("cells", "label", "value", "unit", "skipped"),
    [
        (("1710 mii lei", "50 mii lei", "70.000 lei"), "", "1830000", "lei", ()),
        (("350.000", "34200"), "Buget local (lei)", "384200", "lei", ()),
        (("2126", "-", "", "nu este cazul", "0"), "Buget (mii lei)", "2126000", "lei", ()),
        (("10", "20", "5 lei"), "Buget local", "30", None, ("r3",)),
        (("314.069,415 lei", "0,585 lei"), "", "314070.000", "lei", ()),
        (("1234.5", "100"), "Buget (lei)", "100", "lei", ("r1",)),
        (("Finanțare europeană", "7"), "Buget (lei)", "7", "lei", ("r1",)),
        (("28.138 lei conform HG nr. 426/\n2020",), "", None, None, ("r1",)),
        (("", "-"), "Buget (lei)", None, None, ()),
    ],
)
def test_money(cells, label, value, unit, skipped):
    found = total(table("buget_local", *cells, label=label), "buget_local")
    assert found.value == (None if value is None else Decimal(value))
    assert (found.unit, found.skipped) == (unit, skipped)


@pytest.mark.parametrize(
    ("cells", "value", "skipped"),
    [
        (("50", "45", "110*\nîn restructurare"), 205, ()),
        (("8 beneficiari /zi", "8/zi", "150 beneficiari/an"), 16, ("r3",)),
        (("50", "30", "10 copii/zi", "În funcție de numărul de agresori"), 80, ("r3", "r4")),
        (("40 ore/\nsăptămână", "40 ore/săptămână"), 80, ()),
    ],
)
def test_capacities_add_only_among_equal_measures(cells, value, skipped):
    found = total(table("capacitate", *cells), "capacitate")
    assert (found.value, found.skipped) == (value, skipped)


def test_a_merged_cell_counts_once_and_texts_below_it_on_their_own():
    merged = table("buget_local", "95", "", "95", "7", "3", merges=[("r1", "r2", "r3", "r4")])
    assert total(merged, "buget_local").value == 95 + 7 + 3
    assert total(merged, "buget_local", {"r2", "r3"}).value is None


def test_a_cells_own_unit_is_taken():
    own = Row(
        ident="r2", kind=RowKind.ROW, cells={"buget_local": "3"}, units={"buget_local": "lei"}
    )
    assert total(table("buget_local", "2", own, label="(mii lei)"), "buget_local").value == 2003


def test_only_ordinary_rows_count_with_their_continuations():
    cut = table(
        "buget_local",
        "Fonduri PNRR",
        Row(ident="r1b", kind=RowKind.CONTINUATION, cells={"buget_local": "5 lei"}, continues="r1"),
        "6 lei",
        Row(ident="r9", kind=RowKind.CONTINUATION, cells={"buget_local": "(estimat)"}),
        Row(ident="t", kind=RowKind.TOTAL, cells={"buget_local": "99 lei"}),
        Row(ident="n", kind=RowKind.NOTE, cells={"buget_local": "7 lei"}),
        Row(ident="c", kind=RowKind.COLUMN_NUMBERS, cells={"buget_local": "1"}),
    )
    assert [row.text("buget_local") for row in logical_rows(cut)] == [
        "Fonduri PNRR\n5 lei",
        "6 lei\n(estimat)",
    ]
    assert total(cut, "buget_local").value == 11


def test_groups_have_their_own_totals():
    group = Row(ident="g", kind=RowKind.GROUP, cells={"buget_local": "A.2"})
    grouped = table("buget_local", "1", "2", group, "4", caption="A.1")
    found = [(group.label, summed.value) for group, summed in group_totals(grouped, "buget_local")]
    assert found == [("A.1", 3), ("A.2", 4)]


def test_the_arithmetic_is_shown_in_the_unit_of_the_cells():
    def line(*cells, **more):
        return arithmetic(total(table("buget_local", *cells, **more), "buget_local"))

    assert line("1710 mii lei", "50 mii lei", "70 mii lei") == "1.710 + 50 + 70 = 1.830 mii lei"
    assert line("2 mii lei", "500 lei") == "2.000 + 500 = 2.500 lei"
    assert line("1", "2") == "1 + 2 = 3"
    assert line(*"1234567890", label="(lei)") == "1 + 2 + 3 + … + 9 + 0 = 45 lei"
    assert line("-", label="(lei)") == "0"


def test_printed_totals_of_the_real_plans_agree(seeds):
    printed = {
        ("doljesti", "capacitate"): 110,
        ("doljesti", "grad_ocupare"): 103,
        ("doljesti", "buget_local"): 1_830_000,
        ("cluj", "buget_judetean"): 87_660_000,
        ("cluj", "buget_stat"): 63_008,
        ("cluj", "alte_surse"): Decimal("1680458.18"),
    }
    for (name, key), value in printed.items():
        plan = read_plan((seeds / f"{name}.json").read_bytes())
        _section, services = next(plan.tables())
        assert total(services, key).value == value, (name, key)


def test_group_totals_of_a_real_plan(seeds):
    plan = read_plan((seeds / "cluj.json").read_bytes())
    _section, services = next(plan.tables())
    sums = [int(summed.value) for _group, summed in group_totals(services, "buget_judetean")]
    assert sums == [7_926_000, 18_112_000, 64_000, 61_558_000]
