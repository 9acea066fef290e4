# SPDX-License-Identifier: EUPL-1.2
"""The office that draws up plans year after year: its name, letterhead, and who signs.

Kept once for each administration (desktop/store/own_office.py); a new plan begins with it. What
prints stands in the plan itself, so a plan is the same on another computer. Names and their
genitives are proposals in Romanian, never translated; a person may write others.
"""

from dataclasses import dataclass, field, replace

from desktop.plan.fold import fold
from desktop.plan.naming import (
    council,
    county_name,
    display_name,
    genitive,
    is_county,
    kind_key,
)
from desktop.plan.tree import NOTHING_KEPT, Administration, Letterhead, Official, Plan

MAYOR, PRESIDENT = "primar", "presedinte"
CHAIR, SECRETARY, AUTHOR = "presedinte-sedinta", "secretar-general", "intocmit"
PUBLIC_RELATIONS = "legea-52"  # who takes the public's proposals (Legea 52/2003, art. 7)
TITLES = ("domnul", "doamna")

NOUNS = {  # the first word of an office's name -> its genitive, and whether it is feminine
    "primăria": ("primăriei", True),
    "direcția": ("direcției", True),
    "instituția": ("instituției", True),
    "comisia": ("comisiei", True),
    "unitatea": ("unității", True),
    "compartimentul": ("compartimentului", False),
    "serviciul": ("serviciului", False),
    "biroul": ("biroului", False),
    "consiliul": ("consiliului", False),
    "departamentul": ("departamentului", False),
    "centrul": ("centrului", False),
}
ADJECTIVES = {  # that agree with a feminine noun before them
    "generală": "generale",
    "publică": "publice",
    "locală": "locale",
    "județeană": "județene",
    "comunală": "comunale",
    "municipală": "municipale",
    "orășenească": "orășenești",
    "teritorială": "teritoriale",
}


@dataclass(frozen=True, slots=True)
class Office:
    """What is kept of an office. `genitive`: its name after "al", "a" ("Primăriei Comunei X")."""

    administration: Administration
    name: str = ""
    genitive: str = ""
    letterhead: Letterhead = field(default_factory=Letterhead)
    officials: tuple[Official, ...] = ()

    def official(self, role: str) -> Official:
        """Who has this role; without a name where that is not known."""
        return next((each for each in self.officials if each.role == role), Official(role, ""))


def head_of(administration: Administration) -> str:
    """The role of who heads this administration."""
    return PRESIDENT if is_county(administration) else MAYOR


def signing_roles(administration: Administration) -> tuple[str, ...]:
    """The roles that sign the papers of a plan, in the order in which they are asked for."""
    return (head_of(administration), CHAIR, SECRETARY, AUTHOR)


def proposed_name(administration: Administration) -> str:
    """ "Primăria Comunei Doljești", "Primăria Sectorului 5", "Consiliul Județean Cluj"."""
    if is_county(administration):
        return council(administration)
    whose = genitive(administration)
    return f"Primăria {whose[:1].upper()}{whose[1:]}"


def genitive_of_office(name: str) -> str:
    """The genitive of an office's name ("Direcției Generale de Asistență Socială"); "" where its
    first word is not known here."""
    words = name.split()
    noun, feminine = NOUNS.get(words[0].lower(), ("", False)) if words else ("", False)
    if not noun:
        return ""
    changed = [_like(words[0], noun)]
    rest = words[1:]
    while feminine and rest and rest[0].lower() in ADJECTIVES:
        changed.append(_like(rest[0], ADJECTIVES[rest[0].lower()]))
        rest = rest[1:]
    return " ".join((*changed, *rest))


def proposed_heading(administration: Administration, name: str = "") -> str:
    """The lines at the head of a letter: country, county, administration, office."""
    lines = ["ROMÂNIA"]
    if not is_county(administration):
        lines.append(county_name(administration).upper())
    lines.append(display_name(administration).upper())
    return "\n".join((*lines, name.strip() or proposed_name(administration)))


def is_same(one: Administration, other: Administration) -> bool:
    """Whether both are the same place, however its name is written."""
    return _place(one) == _place(other)


def says_something(letterhead: Letterhead) -> bool:
    """Whether there is anything to print, or to keep of a document that was read."""
    return replace(letterhead, kept=NOTHING_KEPT) != Letterhead() or bool(letterhead.kept.unknown)


def with_office(plan: Plan, office: Office) -> Plan:
    """The plan with what the office keeps: its letterhead, and who signs."""
    officials = tuple(each for each in office.officials if each.name or each.title)
    letterhead = office.letterhead if says_something(office.letterhead) else None
    return replace(plan, officials=officials, letterhead=letterhead)


def office_of(plan: Plan, known: Office | None = None) -> Office:
    """The office as the plan shows it; its name from what is `known` of it, else as proposed."""
    name = known.name if known else proposed_name(plan.administration)
    return Office(
        plan.administration,
        name,
        known.genitive if known else genitive_of_office(name),
        plan.letterhead or Letterhead(),
        plan.officials,
    )


def _place(administration: Administration) -> tuple[str, str, str]:
    return kind_key(administration.kind), fold(administration.name), fold(administration.county)


def _like(written: str, word: str) -> str:
    """`word` in capitals, with a capital, or in small letters, as `written` is."""
    if written.isupper() and len(written) > 1:
        return word.upper()
    return word.capitalize() if written[:1].isupper() else word
