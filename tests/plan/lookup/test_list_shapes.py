# SPDX-License-Identifier: EUPL-1.2
import datetime
from decimal import Decimal

import pytest

from desktop.intake.code_lists import read_list
from desktop.plan.columns import new_columns
from desktop.plan.declare import Kind
from desktop.plan.editions import CURRENT, edition
from desktop.plan.lookup import (
    LISTS,
    Certainty,
    Writes,
    cost_standards,
    days_of,
    ended_standards,
    entries,
    serving,
    serving_column,
    serving_section,
    shows_cost_standard,
)
from desktop.plan.lookup.serving import _BY_COLUMN, _COST_STANDARD_BESIDE
from desktop.plan.roles import ROLES
from desktop.plan.tree import Column, Table

STANDARDS = entries("cost-standards", read_list("cost-standards"))


@pytest.mark.parametrize("name", LISTS)
def test_our_own_files_pass_the_rules_for_files_that_are_brought(name) -> None:
    shape, lines = LISTS[name], read_list(name)
    assert [shape.problems(line) for line in lines] == [{}] * len(lines)
    known = {key for column in shape.columns for key in (column.key, *column.aliases)}
    assert lines[0].keys() <= known
    keys = [shape.key_of(line) for line in lines]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", LISTS)
def test_entries_have_a_label_and_say_how_sure_they_are(name) -> None:
    for entry in entries(name, read_list(name)):
        assert entry.label and not entry.own
        assert entry.certainty not in (Certainty.BROUGHT, Certainty.OWN)
    own = entries(name, read_list(name), own=True)[0]
    assert own.own and own.certainty is Certainty.OWN


def test_the_shape_of_each_list_names_columns_it_has() -> None:
    for shape in LISTS.values():
        for key in (*shape.same, *shape.fields.values()):
            assert shape.column(key), f"{shape.name} has no column {key}"


def test_what_is_from_memory_is_never_called_sure() -> None:
    services = {e.code: e.certainty for e in entries("nomenclator", read_list("nomenclator"))}
    assert services["8730 CR-V-I"] is Certainty.VERIFIED and services["8730 CR-V-I"].sure
    assert services["8810 ID-III"] is Certainty.MEMORY and not services["8810 ID-III"].sure


def test_procurement_codes_have_a_check_digit_computed_where_it_is_not_read() -> None:
    codes = {entry.code: entry.certainty for entry in entries("cpv", read_list("cpv"))}
    assert codes["98133100-5"] is Certainty.INFERRED
    assert codes["85312100-0"] is Certainty.VERIFIED
    assert all(len(code) == 10 and code[8] == "-" for code in codes)


def test_a_strategy_that_ends_before_the_year_is_known() -> None:
    acts = {entry.code: entry for entry in entries("strategies", read_list("strategies"))}
    drugs = acts["HG 334/2022"]
    assert (drugs.first_year, drugs.last_year) == (2022, 2026)
    assert drugs.ends_before(2027) and not drugs.ends_before(2026)
    assert not acts["HG 435/2022"].ends_before(2100)


def test_cost_standards_of_a_year() -> None:
    (found,) = cost_standards(STANDARDS, "8790cr-d-i", 2025)
    assert (found.lei, found.unit) == (Decimal(80332), "lei/beneficiar/an")
    assert not found.is_law and "not checked" in str(found.said())
    assert found.act.startswith("HG 426/2020")
    assert cost_standards(STANDARDS, "8790 CR-D-I", 2022) == ()
    assert cost_standards(STANDARDS, "8790 CR-D-I", 2027) == ()
    assert ended_standards(STANDARDS, "8790 CR-D-I", 2027) == (found,)
    assert cost_standards(STANDARDS, "8790 CR-D-I", 2026) == (found,)


def test_a_standard_without_an_amount_names_its_act() -> None:
    (found,) = cost_standards(STANDARDS, "8730 CR-V-I", 2027)
    assert found.lei is None and not found.is_law
    assert str(found.said()) == "The amount is not in our list. Look it up in: HG din 14.01.2026."


