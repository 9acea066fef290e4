# SPDX-License-Identifier: EUPL-1.2
"""Chapter III: training and guidance of the staff that works in social services."""

from desktop.i18n import N_
from desktop.plan.editions.model import LIST_TO_FILL, Certainty, SectionSpec, TableSeed
from desktop.plan.editions.order_1086_2018 import acts

BASIS = f"{acts.MODEL}, cap. III"
LEARNERS = TableSeed("formare")
PROFESSIONS = (
    {"categorie": "a) pentru asistenți sociali"},
    {"categorie": "b) pentru psihologi"},
    {"categorie": "c) alte categorii profesionale"},
)


def _group(number: int, heading: str, help_text: str, footnote: str = "") -> SectionSpec:
    """Group c.`number` of those instructed, with a table of its own."""
    return SectionSpec(
        key=f"III.1.c.{number}",
        level=4,
        heading=f"c.{number}. {heading}",
        help=help_text,
        basis=BASIS,
        order_wording=True,
        seeds=(LEARNERS,),
        footnote=footnote,
    )


CHAPTER_3 = (
    SectionSpec(
        key="III",
        level=1,
        heading="CAPITOLUL III – Programul de formare și îndrumare metodologică a personalului "
        "care lucrează în domeniul serviciilor sociale",
        help=N_("Who learns what this year, and who supervises the professionals."),
        basis=BASIS,
        order_wording=True,
        heading_only=True,
    ),
    SectionSpec(
        key="III.1",
        level=2,
        heading="1. Propuneri de activități de formare profesională continuă în vederea creșterii "
        "performanței personalului din structurile proprii/instruire etc.:",
        help=N_("Training of your own staff and of those who care for people at home."),
        basis=BASIS,
        order_wording=True,
        heading_only=True,
    ),
    SectionSpec(
        key="III.1.a",
        level=3,
        heading="a) cursuri de perfecționare:",
        help=N_("Courses for those already qualified: who, how many, for how much."),
        basis=BASIS,
        order_wording=True,
        seeds=(TableSeed("formare", {"cursanti": "Personal de specialitate"}),),
    ),
    SectionSpec(
        key="III.1.b",
        level=3,
        heading="b) cursuri de calificare:",
        help=N_("Courses that give a qualification: who, how many, for how much."),
        basis=BASIS,
        order_wording=True,
        seeds=(TableSeed("formare", {"cursanti": "Categoria profesională"}),),
    ),
    SectionSpec(
        key="III.1.c",
        level=3,
        heading="c) sesiuni de instruire pentru:",
        help=N_("Shorter sessions for the four groups below; say which do not apply."),
        basis=BASIS,
        order_wording=True,
        heading_only=True,
    ),
    _group(
        1,
        "personalul din centre, conform cerințelor standardelor de calitate:",
        N_("Staff of centres, on what the quality standards ask of them."),
    ),
    _group(
        2,
        "asistenți personali:",
        N_("Personal assistants of people with severe disabilities; usually all of them."),
    ),
    _group(
        3,
        "îngrijitori informali:",
        N_("Relatives and neighbours who care for someone at home."),
        "*7)",
    ),
    _group(
        4,
        "voluntari:",
        N_("Volunteers who help in your services."),
        "*8)",
    ),
    SectionSpec(
        key="III.1.d",
        level=3,
        heading="d) organizarea de întâlniri de tip peer review, inclusiv prin structurile "
        "asociative ale municipiilor, orașelor, comunelor, prin asociații profesionale, prin "
        "asociații de dezvoltare intercomunitară etc.:",
        help=N_("Meetings where colleagues of several councils discuss a subject."),
        basis=BASIS,
        order_wording=True,
        seeds=(TableSeed("formare-peer-review"),),
    ),
    SectionSpec(
        key="III.1.e",
        level=3,
        heading="e) participarea la sesiunile de formare organizate prin programe de interes "
        "național:",
        help=N_("Training offered by national programmes that you go to."),
        basis=BASIS,
        order_wording=True,
        seeds=(LIST_TO_FILL,),
        footnote="*9)",
    ),
    SectionSpec(
        key="III.1.f",
        level=3,
        heading="f) alte oportunități de formare:",
        help=N_("Anything else: distance learning, visits, courses of the county."),
        basis=BASIS,
        seeds=(LIST_TO_FILL,),
    ),
    SectionSpec(
        key="III.2",
        level=2,
        heading="2. Încheierea de contracte de supervizare profesională/Revizuirea fișelor de post "
        "în vederea asigurării coordonării profesionale sau încheierea de contracte de "
        "supervizare în servicii sociale:",
        help=N_("How many professionals are supervised and the estimated budget, by profession."),
        basis=f"{BASIS}; Legea nr. 466/2004 privind statutul asistentului social",
        certainty=Certainty.FROM_MEMORY,
        order_wording=True,
        seeds=(TableSeed("supervizare", rows=PROFESSIONS),),
        footnote="*10)",
    ),
)
