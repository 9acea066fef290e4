# SPDX-License-Identifier: EUPL-1.2
"""The code lists that ship with the program (resources/code_lists): suggestions, never limits."""

import csv
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache

from desktop import paths
from desktop.plan.fold import fold
from desktop.plan.nomenclature import Nomenclature, nomenclature_of
from desktop.plan.tree import Administration


@cache
def read_list(name: str) -> tuple[Mapping[str, str], ...]:
    """The lines of the list `name` ("cpv", "professions"…), by the names of its columns."""
    file = paths.resources() / "code_lists" / f"{name}.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def administrations() -> tuple[Administration, ...]:
    """Every county, municipality, town, commune and sector, spelt as in SIRUTA."""
    return tuple(
        Administration(
            kind=fold(line["tip"]),
            name=line["nume"],
            county=line["judet"],
            siruta=int(line["siruta"]),
        )
        for line in read_list("uat")
    )


def counties() -> tuple[str, ...]:
    """The names of the counties, and București."""
    return tuple(sorted({each.county for each in administrations()}, key=fold))


def administrations_of(kind: str, county: str) -> tuple[Administration, ...]:
    """Those of one kind in one county; diacritics and capitals do not matter."""
    wanted = fold(kind), fold(county)
    return tuple(a for a in administrations() if (a.kind, fold(a.county)) == wanted)


def find_administration(kind: str, name: str, county: str) -> Administration | None:
    """The administration of that name, or None; diacritics and capitals do not matter."""
    found = (a for a in administrations_of(kind, county) if fold(a.name) == fold(name))
    return next(found, None)


def similar_names(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Up to three of `names` that look most like `name`."""
    by_fold = {fold(each): each for each in names}
    return tuple(by_fold[each] for each in get_close_matches(fold(name), by_fold, cutoff=0.7))


@cache
def nomenclature() -> Nomenclature:
    """The kinds of social services of HG 867/2015 that our list knows, by code; not complete."""
    return nomenclature_of(read_list("nomenclator"))
