# SPDX-License-Identifier: EUPL-1.2
"""What can be seen wrong in a plan by reading it. Nothing here ever blocks, prints or changes it.

A finding is an ERROR only where arithmetic or a contradiction proves it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.plan.checks import (
    characters,
    codes,
    copies,
    council,
    counts,
    dates,
    money,
    notes,
    numbering,
    sums,
)
from desktop.plan.checks.view import Check, PlanView
from desktop.plan.findings import Finding
from desktop.plan.nomenclature import Nomenclature
from desktop.plan.tree import Plan

_IN_ORDER: tuple[Check, ...] = (
    sums.column_totals,
    sums.children_sums,
    sums.quarter_sums,
    money.unit_plausibility,
    money.unit_missing,
    money.units_mixed,
    money.unit_cost,
    numbering.row_numbers,
    numbering.list_numbers,
    numbering.heading_numbers,
    counts.declared_counts,
    notes.marks_without_note,
    codes.code_spelling,
    codes.code_missing,
    codes.code_unknown,
    codes.code_name,
    codes.code_group,
    codes.code_of_two_kinds,
    codes.kind_of_two_codes,
    dates.deadline_outside_period,
    dates.deadline_before_adoption,
    notes.legend_columns,
    copies.duplicated_rows,
    copies.copied_numbers,
    money.too_many_decimals,
    money.unclear_numbers,
    codes.cpv_check_digit,
    characters.unprintable_characters,
    council.votes_add_up,
    council.council_days,
    council.council_entries,
    council.council_minutes,
    council.council_places,
    council.chair_refuses,
)
CHECKS: Mapping[str, Check] = MappingProxyType(
    {each.__name__.replace("_", "-"): each for each in _IN_ORDER}
)
_NO_NOMENCLATURE: Nomenclature = MappingProxyType({})


def check(plan: Plan, nomenclature: Nomenclature | None = None) -> tuple[Finding, ...]:
    """The findings of every check, in the order of the checks and, within each, of the plan.

    Without a nomenclature, the checks that compare codes with it find nothing.
    """
    view = PlanView(plan, nomenclature or _NO_NOMENCLATURE)
    return tuple(found for each in CHECKS.values() for found in each(view))
