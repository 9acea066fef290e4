# SPDX-License-Identifier: EUPL-1.2
"""Names of administrations and councils in Romanian, with their genitives, and the plan's title.

Official wording: Romanian, never translated. The title follows the model of Ordinul 1086/2018 and
is only proposed; a person may write another.
"""

from dataclasses import dataclass

from desktop.plan.fold import fold
from desktop.plan.tree import Administration, Period


@dataclass(frozen=True, slots=True)
class Unit:
    """How one kind of administration is named: "Comuna", "comunei", "Comunei", "local"."""

    nominative: str
    genitive: str
    adjective: str = "local"

    @property
    def genitive_title(self) -> str:
        """The genitive with a capital, as in the names of offices ("Primăria Comunei")."""
        return self.genitive.capitalize()


UNITS = {
    "comuna": Unit("Comuna", "comunei"),
    "oras": Unit("Orașul", "orașului"),
    "municipiu": Unit("Municipiul", "municipiului"),
    "judet": Unit("Județul", "județului", "județean"),
    "sector": Unit("Sectorul", "sectorului"),
}
SPELLINGS = {"orasul": "oras", "municipiul": "municipiu", "judetul": "judet"}  # folded


def kind_key(kind: str) -> str:
    """The kind of an administration as a key of `UNITS`: "județ" and "Județul" are "judet".

    A kind that is not known is read as "comuna", the most frequent by far.
    """
    folded = fold(kind)
    key = SPELLINGS.get(folded, folded)
    return key if key in UNITS else "comuna"


def unit_of_kind(kind: str) -> Unit:
    """How administrations of this kind are named."""
    return UNITS[kind_key(kind)]


def is_county(administration: Administration) -> bool:
    """True for a county, whose council and strategy are called "județean"."""
    return kind_key(administration.kind) == "judet"


def _sector_number(administration: Administration) -> str:
    return administration.name.split()[-1] if administration.name.split() else ""


def _bare_name(administration: Administration) -> str:
    """The name without its kind: sectors are listed as "Sectorul 5"."""
    sector = kind_key(administration.kind) == "sector"
    return _sector_number(administration) if sector else administration.name


def display_name(administration: Administration) -> str:
    """ "Comuna Doljești", "Județul Cluj", "Sectorul 5"."""
    return f"{unit_of_kind(administration.kind).nominative} {_bare_name(administration)}".rstrip()


def named_in_sentence(administration: Administration) -> str:
    """ "comuna Doljești", "județul Cluj", "Sectorul 5": as within a sentence."""
    name = display_name(administration)
    sector = kind_key(administration.kind) == "sector"
    return name if sector else name[:1].lower() + name[1:]


def genitive(administration: Administration) -> str:
    """ "comunei Doljești", "județului Cluj", "Sectorului 5"."""
    unit = unit_of_kind(administration.kind)
    sector = kind_key(administration.kind) == "sector"
    word = unit.genitive_title if sector else unit.genitive
    return f"{word} {_bare_name(administration)}".rstrip()


def council(administration: Administration) -> str:
    """ "Consiliul Local al comunei Doljești", "Consiliul Județean Cluj"."""
    if is_county(administration):
        return f"Consiliul Județean {administration.name}".rstrip()
    return f"Consiliul Local al {genitive(administration)}"


def council_genitive(administration: Administration) -> str:
    """ "Consiliului Local al comunei Doljești", "Consiliului Județean Cluj"."""
    return council(administration).replace("Consiliul ", "Consiliului ", 1)


def county_name(administration: Administration) -> str:
    """ "județul Neamț"; "municipiul București" for a sector."""
    if fold(administration.county) == "bucuresti" or kind_key(administration.kind) == "sector":
        return "municipiul București"
    return f"județul {administration.county}".rstrip()


def period_phrase(period: Period) -> str:
    """ "pentru anul 2027", "pentru perioada 2027-2030"."""
    if period.first == period.last:
        return f"pentru anul {period.first}"
    return f"pentru perioada {period.first}-{period.last}"


def plan_title(administration: Administration, period: Period) -> str:
    """The title of the model: "… finanțate din bugetul <consiliului …>, pentru anul <N>"."""
    whose = council_genitive(administration)
    if kind_key(administration.kind) not in ("judet", "sector"):
        whose = whose.replace("Consiliului Local", "consiliului local", 1)
    return (
        "Planul anual de acțiune privind serviciile sociale administrate și finanțate din bugetul "
        f"{whose}, {period_phrase(period)}"
    )
