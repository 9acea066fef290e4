# SPDX-License-Identifier: EUPL-1.2
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import Amount, Nothing, parse
from desktop.plan.values.figures import written
from desktop.plan.values.money import known_unit


def amount(text: str, unit: str | None = None) -> Amount:
    value = parse(Kind.AMOUNT, text, unit)
    assert isinstance(value, Amount)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "unit", "lei"),
    [
        ("2126", "mii lei", "2126000"),
        ("1710 mii lei", None, "1710000"),
        ("1710 mii lei", "lei", "1710000"),
        ("50 mii lei", "lei", "50000"),
        ("1830 mii lei", None, "1830000"),
        ("350.000", "lei", "350000"),
        ("34200", "lei", "34200"),
        ("15000 lei", "mii lei", "15000"),
        ("629.000 lei", "mii lei", "629000"),
        ("850 lei", None, "850"),
        ("1.710.000", "lei", "1710000"),
        ("1.710.000,00 lei", None, "1710000"),
        ("400.941,36 lei", "mii lei", "400941.36"),
        ("1.478.027,51 lei", None, "1478027.51"),
        ("314.069,415 lei", None, "314069.415"),
        ("2 milioane de lei", None, "2000000"),
        ("1 710 000 LEI", None, "1710000"),
        ("15000RON", None, "15000"),
        ("1710 mii", None, "1710000"),
        ("80.332\u00a0lei*", None, "80332"),
    ],
)
def test_amounts_in_lei(text: str, unit: str | None, lei: str) -> None:
    value = amount(text, unit)
    assert value.lei == value.number() == Decimal(lei)
    assert value.problem() is None
    assert not value.is_blank()


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("1710 mii lei", None, "1.710 mii lei = 1.710.000 lei"),
        ("15000 lei", "mii lei", "15.000 lei = 15 mii lei"),
        ("2126", "mii lei", "2.126 mii lei = 2.126.000 lei"),
        ("850 lei", None, "850 lei = 0,85 mii lei"),
        ("2 milioane lei", None, "2 milioane lei = 2.000.000 lei"),
        ("63008", None, "63.008; lei or thousands of lei, it is not said"),
        ("Finanțare europeană", "lei", "no amount read"),
        ("Fonduri PNRR*\n400.941,36 lei", "mii lei", "400.941,36 lei = 400,94136 mii lei"),
    ],
)
def test_the_other_unit_is_shown(text: str, unit: str | None, said: str) -> None:
    assert str(amount(text, unit).understood()) == said


def test_without_a_unit_the_number_stands_and_no_lei() -> None:
    value = amount("63008")
    assert (value.unit, value.lei, value.number()) == (None, None, Decimal(63008))


def test_three_decimals_are_kept_and_both_corrections_offered() -> None:
    value = amount("314.069,415 lei")
    assert value.decimals == 3
    assert value.lei == Decimal("314069.415")
    assert [r.text for r in value.readings()] == ["314.069,42 lei", "314.069.415 lei"]
    assert amount("1.478.027,51 lei").decimals == 2
    assert amount("850 lei").decimals == 0
    assert amount("1,234 mii lei").decimals == 0  # 1.234 lei
    assert amount("1,23456 mii lei").decimals == 2
    assert amount("1,234567", "mii lei").decimals == 3


@pytest.mark.parametrize(
    "text",
    [
        "28.138 lei conform HG nr. 426/\n2020",
        "40.239 lei conf. HG 426/\n2020",
        "400 lei/lună",
        "80.332 lei/beneficiar/an",
        "80.332 lei x 5 persoane",
    ],
)
def test_a_cost_for_one_unit_is_not_added(text: str) -> None:
    value = amount(text, "mii lei")
    assert value.unit_cost and value.lei is not None
    assert value.number() is None
    assert value.problem() is not None
    assert not value.is_blank()


def test_a_cost_keeps_its_value_and_law() -> None:
    value = amount("28.138 lei conform HG nr. 426/\n2020")
    assert value.lei == 28138
    assert value.source == "conform HG nr. 426/\n2020"


@pytest.mark.parametrize(
    "text", ["400 lei/an", "50.000 lei pe an", "80.332 lei", "10 lei pe trim. I"]
)
def test_a_budget_of_the_year_is_not_a_unit_cost(text: str) -> None:
    assert not amount(text).unit_cost


def test_a_source_beside_its_amount() -> None:
    value = amount("Fonduri PNRR*\n400.941,36 lei", "mii lei")
    assert (value.source, value.unit, value.lei) == ("Fonduri PNRR*", "lei", Decimal("400941.36"))


