# SPDX-License-Identifier: EUPL-1.2
"""Headings of copied blocks find their columns."""

from dataclasses import replace

import pytest

from desktop.plan.column_match import is_heading_row, matched_columns
from desktop.plan.columns import new_columns
from desktop.plan.roles import role
from desktop.plan.tree import Column, Table

SERVICES = Table(
    ident="t1",
    role="servicii-existente",
    columns=new_columns(role("servicii-existente")),
)


def test_official_labels_find_their_columns_in_any_order() -> None:
    headings = ["Capacitate", "DENUMIREA  serviciului social", "ceva"]
    assert matched_columns(SERVICES, headings) == ("capacitate", "denumire", None)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Buget local (mii lei)", "buget_local"),
        ("buget de stat", "buget_stat"),
        ("Grad ocupare", "grad_ocupare"),
        ("buget", None),
        ("", None),
        ("*", None),
    ],
)
def test_a_heading_written_otherwise(heading: str, key: str | None) -> None:
    assert matched_columns(SERVICES, [heading]) == (key,)


def test_each_column_is_meant_once_by_the_likest_heading() -> None:
    headings = ["Buget local (lei)", "Buget local"]
    assert matched_columns(SERVICES, headings) == (None, "buget_local")


def test_a_column_of_ones_own_is_found_by_its_label() -> None:
    table = replace(SERVICES, columns=(Column("coloana_1", "Adresa sediului"),))
    assert matched_columns(table, ["adresa sediului"]) == ("coloana_1",)


def test_a_heading_row_is_known_from_a_row_of_data() -> None:
    assert is_heading_row(SERVICES, ["Nr. crt.", "Denumirea serviciului social", "Altele", ""])
    assert not is_heading_row(SERVICES, ["1.", "Centrul de zi", "50", "1710"])
    assert not is_heading_row(SERVICES, ["Capacitate"])
