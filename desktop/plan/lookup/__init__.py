# SPDX-License-Identifier: EUPL-1.2
"""The lists that pickers show and how they are searched. Suggestions, never limits."""

from desktop.plan.lookup.columns import ListColumn
from desktop.plan.lookup.days import YearDay, days_of
from desktop.plan.lookup.entries import Certainty, Entry, Line
from desktop.plan.lookup.lists import LISTS, ListShape, entries
from desktop.plan.lookup.places import PlaceMatch, Places
from desktop.plan.lookup.search import Index, Match, Rank, search
from desktop.plan.lookup.serving import (
    Serving,
    Writes,
    serving,
    serving_column,
    serving_section,
    shows_cost_standard,
)
from desktop.plan.lookup.standards import CostStandard, cost_standards, ended_standards

__all__ = [
    "LISTS",
    "Certainty",
    "CostStandard",
    "Entry",
    "Index",
    "Line",
    "ListColumn",
    "ListShape",
    "Match",
    "PlaceMatch",
    "Places",
    "Rank",
    "Serving",
    "Writes",
    "YearDay",
    "cost_standards",
    "days_of",
    "ended_standards",
    "entries",
    "search",
    "serving",
    "serving_column",
    "serving_section",
    "shows_cost_standard",
]
