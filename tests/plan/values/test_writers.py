# SPDX-License-Identifier: EUPL-1.2
import datetime
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.code_lists import read_list
from desktop.plan.declare import Kind
from desktop.plan.values import (
    ActReference,
    Amount,
    Deadline,
    DeadlineItem,
    Post,
    Staff,
    Term,
    parse,
    write_act,
    write_amount,
    write_deadline,
    write_staff,
)

PROFESSIONS = [line["name"] for line in read_list("professions")]
OFTEN = ["permanent", "lunar", "semestrial", "anual", "ori de câte ori este necesar"]
WORDS = ["după aprobarea bugetului", "la cererea familiei", "nimic hotărât încă"]


@pytest.mark.parametrize(
    ("posts", "text"),
    [
        ((), ""),
        ((Post("asistent social", Decimal(1)),), "asistent social – 1"),
        (
            (Post("psiholog", Decimal("0.5")), Post("șef centru"), Post("paznic", Decimal(12))),
            "psiholog – 0,5\nșef centru\npaznic – 12",
        ),
        ((Post("", Decimal(28)),), "28"),
    ],
)
def test_staff_is_written_one_post_on_a_line(posts, text) -> None:
    assert write_staff(posts) == text


COUNTS = st.none() | st.integers(1, 999).map(Decimal) | st.sampled_from([Decimal("0.5")])
POSTS = st.builds(Post, st.sampled_from([*PROFESSIONS, "persoană de sprijin"]), COUNTS)


@given(st.lists(POSTS, max_size=8))
def test_what_is_written_of_staff_is_read_back(posts) -> None:
    value = parse(Kind.STAFF, write_staff(posts))
    assert isinstance(value, Staff)
    assert value.posts == tuple(posts)


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (DeadlineItem(Term.DAY, "", 2027, 5, 8), "08.05.2027"),
        (DeadlineItem(Term.DAY, "", None, 5, 8), "8 mai"),
        (DeadlineItem(Term.DAY, "", 2027, 5, 13, last_day=20), "13-20 mai 2027"),
        (DeadlineItem(Term.MONTH, "", 2027, 11), "noiembrie 2027"),
        (DeadlineItem(Term.QUARTER, "", 2027, 7, last_month=9), "trimestrul III 2027"),
        (DeadlineItem(Term.HALF_YEAR, "", None, 1, last_month=6), "semestrul I"),
        (DeadlineItem(Term.YEAR, "", 2027), "2027"),
        (DeadlineItem(Term.SPAN, "", 2025, last_year=2027), "2025-2027"),
        (DeadlineItem(Term.RECURRENCE, "Lunar", recurrence="lunar"), "Lunar"),
    ],
)
def test_a_deadline_is_written_as_a_person_would(item, text) -> None:
    assert write_deadline([item]) == text


def test_several_deadlines_stand_apart() -> None:
    year, words = DeadlineItem(Term.YEAR, "", 2027), DeadlineItem(Term.TEXT, WORDS[2])
    often = DeadlineItem(Term.RECURRENCE, "lunar")
    assert write_deadline([year, often, words, year]) == f"2027; lunar\n{WORDS[2]}\n2027"


YEARS = st.integers(2020, 2035)
DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2035, 12, 31))
DEADLINES = st.one_of(
    DAYS.map(lambda day: DeadlineItem(Term.DAY, "", day.year, day.month, day.day)),
    st.builds(
        lambda year, month: DeadlineItem(Term.MONTH, "", year, month), YEARS, st.integers(1, 12)
    ),
    st.builds(
        lambda year, which: DeadlineItem(
            Term.QUARTER, "", year, 3 * which + 1, last_month=3 * which + 3
        ),
        YEARS | st.none(),
        st.integers(0, 3),
    ),
    YEARS.map(lambda year: DeadlineItem(Term.YEAR, "", year)),
    YEARS.map(lambda year: DeadlineItem(Term.SPAN, "", year, last_year=year + 2)),
    st.sampled_from(OFTEN).map(lambda text: parse(Kind.DEADLINE, text).items[0]),  # type: ignore[attr-defined]
    st.sampled_from(WORDS).map(lambda text: parse(Kind.DEADLINE, text).items[0]),  # type: ignore[attr-defined]
)


@given(st.lists(DEADLINES, max_size=5))
def test_what_is_written_of_deadlines_is_read_back(items) -> None:
    value = parse(Kind.DEADLINE, write_deadline(items))
    assert isinstance(value, Deadline)
    assert [replace(i, text="") for i in value.items] == [replace(i, text="") for i in items]


@pytest.mark.parametrize(
    ("given_parts", "text"),
    [
        (("HCL", "46", datetime.date(2021, 5, 28)), "HCL nr. 46 din 28.05.2021"),
        (("HG", "435", None, 2022), "HG nr. 435/2022"),
        (("", "46", datetime.date(2021, 5, 28)), "nr. 46 din 28.05.2021"),
        (("HCL",), "HCL nr. ____ din ________"),
        (("HCL", "", None, 2027), "HCL nr. ____/2027"),
    ],
)
def test_an_act_is_written_as_it_is_cited(given_parts, text) -> None:
    assert write_act(*given_parts) == text


def test_blanks_of_an_act_are_flagged_as_blanks() -> None:
    value = parse(Kind.ACT, write_act("HCL"))
    assert isinstance(value, ActReference)
    assert value.blank_number and value.blank_date and value.issuer == "HCL"


ISSUERS = ["", "HCL", "HCJ", "HG", "Legea", "Hotărârea Consiliului Local", "Dispoziția primarului"]


@given(st.sampled_from(ISSUERS), st.integers(1, 999_999), DAYS | st.none(), YEARS)
def test_what_is_written_of_an_act_is_read_back(issuer, number, date, year) -> None:
    value = parse(Kind.ACT, write_act(issuer, str(number), date, year))
    assert isinstance(value, ActReference)
    assert (value.issuer, value.act_number, value.date) == (issuer, str(number), date)
    assert value.year == (date.year if date else year)


@pytest.mark.parametrize(
    ("lei", "unit", "text"),
    [
        ("1710000", "lei", "1.710.000"),
        ("1710000", "mii lei", "1.710"),
        ("1710500", "mii lei", "1.710,5"),
        ("1234.5", "lei", "1.234,50"),
        ("1234.56", "mii lei", "1,23456"),
        ("0", "mii lei", "0"),
        ("1500000", "milioane lei", "1,5"),
        ("0.01", "milioane lei", "0,01 lei"),
        ("1E+3", "lei", "1.000"),
    ],
)
def test_an_amount_is_written_in_its_unit(lei, unit, text) -> None:
    assert write_amount(Decimal(lei), unit) == text


@given(
    st.integers(0, 10**12).map(lambda bani: Decimal(bani) / 100),
    st.sampled_from(["lei", "mii lei", "milioane lei"]),
)
def test_what_is_written_of_an_amount_is_read_back(lei, unit) -> None:
    value = parse(Kind.AMOUNT, write_amount(lei, unit), unit)
    assert isinstance(value, Amount)
    assert value.lei == lei
    assert value.problem() is None and value.readings() == ()
