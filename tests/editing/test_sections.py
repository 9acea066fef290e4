# SPDX-License-Identifier: EUPL-1.2
"""Commands on sections, blocks and lists."""

import pytest
from invented_plan import ISSUER

from desktop.editing.commands import blocks, lists, sections
from desktop.editing.session import Changed, PlanSession
from desktop.intake.interchange import read_plan
from desktop.output.interchange import plan_to_json
from desktop.plan.editions import CURRENT, edition
from desktop.plan.errors import BadInput
from desktop.plan.roles import ROLES
from desktop.plan.tree import Item, Paragraph, Period, RowKind, Signature, State


def headings(session: PlanSession) -> list[tuple[int, str | None]]:
    return [(section.level, section.heading) for section in session.plan.sections]


TITLE, ONE, UNDER, TWO = (0, None), (1, "I. Servicii"), (2, "A. Existente"), (1, "II. Informare")


@pytest.mark.parametrize(
    "after, level, expected",
    [
        (2, 1, [TITLE, ONE, UNDER, (1, "Nou"), TWO]),
        (2, 2, [TITLE, ONE, (2, "Nou"), UNDER, TWO]),
        (3, 2, [TITLE, ONE, UNDER, (2, "Nou"), TWO]),
        (3, 3, [TITLE, ONE, UNDER, (3, "Nou"), TWO]),
        (4, 1, [TITLE, ONE, UNDER, TWO, (1, "Nou")]),
        (1, 1, [TITLE, (1, "Nou"), ONE, UNDER, TWO]),
        (None, 1, [TITLE, ONE, UNDER, TWO, (1, "Nou")]),
    ],
)
def test_a_section_is_added(session, heard, after, level, expected) -> None:
    uid = sections.add_section(session, after, level, "Nou")
    assert headings(session) == expected
    assert session.section(uid).state is State.TO_DO
    assert session.section(uid).ident == "s5"
    assert heard == [Changed(structure=True)]


def test_a_section_is_renamed(session, heard) -> None:
    sections.rename_section(session, 2, "1. Servicii sociale")
    assert headings(session)[1] == (1, "1. Servicii sociale")
    assert session.section(2).state is State.TO_DO  # a heading is not the contents
    assert heard == [Changed(sections=frozenset({2}))]
    sections.rename_section(session, 1, "")
    assert session.section(1).heading is None


def test_a_section_goes_with_those_under_it(session, heard) -> None:
    sections.remove_section(session, 2)
    assert headings(session) == [TITLE, TWO]
    assert heard[0].structure
    assert str(session.undo_label) == "Delete the section “I. Servicii”"
    session.undo()
    assert session.row(3).text("nr") == "3."


def test_the_title_page_leads_no_section(session) -> None:
    sections.remove_section(session, 1)
    assert headings(session) == [ONE, UNDER, TWO]


def test_a_section_moves_with_those_under_it(session) -> None:
    sections.move_section(session, 2, None)
    assert headings(session) == [TITLE, TWO, ONE, UNDER]
    sections.move_section(session, 4, 1)
    assert headings(session) == [TWO, TITLE, ONE, UNDER]
    sections.move_section(session, 4, 4)
    assert headings(session) == [TWO, TITLE, ONE, UNDER]


def test_a_section_changes_its_level(session) -> None:
    sections.change_level(session, 2, 2)
    assert headings(session)[1:3] == [(3, "I. Servicii"), (4, "A. Existente")]


@pytest.mark.parametrize("uid, delta", [(2, -1), (2, 3), (1, 1)])
def test_levels_that_cannot_be(session, uid, delta) -> None:
    with pytest.raises(BadInput):
        sections.change_level(session, uid, delta)


def test_sections_that_cannot_be(session) -> None:
    refused = [
        lambda: sections.add_section(session, None, 5, "x"),
        lambda: sections.add_section(session, None, 0, "x"),
        lambda: sections.add_section(session, 99, 1, "x"),
        lambda: sections.add_section(session, None, 1, "x", key="I.A"),  # the plan has no edition
        lambda: sections.move_section(session, 2, 3),
        lambda: sections.move_section(session, 2, 99),
        lambda: sections.remove_section(session, 99),
        lambda: sections.set_state(session, 99, State.FILLED),
    ]
    for attempt in refused:
        with pytest.raises(BadInput):
            attempt()
    assert session.undo_label is None


def test_a_state_with_its_sentence(session) -> None:
    sections.set_state(session, 3, State.NOT_APPLICABLE)
    assert session.section(3).sentence == "Nu este cazul."
    sections.set_state(session, 3, State.NOT_APPLICABLE, "Nu se aplică.")
    sections.set_state(session, 3, State.FILLED)
    assert session.section(3).sentence == "Nu se aplică."  # kept, should it come to that again
    assert session.section(3).state is State.FILLED


def test_every_section_of_the_model_can_be_added(tmp_path) -> None:
    model = edition(CURRENT)
    plan = model.new_plan(ISSUER, Period(2027, 2027))
    session = PlanSession.create(tmp_path / "a.plansocial", plan)
    for spec in model.missing(plan):
        uid = sections.add_section(session, None, spec.level, "", key=spec.key)
        assert session.section(uid).key == spec.key
        assert session.section(uid).state is spec.state
    order = [spec.key for spec in model.specs]
    assert [section.key for section in session.plan.sections] == order
    document = plan_to_json(session.plan)
    assert plan_to_json(read_plan(document.encode())) == document  # every ident is free
    for key in (order[-1], "x"):
        with pytest.raises(BadInput):
            sections.add_section(session, None, 1, "", key=key)
    session.close()


