# SPDX-License-Identifier: EUPL-1.2
"""Finding an administration by what a person types of its name."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from desktop.plan.fold import fold
from desktop.plan.lookup.entries import Certainty, Entry
from desktop.plan.lookup.search import Hit, Index, Spans
from desktop.plan.lookup.words import words_in
from desktop.plan.naming import UNITS, county_name, display_name, is_county, kind_key
from desktop.plan.tree import Administration

_KINDS_TYPED = MappingProxyType(
    {
        **{fold(unit.nominative): kind for kind, unit in UNITS.items()},
        **{fold(unit.genitive): kind for kind, unit in UNITS.items()},
        **{kind: kind for kind in UNITS},
    }
)
_SHORT_KINDS = MappingProxyType(
    {"com": "comuna", "or": "oras", "mun": "municipiu", "jud": "judet", "sect": "sector"}
)
_OTHER_WORDS = frozenset(("primaria", "primariei", "consiliul", "local", "judetean", "al", "uat"))
_SHORT_NAMES = MappingProxyType({"tg": ("targu",), "sf": ("sfantu",), "rm": ("ramnicu",)})
_ORDER = ("comuna", "oras", "municipiu", "sector", "judet")  # of equal names, the usual one first


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """An administration found; `label` always says its county, `spans` mark what was typed."""

    administration: Administration
    label: str
    spans: Spans = ()


class Places:
    """The administrations of a country, prepared for searching. Immutable."""

    def __init__(self, administrations: Iterable[Administration]) -> None:
        self.administrations = tuple(sorted(administrations, key=_alphabetic))
        self._counties = [fold(place.county) for place in self.administrations]

    @cached_property  # a tenth of a second, so not before something is typed
    def _index(self) -> Index:
        return Index(map(_entry, self.administrations), _KINDS_TYPED, _SHORT_NAMES)

    def search(self, typed: str, county: str = "", most: int = 50) -> tuple[PlaceMatch, ...]:
        """Administrations of that name, misspelt or not; `county` limits the search.

        A word for a kind ("comuna", "primăria orașului", "mun.") is no part of the name but brings
        that kind first. With a county and no name, the whole county in alphabetical order.
        """
        kind, name = _kind_and_name(typed)
        if not name and not county:
            return ()
        wanted = fold(county)
        hits = [h for h in self._index.hits(name) if not wanted or self._is_in(h, wanted)]
        if kind:
            hits.sort(key=lambda hit: self.administrations[hit.position].kind != kind)
        return tuple(
            PlaceMatch(self.administrations[hit.position], _label(match.entry), match.spans)
            for hit, match in zip(hits[:most], self._index.matches(hits[:most], name), strict=True)
        )

    def _is_in(self, hit: Hit, county: str) -> bool:
        return self._counties[hit.position] == county


def _kind_and_name(typed: str) -> tuple[str, str]:
    """The kind that was typed, "" if none, and the words of the name."""
    words = [word.folded for word in words_in(typed)]
    known = _KINDS_TYPED if len(words) == 1 else {**_KINDS_TYPED, **_SHORT_KINDS}
    kind = next((known[word] for word in words if word in known), "")
    return kind, " ".join(word for word in words if word not in known and word not in _OTHER_WORDS)


def _entry(place: Administration) -> Entry:
    about = "" if is_county(place) else county_name(place)
    code = str(place.siruta or "")
    return Entry(display_name(place), code, "", about, Certainty.VERIFIED)


def _label(entry: Entry) -> str:
    return f"{entry.label} · {entry.about}" if entry.about else entry.label


def _alphabetic(place: Administration) -> tuple[str, int, str]:
    return fold(place.name), _ORDER.index(kind_key(place.kind)), fold(place.county)
