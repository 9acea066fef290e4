# SPDX-License-Identifier: EUPL-1.2
"""Answers written into a plan: once, in one step, never over what somebody wrote."""

import pytest

from desktop.editing.commands.blocks import remove_block
from desktop.editing.commands.cells import set_cell
from desktop.editing.commands.rows import add_row
from desktop.editing.commands.sections import remove_section, set_state
from desktop.editing.commands.services import apply_answers
from desktop.editing.session import PlanSession
from desktop.intake.code_lists import nomenclature
from desktop.plan.editions import CURRENT, edition
from desktop.plan.errors import BadInput
from desktop.plan.service_questions import NONE, services_table
from desktop.plan.tree import Administration, Period, RowKind, State


@pytest.fixture
def fresh(tmp_path):
    """A session on a new plan of the model."""
    plan = edition(CURRENT).new_plan(Administration("comuna", "X", "Y"), Period(2027, 2027))
    session = PlanSession.create(tmp_path / "nou.plansocial", plan)
    yield session
    session.close()


def names(session) -> list[str]:
    return [row.text("denumire") for row in services_table(session.plan).rows]


def states(session) -> dict[str, State]:
    return {s.key: s.state for s in session.plan.sections if s.key}


def test_answers_are_one_step(fresh) -> None:
    before, told = fresh.plan, []
    fresh.subscribe(told.append)
    done = apply_answers(fresh, {"asistenti-personali", "cantina"}, nomenclature())
    assert len(told) == 1
    assert len(done.rows) == 2
    first, second = services_table(fresh.plan).rows
    assert (first.text("nr"), first.text("cod")) == ("1.", "8810 ID-II")
    assert first.text("denumire").endswith("prin asistent personal")
    assert (second.text("nr"), second.text("cod")) == ("2.", "")
    assert second.text("denumire") == "Cantină socială"
    found = states(fresh)
    assert found["I.A"] is found["III.1.c.2"] is found["III.1.c.1"] is State.TO_DO
    assert found["I.B"] is found["I.C"] is found["I.D"] is State.NOT_APPLICABLE
    assert fresh.plan.sections[[s.key for s in fresh.plan.sections].index("I.D")].sentence
    assert str(fresh.undo_label) == "Answer what services there are"
    fresh.undo()
    assert fresh.plan == before


def test_answering_again_adds_only_what_is_new(fresh) -> None:
    apply_answers(fresh, {"cantina"}, nomenclature())
    set_cell(fresh, services_table(fresh.plan).rows[0].uid, "denumire", "Cantina „Speranța”")
    done = apply_answers(fresh, {"cantina", "asistenta-comunitara", "subventii"}, nomenclature())
    assert names(fresh) == ["Cantina „Speranța”", "Servicii de asistență comunitară"]
    assert len(done.rows) == 1
    assert states(fresh)["I.D"] is State.TO_DO
    label = str(fresh.undo_label)
    again = apply_answers(fresh, {"cantina", "asistenta-comunitara", "subventii"}, nomenclature())
    assert (again.rows, again.sections) == ((), ())
    assert str(fresh.undo_label) == label


def test_none_says_not_the_case_until_something_is_ticked(fresh) -> None:
    apply_answers(fresh, {NONE}, nomenclature())
    assert states(fresh)["I.A"] is State.NOT_APPLICABLE
    apply_answers(fresh, {"transport"}, nomenclature())
    assert states(fresh)["I.A"] is State.TO_DO
    assert names(fresh) == ["Transport pentru beneficiarii serviciilor sociale"]


def test_no_tick_changes_nothing(fresh) -> None:
    before = fresh.plan
    assert apply_answers(fresh, (), nomenclature()).sections == ()
    assert fresh.plan == before


def test_what_a_person_wrote_or_said_stays(fresh) -> None:
    plan = {s.key: s for s in fresh.plan.sections}
    contracts = plan["I.C"].blocks[0]
    set_cell(fresh, contracts.rows[-1].uid, "actiuni", "Contractare")
    set_state(fresh, plan["I.D"].uid, State.NOT_APPLICABLE, "Nu există asociații.")
    set_state(fresh, plan["I.B"].uid, State.LEFT_OUT)
    apply_answers(fresh, {"cantina", "subventii"}, nomenclature())
    found = {s.key: s for s in fresh.plan.sections}
    assert found["I.C"].state is State.FILLED
    assert found["I.D"].sentence == "Nu există asociații."
    assert found["I.D"].state is State.NOT_APPLICABLE
    assert found["I.B"].state is State.LEFT_OUT


def test_a_service_goes_before_a_closing_total_and_into_empty_rows_first(fresh) -> None:
    table = services_table(fresh.plan)
    set_cell(fresh, table.rows[0].uid, "denumire", "Al meu")
    add_row(fresh, table.uid, kind=RowKind.TOTAL, cells={"denumire": "TOTAL"})
    add_row(fresh, table.uid)
    apply_answers(fresh, {"cantina", "transport", "mediator"}, nomenclature())
    found = services_table(fresh.plan).rows
    assert [row.text("denumire")[:7] for row in found] == [
        "Al meu",
        "Cantină",
        "Transpo",
        "Asisten",
        "TOTAL",
    ]
    assert [row.text("nr") for row in found] == ["1.", "2.", "3.", "4.", ""]


def test_a_plan_without_the_table_gets_it_in_its_section(fresh) -> None:
    remove_block(fresh, services_table(fresh.plan).uid)
    apply_answers(fresh, {"cantina"}, nomenclature())
    assert names(fresh) == ["Cantină socială"]
    existing = next(s for s in fresh.plan.sections if s.key == "I.A")
    remove_section(fresh, existing.uid)
    before = fresh.plan
    with pytest.raises(BadInput):
        apply_answers(fresh, {"transport"}, nomenclature())
    assert fresh.plan == before


def test_answers_about_a_plan_that_follows_no_model(session, named) -> None:
    done = apply_answers(session, {"cantina"}, nomenclature())
    assert session.row(done.rows[0]).text("denumire") == "Cantină socială"
    assert done.sections == ()
