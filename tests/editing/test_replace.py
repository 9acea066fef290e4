# SPDX-License-Identifier: EUPL-1.2
"""Replace in a plan: the chosen hits in one step, none whose text has changed."""

from desktop.editing.commands.blocks import remove_block, set_paragraph
from desktop.editing.commands.plan import set_title
from desktop.editing.commands.replace import change_years, replace_hits
from desktop.editing.commands.rows import delete_rows, move_rows
from desktop.editing.commands.tables import set_caption, set_notes
from desktop.plan.search import find
from desktop.plan.tree import State
from desktop.plan.years import year_sweep


def test_all_chosen_hits_are_one_step_with_a_name(session, heard, named) -> None:
    hits = find(session.plan, "serviciu")
    assert len(hits) == 7  # six names and, within "serviciului", a heading
    done = replace_hits(session, hits, "serviciu", "Ajutor")
    assert (done.count, done.skipped) == (7, ())
    assert len(heard) == 1
    assert str(session.undo_label) == "Replace “serviciu” with “Ajutor” (7)"
    table = session.table(named.table)
    assert [row.text("denumire") for row in table.rows][:2] == ["Ajutorl 1", "Ajutorl 2"]
    assert table.columns[1].label == "Denumirea Ajutorlui social"
    assert table.header_rows[0][1] == "Denumirea Ajutorlui social"
    session.undo()
    assert find(session.plan, "ajutor") == ()


def test_several_hits_of_one_text_and_other_texts_of_its_node(session, named) -> None:
    set_paragraph(session, named.beginning, "a b a")
    set_caption(session, named.table, "a")
    set_notes(session, named.table, ["x", "a, a"])
    replace_hits(session, find(session.plan, "a", whole_words=True), "a", "abc")
    assert session.block(named.beginning).text == "abc b abc"
    assert session.table(named.table).caption == "abc"
    assert session.table(named.table).notes == ("x", "abc, abc")


def test_every_kind_of_text_is_written(session, named) -> None:
    set_title(session, "Plan i")
    hits = find(session.plan, "i")
    replace_hits(session, hits, "i", "ö")
    assert find(session.plan, "i") == ()
    assert session.plan.title == "Plan ö"
    assert session.item(1).text == "prömul"
    assert session.section(3).heading == "A. Exöstente"


def test_what_has_changed_since_is_left_alone_and_told(session, named) -> None:
    set_paragraph(session, named.beginning, "unu doi")
    hits = find(session.plan, "unu") + find(session.plan, "serviciul 3")
    set_paragraph(session, named.beginning, "unu trei")
    done = replace_hits(session, hits, "unu", "1")
    assert done.count == 1
    assert [hit.uid for hit in done.skipped] == [named.beginning]
    assert session.block(named.beginning).text == "unu trei"


def test_a_text_is_known_wherever_it_moved_and_missing_when_it_is_gone(session, named) -> None:
    hits = find(session.plan, "serviciul 2") + find(session.plan, "serviciul 5")
    move_rows(session, [5], 1)
    delete_rows(session, [2])
    remove_block(session, named.points)
    done = replace_hits(session, hits, "x", "Cantina")
    assert (done.count, len(done.skipped)) == (1, 1)
    assert session.row(5).text("denumire") == "Cantina"


def test_overlapping_hits_are_not_both_replaced(session, named) -> None:
    set_paragraph(session, named.beginning, "abc")
    hits = find(session.plan, "ab") + find(session.plan, "bc")
    done = replace_hits(session, hits, "ab", "x")
    assert (done.count, len(done.skipped)) == (1, 1)
    assert session.block(named.beginning).text == "xc"


def test_nothing_to_replace_is_no_step(session, heard) -> None:
    assert replace_hits(session, (), "a", "b").count == 0
    assert session.undo_label is None
    assert heard == []


def test_a_section_that_is_to_do_stays_so(session) -> None:
    replace_hits(session, find(session.plan, "serviciul 1"), "a", "b")
    assert session.section(2).state is State.TO_DO


def test_the_chosen_years_of_a_sweep_are_changed(session, named) -> None:
    set_title(session, "Planul pentru anul 2027")
    set_paragraph(session, named.beginning, "anul 2027, HG nr. 5/2027")
    done = change_years(session, year_sweep(session.plan, 2027, 2028).sure, 2027, 2028)
    assert done.count == 2
    assert session.plan.title == "Planul pentru anul 2028"
    assert session.block(named.beginning).text == "anul 2028, HG nr. 5/2027"
    assert str(session.undo_label) == "Replace “2027” with “2028” (2)"
