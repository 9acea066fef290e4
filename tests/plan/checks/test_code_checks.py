# SPDX-License-Identifier: EUPL-1.2
"""Codes of services against their spelling, the nomenclature and their group; CPV check digits."""

import pytest
from invented import GROUP, a_plan, a_table, found, places

from desktop.intake.code_lists import nomenclature
from desktop.plan.checks import check
from desktop.plan.editions import CURRENT, edition
from desktop.plan.findings import Severity
from desktop.plan.tree import Administration, Period

NOMENCLATURE = nomenclature()


def services(*rows, columns="cod denumire capacitate", **more):
    return a_plan(a_table("servicii-existente", columns, *rows, **more))


def severities(name, *rows, **more):
    findings = found(name, services(*rows, **more), NOMENCLATURE)
    return [(finding.place.row, finding.severity.value) for finding in findings]


@pytest.mark.parametrize(
    ("code", "severity", "readings"),
    [
        ("8730 CR-V-I", None, ()),
        ("", None, ()),
        ("nu este cazul", None, ()),
        ("8810ID-II", Severity.HINT, ("8810 ID-II",)),
        ("8891 CZ-C III", Severity.HINT, ("8891 CZ-C-III",)),
        ("8790CR-VTP-1", Severity.HINT, ("8790 CR-VTP-I",)),
        ("În curs de elaborare", Severity.WARNING, ()),
    ],
)
def test_spelling(code, severity, readings):
    findings = found("code-spelling", services((code, "x")))
    assert [finding.severity for finding in findings] == ([severity] if severity else [])
    assert tuple(r.text for finding in findings for r in finding.readings) == readings


def test_a_service_without_code_is_told_but_an_office_is_not():
    rows = [
        ("", "Centru de zi", "20"),
        ("", "Aparatul propriu", ""),
        ("-", "Cămin", "nu este cazul"),
    ]
    assert severities("code-missing", *rows) == [("t.1", "warning")]


def test_a_code_that_the_list_does_not_have():
    rows = [("8790 CR-C-IX", "x"), ("8790 CR-C-I", "y"), ("8899 XX-1", "z")]
    assert severities("code-unknown", *rows) == [("t.1", "hint")]
    assert found("code-unknown", services(*rows)) == []


@pytest.mark.parametrize(
    ("code", "name", "severity"),
    [
        ("8790 CR-MC-I", "Centrul maternal Sus", None),
        ("8790 CR-C-III", "Centrul Maternal „Valea”", "warning"),
        ("8790CR-VTP-1", "Centru de cazare a agresorului", "warning"),
        ("8730 CR-V-II", "Centru de zi pentru copii", "hint"),
        ("8790 SF-C", "Rețea de asistenți maternali profesioniști", None),
        ("8790 CR-C-I", "Apartamentul 2", None),
        ("8730 CR-V-I", "", None),
    ],
)
def test_code_and_name(code, name, severity):
    expected = [("t.1", severity)] if severity else []
    assert severities("code-name", (code, name)) == expected


def test_code_and_group():
    rows = [
        ("8730 CR-V-I", "Cămin"),
        (GROUP, "A.2 Servicii pentru persoane cu dizabilităţi"),
        ("8790 CR-D-I", "Centru"),
        ("8790 CR-VD-I", "Centru de primire"),
        ("8899 CZ-PN-V", "Asistență comunitară"),
    ]
    caption = "A.1 Servicii pentru persoane vârstnice"
    assert severities("code-group", *rows, caption=caption) == [("t.4", "warning")]


def test_one_code_for_two_kinds_and_one_kind_with_two_codes():
    rows = [
        ("8790 CR-C-III", "Adăpost de noapte pentru copiii străzii"),
        ("8790 CR-C-III", "Centrul maternal Sus"),
        ("8790 CR-MC-I", "Centrul maternal Jos"),
    ]
    assert severities("code-of-two-kinds", *rows) == [("t.2", "warning")]
    assert severities("kind-of-two-codes", *rows) == [("t.2", "warning")]
    assert severities("code-of-two-kinds", *rows[:1], *rows[2:]) == []
    assert severities("kind-of-two-codes", *rows[:1], *rows[2:]) == []


def test_cpv_check_digits():
    rows = [
        ("a", "85311000-2 Servicii\nCod serviciu social: 8790CR-C-I"),
        ("b", "85311300-3 Servicii"),
        ("c", "85311300"),
        ("d", "Cod CPV 85312100-0"),
    ]
    plan = a_plan(a_table("contractare", "actiuni cod_cpv", *rows))
    [finding] = found("cpv-check-digit", plan)
    assert places([finding]) == [("t.2", "cod_cpv")]
    assert (finding.severity, finding.text) == (Severity.ERROR, "85311300-3")
    assert finding.readings[0].text.startswith("85311300-5")
    assert places(found("code-spelling", plan)) == [("t.1", "cod_cpv")]


def test_a_new_plan_of_the_edition_has_no_findings():
    comuna = Administration("comuna", "Valea", "Sus")
    plan = edition(CURRENT).new_plan(comuna, Period(2027, 2027))
    assert check(plan, NOMENCLATURE) == ()
