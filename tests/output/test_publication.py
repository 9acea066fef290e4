# SPDX-License-Identifier: EUPL-1.2
"""The copies of a document, and what is pointed at before one is published."""

import pytest
from small_plans import a_paragraph, a_plan, a_row, a_table

from desktop.output.blocks import Letterhead, Paragraph
from desktop.output.compose import compose
from desktop.output.copies import Copy
from desktop.output.publication import remarks
from desktop.plan.findings import Place
from desktop.plan.tree import Act, Section, Stage
from desktop.plan.tree import Letterhead as PlanLetterhead

NUMBERED = (Act("decision", "9", "1.2.2027"),)
PERSONAL = "1800101221144"  # invented; its last digit is right


def found(*texts: str, **more) -> list[str]:
    plan = a_plan(*map(a_paragraph, texts), acts=NUMBERED, **more)
    return [str(remark.message) for remark in remarks(plan)]


def test_it_is_the_adopted_plan_whatever_the_stage() -> None:
    document = compose(a_plan(acts=NUMBERED), Stage.DRAFT, Copy.PUBLICATION)
    assert document.mark == ""
    assert "Anexa la HCL nr. 9 din 1.2.2027" in [
        block.text for block in document.blocks if isinstance(block, Paragraph)
    ]


def test_blank_numbers_are_told() -> None:
    (remark,) = remarks(a_plan())
    assert str(remark.message) == ("There is a blank here: “Anexa la HCL nr. ………… din …………”.")
    assert found("Nr. ______ din") != []
    assert found("Și altele… fără goluri.") == []


@pytest.mark.parametrize(
    "text",
    [f"CNP {PERSONAL}", "tel. 0722 123 456", "0722.123.456", "+40722123456", "ana.x@gmail.com"],
)
def test_what_looks_personal_is_pointed_at_with_its_place(text) -> None:
    plan = a_plan(a_table(a_row("r1", text)), acts=NUMBERED)
    (remark,) = remarks(plan)
    assert remark.place == Place("s1", "t1", "r1", "a")
    assert remark.text and remark.text in text


@pytest.mark.parametrize(
    "text",
    ["1800101221145", "8810123456789", "0233 781 013", "primaria@exemplu.ro", "cod 85312000-9"],
)
def test_what_is_not_personal_is_left_alone(text) -> None:
    assert found(text) == []


def test_the_numbers_of_the_office_are_public() -> None:
    office = PlanLetterhead(heading="PRIMĂRIA", phone="0722 123 456", email="x@gmail.com")
    assert found("Text.", letterhead=office) == []


def test_the_annex_alone_has_no_letterhead_and_no_decision_before_it() -> None:
    decision = Section(ident="d", level=1, heading="HOTĂRÂRE", blocks=(a_paragraph("pentru"),))
    annex = Section(
        ident="a",
        level=0,
        heading=None,
        blocks=(a_paragraph("Anexă la hotărâre", "annex-header"), a_paragraph("Planul")),
    )
    plan = a_plan(sections=(decision, annex), letterhead=PlanLetterhead(heading="PRIMĂRIA"))
    blocks = compose(plan, Stage.FINAL, Copy.ANNEX).blocks
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == [
        "Anexă la hotărâre",
        "Planul",
    ]
    draft = a_plan(a_paragraph("Planul"), letterhead=PlanLetterhead(heading="PRIMĂRIA"))
    whole = compose(draft, Stage.DRAFT).blocks
    assert compose(draft, Stage.DRAFT, Copy.ANNEX).blocks == whole[1:]
    assert isinstance(whole[0], Letterhead)
