# SPDX-License-Identifier: EUPL-1.2
"""What of a council file still holds next year: who is asked and told, not what happened."""

from dataclasses import replace

from desktop.plan.council.names import SECOND, of_round, paper_name
from desktop.plan.council.register import entry_of, list_of
from desktop.plan.signing import DELEGATE, SIGNING, SIGNING_ORDER
from desktop.plan.tree import CouncilFile

SIGNED_SO = (SIGNING, SIGNING_ORDER)


def carried(council: CouncilFile) -> CouncilFile:
    """The council file of the next year: numbers, dates, votes, proposals and kept files are gone;
    providers, recipients, places, people and a person's own wording stay."""
    return replace(
        council,
        entries={key: text for key, text in council.entries.items() if _entry_lasts(key)},
        lists={key: rows for key, rows in council.lists.items() if _list_lasts(key)},
        papers=tuple(
            replace(paper, files=())
            for paper in council.papers
            if paper.parts and paper_name(paper.key).round != SECOND
        ),
    )


def _entry_lasts(key: str) -> bool:
    if key in SIGNED_SO or key.startswith(DELEGATE):
        return True
    declared = entry_of(key)
    return declared is not None and declared.lasting and not _of_second(key)


def _list_lasts(key: str) -> bool:
    declared = list_of(key)
    return declared is not None and declared.lasting and not _of_second(key)


def _of_second(key: str) -> bool:
    return key.endswith(of_round("", SECOND))
