# SPDX-License-Identifier: EUPL-1.2
"""What a check found, and where."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.plan.message import Message


class Severity(StrEnum):
    """ERROR only where arithmetic or a contradiction proves it; nothing ever blocks."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a plan: idents of section, table and row, key of the column.

    `block` and `item` are positions inside the section and the list, for prose.
    """

    section: str | None = None
    table: str | None = None
    row: str | None = None
    column: str | None = None
    block: int | None = None
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an unclear or wrong text may be, said plainly; offered, never applied by itself."""

    text: str
    meaning: Message


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding: name of its check, how grave, where, the sentence, the text there verbatim."""

    check: str
    severity: Severity
    place: Place
    message: Message
    text: str = ""
    readings: tuple[Reading, ...] = field(default=())

    @property
    def key(self) -> tuple[str, ...]:
        """What identifies a finding when a person has accepted it: check, place and text."""
        where = self.place
        return (
            self.check,
            where.section or "",
            where.table or "",
            where.row or "",
            where.column or "",
            str(where.block),
            str(where.item),
            self.text,
        )
