# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import CpvCode, parse
from desktop.plan.values.cpv import check_digit_of

# The codes of our list, then three whose eighth digit is not 0 (eighth weight).
CODES = [
    "85000000-9",
    "85141200-1",
    "85141210-4",
    "85142100-7",
    "85300000-2",
    "85310000-5",
    "85311000-2",
    "85311100-3",
    "85311200-4",
    "85311300-5",
    "85312000-9",
    "85312100-0",
    "85312110-3",
    "85312120-6",
    "85312200-1",
    "85312300-2",
    "85312310-5",
    "85312320-8",
    "85312330-1",
    "85312400-3",
    "85312500-4",
    "85312510-7",
    "85320000-8",
    "85321000-5",
    "85322000-2",
    "85323000-9",
    "98133000-4",
    "98133110-8",
    "55510000-8",
    "55512000-2",
    "55520000-1",
    "55521000-8",
    "55521100-9",
    "55521200-0",
    "55523000-2",
    "55524000-9",
    "80510000-2",
    "80530000-8",
    "30192113-6",
    "34144212-7",
    "34144213-4",
]


def cpv(text: str) -> CpvCode:
    value = parse(Kind.CPV_CODE, text)
    assert isinstance(value, CpvCode)
    assert value.text == text
    return value


@pytest.mark.parametrize("code", CODES)
def test_check_digits(code: str) -> None:
    value = cpv(code)
    assert value.check_digit_ok
    assert value.problem() is None and value.readings() == ()
    assert str(value.understood()) == f"CPV {code}"


def test_a_code_inside_a_longer_text() -> None:
    value = cpv("85312100-0 Servicii de zi\nCod serviciu social: 8899 CZ-D-I")
    assert (value.digits, value.check_digit, value.check_digit_ok) == ("85312100", 0, True)


def test_a_wrong_check_digit() -> None:
    value = cpv("85311300-3 Servicii")
    assert (value.check_digit, value.right_check_digit, value.check_digit_ok) == (3, 5, False)
    assert value.problem() is not None
    assert [r.text for r in value.readings()] == ["85311300-5 Servicii"]


def test_a_code_without_check_digit() -> None:
    value = cpv("98133100")
    assert value.check_digit_ok is None and value.problem() is None
    assert str(value.understood()) == "CPV 98133100-5"


@pytest.mark.parametrize("text", ["85311300 – 5", "CPV: 85311300-5.", "(85311300-5)"])
def test_signs_around_a_code(text: str) -> None:
    assert cpv(text).check_digit_ok


@pytest.mark.parametrize("text", ["8531130-5", "853113001234", "servicii", "2021-2027"])
def test_other_texts_hold_no_code(text: str) -> None:
    assert cpv(text).digits is None
    assert cpv(text).problem() is not None


@given(st.text("0123456789", min_size=8, max_size=8), st.integers(0, 7), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(digits: str, place: int, more: int) -> None:
    wrong = digits[:place] + str((int(digits[place]) + more) % 10) + digits[place + 1 :]
    assert check_digit_of(wrong) != check_digit_of(digits)
