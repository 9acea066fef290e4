# SPDX-License-Identifier: EUPL-1.2
"""Last year's plan as the beginning of the next."""

from dataclasses import replace

import pytest
from invented_plan import small_plan

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.output.interchange import plan_to_json
from desktop.plan.carry_over import carry_over
from desktop.plan.naming import plan_title
from desktop.plan.tree import (
    Act,
    Official,
    Paragraph,
    Period,
    Plan,
    Section,
    Stage,
    State,
)


@pytest.fixture(scope="module")
def sample() -> Plan:
    return read_plan(paths.sample_plan().read_bytes())


def with_paragraphs(*blocks: Paragraph, **members) -> Plan:
    section = Section("s1", 1, "I", blocks=blocks)
    return replace(small_plan(), sections=(section,), **members)


def texts(plan: Plan) -> list[str]:
    return [block.text for block in plan.sections[0].blocks]


def told(plan: Plan, year: int = 2028) -> list[tuple[str, str]]:
    return [(str(each.message), each.text) for each in carry_over(plan, year).review]


def test_the_plan_is_of_the_new_year_and_a_draft(sample) -> None:
    new = carry_over(sample, 2028).plan
    assert (new.period.first, new.period.last) == (2028, 2028)
    assert new.ident == "lunca-teilor-2028"
    assert new.title == plan_title(sample.administration, Period(2028, 2028))
    assert (new.stage, new.acts) == (Stage.DRAFT, ())
    assert new.officials == sample.officials
    assert new.edition == sample.edition


def test_the_old_plan_stays_what_it_was(sample) -> None:
    before = plan_to_json(sample)
    carry_over(sample, 2028)
    assert plan_to_json(sample) == before


def test_the_new_plan_can_be_written_and_read(seed) -> None:
    new = carry_over(seed, seed.period.first + 1).plan
    assert read_plan(plan_to_json(new).encode()) == new


def test_every_row_and_amount_stays(sample) -> None:
    def amounts(plan: Plan) -> list[list[str]]:
        return [
            [row.text("buget_local") for row in table.rows] for _section, table in plan.tables()
        ]

    new = carry_over(sample, 2028).plan
    assert amounts(new) == amounts(sample)
    assert [s.heading is None for s in new.sections] == [s.heading is None for s in sample.sections]


def test_what_was_filled_is_to_be_looked_through(sample) -> None:
    states = {s.key: s.state for s in carry_over(sample, 2028).plan.sections}
    assert states["I.A"] is State.TO_DO
    assert states["I"] is State.FILLED  # a heading that only holds others
    assert states["III.1.b"] is State.NOT_APPLICABLE
    assert ("Last year this was not the case. Is it still so?", "Nu este cazul.") in told(sample)


def test_a_title_of_one_s_own_only_moves_its_year() -> None:
    plan = replace(small_plan(), title="Planul nostru pentru 2027")
    assert carry_over(plan, 2028).plan.title == "Planul nostru pentru 2028"
    plan = replace(small_plan(), title="Planul nostru")
    assert carry_over(plan, 2028).plan.title == "Planul nostru"


def test_a_period_of_years_keeps_its_length_and_its_proposed_title() -> None:
    plan = small_plan()
    plan = replace(plan, period=Period(2024, 2027), ident="plan")
    plan = replace(plan, title=plan_title(plan.administration, plan.period))
    new = carry_over(plan, 2028).plan
    assert (new.period.first, new.period.last) == (2028, 2031)
    assert new.title.endswith("pentru perioada 2028-2031")
    assert new.ident == "valea-mica-2028"


def test_the_plan_s_own_decision_is_left_blank_and_others_stay() -> None:
    plan = with_paragraphs(
        Paragraph("Anexa la HCL nr. 12 din 30.01.2027 pentru anul 2027", role="annex-header"),
        Paragraph("Nr. 102 din 26 iunie 2027", role="adoption"),
        Paragraph("Strategia aprobată prin HCL nr. 5 din 3.02.2024"),
        Paragraph("Bugetul aprobat prin HCL nr. 9/2027"),
    )
    assert texts(carry_over(plan, 2028).plan) == [
        "Anexa la HCL nr. … din … pentru anul 2028",
        "Nr. … din …",
        "Strategia aprobată prin HCL nr. 5 din 3.02.2024",
        "Bugetul aprobat prin HCL nr. 9/2027",
    ]
    assert told(plan) == [
        (
            "Write the new number and date; last year’s: HCL nr. 12 din 30.01.2027.",
            "Anexa la HCL nr. … din … pentru anul 2028",
        ),
        (
            "Write the new number and date; last year’s: Nr. 102 din 26 iunie 2027.",
            "Nr. … din …",
        ),
        (
            "2027 was left here: part of an act's number or date.",
            "Bugetul aprobat prin HCL nr. 9/2027",
        ),
    ]


def test_the_consultation_is_a_new_one(sample) -> None:
    new = next(s for s in carry_over(sample, 2028).plan.sections if s.key == "premise.consultare")
    assert new.heading.endswith("nr. … din …")


def test_periods_that_are_over_are_told_once() -> None:
    plan = with_paragraphs(Paragraph("Strategia 2022-2027; Programul 2023-2030; anii 1990-1995"))
    assert told(plan) == [
        (
            "The period 2022-2027 ends before 2028.",
            "Strategia 2022-2027; Programul 2023-2030; anii 1990-1995",
        ),
        (
            "The period 1990-1995 ends before 2028.",
            "2022-2027; Programul 2023-2030; anii 1990-1995",
        ),
    ]


def test_the_new_year_that_stood_there_already_is_told() -> None:
    plan = with_paragraphs(Paragraph("raport în ianuarie 2028"))
    assert texts(carry_over(plan, 2028).plan) == ["raport în ianuarie 2028"]
    assert told(plan) == [("2028 stood here already last year.", "raport în ianuarie 2028")]


def test_amounts_are_told_row_by_row_and_signatures_are_asked_about() -> None:
    plan = replace(small_plan(), officials=(Official("primar", "N."),), acts=(Act("aviz", "1"),))
    found = carry_over(plan, 2028).review
    assert [(str(each.message), each.place.table, each.place.row) for each in found] == [
        ("Is it still they who sign?", None, None),
        ("The amounts here are last year’s.", "t1", "t1.2"),
    ]


def test_the_review_is_in_the_order_of_the_document(sample) -> None:
    order = [section.ident for section in sample.sections]
    places = [each.place.section for each in carry_over(sample, 2028).review]
    assert places[0] is None
    at = [order.index(place) for place in places[1:]]
    assert at == sorted(at)


def test_deadlines_move_with_the_plan(sample) -> None:
    new = carry_over(sample, 2028).plan
    deadlines = [
        row.text("termen")
        for _section, table in new.tables()
        if table.role == "obiective"
        for row in table.rows
    ]
    assert "30 iunie 2028" in deadlines
