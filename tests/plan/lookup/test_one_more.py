# SPDX-License-Identifier: EUPL-1.2
"""One more name in a cell that holds several."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.plan.lookup.one_more import part_at, with_one_more


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("asis|", "asis"),
        ("asistent social – 1\npsi|", "psi"),
        ("afișare, si|te", "site"),
        ("buget local; 2 don|", "don"),
        ("1 psi|", "psi"),
        ("1. psi|\nalt rând", "psi"),
        ("12|", ""),
        ("|", ""),
    ],
)
def test_the_part_is_the_name_at_the_cursor(text, part) -> None:
    position = text.index("|")
    plain = text.replace("|", "")
    start, end = part_at(plain, position)
    assert plain[start:end] == part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "nou"),
        ("   ", "nou"),
        ("a", "a, nou"),
        ("a, b", "a, b, nou"),
        ("a; b", "a; b; nou"),
        ("a\nb, c", "a\nb, c\nnou"),
        ("a\nb\n", "a\nb\nnou"),
        ("a,", "a, nou"),
        ("a; ", "a; nou"),
    ],
)
def test_one_more_is_parted_as_the_others(text, expected) -> None:
    assert with_one_more(text, "nou", ", ") == expected


@given(some.text("ab1 -,;\n", max_size=30), some.integers(0, 30))
def test_the_part_holds_the_cursor_or_starts_at_it(text, position) -> None:
    position = min(position, len(text))
    start, end = part_at(text, position)
    assert 0 <= start <= position <= end <= len(text)
    assert not set(text[start:end]) & set("\n,;")
