# SPDX-License-Identifier: EUPL-1.2
"""What every value offers, whatever its kind."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.plan.findings import Reading
from desktop.plan.message import Message


@dataclass(frozen=True, slots=True)
class Value:
    """A text as written and what is understood of it; kinds override what they know more about."""

    text: str

    def understood(self) -> Message | None:
        """What was understood, to be shown beside the text; None where there is nothing to add."""
        return None

    def problem(self) -> Message | None:
        """Why the text has no value or an unclear one; None where nothing is wrong."""
        return None

    def readings(self) -> tuple[Reading, ...]:
        """The texts that may have been meant; offered to a person, never applied by itself."""
        return ()

    def number(self) -> Decimal | None:
        """What a total adds; None where the text is not one number."""
        return None

    def is_blank(self) -> bool:
        """True where the text says "nothing" (empty, "-", "nu este cazul", "*")."""
        return False
