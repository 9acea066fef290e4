# SPDX-License-Identifier: EUPL-1.2
"""Tests of roles and of the columns of a table read through them."""

import pytest

from desktop.plan.columns import (
    column_of,
    declaration,
    header_rows,
    kind_of,
    new_columns,
    unit_of,
    value_of,
    view,
)
from desktop.plan.declare import Kind
from desktop.plan.roles import ROLES, role
from desktop.plan.roles.services import ExistingService
from desktop.plan.tree import Column, Row, RowKind, Table

BUDGETS = "Bugetele estimate pe surse de finanțare, pentru serviciile sociale existente"


def table_of(role_key: str, *columns: Column, **more: object) -> Table:
    return Table(ident="t1", role=role_key, columns=columns, **more)


def row_of(**cells: str) -> Row:
    return Row(ident="t1.1", kind=RowKind.ROW, cells=cells)


def lettered() -> Table:
    """The model's ten columns, the last three under letters."""
    columns = list(new_columns(role("servicii-existente")))
    for at, letter in zip((7, 8, 9), "ABC", strict=True):
        columns[at] = Column(key=letter, label=letter, group=BUDGETS)
    return table_of("servicii-existente", *columns)


def test_an_unknown_role_is_free():
    assert role("altceva") is ROLES["liber"]


@pytest.mark.parametrize("key", ["cursanti", "categorie", "teme"])
def test_aliases_of_the_first_training_column(key):
    table = table_of("formare", Column(key=key, label="x"))
    assert declaration(table, key).key == "cursanti"


@pytest.mark.parametrize(
    ("key", "meaning"), [("A", "buget_stat"), ("B", "contributii"), ("C", "alte_surse")]
)
def test_letters_are_read_by_position_where_all_columns_are_the_models(key, meaning):
    assert declaration(lettered(), key).key == meaning


def test_letters_are_read_through_the_legend_of_the_table():
    table = table_of(
        "servicii-propuse",
        Column(key="denumire", label="Denumire"),
        Column(key="C", label="C"),
        Column(key="A", label="A"),
        legend={"A": "Resurse umane necesare (personal de specialitate)", "C": "Buget local"},
    )
    assert declaration(table, "C").key == "buget_local"
    assert kind_of(table, "A") is Kind.STAFF


def test_a_letter_without_legend_in_an_own_table_means_nothing():
    table = table_of("servicii-existente", Column(key="A", label="A"))
    assert declaration(table, "A") is None
    assert kind_of(table, "A") is Kind.TEXT


@pytest.mark.parametrize(
    ("column", "caption", "unit"),
    [
        (Column(key="buget_judetean", label="Buget județean\n(mii lei)"), None, "mii lei"),
        (Column(key="buget_local", label="Buget local(lei)"), None, "lei"),
        (Column(key="buget_local", label="Buget local"), None, None),
        (Column(key="buget_local", label="Buget local"), "MII LEI", "mii lei"),
        (Column(key="buget_local", label="Buget local"), "Servicii (lei)", "lei"),
        (Column(key="buget_local", label="Buget local", group="Bugete (mii lei)"), None, "mii lei"),
        (Column(key="buget_local", label="Buget local", unit="mii lei"), None, "mii lei"),
        (Column(key="denumire", label="Leii grădinii"), "Leii", None),
    ],
)
def test_unit_of_money(column, caption, unit):
    table = table_of("servicii-existente", column, caption=caption)
    assert unit_of(table, None, column.key) == unit


def test_the_cells_own_unit_comes_first():
    table = table_of("servicii-existente", Column(key="buget_local", label="Buget local (mii lei)"))
    row = Row(ident="r", kind=RowKind.ROW, cells={}, units={"buget_local": "lei"})
    assert unit_of(table, row, "buget_local") == "lei"


def test_the_declared_unit_comes_last():
    assert unit_of(table_of("formare"), None, "buget_estimat") == "lei"
    assert unit_of(table_of("formare", units={"buget_estimat": "mii lei"}), None, "x") is None


def test_value_of_a_cell_reads_kind_and_unit():
    column = Column(key="buget_local", label="Buget local (mii lei)")
    value = value_of(
        table_of("servicii-existente", column), row_of(buget_local="1.710"), column.key
    )
    assert value.number() == 1_710_000


def test_view_fills_the_typed_row():
    table = lettered()
    seen = view(ExistingService, table, row_of(denumire="Cantina", A="12", grad_ocupare="70%"))
    assert seen.name.text == "Cantina"
    assert seen.state_budget.text == "12"
    assert seen.state_budget.kind is Kind.AMOUNT
    assert seen.code.text == ""
    assert seen.occupancy.kind is Kind.OCCUPANCY


def test_view_of_a_column_that_is_not_shown_is_empty():
    table = table_of("servicii-existente", Column(key="denumire", label="Denumire"))
    seen = view(ExistingService, table, row_of(denumire="Cantina", buget_local="7"))
    assert seen.local_budget.text == ""
    assert column_of(table, role("servicii-existente").find("buget_local")) is None


def test_header_of_ungrouped_columns_is_one_row():
    columns = new_columns(role("contractare"))
    assert header_rows(columns) == (tuple(c.label for c in columns),)


def test_header_of_grouped_columns_is_two_rows():
    above, below = header_rows(new_columns(role("servicii-existente")))
    assert above[:6] == (
        "Nr. crt.",
        "Cod serviciu social, conform Nomenclatorului serviciilor sociale",
        "Denumirea serviciului social",
        "Capacitate",
        "Grad de ocupare",
        BUDGETS,
    )
    assert above[6:] == ("", "", "", "")
    assert below[:6] == ("", "", "", "", "", "Buget local")


def test_two_groups_side_by_side_keep_their_own_labels():
    columns = [Column(key=k, label=k, group=g) for k, g in (("a", "G"), ("b", "H"), ("c", "G"))]
    assert header_rows(columns) == (("G", "H", "G"), ("a", "b", "c"))


def test_a_new_table_of_proposed_services_has_the_thirteen_columns_of_the_model():
    keys = [column.key for column in new_columns(role("servicii-propuse"))]
    assert len(keys) == 13
    assert "nr" not in keys


def test_headers_of_the_plans_we_were_given_are_remade_as_printed(seed):
    """Their empty cells may differ: some of the documents leave them out."""
    for _section, table in seed.tables():
        made, printed = header_rows(table.columns), table.header_rows
        assert [list(filter(None, row)) for row in made] == [
            list(filter(None, row)) for row in printed
        ]


def test_every_column_of_the_plans_we_were_given_is_declared(seed):
    for _section, table in seed.tables():
        for column in table.columns:
            assert declaration(table, column.key), f"{table.ident} {column.key}"
