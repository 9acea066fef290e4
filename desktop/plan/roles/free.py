# SPDX-License-Identifier: EUPL-1.2
"""A free table: three columns of text to begin with, renamed and completed by the person."""

from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.declare import Cell, Role
from desktop.plan.roles.fields import text


@dataclass(frozen=True, slots=True)
class FreeRow:
    """Row of a free table; columns beyond these three are the person's own."""

    first: Cell = text(N_("First column"), key="coloana_1", official="Coloana 1")
    second: Cell = text(N_("Second column"), key="coloana_2", official="Coloana 2")
    third: Cell = text(N_("Third column"), key="coloana_3", official="Coloana 3")


FREE = Role(
    "liber",
    N_("Free table"),
    FreeRow,
    help=N_("A table with the columns you choose."),
)
