# SPDX-License-Identifier: EUPL-1.2
"""Lines: nothing is lost, nothing is wider than asked, words break only where they must."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.output.pdf.fonts import face
from desktop.output.pdf.lines import break_text, longest_piece, syllable_ends

REGULAR = face("Regular")
TEXTS = st.text(alphabet="abcăîșț -/\n,.123W", max_size=120)


def joined(lines) -> str:
    return "".join(line.text if line.cut else line.text + " " for line in lines)


@given(TEXTS, st.floats(min_value=2.0, max_value=40.0))
def test_all_letters_stay_in_order_and_lines_fit(text, width):
    lines = break_text(text, REGULAR, width)
    written = [character for character in text if not character.isspace() and character != "-"]
    shown = [c for c in joined(lines) if not c.isspace() and c != "-"]
    assert shown == written
    assert joined(lines).count("-") >= text.count("-")
    assert all(line.width <= width + 1e-6 for line in lines)
    assert all(abs(REGULAR.width(line.text) - line.width) < 1e-6 for line in lines)


@given(TEXTS)
def test_words_that_fit_are_never_broken(text):
    width = max((REGULAR.width(word) for word in text.split()), default=1.0)
    assert joined(break_text(text, REGULAR, width)).split() == text.split()


def test_a_fitting_text_is_one_line_and_breaks_inside_are_kept():
    assert [line.text for line in break_text("unu doi\n\ntrei", REGULAR, 100)] == [
        "unu doi",
        "",
        "trei",
    ]


def test_runs_of_spaces_inside_a_line_are_kept():
    assert (
        break_text("medic - 1     psiholog 1", REGULAR, 100)[0].text == "medic - 1     psiholog 1"
    )


def test_only_the_last_line_of_a_paragraph_does_not_wrap():
    lines = break_text("cuvinte " * 30, REGULAR, 20)
    assert all(line.wraps for line in lines[:-1])
    assert not lines[-1].wraps


def test_a_word_wider_than_the_line_breaks_by_syllables():
    lines = break_text("instituționalizării", REGULAR, REGULAR.width("instituțio-") + 0.01)
    assert [line.text for line in lines] == ["instituțio-", "nalizării"]
    assert lines[0].cut


def test_own_hyphens_and_slashes_break_without_a_new_hyphen():
    lines = break_text("reabilitare/recuperare", REGULAR, REGULAR.width("reabilitare/") + 0.1)
    assert [line.text for line in lines] == ["reabilitare/", "recuperare"]
    assert "-" not in joined(lines)


def test_syllables_leave_no_single_letter_alone():
    for word in ("acoperire", "instituționalizării", "beneficiarilor", "ore"):
        assert all(2 <= at <= len(word) - 2 for at in syllable_ends(word))


def test_longest_piece_is_below_the_word_only_where_it_can_be_broken():
    assert longest_piece("instituționalizării", REGULAR) < REGULAR.width("instituționalizării") / 2
    assert longest_piece("1234567", REGULAR) == REGULAR.width("1234567")
