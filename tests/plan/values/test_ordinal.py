# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import Ordinal, parse
from desktop.plan.values.roman import from_roman, to_roman


def ordinal(text: str) -> Ordinal:
    value = parse(Kind.ORDINAL, text)
    assert isinstance(value, Ordinal)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "position", "mark", "following"),
    [
        ("1.", 1, "", "2."),
        ("1", 1, "", "2"),
        ("*2", 2, "*", "3"),
        ("*3", 3, "*", "4"),
        ("9**", 9, "**", "10"),
        ("2.3.", 3, "", "2.4."),
        ("OS nr. 1", 1, "", "OS nr. 2"),
        ("IV.", 4, "", "V."),
        ("iv)", 4, "", "v)"),
        ("c)", 3, "", "d)"),
        ("C", 3, "", "D"),
    ],
)
def test_numbers_and_what_follows(text: str, position: int, mark: str, following: str) -> None:
    value = ordinal(text)
    assert (value.position, value.mark, value.following()) == (position, mark, following)
    assert value.number() is None  # row numbers are never added
    assert value.problem() is None and not value.is_blank()


def test_none_and_words() -> None:
    assert ordinal("").is_blank() and ordinal("").following() == ""
    assert ordinal("-").is_blank()
    assert ordinal("Total").problem() is not None
    assert ordinal("Total").written_as(3) == "Total"


@given(st.integers(1, 399), st.sampled_from(["{}", "{}.", "({})", "2.{}.", "nr. {}"]))
def test_a_number_written_in_a_style_is_read_back(position: int, style: str) -> None:
    text = ordinal(style.format(1)).written_as(position)
    assert text == style.format(position)
    assert ordinal(text).position == position


@given(st.integers(1, 399))
def test_roman_numbers_go_there_and_back(number: int) -> None:
    assert from_roman(to_roman(number)) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "i", "A", "I" * 5000])
def test_badly_written_roman_numbers(text: str) -> None:
    assert from_roman(text) is None
