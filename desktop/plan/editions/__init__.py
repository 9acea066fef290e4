# SPDX-License-Identifier: EUPL-1.2
"""Editions: each is one legal model as a package of declarations; old plans keep theirs."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.plan.editions.edition import Edition
from desktop.plan.editions.model import Certainty, SectionSpec, TableSeed, wording
from desktop.plan.editions.order_1086_2018 import ORDER_1086_2018
from desktop.plan.tree import Plan

__all__ = [
    "CURRENT",
    "EDITIONS",
    "Certainty",
    "Edition",
    "SectionSpec",
    "TableSeed",
    "edition",
    "edition_of",
    "wording",
]

EDITIONS: Mapping[str, Edition] = MappingProxyType({ORDER_1086_2018.name: ORDER_1086_2018})
CURRENT = ORDER_1086_2018.name


def edition(name: str) -> Edition:
    """The edition with this name; KeyError where there is none."""
    return EDITIONS[name]


def edition_of(plan: Plan) -> Edition | None:
    """The edition that the plan names, or None where it names none or one we do not have."""
    return EDITIONS.get(plan.edition) if plan.edition else None
