# SPDX-License-Identifier: EUPL-1.2
"""Cost standards beside the amounts of a row."""

import pytest

from desktop.i18n import render
from desktop.plan.lookup import entries
from desktop.plan.lookup.row_costs import costs_beside, service_code_of
from desktop.plan.tree import Column, Row, RowKind, Table

COLUMNS = tuple(
    Column(key=key, label=key) for key in ("cod", "denumire", "capacitate", "buget_local")
)
LINE = {
    "service_code": "8790 CR-D-I",
    "service": "Centru",
    "lei": "80332",
    "unit": "lei/beneficiar/an",
    "valid_from": "2023",
    "valid_to": "2027-06-30",
    "act": "HG 1/2022",
    "confidence": "memory",
}


def said(year=2027, key="buget_local", **cells: str) -> list[str]:
    row = Row(ident="r", kind=RowKind.ROW, cells={"cod": "8790 CR-D-I", **cells})
    table = Table(ident="t", role="servicii-existente", columns=COLUMNS, rows=(row,))
    listed = entries("cost-standards", [LINE])
    return [render(message) for message in costs_beside(table, row, key, listed, year)]


def test_the_standard_is_said_with_what_is_not_sure() -> None:
    (line,) = said()
    assert "80.332" in line and "HG 1/2022" in line and "not checked" in line


def test_places_times_cost_is_only_to_compare_with() -> None:
    _first, reckoned = said(capacitate="20 locuri")
    assert "20 × 80.332 = 1.606.640" in reckoned and "compare" in reckoned


def test_a_standard_that_ended_says_when() -> None:
    (line,) = said(year=2029)
    assert "30.06.2027" in line


@pytest.mark.parametrize("cells", [{"cod": "8810 ID-I"}, {"cod": ""}])
def test_other_services_have_none(cells) -> None:
    assert said(**cells) == []


def test_other_columns_have_none() -> None:
    assert said(key="capacitate") == []


def test_the_code_may_stand_in_the_name() -> None:
    cells = {"denumire": "Centru, cod 8790 CR-D-I"}
    row = Row(ident="r", kind=RowKind.ROW, cells=cells)
    table = Table(ident="t", role="servicii-existente", columns=COLUMNS, rows=(row,))
    assert service_code_of(table, row) == "8790 CR-D-I"
