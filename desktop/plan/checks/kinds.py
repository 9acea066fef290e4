# SPDX-License-Identifier: EUPL-1.2
"""Which kind of service a name means, and whom a text serves: by the stems of its words."""

import re
from functools import lru_cache

from desktop.plan.fold import fold
from desktop.plan.nomenclature import Nomenclature, ServiceKind

STEM = 6  # letters that inflected forms share: "centrul maternal", "centre maternale"
COMMON = frozenset(
    {"centru", "centre", "servic", "unitat", "social", "persoa", "copii", "copil", "copilu"}
    | {"adulte", "adulti", "famili", "aflate", "aflati", "regim", "primir", "pentru", "tip"}
    | {"din", "prin", "sau", "alte"}
)
BENEFICIARIES = {
    "children": r"\bcopi[il]|\bminor|\bmatern|\bmame?\b",
    "disability": r"dizabil|handicap",
    "older people": r"varstnic|batran",
    "violence": r"violent",
    "aggressors": r"agresor",
    "trafficking": r"\btrafic",
    "homeless": r"fara adapost",
    "addiction": r"adicti|\bdrog|alcool",
    "young people": r"\btiner",
    "dependent people": r"\bdependent",
}
PATTERNS = {who: re.compile(pattern) for who, pattern in BENEFICIARIES.items()}


@lru_cache(maxsize=1024)
def beneficiaries(text: str) -> frozenset[str]:
    """The groups of people that `text` names."""
    folded = fold(text)
    return frozenset(who for who, pattern in PATTERNS.items() if pattern.search(folded))


@lru_cache(maxsize=2048)
def stems(text: str) -> frozenset[str]:
    """The stems of the words of `text` that tell services apart."""
    words = re.findall(r"[a-z]{3,}", fold(text))
    return frozenset(word[:STEM] for word in words) - COMMON


@lru_cache(maxsize=256)
def _names(name: str) -> tuple[frozenset[str], ...]:
    """The stems of each of the names that the nomenclature gives; brackets hold further ones."""
    plain = re.sub(r"\([^)]*\)?", " ", name)
    further = [part for inner in re.findall(r"\(([^)]*)", name) for part in inner.split(",")]
    return (
        *(found for part in plain.split("/") if (found := stems(part))),
        *(found for part in further if len(found := stems(part)) > 1),
    )


def names_kind(name: str, kind: ServiceKind) -> bool:
    """Whether `name` has at least half of the words of one of the names of `kind`."""
    found = stems(name)
    return any(2 * len(each & found) >= len(each) for each in _names(kind.name))


class NamedKinds:
    """The kinds of a nomenclature, to be found by the name that a plan gives a service."""

    def __init__(self, nomenclature: Nomenclature) -> None:
        self._kinds = [(kind, _names(kind.name)) for kind in nomenclature.values()]
        self._found: dict[str, ServiceKind | None] = {}

    def find(self, name: str) -> ServiceKind | None:
        """The kind whose whole name stands in `name`; the longest such, if it is alone."""
        if name not in self._found:
            self._found[name] = self._longest(stems(name))
        return self._found[name]

    def _longest(self, words: frozenset[str]) -> ServiceKind | None:
        sizes = [
            (len(each), kind) for kind, names in self._kinds for each in names if each <= words
        ]
        best = max((size for size, _kind in sizes), default=0)
        longest = {kind.code: kind for size, kind in sizes if size == best}
        return next(iter(longest.values())) if len(longest) == 1 else None
