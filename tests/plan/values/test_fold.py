# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.fold import fold, fold_in_place


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Şcoală și ŢARĂ", "scoala si tara"),
        ("Școală și ȚARĂ", "scoala si tara"),
        ("s\u0326i s\u0327i", "si si"),
        ("  două\u00a0 spații\n\tși rând ", "doua spatii si rand"),
        ("„a” “b” «c» ″d″", '"a" "b" "c" "d"'),
        ("a – b — c − d ‑ e", "a - b - c - d - e"),
        ("cuvânt\u00adrupt\u200b", "cuvantrupt"),
        ("l’a `b`", "l'a 'b'"),
        ("", ""),
    ],
)
def test_texts_become_comparable(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text('aAăĂșŞțŢ \n–"”', max_size=20))
def test_case_does_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())


@given(st.text() | st.text("aĂșŢ\u0327 ß–”"))
def test_folding_in_place_keeps_every_place(text: str) -> None:
    folded = fold_in_place(text)
    assert len(folded) == len(text)
    assert fold(folded) == fold(text)
