# SPDX-License-Identifier: EUPL-1.2
"""The list of frequencies as what a deadline that is repeated may say."""

from collections.abc import Iterable

from desktop.plan.lookup.entries import Entry
from desktop.plan.values.deadline import read_deadline
from desktop.plan.values.terms import Term

BLANK = "…"  # where something is to be written in: no choice by itself


def repetitions(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The labels of those that say how often, in their order; dates and events are left out."""
    return tuple(entry.label for entry in entries if _says_how_often(entry.label))


def _says_how_often(label: str) -> bool:
    items = read_deadline(label).items
    often = len(items) == 1 and items[0].term in (Term.RECURRENCE, Term.TEXT)
    return often and BLANK not in label
