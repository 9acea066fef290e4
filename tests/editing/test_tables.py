# SPDX-License-Identifier: EUPL-1.2
"""Commands on tables: columns, caption, notes, legend, role."""

from dataclasses import replace

import pytest
from invented_plan import rich_table, service_table, small_plan

from desktop.editing.commands import tables
from desktop.editing.commands.cells import set_cell
from desktop.editing.session import Changed, PlanSession
from desktop.plan.errors import BadInput
from desktop.plan.tree import Merge, Section, Table

TABLE = 4
RAGGED = service_table().header_rows


def keys(session: PlanSession) -> list[str]:
    return [column.key for column in session.table(TABLE).columns]


@pytest.fixture
def rich(tmp_path):
    section = Section(ident="s1", level=1, heading="H", blocks=(rich_table(),))
    plan = replace(small_plan(), sections=(section,))
    session = PlanSession.create(tmp_path / "rich.plansocial", plan)
    yield session
    session.close()


def test_a_label_makes_the_header_anew(session, heard) -> None:
    tables.relabel_column(session, TABLE, "nr", "Nr.")
    assert session.table(TABLE).column("nr").label == "Nr."
    assert session.table(TABLE).header_rows == (
        ("Nr.", "Denumirea serviciului social", "Capacitate", "Bugete"),
        ("", "", "", "Buget local"),
    )
    assert heard == [Changed(sections=frozenset({2}), blocks=frozenset({TABLE}))]
    session.undo()
    assert session.table(TABLE).header_rows == RAGGED


def test_what_is_not_printed_in_the_header_leaves_it(session) -> None:
    tables.set_column_width(session, TABLE, "nr", 0.1)
    tables.set_column_unit(session, TABLE, "buget_local", "mii lei")
    assert session.table(TABLE).column("nr").width == 0.1
    assert session.table(TABLE).column("buget_local").unit == "mii lei"
    assert session.table(TABLE).header_rows == RAGGED


def test_a_group_stands_over_its_columns(session) -> None:
    tables.set_column_group(session, TABLE, "capacitate", "Bugete")
    assert session.table(TABLE).header_rows[0][2:] == ("Bugete", "")
    tables.set_column_group(session, TABLE, "capacitate", "")
    tables.set_column_group(session, TABLE, "buget_local", None)
    assert len(session.table(TABLE).header_rows) == 1


def test_a_hidden_column_keeps_its_texts(session) -> None:
    tables.set_column_visible(session, TABLE, "denumire", False)
    assert session.table(TABLE).header_rows[0] == ("Nr. crt.", "Capacitate", "Bugete")
    assert session.row(1).text("denumire") == "Serviciul 1"
    assert str(session.undo_label) == "Hide the column “Denumirea serviciului social”"


def test_one_column_is_always_shown(session) -> None:
    for key in ("nr", "denumire", "capacitate"):
        tables.set_column_visible(session, TABLE, key, False)
    for refused in (
        lambda: tables.set_column_visible(session, TABLE, "buget_local", False),
        lambda: tables.remove_column(session, TABLE, "buget_local"),
    ):
        with pytest.raises(BadInput, match="at least one column"):
            refused()


@pytest.mark.parametrize(
    "key, before, after",
    [
        ("nr", None, ["denumire", "capacitate", "buget_local", "nr"]),
        ("buget_local", "nr", ["buget_local", "nr", "denumire", "capacitate"]),
        ("nr", "nr", ["nr", "denumire", "capacitate", "buget_local"]),
        ("nr", "capacitate", ["denumire", "nr", "capacitate", "buget_local"]),
    ],
)
def test_columns_move(session, key, before, after) -> None:
    tables.move_column(session, TABLE, key, before)
    assert keys(session) == after


def test_a_free_column_is_added(session) -> None:
    first = tables.add_column(session, TABLE, "Observații")
    second = tables.add_column(session, TABLE, "Altele", after_key="nr")
    assert (first, second) == ("coloana_1", "coloana_2")
    assert keys(session) == ["nr", second, "denumire", "capacitate", "buget_local", first]
    assert session.table(TABLE).header_rows[0][1] == "Altele"


def test_a_column_of_the_role_is_added(session) -> None:
    assert (
        tables.add_column(session, TABLE, "Grad de ocupare", key="grad_ocupare") == "grad_ocupare"
    )
    with pytest.raises(BadInput, match="already"):
        tables.add_column(session, TABLE, "x", key="nr")


def test_a_column_goes_with_all_that_is_said_of_it(rich) -> None:
    tables.set_column_visible(rich, 1, "a", True)
    tables.remove_column(rich, 1, "a")
    table = rich.table(1)
    assert [column.key for column in table.columns] == ["b"]
    assert table.merges == (Merge("b", ("t1.6",)),)
    assert table.marks == {"t1.1": "*"}
    assert table.units == {}
    assert all("a" not in row.cells and "a" not in row.units for row in table.rows)
    tables.add_column(rich, 1, "c")
    tables.remove_column(rich, 1, "b")
    assert rich.find_row("t1.3").continues_columns == ()


def test_title_notes_and_legend(session) -> None:
    tables.set_caption(session, TABLE, "MII LEI")
    tables.set_notes(session, TABLE, ["* una", ""])
    tables.set_legend(session, TABLE, {"A": "Buget de stat"})
    table = session.table(TABLE)
    assert (table.caption, table.notes) == ("MII LEI", ("* una", ""))
    assert table.legend == {"A": "Buget de stat"}
    tables.set_caption(session, TABLE, "")
    tables.set_legend(session, TABLE, None)
    assert session.table(TABLE).caption is None
    assert session.table(TABLE).legend is None


def test_an_empty_title_of_a_table_without_one_is_no_step(session) -> None:
    tables.set_caption(session, TABLE, "")
    assert session.undo_label is None


def test_another_role_keeps_the_columns(session) -> None:
    tables.set_table_role(session, TABLE, "liber")
    assert session.table(TABLE).role == "liber"
    assert session.table(TABLE).columns == service_table().columns


def test_what_cannot_be_is_said(session) -> None:
    refused = [
        lambda: tables.relabel_column(session, TABLE, "x", ""),
        lambda: tables.move_column(session, TABLE, "nr", "x"),
        lambda: tables.add_column(session, TABLE, "", after_key="x"),
        lambda: tables.remove_column(session, TABLE, "x"),
        lambda: tables.set_column_width(session, TABLE, "nr", 0),
        lambda: tables.set_column_width(session, TABLE, "nr", float("nan")),
        lambda: tables.set_column_unit(session, TABLE, "nr", "euro"),
        lambda: tables.set_table_role(session, TABLE, "x"),
        lambda: tables.set_caption(session, 99, "x"),
        lambda: tables.set_caption(session, 2, "x"),
        lambda: set_cell(session, 99, "nr", "x"),
    ]
    for attempt in refused:
        with pytest.raises(BadInput):
            attempt()
    assert session.undo_label is None
    assert isinstance(session.block(TABLE), Table)
