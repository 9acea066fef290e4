# SPDX-License-Identifier: EUPL-1.2
"""What follows the vote: a letter to each who is told, and the record of making it public."""

from desktop.i18n import N_
from desktop.plan.council import conditions as when
from desktop.plan.council.procedures import COMMUNICATED, MADE_PUBLIC
from desktop.plan.council.register_lists import RECIPIENTS
from desktop.plan.council.specs import (
    Issuer,
    Line,
    PaperKind,
    PartKind,
    PartSpec,
    Signer,
    When,
)
from desktop.plan.council.wording.pieces import (
    CODE,
    ISSUED,
    LAW_292,
    NUMBER,
    SIGNED,
    TO_RECIPIENT,
    lines,
    text,
    title,
)
from desktop.plan.editions.model import Certainty

_DECISION = "Hotărârea {council_of} nr. [nr. hotărâre] din [data hotărâre] {about}"
_SENT = f"Vă comunicăm, alăturat, {_DECISION}"


def _cited(article: str, certainty: Certainty, condition: When) -> PartSpec:
    """The article of the code under which the decision is made known."""
    cited = f"Prezentul proces-verbal s-a încheiat în conformitate cu art. {article} din {CODE}."
    return PartSpec(
        "unsure-laws",
        PartKind.TEXT,
        lines(cited),
        optional=True,
        certainty=certainty,
        when=condition,
    )


PAPERS = (
    PaperKind(
        kind="letter",
        title="Adresă de comunicare",
        label=N_("Letter after the vote"),
        issuer=Issuer.SECRETARY,
        signers=(Signer.SECRETARY,),
        parts=(
            ISSUED,
            NUMBER,
            TO_RECIPIENT,
            text(
                "subject",
                "Referitor la: Hotărârea {council_of} nr. [nr. hotărâre] din [data hotărâre]",
            ),
            text(
                "body",
                Line(
                    f"{_SENT}, în vederea exercitării controlului de legalitate, potrivit "
                    f"art. 197 alin. (1) din {CODE}.",
                    when.to_prefect,
                ),
                Line(f"{_SENT}, în vederea ducerii la îndeplinire.", when.to_department),
                Line(
                    f"{_SENT}, pentru luare la cunoștință și urmărirea sumelor prevăzute în plan.",
                    when.to_accounting,
                ),
                Line(
                    f"{_SENT}, împreună cu planul aprobat, potrivit art. 115 alin. (2) din "
                    f"{LAW_292}.",
                    when.to_county,
                ),
                Line(f"{_SENT}, pentru luare la cunoștință.", when.to_others),
            ),
            SIGNED,
        ),
        letters=RECIPIENTS,
    ),
    PaperKind(
        kind="publicity",
        title="Proces-verbal de aducere la cunoștință publică",
        label=N_("Record of making it public"),
        issuer=Issuer.SECRETARY,
        signers=(Signer.SECRETARY, Signer.PUBLIC_RELATIONS),
        parts=(
            ISSUED,
            NUMBER,
            title("PROCES-VERBAL", "de aducere la cunoștință publică"),
            text(
                "body",
                "Încheiat astăzi, [data publicării].",
                Line(
                    f"A fost adusă la cunoștință publică {_DECISION}, prin [locul publicării].",
                    when.public,
                ),
                Line(
                    f"A fost comunicată {_DECISION}; hotărârea a fost făcută cunoscută prin "
                    "[locul publicării].",
                    when.individual,
                ),
            ),
            _cited("198 alin. (1)", MADE_PUBLIC, when.public),
            _cited("199", COMMUNICATED, when.individual),
            text("closing", "Prezentul proces-verbal a fost încheiat în două exemplare."),
            SIGNED,
        ),
    ),
)
