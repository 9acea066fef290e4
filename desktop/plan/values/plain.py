# SPDX-License-Identifier: EUPL-1.2
"""Plain text: nothing is read from it."""

from dataclasses import dataclass

from desktop.plan.values.nothing import says_nothing
from desktop.plan.values.value import Value


@dataclass(frozen=True, slots=True)
class PlainText(Value):
    """A text that is only a text."""

    def is_blank(self) -> bool:
        """True where the text says "nothing"."""
        return says_nothing(self.text)


def read_plain(text: str, unit: str | None = None) -> PlainText:
    """`text` as it is."""
    return PlainText(text)
