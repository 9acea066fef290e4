# SPDX-License-Identifier: EUPL-1.2
"""Papers of Legea 52/2003: the announcement, its posting, the proposals that came in."""

from desktop.i18n import N_
from desktop.plan.council import conditions as when
from desktop.plan.council.specs import Issuer, Line, PaperKind, PartKind, PartSpec, Signer
from desktop.plan.council.wording.pieces import (
    DRAFT,
    ISSUED,
    LAW_52,
    NUMBER,
    NUMBERED_DRAFT,
    SIGNED,
    lines,
    listed,
    table,
    text,
    title,
)
from desktop.plan.editions.model import Certainty

PAPERS = (
    PaperKind(
        kind="notice",
        title="Anunț privind elaborarea proiectului",
        label=N_("Announcement of the draft"),
        issuer=Issuer.OFFICE,
        signers=(Signer.HEAD, Signer.PUBLIC_RELATIONS),
        parts=(
            ISSUED,
            NUMBER,
            title("ANUNȚ", "privind elaborarea proiectului de hotărâre {for}"),
            text(
                "opening",
                Line(
                    f"În conformitate cu prevederile art. 7 alin. (1), (2) și (4) din {LAW_52}, se "
                    f"aduce la cunoștință publică {NUMBERED_DRAFT} {{for}}, inițiat de "
                    "{head_named}.",
                    when.usual_terms,
                ),
                Line(
                    f"În conformitate cu prevederile art. 7 alin. (1) și (13) din {LAW_52}, se "
                    f"aduce la cunoștință publică {NUMBERED_DRAFT} {{for}}, inițiat de "
                    "{head_named}.",
                    when.urgent,
                ),
                Line(
                    "Proiectul se supune adoptării în procedură de urgență, întrucât: "
                    "[motivul urgenței].",
                    when.urgent,
                ),
                "Textul complet al proiectului, referatul de aprobare și celelalte documente pot "
                "fi consultate:",
            ),
            listed(
                "where",
                "la [locul afișării];",
                "pe pagina de internet [pagina de internet].",
            ),
            text(
                "until",
                "Propunerile, sugestiile și opiniile cu valoare de recomandare se pot trimite în "
                "scris, până la data de [termen propuneri]:",
            ),
            listed(
                "how",
                "la adresa de e-mail [e-mail propuneri];",
                "prin poștă sau la registratură, la adresa: [adresa pentru propuneri].",
            ),
            text("posted", "Prezentul anunț a fost afișat la data de [data afișării]."),
            PartSpec(
                "debate",
                PartKind.TEXT,
                lines(
                    "O dezbatere publică a proiectului se organizează dacă o cere în scris o "
                    "asociație legal constituită sau o altă autoritate publică."
                ),
                optional=True,
                certainty=Certainty.PRACTICE,
            ),
            SIGNED,
        ),
        when=when.public,
    ),
    PaperKind(
        kind="posting",
        title="Proces-verbal de afișare",
        label=N_("Record of the posting"),
        issuer=Issuer.OFFICE,
        signers=(Signer.PUBLIC_RELATIONS, Signer.SECRETARY),
        parts=(
            ISSUED,
            NUMBER,
            title("PROCES-VERBAL", "de afișare"),
            text(
                "body",
                "Încheiat astăzi, [data afișării].",
                "[Subsemnatul] [responsabil Legea 52], responsabil cu aplicarea Legii "
                "nr. 52/2003, am procedat la afișarea, la [locul afișării], a anunțului nr. "
                f"[nr. anunț] din [data anunț] privind {NUMBERED_DRAFT} {{for}}, împreună cu "
                "textul proiectului și cu documentele care îl însoțesc, și la publicarea lor pe "
                "pagina de internet [pagina de internet].",
                "Termenul până la care se pot trimite propuneri este [termen propuneri].",
                "Prezentul proces-verbal a fost încheiat în două exemplare.",
            ),
            SIGNED,
        ),
        when=when.public,
    ),
    PaperKind(
        kind="proposals",
        title="Situația propunerilor primite",
        label=N_("Proposals received"),
        issuer=Issuer.OFFICE,
        signers=(Signer.PUBLIC_RELATIONS, Signer.AUTHOR),
        parts=(
            ISSUED,
            NUMBER,
            title("SITUAȚIA PROPUNERILOR PRIMITE", f"la {DRAFT}"),
            text(
                "opening",
                Line(
                    "În urma anunțului nr. [nr. anunț] din [data anunț], până la data de "
                    "[termen propuneri] s-au primit următoarele propuneri, sugestii și opinii:",
                    when.has_proposals,
                ),
                Line(
                    "În urma anunțului nr. [nr. anunț] din [data anunț], până la data de "
                    "[termen propuneri] nu s-au primit propuneri, sugestii sau opinii.",
                    when.no_proposals,
                ),
            ),
            table("proposals", when.has_proposals),
            text(
                "closing",
                "Propunerile au fost analizate de {department}; pentru cele nepreluate, "
                "motivul este arătat în tabel.",
                when=when.has_proposals,
            ),
            SIGNED,
        ),
        when=when.public,
    ),
)
