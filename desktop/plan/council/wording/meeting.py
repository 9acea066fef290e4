# SPDX-License-Identifier: EUPL-1.2
"""Papers of the meeting: convening with the agenda, the commission's opinion, attendance."""

from desktop.i18n import N_
from desktop.plan.council import conditions as when
from desktop.plan.council.specs import Issuer, Line, PaperKind, PartKind, PartSpec, Signer
from desktop.plan.council.wording.pieces import (
    CODE,
    ISSUED,
    NUMBERED_DRAFT,
    OF_CODE,
    SIGNED,
    articles,
    lines,
    part,
    table,
    text,
    title,
)
from desktop.plan.editions.model import Certainty

_IN_MEETING = "ședința [felul ședinței] din data de [data ședinței]"

PAPERS = (
    PaperKind(
        kind="convening",
        title="Dispoziție de convocare",
        label=N_("Convening of the council"),
        issuer=Issuer.HEAD,
        signers=(Signer.HEAD, Signer.COUNTERSIGNS),
        parts=(
            ISSUED,
            title("DISPOZIȚIE", "nr. [nr.] din [data]", "privind convocarea {council_of}"),
            text("opening", "{head},"),
            text(
                "basis",
                Line(
                    f"având în vedere prevederile art. 133 alin. (1) și ale art. 134 din {CODE},",
                    when.ordinary,
                ),
                Line(
                    f"având în vedere prevederile art. 134 din {CODE},",
                    when.not_ordinary,
                ),
                Line(
                    f"având în vedere prevederile {OF_CODE},",
                    when.county_or_sector,
                ),
            ),
            PartSpec(
                "unsure-power",
                PartKind.TEXT,
                lines(f"în temeiul art. 196 alin. (1) lit. b) din {CODE},"),
                optional=True,
                certainty=Certainty.FROM_MEMORY,
            ),
            part("enacting", PartKind.ENACTING, "DISPUNE:"),
            articles(
                "Se convoacă {council} în ședința [felul ședinței], în data de "
                "[data ședinței], ora [ora ședinței], la [locul ședinței].",
                "Proiectul ordinii de zi este prevăzut în anexa care face parte integrantă din "
                "prezenta dispoziție.",
                "Documentele înscrise pe ordinea de zi se pun la dispoziția {councillors_of} prin "
                "grija secretarului general al {unit_word_of}.",
                "Prezenta dispoziție se comunică {councillors_of} și prefectului {prefect_of}.",
            ),
            SIGNED,
            part(
                "agenda-annex",
                PartKind.ANNEX_HEADER,
                "Anexă la Dispoziția nr. [nr.] din [data]",
            ),
            part(
                "agenda-title", PartKind.TITLE, "PROIECTUL ORDINII DE ZI", f"pentru {_IN_MEETING}"
            ),
            part("agenda", PartKind.NUMBERED, "{agenda}"),
        ),
    ),
    PaperKind(
        kind="commission",
        title="Avizul comisiei de specialitate",
        label=N_("Opinion of the commission"),
        issuer=Issuer.COMMISSION,
        signers=(Signer.COMMISSION_CHAIR, Signer.COMMISSION_SECRETARY),
        parts=(
            ISSUED,
            title("AVIZ", "nr. [nr.] din [data]", "asupra proiectului de hotărâre {for}"),
            text(
                "opening",
                "[comisia], întrunită în ședință,",
                f"analizând {NUMBERED_DRAFT}, referatul de aprobare nr. [nr. referat] din "
                "[data referat], raportul de specialitate nr. [nr. raport] din [data raport] și "
                "raportul financiar-contabil nr. [nr. raport financiar] din "
                "[data raport financiar],",
            ),
            part("enacting", PartKind.ENACTING, "EMITE AVIZ [AVIZUL COMISIEI]"),
            text("remarks", "Amendamente și observații: [amendamentele comisiei]."),
            SIGNED,
        ),
    ),
    PaperKind(
        kind="attendance",
        title="Listă de prezență",
        label=N_("Attendance list"),
        issuer=Issuer.COUNCIL,
        signers=(Signer.SECRETARY,),
        parts=(
            ISSUED,
            title("LISTĂ DE PREZENȚĂ", f"a {{councillors_of}} la {_IN_MEETING}"),
            table("attendance"),
            SIGNED,
        ),
    ),
)
