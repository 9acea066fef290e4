# SPDX-License-Identifier: EUPL-1.2
"""Examples from the sample plan: short, in one's own names, without money, never twice."""

from dataclasses import replace

import pytest

from desktop.intake.interchange import read_plan
from desktop.paths import sample_plan
from desktop.plan.declare import Kind
from desktop.plan.editions import CURRENT, edition
from desktop.plan.examples import MOST_LINES, MOST_ROWS, Names, cells_for, example_of
from desktop.plan.roles import role
from desktop.plan.tree import Administration, Item, ListBlock, Period, Plan, Table

TOWN = Administration("oras", "Târgu Nou", "Iași")


@pytest.fixture(scope="module")
def sample() -> Plan:
    return read_plan(sample_plan().read_bytes())


@pytest.fixture(scope="module")
def plan() -> Plan:
    return edition(CURRENT).new_plan(TOWN, Period(2027, 2027))


def section(plan: Plan, key: str):
    return next(s for s in plan.sections if s.key == key)


def test_every_section_to_fill_that_the_sample_fills_has_an_example(sample, plan) -> None:
    without = {s.key for s in plan.sections if s.blocks and example_of(sample, plan, s) is None}
    not_the_case_there, same_as_the_model = {"III.1.b", "III.1.c.4", "III.1.f"}, {"II.1"}
    assert without - {"cuprins"} == not_the_case_there | same_as_the_model


def test_examples_are_short_and_leave_the_money_out(sample, plan) -> None:
    for each in plan.sections:
        example = example_of(sample, plan, each)
        if example is None:
            continue
        assert len(example.rows) <= MOST_ROWS and len(example.lines) <= MOST_LINES
        amounts = {d.key for d in role(example.role).columns if d.kind is Kind.AMOUNT}
        assert not any(amounts & row.keys() for row in example.rows)


def test_examples_speak_of_ones_own_place(sample, plan) -> None:
    names = Names(sample.administration, TOWN)
    assert names.replaced("locuitorii comunei Lunca Teilor") == "locuitorii orașului Târgu Nou"
    assert names.replaced("în comuna Lunca Teilor") == "în orașul Târgu Nou"
    for each in plan.sections:
        example = example_of(sample, plan, each)
        assert example is None or "Lunca Teilor" not in str(example)


def test_what_stands_in_the_section_is_no_example(sample, plan) -> None:
    empty = section(plan, "II.2")
    first, *others = example_of(sample, plan, empty).lines
    written = replace(empty, blocks=(ListBlock((Item("-", first.upper()),)),))
    assert example_of(sample, plan, written).lines == tuple(others)
    assert example_of(sample, sample, section(sample, "I.A")) is None


def test_rows_fit_columns_arranged_otherwise(sample, plan) -> None:
    target = section(plan, "I.A")
    example = example_of(sample, plan, target)
    (table,) = (block for block in target.blocks if isinstance(block, Table))
    fewer = replace(table, columns=tuple(c for c in table.columns if c.key != "capacitate")[::-1])
    assert {"cod", "denumire", "capacitate"} <= cells_for(example, table)[0].keys()
    assert "capacitate" not in cells_for(example, fewer)[0]


def test_a_section_of_ones_own_has_no_example(sample, plan) -> None:
    assert example_of(sample, plan, replace(section(plan, "II.2"), key=None)) is None
