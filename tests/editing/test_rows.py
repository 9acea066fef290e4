# SPDX-License-Identifier: EUPL-1.2
"""Commands on cells and rows."""

from dataclasses import replace

import pytest
from invented_plan import rich_table, service_table, small_plan

from desktop.editing.commands.cells import set_cell, set_cell_unit, set_cells
from desktop.editing.commands.rows import (
    add_row,
    delete_rows,
    duplicate_rows,
    move_rows,
    paste_columns,
    renumber,
)
from desktop.editing.session import Changed, PlanSession
from desktop.intake.interchange import read_plan
from desktop.output.interchange import plan_to_json
from desktop.plan.errors import BadInput
from desktop.plan.tree import Group, Merge, Row, RowKind, Section, Table

TABLE = 4


def texts(session: PlanSession, key: str) -> list[str]:
    return [row.text(key) for row in session.table(TABLE).rows]


def numbers(session: PlanSession) -> list[str]:
    return texts(session, "nr")


def order(session: PlanSession) -> list[int]:
    return [row.uid for row in session.table(TABLE).rows]


@pytest.fixture
def with_table(tmp_path):
    """Makes sessions on a plan with the given table, its uid 1."""
    sessions = []

    def make(table: Table) -> PlanSession:
        section = Section(ident="s1", level=1, heading="H", blocks=(table,))
        plan = replace(small_plan(), sections=(section,))
        sessions.append(PlanSession.create(tmp_path / f"{len(sessions)}.plansocial", plan))
        return sessions[-1]

    yield make
    for session in sessions:
        document = plan_to_json(session.plan)  # what commands leave can be read again
        assert plan_to_json(read_plan(document.encode())) == document
        session.close()


def test_a_text_stays_as_written(session) -> None:
    set_cell(session, 1, "denumire", "  „ş” \n și\t ")
    assert session.row(1).text("denumire") == "  „ş” \n și\t "


def test_several_cells_are_one_step(session, heard) -> None:
    set_cells(session, TABLE, {(1, "nr"): "1", (1, "denumire"): "a", (3, "nr"): "3"})
    assert numbers(session) == ["1", "2.", "3", "4.", "5.", "6."]
    assert heard[0].rows == {(TABLE, 1), (TABLE, 3)}
    assert str(session.undo()) == "Edit 3 cells"
    assert numbers(session)[0] == "1."


def test_a_cell_of_no_column(session) -> None:
    with pytest.raises(BadInput, match="no such column"):
        set_cell(session, 1, "x", "y")
    with pytest.raises(BadInput):
        set_cells(session, TABLE, {(1, "x"): "y"})


def test_a_cell_has_its_own_unit(session) -> None:
    set_cell_unit(session, 1, "buget_local", "mii lei")
    assert session.row(1).units == {"buget_local": "mii lei"}
    set_cell_unit(session, 1, "buget_local", None)
    assert session.row(1).units == {}
    with pytest.raises(BadInput):
        set_cell_unit(session, 1, "buget_local", "euro")


def test_a_new_row_is_offered_the_next_number(session, heard) -> None:
    uid = add_row(session, TABLE)
    assert session.row(uid).cells == {"nr": "7."}
    assert order(session)[-1] == uid
    assert heard == [Changed(sections=frozenset({2}), row_order=frozenset({TABLE}))]


@pytest.mark.parametrize(
    "above, offered",
    [("1.", "2."), ("7", "8"), ("*3", "4"), ("2.3.", "2.4."), ("IV.", "V."), ("c)", "d)")],
)
def test_styles_of_numbers(session, above, offered) -> None:
    set_cell(session, 2, "nr", above)
    assert session.row(add_row(session, TABLE, after_uid=2)).text("nr") == offered


def test_rows_without_a_number_are_passed_over(session) -> None:
    set_cell(session, 6, "nr", "")
    assert session.row(add_row(session, TABLE)).text("nr") == "6."


