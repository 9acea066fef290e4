# SPDX-License-Identifier: EUPL-1.2
"""Inserting an example: where the section is blank, else below; one step, which fills nothing."""

from pathlib import Path

import pytest

from desktop.editing.commands.examples import insert_example
from desktop.editing.session import PlanSession
from desktop.plan.editions import CURRENT, edition
from desktop.plan.examples import Example
from desktop.plan.tree import Administration, ListBlock, Paragraph, Period, State, Table

ROWS = Example(role="servicii-existente", rows=({"denumire": "Unu"}, {"denumire": "Doi"}))


@pytest.fixture
def session(tmp_path: Path):
    place = Administration("comuna", "Exemplu", "Neamț")
    plan = edition(CURRENT).new_plan(place, Period(2027, 2027))
    session = PlanSession.create(tmp_path / "a.plansocial", plan)
    yield session
    session.close()


def section(session, key: str):
    return next(s for s in session.plan.sections if s.key == key)


def test_rows_go_into_the_blank_row_and_below(session) -> None:
    before = session.plan
    uid = insert_example(session, section(session, "I.A").uid, ROWS)
    table = session.block(uid)
    assert [row.text("denumire") for row in table.rows] == ["Unu", "Doi"]
    assert [row.text("nr") for row in table.rows] == ["1.", "2."]
    assert section(session, "I.A").state is State.TO_DO
    assert str(session.undo()) == "Insert an example"
    assert session.plan == before


def test_a_table_is_added_where_there_is_none(session) -> None:
    uid = insert_example(session, section(session, "II.2").uid, ROWS)
    table = session.block(uid)
    assert isinstance(table, Table) and table.role == "servicii-existente"
    assert [row.text("denumire") for row in table.rows] == ["Unu", "Doi"]


def test_lines_go_on_from_what_is_there(session) -> None:
    lines = Example(lines=("unu", "doi"))
    where = section(session, "premise.strategie").uid
    listed = session.block(insert_example(session, where, lines))
    assert [(i.marker, i.text) for i in listed.items] == [("-", "unu"), ("-", "doi")]
    listed = session.block(insert_example(session, section(session, "II.1").uid, lines))
    assert [i.text for i in listed.items][-2:] == ["unu", "doi"]
    assert listed.items[-2].marker == "f)"
    listed = session.block(insert_example(session, section(session, "II.2").uid, lines))
    assert isinstance(listed, ListBlock) and len(listed.items) == 2


def test_a_paragraph_fills_a_blank_one(session) -> None:
    where = section(session, "II.6").uid
    first = insert_example(session, where, Example(text="Text."))
    assert session.block(first).text == "Text."
    second = insert_example(session, where, Example(text="Alt text."))
    assert isinstance(session.block(second), Paragraph) and second != first
