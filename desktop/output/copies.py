# SPDX-License-Identifier: EUPL-1.2
"""Which copies are made of a document."""

from enum import StrEnum

from desktop.plan.tree import Stage


class Copy(StrEnum):
    """What of a document is made."""

    WHOLE = "whole"
    ANNEX = "annex"  # without letterhead and without a decision before it
    PUBLICATION = "publication"  # for the Monitorul Oficial Local: who signed, but no signatures


def what_is_made(stage: Stage, copy: Copy) -> str:
    """The word under which a file made of a plan is remembered."""
    return stage.value if copy is Copy.WHOLE else copy.value
