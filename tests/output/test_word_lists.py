# SPDX-License-Identifier: EUPL-1.2
"""Markers: Word counts them where it prints exactly what is written, else they stand as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_file import WordFile

from desktop.output.blocks import NOWHERE, Document, ListBlock, ListItem
from desktop.output.docx import render_docx


def read_back(*lists: tuple[ListItem, ...]) -> WordFile:
    blocks = tuple(ListBlock(items) for items in lists)
    return WordFile(render_docx(Document("", "", "", blocks)))


def items(*markers: str, tight: bool = False) -> tuple[ListItem, ...]:
    return tuple(ListItem(marker, "text", 0, tight, NOWHERE) for marker in markers)


def counted(word: WordFile) -> list[int | None]:
    """Word's list of each paragraph, None where the marker is text."""
    found = [paragraph.pPr.numPr for paragraph in word.body.p_lst]
    return [properties.numId.val if properties is not None else None for properties in found]


def printed(word: WordFile) -> list[str]:
    return [each.text for each in word.contents]


@pytest.mark.parametrize(
    "markers",
    [
        ("a)", "b)", "c)"),
        ("1.", "2.", "3."),
        ("c.1.1.", "c.1.2."),
        ("OS nr. 1", "OS nr. 2"),
        ("h)", "i)", "j)"),
        ("(i)", "(ii)", "(iii)", "(iv)"),
        ("IX.", "X.", "XI."),
        ("0.", "1."),
        ("-", "-", "-"),
        ("•", "•"),
    ],
)
def test_what_goes_on_is_one_list_of_word(markers) -> None:
    word = read_back(items(*markers))
    assert printed(word) == [f"{marker}\ttext" for marker in markers]
    assert len(set(counted(word))) == 1
    assert None not in counted(word)


def test_a_list_goes_on_after_what_stands_in_between() -> None:
    markers = ("1.", "-", "-", "2.", "a)", "3.")
    word = read_back(items(*markers))
    assert printed(word) == [f"{marker}\ttext" for marker in markers]
    one, dash, _, two, letter, three = counted(word)
    assert one == two == three
    assert len({one, dash, letter}) == 3


def test_what_begins_again_or_leaves_out_a_number_is_a_list_of_its_own() -> None:
    markers = ("1.", "2.", "1.", "2.", "5.")
    word = read_back(items(*markers))
    assert printed(word) == [f"{marker}\ttext" for marker in markers]
    first, _, again, _, jump = counted(word)
    assert len({first, again, jump}) == 3


@pytest.mark.parametrize("marker", ["01.", "100%1", "%", "1. ", " a)", "ăb)", "1234.", "…", "1\n2"])
def test_what_word_would_print_otherwise_stays_text(marker) -> None:
    word = read_back(items(marker))
    expected = None if marker != "…" else 1
    assert counted(word) == [expected]
    assert printed(word)[0] == f"{marker}\ttext"


def test_a_long_marker_begins_the_text_and_a_tight_one_touches_it() -> None:
    long = "Obiectivul general numărul"
    word = read_back(items(long), items("2.", "x9y", long, tight=True), items(""))
    assert printed(word) == [f"{long} text", "2.text", "x9ytext", f"{long}text", "text"]


MARKERS = st.one_of(
    st.sampled_from(["-", "•", "·", "a)", "b)", "c)", "1.", "2.", "3.", "i)", "ii)", "V1.", ""]),
    st.text(max_size=6),
)
ITEM = st.builds(
    ListItem,
    marker=MARKERS,
    text=st.sampled_from(["", "text", "text:"]),
    indent=st.integers(0, 9),
    tight=st.booleans(),
    place=st.just(NOWHERE),
)


@given(st.lists(st.lists(ITEM, max_size=8).map(tuple), max_size=3))
def test_every_marker_is_printed_as_it_is_written(lists) -> None:
    given_items = [item for each in lists for item in each]
    read = ["".join(text.split()) for text in printed(read_back(*lists))]
    assert read == [visible(item.marker + item.text) for item in given_items]


def visible(text: str) -> str:
    """The text without blanks, and without control characters, which are held as blanks."""
    shown = (" " if c < " " or "\x7f" <= c <= "\x9f" else c for c in text)
    return "".join("".join(shown).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd").split())
