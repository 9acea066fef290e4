# SPDX-License-Identifier: EUPL-1.2
"""Information activities (chapter II). The model prints a list; a table of them is a proposal."""

from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.declare import Cell, Role
from desktop.plan.roles.fields import amount, deadline, ordinal, parties, text, wide_text


@dataclass(frozen=True, slots=True)
class InformationActivity:
    """Row of an information table: what is told to whom, how and when."""

    number: Cell = ordinal(N_("No."), key="nr", official="Nr. crt.")
    activity: Cell = wide_text(
        N_("Activity"),
        key="activitate",
        aliases=("activitati",),
        official="Activitatea de informare",
        required=True,
    )
    description: Cell = wide_text(
        N_("Description"), key="descriere", official="Descriere", default=False
    )
    channels: Cell = text(
        N_("Channels"),
        key="canale",
        official="Mijloace de informare",
        help=N_("Web page, notice board, local press, meetings."),
    )
    when: Cell = deadline(
        N_("How often, or when"),
        key="frecventa",
        aliases=("termen",),
        official="Frecvență/Termen",
    )
    responsible: Cell = parties(N_("Responsible"), key="responsabili", official="Responsabili")
    budget: Cell = amount(
        N_("Estimated budget"),
        key="buget_estimat",
        official="Buget estimat (lei)",
        default=False,
    )


INFORMATION = Role(
    "informare",
    N_("Information activities"),
    InformationActivity,
    help=N_("What the public is told about social services, how and when."),
)
