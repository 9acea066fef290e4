# SPDX-License-Identifier: EUPL-1.2
"""Parts as wording writes them down, and texts that several papers share."""

from desktop.plan.council.specs import Line, PartKind, PartSpec, When, always

Written = str | Line

CODE = (
    "Ordonanța de urgență a Guvernului nr. 57/2019 privind Codul administrativ, "
    "cu modificările și completările ulterioare"
)
OF_CODE = CODE.replace("Ordonanța", "Ordonanței", 1)
LAW_292 = "Legea asistenței sociale nr. 292/2011, cu modificările și completările ulterioare"
LAW_52 = (
    "Legea nr. 52/2003 privind transparența decizională în administrația publică, "
    "republicată, cu modificările și completările ulterioare"
)
CONSULTED = (
    "furnizorilor publici și privați de servicii sociale, a asociațiilor profesionale și a "
    "organizațiilor reprezentative ale beneficiarilor"
)
DRAFT = "proiectul de hotărâre {for}"
NUMBERED_DRAFT = "proiectul de hotărâre nr. [nr. proiect] din [data proiect]"


def lines(*written: Written) -> tuple[Line, ...]:
    """Lines, those that are for every plan written as bare texts."""
    return tuple(each if isinstance(each, Line) else Line(each) for each in written)


def part(key: str, kind: PartKind, *written: Written, when: When = always) -> PartSpec:
    """A part that prints as proposed until a person writes another."""
    return PartSpec(key, kind, lines(*written), when=when)


def title(*written: Written) -> PartSpec:
    """The title."""
    return part("title", PartKind.TITLE, *written)


def text(key: str, *written: Written, when: When = always) -> PartSpec:
    """Paragraphs, one a line."""
    return part(key, PartKind.TEXT, *written, when=when)


def listed(key: str, *written: Written, when: When = always) -> PartSpec:
    """Lines with a dash."""
    return part(key, PartKind.LIST, *written, when=when)


def articles(*written: Written) -> PartSpec:
    """The articles of a decision."""
    return part("articles", PartKind.ARTICLES, *written)


def addressee(*written: Written) -> PartSpec:
    """Who the paper is for."""
    return part("addressee", PartKind.ADDRESSEE, *written)


def table(name: str, when: When = always) -> PartSpec:
    """A table made from a list of the register or from the money of the plan."""
    return PartSpec(name, PartKind.TABLE, table=name, when=when)


ISSUED = part("issuer", PartKind.ISSUER, "{issuer}")
NUMBER = part("number", PartKind.NUMBER, "Nr. [nr.] din [data]")
SIGNED = PartSpec("signatures", PartKind.SIGNATURES)
ANNEX = PartSpec("annex", PartKind.ANNEX)
TO_RECIPIENT = addressee("Către", "{recipient}", "{recipient_address}", "{recipient_email}")
