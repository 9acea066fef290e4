# SPDX-License-Identifier: EUPL-1.2
"""What is kept of an office comes back, and a damaged file is told."""

import json

import pytest
from invented_plan import DOT, small_plan

from desktop.editing.office import furnished, keep_office, known_offices, office_among
from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.office import Office
from desktop.plan.tree import Administration, Letterhead, Official
from desktop.store.own_office import NAME, read_offices, write_offices

VILLAGE = Administration("comuna", "Valea Mică", "Neamț", 123456)
TOWN = Administration("oras", "Târgu Nou", "Iași")


def office(place: Administration = VILLAGE, **more) -> Office:
    return Office(
        place,
        "Primăria  Comunei",
        "Primăriei",
        Letterhead("ROMÂNIA\nComuna", phone="0233", picture=DOT),
        (Official("primar", "Ş. Ț.", "doamna"), Official("legea-52", "")),
        **more,
    )


def test_nothing_is_kept_at_first() -> None:
    assert read_offices() == ()
    assert known_offices() == ()


def test_offices_come_back_as_they_were(plan_library) -> None:
    write_offices((office(), Office(TOWN)))
    assert read_offices() == (office(), Office(TOWN))
    assert [file.name for file in plan_library.iterdir()] == [NAME]


def test_the_office_kept_last_is_first_and_each_place_has_one() -> None:
    keep_office(office())
    keep_office(Office(TOWN))
    keep_office(Office(VILLAGE, "alt nume"))
    assert [each.administration.name for each in read_offices()] == ["Valea Mică", "Târgu Nou"]
    kept = known_offices()
    written = Administration("comună", "Valea Mică", "Neamț")
    assert office_among(kept, written).name == "alt nume"
    assert office_among(kept, Administration("comuna", "Valea Mică", "Iași")) is None


def test_a_new_plan_is_furnished_with_its_office() -> None:
    plan = small_plan()
    assert furnished(plan) == plan
    keep_office(office())
    assert furnished(plan).letterhead == office().letterhead
    assert [each.name for each in furnished(plan).officials] == ["Ş. Ț."]


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '"x"', '{"format": "plan-social-office/1", "offices": [{}]}', "null"],
)
def test_a_damaged_file_is_told_and_set_aside_when_something_is_kept(plan_library, text) -> None:
    (plan_library / NAME).write_text(text)
    with pytest.raises(EnvironmentTrouble) as caught:
        read_offices()
    assert caught.value.kind is Trouble.DAMAGED
    assert furnished(small_plan()) == small_plan()
    keep_office(office())
    assert read_offices() == (office(),)
    assert len(list(plan_library.glob("office *.damaged"))) == 1


def test_a_picture_that_is_none_is_damage(plan_library) -> None:
    write_offices((office(),))
    document = json.loads((plan_library / NAME).read_text())
    document["offices"][0]["picture"] = "AAAA"
    (plan_library / NAME).write_text(json.dumps(document))
    with pytest.raises(EnvironmentTrouble):
        read_offices()


def test_a_newer_file_is_left_alone(plan_library) -> None:
    (plan_library / NAME).write_text('{"format": "plan-social-office/2", "offices": []}')
    with pytest.raises(EnvironmentTrouble) as caught:
        keep_office(office())
    assert caught.value.kind is Trouble.TOO_NEW
    assert list(plan_library.glob("office*")) == [plan_library / NAME]
