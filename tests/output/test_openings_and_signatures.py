# SPDX-License-Identifier: EUPL-1.2
"""Annex header, title and signatures: the plan's own, else made; lines set beside one another."""

import pytest
from small_plans import a_paragraph, a_plan

from desktop.output.blocks import Heading, PageBreak, Paragraph, SignatureBlock, Style
from desktop.output.compose import compose
from desktop.output.compose.signatures import signature_block
from desktop.output.pdf import render_pdf
from desktop.plan.findings import Place
from desktop.plan.signing import BLANK_NAME
from desktop.plan.tree import (
    Act,
    Administration,
    Official,
    Section,
    Signature,
    Stage,
    State,
)


def styled(plan, stage: Stage, style: Style) -> list[str]:
    blocks = compose(plan, stage).blocks
    return [b.text for b in blocks if isinstance(b, Paragraph) and b.style is style]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("comuna", "HCL"), ("sector", "HCL"), ("judet", "HCJ"), ("județ", "HCJ")],
)
def test_the_annex_header_names_the_councils_decision(kind, expected):
    acts = (Act(kind="decision", number="9", date="1.2"),)
    plan = a_plan(administration=Administration(kind, "X", "X"), acts=acts)
    assert styled(plan, Stage.FINAL, Style.ANNEX) == [f"Anexa la {expected} nr. 9 din 1.2"]


def test_the_header_of_a_project_is_dotted_while_it_has_no_number():
    (header,) = styled(a_plan(), Stage.PROJECT, Style.ANNEX)
    assert header == "Anexă la proiectul de hotărâre nr. …………"


def test_own_annex_header_title_and_signature_are_not_made_again():
    own = a_plan(
        a_paragraph("Anexă la hotărâre", "annex-header"),
        a_paragraph("Planul nostru", "title"),
        Signature(lines=("PRIMAR,", "Ana")),
        officials=(Official("presedinte-sedinta", "Ion"),),
    )
    assert styled(own, Stage.FINAL, Style.ANNEX) == ["Anexă la hotărâre"]
    assert styled(own, Stage.FINAL, Style.TITLE) == ["Planul nostru"]
    blocks = compose(own, Stage.FINAL).blocks
    assert sum(isinstance(block, SignatureBlock) for block in blocks) == 1


def test_what_does_not_print_does_not_count_as_own():
    hidden = Section(
        ident="x",
        level=0,
        heading=None,
        state=State.LEFT_OUT,
        blocks=(a_paragraph("Alt titlu", "title"), Signature(lines=("PRIMAR,", "Ana"))),
    )
    plan = a_plan(sections=(hidden,), officials=(Official("presedinte-sedinta", "Ion"),))
    assert styled(plan, Stage.FINAL, Style.TITLE) == [plan.title]
    assert isinstance(compose(plan, Stage.FINAL).blocks[-1], SignatureBlock)


def test_a_plan_without_officials_or_sections_still_composes():
    assert not any(isinstance(b, SignatureBlock) for b in compose(a_plan(), Stage.FINAL).blocks)
    assert styled(a_plan(sections=()), Stage.DRAFT, Style.TITLE) == [a_plan().title]


def test_an_annex_behind_a_decision_begins_a_page():
    decision = Section(
        ident="d", level=1, heading="HOTĂRÂRE", blocks=(a_paragraph("pentru aprobare", "title"),)
    )
    annex = Section(
        ident="a", level=0, heading=None, blocks=(a_paragraph("Anexă", "annex-header"),)
    )
    blocks = compose(a_plan(sections=(decision, annex)), Stage.FINAL).blocks
    assert [isinstance(block, PageBreak) for block in blocks] == [False, False, True, False]
    assert isinstance(blocks[0], Heading) and blocks[0].centred


def places(*lines: str) -> list[tuple[str, int, int]]:
    block = signature_block(lines, Place())
    assert [line.text for line in block.lines] == list(lines)
    return [(line.text, line.column, line.row) for line in block.lines]


def test_flattened_signers_stand_beside_one_another_in_the_order_of_the_plan():
    assert places("Contrasemnează:", "PREȘEDINTE,", "SECRETAR,", "Ana A", "Ion B") == [
        ("Contrasemnează:", 1, 0),
        ("PREȘEDINTE,", 0, 0),
        ("SECRETAR,", 1, 1),
        ("Ana A", 0, 2),
        ("Ion B", 1, 2),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("PRIMAR,", "Ana A"),
        ("Ana A", "PRIMAR,", "Ion B", "SECRETAR,"),
        ("PRIMAR,", "SECRETAR,", "Ana A"),
        ("Întocmit,", "compartiment", "asistență"),
    ],
)
def test_other_lines_stand_one_under_another(lines):
    assert [(column, row) for _, column, row in places(*lines)] == [
        (0, row) for row in range(len(lines))
    ]


def test_a_signature_without_names_leaves_room_and_does_not_stop_the_print() -> None:
    plan = a_plan(a_paragraph("Text."), Signature(lines=()))
    assert render_pdf(compose(plan, Stage.FINAL)).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("kind", "stage", "first"),
    [
        ("comuna", Stage.DRAFT, "PRIMAR,"),
        ("comuna", Stage.PROJECT, "PRIMAR,"),
        ("comuna", Stage.FINAL, "PREȘEDINTE DE ȘEDINȚĂ,"),
        ("judet", Stage.PROJECT, "PREȘEDINTE,"),
        ("judet", Stage.FINAL, "PREȘEDINTE,"),
    ],
)
def test_who_must_sign_a_plan_of_the_model_has_dots_until_known(kind, stage, first):
    administration = Administration(kind, "Exemplu", "Neamț")
    plan = a_plan(administration=administration, edition="order_1086_2018")
    lines = [line.text for line in compose(plan, stage).blocks[-1].lines]
    assert lines.count(BLANK_NAME) == 2
    assert first in lines
    assert any(line.startswith("SECRETAR GENERAL AL") for line in lines)


def test_dots_stand_only_for_those_who_are_not_known():
    officials = (Official("presedinte-sedinta", "Ana"), Official("intocmit", "Ion"))
    plan = a_plan(edition="order_1086_2018", officials=officials)
    lines = [line.text for line in compose(plan, Stage.FINAL).blocks[-1].lines]
    assert [line for line in lines if line in ("Ana", "Ion", BLANK_NAME)] == [
        "Ana",
        BLANK_NAME,
        "Ion",
    ]
