# SPDX-License-Identifier: EUPL-1.2
"""What holds for every kind: no text raises, is changed or is slow."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.i18n import render
from desktop.plan.declare import Kind
from desktop.plan.values import parse

NEAR_REAL = st.text("0123456789.,-–*/ \n%()abeilmnprsț", max_size=60)


@pytest.mark.parametrize("kind", list(Kind))
@given(text=st.text() | NEAR_REAL, unit=st.sampled_from([None, "lei", "mii lei", "???"]))
def test_any_text_is_read_and_kept(kind: Kind, text: str, unit: str | None) -> None:
    value = parse(kind, text, unit)
    assert value.text == text
    for message in (value.understood(), value.problem()):
        assert message is None or render(message)
    for reading in value.readings():
        assert reading.text != text and render(reading.meaning)
    if value.is_blank():
        assert value.number() is None and value.problem() is None


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    "piece", ["1", "1.", "1 ", "-", "a", "a1", "1a ", "lei ", "8790 CR-", ", ", "\n", "î"]
)
def test_long_texts_are_not_slow(kind: Kind, piece: str) -> None:
    text = (piece * 5000)[:5000]
    start = time.process_time()
    value = parse(kind, text)
    value.understood(), value.problem(), value.readings(), value.number()
    assert time.process_time() - start < 0.25


@pytest.mark.parametrize("kind", list(Kind))
def test_the_empty_text_is_blank(kind: Kind) -> None:
    value = parse(kind, "")
    assert value.is_blank()
    assert (value.number(), value.understood(), value.problem()) == (None, None, None)
