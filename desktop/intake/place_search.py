# SPDX-License-Identifier: EUPL-1.2
"""Finding an administration by what a person types of it."""

from desktop.intake.code_lists import administrations
from desktop.plan.fold import fold
from desktop.plan.tree import Administration

KINDS_TYPED = {
    "comuna": "comuna",
    "comunei": "comuna",
    "oras": "oras",
    "orasul": "oras",
    "orasului": "oras",
    "municipiu": "municipiu",
    "municipiul": "municipiu",
    "municipiului": "municipiu",
    "judet": "judet",
    "judetul": "judet",
    "judetului": "judet",
}
OTHER_WORDS = frozenset(("primaria", "consiliul", "local", "judetean", "al", "uat"))
ORDER = ("comuna", "oras", "municipiu", "sector", "judet")  # of equal names, the usual one first


def search_places(text: str, county: str = "", most: int = 50) -> tuple[Administration, ...]:
    """Administrations whose name begins with, or else holds, what is typed.

    Diacritics and capitals do not matter; a kind word ("comuna", "primăria orașului") is no part
    of the name but brings that kind first. `county` limits the search; with it, an empty text
    lists the whole county.
    """
    kinds = {KINDS_TYPED[word] for word in fold(text).split() if word in KINDS_TYPED}
    wanted = _without_kind(text)
    places = [p for p in administrations() if not county or fold(p.county) == fold(county)]
    if not wanted:
        return tuple(sorted(places, key=_alphabetic)[:most]) if county else ()
    found = [(rank, p) for p in places if (rank := _rank(fold(p.name), wanted)) is not None]
    found.sort(key=lambda pair: (_other_kind(pair[1], kinds), pair[0], *_alphabetic(pair[1])))
    return tuple(place for _rank_of, place in found[:most])


def _other_kind(place: Administration, kinds: set[str]) -> bool:
    return bool(kinds) and place.kind not in kinds


def _without_kind(text: str) -> str:
    """The typed words without those that say what kind of administration it is."""
    words = fold(text).split()
    return " ".join(word for word in words if word not in KINDS_TYPED and word not in OTHER_WORDS)


def _rank(name: str, wanted: str) -> int | None:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if any(word.startswith(wanted) for word in name.replace("-", " ").split()):
        return 2
    return 3 if wanted in name else None


def _alphabetic(place: Administration) -> tuple[str, int, str]:
    return fold(place.name), ORDER.index(place.kind), fold(place.county)
