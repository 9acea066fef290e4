# SPDX-License-Identifier: EUPL-1.2
"""From a place of the plan to the printed page and back."""

import pytest
from window_samples import small_plan

from desktop.output.compose import compose
from desktop.output.pdf import Placement, render
from desktop.output.pdf.canvas import Box
from desktop.plan.findings import Place
from desktop.ui.preview.places import PrintedPlaces, Spot

CELL = Place(section="s3", table="t1", row="r2", column="buget_local")


@pytest.fixture(scope="module")
def placements() -> tuple[Placement, ...]:
    plan = small_plan()
    return render(compose(plan, plan.stage)).placements


@pytest.fixture(scope="module")
def places(placements) -> PrintedPlaces:
    return PrintedPlaces(placements)


def test_a_cell_a_paragraph_and_an_item_are_found_where_their_text_is(placements, places) -> None:
    for place in (CELL, Place("s1", block=0), Place("s1", block=1, item=1)):
        texts = [p.text for p in placements if p.place == place]
        boxes = [p.box for p in placements if p.place == place]
        assert texts and all(texts)
        assert [spot[1:] for spot in places.of(place)] == [tuple(box) for box in boxes]


def test_what_is_not_printed_is_shown_by_what_it_is_part_of(places) -> None:
    hidden = Place("s3", "t1", "r2", "ascuns")
    assert set(places.of(hidden)) > set(places.of(CELL))
    gone = Place("s3", "t1", "no such row", "denumire")
    assert places.of(gone) == places.of(Place("s3", "t1")) != ()
    assert places.of(Place("s2", block=5)) == places.of(Place("s2")) != ()
    assert places.of(Place("no such section")) == ()


def test_a_whole_list_is_all_its_items(places) -> None:
    first, second = (places.of(Place("s1", block=1, item=number)) for number in (0, 1))
    assert places.of(Place("s1", block=1)) == first + second


def test_a_click_finds_what_is_printed_there(placements, places) -> None:
    for placement in placements:
        left, top, width, height = placement.box
        found = places.at(placement.page, left + width / 2, top + height / 2)
        assert found == placement.place


def test_a_click_beside_the_text_finds_what_stands_at_that_height(places) -> None:
    (spot,) = places.of(CELL)
    assert places.at(spot.page, 1, spot.top + spot.height / 2).row == "r2"
    assert places.at(99, 1, 1) is None


def test_a_header_printed_once_more_is_no_second_place() -> None:
    place, box = Place("s", "t", column="k"), Box(1, 2, 3, 4)
    first, again = Placement(place, 0, box, "K"), Placement(place, 1, box, "K", repeated=True)
    places = PrintedPlaces([first, again])
    assert places.of(place) == (Spot(0, 1, 2, 3, 4),)
    assert places.at(1, 2, 3) == place
