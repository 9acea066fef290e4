# SPDX-License-Identifier: EUPL-1.2
"""Sections that real plans add after the three chapters, and the notes of the model."""

from desktop.i18n import N_
from desktop.plan.editions.model import Certainty, SectionSpec, TableSeed
from desktop.plan.editions.order_1086_2018 import acts
from desktop.plan.tree import Item, ListBlock, State

FOOTNOTES = ListBlock(items=tuple(Item(marker=f"*{n})", text="") for n in range(1, 11)))

CLOSING = (
    SectionSpec(
        key="buget",
        level=1,
        heading="Bugetul estimat pe trimestre și sursele de finanțare",
        help=N_(
            "The money of social assistance by quarters, on the codes of the budget; "
            "ask the accountant for the figures."
        ),
        basis=f"{acts.PRACTICE} Legea nr. 273/2006 privind finanțele publice locale",
        certainty=Certainty.PRACTICE,
        seeds=(TableSeed("buget-trimestrial"),),
        optional=True,
    ),
    SectionSpec(
        key="monitorizare",
        level=1,
        heading="Monitorizarea și evaluarea planului",
        help=N_("Who follows how the plan is carried out, by what indicators and when."),
        basis=acts.PRACTICE,
        certainty=Certainty.PRACTICE,
        optional=True,
    ),
    SectionSpec(
        key="final",
        level=1,
        heading="Considerații finale",
        help=N_("Closing sentences: how the plan may be changed, who was asked, thanks."),
        basis=acts.PRACTICE,
        certainty=Certainty.PRACTICE,
        optional=True,
    ),
    SectionSpec(
        key="note",
        level=1,
        heading="Note",
        help=N_(
            "The ten notes of the model, left out until you need them. Write the text here and "
            "put the sign, such as *3), where it belongs."
        ),
        basis=f"{acts.MODEL}; textul notelor nu a fost citit în Monitorul Oficial nr. 335/2018",
        certainty=Certainty.INFERRED,
        state=State.LEFT_OUT,
        seeds=(FOOTNOTES,),
    ),
)
