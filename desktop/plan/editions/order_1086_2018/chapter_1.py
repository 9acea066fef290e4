# SPDX-License-Identifier: EUPL-1.2
"""Chapter I: administration, setting up and funding of social services."""

from desktop.i18n import N_
from desktop.plan.editions.model import Certainty, SectionSpec, TableSeed
from desktop.plan.editions.order_1086_2018 import acts

CHAPTER_1 = (
    SectionSpec(
        key="I",
        level=1,
        heading="CAPITOLUL I – Administrarea, înființarea și finanțarea serviciilor sociale",
        help=N_("What services exist, which ones are proposed, what is bought or subsidised."),
        basis=f"{acts.MODEL}, cap. I; {acts.CONTENTS_OF_PLAN}",
        order_wording=True,
        heading_only=True,
    ),
    SectionSpec(
        key="I.context",
        level=2,
        heading="Context",
        help=N_("A few sentences about the place: people, needs, projects under way."),
        basis=acts.PRACTICE,
        certainty=Certainty.PRACTICE,
        optional=True,
    ),
    SectionSpec(
        key="I.grupuri-tinta",
        level=2,
        heading="Grupuri țintă",
        help=N_("The groups of people that the services of this plan are meant for."),
        basis=acts.PRACTICE,
        certainty=Certainty.PRACTICE,
        optional=True,
    ),
    SectionSpec(
        key="I.beneficiari",
        level=2,
        heading="Beneficiarii serviciilor sociale, pe categorii",
        help=N_(
            "For each category: people in records, served last year, requests unmet. "
            "The model has no table for them, but the plan must give number and categories."
        ),
        basis=acts.CONTENTS_OF_PLAN,
        seeds=(TableSeed("beneficiari"),),
        optional=True,
    ),
    SectionSpec(
        key="I.principii",
        level=2,
        heading="Principii generale",
        help=N_("The principles your services follow, as in your strategy."),
        basis=acts.PRACTICE,
        certainty=Certainty.PRACTICE,
        optional=True,
    ),
    SectionSpec(
        key="I.obiective",
        level=2,
        heading="Obiective",
        help=N_("What the year should reach: objectives, actions, indicators, who and when."),
        basis=acts.PRACTICE,
        certainty=Certainty.PRACTICE,
        seeds=(TableSeed("obiective"),),
        optional=True,
    ),
    SectionSpec(
        key="I.A",
        level=2,
        heading="A. Serviciile sociale existente la nivel {level}",
        help=N_(
            "Write each service that the council runs or pays for this year. "
            "Money stands in the column of its source; where there is none, write a dash."
        ),
        basis=f"{acts.CONTENTS_OF_PLAN}; HG nr. 867/2015 (Nomenclatorul serviciilor sociale)",
        order_wording=True,
        seeds=(TableSeed("servicii-existente"),),
        footnote="*3)",
    ),
    SectionSpec(
        key="I.B",
        level=2,
        heading="B. Serviciile sociale propuse spre a fi înființate",
        help=N_(
            "Services you want to start: for whom, how many people, what space and staff, "
            "what money and why."
        ),
        basis=f"{acts.CONTENTS_OF_PLAN}; HG nr. 867/2015 (Nomenclatorul serviciilor sociale)",
        order_wording=True,
        seeds=(TableSeed("servicii-propuse"),),
    ),
    SectionSpec(
        key="I.C",
        level=2,
        heading="C. Programul anual de contractare a serviciilor sociale din fonduri publice, în "
        "baza prevederilor Legii asistenței sociale nr. 292/2011, cu modificările și completările "
        "ulterioare, pentru realizarea obiectivului operațional/direcției de acțiune prevăzut(e) "
        "în: …",
        help=N_(
            "Services bought from associations or other providers, and grants under Law 350/2005. "
            "Give the CPV code with the service code and a value estimated from the cost standard."
        ),
        basis=f"{acts.CONTENTS_OF_PLAN}; Legea nr. 292/2011; Ordinul ANAP nr. 281/2016; "
        "Legea nr. 350/2005",
        order_wording=True,
        seeds=(TableSeed("contractare"),),
        footnote="*4)",
    ),
    SectionSpec(
        key="I.D",
        level=2,
        heading="D. Programul de subvenționare a asociațiilor, fundațiilor și cultelor recunoscute "
        "de lege, în baza Legii nr. 34/1998 privind acordarea unor subvenții asociațiilor și "
        "fundațiilor române cu personalitate juridică, care înființează și administrează unități "
        "de asistență socială, cu completările ulterioare",
        help=N_("Monthly help for associations that run assistance units; if none, say so."),
        basis=f"Legea nr. 34/1998; {acts.CONTENTS_OF_PLAN}",
        order_wording=True,
        seeds=(TableSeed("subventii"),),
        footnote="*5)",
    ),
    SectionSpec(
        key="I.masuri",
        level=2,
        heading="Măsuri operaționale",
        help=N_("One wide table of measures with deadline, responsible, partners and sources."),
        basis=acts.PRACTICE,
        certainty=Certainty.PRACTICE,
        seeds=(TableSeed("plan-operational"),),
        optional=True,
    ),
)
