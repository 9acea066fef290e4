# SPDX-License-Identifier: EUPL-1.2
from decimal import Decimal

import pytest

from desktop.plan.declare import Kind
from desktop.plan.values import Occupancy, parse


def occupancy(text: str) -> Occupancy:
    value = parse(Kind.OCCUPANCY, text)
    assert isinstance(value, Occupancy)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "percent"), [("100%", "100"), ("70%", "70"), ("84,4 %", "84.4"), ("95 la sută", "95")]
)
def test_percentages_are_not_added(text: str, percent: str) -> None:
    value = occupancy(text)
    assert value.percent == Decimal(percent)
    assert value.count is None and value.number() is None
    assert not value.is_blank() and value.problem() is None


def test_percentages_are_said() -> None:
    assert str(occupancy("100%").understood()) == "100 %"


@pytest.mark.parametrize(
    ("text", "count", "said"),
    [
        ("38", 38, "38 persons"),
        ("103", 103, "103 persons"),
        ("1 beneficiar", 1, "1 person"),
        ("20 de persoane", 20, "20 persons"),
        ("38/45", 38, "38 persons in 45 places"),
    ],
)
def test_persons_are_added(text: str, count: int, said: str) -> None:
    value = occupancy(text)
    assert value.count == value.number() == count
    assert str(value.understood()) == said


@pytest.mark.parametrize("text", ["", "-", "nu este cazul"])
def test_nothing(text: str) -> None:
    assert occupancy(text).is_blank()
    assert occupancy(text).problem() is None


@pytest.mark.parametrize("text", ["complet", "0,85", "12.5%", "30-40"])
def test_other_texts_have_no_value(text: str) -> None:
    value = occupancy(text)
    assert value.percent is None and value.number() is None
    assert value.problem() is not None
    assert not value.is_blank()


def test_both_readings_of_a_point() -> None:
    assert [r.text for r in occupancy("12.5%").readings()] == ["12,5%", "125%"]
