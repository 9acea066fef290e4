# SPDX-License-Identifier: EUPL-1.2
"""Training and supervision of staff (chapter III of the model).

"Cursanți / Personal de specialitate / Categoria profesională", "Nr. persoane" and "Buget estimat
(lei)" stand in several plans. The model prints supervision as lines "nr. …; buget estimat …";
a table of them is a proposal.
"""

from dataclasses import dataclass

from desktop.i18n import N_
from desktop.plan.declare import Cell, Role
from desktop.plan.roles.fields import amount, quantity, wide_text


@dataclass(frozen=True, slots=True)
class Training:
    """Row of a training table: who learns, how many, for how much (III.1.a-c)."""

    learners: Cell = wide_text(
        N_("Who is trained"),
        key="cursanti",
        aliases=("categorie", "teme"),
        official="Cursanți",
        required=True,
    )
    people: Cell = quantity(
        N_("Number of people"), key="nr_persoane", official="Nr. persoane", total=True
    )
    budget: Cell = amount(
        N_("Estimated budget"), key="buget_estimat", official="Buget estimat (lei)", unit="lei"
    )


@dataclass(frozen=True, slots=True)
class PeerReview:
    """Row of the peer review table: a subject of debate (III.1.d)."""

    subject: Cell = wide_text(
        N_("Subject"),
        key="teme",
        aliases=("categorie", "cursanti"),
        official="Teme de dezbatere/interes",
        required=True,
    )
    people: Cell = quantity(
        N_("Number of people"), key="nr_persoane", official="Nr. persoane", total=True
    )
    budget: Cell = amount(
        N_("Estimated budget"), key="buget_estimat", official="Buget estimat (lei)", unit="lei"
    )


@dataclass(frozen=True, slots=True)
class Supervision:
    """Row of the supervision table: contracts for one profession (III.2.a-c)."""

    profession: Cell = wide_text(
        N_("Profession"),
        key="categorie",
        aliases=("cursanti",),
        official="Categoria profesională",
        required=True,
    )
    people: Cell = quantity(N_("Number"), key="nr_persoane", official="Nr.", total=True)
    budget: Cell = amount(
        N_("Estimated budget"), key="buget_estimat", official="Buget estimat (lei)", unit="lei"
    )


TRAINING = Role(
    "formare",
    N_("Training"),
    Training,
    help=N_("Who is trained this year, how many people and with what money."),
    total_row=True,
)
PEER_REVIEW = Role(
    "formare-peer-review",
    N_("Peer review meetings"),
    PeerReview,
    help=N_("Meetings where colleagues of several places discuss their practice."),
)
SUPERVISION = Role(
    "supervizare",
    N_("Supervision"),
    Supervision,
    help=N_("Contracts of professional supervision, by profession."),
    total_row=True,
)
