# SPDX-License-Identifier: EUPL-1.2
"""Who signs the plan at which stage, in which order, by hand or electronically.

A project is proposed by the mayor (or the president of the county council) and seen for legality
by the secretary general; the adopted annex is signed by who presided and countersigned by the
secretary general (Codul administrativ, art. 136 and 140), and by who drew it up. Where the chair
refuses to sign, two councillors do (art. 140). What a person says of the signing is kept in the
register of the council file.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from desktop.i18n import N_
from desktop.plan.fold import fold
from desktop.plan.naming import genitive, is_county
from desktop.plan.office import AUTHOR, CHAIR, MAYOR, PRESIDENT, SECRETARY, TITLES
from desktop.plan.tree import CouncilFile, Official, Plan, Stage

# Entries of the council file; those of a refusal are declared in plan/council/register_meeting.
SIGNING = "signing"  # ELECTRONIC, or nothing where it is signed by hand
SIGNING_ORDER = "signing-order"  # names of fields with spaces between, the first to sign first
DELEGATE = "delegate/"  # before a role: what stands under the office of who signs as a delegate
CHAIR_REFUSES = "chair-refuses"  # YES: two councillors sign in the chair's place
COUNCILLORS = ("first-councillor", "second-councillor")  # their names; also the roles they sign in
ELECTRONIC, YES = "electronic", "da"

DELEGATED = "cu atribuții delegate"  # the usual wording, offered; a person may write another
LABELS = {  # how the interface calls these entries
    SIGNING: N_("How the plan is signed"),
    SIGNING_ORDER: N_("Order of signing"),
    DELEGATE: N_("Who signs as a delegate"),
}

BLANK_NAME = "…………………………"


class Office(NamedTuple):
    """How one who signs is called by a reader that speaks, and the name of their field in a PDF."""

    name: str
    field: str


OFFICES = {
    MAYOR: Office("Primar", "Primar"),
    PRESIDENT: Office("Președintele consiliului județean", "Presedinte"),
    CHAIR: Office("Președinte de ședință", "PresedinteDeSedinta"),
    COUNCILLORS[0]: Office("Primul consilier", "Consilier1"),
    COUNCILLORS[1]: Office("Al doilea consilier", "Consilier2"),
    SECRETARY: Office("Secretar general", "SecretarGeneral"),
    AUTHOR: Office("Întocmit", "Intocmit"),
}
WORDS_OF_ROLES = {  # how a word begins by which a role is known, folded
    "presedinte": CHAIR,
    "secretar": SECRETARY,
    "intocmit": AUTHOR,
    "primar": MAYOR,
}
OTHER = "Semnatar"  # where no office is named
STAMPED = (MAYOR, PRESIDENT, CHAIR, COUNCILLORS[0])  # beside whose signature the stamp goes


class Signer(NamedTuple):
    """One who signs: role, the lines above the name, the name as printed."""

    role: str
    above: tuple[str, ...]
    name: str

    @property
    def office(self) -> Office:
        """The office in which they sign."""
        return OFFICES.get(self.role) or office_of(" ".join(self.above))


def office_of(words: str) -> Office:
    """An office that we do not know, by the words that name it."""
    name = words.strip(" ,:;.")
    pieces = re.findall("[a-z0-9]+", fold(name))
    return Office(name or OTHER, "".join(map(str.capitalize, pieces)) or OTHER)


def label_of(key: str) -> str:
    """How the interface calls an entry of the council file; the key itself for one not of ours."""
    return LABELS.get(DELEGATE if key.startswith(DELEGATE) else key, key)


def is_electronic(plan: Plan) -> bool:
    """Whether the plan is signed electronically."""
    return plan.council.entry(SIGNING) == ELECTRONIC


def signed_electronically(plan: Plan) -> Plan:
    """The plan with fields for electronic signatures, whatever it says itself."""
    entries = {**plan.council.entries, SIGNING: ELECTRONIC}
    return replace(plan, council=replace(plan.council, entries=entries))


def order_of_signing(council: CouncilFile) -> tuple[str, ...]:
    """The names of fields in the order that a person chose; who is not named signs after them."""
    return tuple(council.entry(SIGNING_ORDER).split())


def signers(plan: Plan, stage: Stage) -> tuple[Signer, ...]:
    """Who signs under a plan that has no signature block of its own."""
    officials = _who_sign(plan, stage)
    return tuple(
        Signer(role, (*above, *_delegated(plan, role)), signing_name(official))
        for role, above in _above_names(plan, stage).items()
        for official in officials
        if official.role == role
    )


def signing_name(official: Official) -> str:
    """The name as it stands where they sign, dotted where it is not known: nobody calls themselves
    "domnul" or "doamna", which stand in sentences about them."""
    title = "" if official.title in TITLES else official.title
    return f"{title} {official.name}".strip() if official.name.strip() else BLANK_NAME


def role_of(text: str, county: bool) -> str | None:
    """The role of which the words of a signature block speak, None where they name none we know.

    "PREȘEDINTE," alone is the president in the plan of a `county`, and who presided elsewhere.
    """
    words = [word.strip(",.:;") for word in fold(text).split()]
    for beginning, role in WORDS_OF_ROLES.items():
        if any(word.startswith(beginning) for word in words):
            presides = role == CHAIR and county and "sedinta" not in words
            return PRESIDENT if presides else role
    return None


def _who_sign(plan: Plan, stage: Stage) -> tuple[Official, ...]:
    """The officials of the plan, and where it follows an edition a nameless one for each who must
    sign and is not known yet; a plan that came from elsewhere is printed as it came."""
    officials = (*_councillors(plan), *plan.officials)
    if not plan.edition:
        return officials
    known = {official.role for official in officials}
    must_sign = (_first_to_sign(plan, stage), (SECRETARY,))
    missing = tuple(Official(roles[0], "") for roles in must_sign if known.isdisjoint(roles))
    return (*officials, *missing)


def _councillors(plan: Plan) -> Iterator[Official]:
    if _chair_refuses(plan):
        for role in COUNCILLORS:
            yield Official(role, plan.council.entry(role))


def _chair_refuses(plan: Plan) -> bool:
    return plan.council.entry(CHAIR_REFUSES) == YES


def _first_to_sign(plan: Plan, stage: Stage) -> tuple[str, ...]:
    """The roles of which one signs above the secretary general, the usual one first."""
    if stage is Stage.FINAL and _chair_refuses(plan):
        return COUNCILLORS
    if is_county(plan.administration):
        return (PRESIDENT, CHAIR) if stage is Stage.FINAL else (PRESIDENT,)
    return (CHAIR,) if stage is Stage.FINAL else (MAYOR,)


def _above_names(plan: Plan, stage: Stage) -> dict[str, tuple[str, ...]]:
    """What stands above the name of each role that signs at `stage`, in the order of signing."""
    secretary = f"SECRETAR GENERAL AL {genitive(plan.administration).split()[0].upper()},"
    if stage is Stage.FINAL:
        return {
            **_above_first(plan),
            SECRETARY: ("CONTRASEMNEAZĂ:", secretary),
            AUTHOR: ("ÎNTOCMIT,",),
        }
    return {
        MAYOR: ("INIȚIATOR,", "PRIMAR,"),
        PRESIDENT: ("INIȚIATOR,", "PREȘEDINTE,"),
        SECRETARY: ("AVIZAT PENTRU LEGALITATE,", secretary),
        AUTHOR: ("ÎNTOCMIT,",),
    }


def _above_first(plan: Plan) -> dict[str, tuple[str, ...]]:
    county = is_county(plan.administration)
    if _chair_refuses(plan):
        return dict.fromkeys(
            COUNCILLORS, ("CONSILIER JUDEȚEAN," if county else "CONSILIER LOCAL,",)
        )
    if county:
        return {PRESIDENT: ("PREȘEDINTE,",), CHAIR: ("PREȘEDINTE,",)}
    return {CHAIR: ("PREȘEDINTE DE ȘEDINȚĂ,",)}


def _delegated(plan: Plan, role: str) -> tuple[str, ...]:
    words = plan.council.entry(DELEGATE + role)
    return (words,) if words.strip() else ()
