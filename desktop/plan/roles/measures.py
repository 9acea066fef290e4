# SPDX-License-Identifier: EUPL-1.2
"""Objectives with their actions, and the wide table of operational measures.

Neither is in the model of 2018; towns and counties add them. All columns are proposals.
"""

from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.declare import Cell, Role
from desktop.plan.roles.fields import deadline, parties, text, wide_text


@dataclass(frozen=True, slots=True)
class Objective:
    """Row of an objectives table."""

    objective: Cell = wide_text(
        N_("Specific objective"),
        key="obiective_specifice",
        aliases=("obiective",),
        official="Obiective specifice",
    )
    actions: Cell = wide_text(
        N_("Priority actions"),
        key="actiuni",
        aliases=("actiuni_prioritare", "activitati", "masuri"),
        official="Acțiuni prioritare",
        required=True,
    )
    indicators: Cell = wide_text(
        N_("Result indicators"),
        key="indicatori",
        aliases=("indicatori_rezultat",),
        official="Indicatori de rezultat",
    )
    responsible: Cell = parties(
        N_("Responsible"),
        key="responsabili",
        aliases=("responsabilitati", "responsabil"),
        official="Responsabilități",
    )
    deadline: Cell = deadline(
        N_("Deadline"), key="termen", aliases=("termene",), official="Termene de realizare"
    )


@dataclass(frozen=True, slots=True)
class OperationalMeasure:
    """Row of the operational table: a measure with partners, indicators and sources."""

    objective: Cell = wide_text(
        N_("Specific objective"),
        key="obiective_specifice",
        aliases=("obiective",),
        official="Obiective specifice",
    )
    measure: Cell = wide_text(
        N_("Measure"),
        key="masuri",
        aliases=("masurile", "activitati", "actiuni"),
        official="Măsuri",
        required=True,
    )
    indicators: Cell = wide_text(N_("Indicators"), key="indicatori", official="Indicatori")
    deadline: Cell = deadline(
        N_("Deadline"), key="termen", aliases=("termene",), official="Termen de realizare"
    )
    responsible: Cell = parties(
        N_("Responsible"),
        key="responsabili",
        aliases=("responsabil",),
        official="Responsabili",
    )
    partners: Cell = parties(N_("Partners"), key="parteneri", official="Parteneri")
    sources: Cell = text(
        N_("Sources of funding"),
        key="surse_finantare",
        aliases=("sursa_finantare",),
        official="Surse de finanțare",
    )


OBJECTIVES = Role(
    "obiective",
    N_("Objectives"),
    Objective,
    help=N_("What is to be reached, by what actions, how it is measured, by whom and when."),
)
MEASURES = Role(
    "plan-operational",
    N_("Operational measures"),
    OperationalMeasure,
    help=N_("Measures with deadline, responsible, partners and sources of funding."),
)
