# SPDX-License-Identifier: EUPL-1.2
"""Lists of parties (responsible, partners, sources), split only where a separator is plain."""

import re
from dataclasses import dataclass

from desktop.plan.fold import fold_in_place
from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.value import Value

_LONGEST = 5000
# Between two words a slash separates ("DGASPC/UAT"), but not in "și/sau"; a comma inside brackets
# does not. Spaces and "și" separate nothing: names hold them too.
_SEPARATOR = re.compile(
    r"[\n;▪•✓]|,(?=\s)(?![^(]{0,80}\))|(?<=[\w.)])\s?/\s?(?!sau\b)(?=\w)", re.IGNORECASE
)
_WITH = re.compile(r"\bin (?:parteneriat|colaborare) cu\b")
_AROUND = " \t\r-–—•▪·*:.,;"


@dataclass(frozen=True, slots=True)
class Party:
    """A party as written; `partner` where it stands after "în parteneriat cu"."""

    name: str
    partner: bool = False


@dataclass(frozen=True, slots=True)
class Parties(Value):
    """The parties of a text, in order. One name may hold several where nothing separates them."""

    parties: tuple[Party, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The parties as written."""
        return tuple(party.name for party in self.parties)

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


def read_parties(text: str, unit: str | None = None) -> Parties:
    """The parties in `text`; `unit` is not used."""
    if says_nothing(text) or len(text) > _LONGEST:
        return Parties(text)
    found: list[Party] = []
    start, partner = 0, False
    for match in [*_WITH.finditer(fold_in_place(text)), None]:
        part = text[start : match.start()] if match else text[start:]
        found.extend(Party(name, partner) for name in _names(part))
        start, partner = (match.end() if match else start), True
    return Parties(text, tuple(found))


def _names(text: str) -> list[str]:
    pieces = (" ".join(piece.split()) for piece in _SEPARATOR.split(text))
    return [name for piece in pieces if (name := piece.strip(_AROUND) + _last_point(piece)).strip()]


def _last_point(piece: str) -> str:
    """The point of an abbreviation in capitals, "D.A.S.", which belongs to the name."""
    return "." if re.search(r"\b(?:[A-Z]\.){2,}$", piece.strip()) else ""
