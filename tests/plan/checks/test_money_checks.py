# SPDX-License-Identifier: EUPL-1.2
"""Units that cannot be right, too many decimals, numbers that can be read in two ways."""

import pytest
from invented import a_plan, a_table, found, places

from desktop.plan.findings import Severity

SERVICES = "servicii-existente"


def services(label, *cells, **more):
    rows = [(f"serviciul {number}", cell) for number, cell in enumerate(cells)]
    return a_table(SERVICES, {"denumire": "Denumire", "buget_local": label}, *rows, **more)


def test_thousands_printed_over_lei():
    plan = a_plan(services("Buget local (mii lei)", "350.000", "34200", "1.250.000"))
    [finding] = found("unit-plausibility", plan)
    assert (finding.severity, finding.text) == (Severity.WARNING, "1.250.000")
    assert places([finding]) == [("t.3", "buget_local")]


@pytest.mark.parametrize(
    "plan",
    [
        a_plan(services("Buget", "629.000", "734.200"), heading="Buget pe trimestre (MII LEI)"),
        a_plan("MII LEI", services("Buget", "629.000", "734.200")),
        a_plan(services("Buget", "629.000", "734.200", caption="mii lei")),
    ],
)
def test_the_unit_may_stand_above_the_table(plan):
    assert len(found("unit-plausibility", plan)) == 1
    assert found("unit-missing", plan) == []


@pytest.mark.parametrize(
    "table",
    [
        services("Buget (mii lei)", "1710", "50", "31.500"),
        services("Buget (lei)", "350.000", "734.200"),
        services("Buget (mii lei)", "350.000 lei", "1.734.200 lei"),
        services("Buget (mii lei)", "-", ""),
    ],
)
def test_plausible_units_are_silent(table):
    assert found("unit-plausibility", a_plan(table)) == []


def test_a_column_that_names_no_unit():
    findings = found("unit-missing", a_plan(services("Buget local", "-", "10", "20")))
    assert places(findings) == [("t.2", "buget_local")]
    for silent in (services("Buget", "10 lei"), services("Buget (lei)", "10"), services("x", "0")):
        assert found("unit-missing", a_plan(silent)) == []


def test_lei_and_thousands_in_one_table():
    columns = {"buget_local": "Buget local (mii lei)", "alte_surse": "Alte surse"}
    mixed = a_table(SERVICES, columns, ("10", ""), ("20", "400.941,36 lei"))
    assert places(found("units-mixed", a_plan(mixed))) == [("t.2", "alte_surse")]


def test_costs_for_one_person_are_told_once_a_column():
    cost = "28.138 lei conform HG nr. 426/\n2020"
    [finding] = found("unit-cost", a_plan(services("Buget", cost, "7 lei", cost)))
    assert "2 cells" in str(finding.message)


def test_more_than_two_decimals():
    plan = a_plan(services("Buget", "314.069,415 lei", "314.069,41 lei", "1,235 mii lei", "0,5"))
    [finding] = found("too-many-decimals", plan)
    assert (finding.severity, finding.text) == (Severity.WARNING, "314.069,415 lei")
    assert [reading.text for reading in finding.readings] == ["314.069,42 lei", "314.069.415 lei"]


def test_an_unclear_number_offers_both_readings():
    [finding] = found("unclear-numbers", a_plan(services("Buget (lei)", "1234.5", "12")))
    assert places([finding]) == [("t.1", "buget_local")]
    assert [reading.text for reading in finding.readings] == ["1.234,5", "12.345"]


@pytest.mark.parametrize("text", ["", "-", "nu este cazul", "*", "Taxă specială", "12,50 lei"])
def test_what_is_clear_or_no_number_is_no_unclear_number(text):
    assert found("unclear-numbers", a_plan(services("Buget (lei)", text))) == []
