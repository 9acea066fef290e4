# SPDX-License-Identifier: EUPL-1.2
"""What the checks find in the real plans: each listed defect, and little else."""

from collections import Counter

import pytest

from desktop.intake.code_lists import nomenclature
from desktop.intake.interchange import read_plan
from desktop.output.interchange import plan_to_json
from desktop.plan.checks import CHECKS, check
from desktop.plan.findings import Severity

# check -> places: "section", "section/block/item", "row" or "row/column"
EXPECTED = {
    "doljesti": {
        "list-numbers": ["s29/2/20", "s34/8/3"],
        "marks-without-note": ["s33/0/8", "s34/4/3", "s34/4/4", "s34/8/0"],
        "code-spelling": ["t1.1/cod", "t1.2/cod", "t1.3/cod", "t2.1/cod"],
        "code-name": ["t2.1/cod"],
        "legend-columns": ["t2"],
    },
    "cluj": {
        "unit-missing": ["t1.1/buget_stat"],
        "units-mixed": ["t1.16/alte_surse"],
        "unit-cost": ["t2.2/buget_judetean"],
        "marks-without-note": [
            "s25",
            "s42/10/1",
            "s42/10/2",
            "s42/12/0",
            "s43/0/0",
            "t1.6/capacitate",
            "t1.8/capacitate",
        ],
        "code-spelling": [
            *(f"t1.{number}/cod" for number in (38, 60, 61, 62, 63)),
            "t2.15/cod",
            "t3.1/cod_cpv",
            "t3.2/cod_cpv",
        ],
        "code-name": ["t1.39/cod"],
        "code-group": ["t1.14/cod", "t1.15/cod", "t1.41/cod"],
        "code-of-two-kinds": ["t1.39/cod"],
        "kind-of-two-codes": ["t1.39/cod"],
        "deadline-before-adoption": ["t2.15/buget_judetean", "s34/1", "s36/0/1"],
        "legend-columns": ["t2"],
        "copied-numbers": ["t3.3/indicatori"],
        "too-many-decimals": ["t3.2/buget_estimativ"],
        "cpv-check-digit": ["t3.2/cod_cpv"],
    },
    "ialomita": {},
}
ERRORS = {"doljesti": 0, "cluj": 1, "ialomita": 0}


def place_of(finding):
    where = finding.place
    if where.row:
        return f"{where.row}/{where.column}"
    prose = [where.section, where.block, where.item]
    return where.table or "/".join(str(part) for part in prose if part is not None)


@pytest.fixture(scope="session", params=sorted(EXPECTED))
def checked(request, seeds):
    plan = read_plan((seeds / f"{request.param}.json").read_bytes())
    return request.param, plan, check(plan, nomenclature())


@pytest.mark.parametrize("name", CHECKS)
def test_each_check_finds_the_listed_defects_and_nothing_else(checked, name):
    seed_name, _plan, findings = checked
    places = [place_of(each) for each in findings if each.check == name]
    assert places == EXPECTED[seed_name].get(name, [])


def test_only_what_arithmetic_proves_is_an_error(checked):
    seed_name, _plan, findings = checked
    severities = Counter(finding.severity for finding in findings)
    assert severities[Severity.ERROR] == ERRORS[seed_name]


def test_findings_quote_the_plan(checked):
    """The text of a finding is the plan's own, letter for letter."""
    _name, plan, findings = checked
    written = plan_to_json(plan)
    for finding in findings:
        quoted = finding.text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        assert quoted and quoted in written, finding


def test_messages_say_something_whole(checked):
    _name, _plan, findings = checked
    for finding in findings:
        message = str(finding.message)
        assert message.endswith(".") and "{" not in message, message


def test_findings_are_told_apart_when_accepted(checked):
    _name, _plan, findings = checked
    assert len({finding.key for finding in findings}) == len(findings)


def test_without_a_nomenclature_its_checks_are_silent(checked):
    _name, plan, findings = checked
    alone = check(plan)
    compared = {"code-name", "code-group", "code-of-two-kinds", "kind-of-two-codes"}
    assert [each for each in findings if each.check not in compared] == list(alone)


def test_checking_changes_nothing(checked):
    _name, plan, findings = checked
    before = plan_to_json(plan)
    assert check(plan, nomenclature()) == findings
    assert plan_to_json(plan) == before
