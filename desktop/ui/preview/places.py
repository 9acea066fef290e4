# SPDX-License-Identifier: EUPL-1.2
"""Where each part of the plan stands on the printed pages, and what stands at a point of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop.plan.findings import Place

if TYPE_CHECKING:
    from desktop.output.pdf import Placement

NOWHERE = Place()


class Spot(NamedTuple):
    """A rectangle of a page (from 0), in points from its top left corner."""

    page: int
    left: float
    top: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies in it."""
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height

    def distance(self, y: float) -> float:
        """How far above or below it a height of the page is."""
        return max(self.top - y, y - self.top - self.height, 0.0)


class PrintedPlaces:
    """Made of all placements of a print; made and read in different threads, never changed."""

    def __init__(self, placements: Iterable[Placement]) -> None:
        self._spots: dict[Place, list[Spot]] = {}
        self._pages: dict[int, list[tuple[Spot, Place]]] = {}
        for placement in placements:
            spot = Spot(placement.page, *placement.box)
            self._pages.setdefault(spot.page, []).append((spot, placement.place))
            if not placement.repeated:
                self._note(spot, placement.place)

    def of(self, place: Place) -> tuple[Spot, ...]:
        """Where `place` is printed, else what it is part of: the row of a hidden column's cell.

        Of a section or a table only where it begins.
        """
        for wider in _widening(place):
            if wider in self._spots:
                return tuple(self._spots[wider])
        return ()

    def at(self, page: int, x: float, y: float) -> Place | None:
        """What stands at a point, or beside it at that height; None on a page without text."""
        found = self._pages.get(page, [])
        inside = [each for each in found if each[0].holds(x, y)]
        if inside:
            return min(inside, key=lambda each: each[0].width * each[0].height)[1]
        return min(found, key=lambda each: each[0].distance(y))[1] if found else None

    def _note(self, spot: Spot, place: Place) -> None:
        for wider in _widening(place):
            spots = self._spots.setdefault(wider, [])
            whole = wider is place or wider.row is not None or wider.block is not None
            if whole or not spots:
                spots.append(spot)


def _widening(place: Place) -> Iterator[Place]:
    """The place, then its row or list, then its table, then its section."""
    yield place
    if place.column is not None and place.row is not None:
        yield replace(place, column=None)
    if place.table is not None and (place.row, place.column, place.item) != (None, None, None):
        yield Place(section=place.section, table=place.table)
    elif place.block is not None and place.item is not None:
        yield replace(place, item=None)
    if (place.table, place.block) != (None, None):
        yield Place(section=place.section)
