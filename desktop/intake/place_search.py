# SPDX-License-Identifier: EUPL-1.2
"""Finding an administration of our list by what a person types of it."""

from functools import cache

from desktop.intake.code_lists import administrations
from desktop.plan.lookup.places import Places
from desktop.plan.tree import Administration


@cache
def places() -> Places:
    """Every administration of our list, prepared for searching."""
    return Places(administrations())


def search_places(text: str, county: str = "", most: int = 50) -> tuple[Administration, ...]:
    """Administrations of that name, without their labels and marks: see `Places.search`."""
    return tuple(match.administration for match in places().search(text, county, most))