def test_no_number_above_that_can_go_on(session) -> None:
    set_cell(session, 6, "nr", "fără")
    assert session.row(add_row(session, TABLE)).cells == {}


def test_the_first_row_of_all_is_1(with_table) -> None:
    session = with_table(replace(service_table(1), rows=()))
    assert session.row(add_row(session, 1)).cells == {"nr": "1."}
    assert session.table(1).rows[0].ident == "t1.1"


def test_a_row_keeps_the_number_it_is_given(session) -> None:
    assert session.row(add_row(session, TABLE, cells={"nr": "12"})).text("nr") == "12"


def test_other_kinds_get_no_number(session) -> None:
    assert session.row(add_row(session, TABLE, kind=RowKind.NOTE)).cells == {}


def test_nothing_renumbers_itself(session) -> None:
    add_row(session, TABLE, after_uid=2)
    assert numbers(session) == ["1.", "2.", "3.", "3.", "4.", "5.", "6."]


def test_a_row_above_another(session) -> None:
    uid = add_row(session, TABLE, before_uid=1)
    assert order(session)[0] == uid
    assert session.row(uid).text("nr") == "1."


def test_a_new_row_stands_above_the_closing_total(session) -> None:
    total = add_row(session, TABLE, after_uid=6, kind=RowKind.TOTAL)
    uid = add_row(session, TABLE)
    assert order(session)[-2:] == [uid, total]


def test_a_total_that_leads_the_table_stays_first(with_table) -> None:
    total = Row(ident="t1.1", kind=RowKind.TOTAL, cells={})
    session = with_table(replace(service_table(1), rows=(total,)))
    uid = add_row(session, 1)
    assert session.table(1).rows[-1].uid == uid


def test_a_row_inside_a_merge_joins_it(session) -> None:
    uid = add_row(session, TABLE, after_uid=3)
    (merge,) = session.table(TABLE).merges
    assert merge.rows == ("t1.2", "t1.3", session.row(uid).ident, "t1.4")


def test_a_row_under_a_merge_does_not(session) -> None:
    add_row(session, TABLE, after_uid=4)
    add_row(session, TABLE, before_uid=2)
    assert session.table(TABLE).merges == service_table().merges


def test_idents_are_never_those_of_other_rows(session) -> None:
    idents = [session.row(add_row(session, TABLE)).ident for _ in range(3)]
    assert idents == ["t1.7", "t1.8", "t1.9"]
    delete_rows(session, [2])
    assert session.row(add_row(session, TABLE)).ident == "t1.10"


def test_many_rows_at_one_place_stay_in_order(session) -> None:
    added = [add_row(session, TABLE, after_uid=3) for _ in range(40)]
    assert order(session) == [1, 2, 3, *reversed(added), 4, 5, 6]


def test_rows_go(session, heard) -> None:
    delete_rows(session, [1, 5])
    assert order(session) == [2, 3, 4, 6]
    assert heard[0].row_order == {TABLE}
    assert str(session.undo_label) == "Delete 2 rows"


def test_a_merge_keeps_its_text_when_its_first_row_goes(session) -> None:
    delete_rows(session, [2])
    assert session.table(TABLE).merges == (Merge("buget_local", ("t1.3", "t1.4")),)
    assert session.row(3).text("buget_local") == "90"


def test_the_text_goes_to_the_first_row_that_stays(session) -> None:
    delete_rows(session, [2, 3])
    assert session.row(4).text("buget_local") == "90"


def test_a_merge_goes_with_its_last_row(session) -> None:
    delete_rows(session, [2, 3, 4])
    assert session.table(TABLE).merges == ()


def test_no_text_is_lost_when_it_moves_down(session) -> None:
    set_cell(session, 3, "buget_local", "5")
    delete_rows(session, [2])
    assert session.row(3).text("buget_local") == "90\n5"


def test_a_text_repeated_below_is_not_doubled(session) -> None:
    set_cell(session, 3, "buget_local", "90")
    delete_rows(session, [2])
    assert session.row(3).text("buget_local") == "90"


