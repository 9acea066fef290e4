# SPDX-License-Identifier: EUPL-1.2
"""The letterhead of an open plan: every field is a command, kept for the next plans on demand."""

import pytest
from invented_plan import DOT

from desktop.editing.office import known_offices
from desktop.ui.route import Page, Route
from desktop.ui.start.letterhead_card import LetterheadCard


@pytest.fixture
def card(window) -> LetterheadCard:
    window.go(Route(Page.PLAN_DATA))
    return window.stack.currentWidget().letterhead


def test_each_field_is_a_step_that_can_be_undone(window, card, type_text) -> None:
    session = window.open_plan.session
    type_text(card.fields.texts["phone"], "0233")
    assert window.commit()
    card.fields.picture.chosen.emit(DOT)
    assert session.plan.letterhead.phone == "0233"
    assert session.plan.letterhead.picture == DOT
    session.undo()
    assert card.fields.picture.picture is None
    session.undo()
    assert session.plan.letterhead is None
    assert card.fields.texts["phone"].text() == ""


def test_the_usual_lines_are_written_on_demand_only(window, card) -> None:
    assert window.open_plan.plan.letterhead is None
    card.propose.click()
    heading = window.open_plan.plan.letterhead.heading
    assert heading.split("\n")[2] == "COMUNA VALEA NOUĂ"
    assert card.propose.isHidden()


def test_the_last_text_taken_away_takes_the_letterhead_away(window, card) -> None:
    card.propose.click()
    card.fields.heading.clear()
    assert window.commit()
    assert window.open_plan.plan.letterhead is None


def test_what_the_plan_says_is_kept_for_the_next(window, card, type_text) -> None:
    type_text(card.fields.texts["site"], "exemplu.ro")
    card.genitive.setText("Primăriei noastre")
    card.keep.click()
    (office,) = known_offices()
    assert office.genitive == "Primăriei noastre"
    assert office.letterhead.site == "exemplu.ro"
    assert office.name == "Primăria Comunei Valea Nouă"
    assert card.outcome.isVisible()


def test_who_takes_proposals_from_the_public_stands_with_those_who_sign(window, card) -> None:
    fields = window.stack.currentWidget().fields
    assert {role for role, member in fields if member == "name"} == {
        "primar",
        "presedinte-sedinta",
        "secretar-general",
        "intocmit",
        "legea-52",
    }


def test_a_full_disk_is_told_and_the_text_stays(window, card, type_text, full_disk) -> None:
    type_text(card.fields.texts["phone"], "0233")
    assert not window.commit()
    assert card.fields.texts["phone"].text() == "0233"
    assert window.banner.isVisible()
    full_disk()
    assert window.commit()
    assert window.open_plan.plan.letterhead.phone == "0233"
