# SPDX-License-Identifier: EUPL-1.2
"""The cards of the plans: places of one name are told apart by their county."""

from dataclasses import replace

from window_samples import small_plan

from desktop.editing.library import plans
from desktop.editing.session import PlanSession
from desktop.paths import home
from desktop.plan.tree import Administration


def test_places_of_one_name_are_told_apart_by_county(show_window) -> None:
    places = [("Valea Nouă", "Neamț"), ("Valea Noua", "Gorj"), ("Dealu", "Gorj"), ("Dealu", "Gorj")]
    window = show_window()
    for number, (name, county) in enumerate(places):
        place = Administration(kind="comuna", name=name, county=county)
        path = home() / f"{number}.plansocial"
        PlanSession.create(path, replace(small_plan(), administration=place)).close()
    assert len(plans()) == 4
    window.go_home()
    names = sorted(card.name.text().split(" · ")[0] for card in window.stack.currentWidget().cards)
    assert names == [
        "Comuna Dealu",
        "Comuna Dealu",
        "Comuna Valea Noua, județul Gorj",
        "Comuna Valea Nouă, județul Neamț",
    ]
    spoken = {card.go_on.accessibleName() for card in window.stack.currentWidget().cards}
    assert "Continue: Comuna Valea Noua, județul Gorj · Plan for 2027" in spoken
