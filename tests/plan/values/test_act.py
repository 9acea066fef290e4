# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import ActReference, acts_in, parse


def act(text: str) -> ActReference:
    value = parse(Kind.ACT, text)
    assert isinstance(value, ActReference)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "number", "date", "year", "said"),
    [
        ("nr. 46 din 28.05.2021", "46", datetime.date(2021, 5, 28), 2021, "no. 46 of 28.05.2021"),
        ("nr. 172 /28.09.2023", "172", datetime.date(2023, 9, 28), 2023, "no. 172 of 28.09.2023"),
        ("172/28.09.2023", "172", datetime.date(2023, 9, 28), 2023, "no. 172 of 28.09.2023"),
        ("nr. 12 din 3 mai 2024", "12", datetime.date(2024, 5, 3), 2024, "no. 12 of 03.05.2024"),
        ("nr.490/ 2022", "490", None, 2022, "no. 490 of 2022"),
        ("HG nr. 426/\n2020", "426", None, 2020, "no. 426 of 2020"),
        ("Ordinul nr. 1.086/2018", "1086", None, 2018, "no. 1086 of 2018"),
        ("nr. 12", "12", None, None, "no. 12"),
    ],
)
def test_numbers_and_dates(
    text: str, number: str, date: datetime.date | None, year: int | None, said: str
) -> None:
    value = act(text)
    assert (value.act_number, value.date, value.year) == (number, date, year)
    assert str(value.understood()) == said
    assert value.problem() is None and value.number() is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("nr. ......../2014", 2014),
        ("nr. ____ din ________", None),
        ("HCL nr. ___ din ___ 2025", 2025),
    ],
)
def test_blanks_are_flagged(text: str, year: int | None) -> None:
    value = act(text)
    assert value.act_number is None and value.blank_number
    assert value.year == year
    assert value.problem() is not None and value.understood() is None


def test_only_the_date_is_blank() -> None:
    value = act("nr. 12 din ________")
    assert (value.act_number, value.blank_number, value.blank_date) == ("12", False, True)
    assert value.problem() is not None


def test_an_impossible_date_is_found_and_flagged() -> None:
    value = act("nr. 5 din 31.02.2023")
    assert (value.act_number, value.date, value.impossible_date) == ("5", None, True)
    assert value.written_date == "31.02.2023"
    assert "31.02.2023" in str(value.problem())


def test_other_texts() -> None:
    assert act("în curs de avizare").problem() is not None
    assert act("").is_blank() and act("-").problem() is None


def test_the_acts_of_a_sentence_and_who_issued_them() -> None:
    text = (
        "conform HG 797/2017, Legea nr. 292/2011 și Hotărârea Consiliului Local nr. 46 din "
        "28.05.2021, str. Florilor nr. 4, HCL nr. ____"
    )
    found = acts_in(text)
    assert [(a.issuer, a.act_number, a.year) for a in found] == [
        ("HG", "797", 2017),
        ("Legea", "292", 2011),
        ("Hotărârea Consiliului Local", "46", 2021),
        ("HCL", None, None),
    ]
    assert all(a.text in text for a in found)


@given(
    st.integers(1, 9999),
    st.dates(datetime.date(1950, 1, 1), datetime.date(2050, 1, 1)),
    st.sampled_from(
        ["nr. {} din {}", "nr.{}/{}", "nr. {} / {}", "HCL nr. {} din data de {}", "{}/{}"]
    ),
)
def test_every_spelling_is_the_same_act(number: int, date: datetime.date, pattern: str) -> None:
    value = act(pattern.format(number, f"{date:%d.%m.%Y}"))
    assert (value.act_number, value.date) == (str(number), date)
