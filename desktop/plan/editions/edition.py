# SPDX-License-Identifier: EUPL-1.2
"""An edition: one legal model, from which plans start and which explains their sections."""

import re
from dataclasses import dataclass

from desktop.plan.editions.model import SectionSpec
from desktop.plan.editions.starting_tree import Planting
from desktop.plan.fold import fold
from desktop.plan.naming import plan_title
from desktop.plan.tree import Administration, Period, Plan, Section, Table


@dataclass(frozen=True, slots=True)
class Edition:
    """A legal model: its name in files, the act it stands on (Romanian), its sections in order."""

    name: str
    act: str
    specs: tuple[SectionSpec, ...]

    def section(self, key: str | None) -> SectionSpec | None:
        """The declaration of the section with this key, or None for a person's own section."""
        return next((spec for spec in self.specs if spec.key == key), None)

    def new_plan(self, administration: Administration, period: Period) -> Plan:
        """A plan with every section that is not optional, all still to be filled."""
        planting = Planting(administration, period)
        return Plan(
            ident=plan_ident(administration, period),
            kind="plan-anual",
            administration=administration,
            period=period,
            title=plan_title(administration, period),
            sections=tuple(planting.section(s) for s in self.specs if not s.optional),
            edition=self.name,
        )

    def missing(self, plan: Plan) -> tuple[SectionSpec, ...]:
        """The sections of the model that the plan does not have and may add."""
        present = {section.key for section in plan.sections}
        return tuple(spec for spec in self.specs if spec.key not in present)

    def new_section(self, plan: Plan, key: str) -> Section:
        """The section `key` as the model starts it, with idents that are free in the plan.

        Raises KeyError for a key that the model does not know.
        """
        spec = self.section(key)
        if spec is None:
            raise KeyError(key)
        return Planting(plan.administration, plan.period, taken_idents(plan)).section(spec)

    def position(self, plan: Plan, key: str) -> int:
        """The index in `plan.sections` at which the section `key` belongs.

        It comes after the nearest section that precedes it in the model and after the sections
        under that one; at the end where the plan has none of them.
        """
        keys = [spec.key for spec in self.specs]
        before = set(keys[: keys.index(key)])
        found = [i for i, section in enumerate(plan.sections) if section.key in before]
        spec = self.section(key)
        if not found or spec is None:
            return len(plan.sections)
        index = found[-1] + 1
        if plan.sections[found[-1]].level < spec.level:
            return index
        while index < len(plan.sections) and plan.sections[index].level > spec.level:
            index += 1
        return index


def plan_ident(administration: Administration, period: Period) -> str:
    """The id of a new plan's document: "doljesti-2027"."""
    name = re.sub(r"[^a-z0-9]+", "-", fold(administration.name)).strip("-")
    return f"{name or 'plan'}-{period.first}"


def taken_idents(plan: Plan) -> frozenset[str]:
    """The idents of the plan's sections and tables."""
    tables = (b.ident for s in plan.sections for b in s.blocks if isinstance(b, Table))
    return frozenset((*(section.ident for section in plan.sections), *tables))
