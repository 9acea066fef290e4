# SPDX-License-Identifier: EUPL-1.2
"""Tables I.A and I.B of the model: social services that exist, social services to be set up.

The official labels of both stand word for word in plans of several councils and are taken as the
order's wording (Ordinul 1086/2018, model-cadru, chapter I).
"""

from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.declare import Cell, Role
from desktop.plan.roles.fields import (
    amount,
    area,
    occupancy,
    ordinal,
    quantity,
    service_code,
    staff,
    text,
    wide_text,
)

EXISTING_BUDGETS = "Bugetele estimate pe surse de finanțare, pentru serviciile sociale existente"
PROPOSED_BUDGETS = (
    "Bugetele estimate pe surse de finanțare, pentru serviciile sociale propuse pentru a fi "
    "înființate"
)
NEEDED_CAPACITY = "Capacitate necesară"


@dataclass(frozen=True, slots=True)
class ExistingService:
    """Row of table I.A: a social service that exists."""

    number: Cell = ordinal(N_("No."), key="nr", official="Nr. crt.")
    code: Cell = service_code(
        N_("Service code"),
        key="cod",
        official="Cod serviciu social, conform Nomenclatorului serviciilor sociale",
        help=N_("The code from the nomenclature of social services, such as 8810 ID-II."),
    )
    name: Cell = wide_text(
        N_("Service name"),
        key="denumire",
        official="Denumirea serviciului social",
        required=True,
        help=N_("The name of the service, as in its licence or in the council's decision."),
    )
    capacity: Cell = quantity(
        N_("Capacity"),
        key="capacitate",
        aliases=("capacitate_zi",),
        official="Capacitate",
        total=True,
        help=N_("How many people it can serve: places, people a day, people a year."),
    )
    occupancy: Cell = occupancy(
        N_("Occupancy"),
        key="grad_ocupare",
        official="Grad de ocupare",
        total=True,
        help=N_("How full it is: a percentage or, as many plans do, a number of people."),
    )
    local_budget: Cell = amount(
        N_("Local budget"), key="buget_local", official="Buget local", group=EXISTING_BUDGETS
    )
    county_budget: Cell = amount(
        N_("County budget"),
        key="buget_judetean",
        official="Buget județean",
        group=EXISTING_BUDGETS,
    )
    state_budget: Cell = amount(
        N_("State budget"),
        key="buget_stat",
        official="Buget de stat",
        group=EXISTING_BUDGETS,
    )
    contributions: Cell = amount(
        N_("Contributions"),
        key="contributii",
        official="Contribuții persoane beneficiare",
        group=EXISTING_BUDGETS,
        help=N_("What the people served pay themselves."),
    )
    other_sources: Cell = amount(
        N_("Other sources"),
        key="alte_surse",
        official="Alte surse",
        group=EXISTING_BUDGETS,
        help=N_("Donations, European funds, programmes; say which."),
    )


@dataclass(frozen=True, slots=True)
class ProposedService:
    """Row of table I.B: a social service proposed to be set up; columns 1-13 of the model."""

    number: Cell = ordinal(N_("No."), key="nr", official="Nr. crt.", default=False)
    name: Cell = wide_text(
        N_("Proposed service"),
        key="denumire",
        official="Denumire serviciu social propus",
        required=True,
    )
    code: Cell = service_code(N_("Service code"), key="cod", official="Cod serviciu social")
    category: Cell = text(
        N_("Beneficiaries"),
        key="categorie",
        official="Categorie beneficiari",
        help=N_("Who it is for: older people, children, people with disabilities."),
    )
    daily_capacity: Cell = quantity(
        N_("People a day"),
        key="capacitate_zi",
        aliases=("capacitate",),
        official="Nr. benef./zi",
        group=NEEDED_CAPACITY,
        total=True,
    )
    beds: Cell = quantity(
        N_("Beds"),
        key="capacitate_locuri",
        official="Nr. locuri (în paturi)",
        group=NEEDED_CAPACITY,
        total=True,
    )
    space: Cell = area(
        N_("Space needed"),
        key="spatiu_mp",
        aliases=("spatiu",),
        official="Capacitate clădire/spațiu necesar -mp-",
        total=True,
        help=N_("The building or space it needs, in square metres."),
    )
    staff: Cell = staff(
        N_("Staff needed"),
        key="resurse_umane",
        official="Resurse umane necesare",
        help=N_("One post on each line, with its number: asistent social - 1."),
    )
    local_budget: Cell = amount(
        N_("Local budget"), key="buget_local", official="Buget local", group=PROPOSED_BUDGETS
    )
    county_budget: Cell = amount(
        N_("County budget"),
        key="buget_judetean",
        official="Buget județean",
        group=PROPOSED_BUDGETS,
    )
    state_budget: Cell = amount(
        N_("State budget"),
        key="buget_stat",
        official="Buget de stat",
        group=PROPOSED_BUDGETS,
    )
    contributions: Cell = amount(
        N_("Contributions"),
        key="contributii",
        official="Contribuții persoane beneficiare",
        group=PROPOSED_BUDGETS,
    )
    other_sources: Cell = amount(
        N_("Other sources"),
        key="alte_surse",
        official="Alte surse",
        group=PROPOSED_BUDGETS,
    )
    reason: Cell = wide_text(
        N_("Reason"),
        key="justificare",
        official="Justificare",
        help=N_("Why it is needed: how many people asked, what is missing nearby."),
    )


EXISTING_SERVICES = Role(
    "servicii-existente",
    N_("Existing services"),
    ExistingService,
    help=N_("The social services that work today, with their capacity and their money."),
    total_row=True,
)
PROPOSED_SERVICES = Role(
    "servicii-propuse",
    N_("Proposed services"),
    ProposedService,
    help=N_("The social services that the council wants to set up."),
    numbered=True,
)
