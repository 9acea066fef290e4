# SPDX-License-Identifier: EUPL-1.2
"""The model follows the plan with the smallest signals, under the eyes of Qt's model tester."""

from dataclasses import replace
from gettext import NullTranslations

import pytest
from grid_samples import plan_with, small_table, with_merge
from PySide6.QtCore import Qt

from desktop import i18n
from desktop.editing.commands import cells, rows
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import say
from desktop.plan.tree import Row, RowKind, Table
from desktop.ui.grid.faces import ALIGNMENT, ROW_KIND, SEVERITY, SPOKEN, TOOLTIP
from desktop.ui.grid.model import TableModel


@pytest.fixture
def open_model(qtmodeltester, open_session):
    def show(table: Table) -> TableModel:
        session = open_session(plan_with(table))
        model = TableModel(session, session.find_table("t1").uid)
        qtmodeltester.check(model)
        return model

    return show


@pytest.fixture
def model(open_model) -> TableModel:
    return open_model(small_table())


def uids(model: TableModel) -> list[int]:
    return [model.row(place).uid for place in range(model.rowCount())]


def names(model: TableModel) -> list[str]:
    return [model.text(place, 1) for place in range(model.rowCount())]


def test_inserts_removals_and_moves_are_told_step_by_step(model: TableModel, qtbot) -> None:
    session, table = model.session, model.table_uid
    with qtbot.assertNotEmitted(model.modelReset):
        with qtbot.waitSignal(model.rowsInserted) as inserted:
            new = rows.add_row(session, table, uids(model)[0], cells={"denumire": "Nou"})
        assert inserted.args[1:] == [1, 1]
        with qtbot.waitSignal(model.rowsMoved):
            rows.move_rows(session, [new], None)
        assert names(model)[-1] == "Nou"
        with qtbot.waitSignal(model.rowsRemoved) as removed:
            rows.delete_rows(session, uids(model)[:2])
        assert removed.args[1:] == [0, 1]
        for _step in range(3):
            session.undo()
        for _step in range(3):
            session.redo()
    assert names(model) == ["Serviciul 3", "Serviciul 4", "Nou"]
    assert model.place_of(new) == 2


def test_one_cell_tells_one_row(model: TableModel, qtbot) -> None:
    with qtbot.waitSignal(model.dataChanged) as changed:
        cells.set_cell(model.session, uids(model)[2], "denumire", "Altul")
    assert [changed.args[0].row(), changed.args[1].row()] == [2, 2]
    assert names(model)[2] == "Altul"


def test_a_row_that_did_not_change_is_not_made_again(model: TableModel) -> None:
    before = [model.face(place) for place in range(4)]
    cells.set_cell(model.session, uids(model)[1], "denumire", "Altul")
    assert [model.face(place) is face for place, face in enumerate(before)] == [
        True,
        False,
        True,
        True,
    ]


def test_painting_asks_neither_the_catalogue_nor_the_file(open_session, monkeypatch) -> None:
    """What is spoken or in a tooltip is worded when first asked, once for each row."""
    session = open_session(plan_with(small_table()))
    model = TableModel(session, session.find_table("t1").uid)
    asked: list[str] = []
    monkeypatch.setattr(i18n, "_catalogue", Catalogue(asked))
    monkeypatch.setattr(model, "session", None)  # the plan and its file are not there to be asked
    cell = model.index(1, 2)
    roles = [int(role) for role in Qt.ItemDataRole if role not in (SPOKEN, TOOLTIP)]
    assert [model.data(cell, role) for role in roles].count("20") == 2  # shown and edited
    assert asked == []
    assert model.data(cell, SPOKEN)
    once = len(asked)
    assert once
    model.data(model.index(1, 3), SPOKEN)
    assert len(asked) == once


class Catalogue(NullTranslations):
    """Notes what is asked of it."""

    def __init__(self, asked: list[str]) -> None:
        super().__init__()
        self.asked = asked

    def gettext(self, message: str) -> str:
        self.asked.append(message)
        return message


