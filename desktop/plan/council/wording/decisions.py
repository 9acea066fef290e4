# SPDX-License-Identifier: EUPL-1.2
"""The draft and the decision: what they stand on, the articles, the votes, the plan as annex.

Articles of law are those that real decisions of communes, towns and counties cite (procedure notes
1 and 3); what is known from memory only is a part of its own that prints once it is taken in.
"""

from desktop.i18n import N_
from desktop.plan.council import conditions as when
from desktop.plan.council.specs import Issuer, Line, PaperKind, PartKind, PartSpec, Signer
from desktop.plan.council.wording.pieces import (
    ANNEX,
    CODE,
    CONSULTED,
    ISSUED,
    LAW_52,
    LAW_292,
    NUMBERED_DRAFT,
    SIGNED,
    Written,
    articles,
    lines,
    listed,
    part,
    text,
    title,
)
from desktop.plan.editions.model import Certainty

_CONSIDERED = (
    "referatul de aprobare nr. [nr. referat] din [data referat], prezentat de {head_named}, în "
    "calitate de inițiator;",
    "raportul de specialitate nr. [nr. raport] din [data raport] al {department_of};",
    "raportul financiar-contabil nr. [nr. raport financiar] din [data raport financiar];",
    Line(
        f"minuta nr. [nr. minută] din [data minută] a consultării {CONSULTED};",
        when.first,
    ),
    Line(
        "avizul consultativ nr. [nr. răspuns județ] din [data răspuns județ] al [cine a răspuns];",
        when.county_opinion,
    ),
    Line(
        "punctul de vedere nr. [nr. răspuns județ] din [data răspuns județ] al [cine a răspuns];",
        when.county_view,
    ),
    Line(
        "solicitarea de consultare nr. [nr. solicitare] din [data solicitare], adresată "
        "{county_council_of};",
        when.county_silent,
    ),
    Line(
        "Hotărârea {council_of} nr. [nr. hotărâre inițială] din [data hotărâre inițială] privind "
        "aprobarea {title_of};",
        when.second,
    ),
    Line("sumele aprobate prin [hotărârea de buget];", when.second),
    Line(
        "strategia {level_f} de dezvoltare a serviciilor sociale{strategy};",
        when.first,
    ),
)
_SINCE_THE_DRAFT = (
    Line(
        "anunțul nr. [nr. anunț] din [data anunț] privind elaborarea proiectului de hotărâre și "
        "procesul-verbal de afișare nr. [nr. afișare] din [data afișare];",
        when.public,
    ),
    Line(
        "situația propunerilor primite nr. [nr. situație] din [data situație];",
        when.has_proposals,
    ),
    "avizul nr. [nr. aviz comisie] din [data aviz comisie] al [comisiei];",
)
_LAWS = (
    f"art. 112 alin. (3) lit. b) și art. 118 din {LAW_292};",
    "{hg_797};",
    Line(
        "Ordinului ministrului muncii și justiției sociale nr. 1086/2018 privind aprobarea "
        "modelului-cadru al Planului anual de acțiune privind serviciile sociale administrate și "
        "finanțate din bugetul consiliului județean/consiliului local/Consiliului General al "
        "municipiului București;",
        when.of_the_model,
    ),
    Line(f"art. 7 din {LAW_52};", when.usual_terms),
    Line(f"art. 7 alin. (13) din {LAW_52}, întrucât: [motivul urgenței];", when.urgent),
    "Legii nr. 273/2006 privind finanțele publice locale, cu modificările și completările "
    "ulterioare;",
)
_POWER = (
    Line(f"În temeiul art. 196 alin. (1) lit. a) din {CODE},", when.sector),
    Line(
        "În temeiul art. 129 alin. (7) lit. b), art. 133 alin. (1), art. 139 alin. (1) și art. 196 "
        f"alin. (1) lit. a) din {CODE},",
        when.ordinary,
    ),
    Line(
        "În temeiul art. 129 alin. (7) lit. b), art. 139 alin. (1) și art. 196 alin. (1) lit. a) "
        f"din {CODE},",
        when.not_ordinary,
    ),
    Line(
        "În temeiul art. 173 alin. (1) lit. d) și alin. (5) lit. b), art. 182 alin. (1) și "
        f"art. 196 alin. (1) lit. a) din {CODE},",
        when.county,
    ),
)
_OTHER_LAWS = (
    PartSpec(
        "more-laws",
        PartKind.LIST,
        lines(
            "Hotărârii Guvernului nr. 867/2015 pentru aprobarea Nomenclatorului serviciilor "
            "sociale, precum și a regulamentelor-cadru de organizare și funcționare a serviciilor "
            "sociale, cu modificările și completările ulterioare;",
            "Legii nr. 197/2012 privind asigurarea calității în domeniul serviciilor sociale, cu "
            "modificările și completările ulterioare;",
        ),
        optional=True,
        certainty=Certainty.PRACTICE,
    ),
    PartSpec(
        "unsure-laws",
        PartKind.LIST,
        lines(f"art. 129 alin. (1) și alin. (2) lit. d) din {CODE};"),
        optional=True,
        certainty=Certainty.FROM_MEMORY,
        when=when.local,
    ),
)
_INITIAL = "Hotărârea {council_of} nr. [nr. hotărâre inițială] din [data hotărâre inițială]"
_ARTICLES = (
    Line(
        "Se aprobă {title_named}, conform anexei care face parte integrantă din prezenta hotărâre.",
        when.first,
    ),
    Line(
        f"Se modifică {_INITIAL} privind aprobarea {{title_of}}, în sensul că anexa la aceasta se "
        "înlocuiește cu anexa care face parte integrantă din prezenta hotărâre.",
        when.second,
    ),
    Line(
        f"Celelalte prevederi ale {_INITIAL.replace('Hotărârea', 'Hotărârii', 1)} rămân "
        "neschimbate.",
        when.second,
    ),
    "Finanțarea serviciilor sociale prevăzute în plan se asigură în limita sumelor aprobate cu "
    "această destinație.",
    "Cu ducerea la îndeplinire a prezentei hotărâri se încredințează {head_plain}, prin "
    "{department}.",
    "Prezenta hotărâre se comunică, prin grija secretarului general al {unit_word_of}, prefectului "
    "{prefect_of}, {head_of_plain}, {department_of}{told_besides} și se aduce la cunoștință "
    "publică prin [locul publicării].",
)
VOTED = (
    "Voturi: pentru – [voturi pentru]; împotrivă – [voturi împotrivă]; abțineri – [abțineri].",
    "Consilieri în funcție: [consilieri în funcție]; prezenți: [consilieri prezenți].",
)


