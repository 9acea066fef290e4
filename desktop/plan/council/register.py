# SPDX-License-Identifier: EUPL-1.2
"""The register of the council file: everything that is entered once and flows into the papers.

Numbers and dates of the papers are no entries: they are the acts of the plan, by the paper's key.
"""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.i18n import N_
from desktop.plan.council.declared import Entry, EntryList, Group
from desktop.plan.council.names import FIRST, SECOND, of_round
from desktop.plan.council.register_lists import LISTS
from desktop.plan.council.register_meeting import BUDGET, COMMISSION, MEETING, SIGNERS, VOTES
from desktop.plan.council.register_public import COMMUNICATION, CONSULTATION, COUNTY, PUBLIC
from desktop.plan.tree import Plan

GROUPS: Mapping[Group, str] = MappingProxyType(
    {
        Group.CONSULTATION: N_("Consultation of providers"),
        Group.COUNTY: N_("Answer of the county council"),
        Group.PUBLIC: N_("Informing the public (Legea 52/2003)"),
        Group.COMMISSION: N_("Commission of the council"),
        Group.MEETING: N_("Meeting of the council"),
        Group.VOTES: N_("Votes"),
        Group.SIGNERS: N_("Who else signs"),
        Group.COMMUNICATION: N_("After the vote"),
        Group.BUDGET: N_("After the budget"),
    }
)
ENTRIES: tuple[Entry, ...] = (
    *CONSULTATION,
    *COUNTY,
    *PUBLIC,
    *COMMISSION,
    *MEETING,
    *VOTES,
    *SIGNERS,
    *COMMUNICATION,
    *BUDGET,
)
_ENTRIES = MappingProxyType({entry.key: entry for entry in ENTRIES})
_LISTS = MappingProxyType({each.key: each for each in LISTS})


def entry_of(key: str) -> Entry | None:
    """The declaration of an entry by its key, of either round; None for a key not declared."""
    return _ENTRIES.get(key.removesuffix(of_round("", SECOND)))


def list_of(key: str) -> EntryList | None:
    """The declaration of a list by its key, of either round; None for a key not declared."""
    return _LISTS.get(key.removesuffix(of_round("", SECOND)))


def entries(plan: Plan, round: int = FIRST) -> tuple[Entry, ...]:
    """The entries asked for this plan in a round, group by group; store under `of_round`."""
    return tuple(e for e in ENTRIES if (round == FIRST or e.each_round) and e.applies(plan))


def lists(plan: Plan, round: int = FIRST) -> tuple[EntryList, ...]:
    """The lists asked for this plan in a round; store under `of_round`."""
    return tuple(e for e in LISTS if (round == FIRST or e.each_round) and e.applies(plan))


def said(plan: Plan, key: str, round: int = FIRST) -> str:
    """The text of an entry in a round, else its usual one ("" where there is none)."""
    declared = _ENTRIES[key]
    text = plan.council.entry(of_round(key, round))
    if not text.strip() and round == SECOND and declared.lasting:
        text = plan.council.entry(key)
    return text if text.strip() else declared.usual
