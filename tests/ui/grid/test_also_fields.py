# SPDX-License-Identifier: EUPL-1.2
"""What was approved and spent of an amount, in the row panel."""

from dataclasses import replace

import pytest
from grid_samples import plan_with, small_table, undo_name

from desktop.output.compose import compose
from desktop.plan.tree import APPROVED, EXECUTED, Stage, Table
from desktop.ui.grid.also_fields import AlsoFields
from desktop.ui.table_page import TableEditor


@pytest.fixture
def open_editor(qtbot, open_session):
    def show(table: Table) -> TableEditor:
        session = open_session(plan_with(table))
        editor = TableEditor(session, session.find_table("t1").uid)
        qtbot.addWidget(editor)
        editor.grid.go_to(0, 1)
        editor.row_panel.show_row(editor.model.row(0).uid)
        return editor

    return show


def local_budget(editor: TableEditor) -> AlsoFields:
    return next(f for f in editor.row_panel.also_fields if f.key == "buget_local")


def test_amounts_alone_have_them(open_editor) -> None:
    panel = open_editor(small_table()).row_panel
    assert [fields.key for fields in panel.also_fields] == ["buget_local", "buget_stat"]
    assert all(fields.isHidden() for fields in panel.also_fields)
    panel.also.click()
    assert not any(fields.isHidden() for fields in panel.also_fields)


def test_they_stand_open_where_something_was_written(open_editor) -> None:
    table = small_table()
    first = replace(table.rows[0], also={"buget_local": {APPROVED: "90"}})
    editor = open_editor(replace(table, rows=(first, *table.rows[1:])))
    assert editor.row_panel.also.isChecked()
    assert local_budget(editor).fields[APPROVED].text() == "90"
    assert local_budget(editor).fields[EXECUTED].text() == ""


def test_what_is_written_is_one_step_and_does_not_print(open_editor, type_text) -> None:
    editor = open_editor(small_table())
    editor.row_panel.also.click()
    printed = compose(editor.session.plan, Stage.FINAL)
    type_text(local_budget(editor).fields[EXECUTED], "87,5 mii lei, până în iunie")
    assert editor.row_panel.commit()
    row = editor.session.plan.sections[0].blocks[0].rows[0]
    assert row.also == {"buget_local": {EXECUTED: "87,5 mii lei, până în iunie"}}
    assert compose(editor.session.plan, Stage.FINAL) == printed
    assert "spent" in undo_name(editor)
    editor.session.undo()
    assert local_budget(editor).fields[EXECUTED].text() == ""


def test_another_row_shows_its_own(open_editor, type_text) -> None:
    editor = open_editor(small_table())
    type_text(local_budget(editor).fields[APPROVED], "95")
    assert editor.row_panel.show_row(editor.model.row(1).uid)
    assert local_budget(editor).fields[APPROVED].text() == ""
    assert editor.row_panel.show_row(editor.model.row(0).uid)
    assert local_budget(editor).fields[APPROVED].text() == "95"
