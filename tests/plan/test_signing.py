# SPDX-License-Identifier: EUPL-1.2
"""Who signs, and how what is said of the signing is called."""

from dataclasses import replace

import pytest

from desktop.plan.compare import compare
from desktop.plan.signing import (
    BLANK_NAME,
    DELEGATE,
    SIGNING_ORDER,
    Signer,
    office_of,
    order_of_signing,
    signed_electronically,
    signers,
    signing_name,
)
from desktop.plan.tree import Administration, CouncilFile, Official, Period, Plan, Stage

PLAN = Plan("p", "plan-anual", Administration("comuna", "X", "X"), Period(2027, 2027), "Plan")


def test_nobody_signs_a_plan_from_elsewhere_that_names_nobody() -> None:
    assert signers(PLAN, Stage.FINAL) == ()
    of_an_edition = replace(PLAN, edition="order_1086_2018")
    assert [signer.name for signer in signers(of_an_edition, Stage.FINAL)] == [BLANK_NAME] * 2


def test_two_in_one_role_both_sign() -> None:
    officials = (Official("intocmit", "Ana"), Official("intocmit", "Ion", "domnul"))
    assert [signer.name for signer in signers(replace(PLAN, officials=officials), Stage.DRAFT)] == [
        "Ana",
        "Ion",
    ]


def test_nobody_signs_as_a_gentleman_but_a_degree_stays() -> None:
    assert signing_name(Official("primar", "Ana", "doamna")) == "Ana"
    assert signing_name(Official("primar", "Ana", "ing.")) == "ing. Ana"
    assert signing_name(Official("primar", " ", "doamna")) == BLANK_NAME


@pytest.mark.parametrize(
    ("words", "field"),
    [("ȘEF SERVICIU,", "SefServiciu"), ("Contabil-șef:", "ContabilSef"), (" ,", "Semnatar")],
)
def test_a_field_is_named_by_letters_and_figures_alone(words, field) -> None:
    assert office_of(words).field == field
    assert Signer("altul", (words,), "Ana").office.field == field


def test_the_order_is_names_with_spaces_between() -> None:
    council = CouncilFile(entries={SIGNING_ORDER: "Primar  Intocmit"})
    assert order_of_signing(council) == ("Primar", "Intocmit")
    assert order_of_signing(CouncilFile()) == ()


def test_differences_call_the_signing_by_its_names() -> None:
    entries = {SIGNING_ORDER: "Primar", f"{DELEGATE}primar": "cu atribuții delegate"}
    council = CouncilFile(entries={**signed_electronically(PLAN).council.entries, **entries})
    said = {str(each.message) for each in compare(PLAN, replace(PLAN, council=council))}
    assert said == {
        "council file: How the plan is signed",
        "council file: Order of signing",
        "council file: Who signs as a delegate",
    }
