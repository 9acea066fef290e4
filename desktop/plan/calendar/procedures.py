# SPDX-License-Identifier: EUPL-1.2
"""What each way to adopt the plan means for the calendar, and how sure we are of that.

The choice itself is declared in `plan/council/procedures.py`. Councils differ, and so may their
legal advisers: none is forbidden.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.i18n import N_
from desktop.plan.council.procedures import COMMUNICATED, Procedure
from desktop.plan.editions.model import Certainty


@dataclass(frozen=True, slots=True)
class Standing:
    """`explanation` is an interface text, `basis` Romanian, `certainty` that of the basis."""

    explanation: str
    basis: str
    certainty: Certainty


STANDINGS: Mapping[Procedure, Standing] = MappingProxyType(
    {
        Procedure.NORMATIVE: Standing(
            N_(
                "The draft is announced 30 working days before the commission meets, and people "
                "have at least 10 days to write proposals. Most councils adopt the plan so."
            ),
            "Legea 52/2003, art. 7; Codul administrativ, art. 197 și 198",
            Certainty.PRACTICE,
        ),
        Procedure.INDIVIDUAL: Standing(
            N_(
                "Law 52/2003 asks for no announcement then. Choose it only if your legal adviser "
                "says so: most councils hold the plan to be normative."
            ),
            "Codul administrativ, art. 199",
            COMMUNICATED,
        ),
        Procedure.URGENT: Standing(
            N_(
                "For exceptional circumstances, with the reason written in the papers. Read the "
                "paragraph as it is in force: it was changed in 2022, and whether the 30 days fall "
                "away altogether is not sure."
            ),
            "Legea 52/2003, art. 7 alin. (13), modificată prin OUG 16/2022",
            Certainty.INFERRED,
        ),
    }
)
