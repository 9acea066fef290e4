# SPDX-License-Identifier: EUPL-1.2
"""The year of a plan in its texts: proposed only where it surely is the plan's year."""

from dataclasses import replace

import pytest
from invented_plan import service_table, small_plan

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.plan.tree import Column, Paragraph, Plan, Row, RowKind, Table
from desktop.plan.years import year_sweep


def with_blocks(*blocks) -> Plan:
    plan = small_plan()
    return replace(plan, title="", sections=(replace(plan.sections[0], blocks=blocks),))


@pytest.mark.parametrize(
    "text",
    [
        "pentru anul 2026",
        "Planul anual 2026.",
        "bugetul local 2026, către centru",
        "(2026)",
        "până în noiembrie 2026",
        "TOTAL AN 2026",
    ],
)
def test_the_plan_s_year_is_proposed(text) -> None:
    found = year_sweep(with_blocks(Paragraph(text)), 2026, 2027)
    assert [each.proposed for each in found.sure] == [text.replace("2026", "2027")]
    assert found.unlikely == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("nr. 46 din 28.05.2026", "part of an act's number or date"),
        ("HG nr. 797/2026", "part of an act's number or date"),
        ("Legea nr. 12/2026 privind", "part of an act's number or date"),
        ("perioada 2022-2026", "a period, or several years"),
        ("2026 – 2030", "a period, or several years"),
        ("anii 2025 și 2026", "a period, or several years"),
        ("la data de 30.11.2026", "a day with its own date"),
        ("18 noiembrie 2026", "a day with its own date"),
        ("2026 lei", "a number, not a year"),
        ("contract PNRR/2026/C13", "a number, not a year"),
        ("suma de 12.2026", "a number, not a year"),
    ],
)
def test_another_meaning_is_shown_with_its_reason(text, reason) -> None:
    found = year_sweep(with_blocks(Paragraph(text)), 2026, 2027)
    assert found.sure == ()
    assert {str(each.reason) for each in found.unlikely} == {reason}


def test_digits_inside_a_longer_number_or_word_are_no_year() -> None:
    found = year_sweep(with_blocks(Paragraph("12026 20260 OS2026")), 2026, 2027)
    assert (found.sure, found.unlikely) == ((), ())


def test_each_place_of_one_text_is_judged_by_itself() -> None:
    text = "Strategia 2021-2026 și bugetul pentru anul 2026"
    found = year_sweep(with_blocks(Paragraph(text)), 2026, 2027)
    assert [each.proposed for each in found.sure] == [text[:-1] + "7"]
    assert [each.hit.start for each in found.unlikely] == [text.index("2026")]


def test_a_day_in_a_column_of_deadlines_is_of_the_plan_s_year() -> None:
    row = Row(ident="t1.1", kind=RowKind.ROW, cells={"termen": "30 iunie 2026", "actiuni": "x"})
    columns = (Column("actiuni", "Acțiuni"), Column("termen", "Termen"))
    table = Table(ident="t1", role="obiective", columns=columns, rows=(row,))
    assert [e.proposed for e in year_sweep(with_blocks(table), 2026, 2027).sure] == [
        "30 iunie 2027"
    ]


def test_in_a_column_of_money_it_is_a_sum() -> None:
    table = service_table(1)
    row = replace(table.rows[0], cells={"buget_local": "2026", "denumire": "Centru 2026"})
    found = year_sweep(with_blocks(replace(table, rows=(row,))), 2026, 2027)
    assert [each.proposed for each in found.sure] == ["Centru 2027"]
    assert [each.hit.text for each in found.unlikely] == ["2026"]


def test_the_sample_keeps_its_strategies_and_moves_its_deadlines() -> None:
    plan = read_plan(paths.sample_plan().read_bytes())
    found = year_sweep(plan, 2027, 2028)
    assert len(found.sure) >= 15
    assert {str(each.reason) for each in found.unlikely} == {
        "a period, or several years",
        "a day with its own date",
    }


def test_no_act_of_a_real_plan_is_proposed(seed) -> None:
    for year in range(2021, 2027):
        for each in year_sweep(seed, year, year + 1).sure:
            around = each.hit.before[-12:] + each.hit.text
            assert not any(sign in around for sign in ("nr.", "/", "HG"))
