# SPDX-License-Identifier: EUPL-1.2
"""The ticks a plan starts from: declared once, codes only where verified, known again in a plan."""

from dataclasses import replace

import pytest

from desktop import paths
from desktop.intake.code_lists import nomenclature
from desktop.intake.interchange import read_plan
from desktop.plan.editions import CURRENT, edition
from desktop.plan.service_questions import (
    DEPENDING,
    NONE,
    QUESTIONS,
    answered,
    seeding,
    service_cells,
    services_table,
)
from desktop.plan.tree import Administration, Period
from desktop.plan.values.service_code import normal_code

BY_KEY = {question.key: question for question in QUESTIONS}


def new_plan():
    return edition(CURRENT).new_plan(Administration("comuna", "X", "Y"), Period(2027, 2027))


def test_every_question_is_whole() -> None:
    assert len(BY_KEY) == len(QUESTIONS)
    for question in QUESTIONS:
        assert question.label
        assert question.help.endswith(".")
        assert not question.code or normal_code(question.code) == question.code
        assert bool(question.name) == ("I.A" in question.opens) == bool(question.signs)
        assert set(question.opens) <= set(DEPENDING)


def test_the_sections_of_the_questions_are_in_the_model() -> None:
    assert all(edition(CURRENT).section(key) for key in DEPENDING)


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.code], ids=lambda q: q.key)
def test_a_code_is_written_only_where_it_is_verified(question) -> None:
    kinds = nomenclature()
    assert question.code in kinds
    written = "cod" in service_cells(question, kinds)
    assert written == kinds[question.code].verified
    assert "cod" not in service_cells(question, {})


def test_codes_that_are_verified_today() -> None:
    kinds = nomenclature()
    found = {q.key: service_cells(q, kinds).get("cod") for q in QUESTIONS if q.name}
    assert found["asistenti-personali"] == "8810 ID-II"
    assert found["asistenta-comunitara"] == "8899 CZ-PN-V"
    assert found["ingrijire-la-domiciliu"] is None
    assert found["aparat-propriu"] is None


def test_what_nobody_ticked_is_not_the_case() -> None:
    asked = seeding({"asistenti-personali", "contracte"})
    assert [q.key for q in asked.services] == ["asistenti-personali"]
    assert asked.to_fill == ("I.A", "I.C", "III.1.c.2")
    assert asked.not_applicable == ("I.B", "I.D", "III.1.c.1")


def test_none_of_them_and_no_answer_are_not_the_same() -> None:
    assert seeding({NONE}).not_applicable == DEPENDING
    assert seeding(()).not_applicable == ()
    assert seeding({NONE, "cantina"}).to_fill == ("I.A", "III.1.c.1")


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.name], ids=lambda q: q.key)
def test_a_service_that_was_seeded_is_known_again(question) -> None:
    plan = new_plan()
    table = services_table(plan)
    assert answered(plan) == frozenset()
    row = replace(table.rows[-1], cells={"denumire": question.name})
    with_row = replace(table, rows=(row,))
    sections = tuple(
        replace(s, blocks=tuple(with_row if b is table else b for b in s.blocks))
        for s in plan.sections
    )
    assert answered(replace(plan, sections=sections)) == {question.key}


def test_services_of_the_sample_are_known_under_names_of_their_own() -> None:
    found = answered(read_plan(paths.sample_plan().read_bytes()))
    assert {"asistenti-personali", "cantina", "masa-pe-roti", "aparat-propriu"} <= found
    assert not {"transport", "adapost", "mediator"} & found


def test_services_of_a_real_plan_are_known(seed) -> None:
    found = answered(seed)
    if seed.administration.kind == "comuna":
        assert "asistenti-personali" in found
    assert NONE not in found