def _body(
    *opening: str, first: tuple[Written, ...] = (), since: tuple[Written, ...] = ()
) -> tuple[PartSpec, ...]:
    """What the draft and the decision have in common, from the opening to the articles.

    `first`, `since`: what the decision considers before and after that.
    """
    return (
        text("opening", *opening),
        text("considering", "Având în vedere:"),
        listed("considered", *first, *_CONSIDERED, *since),
        text("laws-opening", "Ținând seama de prevederile:"),
        listed("laws", *_LAWS),
        *_OTHER_LAWS,
        text("power", *_POWER),
        part("enacting", PartKind.ENACTING, "HOTĂRĂȘTE:"),
        articles(*_ARTICLES),
    )


DRAFT = PaperKind(
    kind="draft",
    title="Proiect de hotărâre",
    label=N_("Draft decision"),
    issuer=Issuer.COUNCIL,
    signers=(Signer.INITIATOR, Signer.SEEN_FOR_LEGALITY),
    parts=(
        ISSUED,
        title("PROIECT DE HOTĂRÂRE", "nr. [nr.] din [data]", "{about}"),
        *_body("{council_named}, întrunit în ședință,"),
        SIGNED,
        ANNEX,
    ),
)
DECISION = PaperKind(
    kind="decision",
    title="Hotărâre",
    label=N_("Decision"),
    issuer=Issuer.COUNCIL,
    signers=(Signer.CHAIR, Signer.COUNTERSIGNS),
    parts=(
        ISSUED,
        title("HOTĂRÂREA", "nr. [nr.] din [data]", "{about}"),
        *_body(
            "{council_named}, întrunit în ședința [felul ședinței] din data de [data ședinței],",
            first=(f"{NUMBERED_DRAFT};",),
            since=_SINCE_THE_DRAFT,
        ),
        SIGNED,
        part("votes", PartKind.VOTES, *VOTED),
        ANNEX,
    ),
)
