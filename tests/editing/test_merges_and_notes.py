# SPDX-License-Identifier: EUPL-1.2
"""Cells merged and split by hand, notes with their signs, columns pasted where they belong."""

from dataclasses import replace

import pytest
from invented_plan import small_plan

from desktop.editing.commands import merges, notes, rows, tables
from desktop.editing.commands.cells import set_cell
from desktop.editing.session import PlanSession
from desktop.plan.derived import effective_marks
from desktop.plan.errors import BadInput
from desktop.plan.totals import total
from desktop.plan.tree import Merge, RowKind, Section, Table

TABLE = 4
MERGED = Merge("buget_local", ("t1.2", "t1.3", "t1.4"))


def texts(session: PlanSession, key: str) -> list[str]:
    return [row.text(key) for row in session.table(TABLE).rows]


def label(session: PlanSession) -> str:
    return str(session.undo_label)


def test_blank_cells_become_one_with_the_first(session) -> None:
    merges.merge_cells(session, TABLE, "buget_local", {5, 6})
    assert session.table(TABLE).merges == (MERGED, Merge("buget_local", ("t1.5", "t1.6")))
    assert label(session) == "Merge 2 cells"


def test_a_text_below_the_first_goes_up_and_equal_ones_stand_once(session) -> None:
    set_cell(session, 6, "buget_local", "7")
    merges.merge_cells(session, TABLE, "buget_local", {5, 6})
    assert texts(session, "buget_local")[4:] == ["7", ""]
    set_cell(session, 1, "capacitate", "10")
    set_cell(session, 2, "capacitate", "10")
    merges.merge_cells(session, TABLE, "capacitate", {1, 2})
    assert texts(session, "capacitate")[:2] == ["10", ""]


def test_other_texts_are_refused_or_joined_in_lines(session) -> None:
    before = session.plan
    with pytest.raises(BadInput):
        merges.merge_cells(session, TABLE, "denumire", {1, 2})
    assert session.plan is before
    merges.merge_cells(session, TABLE, "denumire", {1, 2}, join_texts=True)
    assert texts(session, "denumire")[:2] == ["Serviciul 1\nServiciul 2", ""]


def test_a_merged_cell_among_them_is_taken_in_whole(session) -> None:
    merges.merge_cells(session, TABLE, "buget_local", {4, 5})
    assert session.table(TABLE).merges == (Merge("buget_local", ("t1.2", "t1.3", "t1.4", "t1.5")),)
    assert texts(session, "buget_local")[1] == "90"


@pytest.mark.parametrize("uids", [{1}, {1, 3}, set()])
def test_what_cannot_be_one_cell_is_refused(session, uids: set[int]) -> None:
    with pytest.raises(BadInput):
        merges.merge_cells(session, TABLE, "capacitate", uids)
    assert session.undo_label is None


def test_a_group_row_between_them_is_refused_and_a_continuation_is_not(session) -> None:
    rows.add_row(session, TABLE, after_uid=5, kind=RowKind.CONTINUATION, cells={"denumire": "…"})
    merges.merge_cells(session, TABLE, "buget_local", {5, 6})
    assert session.table(TABLE).merges[-1].rows == ("t1.5", "t1.6")
    rows.add_row(session, TABLE, after_uid=1, kind=RowKind.GROUP, cells={"nr": "A.1"})
    with pytest.raises(BadInput):
        merges.merge_cells(session, TABLE, "capacitate", {1, 2})


def test_split_leaves_the_text_in_the_first(session) -> None:
    merges.split_merge(session, TABLE, "buget_local", 3)
    assert session.table(TABLE).merges == ()
    assert texts(session, "buget_local")[1:4] == ["90", "", ""]
    assert label(session) == "Split a merged cell"
    with pytest.raises(BadInput):
        merges.split_merge(session, TABLE, "buget_local", 3)


def test_a_total_counts_a_cell_made_by_hand_once(session) -> None:
    for uid in (5, 6):
        set_cell(session, uid, "buget_local", "10")
    assert total(session.table(TABLE), "buget_local").value == 110
    merges.merge_cells(session, TABLE, "buget_local", {5, 6})
    assert total(session.table(TABLE), "buget_local").value == 100


def test_texts_to_join_are_known_before(session) -> None:
    table = session.table(TABLE)
    assert merges.texts_to_join(table, "buget_local", {5, 6}) == ()
    assert merges.texts_to_join(table, "denumire", {5, 6}) == ("Serviciul 5", "Serviciul 6")


# Notes


def test_a_note_gets_the_next_free_sign_in_one_step(session) -> None:
    assert notes.add_note_with_mark(session, 1, "capacitate") == 0
    assert notes.add_note_with_mark(session, 2, "denumire") == 1
    assert texts(session, "capacitate")[0] == "1 locuri*"
    assert texts(session, "denumire")[1] == "Serviciul 2**"
    assert session.table(TABLE).notes == ("* ", "** ")
    assert effective_marks(session.table(TABLE)) == {"t1.1/capacitate": "*", "t1.2/denumire": "**"}
    assert label(session) == "Add a note to “Denumirea serviciului social”"
    session.undo()
    assert session.table(TABLE).notes == ("* ",)
    assert texts(session, "denumire")[1] == "Serviciul 2"


def test_a_sign_that_a_note_or_a_note_row_has_is_taken(session) -> None:
    tables.set_notes(session, TABLE, ["* Sursa: DGASPC"])
    rows.add_row(session, TABLE, kind=RowKind.NOTE, cells={"nr": "** la cerere"})
    assert notes.free_mark(session.table(TABLE)) == "***"


def test_signs_that_a_document_lists_itself_are_listed_on(tmp_path) -> None:
    table = replace(small_plan().sections[1].blocks[2], marks={"t1.1": "*"})
    assert isinstance(table, Table)
    section = Section(ident="s1", level=1, heading="H", blocks=(table,))
    plan = replace(small_plan(), sections=(section,))
    session = PlanSession.create(tmp_path / "marked.plansocial", plan)
    notes.add_note_with_mark(session, 2, "denumire")
    stored = session.find_table("t1")
    assert stored is not None
    assert stored.marks == {"t1.1": "*", "t1.2/denumire": "**"}
    session.close()


# Columns pasted where they belong


def test_columns_of_a_block_go_under_their_keys(session) -> None:
    block = [("ignored", "45 locuri", "Cantina"), ("x", "", "Centrul")]
    uids = rows.paste_columns(session, TABLE, block, [None, "capacitate", "denumire"], 6)
    assert uids[0] == 6
    assert texts(session, "denumire")[5:] == ["Cantina", "Centrul"]
    assert texts(session, "capacitate")[5:] == ["45 locuri", ""]
    assert texts(session, "nr")[5:] == ["6.", "7."]
    assert label(session) == "Paste 2 rows"


def test_a_key_that_is_not_there_is_refused(session) -> None:
    with pytest.raises(BadInput):
        rows.paste_columns(session, TABLE, [("a",)], ["fără"])
