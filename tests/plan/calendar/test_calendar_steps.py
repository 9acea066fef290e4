# SPDX-License-Identifier: EUPL-1.2
"""The steps of a year: their days, their state, what is told of them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.calendar.days import is_working, working_days_between
from desktop.plan.calendar.procedures import STANDINGS
from desktop.plan.calendar.steps import Step, StepState, soonest, steps_of
from desktop.plan.calendar.year import STEPS
from desktop.plan.council.procedures import Procedure
from desktop.plan.council.register_meeting import AT_ONCE, EXTRAORDINARY
from desktop.plan.editions.model import Certainty
from desktop.plan.tree import Act, Administration, CouncilFile, Period, Plan

AUTUMN = date(2025, 11, 3)
COMMUNE = Administration(kind="comuna", name="Valea Nouă", county="Neamț")
EXAMPLE = {"meeting-date": "27.02.2026", "commission-date": "20 februarie 2026"}


def plan_of(
    procedure: str = "normativ",
    entries: dict[str, str] | None = None,
    acts: tuple[Act, ...] = (),
    where: Administration = COMMUNE,
) -> Plan:
    council = CouncilFile(procedure=procedure, entries=EXAMPLE if entries is None else entries)
    return Plan(
        ident="p",
        kind="plan-anual",
        administration=where,
        period=Period(2026, 2026),
        title="Plan",
        acts=acts,
        council=council,
    )


def step(plan: Plan, key: str, today: date = AUTUMN, round: int = 1) -> Step:
    return next(s for s in steps_of(plan, today) if s.key == key and s.round == round)


def told(found: Step) -> list[str]:
    return [str(message) for message in found.remarks]


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("collect", date(2025, 9, 1), date(2025, 10, 31)),
        ("announce", None, date(2026, 1, 8)),
        ("proposals", date(2026, 1, 9), date(2026, 1, 19)),
        ("county", None, date(2026, 1, 9)),
        ("reports", None, date(2026, 2, 19)),
        ("commission", date(2026, 2, 20), date(2026, 2, 20)),
        ("convene", None, date(2026, 2, 20)),
        ("meet", date(2026, 2, 27), date(2026, 2, 27)),
        ("prefect", None, date(2026, 3, 13)),
        ("publish", None, date(2026, 3, 18)),
        ("tell-county", None, date(2026, 3, 13)),
        ("data", None, date(2027, 5, 31)),
        ("budget", None, None),
    ],
)
def test_the_days_of_the_example(key, first, last) -> None:
    found = step(plan_of(), key)
    assert (found.first, found.last) == (first, last)


def test_without_a_meeting_only_the_usual_months_are_shown_and_called_practice() -> None:
    found = step(plan_of(entries={}), "announce")
    assert (found.first, found.last) == (date(2025, 12, 1), date(2025, 12, 31))
    assert found.usual
    assert found.certainty is Certainty.PRACTICE
    assert step(plan_of(), "announce").certainty is Certainty.VERIFIED
    assert step(plan_of(entries={}), "prefect").last is None


def test_a_commission_that_is_not_written_is_assumed_a_week_before_and_that_is_said() -> None:
    plan = plan_of(entries={"meeting-date": "27.02.2026"})
    assert step(plan, "announce").last == date(2026, 1, 8)
    assert "20.02.2026 is assumed" in told(step(plan, "commission"))[0]
    assert not told(step(plan_of(), "commission"))


def test_an_individual_act_is_not_announced() -> None:
    plan = plan_of("individual")
    assert step(plan, "announce", date(2026, 2, 1)).state is StepState.NOT_NEEDED
    assert step(plan, "proposals").state is StepState.NOT_NEEDED
    assert not told(step(plan, "announce", date(2026, 2, 1)))
    assert step(plan, "initiate").last == date(2026, 2, 19)


def test_under_urgency_the_thirty_days_are_neither_asked_nor_dropped_as_law() -> None:
    plan = plan_of("urgent")
    assert step(plan, "announce").last == date(2026, 2, 19)
    assert STANDINGS[Procedure.URGENT].certainty is not Certainty.VERIFIED


def test_every_procedure_says_what_it_stands_on() -> None:
    assert set(STANDINGS) == set(Procedure)


def test_a_meeting_that_is_not_ordinary_is_convened_later() -> None:
    entries = {**EXAMPLE, "meeting-kind": EXTRAORDINARY}
    assert step(plan_of(entries=entries), "convene").last == date(2026, 2, 23)
    entries = {**EXAMPLE, "meeting-kind": AT_ONCE}
    assert step(plan_of(entries=entries), "convene").last == date(2026, 2, 26)


def test_a_step_is_done_when_all_its_papers_have_a_number_or_a_date() -> None:
    report = Act("approval-note", "12")
    assert step(plan_of(acts=(report,)), "initiate").state is StepState.TO_DO
    both = (report, Act("draft", "", "5 ianuarie 2026"))
    assert step(plan_of(acts=both), "initiate").state is StepState.DONE
    dots = (report, Act("draft", "____", "........"))
    assert step(plan_of(acts=dots), "initiate").state is StepState.TO_DO


def test_a_step_without_papers_has_a_date_of_its_own() -> None:
    found = step(plan_of(entries={"done-collect": "20.10.2025"}), "collect")
    assert (found.state, found.done, found.done_key) == (
        StepState.DONE,
        "20.10.2025",
        "done-collect",
    )


def test_only_a_term_makes_a_step_late() -> None:
    late = date(2026, 3, 20)
    assert step(plan_of(), "prefect", late).state is StepState.LATE
    assert step(plan_of(), "prefect", date(2026, 3, 13)).state is StepState.TO_DO
    assert step(plan_of(), "collect", late).state is StepState.TO_DO  # usual months, no term
    assert step(plan_of(), "proposals", late).state is StepState.TO_DO


def test_what_follows_is_counted_from_what_was_done() -> None:
    acts = (
        Act("notice", "3", "12.01.2026"),
        Act("decision", "8", "26.02.2026"),
        Act("letter/prefect", "9", "02.03.2026"),
    )
    plan = plan_of(acts=acts)
    assert step(plan, "proposals").last == date(2026, 1, 22)
    assert step(plan, "prefect").last == date(2026, 3, 12)
    assert step(plan, "publish").last == date(2026, 3, 6)  # 7 March is a Saturday


def test_too_few_days_are_told_and_nothing_is_forbidden() -> None:
    plan = plan_of(acts=(Act("notice", "3", "12.01.2026"), Act("convening", "4", "23.02.2026")))
    assert "28 whole working days lie between" in told(step(plan, "announce"))[0]
    assert "after 08.01.2026" in told(step(plan, "announce"))[1]
    assert "3 whole days lie between" in told(step(plan, "convene"))[0]
    assert step(plan, "announce").state is StepState.DONE


def test_a_late_announcement_says_when_the_commission_could_meet() -> None:
    found = step(plan_of(), "announce", date(2026, 1, 12))
    assert found.state is StepState.LATE
    assert "on 24.02.2026 at the earliest" in told(found)[0]


def test_the_days_for_proposals_are_watched() -> None:
    short = {**EXAMPLE, "posting-date": "08.01.2026", "public-deadline": "15.01.2026"}
    assert "taken for 7 days" in told(step(plan_of(entries=short), "proposals"))[0]
    early = {"meeting-date": "23.01.2026", "commission-date": "16.01.2026"}
    plan = plan_of("urgent", early, (Act("notice", "1", "12.01.2026"),))
    assert "(22.01.2026)" in told(step(plan, "proposals"))[0]


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ({"meeting-date": "vineri"}, "No day is read in “vineri”"),
        ({"meeting-date": "28.02.2026"}, "28.02.2026 is a weekend"),
    ],
)
def test_the_day_of_the_meeting_is_looked_at(entries, sentence) -> None:
    assert sentence in told(step(plan_of(entries=entries), "meet"))[0]


def test_the_commission_comes_before_the_council() -> None:
    entries = {"meeting-date": "27.02.2026", "commission-date": "02.03.2026"}
    assert told(step(plan_of(entries=entries), "commission")) == [
        "The commission meets after the council."
    ]


def test_a_county_asks_no_county() -> None:
    county = Administration(kind="judet", name="Neamț", county="Neamț")
    assert step(plan_of(where=county), "county").state is StepState.NOT_NEEDED
    assert "anexa 1" in step(plan_of(where=county), "collect").basis
    assert "anexa 3" in step(plan_of(), "collect").basis


def test_the_second_round_has_days_of_its_own_after_the_first() -> None:
    entries = {**EXAMPLE, "second-round": "da", "meeting-date/2": "25.06.2026"}
    plan = plan_of(entries=entries, acts=(Act("decision/2", "40"),))
    steps = steps_of(plan, AUTUMN)
    assert [s.round for s in steps] == sorted(s.round for s in steps)
    assert step(plan, "meet", round=2).last == date(2026, 6, 25)
    assert step(plan, "meet", round=2).state is StepState.DONE
    assert step(plan, "meet").state is StepState.TO_DO
    assert "collect" not in {s.key for s in steps if s.round == 2}
    assert {s.round for s in steps_of(plan_of(), AUTUMN)} == {1}


def test_the_usual_months_are_those_of_a_first_decision() -> None:
    plan = plan_of(entries={**EXAMPLE, "second-round": "da"})
    later = [s for s in steps_of(plan, AUTUMN) if s.round == 2]
    assert {(s.first, s.last, s.usual) for s in later} == {(None, None, False)}


def test_the_soonest_begin_with_what_is_late() -> None:
    today = date(2026, 1, 9)
    found = [s.key for s in soonest(steps_of(plan_of(), today), today)]
    assert found[:4] == ["initiate", "announce", "county", "proposals"]
    assert found[-1] == "figures"  # months that are over come last
    plan = replace(plan_of(), acts=(Act("notice", "1", "07.01.2026"),))
    assert "announce" not in {s.key for s in soonest(steps_of(plan, today), today)}


def test_keys_of_steps_are_their_own() -> None:
    keys = [spec.key for spec in STEPS]
    assert len(keys) == len(set(keys))


@given(st.dates(date(2024, 1, 1), date(2060, 12, 31)))
def test_terms_fall_on_working_days_and_keep_their_distance(meeting) -> None:
    plan = plan_of(entries={"meeting-date": f"{meeting:%d.%m.%Y}"})
    for found in steps_of(plan, AUTUMN):
        if found.last is not None and not found.usual and found.key != "meet":
            assert is_working(found.last), found.key
    commission = step(plan, "commission").last
    assert commission < meeting
    assert working_days_between(step(plan, "announce").last, commission) >= 30
    assert working_days_between(meeting, step(plan, "prefect").last) <= 9
