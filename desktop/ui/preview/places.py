# SPDX-License-Identifier: EUPL-1.2
"""Where each part of the plan stands on the printed pages, and what stands at a point of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop.plan.findings import Place

if TYPE_CHECKING:
    from desktop.output.pdf import Placement

NOWHERE = Place()
Key = tuple[str | None, str | None, str | None, str | None, int | None, int | None]
ROW, BLOCK = 2, 4  # in a key: places are looked up by the thousand, tuples are found sooner


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

    def __init__(self, placements: Sequence[Placement]) -> None:
        self._placements = placements
        self._spots: dict[Key, list[Spot]] = {}
        for placement in placements:
            if not placement.repeated:
                self._note(Spot(placement.page, *placement.box), placement.place)

    def of(self, place: Place) -> tuple[Spot, ...]:
        """Where `place` is printed, else what it is part of: the row of a hidden column's cell.

        Of a section or a table only where it begins.
        """
        found = (self._spots[key] for key in _widening(place) if key in self._spots)
        return tuple(next(found, ()))

    def at(self, page: int, x: float, y: float) -> Place | None:
        """What stands at a point, or beside it at that height; None on a page without text."""
        found = [(Spot(p.page, *p.box), p.place) for p in self._placements if p.page == page]
        inside = [each for each in found if each[0].holds(x, y)]
        if inside:
            return min(inside, key=lambda each: each[0].width * each[0].height)[1]
        return min(found, key=lambda each: each[0].distance(y))[1] if found else None

    def _note(self, spot: Spot, place: Place) -> None:
        for step, key in enumerate(_widening(place)):
            spots = self._spots.setdefault(key, [])
            is_part = step > 0 and key[ROW] is None and key[BLOCK] is None
            if not (is_part and spots):
                spots.append(spot)


def _widening(place: Place) -> Iterator[Key]:
    """The place, then its row or list, then its table, then its section."""
    section, table, row, block = place.section, place.table, place.row, place.block
    yield section, table, row, place.column, block, place.item
    if row is not None and place.column is not None:
        yield section, table, row, None, None, None
    if table is not None and (row, place.column, place.item) != (None, None, None):
        yield section, table, None, None, None, None
    elif block is not None and place.item is not None:
        yield section, None, None, None, block, None
    if table is not None or block is not None:
        yield section, None, None, None, None, None
