# SPDX-License-Identifier: EUPL-1.2
"""Places in brackets are filled; every other bracket of a person's text survives."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.plan.council.filling import DOTS, fill, places_in

VALUES = {"nr. referat": "19", "data referat": "", "avizul comisiei": "favorabil"}
TEXT = st.text(alphabet="[](){}\\$ab„”ș \n{0}%", max_size=60)


def test_a_place_is_filled_whatever_its_letters():
    assert fill("nr. [nr. referat] din [Data Referat]", VALUES) == f"nr. 19 din {DOTS}"
    assert fill("EMITE AVIZ [AVIZUL COMISIEI]", VALUES) == "EMITE AVIZ FAVORABIL"


def test_an_unknown_place_prints_as_it_stands():
    assert fill("[altceva], [nr. referat]", VALUES) == "[altceva], 19"


def test_a_value_is_not_looked_through_again():
    assert fill("[a] [b]", {"a": "[b]", "b": "x"}) == "[b] x"


@given(TEXT)
def test_a_text_without_known_places_is_never_changed(text):
    assert fill(text, VALUES) == text


@given(st.lists(st.one_of(TEXT, st.just("[nr. referat]")), max_size=6))
def test_around_a_place_everything_stays(pieces):
    text = "\n".join(pieces)
    assert fill(text, VALUES) == "\n".join(
        "19" if piece == "[nr. referat]" else piece for piece in pieces
    )


@given(st.dictionaries(st.text(alphabet="abc", min_size=1, max_size=3), TEXT, max_size=4))
def test_all_values_stand_in_their_places(values):
    text = "|".join(f"[{name}]" for name in values)
    assert fill(text, values) == "|".join(v.strip() or DOTS for v in values.values())
    assert places_in(text) == tuple(values)
