# SPDX-License-Identifier: EUPL-1.2
"""Totals, parts of budget lines and quarters that do not add up."""

import pytest
from invented import GROUP, TOTAL, a_plan, a_table, found, places

from desktop.plan.findings import Severity

SERVICES = "servicii-existente"
BUDGET = "buget-trimestrial"


def totals(*rows, columns="denumire buget_local", **more):
    return found("column-totals", a_plan(a_table(SERVICES, columns, *rows, **more)))


def test_a_wrong_total_is_an_error_with_its_arithmetic():
    [finding] = totals(
        ("a", "1710 mii lei"), ("b", "50 mii lei"), ("c", "70 mii lei"), (TOTAL, "", "1820 mii lei")
    )
    assert finding.severity is Severity.ERROR
    assert places([finding]) == [("t.4", "buget_local")]
    assert finding.text == "1820 mii lei"
    assert "1.710 + 50 + 70 = 1.830 mii lei" in str(finding.message)


@pytest.mark.parametrize(
    "rows",
    [
        [("a", "10"), ("b", "20"), (TOTAL, "TOTAL", "30")],
        [(TOTAL, "TOTAL din care:", "30"), ("a", "10"), ("b", "20")],
        [("a", "10 mii lei"), ("b", "20 mii lei"), (TOTAL, "", "30")],
        [("a", "10"), ("b", "20"), (TOTAL, "", "30 mii lei")],
        [("a", "10"), ("b", "nu este cazul"), (TOTAL, "", "10")],
        [("a", "10"), ("b", ""), (TOTAL, "", "-")],
        [("a", "nu este cazul"), (TOTAL, "", "0")],
        [("a", "10"), (TOTAL, "", "vezi nota")],
    ],
)
def test_right_totals_are_silent(rows):
    assert totals(*rows) == []


def test_each_group_may_have_its_total_and_the_last_sums_all():
    rows = [
        ("a", "1"),
        (TOTAL, "", "1"),
        (GROUP, "A.2"),
        ("b", "2"),
        ("c", "3"),
        (TOTAL, "", "5"),
        (TOTAL, "", "6"),
    ]
    assert totals(*rows) == []
    rows[5] = (TOTAL, "", "7")
    assert places(totals(*rows)) == [("t.6", "buget_local")]


def test_a_total_over_cells_without_number_proves_nothing():
    [finding] = totals(("a", "10"), ("b", "Finanțare europeană"), (TOTAL, "", "30"))
    assert finding.severity is Severity.WARNING


def test_percentages_are_not_added():
    rows = [("a", "90%"), ("b", "80%"), (TOTAL, "", "85%")]
    assert totals(*rows, columns="denumire grad_ocupare") == []


def budget(*rows):
    return a_plan(a_table(BUDGET, "denumire cod total trim_1 trim_2 trim_3 trim_4", *rows))


def test_a_line_is_the_sum_of_the_lines_under_its_code():
    plan = budget(
        (TOTAL, "TOTAL din care:", "", "100"),
        ("Personal", "10", "60"),
        ("Salarii", "10.01", "50"),
        ("Salarii de bază", "10.01.01", "45"),
        ("Sporuri", "10.01.05", "4"),
        ("Contribuții", "10.03", "10"),
        ("Bunuri", "20", "40"),
        ("Fără număr", "", ""),
    )
    [finding] = found("children-sums", plan)
    assert places([finding]) == [("t.3", "total")]
    assert finding.severity is Severity.ERROR
    assert "45 + 4 = 49" in str(finding.message)


def test_the_total_is_the_sum_of_the_lines_under_no_other():
    plan = budget(
        (TOTAL, "TOTAL din care:", "57.02", "100"),
        ("Ajutoare", "57.02", "90"),
        ("în numerar", "57.02.01", "90"),
    )
    assert places(found("children-sums", plan)) == [("t.1", "total")]


def test_a_total_below_its_lines_sums_them_too():
    below = (("a", "10", "1"), ("b", "20", "2"))
    assert found("children-sums", budget(*below, (TOTAL, "TOTAL", "", "3"))) == []
    assert len(found("children-sums", budget(*below, (TOTAL, "TOTAL", "", "4")))) == 1


def test_two_parts_of_a_budget_are_kept_apart():
    plan = budget(
        ("TOTAL cap. 68", "", "3"),
        ("a", "10", "3"),
        ("TOTAL cap. 65", "", "5"),
        ("b", "10", "5"),
    )
    assert found("children-sums", plan) == []


def test_the_year_is_the_sum_of_its_quarters():
    plan = budget(
        ("a", "10", "100", "25", "25", "25", "25"),
        ("b", "20", "1.000", "250", "250", "500", "-"),
        ("c", "30", "90", "25", "25", "25", "25"),
        ("d", "40", "", "25", "25", "25", "25"),
        ("e", "50", "40"),
        (TOTAL, "TOTAL", "", "7", "1", "1", "1", "1"),
    )
    findings = found("quarter-sums", plan)
    assert places(findings) == [("t.3", "total"), ("t.6", "total")]
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    assert "25 + 25 + 25 + 25 = 100" in str(findings[0].message)


def test_only_budgets_by_quarters_have_codes_that_nest():
    plan = a_plan(a_table(SERVICES, "cod buget_local", ("10", "5"), ("10.01", "4")))
    assert found("children-sums", plan) == []
