# SPDX-License-Identifier: EUPL-1.2
from decimal import Decimal

import pytest

from desktop.plan.declare import Kind
from desktop.plan.values import Area, parse


def area(text: str) -> Area:
    value = parse(Kind.AREA, text)
    assert isinstance(value, Area)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "square_metres", "said"),
    [
        ("421,75 mp", "421.75", "421,75 mp"),
        ("1330mp", "1330", "1.330 mp"),
        ("240,16mp", "240.16", "240,16 mp"),
        ("20 mp", "20", "20 mp"),
        ("642 mp", "642", "642 mp"),
        ("199,70mp", "199.7", "199,7 mp"),
        ("1.330 m²", "1330", "1.330 mp"),
        ("30 m2", "30", "30 mp"),
        ("20", "20", "20 mp"),
        ("cca 50 mp", "50", "50 mp"),
    ],
)
def test_areas(text: str, square_metres: str, said: str) -> None:
    value = area(text)
    assert value.square_metres == value.number() == Decimal(square_metres)
    assert str(value.understood()) == said
    assert value.problem() is None


def test_a_point_is_unclear() -> None:
    value = area("421.75 mp")
    assert value.number() is None and value.problem() is not None
    assert [r.text for r in value.readings()] == ["421,75 mp", "42.175 mp"]


def test_words_and_nothing() -> None:
    assert area("-").is_blank() and area("-").problem() is None
    assert area("două camere").problem() is not None
    assert not area("două camere").is_blank()