def test_a_hidden_column_is_not_shown(open_model) -> None:
    table = small_table()
    hidden = tuple(replace(c, visible=c.key != "capacitate") for c in table.columns)
    model = open_model(replace(table, columns=hidden))
    assert [column.key for column in model.columns] == [
        "nr",
        "denumire",
        "buget_local",
        "buget_stat",
    ]


def test_numbers_stand_right_and_words_left(open_model) -> None:
    table = small_table(1)
    row = replace(table.rows[0], cells={"denumire": "A", "buget_local": "7", "buget_stat": "din"})
    model = open_model(replace(table, rows=(row,)))
    right = [
        bool(model.data(model.index(0, column), ALIGNMENT) & Qt.AlignmentFlag.AlignRight.value)
        for column in range(5)
    ]
    assert right == [False, False, True, True, False]


def test_what_was_understood_is_in_the_tooltip(open_model) -> None:
    table = small_table(1)
    row = replace(table.rows[0], cells={"capacitate": "24 Beneficiar/zi"})
    model = open_model(replace(table, rows=(row,)))
    assert "24" in model.data(model.index(0, 2), TOOLTIP)


def test_a_screen_reader_hears_row_column_and_text(open_model) -> None:
    table = small_table(3)
    columns = tuple(
        replace(c, unit="mii lei", label="Buget local") if c.key == "buget_local" else c
        for c in table.columns
    )
    model = open_model(replace(table, columns=columns))
    assert model.data(model.index(2, 3), SPOKEN) == "row 3, Buget local, 300 mii lei"
    assert model.data(model.index(2, 4), SPOKEN) == "row 3, Buget de stat (lei), empty"
    rows.delete_rows(model.session, [model.row(0).uid])
    assert model.data(model.index(1, 3), SPOKEN) == "row 2, Buget local, 300 mii lei"


def test_group_and_note_rows_span_the_table(open_model) -> None:
    table = small_table(2)
    group = Row(ident="g", kind=RowKind.GROUP, cells={"nr": "A.1 Servicii"})
    note = Row(ident="n", kind=RowKind.NOTE, cells={"denumire": "* o notă"})
    odd = Row(ident="o", kind=RowKind.GROUP, cells={"nr": "A.2", "capacitate": "7"})
    model = open_model(replace(table, rows=(group, *table.rows, note, odd)))
    assert model.spans.sizes == {(0, 0): (1, 5), (3, 0): (1, 5)}
    assert model.text(3, 0) == "* o notă"
    assert model.key(model.index(3, 0)) == "denumire"
    assert model.data(model.index(0, 0), ROW_KIND) is RowKind.GROUP
    assert model.spans.anchor(0, 3) == (0, 0)


def test_a_merge_is_a_span_that_never_covers_a_text(open_model, qtbot) -> None:
    model = open_model(with_merge(small_table(), "t1.2", "t1.3"))
    assert model.spans.sizes == {(1, 4): (2, 1)}
    with qtbot.waitSignal(model.spans_changed):
        cells.set_cell(model.session, uids(model)[2], "buget_stat", "5")
    assert model.spans.sizes == {}
    model.session.undo()
    assert model.spans.sizes == {(1, 4): (2, 1)}


def test_only_rows_with_other_findings_are_painted_anew(model: TableModel, qtbot) -> None:
    finding = Finding(
        "sum", Severity.ERROR, Place(table="t1", row="t1.2", column="buget_local"), say("wrong")
    )
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.set_findings([finding])
    assert changed.args[0].row() == changed.args[1].row() == 1
    cell = model.index(1, 3)
    assert model.data(cell, SEVERITY) is Severity.ERROR
    assert model.cell_findings(cell) == (finding,)
    assert "wrong" in model.data(cell, TOOLTIP)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.set_findings([finding])
    model.set_findings([])
    assert model.data(cell, SEVERITY) is None


def test_a_closed_model_follows_no_more(model: TableModel) -> None:
    model.close()
    cells.set_cell(model.session, uids(model)[0], "denumire", "Altul")
    assert names(model)[0] == "Serviciul 1"
    model.close()


def test_the_plan_may_lose_the_table(model: TableModel, qtbot) -> None:
    from desktop.editing.commands import blocks

    with qtbot.waitSignal(model.table_removed):
        blocks.remove_block(model.session, model.table_uid)