@pytest.mark.parametrize(
    "text",
    [
        "Finanțare europeană",
        "Finanțare PNDL",
        "Taxă specială Conform HCL",
        "Taxa specială conform HCL 56/29.05.2014 Sponsorizări, donații",
        "Fonduri UE-PoIDS 2021-2027- linie de finanţare deschisă până la 28.02. 2025",
    ],
)
def test_a_source_without_amount_is_neither_number_nor_blank(text: str) -> None:
    value = amount(text, "mii lei")
    assert value.number() is None and value.lei is None
    assert value.source == text
    assert not value.is_blank()


@pytest.mark.parametrize(
    "text",
    [
        "NU este nevoie de un buget.\nSunt întâlniri la sediu.",
        "resurse proprii (angajaţi)",
        "Nu necesită fonduri",
        "fără costuri",
    ],
)
def test_no_money_needed_is_zero(text: str) -> None:
    value = amount(text, "lei")
    assert value.no_budget
    assert value.lei == value.number() == 0
    assert not value.is_blank()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("-", Nothing.DASH),
        ("–", Nothing.DASH),
        ("------------", Nothing.DASH),
        ("Nu este cazul", Nothing.NOT_APPLICABLE),
        ("nu este cazul", Nothing.NOT_APPLICABLE),
        ("Nu se aplică", Nothing.NOT_APPLICABLE),
        ("", Nothing.BLANK),
        (" \n", Nothing.BLANK),
        ("*", Nothing.SEE_NOTE),
        ("**", Nothing.SEE_NOTE),
    ],
)
def test_four_ways_of_nothing(text: str, kind: Nothing) -> None:
    value = amount(text, "lei")
    assert value.none_kind is kind
    assert value.is_blank()
    assert value.number() is None and value.problem() is None and value.understood() is None


@pytest.mark.parametrize("text", ["0", "0 lei", "0,00"])
def test_zero_is_the_fifth_way_and_a_number(text: str) -> None:
    value = amount(text, "lei")
    assert value.none_kind is Nothing.ZERO
    assert value.number() == 0
    assert not value.is_blank()


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("1234.5", ["1.234,5", "12.345"]),
        ("12.50", ["12,50", "1.250"]),
        ("12.50 mii lei", ["12,50 mii lei", "1.250 mii lei"]),
        ("1,234.5", ["1.234,5", "12.345"]),
        ("Fonduri PNRR 1234.5 lei", ["Fonduri PNRR 1.234,5 lei", "Fonduri PNRR 12.345 lei"]),
        ("5 mil. lei", ["5 mii lei", "5 milioane lei"]),
        ("Fonduri PNRR 5 mil lei", ["5 mii lei", "5 milioane lei"]),
        ("9" * 40, []),
        ("-500", []),
        ("500 lei 300 lei", []),
    ],
)
def test_unclear_amounts_stay_as_typed(text: str, offered: list[str]) -> None:
    value = amount(text, "lei")
    assert value.lei is None and value.number() is None
    assert not value.is_blank()
    assert value.problem() is not None
    assert [r.text for r in value.readings()] == offered


@given(st.from_regex(r"[0-9]{1,6}[.,'][0-9]{1,4}([.,][0-9]{1,3})?( (mii )?lei)?", fullmatch=True))
def test_every_reading_offered_has_a_value_and_no_trouble(text: str) -> None:
    for reading in amount(text, "lei").readings():
        value = amount(reading.text, "lei")
        assert value.number() is not None and value.problem() is None
        assert str(reading.meaning)


@given(st.decimals(min_value=1, max_value=10**9, places=2), st.sampled_from(["lei", "mii lei"]))
def test_the_unit_of_the_cell_wins(number: Decimal, unit: str) -> None:
    text = f"{written(number)} {unit}"
    factor = 1000 if unit == "mii lei" else 1
    for column in (None, "lei", "mii lei"):
        assert amount(text, column).lei == number * factor
    assert amount(written(number), unit).lei == number * factor


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("lei", "lei"),
        ("(mii lei)", "mii lei"),
        ("MII LEI", "mii lei"),
        ("RON", "lei"),
        ("milioane lei", "milioane lei"),
        ("mil. lei", None),
        ("mp", None),
        (None, None),
    ],
)
def test_units_of_columns(words: str | None, unit: str | None) -> None:
    assert known_unit(words) == unit
