# SPDX-License-Identifier: EUPL-1.2
"""What the plan stands on ("Având în vedere") and what it holds ("cuprinde")."""

from desktop.i18n import N_
from desktop.plan.editions.model import LIST_TO_FILL, SectionSpec
from desktop.plan.editions.order_1086_2018 import acts
from desktop.plan.tree import Item, ListBlock, State

ACTS = ListBlock(
    items=(
        Item(
            marker="-",
            text="Legea asistenței sociale nr. 292/2011, cu modificările și completările "
            "ulterioare;",
        ),
        Item(
            marker="-",
            text="Hotărârea Guvernului nr. 797/2017 pentru aprobarea regulamentelor-cadru de "
            "organizare și funcționare ale serviciilor publice de asistență socială și a "
            "structurii orientative de personal, cu modificările și completările ulterioare;",
        ),
        Item(
            marker="-",
            text="Ordinul ministrului muncii și justiției sociale nr. 1086/2018 privind aprobarea "
            "modelului-cadru al Planului anual de acțiune.",
        ),
    )
)
CONTENTS = ListBlock(
    items=(
        Item(
            marker="1.",
            text="Date privind administrarea, înființarea și finanțarea serviciilor sociale – "
            "capitolul I;",
        ),
        Item(
            marker="2.",
            text="Planificarea activităților de informare a publicului cu privire la serviciile "
            "sociale existente la nivel {level} – capitolul II;",
        ),
        Item(
            marker="3.",
            text="Programul de formare și îndrumare metodologică a personalului care lucrează în "
            "domeniul serviciilor sociale – capitolul III.",
        ),
    )
)

PREMISES = (
    SectionSpec(
        key="premise",
        level=1,
        heading="Având în vedere:",
        help=N_("The strategies, programmes and agreements that the plan puts into practice."),
        basis=acts.MODEL,
        order_wording=True,
        heading_only=True,
    ),
    SectionSpec(
        key="premise.strategie",
        level=2,
        heading="1. Strategia {level_f} de dezvoltare a serviciilor sociale, aprobată prin "
        "Hotărârea {council} nr. … din …, respectiv următoarele obiective operaționale/direcții "
        "de acțiune:",
        help=N_(
            "Write the number and date of the decision and the objectives this year works on. "
            "A town or a commune may add the county strategy below."
        ),
        basis="art. 112 alin. (3) lit. a) și art. 118 din Legea nr. 292/2011",
        seeds=(LIST_TO_FILL,),
    ),
    SectionSpec(
        key="premise.strategii-nationale",
        level=2,
        heading="2. Strategiile naționale, aprobate prin hotărâri ale Guvernului, respectiv "
        "următoarele direcții de acțiune/obiective operaționale:",
        help=N_(
            "Only the strategies for the people you serve: older people, disability, violence, "
            "poverty. For each: the government decision, the period, the objectives."
        ),
        basis=acts.MODEL,
        seeds=(LIST_TO_FILL,),
        footnote="*1)",
    ),
    SectionSpec(
        key="premise.programe",
        level=2,
        heading="3. Programe de interes național, aprobate prin hotărâri ale Guvernului:",
        help=N_("The national programmes you take part in, with the government decision."),
        basis=acts.MODEL,
        seeds=(LIST_TO_FILL,),
    ),
    SectionSpec(
        key="premise.acord",
        level=2,
        heading="4. Acordul de cooperare/parteneriat, aprobat prin Hotărârea {council} nr. … "
        "din …:",
        help=N_("Agreements with other councils or with associations; if none, say so."),
        basis=acts.MODEL,
        seeds=(LIST_TO_FILL,),
        footnote="*2)",
    ),
    SectionSpec(
        key="premise.consultare",
        level=2,
        heading="5. Procesul-verbal/Minuta consultării organizate cu furnizori publici și "
        "privați/asociații profesionale și organizații reprezentative ale beneficiarilor, "
        "nr. … din …",
        help=N_(
            "The number and date of the minutes. Providers and people served are asked before "
            "the plan is adopted."
        ),
        basis="art. 140 alin. (3) din Legea nr. 292/2011; art. 5 din anexele la HG nr. 797/2017",
    ),
    SectionSpec(
        key="premise.acte",
        level=2,
        heading="6. Actele normative:",
        help=N_("The laws the plan stands on. Some councils list them here, the order does not."),
        basis=acts.PRACTICE,
        seeds=(ACTS,),
        optional=True,
    ),
    SectionSpec(
        key="cuprins",
        level=1,
        heading="{title} cuprinde:",
        help=N_("The three chapters of the plan; add here the chapters you add to it."),
        basis=acts.MODEL,
        order_wording=True,
        state=State.FILLED,  # the three chapters stand there already
        seeds=(CONTENTS,),
    ),
)
