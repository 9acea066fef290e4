# SPDX-License-Identifier: EUPL-1.2
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import Quantity, parse


def quantity(text: str) -> Quantity:
    value = parse(Kind.QUANTITY, text)
    assert isinstance(value, Quantity)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "count", "measure", "said"),
    [
        ("50", 50, "places", "50"),
        ("45", 45, "places", "45"),
        ("629", 629, "places", "629"),
        ("0", 0, "places", "0"),
        ("1.200", 1200, "places", "1.200"),
        ("nr. 50", 50, "places", "50"),
        ("cca 30", 30, "places", "30"),
        ("20 de locuri", 20, "places", "20 locuri"),
        ("12 paturi", 12, "places", "12 paturi"),
        ("1 beneficiar", 1, "places", "1 beneficiar"),
        ("24 Beneficiar/zi", 24, "persons/day", "24 beneficiari a day"),
        ("15 beneficiar/zi", 15, "persons/day", "15 beneficiari a day"),
        ("36 beneficiar /zi", 36, "persons/day", "36 beneficiari a day"),
        ("8 beneficiari /zi", 8, "persons/day", "8 beneficiari a day"),
        ("8 beneficiari/\nzi", 8, "persons/day", "8 beneficiari a day"),
        ("8/zi", 8, "persons/day", "8 a day"),
        ("10 copii/zi", 10, "persons/day", "10 copii a day"),
        ("306 elevi, prescolari/zi", 306, "persons/day", "306 elevi, prescolari a day"),
        ("12 persoane pe lună", 12, "persons/month", "12 persoane a month"),
        ("3 persoane zilnic", 3, "persons/day", "3 persoane a day"),
        ("150 beneficiari/an", 150, "persons/year", "150 beneficiari a year"),
        ("60/an", 60, "persons/year", "60 a year"),
        ("40 ore/\nsăptămână", 40, "hours/week", "40 ore a week"),
        ("7,5 ore/zi", "7.5", "hours/day", "7,5 ore a day"),
        ("10 familii/an", 10, "families/year", "10 familii a year"),
        ("25 mese/zi", 25, "mese/day", "25 mese a day"),
        ("10 copii/grupă", 10, "copii/grupa", "10 copii/grupă"),
    ],
)
def test_one_count(text: str, count: int | str, measure: str, said: str) -> None:
    value = quantity(text)
    assert (value.number(), value.measure) == (Decimal(count), measure)
    assert str(value.understood()) == said
    assert value.problem() is None and not value.is_blank()


def test_several_counts_stand_alone() -> None:
    value = quantity("40 beneficiari asistență comunitară/ 306 elevi, prescolari/zi")
    assert [(p.count, p.what, p.per) for p in value.parts] == [
        (40, "beneficiari asistență comunitară", None),
        (306, "elevi, prescolari", "day"),
    ]
    assert [p.measure for p in value.parts] == ["places", "persons/day"]
    assert value.number() is None and value.measure is None
    assert str(value.understood()) == (
        "40 beneficiari asistență comunitară, 306 elevi, prescolari a day"
    )


@pytest.mark.parametrize(
    ("text", "count", "what", "condition"),
    [
        (
            "18 Beneficiar/zi copii cu Varsta anteprese",
            18,
            "Beneficiar",
            "copii cu Varsta anteprese",
        ),
        (
            "8 beneficiari cu dizabilităţi/zi \nVârsta :18-64 ani",
            8,
            "beneficiari cu dizabilităţi",
            "Vârsta :18-64 ani",
        ),
        ("20 copii cu vârsta între 3 și 6 ani", 20, "copii", "cu vârsta între 3 și 6 ani"),
        ("50 persoane, din care 20 copii", 50, "persoane", "din care 20 copii"),
        ("50 (din care 20 copii)", 50, "", "(din care 20 copii)"),
        ("12 în restructurare", 12, "", "în restructurare"),
    ],
)
def test_a_count_with_a_condition(text: str, count: int, what: str, condition: str) -> None:
    value = quantity(text)
    assert value.number() == count
    assert (value.parts[0].what, value.condition) == (what, condition)


@pytest.mark.parametrize(
    "text", ["20 copii și 10 adulți", "20 copii 10 adulți", "20 copii, 10 adulți", "20 copii + 10"]
)
def test_a_part_is_never_taken_for_the_whole(text: str) -> None:
    value = quantity(text)
    assert [part.count for part in value.parts] == [20, 10]
    assert value.number() is None


def test_a_footnote_sign_and_a_status() -> None:
    value = quantity("110*\nîn restructurare")
    assert (value.number(), value.mark, value.condition) == (110, "*", "în restructurare")


def test_words_without_a_count_are_neither_number_nor_blank() -> None:
    value = quantity("În funcție de numărul de agresori")
    assert value.number() is None and not value.is_blank()
    assert value.problem() is None
    assert str(value.understood()) == "no number read"


@pytest.mark.parametrize("text", ["-", "", "nu este cazul", "nr. – nu este cazul", "*"])
def test_nothing(text: str) -> None:
    assert quantity(text).is_blank()


@pytest.mark.parametrize(
    ("text", "offered"), [("30-40 persoane", []), ("1.5 ore/zi", ["1,5 ore/zi", "15 ore/zi"])]
)
def test_unclear_counts(text: str, offered: list[str]) -> None:
    value = quantity(text)
    assert value.number() is None and value.problem() is not None
    assert [r.text for r in value.readings()] == offered


@given(
    st.integers(0, 5000),
    st.sampled_from(["", " beneficiari", " copii", "Beneficiar", " persoane "]),
    st.sampled_from(["/", " / ", "/\n", "/ "]),
    st.sampled_from([("zi", "day"), ("an", "year"), ("lună", "month"), ("săptămână", "week")]),
)
def test_spaces_and_line_ends_do_not_matter(
    count: int, what: str, slash: str, time: tuple[str, str]
) -> None:
    value = quantity(f"{count}{what}{slash}{time[0]}")
    assert (value.number(), value.measure) == (count, f"persons/{time[1]}")
