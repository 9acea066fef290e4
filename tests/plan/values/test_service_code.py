# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.declare import Kind
from desktop.plan.values import ServiceCode, parse
from desktop.plan.values.service_code import codes_in, normal_code

KNOWN = ("8790 CR-PFA-I", "8790 CR-PFA-II", "8790 CR-VTP-I", "8730 CR-V-I", "8790 SF-C")


def service_code(text: str) -> ServiceCode:
    value = parse(Kind.SERVICE_CODE, text)
    assert isinstance(value, ServiceCode)
    assert value.text == text
    return value


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("8810ID-II", "8810 ID-II"),
        ("8891CZ-C-VI", "8891 CZ-C-VI"),
        ("8899CZ-PN-V", "8899 CZ-PN-V"),
        ("8790CR-VTP-1", "8790 CR-VTP-I"),
        ("8810 ID-II", "8810 ID-II"),
        ("8891 CZ-C III", "8891 CZ-C-III"),
        ("8790CR-C-I", "8790 CR-C-I"),
        ("8790 CR-D-VII ", "8790 CR-D-VII"),
        ("8790 CR-D-VII\n", "8790 CR-D-VII"),
        ("8790CR-C-III", "8790 CR-C-III"),
        ("8810CZ-V-II", "8810 CZ-V-II"),
        ("8899CZ-VD-III", "8899 CZ-VD-III"),
        ("8790 CR-PAFA-I", "8790 CR-PAFA-I"),
        ("8790-CR-MC-I", "8790 CR-MC-I"),
        ("8891 cz–c–iii", "8891 CZ-C-III"),
        ("8790 CR-VTP-l", "8790 CR-VTP-I"),
        ("8730 CR-V-I", "8730 CR-V-I"),
        ("8790 SF-C", "8790 SF-C"),
        ("8899 SC-D-I", "8899 SC-D-I"),
        ("8710 CRMS-2", "8710 CRMS-II"),
        ("8899CPDH-1", "8899 CPDH-I"),
        ("88I0 lD-ll", "8810 ID-II"),
        ("8790 СR-С-І", "8790 CR-C-I"),
        ("8790 CR_D_11", "8790 CR-D-II"),
    ],
)
def test_spellings(text: str, canonical: str) -> None:
    value = service_code(text)
    assert value.canonical == canonical
    assert str(value.understood()) == canonical
    assert value.problem() is None
    assert value.well_written == (text.strip() == canonical)
    assert [r.text for r in value.readings()] == ([] if value.well_written else [canonical])


def test_words_instead_of_a_code() -> None:
    value = service_code("În curs de elaborare")
    assert value.canonical is None and value.problem() is not None
    assert value.nearest(KNOWN) == ()
    assert not value.is_blank()


@pytest.mark.parametrize("text", ["", "-", "nu este cazul"])
def test_no_code_is_no_problem(text: str) -> None:
    assert service_code(text).is_blank() and service_code(text).problem() is None


def test_the_nearest_codes_are_offered() -> None:
    assert service_code("8790 CR-PAFA-I").nearest(KNOWN)[0] == "8790 CR-PFA-I"
    assert service_code("8790CR-VTP-1").nearest(KNOWN) == ("8790 CR-VTP-I",)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("85311000-2 Servicii\nCod serviciu social:\n8790CR-C-I", ("8790 CR-C-I",)),
        ("Cod serviciu social: 8891 CZ-C III", ("8891 CZ-C-III",)),
        ("Cod serviciu social: 8790 CR-D-II; 8899 CZ-D-I", ("8790 CR-D-II", "8899 CZ-D-I")),
        ("85311300-3 Servicii", ()),
    ],
)
def test_codes_inside_a_text(text: str, codes: tuple[str, ...]) -> None:
    assert codes_in(text) == codes


@given(
    st.sampled_from(["8710", "8790", "8899"]),
    st.sampled_from(["CR", "CZ", "SC"]),
    st.sampled_from(["V", "PN", "VTP", "D"]),
    st.sampled_from([("I", "1"), ("II", "2"), ("IV", "4"), ("VII", "7"), ("I", "l")]),
    st.sampled_from(["", " ", "-", "  "]),
    st.sampled_from(["-", "–", " ", "_"]),
)
def test_every_spelling_of_a_code_is_the_same_code(
    activity: str, family: str, target: str, number: tuple[str, str], gap: str, dash: str
) -> None:
    canonical = f"{activity} {family}-{target}-{number[0]}"
    for last in number:
        assert normal_code(f"{activity}{gap}{family}{dash}{target}{dash}{last}") == canonical
    assert normal_code(canonical) == canonical