def test_merges_that_lose_no_row_are_left_alone(with_table) -> None:
    rows = ("t1.2", "t1.5")  # a page break stood between them
    session = with_table(replace(service_table(), merges=(Merge("capacitate", rows),)))
    delete_rows(session, [1])
    move_rows(session, [6], 2)
    assert session.table(1).merges == (Merge("capacitate", rows),)


def test_groups_and_marks_forget_rows_that_go(with_table) -> None:
    table = replace(
        service_table(),
        groups=(Group("a", ("t1.1",)), Group("b", ("t1.2", "t1.3"))),
        marks={"t1.1": "*", "t1.2/capacitate": "*", "t1.3": "**"},
    )
    session = with_table(table)
    delete_rows(session, [1, 2])
    assert session.table(1).groups == (Group("b", ("t1.3",)),)
    assert session.table(1).marks == {"t1.3": "**"}
    add_row(session, 1, after_uid=3)
    assert session.table(1).groups == (Group("b", ("t1.3", "t1.7")),)


def continued() -> Table:
    """Row 2 goes on in rows 3 and 4."""
    rows = list(service_table().rows)
    for place in (2, 3):
        rows[place] = replace(rows[place], kind=RowKind.CONTINUATION, continues="t1.2")
    return replace(service_table(), rows=tuple(rows), merges=())


def test_what_went_on_a_row_that_goes_becomes_a_row(with_table) -> None:
    session = with_table(continued())
    delete_rows(session, [2])
    assert [row.kind for row in session.table(1).rows[1:3]] == [RowKind.ROW, RowKind.CONTINUATION]
    assert [row.continues for row in session.table(1).rows[1:3]] == [None, "t1.3"]


def test_continuations_of_rows_that_stay_are_left_alone(with_table) -> None:
    session = with_table(continued())
    delete_rows(session, [1, 6])
    assert [row.kind for row in session.table(1).rows[1:3]] == [RowKind.CONTINUATION] * 2
    assert [row.continues for row in session.table(1).rows[1:3]] == ["t1.2", "t1.2"]


def test_a_row_goes_with_its_continuations_when_it_moves(with_table) -> None:
    session = with_table(continued())
    move_rows(session, [2], 6)
    assert [row.uid for row in session.table(1).rows] == [1, 5, 2, 3, 4, 6]
    assert session.row(3).continues == "t1.2"


def test_a_continuation_moved_above_its_row_goes_on_the_row_above(with_table) -> None:
    session = with_table(continued())
    move_rows(session, [4], 1)
    assert session.row(4).continues is None
    assert session.row(3).continues == "t1.2"


@pytest.mark.parametrize(
    "moved, before, after",
    [
        ([1], None, [2, 3, 4, 5, 6, 1]),
        ([6], 1, [6, 1, 2, 3, 4, 5]),
        ([6, 2], 4, [1, 3, 2, 6, 4, 5]),
        ([3], 3, [1, 2, 3, 4, 5, 6]),
        ([3], 4, [1, 2, 3, 4, 5, 6]),
        ([2, 3], 3, [1, 2, 3, 4, 5, 6]),
    ],
)
def test_rows_move(session, moved, before, after) -> None:
    move_rows(session, moved, before)
    assert order(session) == after


def test_a_move_to_its_own_place_is_no_step(session) -> None:
    move_rows(session, [3], 4)
    assert session.undo_label is None


def test_a_merge_keeps_its_longest_part(session) -> None:
    move_rows(session, [2], None)
    assert session.table(TABLE).merges == (Merge("buget_local", ("t1.3", "t1.4")),)
    assert texts(session, "buget_local") == ["", "90", "", "", "", ""]


def test_rows_of_a_merge_change_places(session) -> None:
    move_rows(session, [4], 2)
    assert session.table(TABLE).merges == (Merge("buget_local", ("t1.4", "t1.2", "t1.3")),)
    assert session.row(4).text("buget_local") == "90"
    assert session.row(2).text("buget_local") == ""


