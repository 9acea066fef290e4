# SPDX-License-Identifier: EUPL-1.2
"""The nomenclature of social services (HG 867/2015), as data that checks are given."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServiceKind:
    """A kind of service: code in its right spelling, name, whom it serves.

    `verified`: seen in a law or in a real plan. What is not verified supports a hint at most.
    """

    code: str
    name: str
    category: str
    verified: bool


Nomenclature = Mapping[str, ServiceKind]  # by code