def block_uids(session: PlanSession) -> list[int]:
    return [block.uid for block in session.section(2).blocks]


def test_blocks_are_added_where_they_are_wanted(session, heard) -> None:
    last = blocks.add_paragraph(session, 2, text="Sfârșit.")
    second = blocks.add_list(session, 2, after_uid=2)
    first = blocks.add_signature(session, 2, before_uid=2, lines=["PRIMAR,"])
    assert block_uids(session) == [first, 2, second, 3, 4, last]
    assert heard[0].block_order == {2}
    assert session.block(last).text == "Sfârșit."
    assert session.block(second).items == (Item("-", ""),)
    assert session.block(first) == Signature(("PRIMAR,",))
    assert session.section(2).state is State.FILLED


@pytest.mark.parametrize("role", ROLES)
def test_a_table_of_each_role_is_added(session, role) -> None:
    table = session.table(blocks.add_table(session, 4, role))
    assert table.role == role
    assert table.ident == "t2"
    assert table.rows[-1].kind is RowKind.ROW
    assert [row.ident for row in table.rows] == [f"t2.{n + 1}" for n in range(len(table.rows))]
    assert len(table.header_rows[0]) == len(table.columns) > 0
    assert (table.rows[0].kind is RowKind.COLUMN_NUMBERS) == ROLES[role].numbered


def test_a_blocks_text(session, heard) -> None:
    blocks.set_paragraph(session, 2, "Altfel.\n")
    assert session.block(2) == Paragraph("Altfel.\n")
    assert heard == [Changed(sections=frozenset({2}), blocks=frozenset({2}))]
    uid = blocks.add_signature(session, 2)
    blocks.set_signature(session, uid, ("PRIMAR,", ""))
    assert session.block(uid).lines == ("PRIMAR,", "")


def test_blocks_go_and_move(session, heard) -> None:
    blocks.remove_block(session, 4)
    assert str(session.undo_label) == "Delete a table"
    blocks.move_block(session, 3, 2)
    assert block_uids(session) == [3, 2]
    blocks.move_block(session, 3, None, section_uid=4)
    assert block_uids(session) == [2]
    assert [block.uid for block in session.section(4).blocks] == [3]
    assert heard[-1].block_order == {2, 4}
    blocks.move_block(session, 2, 2)
    assert session.item(1).text == "primul"


def test_blocks_that_cannot_be(session) -> None:
    refused = [
        lambda: blocks.add_paragraph(session, 99),
        lambda: blocks.add_paragraph(session, 2, after_uid=1),
        lambda: blocks.add_table(session, 2, "x"),
        lambda: blocks.move_block(session, 2, 1),
        lambda: blocks.remove_block(session, 99),
        lambda: blocks.set_paragraph(session, 99, ""),
    ]
    for attempt in refused:
        with pytest.raises(BadInput):
            attempt()
    assert session.undo_label is None


def items(session: PlanSession) -> list[tuple[str, str]]:
    return [(item.marker, item.text) for item in session.block(3).items]


A, B = ("a)", "primul"), ("b)", "al doilea")


def test_an_item_goes_on_from_the_one_above(session, heard) -> None:
    lists.add_item(session, 3, text="al treilea")
    lists.add_item(session, 3, after_uid=1)
    assert items(session) == [A, ("b)", ""), B, ("c)", "al treilea")]
    assert heard[0].blocks == {3}


@pytest.mark.parametrize(
    "first, second, following",
    [
        ("-", "-", "-"),
        ("-", "- ✓", "- ✓"),
        ("1.", "2.", "3."),
        ("c.1.1.", "c.1.2.", "c.1.3."),
        ("OS nr. 1", "OS nr. 2", "OS nr. 3"),
        ("o", "o", "o"),
        ("", "", ""),
    ],
)
def test_markers_that_follow(session, first, second, following) -> None:
    lists.set_item(session, 1, marker=first)
    lists.set_item(session, 2, marker=second)
    assert session.item(lists.add_item(session, 3)).marker == following


def test_a_marker_that_is_given(session) -> None:
    assert session.item(lists.add_item(session, 3, marker="✓")).marker == "✓"


def test_an_item_is_as_deep_as_the_one_above(session) -> None:
    lists.set_item(session, 2, indent=2)
    added = session.item(lists.add_item(session, 3))
    assert (added.indent, added.marker) == (2, "c)")


def test_an_item_is_parted(session) -> None:
    uid = lists.split_item(session, 1, 4)
    assert items(session) == [("a)", "prim"), ("b)", "ul"), B]
    assert session.item(uid).text == "ul"
    session.undo()
    assert items(session) == [A, B]


def test_items_go_and_move(session) -> None:
    lists.move_item(session, 2, 1)
    assert items(session) == [B, A]
    lists.move_item(session, 2, None)
    lists.move_item(session, 2, 2)
    assert items(session) == [A, B]
    lists.remove_items(session, [1, 2])
    assert items(session) == []
    assert session.item(lists.add_item(session, 3)).marker == "-"


def test_items_that_cannot_be(session) -> None:
    refused = [
        lambda: lists.set_item(session, 99, text=""),
        lambda: lists.set_item(session, 1, indent=-1),
        lambda: lists.set_item(session, 1, indent=100),
        lambda: lists.add_item(session, 2),
        lambda: lists.add_item(session, 3, after_uid=99),
        lambda: lists.move_item(session, 1, 99),
        lambda: lists.remove_items(session, [1, 99]),
    ]
    for attempt in refused:
        with pytest.raises(BadInput):
            attempt()
    assert session.undo_label is None