def test_an_empty_row_put_into_a_merge_joins_it(session) -> None:
    move_rows(session, [6], 4)
    assert session.table(TABLE).merges[0].rows == ("t1.2", "t1.3", "t1.6", "t1.4")


def test_a_row_with_a_text_of_its_own_parts_a_merge(session) -> None:
    set_cell(session, 6, "buget_local", "7")
    move_rows(session, [6], 4)
    assert session.table(TABLE).merges[0].rows == ("t1.2", "t1.3")


def test_rows_are_duplicated_under_the_last(session) -> None:
    set_cell_unit(session, 1, "buget_local", "lei")
    new = duplicate_rows(session, [2, 1])
    assert order(session) == [1, 2, *new, 3, 4, 5, 6]
    copies = [session.row(uid) for uid in new]
    assert [row.text("denumire") for row in copies] == ["Serviciul 1", "Serviciul 2"]
    assert [row.text("nr") for row in copies] == ["3.", "4."]
    assert copies[0].units == {"buget_local": "lei"}
    assert duplicate_rows(session, []) == []


def test_other_kinds_are_duplicated_whole(with_table) -> None:
    session = with_table(rich_table())
    uids = [row.uid for row in session.table(1).rows]
    copies = [session.row(uid) for uid in duplicate_rows(session, uids)]
    assert [row.cells for row in copies] == [session.row(uid).cells for uid in uids]
    assert [row.kind for row in copies] == [session.row(uid).kind for uid in uids]


def test_rows_are_numbered_anew(session) -> None:
    delete_rows(session, [2])
    set_cell(session, 3, "nr", "*3")
    set_cell(session, 4, "nr", "")
    renumber(session, TABLE)
    assert numbers(session) == ["1.", "*2", "", "3.", "4."]


def test_numbering_begins_again_where_it_did(with_table) -> None:
    def rows(*numbers: str) -> Table:
        made = [Row(ident="", kind=RowKind.ROW, cells={"nr": n}) for n in numbers]
        made = [replace(r, kind=RowKind.GROUP) if r.text("nr") == "A" else r for r in made]
        return replace(
            service_table(1), rows=tuple(replace(r, ident=f"t1.{n}") for n, r in enumerate(made))
        )

    for before, after in (
        (("2", "A", "5", "5"), ["1", "A", "2", "3"]),
        (("2", "A", "1", "5"), ["1", "A", "1", "2"]),
        (("1.1", "1.4", "2.7"), ["1.1", "1.2", "2.1"]),
    ):
        session = with_table(rows(*before))
        renumber(session, 1)
        assert [row.text("nr") for row in session.table(1).rows] == after


def test_a_table_without_numbers_cannot_be_numbered(with_table) -> None:
    with pytest.raises(BadInput, match="row numbers"):
        renumber(with_table(rich_table()), 1)


def test_a_block_of_cells_is_pasted(session) -> None:
    block = [("a", "b"), ("c", "d"), ("e", "f")]
    uids = paste_columns(session, TABLE, block, ["denumire", "capacitate"], 5)
    assert texts(session, "denumire")[4:] == ["a", "c", "e"]
    assert texts(session, "capacitate")[4:] == ["b", "d", "f"]
    assert numbers(session) == ["1.", "2.", "3.", "4.", "5.", "6.", "7."]
    assert order(session)[4:] == uids
    assert str(session.undo()) == "Paste 3 rows"


def test_pasted_rows_are_new_where_no_cell_is_said(session) -> None:
    paste_columns(session, TABLE, [("1", "a"), ("2",)], ["nr", "denumire"])
    assert numbers(session)[6:] == ["1", "2"]


def test_what_is_not_there_is_said(session) -> None:
    for attempt in (
        lambda: add_row(session, TABLE, after_uid=99),
        lambda: delete_rows(session, [99]),
        lambda: move_rows(session, [1], 99),
        lambda: duplicate_rows(session, [99]),
        lambda: set_cell(session, 99, "nr", ""),
    ):
        with pytest.raises(BadInput):
            attempt()
