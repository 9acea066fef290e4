# SPDX-License-Identifier: EUPL-1.2
"""Commands on the plan as a whole, and one spelling of its letters."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_plan import ISSUER, KEPT, rich_plan

from desktop.editing.commands import plan as commands
from desktop.editing.commands.cells import set_cell
from desktop.editing.commands.diacritics import unified, unify
from desktop.editing.session import Changed, PlanSession
from desktop.output.interchange import plan_to_json
from desktop.plan.errors import BadInput
from desktop.plan.fold import fold
from desktop.plan.tree import Act, Administration, Official, Period, Stage, State


def test_title_stage_and_years(session, heard) -> None:
    commands.set_title(session, "Plan ș")
    commands.set_stage(session, Stage.FINAL)
    commands.set_period(session, 2027, 2030)
    plan = session.plan
    assert (plan.title, plan.stage, plan.period) == ("Plan ș", Stage.FINAL, Period(2027, 2030))
    assert heard == [Changed(plan=True)] * 3


def test_an_act_is_written_piece_by_piece(session) -> None:
    commands.set_act(session, "hotarare", number="12")
    commands.set_act(session, "hotarare", date="3 martie 2027")
    commands.set_act(session, "aviz", number="1")
    assert session.plan.acts == (Act("hotarare", "12", "3 martie 2027"), Act("aviz", "1"))


def test_who_signs_is_written_piece_by_piece(session) -> None:
    commands.set_official(session, "primar", name="N. Inventat")
    commands.set_official(session, "intocmit", name="A. Inventată", title="doamna")
    commands.set_official(session, "primar", title="domnul")
    assert session.plan.officials == (
        Official("primar", "N. Inventat", "domnul"),
        Official("intocmit", "A. Inventată", "doamna"),
    )


def test_the_administration_keeps_what_its_document_said(session) -> None:
    commands.set_administration(session, Administration("oras", "Dealu", "Neamț", None))
    assert session.plan.administration == Administration("oras", "Dealu", "Neamț", kept=KEPT)


@pytest.mark.parametrize("first, last", [(2028, 2027), (0, 2027), (2027, 20270)])
def test_years_that_cannot_be(session, first, last) -> None:
    with pytest.raises(BadInput):
        commands.set_period(session, first, last)


CEDILLA = "\u015f\u0163\u015e\u0162"


@pytest.mark.parametrize(
    "before, after",
    [
        (CEDILLA, "șțȘȚ"),
        ("s\u0326t\u0327a\u0306A\u0302i\u0302", "șțăÂî"),
        ("e\u0301 \u00e7 \u00fc", "e\u0301 \u00e7 \u00fc"),
        ("  două  spații „ ” ", "  două  spații „ ” "),
    ],
)
def test_letters(before, after) -> None:
    assert unified(before) == after


@given(st.text(st.sampled_from(f"{CEDILLA}șțăâîsta \u0326\u0327\u0306\u0302\n")))
def test_nothing_but_the_form_of_letters_changes(text) -> None:
    assert unified(unified(text)) == unified(text)
    assert fold(unified(text)) == fold(text)


def test_the_whole_plan_is_spelled_one_way(tmp_path) -> None:
    plan = rich_plan()
    titled = replace(plan, title=CEDILLA, administration=replace(ISSUER, name=CEDILLA))
    session = PlanSession.create(tmp_path / "a.plansocial", titled)
    row = session.find_row("t1.3")
    set_cell(session, row.uid, "b", f"a {CEDILLA}")
    before = session.plan
    unify(session)
    assert session.row(row.uid).text("b") == "a șțȘȚ"
    assert session.plan.title == session.plan.administration.name == "șțȘȚ"
    written = plan_to_json(replace(session.plan, kept=plan.kept))
    assert not set(CEDILLA) & set(written)
    session.undo()
    assert session.plan == before
    session.close()


def test_one_spelling_begins_no_section(session) -> None:
    set_cell(session, 1, "denumire", CEDILLA)
    session.undo()
    with session.command(session.redo_label) as edit:
        edit.fills = False
        edit.change("table_row", 1, cells={"denumire": CEDILLA})
    unify(session)
    assert session.section(2).state is State.TO_DO
    assert session.row(1).text("denumire") == "șțȘȚ"
