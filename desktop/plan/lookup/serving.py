# SPDX-License-Identifier: EUPL-1.2
"""Which list serves which column or section, declared once."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from desktop.plan.columns import column_of, declaration
from desktop.plan.declare import Declared, Kind
from desktop.plan.lookup.entries import Entry
from desktop.plan.roles import role
from desktop.plan.tree import Row, Table


class Writes(Enum):
    """What a chosen entry puts in the cell."""

    CODE = "code"  # the code, in place of the text
    LABEL = "label"  # the label, in place of the text
    ONE_MORE = "one-more"  # the label, beside what stands there


@dataclass(frozen=True, slots=True)
class Serving:
    """A list and what an entry chosen from it writes.

    `sibling`: the key of the column of the same row that gets the other part of the entry where it
    is empty (code with name). `kind`: only entries of this kind and own ones are offered.
    """

    list_name: str
    writes: Writes = Writes.LABEL
    sibling: str | None = None
    kind: str = ""

    def offers(self, entry: Entry) -> bool:
        """Whether the entry belongs here."""
        return not self.kind or entry.own or entry.kind == self.kind

    def text(self, entry: Entry) -> str:
        """What the entry is written as by itself."""
        return entry.code if self.writes is Writes.CODE else entry.label

    def sibling_text(self, entry: Entry) -> str:
        """What the sibling column gets."""
        return entry.label if self.writes is Writes.CODE else entry.code


_BY_KIND: Mapping[Kind, Serving] = MappingProxyType(
    {
        Kind.SERVICE_CODE: Serving("nomenclator", Writes.CODE),
        Kind.CPV_CODE: Serving("cpv", Writes.CODE),
        Kind.STAFF: Serving("professions", Writes.ONE_MORE),
        Kind.DEADLINE: Serving("frequencies"),
    }
)
_BY_COLUMN: Mapping[tuple[str, str], Serving] = MappingProxyType(
    {
        ("servicii-existente", "cod"): Serving("nomenclator", Writes.CODE, "denumire"),
        ("servicii-existente", "denumire"): Serving("nomenclator", Writes.LABEL, "cod"),
        ("servicii-propuse", "cod"): Serving("nomenclator", Writes.CODE, "denumire"),
        ("servicii-propuse", "denumire"): Serving("nomenclator", Writes.LABEL, "cod"),
        ("servicii-propuse", "categorie"): Serving("beneficiaries"),
        ("beneficiari", "categorie"): Serving("beneficiaries"),
        ("contractare", "surse_finantare"): Serving("funding-sources", Writes.ONE_MORE),
        ("plan-operational", "surse_finantare"): Serving("funding-sources", Writes.ONE_MORE),
        ("informare", "activitate"): Serving("days", Writes.ONE_MORE),
        ("informare", "canale"): Serving("channels", Writes.ONE_MORE),
        ("formare", "cursanti"): Serving("professions", Writes.ONE_MORE),
        ("supervizare", "categorie"): Serving("professions"),
    }
)
_BY_SECTION: Mapping[str, Serving] = MappingProxyType(
    {
        "premise.strategii-nationale": Serving("strategies", kind="strategie"),
        "premise.programe": Serving("strategies", kind="program"),
    }
)
# Amounts beside which the cost standard of the row's service is shown.
_COST_STANDARD_BESIDE = frozenset(
    (
        *(
            (role, key)
            for role in ("servicii-existente", "servicii-propuse")
            for key in ("buget_local", "buget_judetean", "buget_stat")
        ),
        ("contractare", "buget_estimativ"),
    )
)


def serving(table: Table, key: str) -> Serving | None:
    """The list behind column `key` of a table as its plan shows it, or None where there is none."""
    declared = declaration(table, key)
    return serving_column(table.role, declared) if declared else None


def beside(table: Table, row: Row, served: Serving, entry: Entry) -> dict[str, str]:
    """What taking `entry` also writes in other cells of the row, by column key: never over text."""
    declared = role(table.role).find(served.sibling) if served.sibling else None
    column = column_of(table, declared) if declared else None
    text = served.sibling_text(entry)
    if column is None or not text or row.text(column.key).strip():
        return {}
    return {column.key: text}


def serving_column(role_key: str, declared: Declared) -> Serving | None:
    """The list behind a declared column of a role."""
    return _BY_COLUMN.get((role_key, declared.key)) or _BY_KIND.get(declared.kind)


def serving_section(section_key: str | None) -> Serving | None:
    """The list of acts that a section of the edition is made from."""
    return _BY_SECTION.get(section_key or "")


def shows_cost_standard(table: Table, key: str) -> bool:
    """Whether the cost standard of the row's service belongs beside this amount."""
    declared = declaration(table, key)
    return declared is not None and (table.role, declared.key) in _COST_STANDARD_BESIDE
