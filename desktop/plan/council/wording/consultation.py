# SPDX-License-Identifier: EUPL-1.2
"""Papers of the consultation: invitation, a letter to each provider, minutes, the county."""

from desktop.i18n import N_
from desktop.plan.council import conditions as when
from desktop.plan.council.register_lists import PROVIDERS
from desktop.plan.council.specs import Issuer, Line, PaperKind, PartSpec, Signer
from desktop.plan.council.wording.pieces import (
    CONSULTED,
    ISSUED,
    LAW_292,
    NUMBER,
    SIGNED,
    TO_RECIPIENT,
    addressee,
    listed,
    table,
    text,
    title,
)

_ASKING = (
    "În numele {office_of}, vă invităm la consultarea organizată în vederea elaborării "
    "{title_of}, în data de [data consultării], ora [ora consultării], la [locul consultării].",
    "Consultarea se desfășoară în temeiul art. 112 alin. (1) și alin. (3) lit. b) și al art. 140 "
    f"alin. (3) din {LAW_292}.",
    "Vom discuta despre:",
)
_TOPICS = (
    "numărul și categoriile de beneficiari;",
    "serviciile sociale existente și cele propuse spre a fi înființate;",
    "programul de contractare și programul de subvenționare a serviciilor sociale;",
    "bugetul estimat și sursele de finanțare.",
)
_UNTIL = (
    "Propunerile scrise se pot trimite până la data de [termen propuneri consultare], la adresa "
    "de e-mail [e-mail consultare] sau la registratura instituției."
)


def _invitation(*head: PartSpec) -> tuple[PartSpec, ...]:
    return (
        ISSUED,
        NUMBER,
        *head,
        text("asking", *_ASKING),
        listed("topics", *_TOPICS),
        text(
            "closing",
            _UNTIL,
            "Vă rugăm să ne confirmați participarea.",
            Line("Vă mulțumim.", when.to_one),
        ),
        SIGNED,
    )


PAPERS = (
    PaperKind(
        kind="invitation",
        title="Invitație de consultare",
        label=N_("Invitation to the consultation"),
        issuer=Issuer.OFFICE,
        signers=(Signer.HEAD, Signer.AUTHOR),
        parts=_invitation(
            title("INVITAȚIE", "la consultarea privind elaborarea {title_of}"),
            text(
                "to-all",
                "Către furnizorii publici și privați de servicii sociale, asociațiile profesionale "
                "și organizațiile reprezentative ale beneficiarilor",
            ),
        ),
        when=when.first,
    ),
    PaperKind(
        kind="invitation",
        title="Invitație",
        label=N_("Letter to a provider"),
        issuer=Issuer.OFFICE,
        signers=(Signer.HEAD, Signer.AUTHOR),
        parts=_invitation(
            TO_RECIPIENT,
            title("INVITAȚIE", "la consultarea privind elaborarea {title_of}"),
        ),
        when=when.first,
        letters=PROVIDERS,
    ),
    PaperKind(
        kind="consultation-minutes",
        title="Minuta consultării",
        label=N_("Minutes of the consultation"),
        issuer=Issuer.OFFICE,
        signers=(Signer.DEPARTMENT_HEAD, Signer.AUTHOR),
        parts=(
            ISSUED,
            NUMBER,
            title("MINUTĂ", "a consultării privind elaborarea {title_of}"),
            text(
                "opening",
                "Încheiată astăzi, [data consultării], la [locul consultării], cu prilejul "
                f"consultării {CONSULTED}.",
                "Au participat:",
            ),
            table("participants"),
            text(
                "shown",
                "Au fost prezentate situația serviciilor sociale existente, serviciile propuse "
                "spre a fi înființate și bugetul estimat, pe surse de finanțare.",
                "Propunerile participanților:",
            ),
            table("consultation-proposals"),
            text("closing", "Prezenta minută a fost încheiată în două exemplare."),
            SIGNED,
        ),
        when=when.first,
    ),
    PaperKind(
        kind="county-request",
        title="Solicitare de consultare a consiliului județean",
        label=N_("Request to the county council"),
        issuer=Issuer.HEAD,
        signers=(Signer.HEAD, Signer.AUTHOR),
        parts=(
            ISSUED,
            NUMBER,
            addressee(
                "Către",
                "{county_council}",
                "Direcția Generală de Asistență Socială și Protecția Copilului",
            ),
            title("SOLICITARE DE CONSULTARE"),
            text(
                "asking",
                f"În conformitate cu prevederile art. 118 alin. (3) din {LAW_292}, și ale "
                "{hg_797}, vă transmitem, spre consultare, proiectul {title_of}.",
                "Vă rugăm să ne comunicați răspunsul dumneavoastră în timp util, astfel încât să "
                "poată fi avut în vedere la adoptarea hotărârii.",
            ),
            text(
                "closing",
                "Anexăm proiectul planului, cu bugetul estimat pe surse de finanțare.",
                "Vă mulțumim pentru sprijin.",
            ),
            SIGNED,
        ),
        when=when.asks_county,
    ),
)
