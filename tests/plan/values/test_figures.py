# SPDX-License-Identifier: EUPL-1.2
from decimal import Decimal

import pytest
from babel.numbers import NumberFormatError, format_decimal, parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.values.figures import (
    decimals,
    possible_numbers,
    read_number,
    rewritten,
    written,
)

AMOUNTS = st.decimals(min_value=0, max_value=10**14, places=2) | st.integers(0, 10**14).map(Decimal)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("2126", "2126"),
        ("34200", "34200"),
        ("350.000", "350000"),
        ("1.478.027,51", "1478027.51"),
        ("314.069,415", "314069.415"),
        ("421,75", "421.75"),
        ("1.710.000,00", "1710000.00"),
        ("1 710 000", "1710000"),
    ],
)
def test_well_written_numbers(text: str, number: str) -> None:
    read = read_number(text)
    assert read == Decimal(number)
    assert read is not None and decimals(read) == len(number.partition(".")[2])


@pytest.mark.parametrize(
    "text",
    [
        "1234.5",
        "12.50",
        "1,234.5",
        "1.2345",
        "1.23.456",
        "0.500",
        "1..000",
        "1,",
        ",5",
        ".5",
        "1.000,",
        "12 34",
        "",
        "١٢",
        "1" * 40,
    ],
)
def test_other_numbers_have_no_value(text: str) -> None:
    assert read_number(text) is None


@given(st.text("0123456789.,", min_size=1, max_size=14))
def test_no_number_is_read_that_strict_babel_reads_otherwise(text: str) -> None:
    read = read_number(text)
    try:
        strict = parse_decimal(text, locale="ro_RO", strict=True)
    except NumberFormatError:
        assert read is None
    else:
        assert read is None or read == strict


@given(AMOUNTS)
def test_what_babel_writes_is_read(number: Decimal) -> None:
    assert read_number(format_decimal(number, locale="ro_RO", decimal_quantization=False)) == number


@given(AMOUNTS)
def test_what_is_written_is_read_back(number: Decimal) -> None:
    assert read_number(written(number)) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1234.5", [("1234.5", True), ("12345", False)]),
        ("12.50", [("12.50", True), ("1250", False)]),
        ("1,234.5", [("1234.5", True), ("12345", False)]),
        ("1,234,567", [("1234.567", True), ("1234567", False)]),
        ("12", []),
    ],
)
def test_both_readings_of_an_unclear_number(text: str, numbers: list[tuple[str, bool]]) -> None:
    assert possible_numbers(text) == tuple((Decimal(n), d) for n, d in numbers)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("31", "1830", "1830"),
        ("1.840", "1830", "1.830"),
        ("1 840 mii lei", "1830", "1 830 mii lei"),
        ("1.840,00 lei", "12.5", "12,50 lei"),
        ("31", "30.5", "30,5"),
        ("total: 31", "30.00", "total: 30"),
        ("31 din 40", "30", None),
        ("1234.5", "30", None),
        ("fără", "30", None),
    ],
)
def test_another_number_is_written_as_the_one_before(text, number, expected) -> None:
    assert rewritten(text, Decimal(number)) == expected
