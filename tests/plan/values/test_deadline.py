# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import Deadline, Term, parse
from desktop.plan.values.calendar import MONTHS


def deadline(text: str) -> Deadline:
    value = parse(Kind.DEADLINE, text)
    assert isinstance(value, Deadline)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "terms", "said"),
    [
        ("2027", [Term.YEAR], "2027"),
        ("2014-2018", [Term.SPAN], "2014-2018"),
        ("în perioada 2024 – 2026", [Term.SPAN], "2024-2026"),
        ("Martie 2020", [Term.MONTH], "martie 2020"),
        ("Noembrie 2020", [Term.MONTH], "noiembrie 2020"),
        ("Permanent", [Term.RECURRENCE], "permanent"),
        ("permanent", [Term.RECURRENCE], "permanent"),
        ("Anual", [Term.RECURRENCE], "anual"),
        ("Annual", [Term.RECURRENCE], "annual"),
        ("Trimestrial", [Term.RECURRENCE], "trimestrial"),
        ("semestrial", [Term.RECURRENCE], "semestrial"),
        ("lunar", [Term.RECURRENCE], "lunar"),
        ("cel puțin lunar", [Term.RECURRENCE], "cel puțin lunar"),
        ("de câte ori se impune", [Term.RECURRENCE], "de câte ori se impune"),
        ("când este cazul", [Term.RECURRENCE], "când este cazul"),
        (
            "Annual (Iunie mai/noiembrie)",
            [Term.RECURRENCE, Term.MONTH, Term.MONTH, Term.MONTH],
            "annual; iunie; mai; noiembrie",
        ),
        (
            "Annual înainte de fundamentarea bugetului",
            [Term.RECURRENCE, Term.EVENT],
            "annual",
        ),
        ("După aprobare", [Term.EVENT], "no date read"),
        ("Conform Calendarului de evenimente", [Term.EVENT], "no date read"),
        ("Mai 2020 Decembrie 2020", [Term.MONTH, Term.MONTH], "mai 2020; decembrie 2020"),
        ("mai-iunie 2025", [Term.MONTH], "mai - iunie 2025"),
        ("decembrie 2024 - martie 2025", [Term.MONTH], "decembrie 2024 - martie 2025"),
        ("2014\n2015-2018", [Term.YEAR, Term.SPAN], "2014; 2015-2018"),
        ("Permanent\n\nTrimestrial", [Term.RECURRENCE, Term.RECURRENCE], "permanent; trimestrial"),
        ("Se publică. Termen: permanent", [Term.TEXT, Term.RECURRENCE], "permanent"),
        ("2 aprilie", [Term.DAY], "2 aprilie"),
        ("02 iunie", [Term.DAY], "2 iunie"),
        ("13-20 mai", [Term.DAY], "13-20 mai"),
        ("28.02. 2025", [Term.DAY], "28 februarie 2025"),
        ("până la 31.12.2025", [Term.DAY], "31 decembrie 2025"),
        ("trim. I 2027", [Term.QUARTER], "trimestrul I 2027"),
        ("Trimestrul IV", [Term.QUARTER], "trimestrul IV"),
        ("sem. II", [Term.HALF_YEAR], "semestrul II"),
        ("cel mai târziu la toamnă", [Term.TEXT], "no date read"),
    ],
)
def test_deadlines(text: str, terms: list[Term], said: str) -> None:
    value = deadline(text)
    assert [item.term for item in value.items] == terms
    assert str(value.understood()) == said
    assert value.problem() is None and value.number() is None
    assert all(item.text in text for item in value.items)


@pytest.mark.parametrize("text", ["", "-", "------------", ".", "nu este cazul"])
def test_nothing(text: str) -> None:
    assert deadline(text).is_blank() and deadline(text).items == ()


def test_years_and_what_lies_outside() -> None:
    assert deadline("2014\n2015-2018").years == (2014, 2015, 2018)
    outside = deadline("2024; 2026-2031; mai 2027; 2030; permanent").dates_outside(2025, 2030)
    assert [item.text for item in outside] == ["2024", "2026-2031"]
    assert deadline("2 aprilie").dates_outside(2025, 2025) == ()


def test_recurrences_are_comparable() -> None:
    assert [
        deadline(text).items[0].recurrence for text in ("Annual", "anual", "Cel puțin lunar")
    ] == [
        "anual",
        "anual",
        "cel putin lunar",
    ]


@pytest.mark.parametrize("text", ["31.02.2025", "30 februarie", "29 februarie 2025", "5.13.2025"])
def test_impossible_days_are_flagged(text: str) -> None:
    value = deadline(text)
    assert text in str(value.problem())


def test_a_leap_day_without_a_year_is_possible() -> None:
    assert deadline("29 februarie").problem() is None


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_in_both_spellings(day: datetime.date) -> None:
    month = MONTHS[day.month - 1]
    for text in (
        f"{day.day} {month} {day.year}",
        f"{day:%d.%m.%Y}",
        f"{day.day}/{day.month}/{day.year}",
    ):
        (item,) = deadline(text).items
        assert item.ends(1900) == day
