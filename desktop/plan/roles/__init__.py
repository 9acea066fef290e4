# SPDX-License-Identifier: EUPL-1.2
"""The roles a table may have: what each of its columns means, declared once."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.plan.declare import Role
from desktop.plan.roles.beneficiaries import BENEFICIARIES
from desktop.plan.roles.budget import QUARTERLY_BUDGET
from desktop.plan.roles.contracts import CONTRACTING, SUBSIDIES
from desktop.plan.roles.free import FREE
from desktop.plan.roles.information import INFORMATION
from desktop.plan.roles.measures import MEASURES, OBJECTIVES
from desktop.plan.roles.services import EXISTING_SERVICES, PROPOSED_SERVICES
from desktop.plan.roles.training import PEER_REVIEW, SUPERVISION, TRAINING

ROLES: Mapping[str, Role] = MappingProxyType(
    {
        each.key: each
        for each in (
            EXISTING_SERVICES,
            PROPOSED_SERVICES,
            CONTRACTING,
            SUBSIDIES,
            BENEFICIARIES,
            INFORMATION,
            TRAINING,
            PEER_REVIEW,
            SUPERVISION,
            OBJECTIVES,
            MEASURES,
            QUARTERLY_BUDGET,
            FREE,
        )
    }
)


def role(key: str) -> Role:
    """The role with this key, or the free role for one we do not know (its columns are text)."""
    return ROLES.get(key, FREE)
