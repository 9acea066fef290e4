# SPDX-License-Identifier: EUPL-1.2
"""Which copies are made of a document."""

from enum import StrEnum


class Copy(StrEnum):
    """What of a document is made."""

    WHOLE = "whole"
    ANNEX = "annex"  # without letterhead and without a decision before it
    PUBLICATION = "publication"  # for the Monitorul Oficial Local: who signed, but no signatures
