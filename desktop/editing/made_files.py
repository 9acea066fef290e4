# SPDX-License-Identifier: EUPL-1.2
"""Which of the files made of a plan a file is."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.store.exports import Exported as Exported


class Recognised(NamedTuple):
    """A file made of the plan; `added`: something was added to its end since, as signing does."""

    exported: Exported
    added: bool


def recognise(made: Sequence[Exported], hashes: Iterable[str]) -> Recognised | None:
    """The latest of `made` that has one of `hashes`: of a file, then of its earlier forms."""
    for position, sha256 in enumerate(hashes):
        for exported in made:
            if exported.sha256 == sha256:
                return Recognised(exported, added=position > 0)
    return None
