# SPDX-License-Identifier: EUPL-1.2
"""Under "More": what a table is for, and in which unit one amount is."""

import pytest
from grid_samples import plan_with, small_table, undo_name
from PySide6.QtWidgets import QApplication

from desktop.plan.declare import Kind
from desktop.ui.table_page import TableEditor


@pytest.fixture
def editor(qtbot, open_session) -> TableEditor:
    session = open_session(plan_with(small_table()))
    editor = TableEditor(session, session.find_table("t1").uid)
    qtbot.addWidget(editor)
    editor.show()
    QApplication.processEvents()
    return editor


def entries(editor: TableEditor, column: int, menu: str) -> dict:
    editor.grid.go_to(0, column)
    editor.more.aboutToShow.emit()
    return {action.text(): action for action in getattr(editor.meaning, menu).actions()}


def test_the_unit_of_one_amount_is_chosen_and_undone(editor) -> None:
    offered = entries(editor, 3, "units")
    assert list(offered) == ["As the column: lei", "lei", "mii lei"]
    assert offered["As the column: lei"].isChecked()
    offered["mii lei"].trigger()
    assert editor.model.row(0).units == {"buget_local": "mii lei"}
    assert "100.000 lei" in editor.understanding.understood.text()
    assert entries(editor, 3, "units")["mii lei"].isChecked()
    assert "Buget local" in undo_name(editor.grid)
    editor.session.undo()
    assert not editor.model.row(0).units


def test_only_amounts_have_a_unit(editor) -> None:
    entries(editor, 1, "units")
    assert not editor.meaning.units.isEnabled()
    assert editor.meaning.roles.isEnabled()


def test_what_a_table_is_for_gives_its_columns_their_meaning(editor) -> None:
    kinds = [column.kind for column in editor.model.columns]
    assert kinds[3] is Kind.AMOUNT
    entries(editor, 0, "roles")["Free table"].trigger()
    assert editor.ties.table.role == "liber"
    assert [column.kind for column in editor.model.columns] != kinds
    assert entries(editor, 0, "roles")["Free table"].isChecked()
    editor.session.undo()
    assert [column.kind for column in editor.model.columns] == kinds


def test_a_plan_that_is_only_read_offers_neither(editor, monkeypatch) -> None:
    monkeypatch.setattr(type(editor.session), "read_only", True)
    entries(editor, 3, "units")
    assert not editor.meaning.units.isEnabled()
    assert not editor.meaning.roles.isEnabled()
