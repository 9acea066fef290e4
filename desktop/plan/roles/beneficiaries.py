# SPDX-License-Identifier: EUPL-1.2
"""Beneficiaries by category: art. 5 of the annexes of HG 797/2017 asks for number and categories.

The model of 2018 prints no such table; all columns are proposals.
"""

from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.declare import Cell, Role
from desktop.plan.roles.fields import ordinal, quantity, text, wide_text


@dataclass(frozen=True, slots=True)
class BeneficiaryCategory:
    """Row of the beneficiaries table: one category of people."""

    number: Cell = ordinal(N_("No."), key="nr", official="Nr. crt.")
    category: Cell = wide_text(
        N_("Category"),
        key="categorie",
        official="Categoria de beneficiari",
        required=True,
    )
    recorded: Cell = quantity(
        N_("In records"),
        key="in_evidenta",
        official="Persoane în evidență",
        total=True,
        help=N_("People of this category known to the social assistance office."),
    )
    served: Cell = quantity(
        N_("Served last year"),
        key="serviti",
        official="Persoane care au primit servicii în anul anterior",
        total=True,
    )
    unmet: Cell = quantity(
        N_("Requests unmet"),
        key="solicitari_nesolutionate",
        official="Solicitări fără răspuns",
        total=True,
        help=N_("Requests that could not be met for lack of places, staff or money."),
    )
    source: Cell = text(
        N_("Source"),
        key="sursa",
        official="Sursa datelor",
        help=N_("The register or office that the figures come from."),
    )
    date: Cell = text(N_("Date"), key="data", official="Data")


BENEFICIARIES = Role(
    "beneficiari",
    N_("Beneficiaries by category"),
    BeneficiaryCategory,
    help=N_("How many people of each category live here, are served or still wait."),
    total_row=True,
)
