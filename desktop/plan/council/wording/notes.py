# SPDX-License-Identifier: EUPL-1.2
"""What goes with the draft: the approval note, the department's report, the accounting report."""

from desktop.i18n import N_
from desktop.plan.council import conditions as when
from desktop.plan.council.specs import Issuer, Line, PaperKind, Signer
from desktop.plan.council.wording.pieces import (
    CODE,
    DRAFT,
    ISSUED,
    LAW_52,
    LAW_292,
    NUMBER,
    NUMBERED_DRAFT,
    SIGNED,
    listed,
    table,
    text,
    title,
)

_ANALYSED = (
    f"Analizând {NUMBERED_DRAFT}, inițiat de {{head_named}}, și referatul de aprobare "
    "nr. [nr. referat] din [data referat], "
)
_WHY = (
    Line(
        f"Potrivit art. 112 alin. (3) lit. b) și art. 118 din {LAW_292}, autoritățile "
        "administrației publice locale elaborează planuri anuale de acțiune privind serviciile "
        "sociale administrate și finanțate din bugetul propriu.",
        when.first,
    ),
    Line(
        "Potrivit prevederilor {hg_797}, planul se elaborează înainte de fundamentarea bugetului "
        "pentru anul următor, în concordanță cu strategia de dezvoltare a serviciilor sociale.",
        when.first,
    ),
    Line(
        "Planul propus cuprinde date despre beneficiari, serviciile sociale existente, serviciile "
        "propuse spre a fi înființate, programul de contractare și programul de subvenționare, "
        "bugetul estimat și sursele de finanțare, precum și planificarea activităților de "
        "informare a publicului și programul de formare a personalului.",
        when.first,
    ),
    Line(
        "La elaborarea planului au fost consultați furnizorii publici și privați de servicii "
        "sociale, asociațiile profesionale și organizațiile reprezentative ale beneficiarilor, "
        "potrivit minutei nr. [nr. minută] din [data minută].",
        when.first,
    ),
    Line(
        "Prin Hotărârea {council_of} nr. [nr. hotărâre inițială] din [data hotărâre inițială] a "
        "fost aprobat {title_named}.",
        when.second,
    ),
    Line(
        "Planul a fost elaborat înainte de aprobarea bugetului, cu sume estimate. Bugetul a fost "
        "aprobat prin [hotărârea de buget], iar planul trebuie pus de acord cu sumele aprobate.",
        when.second,
    ),
    Line("Modificările privesc: [ce se modifică].", when.second),
    Line(
        f"Proiectul se supune procedurii prevăzute de art. 7 alin. (13) din {LAW_52}, întrucât: "
        "[motivul urgenței].",
        when.urgent,
    ),
)

PAPERS = (
    PaperKind(
        kind="approval-note",
        title="Referat de aprobare",
        label=N_("Approval note"),
        issuer=Issuer.HEAD,
        signers=(Signer.HEAD,),
        parts=(
            ISSUED,
            NUMBER,
            title("REFERAT DE APROBARE", f"la {DRAFT}"),
            text("reasons", *_WHY),
            text(
                "closing",
                Line(
                    f"Față de cele arătate, în temeiul art. 136 alin. (1) și (2) din {CODE}, "
                    "supun dezbaterii și aprobării {council_of} proiectul de hotărâre alăturat.",
                    when.local,
                ),
                Line(
                    "Față de cele arătate, supun dezbaterii și aprobării {council_of} proiectul "
                    "de hotărâre alăturat.",
                    when.sector,
                ),
                Line(
                    "Față de cele arătate, în temeiul art. 182 alin. (4) coroborat cu art. 136 "
                    f"alin. (2) din {CODE}, supun dezbaterii și aprobării {{council_of}} proiectul "
                    "de hotărâre alăturat.",
                    when.county,
                ),
            ),
            SIGNED,
        ),
    ),
    PaperKind(
        kind="report",
        title="Raport de specialitate",
        label=N_("Department's report"),
        issuer=Issuer.DEPARTMENT,
        signers=(Signer.DEPARTMENT_HEAD, Signer.AUTHOR),
        parts=(
            ISSUED,
            NUMBER,
            title("RAPORT DE SPECIALITATE", f"la {DRAFT}"),
            text("opening", f"{_ANALYSED}constatăm următoarele:"),
            listed(
                "findings",
                Line(
                    "planul este întocmit după modelul-cadru aprobat prin Ordinul ministrului "
                    "muncii și justiției sociale nr. 1086/2018;",
                    when.of_the_model,
                ),
                Line(
                    "planul este în concordanță cu strategia {level_f} de dezvoltare a serviciilor "
                    "sociale{strategy};",
                    when.first,
                ),
                Line(
                    "furnizorii, asociațiile profesionale și organizațiile beneficiarilor au fost "
                    "consultați, potrivit minutei nr. [nr. minută] din [data minută];",
                    when.first,
                ),
                Line(
                    "proiectul planului a fost transmis spre consultare {county_council_of}, cu "
                    "adresa nr. [nr. solicitare] din [data solicitare];",
                    when.asks_county,
                ),
                Line(
                    "bugetul a fost aprobat prin [hotărârea de buget], iar sumele din plan au fost "
                    "puse de acord cu acesta;",
                    when.second,
                ),
                Line("modificările privesc: [ce se modifică];", when.second),
                "sumele prevăzute în plan, pe surse de finanțare, sunt cele din tabelul următor.",
            ),
            table("money"),
            text(
                "closing",
                "Proiectul de hotărâre este necesar și oportun. Propunem {council_of} adoptarea "
                "lui în forma prezentată.",
            ),
            SIGNED,
        ),
    ),
    PaperKind(
        kind="finance-report",
        title="Raport financiar-contabil",
        label=N_("Accounting report"),
        issuer=Issuer.ACCOUNTING,
        signers=(Signer.ACCOUNTANT,),
        parts=(
            ISSUED,
            NUMBER,
            title("RAPORT FINANCIAR-CONTABIL", f"la {DRAFT}"),
            text(
                "opening",
                f"{_ANALYSED}am avut în vedere prevederile Legii nr. 273/2006 "
                "privind finanțele publice locale, cu modificările și completările ulterioare.",
                "Sumele prevăzute în plan, pe surse de finanțare, sunt:",
            ),
            table("money"),
            text(
                "closing",
                "Cheltuielile se efectuează în limita sumelor aprobate prin buget cu această "
                "destinație.",
                Line(
                    "Sumele sunt estimate și se pun de acord cu bugetul după aprobarea acestuia.",
                    when.first,
                ),
                Line(
                    "Sumele sunt cele aprobate prin [hotărârea de buget].",
                    when.second,
                ),
            ),
            SIGNED,
        ),
    ),
)
