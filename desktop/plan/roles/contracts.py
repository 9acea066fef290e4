# SPDX-License-Identifier: EUPL-1.2
"""Programmes I.C and I.D of the model: services bought from others, associations subsidised.

The model prints no columns for either: these are proposals. The first eight of contracting are
those of a county's plan; the order of 2018 asks there for the CPV code together with the service
code and for a value estimated from the standards of cost. Subsidies follow Legea 34/1998.
"""

from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.declare import Cell, Role
from desktop.plan.roles.fields import (
    act,
    amount,
    cpv_code,
    deadline,
    ordinal,
    parties,
    quantity,
    service_code,
    text,
    wide_text,
)


@dataclass(frozen=True, slots=True)
class Contract:
    """Row of the yearly programme of contracting (I.C)."""

    number: Cell = ordinal(N_("No."), key="nr", official="Nr. crt.")
    objective: Cell = wide_text(
        N_("Objective"),
        key="obiective",
        official="Obiective operaționale",
        help=N_("The objective of the strategy that the contract serves."),
    )
    actions: Cell = wide_text(N_("Actions"), key="actiuni", official="Acțiuni", required=True)
    indicators: Cell = wide_text(
        N_("Indicators"), key="indicatori", official="Indicatori cantitativi și calitativi"
    )
    responsible: Cell = parties(N_("Responsible"), key="responsabili", official="Responsabili")
    budget: Cell = amount(
        N_("Estimated budget"),
        key="buget_estimativ",
        official="Buget estimativ",
        help=N_("Estimated from the standard of cost of the service."),
    )
    sources: Cell = text(
        N_("Sources of funding"), key="surse_finantare", official="Surse de finanțare"
    )
    cpv: Cell = cpv_code(
        N_("CPV code"),
        key="cod_cpv",
        official="Cod CPV",
        help=N_("The procurement code; many plans write the service code under it."),
    )
    service_code: Cell = service_code(
        N_("Service code"), key="cod", official="Cod serviciu social", default=False
    )
    procedure: Cell = text(
        N_("Procedure"), key="procedura", official="Procedura stabilită", default=False
    )
    start: Cell = deadline(
        N_("Estimated start"), key="termen", official="Data estimată pentru inițiere", default=False
    )


@dataclass(frozen=True, slots=True)
class Subsidy:
    """Row of the programme of subsidies (I.D, Legea 34/1998)."""

    number: Cell = ordinal(N_("No."), key="nr", official="Nr. crt.")
    organisation: Cell = wide_text(
        N_("Organisation"),
        key="organizatie",
        official="Asociația, fundația sau cultul",
        required=True,
    )
    unit: Cell = wide_text(
        N_("Assistance unit"), key="unitate", official="Unitatea de asistență socială"
    )
    code: Cell = service_code(N_("Service code"), key="cod", official="Cod serviciu social")
    people: Cell = quantity(
        N_("Assisted persons"),
        key="persoane_asistate",
        official="Nr. mediu de persoane asistate pe lună",
        total=True,
    )
    monthly: Cell = amount(
        N_("Monthly subsidy"),
        key="subventie_lunara",
        official="Subvenția lunară de persoană asistată (lei)",
        total=False,
    )
    yearly: Cell = amount(
        N_("Yearly amount"),
        key="suma_anuala",
        official="Suma anuală (lei)",
        help=N_("Assisted persons × monthly subsidy × months."),
    )
    act: Cell = act(N_("Act"), key="act", official="Actul de aprobare")


CONTRACTING = Role(
    "contractare",
    N_("Contracting"),
    Contract,
    help=N_("The services that the council buys from other providers this year."),
)
SUBSIDIES = Role(
    "subventii",
    N_("Subsidies"),
    Subsidy,
    help=N_("The associations, foundations and churches helped under Law 34/1998."),
    total_row=True,
)
