# SPDX-License-Identifier: EUPL-1.2
"""How a column is declared: once, as the field of a row dataclass; everything else reads it here.

`key` names the column in files for ever, `official` is the Romanian wording of the document,
`label` and `help` are interface texts. No rules in a declaration: rules are functions in `checks`.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from typing import Any

METADATA = "declared"


class Kind(StrEnum):
    """What the text of a cell means; a closed set. `plan.values.parse` reads each."""

    TEXT = "text"
    ORDINAL = "ordinal"
    SERVICE_CODE = "service-code"
    CPV_CODE = "cpv-code"
    QUANTITY = "quantity"
    OCCUPANCY = "occupancy"
    AREA = "area"
    AMOUNT = "amount"
    STAFF = "staff"
    DEADLINE = "deadline"
    PARTIES = "parties"
    ACT = "act"


class Width(Enum):
    """Share of a table's width that a column asks for."""

    NARROW = 1
    MEDIUM = 2
    WIDE = 4


@dataclass(frozen=True, slots=True)
class Declared:
    """The declaration of one column."""

    field: str
    key: str
    kind: Kind
    label: str
    official: str
    help: str = ""
    aliases: tuple[str, ...] = ()
    group: str | None = None
    width: Width = Width.MEDIUM
    required: bool = False
    total: bool = False
    unit: str | None = None
    default: bool = True  # shown in a new table of the role

    @property
    def keys(self) -> tuple[str, ...]:
        """The key and its aliases."""
        return (self.key, *self.aliases)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell seen through its declaration: the text as written and how to read it."""

    text: str = ""
    kind: Kind = Kind.TEXT
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """What a table is for: its key in the interchange, its row declaration, how it behaves."""

    key: str
    label: str
    row_type: type[Any]
    help: str = ""
    aliases: tuple[str, ...] = ()
    numbered: bool = False  # a column-number row is proposed under the header
    total_row: bool = False  # a total row is proposed

    @property
    def columns(self) -> tuple[Declared, ...]:
        """The declared columns, in order."""
        return _columns(self.row_type)  # type: ignore[arg-type]  # classes are hashable

    def find(self, key: str) -> Declared | None:
        """The declaration for a column key or one of its aliases, or None for a free column."""
        return next((d for d in self.columns if key in d.keys), None)


@cache  # asked for every cell of a table
def _columns(row_type: type[Any]) -> tuple[Declared, ...]:
    return tuple(declared_fields(row_type))


def declared_fields(row_type: type[Any]) -> Iterator[Declared]:
    """The declarations of a row dataclass, in the order of its fields."""
    for item in dataclasses.fields(row_type):
        declared = item.metadata.get(METADATA)
        if declared is not None:
            yield dataclasses.replace(declared, field=item.name)


def column(kind: Kind, label: str, *, key: str, official: str, **more: Any) -> Any:
    """The field of a row dataclass for one column of `kind`; `more`: see `Declared`."""
    declared = Declared("", key, kind, label, official, **more)
    return dataclasses.field(default=Cell(kind=kind), metadata={METADATA: declared})
