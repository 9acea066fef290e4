# SPDX-License-Identifier: EUPL-1.2
import pytest

from desktop.plan.declare import Kind
from desktop.plan.values import Nothing, PlainText, parse, says_nothing, which_nothing


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("", Nothing.BLANK),
        (" \n\t", Nothing.BLANK),
        ("-", Nothing.DASH),
        ("–", Nothing.DASH),
        ("------------", Nothing.DASH),
        (".", Nothing.DASH),
        ("________", Nothing.DASH),
        ("Nu este cazul", Nothing.NOT_APPLICABLE),
        ("NU ESTE CAZUL.", Nothing.NOT_APPLICABLE),
        ("- nu este cazul", Nothing.NOT_APPLICABLE),
        ("nr. – nu este cazul", Nothing.NOT_APPLICABLE),
        ("Nu se aplică", Nothing.NOT_APPLICABLE),
        ("Nu se aplică;", Nothing.NOT_APPLICABLE),
        ("N/A", Nothing.NOT_APPLICABLE),
        ("*", Nothing.SEE_NOTE),
        ("**", Nothing.SEE_NOTE),
        ("*2)", Nothing.SEE_NOTE),
        ("0", Nothing.ZERO),
        ("0,00", Nothing.ZERO),
        ("Nu este cazul\nal doilea rând", None),
        ("Nu este nevoie de un buget", None),
        ("da", None),
        ("-5", None),
        ("1", None),
    ],
)
def test_ways_of_saying_nothing(text: str, nothing: Nothing | None) -> None:
    assert which_nothing(text) is nothing
    assert says_nothing(text) == (nothing not in (None, Nothing.ZERO))


@pytest.mark.parametrize(("text", "blank"), [("orice text", False), ("0", False), ("-", True)])
def test_plain_text_is_only_a_text(text: str, blank: bool) -> None:
    value = parse(Kind.TEXT, text)
    assert value == PlainText(text)
    assert value.is_blank() == blank
    assert (value.number(), value.understood(), value.problem()) == (None, None, None)
    assert value.readings() == ()
