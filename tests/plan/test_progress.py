# SPDX-License-Identifier: EUPL-1.2
"""Tests of chapters, their states and their facts."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.i18n import render
from desktop.plan.editions import edition
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import say
from desktop.plan.progress import Progress, chapters, money_said, to_fill, written_rows
from desktop.plan.tree import (
    Administration,
    Column,
    Merge,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    State,
    Table,
)

COMMUNE = Administration(kind="comuna", name="Lunca Teilor", county="Valea Albă")


@pytest.fixture
def plan():
    return edition("order_1086_2018").new_plan(COMMUNE, Period(2027, 2027))


def with_states(plan: Plan, prefix: str, state: State) -> Plan:
    return replace(
        plan,
        sections=tuple(
            replace(s, state=state) if (s.key or "").startswith(prefix) else s
            for s in plan.sections
        ),
    )


def chapter_of(plan: Plan, key: str, findings: tuple[Finding, ...] = ()):
    return next(c for c in chapters(plan, findings) if c.sections[0].key == key)


def services(*amounts: str, merged: bool = False) -> Table:
    rows = tuple(
        Row(ident=f"t1.{n}", kind=RowKind.ROW, cells={"denumire": "x", "buget_local": amount})
        for n, amount in enumerate(amounts, 1)
    )
    columns = (
        Column(key="denumire", label="Denumirea serviciului social"),
        Column(key="buget_local", label="Buget local (mii lei)"),
    )
    merges = (Merge("buget_local", tuple(r.ident for r in rows)),) if merged else ()
    return Table(ident="t1", role="servicii-existente", columns=columns, rows=rows, merges=merges)


def facts_of(*blocks: Table) -> str:
    section = Section(ident="s1", level=1, heading="I", blocks=blocks)
    plan = Plan("x", "plan-anual", COMMUNE, Period(2027, 2027), "x", (section,))
    return render(chapters(plan)[0].facts)


def test_a_new_plan_has_everything_to_do(plan):
    states = {c.sections[0].key: (c.state, c.done, c.total) for c in chapters(plan)}
    assert states == {
        "premise": (Progress.TO_DO, 0, 5),
        "cuprins": (Progress.DONE, 1, 1),
        "I": (Progress.TO_DO, 0, 4),
        "II": (Progress.TO_DO, 0, 8),
        "III": (Progress.TO_DO, 0, 10),
        "note": (Progress.DONE, 1, 1),
    }


def test_one_section_filled_is_progress(plan):
    chapter = chapter_of(with_states(plan, "I.A", State.FILLED), "I")
    assert (chapter.state, chapter.done) == (Progress.IN_PROGRESS, 1)


@pytest.mark.parametrize("state", [State.FILLED, State.NOT_APPLICABLE, State.LEFT_OUT])
def test_what_a_person_decided_counts_as_done(plan, state):
    chapter = chapter_of(with_states(plan, "II.", state), "II")
    assert (chapter.state, chapter.done) == (Progress.DONE, 8)


def test_a_finding_asks_for_attention(plan):
    ident = next(s.ident for s in plan.sections if s.key == "I.A")
    finding = Finding("x", Severity.WARNING, Place(section=ident), say("x"))
    assert chapter_of(plan, "I", (finding,)).state is Progress.LOOK
    assert chapter_of(plan, "II", (finding,)).state is Progress.TO_DO


def test_a_hint_does_not(plan):
    ident = next(s.ident for s in plan.sections if s.key == "I.A")
    hint = Finding("x", Severity.HINT, Place(section=ident), say("x"))
    assert chapter_of(plan, "I", (hint,)).state is Progress.TO_DO


def test_headings_that_hold_others_are_not_to_be_filled(plan):
    keys = {s.key for s in to_fill(plan.sections)}
    assert not keys & {"premise", "I", "II", "III", "III.1", "III.1.c"}
    assert {"premise.strategie", "I.A", "III.1.c.4", "note"} <= keys


def test_a_plan_without_sections_has_nothing_to_fill():
    assert to_fill(()) == ()


def test_sections_before_the_first_chapter_are_one_of_their_own():
    title = Section(ident="s1", level=0, heading=None)
    under = Section(ident="s2", level=2, heading="a")
    plan = Plan("x", "plan-anual", COMMUNE, Period(2027, 2027), "x", (title, under))
    (chapter,) = chapters(plan)
    assert chapter.sections == (title, under)
    assert render(chapter.title) == "Title"


def test_a_plan_without_sections_has_no_chapters():
    assert chapters(Plan("x", "plan-anual", COMMUNE, Period(2027, 2027), "x")) == ()


def test_facts_count_services_and_money():
    assert facts_of(services("1.710", "50", "70")) == "3 services · 1.830 thousand lei"


def test_facts_count_merged_money_once():
    assert facts_of(services("5", "5", merged=True)) == "2 services · 5 thousand lei"


def test_facts_of_sections_left_out_are_not_told():
    section = Section(
        ident="s1", level=1, heading="I", blocks=(services("5"),), state=State.LEFT_OUT
    )
    plan = Plan("x", "plan-anual", COMMUNE, Period(2027, 2027), "x", (section,))
    assert chapters(plan)[0].facts is None


def test_an_empty_row_is_not_a_service(plan):
    assert chapter_of(plan, "I").facts is None
    tables = [b for s in plan.sections if s.key == "I.A" for b in s.blocks]
    assert written_rows(tables[0]) == ()


@pytest.mark.parametrize(
    ("lei", "said"),
    [(1_830_000, "1.830 thousand lei"), (1_500, "1.500 lei"), (1_000, "1 thousand lei")],
)
def test_money_is_said_in_thousands_where_it_is_whole(lei, said):
    assert render(money_said(Decimal(lei))) == said


def test_states_have_a_sign_and_a_word():
    assert [s.value for s in Progress] == ["○", "◐", "●", "▲"]
    assert all(s.word for s in Progress)
