# SPDX-License-Identifier: EUPL-1.2
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.lookup.words import letters_of, slips

SHORT = st.text("abc", max_size=7)


def whole_slips(typed: str, word: str) -> int:
    """The same measure for whole words, written as its definition."""

    @cache
    def of(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        same = typed[i - 1] == word[j - 1]
        best = min(of(i - 1, j) + 1, of(i, j - 1) + 1, of(i - 1, j - 1) + (not same))
        crossed = i > 1 and j > 1 and typed[i - 1] == word[j - 2] and typed[i - 2] == word[j - 1]
        return min(best, of(i - 2, j - 2) + 1) if crossed else best

    return of(len(typed), len(word))


@given(SHORT, SHORT, st.integers(0, 2))
def test_slips_are_those_of_the_nearest_beginning(typed, word, most) -> None:
    nearest = min(whole_slips(typed, word[:end]) for end in range(len(word) + 1))
    assert min(slips(typed, word, most), most + 1) == min(nearest, most + 1)


@given(SHORT, SHORT, st.integers(1, 2))
def test_words_that_are_near_pass_the_look_at_their_letters(typed, word, most) -> None:
    if slips(typed, word, most) <= most:
        assert (letters_of(typed) & ~letters_of(word)).bit_count() <= most


@pytest.mark.parametrize(
    ("typed", "word", "most"), [("dolejsti", "doljesti", 1), ("asistnt", "asistenta", 1)]
)
def test_a_crossed_or_lost_letter_is_one_slip(typed, word, most) -> None:
    assert slips(typed, word, most) == 1
