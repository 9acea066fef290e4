# SPDX-License-Identifier: EUPL-1.2
"""What was approved and spent beside an estimated amount: kept, undone, never printed."""

import json
from decimal import Decimal

import pytest

from desktop.editing.commands.amounts import set_also
from desktop.editing.commands.cells import set_cell
from desktop.editing.commands.rows import duplicate_rows
from desktop.editing.commands.tables import remove_column
from desktop.intake.interchange import read_plan
from desktop.output.compose import compose
from desktop.output.interchange import plan_to_json
from desktop.plan.carry_over import carry_over
from desktop.plan.compare import compare, money_by_source
from desktop.plan.errors import BadInput
from desktop.plan.tree import APPROVED, EXECUTED, State


def test_both_are_kept_as_typed_and_the_section_keeps_its_state(session, heard, named) -> None:
    set_also(session, 2, "buget_local", APPROVED, " 80,5 ")
    set_also(session, 2, "buget_local", EXECUTED, "79")
    assert session.row(2).also == {"buget_local": {"aprobat": " 80,5 ", "executat": "79"}}
    assert heard[0].rows == {(named.table, 2)}
    assert str(session.undo_label) == "Write what was spent for “Buget local”"
    assert session.section(2).state is State.TO_DO


def test_an_empty_text_takes_it_away(session) -> None:
    set_also(session, 2, "buget_local", APPROVED, "80")
    set_also(session, 3, "buget_local", APPROVED, "")
    assert str(session.undo_label) == "Write what was approved for “Buget local”"
    set_also(session, 2, "buget_local", APPROVED, "")
    assert session.row(2).also == session.row(3).also == {}


@pytest.mark.parametrize(("key", "which"), [("nu", APPROVED), ("buget_local", "altceva")])
def test_another_column_or_word_is_refused(session, key, which) -> None:
    with pytest.raises(BadInput):
        set_also(session, 2, key, which, "1")


def test_it_is_in_the_interchange_and_not_in_the_document(session) -> None:
    printed = compose(session.plan, session.plan.stage)
    set_also(session, 2, "buget_local", APPROVED, "80")
    assert compose(session.plan, session.plan.stage) == printed
    text = plan_to_json(session.plan)
    rows = json.loads(text)["sections"][1]["blocks"][2]["rows"]
    assert rows[1]["also"] == {"buget_local": {"aprobat": "80"}}
    assert all("also" not in row for row in (rows[0], *rows[2:]))
    assert plan_to_json(read_plan(text.encode())) == text


def test_a_document_with_an_unknown_column_is_refused(session) -> None:
    set_also(session, 2, "buget_local", APPROVED, "80")
    text = plan_to_json(session.plan).replace('"buget_local": {', '"alta": {')
    with pytest.raises(BadInput) as error:
        read_plan(text.encode())
    assert error.value.place == "sections[1].blocks[2].rows[1].also"


def test_it_goes_with_its_column_and_not_into_copies_or_the_next_year(session, named) -> None:
    set_also(session, 2, "buget_local", APPROVED, "80")
    assert carry_over(session.plan, 2028).plan.sections[1].blocks[2].rows[1].also == {}
    (copy,) = duplicate_rows(session, [2])
    assert session.row(copy).also == {}
    remove_column(session, named.table, "buget_local")
    assert session.row(2).also == {}


def test_it_is_compared_and_added_up(session) -> None:
    before = session.plan
    set_cell(session, 5, "buget_local", "100")
    set_also(session, 2, "buget_local", APPROVED, "80")
    set_also(session, 5, "buget_local", APPROVED, "mult")
    found = [(str(d.message), d.new) for d in compare(before, session.plan)]
    assert ("approved for: row 2, “Buget local”", "80") in found
    estimated = money_by_source(session.plan)["servicii-existente"]["buget_local"]
    approved = money_by_source(session.plan, APPROVED)["servicii-existente"]["buget_local"]
    assert estimated.lei == Decimal(190)
    assert (approved.lei, approved.counted, approved.skipped) == (Decimal(80), 1, 1)
