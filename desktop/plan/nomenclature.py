# SPDX-License-Identifier: EUPL-1.2
"""The nomenclature of social services (HG 867/2015), as data that checks are given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.plan.values.service_code import normal_code


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


def nomenclature_of(lines: Iterable[Mapping[str, str]]) -> Nomenclature:
    """The kinds of services in the lines of a nomenclature's file; the first of a code counts."""
    kinds: dict[str, ServiceKind] = {}
    for line in lines:
        code = normal_code(line["code"]) or line["code"]
        certainty = line.get("confidence") or line.get("certainty")
        kind = ServiceKind(code, line["name"], line.get("category", ""), certainty == "verified")
        kinds.setdefault(code, kind)
    return kinds
