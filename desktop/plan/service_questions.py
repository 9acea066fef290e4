# SPDX-License-Identifier: EUPL-1.2
"""What services are there? Ticks that a new plan starts from, and what follows from each.

A tick is a row of the table of existing services (I.A), sections that stay to be filled, or both.
Codes are written only where the nomenclature has them verified: no code is better than a wrong one.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.columns import column_of
from desktop.plan.fold import fold
from desktop.plan.logical import logical_rows
from desktop.plan.nomenclature import Nomenclature
from desktop.plan.roles.services import EXISTING_SERVICES
from desktop.plan.tree import Plan, Row, Table
from desktop.plan.values.service_code import codes_in

BENEFITS_ARE_NOT_SERVICES = N_(
    "Benefits are not social services: the minimum inclusion income, the heating aid and the "
    "allowances are money paid to people. They do not go into the table of services."
)
EXISTING, PROPOSED, CONTRACTS, SUBSIDIES = "I.A", "I.B", "I.C", "I.D"
CENTRE_STAFF, PERSONAL_ASSISTANTS = "III.1.c.1", "III.1.c.2"
DEPENDING = (EXISTING, PROPOSED, CONTRACTS, SUBSIDIES, CENTRE_STAFF, PERSONAL_ASSISTANTS)


@dataclass(frozen=True, slots=True)
class ServiceQuestion:
    """One tick. `name`: the service as the plan writes it, "" where the tick is no row.

    `code` is the one of the nomenclature, if it is verified there; `signs`: folded words by which a
    row that somebody wrote otherwise is known; `opens`: keys of sections that stay to be filled.
    """

    key: str
    label: str
    help: str
    name: str = ""
    code: str = ""
    signs: tuple[str, ...] = ()
    opens: tuple[str, ...] = (EXISTING,)


NONE = "niciunul"
QUESTIONS = (
    ServiceQuestion(
        "asistenti-personali",
        N_("Personal assistants"),
        N_("People the council pays to care for somebody with a severe disability (Law 448/2006)."),
        "Servicii la domiciliu pentru persoane cu handicap grav, prin asistent personal",
        "8810 ID-II",
        ("asistent personal", "asistenti personali"),
        (EXISTING, PERSONAL_ASSISTANTS),
    ),
    ServiceQuestion(
        "asistenta-comunitara",
        N_("Community assistance"),
        N_("Your own people who visit families, advise them and follow their case."),
        "Servicii de asistență comunitară",
        "8899 CZ-PN-V",
        ("asistenta comunitara",),
    ),
    ServiceQuestion(
        "ingrijire-la-domiciliu",
        N_("Home care through an association"),
        N_("An association or a foundation cares for older people at home, with your money too."),
        "Unitate de îngrijire la domiciliu pentru persoane vârstnice",
        "8810 ID-I",
        ("ingrijire la domiciliu",),
        (EXISTING, CONTRACTS),
    ),
    ServiceQuestion(
        "centru-de-zi-copii",
        N_("Day centre for children"),
        N_("Children come after school for a meal, homework and advice."),
        "Centru de zi pentru copii aflați în situație de risc de separare de părinți",
        "8891 CZ-C-II",
        ("centru de zi pentru copii", "centrul de zi pentru copii"),
        (EXISTING, CENTRE_STAFF),
    ),
    ServiceQuestion(
        "centru-de-zi-varstnici",
        N_("Day centre for older people, with care and recovery"),
        N_("Older people come by day for care, recovery and a meal."),
        "Centru de zi de asistență și recuperare pentru persoane vârstnice",
        "8810 CZ-V-I",
        ("asistenta si recuperare pentru persoane varstnice",),
        (EXISTING, CENTRE_STAFF),
    ),
    ServiceQuestion(
        "club-varstnici",
        N_("Club for older people"),
        N_("A place to meet and spend the time, without care."),
        "Centru de zi de socializare și petrecere a timpului liber (tip club)",
        "8810 CZ-V-II",
        ("petrecere a timpului liber",),
        (EXISTING, CENTRE_STAFF),
    ),
    ServiceQuestion(
        "camin-varstnici",
        N_("Home for older people"),
        N_("Older people live there."),
        "Cămin pentru persoane vârstnice",
        "8730 CR-V-I",
        ("camin pentru persoane varstnice", "caminul pentru persoane varstnice"),
        (EXISTING, CENTRE_STAFF),
    ),
    ServiceQuestion(
        "cantina",
        N_("Social canteen"),
        N_("Meals cooked and given to people in need."),
        "Cantină socială",
        "8899 CPDH-I",
        ("cantina",),
        (EXISTING, CENTRE_STAFF),
    ),
    ServiceQuestion(
        "masa-pe-roti",
        N_("Meals on wheels"),
        N_("Meals taken to people's homes."),
        "Serviciu mobil de acordare a hranei („masa pe roți”)",
        "8899 CPDH-II",
        ("masa pe roti", "mobil de acordare a hranei"),
    ),
    ServiceQuestion(
        "transport",
        N_("Transport"),
        N_("People are taken to the doctor, to a centre or to the town hall."),
        "Transport pentru beneficiarii serviciilor sociale",
        "",
        ("transport",),
    ),
    ServiceQuestion(
        "adapost",
        N_("Night shelter"),
        N_("People without a home sleep there."),
        "Adăpost de noapte pentru persoane fără adăpost",
        "8790 CR-PFA-II",
        ("adapost de noapte", "adapostul de noapte"),
        (EXISTING, CENTRE_STAFF),
    ),
    ServiceQuestion(
        "locuinte-dizabilitati",
        N_("Protected housing for adults with disabilities"),
        N_("A few adults live together with some help."),
        "Locuință protejată pentru persoane adulte cu dizabilități",
        "8790 CR-D-VII",
        ("protejata pentru persoane adulte", "protejate pentru persoane adulte"),
        (EXISTING, CENTRE_STAFF),
    ),
    ServiceQuestion(
        "locuinte-violenta",
        N_("Protected housing for victims of domestic violence"),
        N_("A safe home for some months."),
        "Locuință protejată pentru victimele violenței domestice",
        "8790 CR-VD-III",
        ("protejata pentru victime", "protejate pentru victime"),
        (EXISTING, CENTRE_STAFF),
    ),
    ServiceQuestion(
        "mediator",
        N_("Community nurse or health mediator"),
        N_("A nurse or a mediator paid through the council, who works in the villages."),
        "Asistență medicală comunitară și mediere sanitară",
        "",
        ("medicala comunitara", "mediator", "mediere sanitara"),
    ),
    ServiceQuestion(
        "contracte",
        N_("Contracts with providers"),
        N_("The council buys services from others, or gives grants under Law 350/2005."),
        opens=(CONTRACTS,),
    ),
    ServiceQuestion(
        "subventii",
        N_("Subsidies under Law 34/1998"),
        N_("Monthly help for associations that run assistance units."),
        opens=(SUBSIDIES,),
    ),
    ServiceQuestion(
        "propuneri",
        N_("A new service that we want to start"),
        N_("Something that does not exist yet and is to be set up."),
        opens=(PROPOSED,),
    ),
    ServiceQuestion(
        "aparat-propriu",
        N_("Our own office, with its money in the table"),
        N_("Some plans write the office itself as a row. It has no code, and needs none."),
        "Compartimentul de asistență socială – aparatul propriu",
        "",
        ("aparat propriu", "aparatul propriu"),
    ),
    ServiceQuestion(
        NONE,
        N_("None of these"),
        N_("The sections are said to be not the case; you can change that at any time."),
        opens=(),
    ),
)


@dataclass(frozen=True, slots=True)
class Seeding:
    """What answers ask of a plan: services to be written, sections to be filled, and the rest."""

    services: tuple[ServiceQuestion, ...]
    to_fill: tuple[str, ...]
    not_applicable: tuple[str, ...]


def seeding(answers: Collection[str]) -> Seeding:
    """What follows from the keys of the ticked questions; nothing where none is ticked."""
    given = [question for question in QUESTIONS if question.key in answers]
    opened = {key for question in given for key in question.opens}
    return Seeding(
        tuple(question for question in given if question.name),
        tuple(key for key in DEPENDING if key in opened),
        tuple(key for key in DEPENDING if given and key not in opened),
    )


def service_cells(question: ServiceQuestion, nomenclature: Nomenclature) -> Mapping[str, str]:
    """The cells of a new row, by declared key; the code only where it is verified."""
    kind = nomenclature.get(question.code)
    code = {"cod": question.code} if kind is not None and kind.verified else {}
    return code | {"denumire": question.name}


def services_table(plan: Plan) -> Table | None:
    """The table of existing services: that of section I.A, else the first of its role."""
    found = [(s, t) for s, t in plan.tables() if t.role == EXISTING_SERVICES.key]
    own = (table for section, table in found if section.key == EXISTING)
    return next(own, found[0][1] if found else None)


def service_rows(plan: Plan) -> Iterator[tuple[Table, Row, str]]:
    """The services of every table of existing ones, each with its name as written."""
    for _section, table in plan.tables():
        if table.role != EXISTING_SERVICES.key:
            continue
        for row in logical_rows(table):
            if name := _text(table, row, "denumire").strip():
                yield table, row, name


def answered(plan: Plan) -> frozenset[str]:
    """The questions whose service already stands in the plan, under whatever name or code."""
    rows = list(service_rows(plan))
    names = [fold(name) for _table, _row, name in rows]
    codes = {code for table, row, _name in rows for code in codes_in(_text(table, row, "cod"))}
    return frozenset(
        question.key
        for question in QUESTIONS
        if (question.code and question.code in codes)
        or any(sign in name for sign in question.signs for name in names)
    )


def _text(table: Table, row: Row, key: str) -> str:
    declared = EXISTING_SERVICES.find(key)
    column = column_of(table, declared) if declared else None
    return row.text(column.key) if column else ""
