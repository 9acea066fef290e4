# SPDX-License-Identifier: EUPL-1.2
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.code_lists import read_list
from desktop.plan.lookup import Entry, Index, Rank, entries, search

SERVICES = Index(entries("nomenclator", read_list("nomenclator")))
PROCUREMENT = Index(entries("cpv", read_list("cpv")))


def first(index: Index, typed: str) -> Entry:
    return index.search(typed, 1)[0].entry


@pytest.mark.parametrize(
    ("typed", "code", "rank"),
    [
        ("8810 ID-II", "8810 ID-II", Rank.CODE),
        ("8810id-ii", "8810 ID-II", Rank.CODE),
        ("8810 – ID - 2", "8810 ID-II", Rank.CODE),
        ("8790CR-VTP-1", "8790 CR-VTP-I", Rank.CODE),
        ("id-ii", "8810 ID-II", Rank.CODE_BEGINS),
        ("8891", "8891 CZ-C-I", Rank.CODE_BEGINS),
        ("cz-pn-v", "8899 CZ-PN-V", Rank.CODE_BEGINS),
        ("8810 IDD-II", "8810 ID-II", Rank.NEAR),
        ("handicap grav asistent", "8810 ID-II", Rank.NAME),
        ("CĂMINE VÂRSTNICE", "8730 CR-V-I", Rank.NAME),
        ("camine batrani", "8730 CR-V-I", Rank.NAME),
        ("camine pt varstnice", "8730 CR-V-I", Rank.NAME),
        ("camine pt varstnici", "8730 CR-V-I", Rank.NEAR),
        ("centre de consiliere violenta in familie", "8899 CZ-VD-I", Rank.NEAR),
        ("asistent persnal profesionist", "8790 SF-D-I", Rank.NEAR),
        ("cantina", "8899 CPDH-I", Rank.NEAR),
        ("masa pe roti", "8899 CPDH-II", Rank.NAME),
    ],
)
def test_a_service_is_found(typed, code, rank) -> None:
    found = SERVICES.search(typed, 3)
    assert (found[0].entry.code, found[0].rank) == (code, rank)


def test_a_service_is_found_by_whom_it_is_for() -> None:
    found = SERVICES.search("domiciliu varstnice")
    assert found[0].entry.code == "8810 ID-I"
    everyone = SERVICES.search("cantine nevoie")
    assert [(m.entry.code, m.rank) for m in everyone] == [("8899 CPDH-I", Rank.ABOUT)]


def test_a_wrong_check_digit_still_finds_the_code() -> None:
    right = PROCUREMENT.search("85312100-0")[0]
    wrong = PROCUREMENT.search("85312100-7")[0]
    assert right.entry == wrong.entry
    assert (right.rank, wrong.rank) == (Rank.CODE, Rank.CODE_BEGINS)
    assert first(PROCUREMENT, "98133100").code == "98133100-5"  # listed without its check digit


def test_own_entries_come_first_among_equals_only() -> None:
    index = Index(
        (
            Entry("asistent social"),
            Entry("asistent medical"),
            Entry("asistent social comunitar", own=True),
            Entry("mediator asistent", own=True),
        )
    )
    assert [m.entry.label for m in index.search("asistent")] == [
        "asistent social comunitar",
        "mediator asistent",
        "asistent social",
        "asistent medical",
    ]
    by_code = Index((Entry("Alt nume", "8810 ID-II"), Entry("8810 ID-II bis", own=True)))
    assert by_code.search("8810 ID-II")[0].entry.label == "Alt nume"


def test_nothing_typed_gives_the_list_own_entries_first() -> None:
    index = Index((Entry("b"), Entry("a", own=True), Entry("c")))
    assert [m.entry.label for m in index.search(" ")] == ["a", "b", "c"]
    assert len(index.search("", limit=2)) == 2


@pytest.mark.parametrize("typed", ["qqqqqq", "–", "99999999", "…", "la zzz"])
def test_what_is_nowhere_finds_nothing(typed) -> None:
    assert SERVICES.search(typed) == ()


@pytest.mark.parametrize(
    ("label", "typed", "marked"),
    [
        ("Îngrijire la domiciliu", "dom ingr", ["Îngr", "dom"]),
        ("Centre de zi", "centre de zi", ["Centre", "zi"]),
        ("Şef serviciu", "sef", ["Şef"]),
        ("Șef serviciu", "SEF", ["Șef"]),
        ("s\u0326ef", "sef", ["s\u0326ef"]),
        ("psiholog / psihoterapeut", "psiho", ["psiho", "psiho"]),
        ("asistent personal", "asistnt", ["asistent"]),
        ("fiziokinetoterapeut", "terapeut", ["terapeut"]),
    ],
)
def test_what_was_typed_is_marked_in_the_label_as_written(label, typed, marked) -> None:
    spans = search((Entry(label),), typed)[0].spans
    assert [label[start:end] for start, end in spans] == marked


LABELS = st.text(st.sampled_from("aăâbcdeiînsșşt -/,0189ß\u0326"), max_size=24)


@given(st.lists(LABELS, max_size=6), LABELS)
def test_answers_are_in_order_within_their_labels_and_always_the_same(labels, typed) -> None:
    listed = [Entry(label, own=i % 3 == 0) for i, label in enumerate(labels)]
    found = search(listed, typed)
    assert found == search(listed, typed)
    assert [m.rank for m in found] == sorted(m.rank for m in found)
    for match in found:
        ends = [0, *(edge for span in match.spans for edge in span)]
        assert ends == sorted(ends) and ends[-1] <= len(match.entry.label)


@given(st.sampled_from(SERVICES.entries))
def test_every_code_and_every_whole_name_finds_its_entry(entry) -> None:
    assert SERVICES.search(entry.code)[0].entry == entry
    assert SERVICES.search(entry.label)[0].entry.label == entry.label


def swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@given(st.sampled_from(read_list("professions")), st.data())
def test_one_slip_in_a_word_is_forgiven(line, data) -> None:
    name = line["name"]
    words = [word for word in name.split() if len(word) >= 5 and word.isalpha()]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    typed = swapped(word, data.draw(st.integers(1, len(word) - 2)))
    professions = Index(entries("professions", read_list("professions")))
    assert name in [match.entry.label for match in professions.search(typed)]


def test_searching_takes_less_than_a_sixtieth_of_a_second() -> None:
    typed = ["8810", "cr", "camine batrani", "asistnt persnal", "qqqqqqq", "c"]
    for text in typed:
        best = min(timeit.repeat(lambda text=text: SERVICES.search(text), number=1, repeat=5))
        assert best < 1 / 60, text