def test_an_own_standard_comes_first_and_only_a_verified_one_is_law() -> None:
    line = {"service_code": "8790CR-D-I", "service": "x", "lei": "90.000,50", "valid_from": "2026"}
    own = entries("cost-standards", [line], own=True)
    found = cost_standards((*STANDARDS, *own), "8790 CR-D-I", 2026)
    assert [each.entry.own for each in found] == [True, False]
    assert found[0].lei == Decimal("90000.50") and not found[0].is_law
    verified = entries("cost-standards", [{**line, "confidence": "verified", "act": "HG 1/2026"}])
    (law,) = cost_standards(verified, "8790 CR-D-I", 2030)
    assert law.is_law and str(law.said()) == "90.000,50 lei/beneficiar/an, HG 1/2026"


def test_a_code_that_is_none_has_no_standard() -> None:
    assert cost_standards(STANDARDS, "", 2025) == cost_standards(STANDARDS, "abc", 2025) == ()


def test_days_come_by_date_and_unsure_rules_are_not_computed() -> None:
    days = days_of(entries("days", read_list("days")), 2027)
    assert len(days) == len(read_list("days"))
    dated = [day.date for day in days if day.date]
    assert dated == sorted(dated) and dated[0] == datetime.date(2027, 3, 21)
    undated = [day.written_date for day in days if day.date is None]
    assert "a treia marți din martie" in undated and len(days) == len(dated) + len(undated)


@pytest.mark.parametrize(
    ("rule", "year", "month", "day"),
    [
        ("a treia marți din martie", 2027, 3, 16),
        ("prima luni din februarie", 2027, 2, 1),
        ("prima duminică din mai", 2027, 5, 2),
        ("ultima vineri din decembrie", 2027, 12, 31),
        ("a patra sâmbătă din noiembrie", 2026, 11, 28),
        ("29 februarie", 2028, 2, 29),
    ],
)
def test_a_rule_of_the_persons_own_is_computed(rule, year, month, day) -> None:
    own = entries("days", [{"date": rule, "name": "x"}], own=True)
    assert days_of(own, year)[0].date == datetime.date(year, month, day)


@pytest.mark.parametrize("date", ["", "29 februarie", "40 mai", "o săptămână din mai"])
def test_a_day_without_a_date_in_the_year_has_none(date) -> None:
    assert days_of(entries("days", [{"date": date, "name": "x"}], own=True), 2027)[0].date is None


def table(role: str) -> Table:
    return Table(ident="t", role=role, columns=new_columns(ROLES[role]))


def test_the_columns_that_lists_serve_are_declared() -> None:
    for role, key in {*_BY_COLUMN, *_COST_STANDARD_BESIDE}:
        assert key in [declared.key for declared in ROLES[role].columns]


def test_each_served_column_has_its_list_and_its_sibling() -> None:
    served = 0
    for role in ROLES.values():
        for declared in role.columns:
            found = serving_column(role.key, declared)
            if found:
                served += 1
                assert found.list_name in LISTS
                assert found.sibling is None or role.find(found.sibling)
            assert found or declared.kind not in (Kind.SERVICE_CODE, Kind.CPV_CODE, Kind.STAFF)
    assert served > 15


def test_the_list_behind_a_column() -> None:
    services = table("servicii-existente")
    found = serving(services, "cod")
    assert found and (found.list_name, found.writes, found.sibling) == (
        "nomenclator",
        Writes.CODE,
        "denumire",
    )
    entry = entries("nomenclator", read_list("nomenclator"))[2]
    assert (found.text(entry), found.sibling_text(entry)) == (entry.code, entry.label)
    assert serving(services, "capacitate") is None and serving(table("liber"), "coloana_1") is None
    assert shows_cost_standard(services, "buget_local")
    assert not shows_cost_standard(services, "contributii")


def test_a_column_under_another_key_has_the_list_of_what_it_means() -> None:
    columns = (Column(key="A", label="A"), Column(key="B", label="B"))
    lettered = Table(
        ident="t",
        role="servicii-propuse",
        columns=columns,
        legend={"A": "Cod serviciu social", "B": "Resurse umane necesare"},
    )
    found = serving(lettered, "A"), serving(lettered, "B")
    assert [each and each.list_name for each in found] == ["nomenclator", "professions"]


def test_sections_of_acts_are_served_by_the_strategies() -> None:
    for key in ("premise.strategii-nationale", "premise.programe"):
        assert edition(CURRENT).section(key)
        found = serving_section(key)
        assert found and found.list_name == "strategies"
        listed = entries("strategies", read_list("strategies"))
        offered = [entry for entry in listed if found.offers(entry)]
        assert 0 < len(offered) < len(listed)
        assert found.offers(entries("strategies", [{"name": "x"}], own=True)[0])
    assert serving_section(None) is None
